import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { judge } from '../../src/evaluate/judge.js';
import {
  type Cells,
  indicator,
  judged,
  measurement,
  occasion,
  type Promised,
  shown,
  verdict,
} from './example.js';

const trained: Promised = { kind: 'count', target: '>= 20 家', accumulates: true };
const jobs: Promised = { kind: 'quantity', unit: '万人', target: '>= 50万人', accumulates: true };
const saved: Promised = { kind: 'growth', direction: 'fall', target: '>= 13.5%', accumulates: true };
const grown: Promised = { kind: 'growth', target: '>= 30%', accumulates: true };
const five = (each: string): Cells => ({ 2021: each, 2022: each, 2023: each, 2024: each, 2025: each });

test.each<[string, Promised, string, string, string]>([
  ['a number so far is the least of the year', trained, '15', '5', 'met'],
  ['and may yet grow', trained, '15', '4', 'undetermined'],
  ['an amount so far, too', jobs, '450000', '50000', 'met'],
  ['a growth so far tells nothing of the year', grown, '30%', '20%', 'undetermined'],
])('%s', (_, promised, before, soFar, outcome) => {
  const rows = [
    measurement(2021, before),
    ...[2022, 2023, 2024].map((year) => measurement(year, '0')),
    measurement(2025, soFar, { asOf: '2025-09-30' }),
  ];
  const given = new Map(rows.map((row) => [row.year, row]));
  expect(judge(indicator(promised), given, occasion('final'), 'auto').outcome).toBe(outcome);
});

describe('what adds up over the years', () => {
  test.each<[string, Promised, Cells, 'midterm' | 'final' | number, string]>([
    ['five a year are 25', trained, five('5'), 'final', 'met target-met'],
    ['four a year are 20', trained, five('4'), 'final', 'met target-met'],
    ['one less is 19', trained, { ...five('4'), 2023: '3' }, 'final', 'not-met target-missed'],
    [
      'a year before the first does not count',
      trained,
      { 2020: '20', ...five('3') },
      'final',
      'not-met target-missed',
    ],
    // 20 × 3/5 = 12 are due by 2023
    ['on the pace from none', trained, five('4'), 'midterm', 'on-track pace-kept'],
    ['below it', trained, { ...five('4'), 2022: '3' }, 'midterm', 'behind pace-missed'],
    ['all of it before the end', trained, { 2021: '20', 2022: '0', 2023: '0' }, 'midterm', 'met target-met'],
    ['a year of nothing to count', trained, { ...five('5'), 2022: '0/0' }, 'final', 'met target-met'],
    [
      'a year of nothing to count adds nothing',
      trained,
      { ...five('4'), 2022: '0/0' },
      'final',
      'not-met target-missed',
    ],
    // a year without a value leaves a lower bound
    ['enough without the missing year', trained, { 2021: '10', 2023: '10' }, 'final', 'met target-met'],
    ['not enough without it', trained, { 2021: '10', 2023: '9' }, 'final', 'undetermined bound-too-wide'],
    // where one year may be less than none, so may the missing one
    [
      'not enough where others are below none',
      { kind: 'quantity', target: '>= 10 岁', accumulates: true },
      { 2021: '-5', 2022: '30' },
      'final',
      'undetermined bound-too-wide',
    ],
    ['on pace without it', trained, { 2021: '6', 2023: '6' }, 'midterm', 'undetermined bound-too-wide'],
    [
      'a year that cannot be read',
      trained,
      { ...five('4'), 2022: 'faulty' },
      'final',
      'undetermined bound-too-wide',
    ],
    ['nothing but a fault', trained, { 2022: 'faulty' }, 'final', 'undetermined faulty'],
    ['nothing but about', trained, { 2022: 'about 5' }, 'final', 'undetermined approximate'],
    ['no data', trained, {}, 'final', 'no-data no-measurement'],
    [
      'a fault before an empty year',
      trained,
      { 2022: 'faulty', 2023: 'missing' },
      'midterm',
      'undetermined faulty',
    ],
    ['a bound', trained, { ...five('4'), 2022: '>= 4' }, 'final', 'met target-met'],
    ['a bound from above', trained, { ...five('4'), 2022: '< 4' }, 'final', 'not-met target-missed'],
    // running totals
    ['a running total', trained, { 2025: 'total 20' }, 'final', 'met target-met'],
    ['a running total short of it', trained, { 2025: 'total 19' }, 'final', 'not-met target-missed'],
    [
      'a total and what came after',
      trained,
      { 2023: 'total 12', 2024: '4', 2025: '4' },
      'final',
      'met target-met',
    ],
    [
      'a total and a gap after',
      trained,
      { 2023: 'total 12', 2025: '4' },
      'final',
      'undetermined bound-too-wide',
    ],
    ['a total in the year asked', trained, { 2021: '4', 2023: 'total 12' }, 'midterm', 'on-track pace-kept'],
    ['both that agree', trained, { 2021: '5', 2022: '7; total 12' }, 2022, 'on-track pace-kept'],
    ['both that contradict', trained, { 2021: '5', 2022: '7; total 13' }, 2022, 'undetermined faulty'],
    [
      'a total below the year before',
      trained,
      { 2021: '5', 2023: 'total 4' },
      'midterm',
      'undetermined faulty',
    ],
    ['amounts with decimals', jobs, { ...five('11万'), 2025: '60000' } as Cells, 'final', 'met target-met'],
  ])('%s', (_, promised, cells, at, expected) => {
    const plain = Object.fromEntries(
      Object.entries(cells).map(([year, text]) => [year, text.replace('万', '0000')]),
    );
    expect(verdict(promised, plain, at)).toBe(expected);
  });

  test('shows the sum, its years and the pace from none', () => {
    const result = judged(trained, { 2021: '5', 2022: '4', 2023: '4' });
    expect([shown(result.measured?.value ?? null, 1), shown(result.required, 1)]).toEqual(['13', '12']);
    expect(result.pace?.toFraction()).toBe('13/12');
    expect(result.remarks).toEqual([
      { code: 'accumulated', from: 2021, to: 2023, missing: [], atLeast: false },
    ]);
    expect(judged(trained, { 2021: '20', 2023: '4' }).remarks).toEqual([
      { code: 'accumulated', from: 2021, to: 2023, missing: [2022], atLeast: true },
    ]);
    // of growths a year that is missing may as well have taken everything
    const grown: Promised = { kind: 'growth', target: '<= 5%', accumulates: true };
    expect(judged(grown, { 2021: '<= 3%', 2023: '1%' }).remarks).toContainEqual(
      expect.objectContaining({ code: 'accumulated', missing: [2022] }),
    );
    // several years of which none is missing, one of them a bound
    expect(judged(trained, { 2021: '>= 20', 2022: '1', 2023: '1' }).remarks).toEqual([
      { code: 'accumulated', from: 2021, to: 2023, missing: [], atLeast: false },
    ]);
  });
});

describe('falls and growths one upon the other', () => {
  // 1 − 0.97 × 0.98 × 0.97 × 0.97 × 0.97 = 0.1324… ; with five times 3 % 1 − 0.97⁵ = 0.14126…
  test.each<[string, Promised, Cells, 'midterm' | 'final', string]>([
    ['3 % a year', saved, five('3%'), 'final', 'met target-met'],
    ['2 % once', saved, { ...five('3%'), 2022: '2%' }, 'final', 'not-met target-missed'],
    // 13.5 % × 3/5 = 8.1 %; 1 − 0.97³ = 8.7327 %, 1 − 0.973³ = 7.882…%
    ['on pace', saved, five('3%'), 'midterm', 'on-track pace-kept'],
    ['behind', saved, five('2.7%'), 'midterm', 'behind pace-missed'],
    ['a rise between', saved, { ...five('3.5%'), 2024: '-1%' }, 'final', 'not-met target-missed'],
    ['a total told', saved, { 2025: 'total 13.5%' }, 'final', 'met target-met'],
    ['a total told, just below', saved, { 2025: 'total 13.49%' }, 'final', 'not-met target-missed'],
    ['a year missing', saved, { ...five('4%'), 2022: 'missing' }, 'final', 'undetermined bound-too-wide'],
    // 1.054⁵ = 1.30077…, 1.0538⁵ = 1.29954…
    ['5.4 % a year', grown, five('5.4%'), 'final', 'met target-met'],
    ['5.38 % a year', grown, five('5.38%'), 'final', 'not-met target-missed'],
    [
      'half lost and made good',
      { ...grown, target: '>= 0%' },
      { ...five('0%'), 2021: '-50%', 2022: '100%' },
      'final',
      'met target-met',
    ],
  ])('%s', (_, promised, cells, at, expected) => expect(verdict(promised, cells, at)).toBe(expected));

  test('are what whole numbers multiplied out come to', () => {
    const rate = fc.integer({ min: -50, max: 60 }).map(BigInt);
    fc.assert(
      fc.property(
        fc.array(rate, { minLength: 5, maxLength: 5 }),
        rate,
        fc.boolean(),
        (rates, target, falls) => {
          const factor = (r: bigint) => (falls ? 100n - r : 100n + r);
          const product = rates.map(factor).reduce((a, b) => a * b);
          const total = falls ? 100n ** 5n - product : product - 100n ** 5n;
          const given: Promised = {
            kind: 'growth',
            direction: falls ? 'fall' : 'rise',
            target: `>= ${target}%`,
            accumulates: true,
          };
          const cells = Object.fromEntries(rates.map((r, i) => [2021 + i, `${r}%`]));
          const expected = total >= target * 100n ** 4n ? 'met' : 'not-met';
          expect(judged(given, cells, 'final').outcome).toBe(expected);
        },
      ),
    );
  });
});

test('sums of any years follow the pace from none, as whole numbers do', () => {
  const amount = fc.integer({ min: 0, max: 9 });
  fc.assert(
    fc.property(
      fc.array(amount, { minLength: 1, maxLength: 5 }),
      fc.integer({ min: 1, max: 30 }),
      (amounts, target) => {
        const year = 2020 + amounts.length;
        const sum = amounts.reduce((a, b) => a + b, 0);
        const given: Promised = { kind: 'count', target: `>= ${target} 家`, accumulates: true };
        const cells = Object.fromEntries(amounts.map((n, i) => [2021 + i, `${n}`]));
        const onPace = sum * 5 >= target * amounts.length;
        const expected =
          sum >= target ? 'met' : amounts.length === 5 ? 'not-met' : onPace ? 'on-track' : 'behind';
        expect(judged(given, cells, year).outcome).toBe(expected);
        const told = judged(given, { [year]: `total ${sum}` }, year);
        expect(told.outcome).toBe(expected);
      },
    ),
  );
});
