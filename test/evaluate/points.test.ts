import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Cells, judged, type Promised, remarks, shown, verdict } from './example.js';

const fiveMore: Promised = { target: { points: '>= 5', from: 2020 }, baseline: '60%' };
const threeLess: Promised = { target: { points: '<= -3', from: 2020 }, baseline: '10%' };
const since2018: Promised = { target: { points: '>= 5', from: 2018 }, baseline: '60%' };
const unknown: Promised = { target: { points: '>= 5', from: 2020 } };
const without = 'undetermined points-without-reference';

describe('a change in percentage points', () => {
  test.each<[string, Promised, Cells, 'midterm' | 'final', string]>([
    ['reached', fiveMore, { 2025: '65%' }, 'final', 'met target-met'],
    ['missed by a hundredth', fiveMore, { 2025: '64.99%' }, 'final', 'not-met target-missed'],
    ['not five per cent of 60, which is 63', fiveMore, { 2025: '63%' }, 'final', 'not-met target-missed'],
    ['on its way: 60 + 5·3/5', fiveMore, { 2023: '63%' }, 'midterm', 'on-track pace-kept'],
    ['behind', fiveMore, { 2023: '62.99%' }, 'midterm', 'behind pace-missed'],
    ['a fall reached', threeLess, { 2025: '7%' }, 'final', 'met target-met'],
    ['a fall missed', threeLess, { 2025: '7.01%' }, 'final', 'not-met target-missed'],
    ['a fall on its way: 10 − 3·3/5', threeLess, { 2023: '8.2%' }, 'midterm', 'on-track pace-kept'],
    ['against another year', since2018, { 2018: '59%', 2025: '64%' }, 'final', 'met target-met'],
    [
      'against a year before the base year',
      since2018,
      { 2018: '55%', 2023: '59%' },
      'midterm',
      'behind pace-missed',
    ],
    ['against a year without a value', since2018, { 2025: '99%' }, 'final', without],
    [
      'against the data’s value of the base year',
      unknown,
      { 2020: '0%', 2025: '5%' },
      'final',
      'met target-met',
    ],
    ['without any', unknown, { 2025: '99%' }, 'final', without],
    ['against a bound', unknown, { 2020: '>= 60%', 2025: '99%' }, 'final', 'undetermined baseline-too-wide'],
    [
      'against a bound that decides',
      unknown,
      { 2020: '>= 60%', 2025: '64.9%' },
      'final',
      'not-met target-missed',
    ],
    ['against a bound that is reached', unknown, { 2020: '<= 60%', 2025: '65%' }, 'final', 'met target-met'],
    ['against a fault', unknown, { 2020: 'faulty', 2025: '99%' }, 'final', without],
    ['with a bound that reaches it', fiveMore, { 2025: '>= 65%' }, 'final', 'met target-met'],
    ['with a bound on both sides', fiveMore, { 2025: '>= 64%' }, 'final', 'undetermined bound-too-wide'],
  ])('%s', (_, promised, cells, at, expected) => expect(verdict(promised, cells, at)).toBe(expected));

  test('comes to a number that gap and required are of', () => {
    const result = judged(fiveMore, { 2025: '66%' }, 'final');
    expect([shown(result.target), shown(result.required), shown(result.gap)]).toEqual(['65', '65', '1']);
  });

  test('of more than all there can be is held to, and said', () => {
    const result = judged({ ...fiveMore, baseline: '98%' }, { 2025: '100%' }, 'final');
    expect([result.outcome, shown(result.target), ...remarks(result)]).toEqual([
      'not-met',
      '103',
      'beyond-the-whole',
    ]);
    expect(remarks(judged({ ...fiveMore, baseline: '95%' }, { 2025: '100%' }, 'final'))).toEqual([]);
  });

  test('may be promised every year, or be a milestone', () => {
    expect(verdict({ ...fiveMore, annual: true }, { 2021: '65%', 2022: '64%', 2023: '70%' })).toBe(
      'not-met annual-missed',
    );
    const staged: Promised = { ...fiveMore, milestones: { 2023: { points: '>= 4', from: 2020 } } };
    expect(verdict(staged, { 2023: '64%' })).toBe('on-track milestone-kept');
    expect(verdict(staged, { 2023: '63.9%' })).toBe('behind milestone-missed');
  });

  test('does not change where all values are so many points higher', () => {
    const points = fc.integer({ min: 0, max: 400 });
    fc.assert(
      fc.property(
        points,
        points,
        points,
        points,
        fc.constantFrom<'midterm' | 'final' | number>('midterm', 'final', 2022),
        (b, p, m, k, at) => {
          const outcomes = [0, k].map((more) => {
            const promised: Promised = {
              target: { points: `>= ${p / 10}`, from: 2020 },
              baseline: `${(b + more) / 10}%`,
            };
            const year = at === 'final' ? 2025 : at === 'midterm' ? 2023 : at;
            return judged(promised, { [year]: `${(m + more) / 10}%` }, at).outcome;
          });
          expect(outcomes[0]).toBe(outcomes[1]);
        },
      ),
    );
  });
});
