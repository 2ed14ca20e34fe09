import type { Book, BookCell } from '../books.js';
import { type BookCase, CITY, DECLARED, share, TWO } from './case.js';

const LONG = [['县区', '指标', '年份', '数值']];
const rows = (...cells: BookCell[][]): BookCell[][] => [...LONG, ...cells];
const withMerges = (merges: readonly string[], table: BookCell[][], name = 'Sheet1'): Book => [
  { name, rows: table, merges },
];

export const MERGED: Readonly<Record<string, BookCase>> = {
  'a county over its rows': {
    book: withMerges(
      ['A2:A3'],
      rows(['桃城区', DECLARED, 2025, share(0.91)], ['', '知晓率', 2025, share(0.86)]),
    ),
    values: ['桃城区 申报率 2025 0.91', '桃城区 知晓率 2025 0.86'],
  },
  'a blank below a county over its rows is nobody’s': {
    book: withMerges(
      ['A2:A3'],
      rows(
        ['桃城区', DECLARED, 2025, share(0.91)],
        ['', '知晓率', 2025, share(0.86)],
        ['', '监测合格率', 2025, share(0.7)],
        ['全市', DECLARED, 2025, share(0.92)],
      ),
    ),
    values: [
      '* 申报率 2025 0.92',
      '桃城区 知晓率 2025 0.86',
      '桃城区 申报率 2025 0.91',
      '* 合格率 2025 PC247',
    ],
    faults: ['PC247@4:1'],
  },
  'two counties over their rows': {
    book: withMerges(
      ['A2:A3', 'A4:A5'],
      rows(
        ['桃城区', DECLARED, 2025, share(0.91)],
        ['', '知晓率', 2025, share(0.86)],
        ['冀州区', DECLARED, 2025, share(0.92)],
        ['', '知晓率', 2025, share(0.87)],
      ),
    ),
    values: [...TWO, '冀州区 知晓率 2025 0.87', '桃城区 知晓率 2025 0.86'],
  },
  'an indicator over its counties': {
    book: withMerges(
      ['A2:A3'],
      [
        ['指标', '县区', '年份', '数值'],
        [DECLARED, '桃城区', 2025, share(0.91)],
        ['', '冀州区', 2025, share(0.92)],
      ],
    ),
    values: TWO,
  },
  'a year over its counties': {
    book: withMerges(
      ['A2:A3'],
      [
        ['年份', '县区', '指标', '数值'],
        [2025, '桃城区', DECLARED, share(0.91)],
        ['', '冀州区', DECLARED, share(0.92)],
      ],
    ),
    values: TWO,
  },
  'a title over the table': {
    book: withMerges(
      ['A1:D1'],
      [['桃城区2025年指标完成情况'], ['指标', '年份', '数值', '备注'], [DECLARED, 2025, share(0.91), '']],
    ),
    values: ['桃城区 申报率 2025 0.91'],
  },
  'a section over the table': {
    book: withMerges(
      ['A2:C2', 'A4:C4'],
      [
        ['指标', '年份', '数值'],
        ['桃城区'],
        [DECLARED, 2025, share(0.91)],
        ['冀州区'],
        [DECLARED, 2025, share(0.92)],
      ],
    ),
    values: TWO,
  },
  'years over counties in the header': {
    book: withMerges(
      ['A1:A2', 'B1:C1'],
      [
        ['指标', '2025年', ''],
        ['', '桃城区', '冀州区'],
        [DECLARED, share(0.91), share(0.92)],
      ],
    ),
    values: TWO,
  },
  'counties over target and value in the header': {
    book: withMerges(
      ['A1:A2', 'B1:C1', 'D1:E1'],
      [
        ['2025年', '桃城区', '', '冀州区', ''],
        ['', '目标值', '完成值', '目标值', '完成值'],
        [DECLARED, share(0.9), share(0.91), share(0.9), share(0.92)],
      ].map((row, i) => (i === 0 ? ['指标', ...row.slice(1)] : row)),
      '2025年',
    ),
    values: TWO,
  },
  'a value over two indicators': {
    book: withMerges(
      ['C2:C3'],
      [
        ['指标', '年份', '数值'],
        [DECLARED, 2025, share(0.91)],
        ['知晓率', 2025, ''],
      ],
    ),
    values: ['* 申报率 2025 PC263', '* 知晓率 2025 PC263'],
    faults: ['PC263@2:3'],
  },
  'a value over two counties': {
    book: withMerges(
      ['D2:D3'],
      rows(['桃城区', DECLARED, 2025, share(0.91)], ['冀州区', DECLARED, 2025, '']),
    ),
    values: ['冀州区 申报率 2025 PC263', '桃城区 申报率 2025 PC263'],
    faults: ['PC263@2:4'],
  },
  'a value over two years': {
    book: withMerges(
      ['B2:C2'],
      [
        ['指标', '2024年', '2025年'],
        [DECLARED, share(0.91), ''],
      ],
    ),
    values: ['* 申报率 2024 PC263', '* 申报率 2025 PC263'],
    faults: ['PC263@2:2'],
  },
  'a value over two counties across': {
    book: withMerges(
      ['B2:C2'],
      [
        ['指标', '桃城区', '冀州区'],
        [DECLARED, share(0.91), ''],
      ],
      '2025年',
    ),
    values: ['冀州区 申报率 2025 PC263', '桃城区 申报率 2025 PC263'],
    faults: ['PC263@2:2'],
  },
  'a value over its remark': {
    book: withMerges(
      ['C2:D2'],
      [
        ['指标', '年份', '数值', '备注'],
        [DECLARED, 2025, share(0.91), ''],
      ],
    ),
    values: CITY,
  },
  'a remark over two rows': {
    book: withMerges(
      ['D2:D3'],
      [
        ['指标', '年份', '数值', '备注'],
        [DECLARED, 2025, share(0.91), '初步数'],
        ['知晓率', 2025, share(0.86), ''],
      ],
    ),
    values: ['* 申报率 2025 0.91', '* 知晓率 2025 0.86'],
  },
};
