import fc from 'fast-check';
import { Fraction } from 'fraction.js';
import { expect, test } from 'vitest';
import { PlanData } from '../../src/evaluate/plan-data.js';
import { contradiction, rollUp } from '../../src/evaluate/rollup.js';
import type { Interval } from '../../src/evaluate/satisfy.js';
import { intervalOf } from '../../src/evaluate/series.js';
import type { Measurement } from '../../src/measure/measurement.js';
import type { Indicator, Kind } from '../../src/plan/plan.js';
import { measurement } from './example.js';
import { exampleIndicator, planOf } from './rollup-example.js';

/** What is true of one county, and how much of it is told. */
interface County {
  readonly n: number;
  readonly d: number;
  readonly told: 'parts' | 'rate' | 'at-least' | 'at-most' | 'nothing';
}

const TOLD = ['parts', 'rate', 'at-least', 'at-most', 'nothing'] as const;
const county: fc.Arbitrary<County> = fc
  .record({
    d: fc.nat(200),
    share: fc.double({ min: 0, max: 1, noNaN: true }),
    told: fc.constantFrom(...TOLD),
  })
  .map(({ d, share, told }) => ({ n: Math.round(d * share), d, told }));
const counties = fc.array(county, { minLength: 1, maxLength: 8 });

const rate = exampleIndicator('rate');
const count = exampleIndicator('count');
const coverage = exampleIndicator('coverage');
const presence = exampleIndicator('presence');

const nameOf = (i: number) => `县${i}`;
const planFor = (all: readonly unknown[], one: Indicator) =>
  planOf(
    all.map((_, i) => nameOf(i)),
    one,
  );

/** What a county's file says of a rate. */
function rateRow({ n, d, told }: County, i: number): Measurement[] {
  const area = nameOf(i);
  if (told === 'nothing') return [];
  if (told === 'parts' || d === 0) return [measurement(2023, `${n}/${d}`, { area })];
  const value = new Fraction(n, d);
  const limit = { value, inclusive: true };
  const reading = {
    rate: { kind: 'number', value, step: new Fraction(0) } as const,
    'at-least': { kind: 'range', low: limit, high: null } as const,
    'at-most': { kind: 'range', low: null, high: limit } as const,
  }[told];
  return [{ ...measurement(2023, '0', { area }), reading, parts: null }];
}

/** The same of a count (`n`), and of whether there is at least one. */
function countRow({ n, told }: County, i: number): Measurement[] {
  const area = nameOf(i);
  const text = { parts: `${n}`, rate: `${n}`, 'at-least': `>= ${n}`, 'at-most': `<= ${n}`, nothing: '' }[
    told
  ];
  return text === '' ? [] : [measurement(2023, text, { area })];
}

function answerRow({ n, told }: County, i: number): Measurement[] {
  const area = nameOf(i);
  if (told === 'nothing' || told === 'at-most') return [];
  return [measurement(2023, told === 'parts' ? `${n}` : n > 0 ? 'yes' : 'no', { area })];
}

type Rows = (one: County, i: number) => Measurement[];

function boundsOf(all: readonly County[], one: Indicator, row: Rows): Interval | null {
  const made = rollUp(planFor(all, one), one, 2023, all.flatMap(row));
  return made && intervalOf(made.reading, one);
}

function holds({ low, high }: Interval, value: Fraction): boolean {
  return (!low || low.value.lte(value)) && (!high || high.value.gte(value));
}

const CASES: readonly [Kind, Indicator, Rows, (all: readonly County[]) => Fraction | null][] = [
  [
    'rate',
    rate,
    rateRow,
    (all) => {
      const d = all.reduce((sum, one) => sum + one.d, 0);
      return d === 0
        ? null
        : new Fraction(
            all.reduce((sum, one) => sum + one.n, 0),
            d,
          );
    },
  ],
  ['count', count, countRow, (all) => new Fraction(all.reduce((sum, one) => sum + one.n, 0))],
  ['coverage', coverage, answerRow, (all) => new Fraction(all.filter(({ n }) => n > 0).length, all.length)],
  ['presence', presence, answerRow, (all) => new Fraction(all.some(({ n }) => n > 0) ? 1 : 0)],
];

test.each(CASES)('%s: what is rolled up holds what is true, however little is told', (_, one, row, truth) => {
  fc.assert(
    fc.property(counties, (all) => {
      const [bounds, value] = [boundsOf(all, one, row), truth(all)];
      return !bounds || !value || holds(bounds, value);
    }),
  );
});

test.each(CASES)('%s: where everything is told, the value is exact', (_, one, row, truth) => {
  fc.assert(
    fc.property(counties, (some) => {
      const all = some.map((county) => ({ ...county, told: 'parts' as const }));
      const [bounds, value] = [boundsOf(all, one, row), truth(all)];
      if (!value) return bounds === null;
      return Boolean(bounds?.low?.value.equals(value) && bounds.high?.value.equals(value));
    }),
  );
});

test.each(CASES)('%s: another county that reports never widens the range', (_, one, row) => {
  fc.assert(
    fc.property(counties, fc.nat(), (all, pick) => {
      const at = pick % all.length;
      const before = boundsOf(
        all.map((c, i) => (i === at ? { ...c, told: 'nothing' as const } : c)),
        one,
        row,
      );
      const after = boundsOf(all, one, row);
      return !before || !after || within(after, before);
    }),
  );
});

function within(inner: Interval, outer: Interval): boolean {
  const lowOk = !outer.low || Boolean(inner.low?.value.gte(outer.low.value));
  const highOk = !outer.high || Boolean(inner.high?.value.lte(outer.high.value));
  return lowOk && highOk;
}

test.each(CASES)('%s: the order of the rows says nothing', (_, one, row) => {
  fc.assert(
    fc.property(
      counties.chain((all) => {
        const rows = all.flatMap(row);
        return fc.tuple(
          fc.constant(all),
          fc.constant(rows),
          fc.shuffledSubarray(rows, { minLength: rows.length }),
        );
      }),
      ([all, rows, shuffled]) => {
        const made = (some: readonly Measurement[]) => rollUp(planFor(all, one), one, 2023, some);
        expect(made(shuffled)).toEqual(made(rows));
      },
    ),
  );
});

test('a whole that is truly the sum of its counties is never contradicted, however both are rounded', () => {
  fc.assert(
    fc.property(counties, fc.integer({ min: 0, max: 3 }), fc.boolean(), (all, digits, rounded) => {
      const d = all.reduce((sum, one) => sum + one.d, 0);
      if (d === 0) return true;
      const truth = new Fraction(
        all.reduce((sum, one) => sum + one.n, 0),
        d,
      );
      const rows = all.flatMap((one, i) => (rounded ? roundedRow(one, i, digits) : rateRow(one, i)));
      return contradiction(planFor(all, rate), rate, roundedTo(truth, digits, null), rows) === null;
    }),
  );
});

function roundedTo(value: Fraction, digits: number, area: string | null): Measurement {
  const shown = value.round(digits + 2);
  const step = new Fraction(1, 10 ** (digits + 2));
  return {
    ...measurement(2023, '0', { area }),
    reading: { kind: 'number', value: shown, step },
    parts: null,
  };
}

function roundedRow(one: County, i: number, digits: number): Measurement[] {
  if (one.told === 'nothing') return [];
  return one.d === 0 ? rateRow(one, i) : [roundedTo(new Fraction(one.n, one.d), digits, nameOf(i))];
}

test('a row of the whole stands beside any counties', () => {
  fc.assert(
    fc.property(counties, fc.nat(100), (all, percent) => {
      const data = new PlanData(planFor(all, rate));
      for (const row of [...all.flatMap(rateRow), measurement(2023, `${percent}%`)]) data.add(row);
      return data.whole(rate).get(2023)?.text === `${percent}%`;
    }),
  );
});
