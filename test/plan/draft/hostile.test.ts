import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { runProgram } from '../../streams.js';

/** Texts made to take long: each is read in one pass, whatever comes of it. */
const LINES = 20_000;
test.each<[string, string]>([
  ['headings without rows', '指标名称\n'.repeat(LINES)],
  [
    'one row over all lines',
    `序号\t指标名称\t目标值\n1\t甲率\t≥90%\n${'\t续\t\n'.repeat(LINES)}2\t乙率\t≥80%\n`,
  ],
  [
    'one section of many sentences',
    `指标名称\t目标值\n甲率\t≥90%\n\n一、任务\n${'建设3家机构。\n'.repeat(LINES)}`,
  ],
  ['a name without an end', `指标名称,目标值\n${'长'.repeat(900_000)},≥90%\n`],
  ['brackets without an end', `指标名称,目标值\n甲率${'（'.repeat(200_000)},${'〔'.repeat(200_000)}5\n`],
  ['blanks', `指标名称 2025年值\n${`甲率 ${' '.repeat(200)}\n`.repeat(2000)}`],
])(
  '%s',
  async (_, stdin) => {
    const { code } = await runProgram(['rules', 'new', '--lang', 'zh'], { stdin });
    expect([0, 2]).toContain(code);
  },
  20_000,
);

/** What is not read is said with its place and by the limit that it goes beyond. */
const HEAD = '序号,指标名称,2025年目标\n1,申报率,≥90%\n';
const nested = (levels: number) =>
  `<html><body>${'<table><tr><td>'.repeat(levels)}指标名称${'</td></tr></table>'.repeat(levels)}</body></html>`;

test.each<[string, string | Buffer, RegExp]>([
  [
    'a row that is too long',
    `${HEAD}2,监测率,${'长'.repeat(400_000)}\n3,知晓率,≥85%\n`,
    /:3: error PC203 .* 1,000,000 bytes at most\./,
  ],
  [
    'a row that is too wide',
    HEAD + `${'2,'.repeat(1100)}\n`.repeat(9),
    /:3: error PC203 .* 1,024 cells at most\./,
  ],
  ['a line that is too long', `规划\n${'长'.repeat(1_000_100)}\n${'甲\t乙\n'.repeat(3)}`, /:2: error PC203 /],
  ['tables in one another', nested(1000), /error PC233 .*: more than 512 elements within one another\./],
  ['many more of them', nested(20_000), /error PC233 .*: more than 512 elements within one another\./],
  ['bytes that are no text', Buffer.alloc(500, '\0\u0001\u0002'), /error PC202 /],
  ['bytes of no encoding', Buffer.from([0x31, 0x0a, 0xff, 0xff, 0x80]), /:2: error PC201 /],
])('%s', async (_, stdin, says) => {
  const { code, stdout, stderr } = await runProgram(['rules', 'new', '--lang', 'en'], { stdin });
  expect([code, stdout]).toEqual([2, '']);
  expect(stderr).toMatch(says);
});

describe('more than 999 rows are as many indicators', () => {
  const numbers = (from: number, to: number) => Array.from({ length: to - from }, (_, i) => from + i);
  const rowsOf = async (stdin: string) => {
    const { code, stdout } = await runProgram(['rules', 'new', '--lang', 'en'], { stdin });
    expect(code).toBe(0);
    const { indicators } = parse(stdout) as { indicators: { row: number; name: string }[] };
    return indicators.map(({ row, name }) => `${row} ${name}`);
  };
  const named = (all: readonly number[]) => all.map((number) => `${number} 第${number}项率`);

  test.each<[string, number, number, (number: number) => string]>([
    ['numbered in a column', 1, 1206, (i) => `${i},第${i}项率,≥90%\n`],
    ['numbered through what may be years', 1890, 2110, (i) => `${i},第${i}项率,≥90%\n`],
    ['numbered beyond five digits', 9_990, 10_020, (i) => `${i},第${i}项率,≥90%\n`],
    ['numbered in a table between pipes', 990, 1010, (i) => `| ${i} | 第${i}项率 | ≥90% |\n`],
    ['numbered between blanks', 990, 1010, (i) => `${i} 第${i}项率 ≥90%\n`],
  ])('%s', async (_, from, to, line) => {
    const all = numbers(from, to);
    const first = line(from);
    const head = first.startsWith('|')
      ? '| 序号 | 指标名称 | 2025年目标 |\n|---|---|---|\n'
      : first.includes(',')
        ? '序号,指标名称,2025年目标\n'
        : '指标名称 2025年目标\n';
    expect(await rowsOf(head + all.map(line).join(''))).toEqual(named(all));
  });

  test('numbered before the name', async () => {
    const lines = numbers(998, 1003).map((i) => `${i}.第${i}项率,≥90%\n`);
    expect(await rowsOf(`指标名称,2025年目标\n${lines.join('')}`)).toEqual(named(numbers(998, 1003)));
  });

  test('a year before a name or beside one is no number', async () => {
    expect(await rowsOf('指标名称,2025年目标\n2025、2030年两期平均率,≥90%\n（2025）乙率,≥80%\n')).toEqual([
      '1 2025、2030年两期平均率',
      '2 （2025）乙率',
    ]);
    expect(await rowsOf('序号,指标名称,2025年目标\n1,甲率,≥90%\n2025,（续）,\n2,乙率,≥80%\n')).toEqual([
      '1 甲率（续）',
      '2 乙率',
    ]);
  });
});

test.each(['((', '[甲', '*+', '(?<', '\\'])('a place whose name is %s is read as a name', async (name) => {
  const stdin = `${name}市职业病防治规划（2021—2025年）\n\n序号\t指标名称\t2025年目标\n1\t申报率\t≥90%\n\n${name}市卫生健康委员会\n2022年4月12日\n`;
  const { code, stderr } = await runProgram(['rules', 'new', '--name', `${name}市`, '--lang', 'en'], {
    stdin,
  });
  expect([code, stderr]).toEqual([0, expect.stringContaining('1 indicator written')]);
});
