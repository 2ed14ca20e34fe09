import { describe, expect, test } from 'vitest';
import { runProgram } from '../streams.js';

/** The last column of the values read, by the line of the cell. */
async function readAs(values: readonly (readonly [indicator: string, cell: string])[]): Promise<string[]> {
  const rows = values.map(([indicator, cell]) => `衡水市,${indicator},2023,"${cell}"`);
  const stdin = ['城市,指标,年份,数值', ...rows, ''].join('\n');
  const { stdout } = await runProgram(['inspect', '-', '--lang', 'en'], { stdin });
  const lines = stdout.split('\n');
  const head = lines.findIndex((line) => /^Line +plan/.test(line));
  return lines.slice(head + 1, head + 1 + values.length).map((line) => line.split(/ {2,}/).at(-1) ?? '');
}

test('a rate is shown in percent, a count in whole numbers, however the cell is written', async () => {
  const values = [
    ['hazard-declaration-rate', '88.8%'],
    ['hazard-monitoring-pass-rate', 'ninety'],
    ['nonmedical-dose-monitoring-rate', '≥95%'],
    ['health-knowledge-awareness-rate', '80.20%'],
    ['violation-handling-rate', '100'],
    ['injury-insurance-participants', '540000'],
    ['diagnosis-institution', 'yes'],
  ] as const;
  expect(await readAs(values)).toEqual([
    ...['88.8%', 'not usable (PC204)', '≥95%', '80.2%', '100%', '540,000', 'yes'],
  ]);
});

test.each([
  ['衡水市职业病防治规划指标完成情况表', 'shaoguan', 'error PC246'],
  ['2023年职业病防治规划（衡水市）', '韶关市', 'error PC246'],
  ['衡水市职业病防治规划指标完成情况表', 'hengshui', ''],
  ['与韶关市对比，衡水市指标完成情况', 'hengshui', ''],
  ['职业病防治规划指标完成情况表', 'shaoguan', ''],
])('the title %s under --plan %s: %s', async (title, plan, warned) => {
  const stdin = `${title},,\n指标,年份,数值\n工业企业职业病危害项目申报率,2023,92%\n`;
  const { stderr } = await runProgram(['inspect', '-', '--plan', plan, '--lang', 'en'], { stdin });
  expect(/error PC246/.exec(stderr)?.[0] ?? '').toBe(warned);
});

test('a title that names another place than the rows is an error, and none of its values is read', async () => {
  const stdin =
    '衡水市指标完成情况表,,,\n城市,指标,年份,数值\n韶关市,工业企业职业病危害项目申报率,2023,92%\n';
  const { code, stdout, stderr } = await runProgram(['inspect', '-', '--plan', 'shaoguan', '--lang', 'en'], {
    stdin,
  });
  expect(code).toBe(2);
  expect(stderr).toContain('names "衡水市", but --plan is "韶关市"');
  expect(stdout).not.toContain('The first values read');
  expect(stdout).toMatch(/^values +value +1 +3:4 +92%$/m);
});

describe('the account of cells', () => {
  const TABLE = '衡水市2023年指标,,,\n指标,目标值,完成值,备注\n工业企业职业病危害项目申报率,90%,92%,见附件\n';

  async function accountOf(stdin: string, ...more: string[]) {
    const args = ['inspect', '-', '--format', 'json', '--lang', 'en', ...more];
    const [input] = JSON.parse((await runProgram(args, { stdin })).stdout);
    return input.account;
  }

  test('counts every cell by its use', async () => {
    expect(await accountOf(TABLE)).toEqual([
      {
        sheet: null,
        count: 9,
        uses: [
          { use: 'title', count: 1, first: { line: 1, column: 1, text: '衡水市2023年指标' } },
          { use: 'heading', count: 4, first: { line: 2, column: 1, text: '指标' } },
          { use: 'indicator', count: 1, first: { line: 3, column: 1, text: '工业企业职业病危害项目申报率' } },
          { use: 'target', count: 1, first: { line: 3, column: 2, text: '90%' } },
          { use: 'value', count: 1, first: { line: 3, column: 3, text: '92%' } },
          { use: 'note', count: 1, first: { line: 3, column: 4, text: '见附件' } },
        ],
      },
    ]);
  });

  test('lists them with --cells, in the order in which they stand', async () => {
    const [sheet] = await accountOf(TABLE, '--cells');
    const cells = sheet.cells.map(({ line, column, use }: { line: number; column: number; use: string }) => [
      `${line}:${column}`,
      use,
    ]);
    expect(cells).toEqual([
      ['1:1', 'title'],
      ...['2:1', '2:2', '2:3', '2:4'].map((at) => [at, 'heading']),
      ['3:1', 'indicator'],
      ['3:2', 'target'],
      ['3:3', 'value'],
      ['3:4', 'note'],
    ]);
    expect(sheet.more).toBe(0);
  });

  test('of a large table the first lines are listed, the others counted', async () => {
    const row = '工业企业职业病危害项目申报率,2023,92%\n';
    const [sheet] = await accountOf(`指标,年份,数值\n${row.repeat(10_005)}`, '--cells', '--plan', 'hengshui');
    expect([sheet.count, sheet.cells.length, sheet.more]).toEqual([30_018, 30_000, 18]);
  });

  test('names plans and indicators for people, and keeps their ids for programs', async () => {
    const { stdout } = await runProgram(['inspect', '-', '--lang', 'en'], { stdin: TABLE });
    expect(stdout).toMatch(/ 衡水市 +the whole +工业企业职业病危害项目申报率 +2023 +92% +92%$/m);
    expect(stdout).not.toMatch(/hengshui|hazard-declaration-rate/);
    const json = await runProgram(['inspect', '-', '--lang', 'en', '--format', 'json'], { stdin: TABLE });
    expect(json.stdout).toContain('"indicator": "hazard-declaration-rate"');
  });

  test('tells of some tables only', async () => {
    const stdin = Array.from(
      { length: 30 },
      (_, i) => `指标,${2000 + i}年\n工业企业职业病危害项目申报率,92%\n`,
    ).join('\n');
    const { stdout } = await runProgram(['inspect', '-', '--plan', 'hengshui', '--lang', 'en'], { stdin });
    expect(stdout.match(/^Shape /gm)).toHaveLength(20);
    expect(stdout).toContain('10 more tables are not listed; --format json lists all');
  });
});
