import { type BookCase, CITY, DECLARED, one, share, sheet, TWO, YEARS, yearless } from './case.js';

export const SHEETS: Readonly<Record<string, BookCase>> = {
  'a sheet for each county': {
    book: [sheet('桃城区', ...one(0.91)), sheet('冀州区', ...one(0.92))],
    values: TWO,
  },
  'a sheet for each county, numbered': {
    book: [sheet('1.桃城区', ...one(0.91)), sheet('2.冀州区', ...one(0.92))],
    values: TWO,
  },
  'a sheet for each office': {
    book: [sheet('桃城区卫健局', ...one(0.91)), sheet('冀州区卫健局', ...one(0.92))],
    values: TWO,
  },
  'a sheet for each county and its year': {
    book: [sheet('桃城区2025', ...yearless(0.91)), sheet('冀州区2025', ...yearless(0.92))],
    values: TWO,
  },
  'a sheet for each county, for short': {
    book: [sheet('桃城', ...one(0.91)), sheet('冀州', ...one(0.92))],
    values: TWO,
  },
  'a sheet for each county under a title of the city': {
    book: [
      sheet('桃城区', ['衡水市指标完成情况'], ...one(0.91)),
      sheet('冀州区', ['衡水市指标完成情况'], ...one(0.92)),
    ],
    values: TWO,
  },
  'a sheet for each year': {
    book: [sheet('2024年', ...yearless(0.88)), sheet('2025年', ...yearless(0.91))],
    values: YEARS,
  },
  'a sheet for each year, bare': {
    book: [sheet('2024', ...yearless(0.88)), sheet('2025', ...yearless(0.91))],
    values: YEARS,
  },
  'a sheet for each year, in full': {
    book: [sheet('2024年度完成情况', ...yearless(0.88)), sheet('2025年度完成情况', ...yearless(0.91))],
    values: YEARS,
  },
  'a sheet for each year under the years of the plan': {
    book: [
      sheet('2024年', ['衡水市职业病防治规划（2021—2025年）'], ...yearless(0.88)),
      sheet('2025年', ...yearless(0.91)),
    ],
    values: YEARS,
  },
  'a sheet for each indicator': {
    book: [
      sheet('申报率', ['县区', '2025年'], ['桃城区', share(0.91)], ['冀州区', share(0.92)]),
      sheet('知晓率', ['县区', '2025年'], ['桃城区', share(0.86)]),
    ],
    values: [...TWO, '桃城区 知晓率 2025 0.86'],
  },
  'a sheet of targets beside one of values': {
    book: [
      sheet('目标值', ['指标', '2025年'], [DECLARED, share(0.9)]),
      sheet('完成值', ['指标', '2025年'], [DECLARED, share(0.91)]),
    ],
    values: CITY,
  },
  'a sheet of plans beside one of values': {
    book: [sheet('2025年计划', ...yearless(0.9)), sheet('2025年完成', ...yearless(0.91))],
    values: CITY,
  },
  'a sheet of forecasts beside one of values': {
    book: [sheet('2025年完成情况', ...yearless(0.91)), sheet('2026年预测', ...yearless(0.93))],
    values: CITY,
  },
  'a sheet called Sheet1': { book: [sheet('Sheet1', ...one(0.91))], values: CITY },
  'a sheet of notes behind': {
    book: [sheet('数据', ...one(0.91)), sheet('填报说明', ['注：桃城区未报送'])],
    values: CITY,
  },
  'a sheet for the city and one for a county': {
    book: [sheet('衡水市', ...one(0.9)), sheet('桃城区', ...one(0.91))],
    values: ['* 申报率 2025 0.9', '桃城区 申报率 2025 0.91'],
  },
  'a sheet of totals and one for a county': {
    book: [sheet('全市', ...one(0.9)), sheet('桃城区', ...one(0.91))],
    values: ['* 申报率 2025 0.9', '桃城区 申报率 2025 0.91'],
  },
  'a sheet for half a year': {
    book: [sheet('2025年上半年', ...yearless(0.91))],
    values: ['* 申报率 2025-06-30 0.91'],
    faults: ['PC257@2:2'],
  },
  'a sheet for a county that its title contradicts': {
    book: [sheet('桃城区', ['冀州区2025年指标完成情况'], ...one(0.91))],
    values: [],
    faults: ['PC255@3:3'],
  },
  'a sheet for two counties': {
    book: [sheet('桃城区、冀州区', ...one(0.91))],
    values: [],
    faults: ['PC256@2:3'],
  },
  'a sheet for a county that nobody knows': {
    book: [sheet('长安区', ...one(0.91))],
    values: [],
    faults: ['PC256@2:3'],
  },
  'a sheet for a part of a year': {
    book: [sheet('2025年第三季度', ...yearless(0.91))],
    values: ['* 申报率 2025 PC258'],
    faults: ['PC258@2:2'],
  },
};
