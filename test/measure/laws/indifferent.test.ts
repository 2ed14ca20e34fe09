import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type ReadExample, readExample } from '../example.js';
import { said } from '../layout/variants.js';
import { told } from './arrangements.js';
import { csvOf, type Grid, RUNS, TIMEOUT } from './sheets.js';
import { fileOf, headerDepth, sheetOf, type Told } from './tables.js';

/** What changes no measurement: remarks, other figures beside the values, and the order of rows and columns. */

const options = { plan: 'hengshui', delimiter: ',' };

/** One table with its titles, so that there is one header; each of them tells values in another way. */
const oneTable = told.filter(({ standing }) => !Object.values(standing).includes('table'));

interface Parts {
  readonly titles: Grid;
  readonly header: Grid;
  readonly body: Grid;
}

function partsOf(one: Told): Parts {
  const sheet = sheetOf(one);
  const depth = headerDepth(one);
  const titles = sheet.findIndex((row) => !isLine(row));
  return {
    titles: sheet.slice(0, titles),
    header: sheet.slice(titles, titles + depth),
    body: sheet.slice(titles + depth),
  };
}

/** One text alone: a title, a section, a note. */
const isLine = (row: readonly string[]) => row.filter((text) => text !== '').length < 2;

const isSectioned = ({ standing }: Told) => Object.values(standing).includes('section');

const together = ({ titles, header, body }: Parts): Grid => [...titles, ...header, ...body];

async function changesNothing(one: Told, change: (parts: Parts) => Parts): Promise<void> {
  const settings = { ...options, file: fileOf(one) };
  const plain = await readExample(csvOf(sheetOf(one)), settings);
  const changed = await readExample(csvOf(together(change(partsOf(one)))), settings);
  expect({ values: said(changed), faults: codes(changed) }).toEqual({
    values: said(plain),
    faults: codes(plain),
  });
}

/** What is wrong, wherever it has moved to, but for the warning that a remark mentions something: it changes no value. */
const codes = ({ faults }: ReadExample) =>
  faults
    .map((fault) => fault.replace(/@.*/, ''))
    .filter((code) => code !== 'PC284')
    .sort();

/** A column more, behind those that are there or before them. */
function withColumn(parts: Parts, heading: string, cells: readonly string[], isFirst: boolean): Parts {
  const width = Math.max(...parts.header.map((row) => row.length));
  const wide = (row: readonly string[], cell: string) => {
    if (isLine(row)) return isFirst ? ['', ...row] : row;
    const padded = [...row, ...Array.from({ length: width - row.length }, () => '')];
    return isFirst ? [cell, ...padded] : [...padded, cell];
  };
  return {
    titles: parts.titles,
    header: parts.header.map((row, i) => wide(row, i === 0 ? heading : '')),
    body: parts.body.map((row, i) => wide(row, cells[i % cells.length] ?? '')),
  };
}

const COLUMNS: Readonly<Record<string, readonly [headings: readonly string[], cells: readonly string[]]>> = {
  'a column of remarks': [
    ['备注', '说明', '备注说明'],
    ['', '初步数', '自2024年起统计', '桃城区未报送', '含高新区'],
  ],
  'a column of ranks': [
    ['排名', '全省排名', '位次'],
    ['1', '2', '3', '4'],
  ],
  'a column of targets': [
    ['目标值', '2025年目标值', '目标', '规划目标'],
    ['90%', '≥85%', '100%'],
  ],
  'a column of natures': [
    ['指标性质', '性质', '属性'],
    ['预期性', '约束性'],
  ],
  'a column of changes': [
    ['同比', '同比增减（百分点）', '比上年'],
    ['1.2', '-0.5', '—'],
  ],
  'a column of sources': [
    ['数据来源', '责任单位', '牵头单位'],
    ['桃城区卫生健康局', '市人社局', '衡水市疾控中心'],
  ],
  'a column of scores': [
    ['得分', '权重'],
    ['9', '10', '8.5'],
  ],
  'a column of degrees': [
    ['完成率', '目标完成率', '完成进度'],
    ['97.8%', '100%', '105%'],
  ],
};

const BELOW = [
  '注：比率按年末数计算。',
  '注：1.桃城区未报送',
  '说明：数据为初步数，以年报为准。',
  '数据来源：市疾控中心',
  '填表人：张三',
  '备注：无',
];
const ABOVE = ['附件1', '职业病防治指标完成情况', '（内部资料）', '统计表', '表1', '注：数据为初步数。'];

describe('changes no measurement', () => {
  test.each(Object.entries(COLUMNS))('%s', { timeout: TIMEOUT }, async (_, [headings, cells]) => {
    const column = fc.tuple(
      oneTable,
      fc.constantFrom(...headings),
      fc.shuffledSubarray([...cells], { minLength: 1 }),
      fc.boolean(),
    );
    await fc.assert(
      fc.asyncProperty(column, ([one, heading, shown, isFirst]) =>
        changesNothing(one, (parts) => withColumn(parts, heading, shown, isFirst)),
      ),
      { numRuns: Math.ceil(RUNS / 8) },
    );
  });

  test('a note below', { timeout: TIMEOUT }, async () => {
    const notes = fc.shuffledSubarray([...BELOW, ''], { minLength: 1, maxLength: 3 });
    await fc.assert(
      fc.asyncProperty(oneTable, notes, (one, below) =>
        changesNothing(one, (parts) => ({ ...parts, body: [...parts.body, ...below.map((note) => [note])] })),
      ),
      { numRuns: Math.ceil(RUNS / 4) },
    );
  });

  test('a title without facts', { timeout: TIMEOUT }, async () => {
    const lines = fc.shuffledSubarray([...ABOVE, ''], { minLength: 1, maxLength: 3 });
    await fc.assert(
      fc.asyncProperty(oneTable, lines, fc.boolean(), (one, above, isFirst) =>
        changesNothing(one, (parts) => {
          const rows = above.map((line) => [line]);
          return { ...parts, titles: isFirst ? [...rows, ...parts.titles] : [...parts.titles, ...rows] };
        }),
      ),
      { numRuns: Math.ceil(RUNS / 4) },
    );
  });

  test('the order of rows within a section', { timeout: TIMEOUT }, async () => {
    await fc.assert(
      fc.asyncProperty(oneTable, fc.infiniteStream(fc.nat()), (one, random) =>
        changesNothing(one, (parts) => ({ ...parts, body: shuffledWithin(parts.body, random) })),
      ),
      { numRuns: Math.ceil(RUNS / 4) },
    );
  });

  test('the order of columns', { timeout: TIMEOUT }, async () => {
    await fc.assert(
      fc.asyncProperty(oneTable, fc.infiniteStream(fc.nat()), (one, random) =>
        // `1.目标值` under 数值 is taken for a value (49)
        isSectioned(one) ? Promise.resolve() : changesNothing(one, (parts) => columnsShuffled(parts, random)),
      ),
      { numRuns: Math.ceil(RUNS / 4) },
    );
  });
});

/** Rows between two section rows in another order. */
function shuffledWithin(rows: Grid, random: Iterator<number>): Grid {
  const out: (readonly string[])[] = [];
  let group: (readonly string[])[] = [];
  for (const row of rows) {
    if (!isLine(row)) {
      group.splice((random.next().value as number) % (group.length + 1), 0, row);
      continue;
    }
    out.push(...group, row);
    group = [];
  }
  return [...out, ...group];
}

/** Columns in another order; those under one upper heading stay together, so that headers of several lines stay as they are. */
function columnsShuffled(parts: Parts, random: Iterator<number>): Parts {
  const { header } = parts;
  if (header.length > 1) return parts;
  const order: number[] = [];
  for (let i = 0; i < (header[0]?.length ?? 0); i += 1)
    order.splice((random.next().value as number) % (order.length + 1), 0, i);
  const moved = (row: readonly string[]) => (isLine(row) ? row : order.map((i) => row[i] ?? ''));
  return { titles: parts.titles, header: header.map(moved), body: parts.body.map(moved) };
}
