import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type ReadExample, readExample } from '../example.js';
import { bySheetJs } from '../layout/books.js';
import { INDICATORS, PLACES, RUNS, TIMEOUT, YEARS } from './sheets.js';

interface Row {
  readonly place: string;
  readonly indicator: string;
  readonly year: number;
}

/** A row for each of some places, indicators and years. */
const table: fc.Arbitrary<readonly Row[]> = fc
  .tuple(
    fc.subarray([...PLACES], { minLength: 2 }),
    fc.subarray([...INDICATORS], { minLength: 1 }),
    fc.subarray([...YEARS], { minLength: 2 }),
  )
  .map(([places, indicators, years]) =>
    places.flatMap((place) =>
      indicators.flatMap((indicator) => years.map((year) => ({ place, indicator, year }))),
    ),
  );

/** How a note names a row or several, and which rows it names then. */
interface Naming {
  readonly text: string;
  readonly isOf: (row: Row, at: number) => boolean;
}

/** Their numbers in the plan. */
const NUMBERS: Readonly<Record<string, number>> = {
  工业企业职业病危害项目申报率: 2,
  重点人群职业健康知识知晓率: 5,
  职业卫生违法案件查处率: 7,
};

/** By the row with this number, from 0. */
const NAMINGS: readonly ((row: Row, at: number, other: Row, line: number, count: number) => Naming)[] = [
  ({ place }) => ({ text: place, isOf: (row) => row.place === place }),
  ({ indicator }) => ({ text: indicator, isOf: (row) => row.indicator === indicator }),
  ({ year }) => ({ text: `${year}年`, isOf: (row) => row.year === year }),
  ({ place }, _, other) => ({
    text: `${place}、${other.place}`,
    isOf: (row) => [place, other.place].includes(row.place),
  }),
  ({ place, indicator }) => ({
    text: `${place}${indicator}`,
    isOf: (row) => row.place === place && row.indicator === indicator,
  }),
  ({ place, year }) => ({
    text: `${place}${year}年`,
    isOf: (row) => row.place === place && row.year === year,
  }),
  ({ year, place }) => ({
    text: `${year}年${place}的`,
    isOf: (row) => row.place === place && row.year === year,
  }),
  ({ indicator }) => ({ text: `序号${NUMBERS[indicator]}`, isOf: (row) => row.indicator === indicator }),
  ({ indicator }, _, other) => ({
    text: `第${NUMBERS[indicator]}、${NUMBERS[other.indicator]}项`,
    isOf: (row) => [indicator, other.indicator].includes(row.indicator),
  }),
  ({ indicator }, _, other) => ({
    text: `${NUMBERS[indicator]}、${NUMBERS[other.indicator]}`,
    isOf: (row) => [indicator, other.indicator].includes(row.indicator),
  }),
  ({ indicator }) => ({ text: `${NUMBERS[indicator]}号指标`, isOf: (row) => row.indicator === indicator }),
  (_, at) => ({ text: at === 0 ? '第一行' : `前${at + 1}行`, isOf: (_row, i) => i <= at }),
  (_, _at, _other, _line, count) => ({ text: '最后一行', isOf: (_row, i) => i === count - 1 }),
  (_, at, _other, line) => ({ text: `E${line}单元格`, isOf: (_row, i) => i === at }),
];

/** What it says of them, by which none of them may be taken as it stands. */
const SAYINGS = [
  '为目标值',
  '系预计数',
  '数据均为目标值',
  '为2019年数据',
  '数据有误',
  '均应为12.3%',
  '为石家庄市数据',
  '数据作废',
] as const;

const FRAMES: readonly ((note: string) => string)[] = [
  (note) => `注：${note}`,
  (note) => `注：${note}。`,
  (note) => `说明：1.数据由各县报送；2.${note}`,
  (note) => `备注：数据由各县报送，其中${note}`,
  (note) => `注：其余已核实，${note}。`,
];

const bookOf = (lines: readonly string[], note: string) => [
  { name: '数据', rows: lines.map((line) => line.split(',')) },
  { name: '说明', rows: [[note]] },
];

/** Rows that a note may leave as they are. */
async function isHeard(
  rows: readonly Row[],
  { text, isOf }: Naming,
  saying: string,
  frame: (note: string) => string,
  where: 'above' | 'between' | 'below' | 'on a sheet of its own',
): Promise<ReadExample> {
  const own = frame(`${text}${saying}`);
  const note = `${own},,,,`;
  const lines = rows.map(
    ({ place, indicator, year }, i) => `${NUMBERS[indicator]},${place},${indicator},${year},${80 + i}%`,
  );
  const head = '序号,县区,指标,年份,数值';
  const csv = {
    above: [note, head, ...lines],
    between: [head, ...lines.slice(0, 1), note, ...lines.slice(1)],
    below: [head, ...lines, note],
    'on a sheet of its own': [head, ...lines],
  }[where];
  const read = await (where === 'on a sheet of its own'
    ? readExample(bySheetJs(bookOf(csv, own)), { plan: 'hengshui', file: 'x.xlsx' })
    : readExample(`${csv.join('\n')}\n`, { plan: 'hengshui', delimiter: ',' }));
  const numbers = read.measurements.filter(({ reading }) => reading.kind === 'number');
  const taken = new Set(numbers.map(({ text: value }) => value));
  for (const [i, row] of rows.entries())
    expect([i, taken.has(`${80 + i}%`)], `${note} ${read.faults.join(' ')}`).toEqual([i, !isOf(row, i)]);
  return read;
}

test('a note that names values takes back these and no others', { timeout: TIMEOUT }, async () => {
  await fc.assert(
    fc.asyncProperty(
      table,
      fc.nat(),
      fc.nat(),
      fc.constantFrom(...NAMINGS),
      fc.constantFrom(...SAYINGS),
      fc.constantFrom(...FRAMES),
      fc.constantFrom('above', 'between', 'below', 'on a sheet of its own'),
      async (all, first, second, naming, saying, frame, where) => {
        const rows = all.slice(0, 19);
        const at = first % rows.length;
        const other = rows[second % rows.length];
        const row = rows[at];
        if (!row || !other) return;
        const line = at + (where === 'above' || (where === 'between' && at > 0) ? 3 : 2);
        await isHeard(rows, naming(row, at, other, line, rows.length), saying, frame, where);
      },
    ),
    { numRuns: RUNS },
  );
});
