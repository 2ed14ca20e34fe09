import { expect, test } from 'vitest';
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
