import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import {
  type Cell,
  type DataValidation,
  openXlsx,
  type RoundtripWorkbook,
  saveXlsx,
  writeXlsx,
} from 'hucre/xlsx';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { run } from '../../src/cli/run.js';
import { type LoadedPlans, loadPlans, readMeasurements } from '../../src/index.js';
import type { Plan } from '../../src/plan/plan.js';
import { renderTemplateWorkbook } from '../../src/report/template/template-workbook.js';
import { LANGUAGES } from '../../src/text/language.js';
import { textFor } from '../../src/text/text.js';
import { expectLibreOfficeUnderCi, HAS_LIBREOFFICE, resaved } from '../libreoffice.js';
import { runProgram } from '../streams.js';
import { type Entry, entries, indicatorNamed, reads, unstartedTrends } from './filling.js';

// workbooks are written and read many times over, on whatever machine
vi.setConfig({ testTimeout: 120_000 });

process.chdir(join(import.meta.dirname, '../..'));
const IDS = ['hengshui', 'jieyang', 'liaocheng', 'shaoguan', 'taishan'] as const;

let folder = '';
let rules: LoadedPlans;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'plancheck-workbook-'));
  rules = await loadPlans();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const planOf = (id: string) => rules.plans.find((plan) => plan.id === id) as Plan;

/** Columns of the sheet, counted from 0. */
const [AREA, INDICATOR, VALUE, NUMERATOR, DENOMINATOR] = [1, 3, 5, 7, 8] as const;

/** The template of one plan as `plancheck template` writes it. */
async function made(...args: readonly string[]): Promise<{ file: string; bytes: Buffer }> {
  const file = join(mkdtempSync(join(folder, 'made-')), 'template.xlsx');
  const { code, stdout } = await runProgram(['template', ...args, '--output', file]);
  expect([code, stdout]).toEqual([0, '']);
  return { file, bytes: readFileSync(file) };
}

const opened = (bytes: Uint8Array) => openXlsx(bytes, { readStyles: true });

function sheetOf(book: RoundtripWorkbook) {
  const sheet = book.sheets[0];
  if (!sheet?.cells) throw new Error('a workbook without cells');
  return { ...sheet, cells: sheet.cells };
}

/** As a person fills it in with a spreadsheet program, whose cells keep their format. */
function fill(book: RoundtripWorkbook, rows: readonly Entry[]): void {
  const { rows: table, cells } = sheetOf(book);
  const set = (row: number, column: number, value: string | number) => {
    const line = table[row];
    if (line) line[column] = value;
    const type = typeof value === 'number' ? 'number' : 'string';
    cells.set(`${row},${column}`, { ...(cells.get(`${row},${column}`) as Cell), value, type });
  };
  for (const [i, entry] of rows.entries()) {
    if (entry.as === 'word') set(i + 1, VALUE, entry.word);
    if (entry.as === 'share') set(i + 1, VALUE, entry.parts / 10_000);
    if (entry.as === 'count') set(i + 1, VALUE, entry.count);
    if (entry.as === 'parts') {
      set(i + 1, NUMERATOR, entry.numerator);
      set(i + 1, DENOMINATOR, entry.denominator);
    }
  }
}

async function filled(bytes: Uint8Array, rows: readonly Entry[], name = 'filled.xlsx'): Promise<string> {
  const book = await opened(bytes);
  fill(book, rows);
  const file = join(folder, name);
  writeFileSync(file, await saveXlsx(book));
  return file;
}

/** Whatever was entered is read back, row by row, and nothing is said about it. */
async function expectToRead(file: string, rows: readonly Entry[]): Promise<void> {
  const { diagnostics, measurements } = await readMeasurements([file], rules);
  // two years drawn at random are often out of proportion to each other
  expect(diagnostics.filter(({ code }) => code !== 'PC243')).toEqual([]);
  expect(measurements).toHaveLength(rows.length);
  for (const [i, entry] of rows.entries()) {
    const own = measurements.find(({ source }) => source.line === i + 2);
    expect(
      own && reads(entry, own),
      `row ${i + 2}: ${JSON.stringify(entry)} as ${own?.reading.kind} of ${own?.text}`,
    ).toBe(true);
  }
}

/** What may be entered in each row of a sheet, `count` rows in all. */
function entriesOf(plan: Plan, book: RoundtripWorkbook, language: 'zh' | 'en') {
  const [, ...rows] = sheetOf(book).rows;
  const units = plan.jurisdiction.units.length;
  return fc.tuple(
    ...rows.map((row) =>
      entries(indicatorNamed(plan, String(row[INDICATOR])), String(row[AREA] ?? ''), units, language),
    ),
  );
}

const areasOf = (plan: Plan) => (plan.jurisdiction.units.length > 0 ? [false, true] : [false]);

describe.each(IDS)('the workbook of %s', (id) => {
  test.each(LANGUAGES)('filled in at random reads back without a diagnostic (%s)', async (language) => {
    const plan = planOf(id);
    for (const byArea of areasOf(plan)) {
      const options = { years: [2023], byArea, commitments: true };
      const bytes = await renderTemplateWorkbook(plan, options, textFor(language));
      await fc.assert(
        fc.asyncProperty(entriesOf(plan, await opened(bytes), language), async (rows) =>
          expectToRead(await filled(bytes, rows), rows),
        ),
        { numRuns: 4 },
      );
    }
  });

  test('as it is handed out, empty, reads back without a diagnostic', async () => {
    const { file } = await made(id, '--year', '2023', '--year', '2025', '--lang', 'zh');
    const { diagnostics, measurements } = await readMeasurements([file], rules);
    expect(diagnostics).toEqual([]);
    expect(measurements.map(({ reading }) => reading.kind)).toEqual(
      Array(2 * planOf(id).indicators.length + unstartedTrends(planOf(id)).length).fill('missing'),
    );
  });
});

describe('of Hengshui', () => {
  /** Row 2 is a count, 3 a rate, 9 an attestation, 10 a presence, 11 a coverage. */
  async function hengshui(...args: readonly string[]) {
    const { bytes } = await made('hengshui', ...args);
    const sheet = sheetOf(await opened(bytes));
    const at = (range: string) => sheet.dataValidations?.find((one) => one.range === range);
    return { sheet, at };
  }

  test('only the cells that are asked for can be written to, without a password', async () => {
    const { sheet } = await hengshui('--lang', 'zh');
    expect(sheet.protection).toEqual({ sheet: true, formatColumns: true, formatRows: true });
    const open = (row: number) =>
      [...'ABCDEFGHIJ']
        .filter((_, c) => sheet.cells.get(`${row - 1},${c}`)?.style?.protection?.locked === false)
        .join('');
    expect([1, 2, 3, 9, 10, 11].map(open)).toEqual(['', 'FJ', 'FHIJ', 'FJ', 'FJ', 'FHIJ']);
    const grey = (row: number, column: number) => sheet.cells.get(`${row - 1},${column}`)?.style?.fill;
    expect(grey(2, NUMERATOR)).toMatchObject({ fgColor: { rgb: expect.stringMatching(/D9D9D9$/) } });
    expect(grey(3, NUMERATOR)).not.toEqual(grey(2, NUMERATOR));
  });

  test.for<[language: 'zh' | 'en', presence: string[], attestation: string[]]>([
    ['zh', ['有', '无'], ['已完成', '推进中', '未完成']],
    ['en', ['yes', 'no'], ['yes', 'in progress', 'no']],
  ])('a drop-down offers the words that are read (%s)', async ([language, presence, attestation]) => {
    const { at } = await hengshui('--lang', language);
    expect(at('F10:F10')).toMatchObject({ type: 'list', values: presence, errorStyle: 'stop' });
    expect(at('F9:F9')).toMatchObject({ type: 'list', values: attestation, showErrorMessage: true });
  });

  test('counts are whole, percentages up to 100 %, and a coverage counts all eleven units', async () => {
    const { at } = await hengshui('--lang', 'zh');
    expect(at('F2:F2')).toMatchObject({
      type: 'whole',
      operator: 'greaterThanOrEqual',
      formula1: '0',
      errorMessage: '请填写不小于0的整数，单位为人，单位不必写出。没有数据的留空。',
    });
    expect(at('F3:F3')).toMatchObject({
      type: 'decimal',
      operator: 'between',
      formula1: '0',
      formula2: '1',
      errorMessage: '请填写0%至100%之间的百分数，如92.5%。没有数据的留空。',
    });
    expect(at('H3:H3')).toMatchObject({
      type: 'custom',
      inputMessage: '已申报职业病危害项目的工业企业数',
      errorMessage: '分子应为不小于0的整数，且不大于分母。',
    });
    expect(at('I11:I11')).toMatchObject({
      type: 'whole',
      operator: 'equal',
      formula1: '11',
      errorMessage: '分母应为本规划的填报单位总数11，没有的单位也计入。',
    });
  });

  test('by area one validation holds for all units of an indicator', async () => {
    const { at, sheet } = await hengshui('--by', 'area', '--lang', 'en');
    expect(sheet.rows[1]?.[AREA]).toBe('桃城区');
    expect(at('F2:F12')).toMatchObject({
      type: 'whole',
      errorMessage:
        'Enter a whole number of 0 or more, in 人, without the unit. Leave the cell empty where there are no data.',
    });
    expect(at('F13:F23')).toMatchObject({ type: 'decimal' });
  });

  test.for<[language: 'zh' | 'en', comment: string]>([
    [
      'zh',
      '分子：已申报职业病危害项目的工业企业数\n分母：应申报职业病危害项目的工业企业数\n来源：衡水市职业病防治规划（2021—2025年），二（三）',
    ],
    [
      'en',
      'Numerator: industrial enterprises that have declared their occupational hazards\nDenominator: industrial enterprises obliged to declare occupational hazards\nSource: Hengshui Plan for Occupational Disease Prevention and Control (2021–2025), 二（三）',
    ],
  ])('the definition is a comment (%s)', async ([language, comment]) => {
    const { sheet } = await hengshui('--lang', language);
    expect(sheet.cells.get(`2,${INDICATOR}`)?.comment?.text).toContain(comment);
  });

  test('the header stays in view, and paper is A4 across', async () => {
    const { sheet } = await hengshui('--lang', 'zh');
    expect(sheet.freezePane).toEqual({ rows: 1, columns: 4 });
    expect(sheet.pageSetup).toMatchObject({ paperSize: 'a4', orientation: 'landscape', fitToWidth: 1 });
    expect(sheet.headerFooter?.oddHeader).toBe('&C衡水市职业病防治规划（2021—2025年）');
    expect(sheet.columns?.[INDICATOR]?.width).toBeGreaterThan(40);
  });
});

describe('how it is written', () => {
  test('twice the same bytes, in a file as on standard output', async () => {
    const { bytes } = await made('jieyang', '--by', 'area', '--lang', 'zh');
    const again = await made('jieyang', '--by', 'area', '--lang', 'zh');
    const piped = await standardOutput(['template', 'jieyang', '--by', 'area', '--lang', 'zh'], false);
    expect(again.bytes.equals(bytes)).toBe(true);
    expect(piped.stdout.equals(bytes)).toBe(true);
    expect(piped.code).toBe(0);
  });

  test('a terminal is told where else it can go', async () => {
    const { code, stdout, stderr } = await standardOutput(['template', 'jieyang', '--lang', 'en'], true);
    expect([code, stdout.length]).toEqual([2, 0]);
    expect(stderr).toContain('--output template.xlsx');
  });

  /** Asks for the workbook on standard output. */
  async function standardOutput(args: readonly string[], isTTY: boolean) {
    const [out, err]: [Uint8Array[], string[]] = [[], []];
    const code = await run([...args, '--format', 'xlsx'], {
      stdin: { async *[Symbol.asyncIterator]() {} },
      stdout: { write: (content) => void out.push(Buffer.from(content)), isTTY, columns: 80 },
      stderr: { write: (content) => void err.push(String(content)), isTTY: false, columns: undefined },
      env: {},
    });
    return { code, stdout: Buffer.concat(out), stderr: err.join('') };
  }

  test('a format that is asked for outright beats the extension', async () => {
    const file = join(folder, 'table.xlsx');
    await runProgram(['template', 'jieyang', '--format', 'csv', '-o', file, '--lang', 'zh']);
    expect(readFileSync(file, 'utf8')).toMatch(/^\ufeff规划,填报单位,/);
  });

  test('never over the rule file that it is made from', async () => {
    const rules = join(folder, 'own.yaml');
    const content = readFileSync('rules/plans/hengshui.yaml', 'utf8').replace('id: hengshui', 'id: own');
    writeFileSync(rules, content);
    const { code, stderr } = await runProgram(['template', rules, '-o', rules, '--lang', 'en']);
    expect([code, readFileSync(rules, 'utf8')]).toEqual([2, content]);
    expect(stderr).toContain(rules);
  });

  test('a path that cannot be written to is a usage error, and nothing is written', async () => {
    const file = join(folder, 'no-such-folder', 'template.xlsx');
    const { code, stderr } = await runProgram(['template', 'jieyang', '-o', file, '--lang', 'zh']);
    expect(code).toBe(2);
    expect(stderr).toContain(file);
  });
});

test('the sample of a survey is asked for in a column of its own, of no other indicator', async () => {
  const rules = join(folder, 'surveyed.yaml');
  writeFileSync(
    rules,
    [
      'schema: plancheck/plan@1',
      'id: surveyed',
      'title: 示范市规划',
      'jurisdiction: { name: 示范市 }',
      'period: { start: 2021, end: 2025, base: 2020 }',
      'checkpoints: { final: { year: 2025 } }',
      'indicators:',
      '  - { row: 1, id: one-rate, name: 知晓率, kind: rate, target: ">= 85%", sample: 1200 }',
      '  - { row: 2, id: two-rate, name: 申报率, kind: rate, target: ">= 90%" }',
    ].join('\n'),
  );
  const { bytes } = await made(rules, '--lang', 'zh');
  const sheet = sheetOf(await opened(bytes));
  expect(sheet.rows[0]?.slice(7)).toEqual(['分子', '分母', '样本量', '备注']);
  const isOpen = (row: number) => sheet.cells.get(`${row},9`)?.style?.protection?.locked === false;
  expect([isOpen(1), isOpen(2)]).toEqual([true, false]);
  expect(sheet.dataValidations?.filter(({ range }) => range.startsWith('J'))).toMatchObject([
    { range: 'J2:J2', type: 'whole', operator: 'greaterThanOrEqual', formula1: '1' },
  ]);
});

test('what a rule file says is text in the workbook, never a formula', async () => {
  const rules = join(folder, 'evil.yaml');
  const evil = '=HYPERLINK("http://x","y")&<b>';
  writeFileSync(
    rules,
    [
      'schema: plancheck/plan@1',
      'id: evil',
      `title: '${evil}'`,
      "jurisdiction: { name: 恶意市, units: ['+1', '@x'] }",
      'period: { start: 2021, end: 2025, base: 2020 }',
      'checkpoints: { final: { year: 2025 } }',
      'indicators:',
      `  - { row: 1, id: evil-rate, name: '${evil}', kind: rate, unit: '%', rollup: ratio, target: '>= 90%', clause: '=1+1',`,
      `      numerator: { zh: '=1', en: '=1' }, denominator: { zh: '${'很长'.repeat(200)}', en: x } }`,
    ].join('\n'),
  );
  const { bytes } = await made(rules, '--by', 'area', '--lang', 'zh');
  const sheet = sheetOf(await opened(bytes));
  expect(sheet.rows[1]?.slice(0, 4)).toEqual(['恶意市', '+1', 1, evil]);
  expect([...sheet.cells.values()].filter((cell) => cell.formula !== undefined)).toEqual([]);
  expect(sheet.headerFooter?.oddHeader).toBe('&C=HYPERLINK("http://x","y")&&<b>');
  // what is longer than a spreadsheet takes is cut, or Excel would call the file damaged
  for (const { inputMessage = '', errorMessage = '' } of sheet.dataValidations ?? []) {
    expect(Math.max(inputMessage.length, errorMessage.length)).toBeLessThanOrEqual(255);
  }
});

describe('in LibreOffice', () => {
  test('which continuous integration has', expectLibreOfficeUnderCi);

  test.skipIf(!HAS_LIBREOFFICE)('a filled template is saved and read back whole', async () => {
    const { bytes } = await made('hengshui', '--include-commitments', '--lang', 'zh');
    const rows: Entry[] = [
      { as: 'count', count: 520_000 },
      { as: 'share', parts: 9251 },
      { as: 'parts', numerator: 17, denominator: 20 },
      { as: 'share', parts: 10_000 },
      { as: 'nothing' },
      { as: 'share', parts: 333 },
      { as: 'parts', numerator: 0, denominator: 3 },
      { as: 'word', word: '推进中', answer: 'in-progress' },
      { as: 'word', word: '有', answer: 'yes' },
      { as: 'parts', numerator: 10, denominator: 11 },
      { as: 'word', word: '未完成', answer: 'no' },
      { as: 'nothing' },
    ];
    const file = await filled(bytes, rows, 'by-hand.xlsx');
    const [saved = ''] = resaved([file], folder);
    await expectToRead(saved, rows);

    const [before, after] = [sheetOf(await opened(bytes)), sheetOf(await opened(readFileSync(saved)))];
    expect(after.protection).toMatchObject({ sheet: true });
    expect(after.cells.get(`1,${NUMERATOR}`)?.style?.protection?.locked).not.toBe(false);
    expect(after.cells.get(`2,${NUMERATOR}`)?.style?.protection?.locked).toBe(false);
    const comment = (sheet: typeof before) => sheet.cells.get(`2,${INDICATOR}`)?.comment?.text;
    expect(comment(after)).toBe(comment(before));
    expect(after.dataValidations?.map(essence)).toEqual(before.dataValidations?.map(essence));
  });

  /** What LibreOffice must keep of a validation; it writes `F2` for `F2:F2`. */
  function essence({ type, range, formula1, values, errorMessage, errorStyle }: DataValidation) {
    const [from, to] = range.split(':');
    return { type, from, to: to ?? from, formula1, values, errorMessage, errorStyle };
  }

  const CELLS: readonly (readonly [
    numerator: unknown,
    denominator: unknown,
    passes: readonly [boolean, boolean],
  ])[] = [
    [5, 10, [true, true]],
    [10, 10, [true, true]],
    [0, 0, [true, true]],
    [11, 10, [false, false]],
    [-1, 10, [false, true]],
    [1.5, 10, [false, true]],
    [5, null, [true, true]],
    [null, 10, [true, true]],
    [null, -10, [true, false]],
    [null, null, [true, true]],
    ['abc', null, [false, true]],
    [null, 'abc', [true, false]],
  ];

  test.skipIf(!HAS_LIBREOFFICE)(
    'the formulas of numerator and denominator let through what is right',
    async () => {
      const { bytes } = await made('hengshui', '--lang', 'zh');
      const checks = sheetOf(await opened(bytes)).dataValidations ?? [];
      const formula = (range: string) => checks.find((one) => one.range === range)?.formula1 ?? '';
      const cells = new Map<string, Partial<Cell>>();
      for (const [i, [numerator, denominator]] of CELLS.entries()) {
        const row = i + 1;
        const moved = (range: string) => formula(range).replaceAll(/([HI])3/g, `$1${row}`);
        if (numerator !== null) cells.set(`${i},7`, { value: numerator as number });
        if (denominator !== null) cells.set(`${i},8`, { value: denominator as number });
        cells.set(`${i},9`, { formula: moved('H3:H3') });
        cells.set(`${i},10`, { formula: moved('I3:I3') });
      }
      const file = join(folder, 'formulas.xlsx');
      writeFileSync(file, await writeXlsx({ sheets: [{ name: 'x', cells }] }));
      const [saved = ''] = resaved([file], folder);
      const { rows } = sheetOf(await opened(readFileSync(saved)));
      expect(rows.map((row) => [row[9], row[10]])).toEqual(CELLS.map(([, , passes]) => passes));
    },
  );
});
