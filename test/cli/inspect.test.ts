import { expect, test } from 'vitest';
import { runProgram } from '../streams.js';

/** The last column of the values read, by the line of the cell. */
async function readAs(values: readonly (readonly [indicator: string, cell: string])[]): Promise<string[]> {
  const rows = values.map(([indicator, cell]) => `衡水市,${indicator},2023,"${cell}"`);
  const stdin = ['城市,指标,年份,数值', ...rows, ''].join('\n');
  const { stdout } = await runProgram(['inspect', '-', '--lang', 'en'], { stdin });
  const lines = stdout.split('\n');
  const head = lines.findIndex((line) => /^Line +plan/.test(line));
  const column = lines[head]?.indexOf('Read as') ?? 0;
  return lines.slice(head + 1, head + 1 + values.length).map((line) => line.slice(column).trim());
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
  expect(stdout).not.toContain('92%');
});
