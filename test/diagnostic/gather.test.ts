import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { SEVERITY } from '../../src/diagnostic/codes.js';
import { type Diagnostic, diagnostic } from '../../src/diagnostic/diagnostic.js';
import { DiagnosticLog } from '../../src/diagnostic/log.js';
import { messageOf } from '../../src/report/said/diagnostics.js';
import { textFor } from '../../src/text/text.js';

function told(...items: readonly Diagnostic[]): Diagnostic[] {
  const log = new DiagnosticLog();
  log.addAll(items);
  return log.list();
}

const sheetCell = (file: string, sheet: string, cell: string) => ({
  file,
  line: 1,
  column: 1,
  cell: `${sheet}!${cell}`,
});
const target = (sheet: string, count: number, text = '目标值', file = 'a.xlsx') =>
  diagnostic('PC261', sheetCell(file, sheet, 'D2'), { reason: 'target', text, count });
const saying = (items: readonly Diagnostic[], language: 'zh' | 'en') =>
  items.map((item) => messageOf(item, textFor(language)));

describe('notes of one cause are told as one', () => {
  test('at the first place, with the sum and the number of sheets', () => {
    const items = told(target('桃城区', 3), target('冀州区', 4), target('武邑县', 5));
    expect(items).toHaveLength(1);
    expect(items[0]).toMatchObject({
      params: { count: 12 },
      gathered: { count: 3, sheets: 3, files: 1, names: [] },
    });
    expect(saying(items, 'zh')).toEqual([
      '3张工作表：“目标值”是目标或计划，不是实际完成值，共12格，未采用。',
    ]);
    expect(saying(items, 'en')[0]).toMatch(/^In 3 sheets: /);
  });

  test('with what tells them apart', () => {
    const at = (name: string) => ({ in: 'sheet', name }) as const;
    const items = ['桃城区', '冀州区'].map((name) =>
      diagnostic('PC231', sheetCell('a.xlsx', name, 'A1'), { what: 'area', value: name, at: at(name) }),
    );
    expect(saying(told(...items), 'zh')).toEqual([
      expect.stringMatching(/^2张工作表（桃城区、冀州区）：表中没有填报单位列，依据工作表名称“冀州区”/),
    ]);
  });

  test('files are counted before sheets, and many names are cut short', () => {
    const files = Array.from({ length: 12 }, (_, i) => `${String.fromCharCode(97 + i)}.csv`);
    const items = files.map((file) =>
      diagnostic(
        'PC231',
        { file, line: 1, column: 1 },
        { what: 'area', value: `县${file[0]}`, at: { in: 'file', name: file } },
      ),
    );
    expect(saying(told(...items), 'zh')[0]).toMatch(
      /^12个文件（县a、县b、县c、县d、县e、县f、县g、县h、县i、县j等）：/,
    );
    expect(saying(told(...items), 'en')[0]).toMatch(
      /^In 12 files \(县a, 县b, 县c, 县d, 县e, 县f, 县g, 县h, 县i, 县j, …\): /,
    );
  });

  test('one alone says nothing of how many it is, nor does one whose own sentence does', () => {
    expect(told(target('桃城区', 3))[0]).not.toHaveProperty('gathered');
    const wider = (count: number) =>
      diagnostic('PC254', { file: 'a.csv', line: count, column: 1 }, { text: '全省', plan: '衡水市', count });
    expect(told(wider(1), wider(2))).toEqual(
      [wider(1)].map((one) => ({ ...one, params: { ...one.params, count: 3 } })),
    );
  });
});

describe('what is not the same is told apart', () => {
  test('another reason, another heading', () => {
    expect(told(target('桃城区', 3), target('冀州区', 3, '计划'))).toHaveLength(2);
  });

  test('every error keeps its own place', () => {
    const errors = [1, 2, 3].map((line) => diagnostic('PC221', { file: 'a.csv', line, column: 1 }, {}));
    expect(told(...errors)).toEqual(errors);
    expect(SEVERITY.PC221).toBe('error');
  });

  test('more causes than are told apart are counted, as all others are', () => {
    const items = Array.from({ length: 300 }, (_, i) =>
      diagnostic('PC220', { file: 'a.csv', line: 1, column: i + 1 }, { header: `列${i}` }),
    );
    const codes = told(...items).map(({ code }) => code);
    expect(codes.filter((code) => code === 'PC220')).toHaveLength(200);
    expect(codes.filter((code) => code === 'PC299')).toHaveLength(1);
  });
});

test('the order of arrival has no say in what is told', () => {
  const item = fc.record({
    file: fc.constantFrom('a.xlsx', 'b.xlsx'),
    sheet: fc.constantFrom('甲', '乙', '丙'),
    text: fc.constantFrom('目标值', '计划'),
    count: fc.integer({ min: 1, max: 9 }),
  });
  fc.assert(
    fc.property(fc.array(item, { maxLength: 20 }), (items) => {
      const all = items.map(({ file, sheet, text, count }) => target(sheet, count, text, file));
      expect(told(...all)).toEqual(told(...[...all].reverse()));
      const sum = (some: readonly Diagnostic[]) =>
        some.reduce((n, one) => n + (one.code === 'PC261' ? one.params.count : 0), 0);
      expect(sum(told(...all))).toBe(sum(all));
    }),
  );
});
