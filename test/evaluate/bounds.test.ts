import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { indicator, judged, type Promised } from './example.js';
import { at, basis, inPeriod, maybe, operator, percent, promised, STEPS, shape, step } from './shape.js';

describe('a bound', () => {
  interface Bounded {
    readonly sign: '>=' | '>' | '<=' | '<';
    readonly limit: number;
  }
  const bound: fc.Arbitrary<Bounded> = fc
    .record({ sign: fc.constantFrom('>=' as const, '>' as const, '<=' as const, '<' as const), limit: step })
    .filter(({ sign, limit }) => !(sign === '>' && limit === STEPS) && !(sign === '<' && limit === 0));
  const inside = ({ sign, limit }: Bounded, n: number) =>
    ({ '>=': n >= limit, '>': n > limit, '<=': n <= limit, '<': n < limit })[sign];
  /** Every tenth of a step: outcomes turn at fifths, so that samples lie on each turn and on both its sides. */
  const FINE = 10;
  const samples = (bounded: Bounded) =>
    Array.from({ length: STEPS * FINE + 1 }, (_, i) => i / FINE).filter((n) => inside(bounded, n));

  test('has the outcome of every value in it, and is open only where they differ', () => {
    fc.assert(
      fc.property(shape, bound, at, basis, inPeriod, (given, bounded, when, choice, year) => {
        const one = promised(given);
        const outcome = (text: string) => judged(one, { [year]: text }, when, choice).outcome;
        const all = new Set(samples(bounded).map((n) => outcome(percent(n))));
        const [only] = all.size === 1 ? all : ['undetermined'];
        expect(outcome(`${bounded.sign} ${percent(bounded.limit)}`)).toBe(only);
      }),
      { numRuns: 150 },
    );
  });

  test('of whole things is that of the whole numbers in it', () => {
    const whole = fc.record({ target: step, baseline: maybe(step), sign: operator });
    fc.assert(
      fc.property(
        whole,
        bound,
        fc.constantFrom('midterm', 'final'),
        ({ target, baseline, sign }, bounded, when) => {
          const given = indicator({
            kind: 'count',
            target: `${sign} ${target} 家`,
            ...(baseline === undefined ? {} : { baseline: `${baseline} 家` }),
          });
          const year = when === 'final' ? 2025 : 2023;
          const outcome = (text: string) => judged(given, { [year]: text }, when).outcome;
          const numbers = Array.from({ length: 3 * STEPS }, (_, n) => n).filter((n) => inside(bounded, n));
          const all = new Set(numbers.map((n) => outcome(String(n))));
          const [only] = all.size === 1 ? all : ['undetermined'];
          expect(outcome(`${bounded.sign} ${bounded.limit}`)).toBe(only);
        },
      ),
      { numRuns: 300 },
    );
  });

  test.each<[string, Promised]>([
    ['a rise', { target: 'rising' }],
    ['a fall', { target: 'falling' }],
    ['a yearly promise', { target: '>= 50%', annual: true }],
  ])('in any year of %s has the outcome of every value in it', (_, given) => {
    const one = indicator(given);
    const beside = fc.array(step, { maxLength: 2 });
    fc.assert(
      fc.property(beside, beside, bound, (before, after, bounded) => {
        const outcome = (cell: string) => {
          const cells = [...before.map(percent), cell, ...after.map(percent)];
          const byYear = Object.fromEntries(cells.map((text, i) => [2021 + i, text]));
          return judged(one, byYear, 2020 + cells.length).outcome;
        };
        const all = new Set(samples(bounded).map((n) => outcome(percent(n))));
        const [only] = all.size === 1 ? all : ['undetermined'];
        expect(outcome(`${bounded.sign} ${percent(bounded.limit)}`)).toBe(only);
      }),
      { numRuns: 100 },
    );
  });

  test('in the base year has the outcome of every value in it, and is open only where they differ', () => {
    const sight = fc.record({
      sign: operator,
      target: step,
      value: step,
      year: fc.constantFrom(2021, 2023, 2024),
    });
    fc.assert(
      fc.property(sight, bound, ({ sign, target, value, year }, bounded) => {
        const one = indicator({ target: `${sign} ${percent(target)}` });
        const outcome = (base: string) => judged(one, { 2020: base, [year]: percent(value) }, year).outcome;
        const all = new Set(samples(bounded).map((n) => outcome(percent(n))));
        const [only] = all.size === 1 ? all : ['undetermined'];
        expect(outcome(`${bounded.sign} ${percent(bounded.limit)}`)).toBe(only);
      }),
      { numRuns: 300 },
    );
  });

  test.each([
    { points: '>= 5', from: 2020 },
    { points: '<= -5', from: 2020 },
    { change: '>= 20%', from: 2020 },
    { change: '< -20%', from: 2020 },
    { change: '<= -20%', from: 2019 },
  ])('in the year that %o is counted from has it too', (target) => {
    const one = indicator({ target });
    fc.assert(
      fc.property(bound, step, fc.constantFrom('midterm', 'final'), (bounded, value, when) => {
        const year = when === 'final' ? 2025 : 2023;
        const outcome = (base: string) =>
          judged(one, { 2019: base, 2020: base, [year]: percent(value) }, when).outcome;
        const all = new Set(
          samples(bounded)
            .filter((n) => n > 0)
            .map((n) => outcome(percent(n))),
        );
        fc.pre(all.size > 0);
        const [only] = all.size === 1 ? all : ['undetermined'];
        const said = outcome(`${bounded.sign} ${percent(bounded.limit)}`);
        if (said !== 'undetermined') expect(said).toBe(only);
        if (only === 'undetermined') expect(said).toBe('undetermined');
      }),
      { numRuns: 100 },
    );
  });
});
