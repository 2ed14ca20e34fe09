import type { CellLook } from '../books.js';
import { type BookCase, DECLARED, share, sheet } from './case.js';

const BODY = [
  ['指标', '年份', '数值'],
  [DECLARED, 2025, share(0.91)],
  ['知晓率', 2025, share(0.86)],
];

/** Two rows, a note under them, and cells that look in some way. */
const noted = (note: string, looks: Readonly<Record<string, CellLook>>) => [
  { ...sheet('Sheet1', ...BODY, [note]), looks },
];

const SECOND = { values: ['* 申报率 2025 0.91', '* 知晓率 2025 PC285'], faults: ['PC285@3:3'] };
const BOTH = ['* 申报率 2025 0.91', '* 知晓率 2025 0.86'];

/** Cells by how they look, of which a note speaks. */
export const PAINTED: Readonly<Record<string, BookCase>> = {
  'red letters': { book: noted('注：红色为预计数', { C3: { ink: 'FF0000' } }), ...SECOND },
  'dark red letters': { book: noted('标红的为2024年数据', { C3: { ink: 'C00000' } }), ...SECOND },
  'a yellow ground': { book: noted('注：黄色底纹为桃城区数据', { C3: { fill: 'FFFF00' } }), ...SECOND },
  'a light yellow ground': { book: noted('标黄部分系预计数', { C3: { fill: 'FFF2CC' } }), ...SECOND },
  'a green ground, beside one of another colour': {
    book: noted('注：绿色单元格表示预计数', { C3: { fill: '92D050' }, C2: { fill: 'DDEBF7' } }),
    ...SECOND,
  },
  'a name on a coloured ground': {
    book: noted('注：涂黄者为目标值', { A3: { fill: 'FFFF00' } }),
    ...SECOND,
  },
  'letters of one colour and a ground of another': {
    book: noted('注：红字为预计数', { C2: { fill: 'FF0000' }, C3: { ink: 'FF0000' } }),
    ...SECOND,
  },
  'bold letters': { book: noted('注：加粗的为预计数', { C3: { bold: true } }), ...SECOND },
  'slanting letters': { book: noted('斜体数字为预计数', { C3: { italic: true } }), ...SECOND },
  'a line under the letters': {
    book: noted('带下划线的数据系2024年数', { C3: { underline: true } }),
    ...SECOND,
  },
  'any ground': { book: noted('Highlighted values are forecasts', { C3: { fill: '00B0F0' } }), ...SECOND },
  'two colours': {
    book: noted('注：红色为预计数；黄色底纹为2024年数据', { C2: { fill: 'FFFF00' }, C3: { ink: 'FF0000' } }),
    values: ['* 申报率 2025 PC285', '* 知晓率 2025 PC285'],
    faults: ['PC285@2:3', 'PC285@3:3'],
  },
  'what is not verified, row by row': {
    book: noted('黄色底纹为未核实', { C2: { fill: 'FFFF00' }, C3: { fill: 'FFFF00' } }),
    values: BOTH,
    faults: ['PC284@2:3', 'PC284@3:3'],
  },
  'none that looks so': {
    book: noted('注：红色为预计数', { C3: { fill: '92D050' } }),
    values: BOTH,
    faults: ['PC284@4:1'],
  },
  'a colour that means nothing': {
    book: noted('注：红色为未达标指标', { C3: { ink: 'FF0000' } }),
    values: BOTH,
  },
  'a name over its rows': {
    book: [
      {
        ...sheet(
          'Sheet1',
          ['县区', '指标', '年份', '数值'],
          ['桃城区', DECLARED, 2025, share(0.91)],
          ['', '知晓率', 2025, share(0.86)],
          ['冀州区', DECLARED, 2025, share(0.92)],
          ['注：标黄的为预计数'],
        ),
        merges: ['A2:A3'],
        looks: { A2: { fill: 'FFFF00' } },
      },
    ],
    values: ['冀州区 申报率 2025 0.92', '桃城区 申报率 2025 PC285', '桃城区 知晓率 2025 PC285'],
    faults: ['PC285@2:4', 'PC285@3:4'],
  },
};
