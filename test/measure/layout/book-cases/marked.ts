import type { BookCell } from '../books.js';
import { type BookCase, CITY, DECLARED, one, share, sheet, YEARS, yearless } from './case.js';

const LONG = [['县区', '指标', '年份', '数值']];
const rows = (...cells: BookCell[][]): BookCell[][] => [...LONG, ...cells];

export const HIDDEN: Readonly<Record<string, BookCase>> = {
  'a hidden row': {
    book: [{ ...sheet('Sheet1', ...one(0.91), ['知晓率', 2025, share(0.86)]), hiddenRows: [3] }],
    values: ['* 申报率 2025 0.91', '* 知晓率 2025 0.86'],
    faults: ['PC236@-:-'],
  },
  'a hidden column': {
    book: [
      {
        ...sheet('Sheet1', ['指标', '2024年', '2025年'], [DECLARED, share(0.88), share(0.91)]),
        hiddenColumns: [2],
      },
    ],
    values: YEARS,
    faults: ['PC236@-:-'],
  },
  'a hidden column of counties': {
    book: [{ ...sheet('Sheet1', ...rows(['桃城区', DECLARED, 2025, share(0.91)])), hiddenColumns: [1] }],
    values: ['桃城区 申报率 2025 0.91'],
    faults: ['PC236@-:-'],
  },
  'a hidden row of a title': {
    book: [{ ...sheet('Sheet1', ['桃城区2025年指标完成情况'], ...one(0.91)), hiddenRows: [1] }],
    values: ['桃城区 申报率 2025 0.91'],
    faults: ['PC236@-:-'],
  },
  'a hidden sheet': {
    book: [sheet('数据', ...one(0.91)), { ...sheet('旧', ...one(0.5)), isHidden: true }],
    values: CITY,
  },
};

export const STRUCK: Readonly<Record<string, BookCase>> = {
  'a value': {
    book: [{ ...sheet('Sheet1', ...one(0.91)), struck: ['C2'] }],
    values: ['* 申报率 2025 PC234'],
    faults: ['PC234@2:3'],
  },
  'a value beside another': {
    book: [{ ...sheet('Sheet1', ...one(0.91), ['知晓率', 2025, share(0.86)]), struck: ['C3'] }],
    values: ['* 申报率 2025 0.91', '* 知晓率 2025 PC234'],
    faults: ['PC234@3:3'],
  },
  'the name of an indicator': {
    book: [{ ...sheet('Sheet1', ...one(0.91), ['知晓率', 2025, share(0.86)]), struck: ['A3'] }],
    values: ['* 申报率 2025 0.91', '* 知晓率 2025 PC234'],
    faults: ['PC234@3:1'],
  },
  'a county over its rows': {
    book: [
      {
        ...sheet(
          'Sheet1',
          ...rows(
            ['桃城区', DECLARED, 2025, share(0.91)],
            ['', '知晓率', 2025, share(0.86)],
            ['冀州区', DECLARED, 2025, share(0.92)],
          ),
        ),
        merges: ['A2:A3'],
        struck: ['A2'],
      },
    ],
    values: ['冀州区 申报率 2025 0.92', '桃城区 申报率 2025 PC234', '桃城区 知晓率 2025 PC234'],
    faults: ['PC234@2:1', 'PC234@3:1'],
  },
  'a heading': {
    book: [
      {
        ...sheet(
          'Sheet1',
          ['指标', '2024年', '2025年'],
          [DECLARED, share(0.88), share(0.91)],
          ['知晓率', share(0.85), share(0.86)],
        ),
        struck: ['C1'],
      },
    ],
    values: ['* 申报率 2024 0.88', '* 知晓率 2024 0.85', '* 申报率 2025 PC234', '* 知晓率 2025 PC234'],
    faults: ['PC234@1:3'],
  },
  'a heading over two': {
    book: [
      {
        ...sheet(
          'Sheet1',
          ['指标', '2024年', '2025年', ''],
          ['', '完成', '目标', '完成'],
          [DECLARED, share(0.88), share(0.9), share(0.91)],
        ),
        struck: ['C1'],
      },
    ],
    values: ['* 申报率 2024 0.88', '* 申报率 2025 PC234'],
    faults: ['PC234@1:3'],
  },
  'a number of a row': {
    book: [
      {
        ...sheet('Sheet1', ['序号', '指标', '年份', '数值'], [2, DECLARED, 2025, share(0.91)]),
        struck: ['A2'],
      },
    ],
    values: CITY,
  },
  'a value across': {
    book: [
      {
        ...sheet('Sheet1', ['指标', '2024年', '2025年'], [DECLARED, share(0.88), share(0.91)]),
        struck: ['B2'],
      },
    ],
    values: ['* 申报率 2024 PC234', '* 申报率 2025 0.91'],
    faults: ['PC234@2:2'],
  },
  'a remark': {
    book: [
      {
        ...sheet('Sheet1', ['指标', '年份', '数值', '备注'], [DECLARED, 2025, share(0.91), '初步数']),
        struck: ['D2'],
      },
    ],
    values: CITY,
  },
  'a part': {
    book: [
      { ...sheet('Sheet1', ['指标', '年份', '分子', '分母'], [DECLARED, 2025, 91, 100]), struck: ['D2'] },
    ],
    values: ['* 申报率 2025 PC234'],
    faults: ['PC234@2:4'],
  },
};

const TITLED = (...titles: string[]) => [...titles.map((title) => [title]), ...yearless(0.91)];
const struckOut = (rows: BookCell[][], ...struck: string[]) => [{ ...sheet('Sheet1', ...rows), struck }];

/** Lines over, between and under rows: what is struck out of them is said by nobody. */
export const STRUCK_LINES: Readonly<Record<string, BookCase>> = {
  'a title that another replaces': {
    book: struckOut(TITLED('2024年指标完成情况', '2025年指标完成情况'), 'A1'),
    values: CITY,
  },
  'a title of a county that another replaces': {
    book: struckOut(TITLED('冀州区2025年指标完成情况', '桃城区2025年指标完成情况'), 'A1'),
    values: ['桃城区 申报率 2025 0.91'],
  },
  'a title of a county': {
    book: struckOut([['桃城区指标完成情况'], ...one(0.91)], 'A1'),
    values: ['* 申报率 2025 PC234'],
    faults: ['PC234@1:1'],
  },
  'a title of a year': {
    book: struckOut(TITLED('2025年指标完成情况'), 'A1'),
    values: [],
    faults: ['PC223@2:1'],
  },
  'a title of targets': {
    book: struckOut([['指标目标值'], ...one(0.91)], 'A1'),
    values: ['* 申报率 2025 PC234'],
    faults: ['PC234@1:1'],
  },
  'a title that says nothing': {
    book: struckOut([['附件2'], ...one(0.91)], 'A1'),
    values: CITY,
  },
  'a county that fills in the form': {
    book: struckOut([['填报单位：桃城区'], ...one(0.91)], 'A1'),
    values: ['* 申报率 2025 PC234'],
    faults: ['PC234@1:1'],
  },
  'a section': {
    book: struckOut(
      [
        ['指标', '年份', '数值'],
        ['一、桃城区'],
        [DECLARED, 2025, share(0.91)],
        ['二、冀州区'],
        [DECLARED, 2025, share(0.92)],
      ],
      'A4',
    ),
    values: ['桃城区 申报率 2025 0.91', '* 申报率 2025 PC234'],
    faults: ['PC234@4:1'],
  },
  'a section that another replaces': {
    book: struckOut(
      [
        ['指标', '年份', '数值'],
        ['一、桃城区'],
        [DECLARED, 2025, share(0.91)],
        ['二、深州市'],
        ['二、冀州区'],
        [DECLARED, 2025, share(0.92)],
      ],
      'A4',
    ),
    values: ['桃城区 申报率 2025 0.91', '冀州区 申报率 2025 0.92'],
  },
  'a section of targets': {
    book: struckOut([['指标', '年份', '数值'], ['目标值'], [DECLARED, 2025, share(0.91)]], 'A2'),
    values: ['* 申报率 2025 PC234'],
    faults: ['PC234@2:1'],
  },
  ...Object.fromEntries(
    ['注：以上为目标值', '注：申报率为2024年数据', '以上为预计数', '本表数据未经核实', '* 系桃城区数据'].map(
      (note) => [
        `a note: ${note}`,
        { book: struckOut([...one(0.91), [note]], 'A3'), values: CITY } satisfies BookCase,
      ],
    ),
  ),
  'a note over the table': {
    book: struckOut([['注：申报率为2024年数据'], ...one(0.91)], 'A1'),
    values: CITY,
  },
  'a note between rows': {
    book: struckOut([...one(0.91), ['注：申报率为2024年数据'], ['知晓率', 2025, share(0.86)]], 'A3'),
    values: ['* 申报率 2025 0.91', '* 知晓率 2025 0.86'],
  },
  'who signs': {
    book: struckOut([...one(0.91), ['填报单位：桃城区']], 'A3'),
    values: CITY,
  },
};
