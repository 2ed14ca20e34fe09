import fc from 'fast-check';
import { Fraction } from 'fraction.js';
import { describe, expect, test } from 'vitest';
import { wilson } from '../../src/evaluate/wilson.js';
import { now } from '../../src/outcome/later.js';
import { judged, type Promised } from './example.js';

const ends = (share: string, sample: number) => {
  const { low, high } = wilson(new Fraction(share), sample);
  return [low, high].map((end) => Number(end.valueOf().toFixed(4)));
};

describe('the interval of a rate from a sample', () => {
  // worked out from the formula with z = 1.959964, to a hundredth of a percent outwards
  test.each<[string, number, number[]]>([
    ['0.5', 100, [0.4038, 0.5962]],
    ['0.9', 50, [0.7863, 0.9566]],
    ['0', 10, [0, 0.2776]],
    ['1', 10, [0.7224, 1]],
    ['0.2', 5, [0.0362, 0.6245]],
    ['0.85', 1000, [0.8265, 0.8708]],
  ])('of %s in %i', (share, sample, expected) => {
    expect(ends(share, sample)).toEqual(expected);
  });

  test('solves the equation that it is the solution of, to what is told', () => {
    const z2 = 1.959964 ** 2;
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9_999 }), fc.integer({ min: 1, max: 100_000 }), (of, sample) => {
        const share = of / 10_000;
        const { low, high } = wilson(new Fraction(of, 10_000), sample);
        for (const end of [low, high].map((one) => one.valueOf())) {
          const off = (share - end) ** 2 - (z2 * end * (1 - end)) / sample;
          expect(Math.abs(off)).toBeLessThan(1.01e-4 * (2 + z2 / sample));
        }
        expect(low.valueOf()).toBeLessThan(share);
        expect(high.valueOf()).toBeGreaterThan(share);
      }),
    );
  });

  test('narrows with the sample', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100 }), fc.integer({ min: 1, max: 5_000 }), (of, sample) => {
        const share = new Fraction(of, 100);
        const [small, large] = [wilson(share, sample), wilson(share, sample * 2)];
        expect(large.high.sub(large.low).lte(small.high.sub(small.low))).toBe(true);
      }),
    );
  });
});

describe('beside an outcome', () => {
  const known: Promised = { target: '>= 85%', sample: 1000 };
  const beside = (promised: Promised, value: string) =>
    now(judged(promised, { 2025: value }, 'final').beside).interval;

  test.each<[string, string, boolean]>([
    // 0.8265 to 0.8708 about 85 %
    ['the outcome may be another', '85%', false],
    ['missed, and may be met', '84%', false],
    ['met in all of it', '88%', true],
    ['missed in all of it', '80%', true],
  ])('%s', (_, value, holds) => {
    expect(beside(known, value)?.holds).toBe(holds);
    expect(beside(known, value)?.sample).toBe(1000);
  });

  test('is none without a sample, of a bound, and of what is no share', () => {
    expect(beside({ target: '>= 85%' }, '90%')).toBe(null);
    expect(beside(known, '>= 90%')).toBe(null);
    expect(beside({ ...known, kind: 'growth' }, '90%')).toBe(null);
  });

  test('changes no outcome', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100 }), fc.integer({ min: 1, max: 500 }), (of, sample) => {
        const [one, other] = [known, { target: known.target }].map(
          (promised) =>
            judged({ ...promised, ...('sample' in promised ? { sample } : {}) }, { 2025: `${of}%` }, 'final')
              .outcome,
        );
        expect(one).toBe(other);
      }),
    );
  });
});
