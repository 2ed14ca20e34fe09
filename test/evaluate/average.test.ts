import fc from 'fast-check';
import { Fraction } from 'fraction.js';
import { describe, expect, test } from 'vitest';
import { steadyRate } from '../../src/evaluate/over-years.js';
import { power } from '../../src/plan/relative.js';
import { type Cells, judged, number, type Promised, remarks, shown, verdict } from './example.js';

const jobless: Promised = { target: '<= 5.5%', average: 'arithmetic' };
const growth: Promised = { kind: 'growth', target: '>= 6%', average: 'geometric' };
const decline: Promised = { kind: 'growth', direction: 'fall', target: '>= 3%', average: 'geometric' };
const output: Promised = {
  kind: 'quantity',
  unit: '亿元',
  target: { change: '>= 6%', from: 2020 },
  average: 'geometric',
};
const share: Promised = { target: { points: '>= 1', from: 2020 }, average: 'arithmetic' };

describe('an average of the years', () => {
  test.each<[string, Promised, Cells, 'midterm' | 'final' | number, string]>([
    // (5.1 + 5.6 + 5.2 + 5.1 + 5.2) / 5 = 5.24
    [
      'below it',
      jobless,
      { 2021: '5.1%', 2022: '5.6%', 2023: '5.2%', 2024: '5.1%', 2025: '5.2%' },
      'final',
      'met target-met',
    ],
    [
      'on it',
      jobless,
      { 2021: '5.4%', 2022: '5.6%', 2023: '5.5%', 2024: '5.5%', 2025: '5.5%' },
      'final',
      'met target-met',
    ],
    [
      'just above it',
      jobless,
      { 2021: '5.4%', 2022: '5.6%', 2023: '5.5%', 2024: '5.5%', 2025: '5.51%' },
      'final',
      'not-met target-missed',
    ],
    [
      'so far on it',
      jobless,
      { 2021: '5.4%', 2022: '5.6%', 2023: '5.5%' },
      'midterm',
      'on-track average-kept',
    ],
    [
      'so far above it',
      jobless,
      { 2021: '5.4%', 2022: '5.7%', 2023: '5.5%' },
      'midterm',
      'behind average-missed',
    ],
    ['not of the base year', jobless, { 2020: '99%', 2021: '5.5%' }, 2021, 'on-track average-kept'],
    ['without a year', jobless, { 2021: '5.4%', 2023: '5.5%' }, 'midterm', 'undetermined bound-too-wide'],
    [
      'missed whatever the year without',
      jobless,
      { 2021: '9%', 2023: '9%' },
      'midterm',
      'behind average-missed',
    ],
    [
      'told where a year is missing',
      jobless,
      { 2021: '5.4%', 2023: '5.5%; average 5.5%' },
      'midterm',
      'on-track average-kept',
    ],
    ['told alone', jobless, { 2025: 'average 5.51%' }, 'final', 'not-met target-missed'],
    [
      'told beside years that agree',
      jobless,
      { 2021: '5%', 2022: '5%', 2023: '5%; average 5%' },
      'midterm',
      'on-track average-kept',
    ],
    [
      'told against the years',
      jobless,
      { 2021: '5%', 2022: '5%', 2023: '5%; average 5.2%' },
      'midterm',
      'undetermined faulty',
    ],
    [
      'told against those known',
      jobless,
      { 2021: '50%', 2023: '50%; average 5%' },
      'midterm',
      'undetermined faulty',
    ],
    [
      'no pace leads to it',
      { ...jobless, baseline: '6%' },
      { 2021: '5.4%', 2022: '5.6%', 2023: '5.5%' },
      'midterm',
      'on-track average-kept',
    ],
  ])('%s', (_, promised, cells, at, expected) => expect(verdict(promised, cells, at)).toBe(expected));

  test('asked for by pace has none', () => {
    expect(verdict(jobless, { 2021: '5%', 2022: '5%', 2023: '5%' }, 'midterm', 'pace')).toBe(
      'undetermined no-pace',
    );
    const asked = judged(jobless, { 2021: '5%', 2022: '5%', 2023: '5%' }, 'midterm', 'pace');
    expect([asked.basis, shown(asked.target)]).toEqual(['pace', '11/2']);
  });

  test('is what is shown, with its years', () => {
    const result = judged(jobless, { 2021: '5.1%', 2022: '5.6%', 2023: '5.2%' });
    expect([shown(result.measured?.value ?? null), shown(result.target), shown(result.required)]).toEqual([
      '53/10',
      '11/2',
      '11/2',
    ]);
    expect(result.remarks).toEqual([{ code: 'averaged', from: 2021, to: 2023, missing: [], total: null }]);
  });
});

describe('a steady yearly rate', () => {
  test.each<[string, Promised, Cells, 'midterm' | 'final' | number, string]>([
    ['6 % every year', growth, { 2021: '6%', 2022: '6%', 2023: '6%' }, 'midterm', 'on-track average-kept'],
    // 1.08 × 1.04 = 1.1232 < 1.06² = 1.1236, though the mean is 6 %
    ['its mean is not enough', growth, { 2021: '8%', 2022: '4%' }, 2022, 'behind average-missed'],
    ['8.04 % and 4 %', growth, { 2021: '8.04%', 2022: '4%' }, 2022, 'on-track average-kept'],
    [
      'at the end',
      growth,
      { 2021: '6%', 2022: '6%', 2023: '6%', 2024: '6%', 2025: '6%' },
      'final',
      'met target-met',
    ],
    [
      'at the end, a hair less',
      growth,
      { 2021: '6%', 2022: '6%', 2023: '6%', 2024: '6%', 2025: '5.999%' },
      'final',
      'not-met target-missed',
    ],
    ['a year missing', growth, { 2021: '6%', 2023: '6%' }, 'midterm', 'undetermined bound-too-wide'],
    ['told', growth, { 2023: 'average 6%' }, 'midterm', 'on-track average-kept'],
    ['told and short of it', growth, { 2023: 'average 5.9%' }, 'midterm', 'behind average-missed'],
    [
      'told beside the years',
      growth,
      { 2021: '6%', 2022: '6%', 2023: '6%; average 6%' },
      'midterm',
      'on-track average-kept',
    ],
    [
      'told against the years',
      growth,
      { 2021: '6%', 2022: '6%', 2023: '6%; average 6.5%' },
      'midterm',
      'undetermined faulty',
    ],
    // 1 − 0.97³ = 8.7327 %
    ['falls', decline, { 2021: '3%', 2022: '3%', 2023: '3%' }, 'midterm', 'on-track average-kept'],
    // 0.96 × 0.98 × 0.97 = 0.912576 < 0.97³ = 0.912673
    [
      'falls of 4, 2 and 3',
      decline,
      { 2021: '4%', 2022: '2%', 2023: '3%' },
      'midterm',
      'on-track average-kept',
    ],
    [
      'falls, a rise among them',
      decline,
      { 2021: '6%', 2022: '-1%', 2023: '3%' },
      'midterm',
      'behind average-missed',
    ],
    // 1000 × 1.06³ = 1191.016
    ['of levels', output, { 2020: '1000', 2023: '1191.016' }, 'midterm', 'on-track average-kept'],
    ['of levels, just short', output, { 2020: '1000', 2023: '1191.015' }, 'midterm', 'behind average-missed'],
    // 1000 × 1.06⁵ = 1338.2255776
    ['of levels at the end', output, { 2020: '1000', 2025: '1338.2255776' }, 'final', 'met target-met'],
    [
      'of levels at the end, just short',
      output,
      { 2020: '1000', 2025: '1338.2255775' },
      'final',
      'not-met target-missed',
    ],
    ['of levels, told', output, { 2025: 'average 6%' }, 'final', 'met target-met'],
    ['of levels, told short', output, { 2025: 'average 5.99%' }, 'final', 'not-met target-missed'],
    [
      'of levels without the first',
      output,
      { 2025: '1400' },
      'final',
      'undetermined change-without-reference',
    ],
    // a point a year are three by 2023
    ['of points', share, { 2020: '60%', 2023: '63%' }, 'midterm', 'on-track average-kept'],
    ['of points, just short', share, { 2020: '60%', 2023: '62.99%' }, 'midterm', 'behind average-missed'],
  ])('%s', (_, promised, cells, at, expected) => expect(verdict(promised, cells, at)).toBe(expected));

  test('is shown beside what was asked, on its own side of it', () => {
    const near = judged(growth, { 2021: '8%', 2022: '4%' }, 2022);
    // √1.1232 = 1.0598113…
    expect([shown(near.measured?.value ?? null), shown(near.required), shown(near.target)]).toEqual([
      '59811/10000',
      '6',
      '6',
    ]);
    expect(near.remarks).toEqual([
      { code: 'averaged', from: 2021, to: 2022, missing: [], total: number('12.32%') },
    ]);
    expect(remarks(judged(growth, { 2022: 'average 6%' }, 2022))).toEqual(['averaged']);
    expect(shown(judged(growth, { 2022: 'average 6%' }, 2022).measured?.value ?? null)).toBe('6');
  });

  test.each([
    ['>= 5%', '<= 8%'],
    ['<= 8%', '>= 5%'],
  ])('never looks like either side of a demand with two: %s and %s', (...target) => {
    const between: Promised = { kind: 'growth', target, average: 'geometric' };
    for (const [edge, above] of [
      ['5%', '5.000001%'],
      ['8%', '8.000001%'],
    ] as const) {
      const { measured } = judged(between, { 2021: edge, 2022: above }, 2022);
      expect(measured?.value?.gt(number(edge))).toBe(true);
      expect(measured?.value?.lt(number(above))).toBe(true);
    }
  });

  test('says whether values or changes were averaged', () => {
    const soFar = (promised: Promised, cells: Cells) => judged(promised, cells, 2022).reason;
    const rates = { 2021: '5%', 2022: '6%' };
    expect(soFar(jobless, rates)).toEqual({ code: 'average-kept', of: 'values', year: 2022 });
    expect(soFar(output, { 2020: '100', 2022: '120' })).toEqual({
      ...{ code: 'average-kept', of: 'change', year: 2022 },
    });
    expect(soFar(jobless, { 2021: '6%', 2022: '6%' })).toEqual({
      ...{ code: 'average-missed', of: 'values', year: 2022 },
    });
  });

  test('decides as whole numbers multiplied out do', () => {
    const rate = fc.integer({ min: -30, max: 40 }).map(BigInt);
    fc.assert(
      fc.property(
        fc.array(rate, { minLength: 1, maxLength: 5 }),
        rate,
        fc.boolean(),
        (rates, target, falls) => {
          const factor = (r: bigint) => (falls ? 100n - r : 100n + r);
          const made = rates.map(factor).reduce((a, b) => a * b);
          const asked = factor(target) ** BigInt(rates.length);
          const given: Promised = {
            kind: 'growth',
            direction: falls ? 'fall' : 'rise',
            target: `>= ${target}%`,
            average: 'geometric',
          };
          const cells = Object.fromEntries(rates.map((r, i) => [2021 + i, `${r}%`]));
          const kept = falls ? made <= asked : made >= asked;
          const expected = rates.length === 5 ? (kept ? 'met' : 'not-met') : kept ? 'on-track' : 'behind';
          expect(judged(given, cells, 2020 + rates.length).outcome).toBe(expected);
        },
      ),
    );
  });

  test('is worked out to within its last decimal, and stays on its side', () => {
    const total = fc
      .tuple(fc.integer({ min: -99, max: 300 }), fc.integer({ min: 1, max: 7 }))
      .map(([n, d]) => new Fraction(n, d * 100));
    fc.assert(
      fc.property(total, fc.integer({ min: 1, max: 9 }), total, fc.boolean(), (sum, years, other, falls) => {
        fc.pre(!falls || (sum.lt(1) && other.lte(1)));
        const rate = steadyRate(sum, years, falls, [other]);
        const yearly = (r: Fraction) => power(falls ? new Fraction(1).sub(r) : r.add(1), years);
        const factor = falls ? new Fraction(1).sub(sum) : sum.add(1);
        const millionth = new Fraction(1, 1_000_000);
        expect(yearly(falls ? rate : rate).lte(factor)).toBe(true);
        expect(yearly(falls ? rate.sub(millionth) : rate.add(millionth)).gt(factor)).toBe(true);
        const side = falls ? yearly(other).compare(factor) : factor.compare(yearly(other));
        if (!rate.equals(other)) expect(rate.compare(other)).toBe(side === 0 ? rate.compare(other) : side);
      }),
    );
  });
});

describe('an average of which a milestone asks so much', () => {
  const jobless: Promised = { target: '<= 5.5%', average: 'arithmetic', milestones: { 2023: '<= 5.6%' } };
  const steady: Promised = {
    kind: 'growth',
    target: '>= 6%',
    average: 'geometric',
    milestones: { 2023: '>= 5%' },
  };

  // later years can spoil what is reached so far
  test.each<[string, Promised, Cells, 'midterm' | 'final', string]>([
    [
      'what the target asks for',
      jobless,
      { 2021: '5.5%', 2022: '5.5%', 2023: '5.5%' },
      'midterm',
      'on-track milestone-kept',
    ],
    [
      'told, what the target asks for',
      jobless,
      { 2023: 'average 5.4%' },
      'midterm',
      'on-track milestone-kept',
    ],
    [
      'on the line',
      jobless,
      { 2021: '5.6%', 2022: '5.6%', 2023: '5.6%' },
      'midterm',
      'on-track milestone-kept',
    ],
    [
      'just beyond it',
      jobless,
      { 2021: '5.6%', 2022: '5.6%', 2023: '5.61%' },
      'midterm',
      'behind milestone-missed',
    ],
    ['at the end', jobless, { 2025: 'average 5.5%' }, 'final', 'met target-met'],
    ['of a growth', steady, { 2021: '7%', 2022: '7%', 2023: '7%' }, 'midterm', 'on-track milestone-kept'],
    [
      'of a growth, on the line',
      steady,
      { 2021: '5%', 2022: '5%', 2023: '5%' },
      'midterm',
      'on-track milestone-kept',
    ],
    [
      'of a growth, just short',
      steady,
      { 2021: '5%', 2022: '5%', 2023: '4.99%' },
      'midterm',
      'behind milestone-missed',
    ],
  ])('%s', (_, promised, cells, at, expected) => expect(verdict(promised, cells, at)).toBe(expected));
});

describe('a mean of years of which some cannot be used', () => {
  const jobless: Promised = { target: '<= 5.5%', average: 'arithmetic' };

  test('is a range, of the years that can, and stands where the last of them does', () => {
    const result = judged(jobless, { 2021: '5%', 2022: '5.1%', 2023: 'faulty' });
    expect(`${result.outcome} ${result.reason.code}`).toBe('undetermined bound-too-wide');
    expect(result.remarks).toEqual([
      { code: 'averaged', from: 2021, to: 2023, missing: [2023], total: null },
    ]);
    expect(result.measured?.source.line).toBe(2022);
    expect(result.measured?.measurement.years?.rows.map(({ year }) => year)).toEqual([2021, 2022]);
  });

  test.each<[Cells, string]>([
    [{ 2023: 'faulty' }, 'undetermined faulty'],
    [{ 2021: 'faulty', 2023: '5%' }, 'undetermined bound-too-wide'],
    // three times 5.5 are 16.5, which one year has alone
    [{ 2021: '16.6%', 2023: 'faulty' }, 'behind average-missed'],
  ])('%j: %s', (cells, expected) => expect(verdict(jobless, cells)).toBe(expected));
});
