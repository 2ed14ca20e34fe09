import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { expectLibreOfficeUnderCi, LIBREOFFICE_TIME, libreOfficeTest, resaved } from '../../libreoffice.js';
import { readExample } from '../example.js';
import { type Book, type BookCell, byHucre, bySheetJs } from './books.js';
import { said } from './variants.js';

interface Case {
  readonly book: Book;
  readonly values: readonly string[];
  readonly faults?: readonly string[];
  /** The number under which it is known that this is not read yet. */
  readonly notYet?: number;
}

const DECLARED = '申报率';
const share = (of: number): BookCell => ({ share: of });
const sheet = (name: string, ...rows: BookCell[][]) => ({ name, rows });
const TWO = ['冀州区 申报率 2025 0.92', '桃城区 申报率 2025 0.91'];
const one = (of: number): BookCell[][] => [
  ['指标', '年份', '数值'],
  [DECLARED, 2025, share(of)],
];
const yearless = (of: number): BookCell[][] => [
  ['指标', '数值'],
  [DECLARED, share(of)],
];
const YEARS = ['* 申报率 2024 0.88', '* 申报率 2025 0.91'];
const CITY = ['* 申报率 2025 0.91'];

const SHEETS: Readonly<Record<string, Case>> = {
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

const LONG = [['县区', '指标', '年份', '数值']];
const rows = (...cells: BookCell[][]): BookCell[][] => [...LONG, ...cells];
const withMerges = (merges: readonly string[], table: BookCell[][], name = 'Sheet1'): Book => [
  { name, rows: table, merges },
];

const MERGED: Readonly<Record<string, Case>> = {
  'a county over its rows': {
    book: withMerges(
      ['A2:A3'],
      rows(['桃城区', DECLARED, 2025, share(0.91)], ['', '知晓率', 2025, share(0.86)]),
    ),
    values: ['桃城区 申报率 2025 0.91', '桃城区 知晓率 2025 0.86'],
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

const HIDDEN: Readonly<Record<string, Case>> = {
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

const STRUCK: Readonly<Record<string, Case>> = {
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

const KINDS = {
  'sheets by name': SHEETS,
  'merged cells': MERGED,
  'hidden rows, columns and sheets': HIDDEN,
  'struck out': STRUCK,
};

async function check(bytes: Uint8Array, { values, faults = [] }: Case): Promise<void> {
  const read = await readExample(bytes, { plan: 'hengshui', file: 'x.xlsx' });
  expect({ values: said(read), faults: [...read.faults].sort() }).toEqual({
    values: [...values].sort(),
    faults: [...faults].sort(),
  });
}

describe.each(Object.entries(KINDS))('%s', (kind, cases) => {
  describe.each(Object.entries(cases))('%s', (_, one) => {
    const holds = one.notYet === undefined ? test : test.fails;
    holds('by hucre', async () => check(await byHucre(one.book), one));
    // SheetJS strikes nothing out
    if (kind === 'struck out') return;
    holds('by SheetJS as xlsx', () => check(bySheetJs(one.book), one));
    // and hides nothing in the other two
    if (kind.startsWith('hidden')) return;
    holds('by SheetJS as xls', () => check(bySheetJs(one.book, 'biff8'), one));
    holds('by SheetJS as ods', () => check(bySheetJs(one.book, 'ods'), one));
  });
});

test('a sheet of values without a header, beside one that is read, is an error', async () => {
  const lost = sheet('续', [DECLARED, '', share(0.8)], ['', '', share(0.7)]);
  const { diagnostics } = await readExample(await byHucre([sheet('桃城区', ...one(0.91)), lost]));
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  expect(errors.map(({ code, place }) => `${code} ${place?.cell}`)).toEqual(['PC202 续!A1']);
});

describe('saved anew by LibreOffice', () => {
  libreOfficeTest.each(['xlsx', 'xls', 'ods'])(
    'as %s, all of these say the same',
    async (ending) => {
      expectLibreOfficeUnderCi();
      const all = Object.values(KINDS).flatMap((cases) => Object.entries(cases));
      const folder = mkdtempSync(join(tmpdir(), 'plancheck-variants-'));
      try {
        const files = all.map((_, i) => join(folder, `${i}.xlsx`));
        for (const [i, [, { book }]] of all.entries()) writeFileSync(files[i] ?? '', await byHucre(book));
        const saved = resaved(files, folder, ending);
        for (const [i, [name, one]] of all.entries()) {
          const holds = check(new Uint8Array(readFileSync(saved[i] ?? '')), one);
          if (one.notYet === undefined)
            await holds.catch((error: Error) => Promise.reject(new Error(`${name}: ${error.message}`)));
        }
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    },
    LIBREOFFICE_TIME,
  );
});
