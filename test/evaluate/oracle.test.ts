import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Outcome } from '../../src/outcome/outcome.js';
import type { TargetText } from '../../src/plan/build/target.js';
import { type Cells, judged, type Promised } from './example.js';

/**
 * What an indicator comes to, worked out a second time in whole tenths and without a fraction: everything is multiplied by
 * the five years of the period instead of divided by them.
 */
const YEARS = 5n;

interface Side {
  readonly floor: boolean;
  readonly at: bigint;
}

function sideOutcome(m: bigint, b: bigint, { floor, at }: Side, elapsed: bigint): Outcome {
  // a ceiling is a floor looked at from below
  const [value, start, due] = floor ? [m, b, at] : [-m, -b, -at];
  if (value >= due) return 'met';
  if (elapsed === YEARS) return 'not-met';
  if (start >= due) return 'behind';
  return YEARS * value >= YEARS * start + (due - start) * elapsed ? 'on-track' : 'behind';
}

const ORDER: readonly Outcome[] = ['not-met', 'behind', 'on-track', 'met'];

function worst(outcomes: readonly Outcome[]): Outcome {
  return ORDER.find((one) => outcomes.includes(one)) ?? 'met';
}

const tenths = (n: bigint) => `${n < 0n ? '-' : ''}${(n < 0n ? -n : n) / 10n}.${(n < 0n ? -n : n) % 10n}`;
const amount = fc.bigInt({ min: -60n, max: 60n });
const width = fc.bigInt({ min: 1n, max: 30n });
const year = fc.integer({ min: 2021, max: 2025 });
const quantity = (target: TargetText, b: bigint): Promised => ({
  kind: 'quantity',
  unit: '岁',
  target,
  baseline: `${tenths(b)} 岁`,
});

function expectOutcome(promised: Promised, m: bigint, at: number, sides: readonly Side[], b: bigint) {
  const { outcome } = judged(promised, { [at]: tenths(m) }, at === 2025 ? 'final' : at);
  expect(outcome).toBe(worst(sides.map((side) => sideOutcome(m, b, side, BigInt(at - 2020)))));
}

test('a floor and a ceiling', () => {
  fc.assert(
    fc.property(amount, amount, amount, width, year, (b, m, low, far, at) => {
      const high = low + far;
      const target = [`>= ${tenths(low)} 岁`, `<= ${tenths(high)} 岁`];
      const sides = [
        { floor: true, at: low },
        { floor: false, at: high },
      ];
      expectOutcome(quantity(target, b), m, at, sides, b);
    }),
    { numRuns: 400 },
  );
});

test('so much on either side of a number', () => {
  fc.assert(
    fc.property(amount, amount, amount, width, year, (b, m, middle, far, at) => {
      const target = { about: `${tenths(middle)} 岁`, within: tenths(far) };
      const sides = [
        { floor: true, at: middle - far },
        { floor: false, at: middle + far },
      ];
      expectOutcome(quantity(target, b), m, at, sides, b);
    }),
    { numRuns: 400 },
  );
});

test('so much more or less than in the base year', () => {
  fc.assert(
    fc.property(amount, amount, amount, year, fc.boolean(), (b, m, by, at, floor) => {
      const target = { difference: `${floor ? '>=' : '<='} ${tenths(by)} 岁`, from: 2020 };
      expectOutcome(quantity(target, b), m, at, [{ floor, at: b + by }], b);
    }),
    { numRuns: 400 },
  );
});

test('so many points more or less than in the base year', () => {
  const share = fc.bigInt({ min: 0n, max: 1000n });
  fc.assert(
    fc.property(share, share, amount, year, fc.boolean(), (b, m, by, at, floor) => {
      const target = { points: `${floor ? '>=' : '<='} ${tenths(by)}`, from: 2020 };
      const promised: Promised = { target, baseline: `${tenths(b)}%` };
      const { outcome } = judged(promised, { [at]: `${tenths(m)}%` }, at === 2025 ? 'final' : at);
      expect(outcome).toBe(sideOutcome(m, b, { floor, at: b + by }, BigInt(at - 2020)));
    }),
    { numRuns: 400 },
  );
});

test('level with another series, so far apart at most', () => {
  fc.assert(
    fc.property(amount, amount, width, (m, other, far) => {
      const target = { than: 'other', op: '=', within: tenths(far) } as const;
      const promised: Promised = { kind: 'growth', target };
      const given = judged(promised, { 2023: `${tenths(m)}%` }, 'midterm', 'auto', {
        2023: `${tenths(other)}%`,
      });
      const apart = m > other ? m - other : other - m;
      expect(given.outcome).toBe(apart <= far ? 'met' : 'not-met');
    }),
    { numRuns: 400 },
  );
});

test('the target that the day finds in force', () => {
  const day = fc.integer({ min: 2021, max: 2026 });
  fc.assert(
    fc.property(amount, amount, amount, amount, day, year, (b, m, first, second, from, at) => {
      const promised: Promised = {
        ...quantity(`>= ${tenths(first)} 岁`, b),
        revisions: { [`${from}-07-01`]: `>= ${tenths(second)} 岁` },
      };
      // what begins in the middle of a year is in force on its last day
      expectOutcome(promised, m, at, [{ floor: true, at: from <= at ? second : first }], b);
    }),
    { numRuns: 400 },
  );
});

test('what adds up, with years of which nothing is known', () => {
  const given = fc.option(fc.bigInt({ min: 0n, max: 40n }), { nil: null, freq: 6 });
  const five = fc.tuple(given, given, given, given, given);
  fc.assert(
    fc.property(five, fc.bigInt({ min: 1n, max: 150n }), year, fc.boolean(), (amounts, at, last, floor) => {
      const known = amounts.slice(0, last - 2020);
      fc.pre(known.at(-1) !== null);
      const sum = known.reduce<bigint>((all, one) => all + (one ?? 0n), 0n);
      const isWhole = known.every((one) => one !== null);
      const cells: Cells = Object.fromEntries(
        known.flatMap((one, i) => (one === null ? [] : [[2021 + i, tenths(one)]])),
      );
      const target = `${floor ? '>=' : '<='} ${tenths(at)} 吨`;
      const promised: Promised = { kind: 'quantity', unit: '吨', target, accumulates: true };
      const exact = sideOutcome(sum, 0n, { floor, at }, BigInt(last - 2020));
      // the unknown years can only add: a floor that is reached stays so, a ceiling that is passed too
      const isSure = isWhole || (floor ? sum >= at : sum > at);
      const { outcome } = judged(promised, cells, last === 2025 ? 'final' : last);
      expect(outcome).toBe(isSure ? exact : 'undetermined');
    }),
    { numRuns: 600 },
  );
});
