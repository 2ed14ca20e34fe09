import {
  copyFileSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { read } from '@e965/xlsx';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { run } from '../../src/cli/run.js';
import { LIBREOFFICE_TIME, libreOfficeTest, throughLibreOffice } from '../libreoffice.js';
import { runProgram } from '../streams.js';

const WORKBOOKS = join(import.meta.dirname, '../../fixtures/workbooks');
let folder: string;
let out: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'plancheck-annotation-'));
  out = join(folder, 'out.xlsx');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const evaluate = (file: string, ...args: string[]) =>
  runProgram(['evaluate', file, '--annotate', out, '--lang', 'en', ...args]);

function data(name: string, content: string): string {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
}

const RED = 'F9D3D3';

/** Cell, fill, and comment of each cell that has a comment. */
function marked(bytes: Uint8Array = readFileSync(out)) {
  const { SheetNames, Sheets } = read(bytes, { cellStyles: true });
  return SheetNames.flatMap((sheet) =>
    Object.entries(Sheets[sheet] ?? {}).flatMap(([at, cell]) =>
      cell.c ? [[`${sheet}!${at}`, cell.s?.fgColor?.rgb, String(cell.c[0]?.t)] as const] : [],
    ),
  );
}

// Declared 88% of the 88.804 due by 2023 (87.01 + (90 − 87.01)·3/5), then a word, then a rate that meets its target.
const CSV = [
  '城市,指标,年份,数值,备注',
  '衡水市,工业企业职业病危害项目申报率,2023,88%,"两\n行"',
  '衡水市,工作场所职业病危害因素监测合格率,2023,很好,=1+1',
  '衡水市,重点人群职业健康知识知晓率,2023,87.5%,',
].join('\n');

describe('the submitted workbook', () => {
  test('comes back with its failing and faulty cells filled and commented; the exit code is the same', async () => {
    const { code, stderr } = await evaluate(join(WORKBOOKS, 'form.xlsx'));
    expect(code).toBe(2);
    expect(stderr).toContain(`wrote annotations: ${out} (3 cells)`);
    const found = marked();
    expect(found.map(([at, fill]) => [at, fill])).toEqual([
      ['填报表!D3', RED],
      ['填报表!D4', RED],
      ['填报表!D5', RED],
    ]);
    expect(found[0]?.[2]).toMatch(
      /^含2023年新增企业\n\n衡水市 mid-term 2023 2 工业.*behind: 88\.804% needed by 2023/,
    );
    expect(found[2]?.[2]).toMatch(/^error: PC204 .*很好/);
  });

  test('says it in Chinese too', async () => {
    await runProgram(['evaluate', join(WORKBOOKS, 'form.xlsx'), '--annotate', out, '--lang', 'zh']);
    expect(marked()[1]?.[2]).toMatch(/滞后：2023年应达82\.664%/);
    expect(marked()[2]?.[2]).toMatch(/^错误：PC204 /);
  });
});

describe('a data file that is no .xlsx', () => {
  test('becomes a new workbook, which is said', async () => {
    const { code, stderr } = await evaluate(data('data.csv', CSV));
    expect(code).toBe(2);
    expect(stderr).toContain('(2 cells). The data file is no .xlsx workbook');
    expect(marked().map(([at, fill]) => [at, fill])).toEqual([
      ['data.csv!D2', RED],
      ['data.csv!D3', RED],
    ]);
    const sheet = read(readFileSync(out)).Sheets['data.csv'];
    expect([sheet?.E2?.v, sheet?.E3?.v, sheet?.E3?.f, sheet?.D4?.t, sheet?.D4?.v]).toEqual([
      '两\n行',
      '=1+1',
      undefined,
      's',
      '87.5%',
    ]);
  });

  test.each(['完成率统计', '附件2 填报样表', `${'年度职业病防治规划中期评估'.repeat(3)}完成率`])(
    'of a file that is kept as %s is no more kept from counting than the file',
    async (name) => {
      const rows = '城市,指标,年份,数值\n衡水市,工业企业职业病危害项目申报率,2023,88.9%\n';
      expect((await evaluate(data(`${name}.csv`, rows))).code).toBe(3);
      expect(read(readFileSync(out)).SheetNames[0]).toMatch(/\.csv$/);
      expect((await runProgram(['evaluate', out])).code).toBe(3); // 88.9% is over the 88.804% due; of the rest there are no data
    },
  );

  test.each(['sheetjs.xls', 'sheetjs.ods'])('%s as well', async (name) => {
    await evaluate(join(WORKBOOKS, name));
    // the same number in 2020 and 2023 is no rise; 填报日期 is no indicator
    expect(marked().map(([at]) => at)).toEqual(['汇总!D3', '汇总!B5']);
    const { SheetNames, Sheets, Workbook } = read(readFileSync(out));
    expect(SheetNames).toEqual(['汇总', '__proto__']);
    // SheetJS tells nobody in an .ods that a sheet is hidden
    expect(Workbook?.Sheets?.[1]?.Hidden).toBe(name.endsWith('.xls') ? 1 : 0);
    expect(Sheets['汇总']?.['!merges']).toHaveLength(1);
  });

  libreOfficeTest(
    'LibreOffice reads it with its marks',
    async () => {
      await evaluate(data('data.csv', CSV));
      expect(marked(throughLibreOffice(readFileSync(out)))).toEqual(marked());
    },
    LIBREOFFICE_TIME,
  );

  test('comes out the same each time', async () => {
    const file = data('data.csv', CSV);
    await evaluate(file);
    const first = readFileSync(out);
    await evaluate(file);
    expect(readFileSync(out).equals(first)).toBe(true);
  });
});

describe('what is refused before anything is read', () => {
  test.each<[string, () => string[], string]>([
    ['several files', () => [data('a.csv', CSV), data('b.csv', CSV)], 'one data file at a time'],
    ['standard input', () => ['-'], 'cannot hand back standard input'],
  ])('%s', async (_, files, said) => {
    const { code, stdout, stderr } = await runProgram([
      'evaluate',
      ...files(),
      '--annotate',
      out,
      '--lang',
      'en',
    ]);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain(said);
    expect(existsSync(out)).toBe(false);
  });

  test.each([
    ['out.csv', 'name it so'],
    ['out.xlsm', 'name it so'],
    ['missing/out.xlsx', 'folder'],
  ])('the path %s', async (name, said) => {
    const path = join(folder, name);
    const { code, stdout, stderr } = await runProgram([
      'evaluate',
      data('a.csv', CSV),
      '--annotate',
      path,
      '--lang',
      'en',
    ]);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain(said);
  });

  test('a workbook with macros under an ending without', async () => {
    const file = join(folder, 'form.xlsm');
    copyFileSync(join(WORKBOOKS, 'form.xlsx'), file);
    expect((await evaluate(file)).stderr).toContain('name the annotated one .xlsm too');
  });

  test('the path of a report', async () =>
    expect((await evaluate(data('a.csv', CSV), '--report', `xlsx=${out}`)).code).toBe(2));
});

describe('nothing is written', () => {
  test('over the data file, by whatever name', async () => {
    const file = join(folder, 'form.xlsx');
    copyFileSync(join(WORKBOOKS, 'form.xlsx'), file);
    const before = readFileSync(file);
    out = join(folder, '.', 'form.xlsx');
    expect((await evaluate(file)).code).toBe(2);
    expect(readFileSync(file).equals(before)).toBe(true);
  });

  test('where the data file has a password, and it is said why', async () => {
    const { code, stderr } = await evaluate(join(WORKBOOKS, 'protected.xlsx'));
    expect(code).toBe(2);
    expect(stderr).toContain('PC233');
    expect(stderr).toContain('No annotations written');
    expect(readdirSync(folder)).toEqual([]);
  });

  test('where somebody presses Ctrl-C', async () => {
    const file = data('data.csv', CSV);
    const stream = { write: () => {}, isTTY: false, columns: undefined };
    const stdin = (async function* () {})();
    const streams = { stdin, stdout: stream, stderr: stream, env: {}, interrupted: AbortSignal.abort() };
    expect(await run(['evaluate', file, '--annotate', out], streams)).toBe(130);
    expect(readdirSync(folder)).toEqual(['data.csv']);
  });
});
