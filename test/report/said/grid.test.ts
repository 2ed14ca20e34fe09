import { describe, expect, test } from 'vitest';
import { grid } from '../../../src/report/said/grid.js';
import { runProgram } from '../../streams.js';

/** Ids and paths are copied out of tables, so they stand in one piece however narrow the terminal is. */
const WIDTHS = [50, 60, 70, 80, 100, 120, 160];
const IDS = [
  'injury-insurance-participants',
  'nonmedical-dose-monitoring-rate',
  'examination-institution-coverage',
  'technical-support-networks',
];

describe.each(['zh', 'en'])('%s', (language) => {
  test.each(WIDTHS)('show at %i columns cuts no id and does not run over', async (width) => {
    const { stdout } = await runProgram(['show', 'hengshui', '--width', String(width), '--lang', language]);
    for (const id of IDS) expect(stdout).toContain(id);
    expect(widest(stdout)).toBeLessThanOrEqual(width);
  });

  test.each(WIDTHS)(
    'inspect at %i columns loses no letter of a name and does not run over',
    async (width) => {
      const file = 'fixtures/hengshui-2020/input.csv';
      const { stdout } = await runProgram(['inspect', file, '--width', String(width), '--lang', language]);
      expect(widest(stdout)).toBeLessThanOrEqual(width);
      const [, values = ''] = stdout.split(language === 'zh' ? '读取的前几个数值' : 'The first values read');
      const letters = [...values].filter((letter) => /\p{Script=Han}/u.test(letter)).join('');
      const [first = '', second = ''] = ['工伤保险参保人数', '工业企业职业病危害项目申报率'];
      for (const letter of first + second) expect(letters).toContain(letter);
      if (width >= 100) expect(stdout).toContain(second);
    },
  );

  test('what is left out is named', async () => {
    const { stdout } = await runProgram(['show', 'hengshui', '--width', '60', '--lang', language]);
    expect(stdout).toMatch(language === 'zh' ? /宽度不足，未列：.*条款/ : /No room for: .*Clause/);
  });
});

const COLUMNS = [
  { head: 'id', whole: true },
  { head: 'a', spare: 1 },
  { head: 'b', spare: 2 },
  { head: 'words', flexible: true, least: 4 },
];
const ROWS = [['an-id-of-20-columns-', 'aaaaaaaa', 'bbbbbbbb', 'some words']];
const look = (width: number) => ({
  width,
  boxes: false,
  leftOut: (heads: readonly string[]) => `- ${heads.join('+')}`,
});

test.each([
  [60, null],
  [48, null], // 20 + 8 + 8 + 4, and three gaps of two: 46
  [46, null],
  [45, '- b'], // 20 + 8 + 4, and two gaps: 36
  [36, '- b'],
  [35, '- a+b'],
])('columns that can be spared go first at %i', (width, said) => {
  const last = grid(COLUMNS, ROWS, look(width)).split('\n').at(-1) ?? '';
  expect(last.startsWith('- ') ? last : null).toBe(said);
});

test('colour keeps to its column', () => {
  const painted = grid(COLUMNS, ROWS, {
    ...look(40),
    paint: (line, _, column) => (column === 3 ? `<${line}>` : line),
  });
  expect(painted).toContain('<');
  expect(painted).not.toContain('<a');
});

/** The columns that the widest line takes, a wide character counting two. */
function widest(text: string): number {
  const columns = (line: string) =>
    [...line].reduce(
      (sum, char) => sum + (/[\u2e80-\ua4cf\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60]/.test(char) ? 2 : 1),
      0,
    );
  return Math.max(...text.split('\n').map(columns));
}
