import type { BookCell } from '../books.js';
import { type BookCase, CITY, DECLARED, one, share, sheet, YEARS } from './case.js';

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
