// Files that a pattern or a loop could take much longer for than they are long: each is written in two sizes.
import { writeFileSync } from 'node:fs';

const NAME = '工业企业职业病危害项目申报率';
const HEAD = '指标,年份,数值';
const ROW = `${NAME},2025,88.9%`;
const LETTERS = 300_000;
/** What patterns look for, and what follows it at the end, so that they look in vain. */
const PIECES = [
  [' ', 'y'],
  ["' ", 'y'],
  ['\u00ad', '1'],
  ['*', 'x'],
  ['（', 'x'],
  ['2023年', 'x'],
  ['桃城区', 'x'],
  ['1,234', 'x'],
];

const times = (count, line) => Array.from({ length: count }, (_, i) => line(i));
const lines = (...all) => `${all.flat().join('\n')}\n`;

/** The program's exit codes: nothing failed but something is open, something failed, the data cannot be trusted. */
const [OPEN, FAILED, REFUSED] = [3, 1, 2];

/** Each kind with its smaller size, what a file of any size holds, and how the program ends. */
const KINDS = [
  [
    'cells of 300,000 letters',
    24,
    (size) => {
      const cell = (i) => {
        const [piece, end] = PIECES[i % PIECES.length];
        return `"${NAME}${piece.repeat(LETTERS / piece.length)}${end}"`;
      };
      const row = (i) => [`${cell(i)},2025,88%`, `${NAME},${cell(i)},88%`, `${NAME},2025,${cell(i)}`][i % 3];
      return lines(HEAD, ROW, times(size, row));
    },
    REFUSED,
  ],
  [
    'rows, and as many lines under them',
    20_000,
    (size) =>
      lines(
        HEAD,
        times(size, () => ROW),
        times(size, (i) => `桃城区第${i}`),
      ),
    OPEN,
  ],
  [
    'rows, and as many lines over them',
    20_000,
    (size) =>
      lines(
        ['衡水市', HEAD, ROW, ''],
        times(size, (i) => `2025年桃城区情况${i}`),
        HEAD,
        times(size, () => ROW),
      ),
    FAILED,
  ],
  [
    'rows, each under a heading',
    40_000,
    (size) =>
      lines(
        HEAD,
        times(size, (i) => `一、桃城区第${100_000 + i}\n${ROW}`),
      ),
    OPEN,
  ],
  [
    'tables',
    2000,
    (size) => lines(times(size, (i) => `2025年桃城区第${i + 10_000}批\n指标,完成值\n${NAME},88.9%\n`)),
    OPEN,
  ],
  [
    'headings in each of forty lines',
    500,
    (size) =>
      lines(
        times(40, (line) => times(size, (i) => `甲${line}乙${i}`).join(',')),
        HEAD,
        ROW,
      ),
    REFUSED,
  ],
  [
    'rows of a web page, merged two by two',
    20_000,
    (size) => {
      const pair = (name) => `<tr>${name}<td>2025<td>88.9%<td rowspan=2>桃城区<tr>${name}<td>2024<td>88.8%`;
      const heads = [...HEAD.split(','), '县区'].map((text) => `<td>${text}`).join('');
      return `<html><table><tr>${heads}${pair(`<td>${NAME}`).repeat(size / 2)}</table>`;
    },
    OPEN,
  ],
];

/** Each kind with its two sizes, written into files. */
export function writeHostile(fileNamed) {
  return KINDS.map(([kind, size, contentOf, exit], i) => {
    const [small, large] = [size, 2 * size].map((count) => {
      const file = fileNamed(`hostile-${i}-${count}.csv`);
      writeFileSync(file, contentOf(count));
      return file;
    });
    return { kind, size, small, large, exit };
  });
}
