import { describe, expect, test } from 'vitest';
import { type Cells, judged, type Promised, remarks, verdict } from './example.js';

const rising: Promised = { kind: 'count', target: 'rising' };
const falling: Promised = { kind: 'count', target: 'falling' };
const from100: Promised = { ...rising, baseline: '100 家' };

describe('a steady rise', () => {
  test.each<[string, Promised, Cells, string]>([
    ['of two years', rising, { 2022: '100', 2023: '101' }, 'kept'],
    ['of three years', rising, { 2021: '100', 2022: '101', 2023: '102' }, 'kept'],
    ['with a level stretch', rising, { 2021: '100', 2022: '100', 2023: '101' }, 'kept'],
    ['over years that were not measured', rising, { 2021: '100', 2023: '101' }, 'kept'],
    ['over a missing mark', rising, { 2021: '100', 2022: 'missing', 2023: '101' }, 'kept'],
    ['from the base year', rising, { 2020: '100', 2023: '101' }, 'kept'],
    ['from the stated baseline', from100, { 2023: '101' }, 'kept'],
    ['from the stated baseline, not the data', from100, { 2020: '200', 2023: '101' }, 'kept'],
    ['from the stated baseline, whatever stands beside it', from100, { 2020: 'faulty', 2023: '101' }, 'kept'],
    ['not from before the base year', rising, { 2019: '200', 2021: '100', 2023: '101' }, 'kept'],
    ['a fall', rising, { 2022: '101', 2023: '100' }, 'broken'],
    ['a fall made good', rising, { 2021: '100', 2022: '99', 2023: '200' }, 'broken'],
    ['a fall from the stated baseline', from100, { 2021: '99', 2023: '101' }, 'broken'],
    ['a fall from the base year', rising, { 2020: '100', 2023: '99' }, 'broken'],
    ['no gain', rising, { 2021: '100', 2023: '100' }, 'flat'],
    ['no gain from the stated baseline', from100, { 2023: '100' }, 'flat'],
    ['one point', rising, { 2023: '100' }, 'one-point'],
    [
      'one point, baseline in words',
      { ...rising, baseline: { text: '11.29' } },
      { 2023: '100' },
      'one-point',
    ],
    ['one point and missing marks', rising, { 2021: 'missing', 2022: 'missing', 2023: '100' }, 'one-point'],
    ['one point and later ones', rising, { 2023: '100', 2024: '101', 2025: '102' }, 'one-point'],
    ['of shares', { target: 'rising' }, { 2021: '70.1%', 2023: '70.11%' }, 'kept'],
    ['nothing to count between', { target: 'rising' }, { 2021: '70%', 2022: '0/0', 2023: '71%' }, 'kept'],
  ])('%s', (_, promised, cells, expected) => {
    const midterm = { kept: 'on-track', broken: 'behind', flat: 'behind', 'one-point': 'undetermined' }[
      expected
    ];
    expect(verdict(promised, cells)).toBe(`${midterm} trend-${expected}`);
  });

  test.each<[Cells, string]>([
    [{ 2021: '100', 2025: '101' }, 'met trend-kept'],
    [{ 2021: '100', 2024: '101' }, 'met trend-kept'], // stale
    [{ 2021: '100', 2025: '99' }, 'not-met trend-broken'],
    [{ 2021: '100', 2025: '100' }, 'not-met trend-flat'],
    [{ 2025: '100' }, 'undetermined trend-one-point'],
    [{ 2021: '100', 2024: '99', 2025: '101' }, 'not-met trend-broken'],
  ])('at the final, %o is %s', (cells, expected) => expect(verdict(rising, cells, 'final')).toBe(expected));

  test('may be one year old', () => {
    const result = judged(rising, { 2021: '100', 2022: '101' });
    expect([result.outcome, remarks(result)]).toEqual(['on-track', ['stale']]);
  });

  test('has begun with neither the base year nor a year before it', () => {
    expect(verdict(from100, { 2020: '100' }, 2020)).toBe('undetermined trend-one-point');
    expect(judged(from100, { 2019: '90' }, 2019).reason).toEqual({ code: 'trend-one-point', year: 2019 });
  });

  test('names the years between which it broke', () => {
    const { reason } = judged(rising, { 2021: '100', 2022: '90', 2023: '80' });
    expect(reason).toMatchObject({ code: 'trend-broken', from: { year: 2021 }, to: { year: 2022 } });
    const late = judged(rising, { 2021: '100', 2022: '100', 2023: '80' }).reason;
    expect(late).toMatchObject({ code: 'trend-broken', from: { year: 2022 }, to: { year: 2023 } });
  });
});

describe('a steady fall mirrors it', () => {
  test.each<[Cells, string]>([
    [{ 2022: '101', 2023: '100' }, 'on-track trend-kept'],
    [{ 2021: '101', 2022: '101', 2023: '100' }, 'on-track trend-kept'],
    [{ 2022: '100', 2023: '101' }, 'behind trend-broken'],
    [{ 2022: '100', 2023: '100' }, 'behind trend-flat'],
    [{ 2023: '100' }, 'undetermined trend-one-point'],
    [{ 2021: '< 100', 2023: '>= 100' }, 'behind trend-broken'],
    [{ 2021: '> 100', 2023: '<= 100' }, 'on-track trend-kept'],
  ])('%o is %s', (cells, expected) => expect(verdict(falling, cells)).toBe(expected));
});

describe('a year that is not exact', () => {
  test.each<[string, Promised, Cells, string]>([
    ['a bound that lies above', rising, { 2021: '100', 2023: '> 100' }, 'on-track trend-kept'],
    ['a bound that may be level', rising, { 2021: '100', 2023: '>= 100' }, 'undetermined trend-unclear'],
    ['a bound that lies below', rising, { 2021: '100', 2023: '< 100' }, 'behind trend-broken'],
    ['a bound that is level at most', rising, { 2021: '100', 2023: '<= 100' }, 'behind trend-flat'],
    ['a bound that leaves all open', rising, { 2021: '100', 2023: '>= 90' }, 'undetermined trend-unclear'],
    [
      'between two, left open',
      rising,
      { 2021: '100', 2022: '>= 101', 2023: '110' },
      'undetermined trend-unclear',
    ],
    [
      'between two, wherever it lies',
      rising,
      { 2021: '100', 2022: '>= 90', 2023: '95' },
      'behind trend-broken',
    ],
    ['between two that are level', rising, { 2021: '100', 2022: '<= 100', 2023: '100' }, 'behind trend-flat'],
    ['two bounds apart', rising, { 2021: '<= 100', 2023: '> 100' }, 'on-track trend-kept'],
    ['two bounds that touch', rising, { 2021: '<= 100', 2023: '>= 100' }, 'undetermined trend-unclear'],
    [
      'about, in between',
      rising,
      { 2021: '100', 2022: 'about 100', 2023: '110' },
      'undetermined approximate',
    ],
    ['a fault in between', rising, { 2021: '100', 2022: 'faulty', 2023: '110' }, 'undetermined faulty'],
    [
      'a fault, and a fall over it',
      rising,
      { 2021: '100', 2022: 'faulty', 2023: '90' },
      'behind trend-broken',
    ],
    [
      'a fault, and no gain over it',
      rising,
      { 2021: '100', 2022: 'faulty', 2023: '100' },
      'behind trend-flat',
    ],
    ['a fault before the first', rising, { 2021: 'faulty', 2022: '100', 2023: '110' }, 'undetermined faulty'],
    [
      'a fault before a level stretch',
      rising,
      { 2021: 'faulty', 2022: '100', 2023: '100' },
      'undetermined faulty',
    ],
    ['a fault before a single one', rising, { 2021: 'faulty', 2023: '100' }, 'undetermined faulty'],
    ['a fault in the base year', rising, { 2020: 'faulty', 2021: '100', 2023: '110' }, 'undetermined faulty'],
    [
      'about in the base year',
      rising,
      { 2020: 'about 90', 2021: '100', 2023: '110' },
      'undetermined approximate',
    ],
    ['a fault after the baseline', from100, { 2021: 'faulty', 2023: '110' }, 'undetermined faulty'],
    [
      'a fault before the base year',
      rising,
      { 2019: 'faulty', 2021: '100', 2023: '110' },
      'on-track trend-kept',
    ],
    ['a later fault', rising, { 2021: '100', 2023: '110', 2024: 'faulty' }, 'on-track trend-kept'],
    [
      'a fault in the year itself',
      rising,
      { 2021: '100', 2022: '90', 2023: 'faulty' },
      'undetermined faulty',
    ],
  ])('%s', (_, promised, cells, expected) => expect(verdict(promised, cells)).toBe(expected));
});
