import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { changeApartIn } from '../../src/evaluate/change-apart.js';
import { relativeOf } from '../../src/evaluate/told-change.js';
import { type Cells, indicator, judged, type Promised, remarks, series, shown, verdict } from './example.js';

const cases: Promised = { kind: 'count', target: { change: '<= -25%', from: 2015 } };
const energy: Promised = { kind: 'quantity', unit: '吨', target: { change: '<= -13.5%', from: 2020 } };
const insured: Promised = { target: { points: '>= 5', from: 2020 } };
const between: Promised = {
  kind: 'quantity',
  unit: '吨',
  target: [
    { change: '<= -10%', from: 2020 },
    { change: '>= -30%', from: 2020 },
  ],
};
const lifespan: Promised = { kind: 'quantity', unit: '岁', target: { difference: '>= 1 岁', from: 2020 } };

describe('a published change', () => {
  test.each<[string, Promised, Cells, 'midterm' | 'final' | number, string]>([
    ['on the line', cases, { 2025: 'change -25% from 2015' }, 'final', 'met target-met'],
    ['just short', cases, { 2025: 'change -24.9% from 2015' }, 'final', 'not-met target-missed'],
    ['just beyond', cases, { 2025: 'change -25.1%' }, 'final', 'met target-met'],
    ['from another year', cases, { 2025: 'change -28% from 2020' }, 'final', 'no-data only-a-change'],
    ['a bound', cases, { 2025: 'change <= -25%' }, 'final', 'met target-met'],
    [
      'a bound that leaves it open',
      cases,
      { 2025: 'change <= -20%' },
      'final',
      'undetermined bound-too-wide',
    ],
    // no line leads from 2015, and the plan states no baseline of 2020
    ['at mid-term, no line', cases, { 2023: 'change -20% from 2015' }, 'midterm', 'not-met target-missed'],
    // −13.5 % × 3/5 = −8.1 %
    ['at mid-term, on the line', energy, { 2023: 'change -8.1%' }, 'midterm', 'on-track pace-kept'],
    ['at mid-term, just short', energy, { 2023: 'change -8.09%' }, 'midterm', 'behind pace-missed'],
    ['at mid-term, all of it', energy, { 2023: 'change -13.5%' }, 'midterm', 'met target-met'],
    ['points', insured, { 2025: 'change 5%' }, 'final', 'met target-met'],
    ['points, just short', insured, { 2025: 'change 4.99%' }, 'final', 'not-met target-missed'],
    ['points on their way', insured, { 2023: 'change 3%' }, 'midterm', 'on-track pace-kept'],
    ['a difference', lifespan, { 2025: 'change 1' }, 'final', 'met target-met'],
    ['a difference, just short', lifespan, { 2025: 'change 0.99' }, 'final', 'not-met target-missed'],
    ['a difference on its way', lifespan, { 2023: 'change 0.6' }, 'midterm', 'on-track pace-kept'],
    // between a tenth and three tenths less
    ['of two sides', between, { 2025: 'change -10%' }, 'final', 'met target-met'],
    ['of two sides, too little', between, { 2025: 'change -9.9%' }, 'final', 'not-met target-missed'],
    ['of two sides, too much', between, { 2025: 'change -30.1%' }, 'final', 'not-met target-missed'],
    ['of two the first', energy, { 2025: 'change -14%; change -12%' }, 'final', 'met target-met'],
    [
      'of two from the same year the first',
      energy,
      { 2025: 'change -12% from 2020; change -14% from 2020' },
      'final',
      'not-met target-missed',
    ],
    [
      'that of the year named before one of none',
      energy,
      { 2025: 'change -12%; change -14% from 2020' },
      'final',
      'met target-met',
    ],
    ['an older one', energy, { 2022: 'change -8.1%' }, 'midterm', 'on-track pace-kept'],
    // levels decide where there are any
    [
      'levels beside it that agree',
      energy,
      { 2020: '100', 2025: '86; change -14%' },
      'final',
      'met target-met',
    ],
    [
      'levels beside it that contradict',
      energy,
      { 2020: '100', 2025: '86; change -12%' },
      'final',
      'undetermined faulty',
    ],
    [
      'a later level than the change',
      energy,
      { 2020: '100', 2021: 'change -1%', 2022: '94.6' },
      'midterm',
      'on-track pace-kept', // 100 − 13.5 × 2/5 = 94.6
    ],
    [
      'a later change than the level',
      energy,
      { 2020: '100', 2021: '94.6', 2022: 'change -5.3%' },
      'midterm',
      'behind pace-missed',
    ],
    [
      'a level without the one it is counted from',
      energy,
      { 2025: '86; change -14%' },
      'final',
      'met target-met',
    ],
    [
      'the level of the first year alone',
      energy,
      { 2020: '100', 2025: 'change -14%' },
      'final',
      'met target-met',
    ],
  ])('%s', (_, promised, cells, at, expected) => expect(verdict(promised, cells, at)).toBe(expected));

  // a milestone of so many tons, and nothing but what it fell by
  const tons: Promised = { ...energy, milestones: { 2023: '<= 90 吨' } };
  test.each<[string, Promised, Cells, 'midterm' | 'final', string, number | null]>([
    [
      'the level of the milestone',
      tons,
      { 2022: 'change -5%', 2023: 'change -8%' },
      'midterm',
      'only-a-change 2023',
      null,
    ],
    ['that of an earlier year', tons, { 2022: 'change -5%' }, 'midterm', 'only-a-change 2022', null],
    [
      'the change from the year of the target',
      cases,
      { 2025: 'change -28% from 2020' },
      'final',
      'only-a-change 2025',
      2015,
    ],
    [
      'a level',
      { ...cases, target: '<= 10 家' },
      { 2025: 'change -28%' },
      'final',
      'only-a-change 2025',
      null,
    ],
    ['any value', tons, { 2020: '100' }, 'midterm', 'no-measurement 2023', null],
  ])('lacks %s, and says so', (_, promised, cells, at, expected, from) => {
    const { outcome, reason } = judged(promised, cells, at);
    if (reason.code !== 'only-a-change' && reason.code !== 'no-measurement') throw new Error(reason.code);
    expect([outcome, `${reason.code} ${reason.year}`, 'from' in reason ? reason.from : null]).toEqual([
      'no-data',
      expected,
      from,
    ]);
  });

  test('decides where the milestone is a change, or the level is there', () => {
    expect(verdict(tons, { 2025: 'change -13.5%' }, 'final')).toBe('met target-met');
    expect(verdict(tons, { 2020: '100', 2023: '90; change -10%' })).toBe('on-track milestone-kept');
    expect(verdict(tons, { 2020: '100', 2023: '90.1; change -9.9%' })).toBe('behind milestone-missed');
  });

  test('is told in its own terms', () => {
    const result = judged(insured, { 2023: 'change 2.9%' });
    expect([
      shown(result.measured?.value ?? null, 1),
      shown(result.required, 1),
      shown(result.target, 1),
    ]).toEqual(['29/10', '3', '5']);
    expect(result.inTermsOf).toEqual({ unit: '个百分点', kind: 'quantity' });
    expect(result.indicator.unit).toBe('%');
    expect(remarks(result)).toEqual(['published-change']);
    expect(result.pace?.toFraction()).toBe('29/30');
  });

  test('has the outcome of the levels that it is the change of', () => {
    const tenth = fc.integer({ min: -400, max: 400 });
    fc.assert(
      fc.property(tenth, tenth, fc.integer({ min: 1, max: 5 }), (by, made, elapsed) => {
        const signed = (n: number) => (n / 10).toFixed(1);
        const given: Promised = {
          kind: 'quantity',
          unit: '吨',
          target: { change: `>= ${signed(by)}%`, from: 2020 },
        };
        const year = 2020 + elapsed;
        const levels = judged(given, { 2020: '1000', [year]: String(1000 + made) }, year);
        const told = judged(given, { [year]: `change ${signed(made)}%` }, year);
        expect(told.outcome).toBe(levels.outcome);
      }),
    );
  });
});

describe('a change and levels that do not make it', () => {
  const gdp: Promised = {
    kind: 'quantity',
    unit: '亿元',
    target: { change: '>= 6%', from: 2020 },
    average: 'geometric',
  };
  const apart = (promised: Promised, cells: Cells, year = 2023) => {
    const found = changeApartIn(indicator(promised), series(cells), year);
    return found && `${shown(found.made.low?.value ?? null, 1)} ${found.unit}`;
  };

  test.each<[string, Promised, Cells, string | null]>([
    ['agree', energy, { 2020: '100', 2023: '92; change -8%' }, null],
    ['a share', energy, { 2020: '100', 2023: '92; change -8.1%' }, '-2/25 %'],
    ['points', insured, { 2020: '40%', 2023: '43%; change 2%' }, '3 个百分点'],
    ['a difference', lifespan, { 2020: '77', 2023: '78; change 0.9' }, '1 岁'],
    ['a bound that holds it', energy, { 2020: '100', 2023: '<= 92; change -9%' }, null],
    ['a bound that does not', energy, { 2020: '100', 2023: '<= 91; change -8.9%' }, 'null %'],
    ['another starting point', energy, { 2020: '100', 2023: '92; change -28% from 2015' }, null],
    // 1.06³ = 1.191016
    ['a yearly rate that agrees', gdp, { 2020: '1000', 2023: '1191.016; average 6%' }, null],
    ['a yearly rate just off', gdp, { 2020: '1000', 2023: '1191.016; average 6.0001%' }, '3/50 %'],
    // 1.0600002…³ = 1.191017: to six decimals it would be the 6% that it is not
    [
      'a yearly rate that would be shown as told',
      gdp,
      { 2020: '1000', 2023: '1191.017; average 6%' },
      '300001/5000000 %',
    ],
    ['nothing to take a share of', energy, { 2020: '0', 2023: '92; change -8.1%' }, null],
  ])('%s', (_, promised, cells, expected) => expect(apart(promised, cells)).toBe(expected));

  test('leave it undetermined', () => {
    const cells = { 2020: '1000', 2023: '1191.016; average 6.0001%' };
    expect(verdict(gdp, cells)).toBe('undetermined faulty');
  });
});

describe('a difference to an earlier amount', () => {
  // 77.3 + 1 × 3/5 = 77.9
  test.each<[Cells, 'midterm' | 'final', string]>([
    [{ 2020: '77.3', 2025: '78.3' }, 'final', 'met target-met'],
    [{ 2020: '77.3', 2025: '78.29' }, 'final', 'not-met target-missed'],
    [{ 2020: '77.3', 2023: '77.9' }, 'midterm', 'on-track pace-kept'],
    [{ 2020: '77.3', 2023: '77.89' }, 'midterm', 'behind pace-missed'],
    [{ 2025: '78.3' }, 'final', 'undetermined difference-without-reference'],
    [{ 2020: '>= 77.3', 2025: '78.29' }, 'final', 'not-met target-missed'],
    [{ 2020: '<= 77.3', 2025: '78.3' }, 'final', 'met target-met'],
  ])('%o at %s is %s', (cells, at, expected) => expect(verdict(lifespan, cells, at)).toBe(expected));
});

test('what demands nothing, or a level, demands no change', () => {
  expect(relativeOf({ ...indicator(energy), target: { type: 'none' } })).toBeNull();
  expect(relativeOf(indicator({ target: '>= 90%' }))).toBeNull();
  expect(relativeOf(indicator(energy))?.from).toBe(2020);
});
