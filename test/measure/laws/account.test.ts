import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DEFAULT_LIMITS } from '../../../src/measure/input.js';
import { isBlank } from '../../../src/measure/layout/blank.js';
import { readDelimited } from '../../../src/tables/delimited/rows.js';
import { kindOf } from '../../../src/tables/kind.js';
import { readSheets } from '../../../src/tables/workbook/workbook.js';
import { type ReadExample, readExample } from '../example.js';
import { told } from './arrangements.js';
import { anySheet, csvOf, type Grid, RUNS, TIMEOUT } from './sheets.js';
import { sheetOf } from './tables.js';

/** DESIGN §5, the account of cells: each cell that holds something is told once, as used or as set aside. */
const DATA = /\.(?:csv|tsv|txt|xlsx|xls|ods|fods|xml|html?)$/i;
const FILES = readdirSync('fixtures', { recursive: true, encoding: 'utf8' })
  .filter((name) => DATA.test(name) && !/std(?:out|err)\.\w\w\.txt$/.test(name))
  .map((name) => join('fixtures', name))
  .sort();

type Cell = Omit<ReadExample['cells'][number], 'use'>;

const namesOf = (cells: readonly Cell[]) =>
  cells.map(({ sheet, line, column, text }) => `${sheet ?? ''} ${line}:${column} ${text}`).sort();

function filled(sheet: string | null, line: number, cells: readonly string[]): Cell[] {
  return cells.flatMap((text, i) => (isBlank(text) ? [] : [{ sheet, line, column: i + 1, text }]));
}

/** The cells of a file as they stand in it; null where it is no table at all. */
async function cellsOf(bytes: Uint8Array, { encoding, delimiter }: ReadExample['input']) {
  if (kindOf(bytes) !== 'delimited') {
    const book = await readSheets(bytes, DEFAULT_LIMITS);
    if ('fault' in book) return null;
    return book.sheets.flatMap(({ name, rows }) =>
      rows.flatMap(({ line, cells, struck, covered }) => [
        ...filled(name, line, cells),
        ...[...(struck ?? []), ...(covered ?? [])].map(([i, text]) => ({
          ...{ sheet: name, line },
          ...{ column: i + 1, text },
        })),
      ]),
    );
  }
  if (delimiter === null) return null;
  const cells: Cell[] = [];
  const text = new TextDecoder(encoding).decode(bytes);
  await readDelimited(chunks(text), delimiter, DEFAULT_LIMITS, (row, line) =>
    cells.push(...filled(null, line, row)),
  );
  return cells;
}

async function* chunks(text: string): AsyncGenerator<string> {
  yield text;
}

test('there are files', () => expect(FILES.length).toBeGreaterThan(150));

test.for(FILES)('%s', async (file) => {
  const bytes = new Uint8Array(readFileSync(file));
  const read = await readExample(bytes, { plan: 'hengshui', file });
  const there = await cellsOf(bytes, read.input);
  if (there === null) expect(read.diagnostics.length).toBeGreaterThan(0);
  else expect(namesOf(read.cells)).toEqual(namesOf(there));
});

test('a number and a name that are no row of values', async () => {
  const { cells } = await readExample('序号,指标,2025年\n8,全市至少确定1家机构,\n,承担职业病诊断工作,是\n', {
    plan: 'hengshui',
  });
  expect(cells.filter(({ line }) => line === 2).map(({ text }) => text)).toEqual([
    '8',
    '全市至少确定1家机构',
  ]);
});

describe('of random sheets', () => {
  const holds = async (grid: Grid) => {
    const { cells } = await readExample(csvOf(grid), { plan: 'hengshui', delimiter: ',' });
    const there = grid.flatMap((row, i) => filled(null, i + 1, row));
    expect(namesOf(cells)).toEqual(namesOf(there));
  };

  test('of facts in any arrangement', { timeout: TIMEOUT }, async () => {
    await fc.assert(fc.asyncProperty(told.map(sheetOf), holds), { numRuns: RUNS });
  });

  test('of what stands beyond the headings, beside a table that cannot be read', () =>
    holds([
      ['指标', '指标', '指标', '2025年完成值', '指标', '全省'],
      ['', '2025年', '2025年', '95%', '', '', '95%'],
    ]));

  test('of labels put together in the second line of a header', () =>
    holds([
      ['指标', '武江区'],
      ['', '', '指标', '2025年'],
      ['衡水市2025年职业病防治指标完成情况', '95%'],
    ]));

  test('of a label in one table and its value in the one beside it', () =>
    holds([
      ['序号', '衡水市', '指标', '序号', '指标', '2025'],
      ['县区', '桃城区、冀州区', '指标', '申报率'],
    ]));

  test('of the heading of a list of remarks', async () => {
    await holds([['备注', '备注'], []]);
    await holds([
      ['备注', '备注'],
      ['工业企业职业病危害项目申报率', '95%'],
    ]);
    await holds([
      ['日期', '备注'],
      ['工业企业职业病危害项目申报率', '95%'],
    ]);
    await holds([
      ['项目', '内容'],
      ['数据性质', '预计数'],
    ]);
    await holds([
      ['日期', '更改内容', '责任人'],
      ['2024-01-05', '申报率由89.5%更正为88%', '张三'],
    ]);
  });

  test('of anything', { timeout: TIMEOUT }, async () => {
    await fc.assert(fc.asyncProperty(anySheet, holds), { numRuns: Math.max(RUNS, 3000) });
  });
});

test('what is struck out beside a value is told by itself', async () => {
  const cells = (...texts: string[]) => `<tr>${texts.map((text) => `<td>${text}</td>`).join('')}</tr>`;
  const page = `<html><table>${cells('指标', '年份', '数值')}${cells('申报率', '2025', '95%<s>90%</s>')}</table></html>`;
  const read = await readExample(page, { plan: 'hengshui', file: 'a.xls' });
  expect(read.values).toEqual(['hengshui * hazard-declaration-rate 2025 0.95']);
  const told = read.cells.filter(({ line, column }) => line === 2 && column === 3);
  expect(told.map(({ text, use }) => `${use} ${text}`).sort()).toEqual(['struck-out 90%', 'value 95%']);
});
