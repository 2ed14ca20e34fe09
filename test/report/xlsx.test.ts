import { read, utils, type WorkSheet } from '@e965/xlsx';
import { Fraction } from 'fraction.js';
import { openXlsx } from 'hucre/xlsx';
import { describe, expect, test } from 'vitest';
import type { Findings } from '../../src/assess/findings.js';
import { run } from '../../src/cli/run.js';
import type { Measurement } from '../../src/measure/measurement.js';
import { buildPlan } from '../../src/plan/build/build.js';
import { SheetNames } from '../../src/report/workbook/sheet-names.js';
import type { Language } from '../../src/text/language.js';
import { LIBREOFFICE_TIME, libreOfficeTest, throughLibreOffice } from '../libreoffice.js';
import { runProgram } from '../streams.js';
import { renderXlsx } from './at-once.js';
import { EMPTY, EVILS, look, makeReport, reportByArea, reportOf, why } from './sample.js';

const parsed = (bytes: Uint8Array) => read(bytes, { cellNF: true, cellStyles: true, bookFiles: true });
const book = async (report: Findings, language: Language = 'en') =>
  parsed(await renderXlsx(report, look(language)));

/** The list of a sheet, one record a row by the heads in row 1. */
function rowsOf(
  sheet: WorkSheet | undefined,
): Record<string, { v?: unknown; z?: unknown; t?: string; c?: { t: string }[] }>[] {
  if (!sheet) return [];
  const { e } = utils.decode_range(sheet['!ref'] ?? 'A1');
  const cell = (r: number, c: number) => sheet[utils.encode_cell({ r, c })];
  return Array.from({ length: e.r }, (_, r) =>
    Object.fromEntries(
      Array.from({ length: e.c + 1 }, (_, c) => [String(cell(0, c)?.v), cell(r + 1, c) ?? {}]),
    ),
  );
}

function partOf(bytes: Uint8Array, name: string): string {
  const { files } = parsed(bytes) as unknown as { files: Record<string, { content: Uint8Array }> };
  return new TextDecoder().decode(files[name]?.content);
}

describe('the sheets', () => {
  test('are a summary, one a plan, the matrix, the years, the diagnostics, and the sources', async () => {
    expect((await book(makeReport())).SheetNames).toEqual([
      'Summary',
      '样例市',
      'Matrix',
      'Years',
      'Diagnostics',
      'Sources',
    ]);
    expect((await book(makeReport(), 'zh')).SheetNames).toEqual([
      '汇总',
      '样例市',
      '结论一览',
      '历年走势',
      '问题清单',
      '来源',
    ]);
  });

  test('of a report of nothing are the summary, the diagnostics and the sources', async () =>
    expect((await book(EMPTY)).SheetNames).toEqual(['Summary', 'Diagnostics', 'Sources']));
});

describe('a plan’s sheet', () => {
  test('has numbers as numbers, in formats with as many decimals as they need', async () => {
    const found = rowsOf((await book(makeReport())).Sheets['样例市']).map((row) =>
      ['No.', 'Held against', 'Measured', 'To target'].flatMap((head) => [row[head]?.v, row[head]?.z]),
    );
    const [points, whole] = ['+0.0" pp";-0.0" pp";0" pp"', '+0" pp";-0" pp";0" pp"'];
    expect(found.slice(0, 3)).toEqual([
      [1, '0', 80, '#,##0', 100, '#,##0', 0, '+#,##0;-#,##0;0'],
      [2, '0', 0.88804, '0.000%', 0.889, '0.0%', -1.1, points],
      [3, '0', 0.8, '0%', 0.6, '0%', -40, whole],
    ]);
    expect(found[3]?.filter((_, i) => i % 2 === 0)).toEqual([4, undefined, undefined, undefined]);
    expect(found[5]?.slice(4, 5)).toEqual(['≥95%']);
    expect(found[7]?.slice(2)).toEqual([20, '#,##0', 12, '#,##0', -8, '+#,##0;-#,##0;0']);
  });

  test('says outcome and reason in words, and where the value stands', async () => {
    const rows = rowsOf((await book(makeReport())).Sheets['样例市']);
    expect(rows.map((row) => row.Outcome?.v)).toEqual([
      '✓ met',
      '→ on track',
      '▽ behind',
      '○ no data',
      '/ not applicable',
      '✓ met',
      '▽ behind',
      '✗ not met',
    ]);
    expect(rows[1]?.Reason?.v).toBe(why('declared'));
    expect(rows.map((row) => row.Place?.v)).toEqual(['2', '3', '4', undefined, '6', '7', '县区!B9', '8']);
    expect(rows.map((row) => row.Category?.v)).toEqual([...Array(7).fill('indicator'), 'commitment']);
  });

  test('is filtered, its head stays in sight, and Chinese fits its columns', async () => {
    const bytes = await renderXlsx(makeReport(), look('zh'));
    const xml = partOf(bytes, 'xl/worksheets/sheet2.xml');
    expect(xml).toMatch(/<pane xSplit="2" ySplit="1" topLeftCell="C2" state="frozen"/);
    expect(parsed(bytes).Sheets['样例市']?.['!autofilter']?.ref).toBe('A1:Q9');
    expect(xml.match(/<cfRule [^>]*type="cellIs"/g)?.length).toBe(7);
    // 达到时序进度 is twelve wide
    const outcome = parsed(bytes).Sheets['样例市']?.['!cols']?.[13]?.width ?? 0;
    expect(outcome).toBeGreaterThan(14);
  });

  test('gives each reporting unit its rows', async () => {
    const rows = rowsOf((await book(reportByArea())).Sheets['样例市']);
    const units = rows.map((row) => row['Reporting unit']?.v);
    expect(units).toEqual([undefined, undefined, '甲县', '甲县', '乙县', '乙县']);
  });
});

describe('the summary', () => {
  const linesOf = async (report: Findings, sheet: string, language: Language = 'zh') =>
    utils
      .sheet_to_json<unknown[]>((await book(report, language)).Sheets[sheet] as WorkSheet, { header: 1 })
      .map((line) => line.filter((one) => one !== undefined && one !== null));
  /** The lines of a block, its heads first. */
  const blockOf = async (report: Findings, name: string) => {
    const lines = await linesOf(report, '汇总');
    const start = lines.findIndex(([first]) => first === name) + 1;
    const end = lines.findIndex((line, i) => i > start && line.length === 0);
    return lines.slice(start, end === -1 ? undefined : end);
  };

  test('says what it came to, and nothing of exit codes', async () => {
    const lines = await linesOf({ ...makeReport(), exitWhy: 'untrusted' }, '汇总');
    expect(lines.slice(0, 4).map(([said]) => said)).toEqual([
      '规划指标评估结果',
      '结论：未通过。输入有错误，更正前结论不能作准。',
      '7项指标中，3项达标或达到时序进度。',
      '数据或规则中有1处错误，更正前结论不能作准。',
    ]);
    expect(JSON.stringify(lines)).not.toContain('退出码');
  });

  test('ranks the places, the worst first, with what failed there', async () => {
    const [, ...cities] = await blockOf(makeReport(), '各地区结论');
    expect(cities).toEqual([
      [
        1,
        '样例市',
        '中期评估（2023年）',
        '2023-11-20',
        '未通过',
        3,
        1,
        3,
        '好转',
        expect.stringContaining('3 查处率（60%，应达80%）'),
      ],
    ]);
    const counties = await blockOf(reportByArea(), '样例市各填报单位');
    expect(counties.slice(2).map((line) => line.slice(0, 8))).toEqual([
      [1, '乙县', '中期评估（2023年）', '2023-11-20', '未通过', 1, 1, 0],
      [2, '甲县', '中期评估（2023年）', '2023-11-20', '待定', 0, 1, 1],
    ]);
  });

  test('says who is to do what by when', async () => {
    const steps = await blockOf(makeReport(), '下一步');
    // 60 % of 80 % due, and 100 % by the end
    expect(steps).toContainEqual([
      '样例市',
      '3 查处率',
      '60%（2023年）',
      '=100%（2023年应达80%）',
      '提高40个百分点',
      '2025年12月31日前',
    ]);
  });

  test('counts the outcomes', async () => {
    // seven of the table: two met, one on track, two behind, one without data, one not applicable
    const [, counts] = await blockOf(makeReport(), '各类结论的指标项数');
    expect(counts).toEqual(['样例市', '中期评估（2023年）', 2, 1, 2, 0, 1, 0, 1, 7]);
  });

  test('leaves to the last sheet what it rests on', async () => {
    const text = JSON.stringify(await linesOf(makeReport(), '来源'));
    for (const part of ['data.csv', 'b'.repeat(64), 'rules/plans/sample.yaml', 'a'.repeat(64), '1.2.3'])
      expect(text).toContain(part);
  });
});

describe('charts', () => {
  test('draw the counties of the first sheet by the numbers beside their names', async () => {
    const { sheets } = await openXlsx(await renderXlsx(reportByArea(), look('zh')));
    const [chart] = sheets[0]?.charts ?? [];
    expect(chart?.title).toBe('样例市各填报单位');
    const ranges = chart?.series?.map(({ name, valuesRef, categoriesRef }) => [
      name,
      valuesRef,
      categoriesRef,
    ]);
    const rows = sheets[0]?.rows ?? [];
    const first = rows.findIndex(([, name]) => name === '乙县') + 1;
    const part = (name: string, column: string) => [
      name,
      `'汇总'!${column}${first}:${column}${first + 1}`,
      `'汇总'!B${first}:B${first + 1}`,
    ];
    expect(ranges).toEqual([part('未通过', 'F'), part('待定', 'G'), part('通过', 'H')]);
  });

  test('draw the rates of each place over the years', async () => {
    const { sheets } = await openXlsx(await renderXlsx(makeReport(), look('zh')));
    const sheet = sheets.find(({ name }) => name === '历年走势');
    // with a baseline and a year there are: 50 and 80 people (no rate), 87.01 and 88.9 %, 50 and 60 %
    expect(sheet?.rows.slice(0, 4)).toEqual([
      ['地区', '指标', '目标', '2020年', '2023年', '按此进度推算规划末年'],
      ['样例市 中期评估（2023年）', '1 参保人数', '≥100人', 50, 100, expect.any(Number)],
      ['样例市 中期评估（2023年）', '2 申报率', '≥90%', 0.8701, 0.889, expect.closeTo(0.9016, 10)],
      ['样例市 中期评估（2023年）', '3 查处率', '=100%', 0.5, 0.6, expect.closeTo(2 / 3, 10)],
    ]);
    expect(
      sheet?.charts?.map(({ title, series }) => [title, series?.map(({ valuesRef }) => valuesRef)]),
    ).toEqual([['样例市各项比率历年走势', ["'历年走势'!D3:E3", "'历年走势'!D4:E4"]]]);
  });

  test('are left out where there is one place only, and none for a report of nothing', async () => {
    for (const report of [makeReport(), EMPTY]) {
      const { sheets } = await openXlsx(await renderXlsx(report, look('zh')));
      expect(sheets[0]?.charts ?? []).toEqual([]);
    }
  });
});

test('the matrix has each indicator’s outcome and how many passed', async () => {
  const { Sheets } = await book(makeReport());
  const lines = utils.sheet_to_json<unknown[]>(Sheets.Matrix as WorkSheet, { header: 1 });
  expect(lines[2]).toEqual(['参保人数', '✓ met', '1/1']);
  expect(lines[4]).toEqual(['查处率', '▽ behind', '0/1']);
  expect(lines.at(-1)).toEqual(['Passed', '3/6', '3/6']);
});

test('the diagnostics have severity, code and place', async () => {
  const rows = rowsOf((await book(makeReport())).Sheets.Diagnostics);
  expect(rows.map((row) => [row.Severity?.v, row.Code?.v, row.Line?.v, row.Cell?.v])).toEqual([
    ['error', 'PC200', undefined, undefined],
    ['warning', 'PC206', 9, '县区!B9'],
    ['note', 'PC220', 1, undefined],
    ['note', 'PC230', undefined, undefined],
  ]);
});

describe('numbers that a spreadsheet does not have', () => {
  const value = (exact: Fraction, unit = '%', target = '>= 80%') => {
    const plan = buildPlan(
      {
        schema: 'plancheck/plan@1',
        id: 'p',
        title: 't',
        jurisdiction: { name: '市' },
        period: { start: 2021, end: 2025, base: 2020 },
        checkpoints: { midterm: { year: 2023 } },
        indicators: [{ row: 1, id: 'one', name: '一', kind: 'rate', unit, target }],
      },
      new Map(),
      { file: 'p.yaml', sha256: 'a'.repeat(64) },
    );
    const source = { file: 'data.csv', line: 2, column: 4 };
    const reading = { kind: 'number', value: exact, step: new Fraction(1, 1000) } as const;
    const one: Measurement = {
      plan: 'p',
      indicator: 'one',
      area: null,
      year: 2023,
      reading,
      parts: null,
      text: '',
      note: null,
      source,
    };
    return makeReport({ plan, measurements: [one], diagnostics: [] });
  };
  const measured = async (report: Findings) => rowsOf((await book(report)).Sheets['市'])[0]?.Measured;

  test('a third is the nearest double, with the exact fraction beside it', async () => {
    const cell = await measured(value(new Fraction(1, 3)));
    expect([cell?.v, cell?.z]).toEqual([1 / 3, '0.0000%']);
    expect(cell?.c?.[0]?.t).toContain('1/3');
  });

  test('what needs more than fifteen digits stays exact as text', async () => {
    const cell = await measured(value(new Fraction('0.7999999999999999999')));
    expect([cell?.t, cell?.v]).toEqual(['s', '79.99999999999999999%']);
  });

  test.each([
    ['‰', '0.0042', 4.2, '0.0"‰"'],
    ['1/10万', '0.000035', 3.5, '0.0"/10万"'],
  ])('%s is shown in its own unit', async (unit, exact, shown, format) => {
    const cell = await measured(value(new Fraction(exact), unit, `<= 5${unit === '‰' ? '‰' : '/10万'}`));
    expect([cell?.v, cell?.z]).toEqual([shown, format]);
  });
});

describe.each(Object.entries(EVILS))('hostile text: %s', (_, evil) => {
  test('is never a formula, a link or a broken part', async () => {
    const bytes = await renderXlsx(reportOf(evil), look());
    const { files, SheetNames, Sheets } = parsed(bytes) as ReturnType<typeof parsed> & {
      files: Record<string, { content: Uint8Array }>;
    };
    for (const [name, { content }] of Object.entries(files)) {
      const xml = new TextDecoder('utf-8', { fatal: true }).decode(content);
      expect(xml, name).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/);
      if (name.startsWith('xl/worksheets/sheet')) expect(xml, name).not.toMatch(/<f[ >]|<hyperlink/);
    }
    for (const sheet of SheetNames) {
      expect(sheet.length).toBeLessThanOrEqual(31);
      expect(sheet).not.toMatch(/[[\]:*?/\\]|^'|'$/);
      for (const [at, cell] of Object.entries(Sheets[sheet] ?? {}))
        if (!at.startsWith('!')) expect([cell.f, cell.l], at).toEqual([undefined, undefined]);
    }
  });
});

test('escapes of the format’s own and error values are text as well', async () => {
  const escaped = await book(reportOf('_x000d_'));
  const [row] = rowsOf(escaped.Sheets[escaped.SheetNames[1] ?? '']);
  expect(row?.Indicator).toMatchObject({ t: 's', v: '_x000d_ (_x000d_)' });
  const { Sheets } = await book(reportOf('#N/A'), 'zh');
  expect(rowsOf(Sheets['#N-A'])[0]?.['指标']).toMatchObject({ t: 's', v: '#N/A' });
});

test('sheet names are Excel’s', () => {
  const names = new SheetNames();
  const long = '很长的名字'.repeat(10);
  expect(
    ['a/b', 'A-B', 'History', "'x'", '', long, long, `${'字'.repeat(30)}🙂`].map((name) => names.take(name)),
  ).toEqual([
    'a-b',
    'A-B 2',
    'History 2',
    'x',
    '-',
    long.slice(0, 31),
    `${long.slice(0, 29)} 2`,
    '字'.repeat(30),
  ]);
});

test.for(['zh', 'en'] as const)('is the same byte by byte when made again, in %s', async (language) => {
  const first = await renderXlsx(makeReport(), look(language));
  expect(Buffer.from(await renderXlsx(makeReport(), look(language))).equals(first)).toBe(true);
  expect(partOf(first, 'docProps/core.xml')).toContain('1980-01-01T00:00:00Z');
});

test('is refused where standard output is a terminal, and written where it is not', async () => {
  const args = ['evaluate', 'fixtures/hengshui-2020/input.csv', '--format', 'xlsx', '--lang', 'en'];
  const written: (string | Uint8Array)[] = [];
  const stream = (isTTY: boolean) => ({
    write: (content: string | Uint8Array) => void written.push(content),
    isTTY,
    columns: 80,
  });
  const nothing = (async function* () {})();
  expect(await run(args, { stdin: nothing, stdout: stream(true), stderr: stream(false), env: {} })).toBe(2);
  expect(written.join('')).toContain('--report xlsx=');
  expect((await runProgram(args)).stdout.startsWith('PK')).toBe(true);
});

libreOfficeTest(
  'LibreOffice reads the same values, formats and words, and repairs nothing',
  async () => {
    const bytes = await renderXlsx(makeReport(), look('zh'));
    const [ours, theirs] = [bytes, throughLibreOffice(bytes)].map((each) => parsed(each));
    expect(theirs?.SheetNames).toEqual(ours?.SheetNames);
    for (const sheet of ours?.SheetNames ?? []) {
      const values = (one: typeof ours) =>
        Object.entries(one?.Sheets[sheet] ?? {})
          .filter(([at, cell]) => !at.startsWith('!') && cell.v !== undefined)
          .map(([at, cell]) => [
            at,
            cell.t,
            // LibreOffice keeps fifteen digits
            cell.t === 'n' ? Number(cell.v).toPrecision(14) : cell.v,
            cell.t === 'n' ? String(cell.z).replaceAll('\\', '') : '',
          ]);
      expect(values(theirs), sheet).toEqual(values(ours));
    }
    expect(theirs?.Sheets['样例市']?.['!autofilter']?.ref).toBe(ours?.Sheets['样例市']?.['!autofilter']?.ref);
  },
  LIBREOFFICE_TIME,
);
