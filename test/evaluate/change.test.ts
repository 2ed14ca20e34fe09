import { describe, expect, test } from 'vitest';
import { type Cells, judged, type Promised, shown, verdict } from './example.js';

const aQuarterLess: Promised = { target: { change: '<= -25%', from: 2015 } };
const aTenthMore: Promised = { kind: 'count', target: { change: '>= 10%', from: 2020 }, baseline: '200 家' };

describe('a change against an earlier year', () => {
  test.each<[string, Promised, Cells, 'midterm' | 'final', string]>([
    ['reached', aQuarterLess, { 2015: '40%', 2025: '30%' }, 'final', 'met target-met'],
    ['missed', aQuarterLess, { 2015: '40%', 2025: '30.01%' }, 'final', 'not-met target-missed'],
    [
      'without the reference',
      aQuarterLess,
      { 2025: '30%' },
      'final',
      'undetermined change-without-reference',
    ],
    [
      'against a bound',
      aQuarterLess,
      { 2015: '<= 40%', 2025: '30%' },
      'final',
      'undetermined baseline-too-wide',
    ],
    // at most a quarter less than 40 % is 30 %
    [
      'against a bound that decides',
      aQuarterLess,
      { 2015: '<= 40%', 2025: '30.1%' },
      'final',
      'not-met target-missed',
    ],
    [
      'against about',
      aQuarterLess,
      { 2015: 'about 40%', 2025: '30%' },
      'final',
      'undetermined baseline-too-wide',
    ],
    [
      'against a fault',
      aQuarterLess,
      { 2015: 'faulty', 2025: '30%' },
      'final',
      'undetermined change-without-reference',
    ],
    [
      'against nothing, of which there is no part',
      aQuarterLess,
      { 2015: '0%', 2025: '0%' },
      'final',
      'undetermined change-without-reference',
    ],
    ['a bound below it', aQuarterLess, { 2015: '40%', 2025: '<= 30%' }, 'final', 'met target-met'],
    ['from the stated baseline', aTenthMore, { 2025: '220' }, 'final', 'met target-met'],
    ['from the stated baseline, missed', aTenthMore, { 2025: '219' }, 'final', 'not-met target-missed'],
    [
      'from the stated baseline, not the data',
      aTenthMore,
      { 2020: '1', 2025: '219' },
      'final',
      'not-met target-missed',
    ],
    ['on its way', aTenthMore, { 2023: '212' }, 'midterm', 'on-track pace-kept'],
    ['behind', aTenthMore, { 2023: '211' }, 'midterm', 'behind pace-missed'],
    [
      'on its way from a base-year value',
      aQuarterLess,
      { 2015: '40%', 2020: '35%', 2023: '32%' },
      'midterm',
      'on-track pace-kept',
    ],
    [
      'without a base-year value',
      aQuarterLess,
      { 2015: '40%', 2023: '32%' },
      'midterm',
      'not-met target-missed',
    ],
  ])('%s', (_, promised, cells, at, expected) => expect(verdict(promised, cells, at)).toBe(expected));

  test('shows the value that it comes to', () => {
    const result = judged(aQuarterLess, { 2015: '40%', 2025: '32%' }, 'final');
    expect([shown(result.target), shown(result.required), shown(result.gap)]).toEqual(['30', '30', '2']);
  });

  test('asked for by a pace that there is not shows what it comes to', () => {
    const asked = judged(aQuarterLess, { 2015: '40%', 2023: '32%' }, 'midterm', 'pace');
    expect([asked.outcome, asked.reason.code, shown(asked.target)]).toEqual([
      'undetermined',
      'no-baseline',
      '30',
    ]);
  });

  test('without the year that it is counted from is open, whatever is asked for', () => {
    const [whole, pace] = [
      judged(aQuarterLess, { 2025: '50%' }, 'final'),
      judged(aQuarterLess, { 2023: '50%' }, 'midterm', 'pace'),
    ];
    const reason = { code: 'change-without-reference', year: 2015 };
    expect([whole.outcome, whole.reason, whole.basis]).toEqual(['undetermined', reason, 'target']);
    expect([pace.outcome, pace.reason, pace.basis]).toEqual(['undetermined', reason, null]);
  });

  test('counts what is lacking', () => {
    const promised: Promised = { target: { change: '>= 10%', from: 2020 }, baseline: '80%' };
    expect(judged(promised, { 2025: '85/100' }, 'final').remarks).toEqual([{ code: 'shortfall', units: 3n }]);
  });
});
