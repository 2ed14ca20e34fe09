import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { judge } from '../../src/evaluate/judge.js';
import { compares, exactly, type Interval, satisfies } from '../../src/evaluate/satisfy.js';
import type { Operator } from '../../src/plan/plan.js';
import { type Cells, indicator, judged, number, occasion, type Promised, series, shown } from './example.js';
import { operator, percent, step } from './shape.js';

const above: Promised = { target: { than: 'other', op: '>' } };
const atLeast: Promised = { target: { than: 'other', op: '>=' } };
const yearly: Promised = { ...above, annual: true };
const ahead: Promised = { ...above, milestones: { 2023: '>= 90%' } };
const staged: Promised = { ...above, milestones: { 2023: '>= 50%' } };

function verdict(
  promised: Promised,
  own: Cells,
  other: Cells,
  ...how: [('midterm' | 'final')?, 'pace'?]
): string {
  const { outcome, reason } = judged(promised, own, how[0] ?? 'final', how[1] ?? 'auto', other);
  return `${outcome} ${reason.code}`;
}

describe('a target that is another series', () => {
  test.each<[string, Promised, Cells, Cells, string]>([
    ['above it', above, { 2025: '60.01%' }, { 2025: '60%' }, 'met target-met'],
    ['level with it', above, { 2025: '60%' }, { 2025: '60%' }, 'not-met target-missed'],
    ['level is at least', atLeast, { 2025: '60%' }, { 2025: '60%' }, 'met target-met'],
    ['without it', above, { 2025: '60%' }, {}, 'undetermined other-missing'],
    ['its value of another year', above, { 2025: '60%' }, { 2024: '10%' }, 'undetermined other-missing'],
    ['a missing mark', above, { 2025: '60%' }, { 2025: 'missing' }, 'undetermined other-missing'],
    ['about', above, { 2025: '60%' }, { 2025: 'about 50%' }, 'undetermined other-unclear'],
    ['faulty', above, { 2025: '60%' }, { 2025: 'faulty' }, 'undetermined other-unclear'],
    ['nothing to count', above, { 2025: '60%' }, { 2025: '0/0' }, 'undetermined other-unclear'],
    ['a bound that decides against it', above, { 2025: '55%' }, { 2025: '>= 60%' }, 'not-met target-missed'],
    ['a bound that decides for it', above, { 2025: '61%' }, { 2025: '<= 60%' }, 'met target-met'],
    ['a bound that leaves it open', above, { 2025: '61%' }, { 2025: '>= 60%' }, 'undetermined other-unclear'],
    ['a bound of its own', above, { 2025: '>= 60%' }, { 2025: '59%' }, 'met target-met'],
    [
      'a bound of its own left open',
      above,
      { 2025: '>= 60%' },
      { 2025: '60%' },
      'undetermined bound-too-wide',
    ],
    ['both of the earlier year', above, { 2024: '60%' }, { 2024: '59%', 2025: '70%' }, 'met target-met'],
    ['nothing of its own', above, {}, { 2025: '60%' }, 'no-data no-measurement'],
    ['every year', yearly, years('61%', '62%'), years('60%', '61%'), 'met annual-kept'],
    ['one year below', yearly, years('61%', '62%'), years('60%', '62%'), 'not-met annual-missed'],
    [
      'one year of the other missing',
      yearly,
      years('61%', '62%'),
      { 2021: '60%' },
      'undetermined other-missing',
    ],
  ])('%s', (_, promised, own, other, expected) => expect(verdict(promised, own, other)).toBe(expected));

  test.each<[string, Promised, Cells, string]>([
    ['is asked for at mid-term too', above, { 2023: '60%' }, 'not-met target-missed'],
    ['gives way to a milestone of the year', staged, { 2023: '55%' }, 'on-track milestone-kept'],
    ['is met before the milestone is asked', staged, { 2023: '61%' }, 'met target-met'],
    ['misses a milestone', staged, { 2023: '49%' }, 'behind milestone-missed'],
    ['is no excuse for a missed milestone', ahead, { 2023: '61%' }, 'behind milestone-missed'],
    ['is met with the milestone', ahead, { 2023: '90%' }, 'met target-met'],
    ['is open within a bound of both', ahead, { 2023: '>= 61%' }, 'undetermined bound-too-wide'],
  ])('%s', (_, promised, own, expected) => {
    expect(verdict(promised, own, { 2023: '60%' }, 'midterm')).toBe(expected);
  });

  test.each<[string, string, string]>([
    ['60%', '60%', 'met target-met'],
    ['60.01%', '60%', 'not-met target-missed'],
    ['59.99%', '60%', 'not-met target-missed'],
    ['>= 60%', '60%', 'undetermined bound-too-wide'],
  ])('to be level with: %s beside %s is %s', (own, other, expected) => {
    const level: Promised = { target: { than: 'other', op: '=' } };
    expect(verdict(level, { 2025: own }, { 2025: other })).toBe(expected);
  });

  test('of the base year is the number that the plan states for it, whatever the data say', () => {
    const stated = {
      indicator: indicator({ target: '>= 0.5%', baseline: '60%' }),
      series: series({ 2020: '10%' }),
    };
    const outcome = (own: string) => {
      const given = judge(indicator(above), series({ 2020: own }), occasion(2020), 'auto', () => stated);
      return given.outcome;
    };
    expect([outcome('60.01%'), outcome('60%'), outcome('11%')]).toEqual(['met', 'not-met', 'not-met']);
  });

  test.each<[Cells, Cells, string]>([
    [{ 2021: '60%', 2023: '61%' }, { 2023: '60%' }, 'on-track milestone-kept'],
    [{ 2021: '60%', 2023: '61%' }, { 2023: '61%' }, 'behind milestone-missed'],
    [{ 2021: '60%', 2023: '61%' }, {}, 'undetermined other-missing'],
    [{ 2021: '62%', 2023: '61%' }, { 2023: '60%' }, 'behind trend-broken'],
    [{ 2021: '60%', 2023: '61%' }, { 2023: '>= 60%' }, 'undetermined other-unclear'],
  ])('as the milestone of a direction: %o beside %o is %s', (own, other, expected) => {
    const given: Promised = { target: 'rising', milestones: { 2023: { than: 'other', op: '>' } } };
    expect(verdict(given, own, other, 'midterm')).toBe(expected);
  });

  test('has no pace', () => {
    expect(verdict(above, { 2023: '61%' }, { 2023: '60%' }, 'midterm', 'pace')).toBe('undetermined no-pace');
  });

  test('is what gap and required are of', () => {
    const result = judged(above, { 2025: '58%' }, 'final', 'auto', { 2025: '60%' });
    expect([shown(result.target), shown(result.required), shown(result.gap)]).toEqual(['60', '60', '-2']);
  });

  test('read from the other side is the same', () => {
    const mirrored = { '>': '<', '>=': '<=', '<': '>', '<=': '>=', '=': '=' } as const;
    fc.assert(
      fc.property(operator, step, step, (op, a, b) => {
        const [own, other] = [{ 2025: percent(a) }, { 2025: percent(b) }];
        const one = verdict({ target: { than: 'other', op } }, own, other);
        expect(verdict({ target: { than: 'other', op: mirrored[op] } }, other, own)).toBe(one);
      }),
    );
  });
});

/** 2021 to 2024 the first, 2025 the second. */
function years(first: string, last: string): Cells {
  return { 2021: first, 2022: first, 2023: first, 2024: first, 2025: last };
}

describe('comparing two ranges', () => {
  const limit = fc.option(fc.record({ value: step.map((n) => number(percent(n))), inclusive: fc.boolean() }));
  const interval = fc
    .record({ low: limit, high: limit })
    .filter(({ low, high }) => !low || !high || holds(low, high));

  function holds(low: NonNullable<Interval['low']>, high: NonNullable<Interval['high']>): boolean {
    return low.value.lt(high.value) || (low.value.equals(high.value) && low.inclusive && high.inclusive);
  }

  test('with a single number is what satisfying it is', () => {
    fc.assert(
      fc.property(interval, operator, step, (range, op, n) => {
        const value = number(percent(n));
        expect(compares(range, op, exactly(value))).toBe(satisfies(range, op, value));
      }),
    );
  });

  test('is decided only where every pair of values agrees', () => {
    const within = ({ low, high }: Interval) =>
      Array.from({ length: 41 }, (_, i) => number(`${i * 2.5}%`)).filter(
        (value) =>
          (!low || value.gt(low.value) || (low.inclusive && value.equals(low.value))) &&
          (!high || value.lt(high.value) || (high.inclusive && value.equals(high.value))),
      );
    const asked = (op: Operator) => (a: Interval, b: Interval) =>
      within(a).flatMap((x) => within(b).map((y) => satisfies(exactly(x), op, y)));
    fc.assert(
      fc.property(interval, interval, operator, (a, b, op) => {
        const answer = compares(a, op, b);
        if (answer !== 'maybe') for (const one of asked(op)(a, b)) expect(one).toBe(answer);
      }),
    );
  });
});
