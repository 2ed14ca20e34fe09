import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { worstOf } from '../../src/evaluate/worst.js';
import { type Cells, judged, type Promised, shown, verdict } from './example.js';
import { percent, step } from './shape.js';

const between: Promised = { target: ['>= 25%', '<= 30%'] };
const about: Promised = { target: { about: '5.5%', within: '0.3' } };

describe('demands that must all hold', () => {
  test.each<[string, Promised, Cells, 'midterm' | 'final', string]>([
    ['on the floor', between, { 2025: '25%' }, 'final', 'met target-met'],
    ['on the ceiling', between, { 2025: '30%' }, 'final', 'met target-met'],
    ['just below', between, { 2025: '24.99%' }, 'final', 'not-met target-missed'],
    ['just above', between, { 2025: '30.01%' }, 'final', 'not-met target-missed'],
    ['a bound across the floor', between, { 2025: '>= 24%' }, 'final', 'undetermined bound-too-wide'],
    ['a bound above the ceiling', between, { 2025: '> 30%' }, 'final', 'not-met target-missed'],
    // from 20 % to 25 % by 2023: 23 %
    [
      'on the way to the floor',
      { ...between, baseline: '20%' },
      { 2023: '23%' },
      'midterm',
      'on-track pace-kept',
    ],
    [
      'behind on the way',
      { ...between, baseline: '20%' },
      { 2023: '22.9%' },
      'midterm',
      'behind pace-missed',
    ],
    // from 40 % to 30 % by 2023: 34 %
    [
      'on the way to the ceiling',
      { ...between, baseline: '40%' },
      { 2023: '34%' },
      'midterm',
      'on-track pace-kept',
    ],
    [
      'too high on the way',
      { ...between, baseline: '40%' },
      { 2023: '34.1%' },
      'midterm',
      'behind pace-missed',
    ],
    // the floor holds already, and must be held on to
    ['too far on the way', { ...between, baseline: '40%' }, { 2023: '24%' }, 'midterm', 'behind pace-missed'],
    ['both already', { ...between, baseline: '27%' }, { 2023: '29%' }, 'midterm', 'met target-met'],
    [
      'its milestone',
      { ...between, milestones: { 2023: ['>= 20%', '<= 28%'] } },
      { 2023: '24%' },
      'midterm',
      'on-track milestone-kept',
    ],
    [
      'beyond its milestone',
      { ...between, milestones: { 2023: ['>= 10%', '<= 20%'] } },
      { 2023: '24%' },
      'midterm',
      'behind milestone-missed',
    ],
    [
      'every year',
      { ...between, annual: true },
      { 2021: '25%', 2022: '30%', 2023: '27%' },
      'midterm',
      'on-track annual-kept',
    ],
    [
      'not one year',
      { ...between, annual: true },
      { 2021: '25%', 2022: '31%', 2023: '27%' },
      'midterm',
      'not-met annual-missed',
    ],
    ['about, at its lower end', about, { 2025: '5.2%' }, 'final', 'met target-met'],
    ['about, at its upper end', about, { 2025: '5.8%' }, 'final', 'met target-met'],
    ['about, below', about, { 2025: '5.19%' }, 'final', 'not-met target-missed'],
    ['about, above', about, { 2025: '5.81%' }, 'final', 'not-met target-missed'],
  ])('%s', (_, promised, cells, at, expected) => expect(verdict(promised, cells, at)).toBe(expected));

  test('are told by the one that decides', () => {
    const result = judged(between, { 2025: '31%' }, 'final');
    expect([shown(result.required), shown(result.gap)]).toEqual(['30', '1']);
  });

  test('are the worst of each by itself', () => {
    const sight = fc.record({
      floor: step,
      ceiling: step,
      baseline: fc.option(step),
      value: step,
      year: fc.integer({ min: 2021, max: 2025 }),
    });
    fc.assert(
      fc.property(sight, ({ floor, ceiling, baseline, value, year }) => {
        const outcome = (target: Promised['target']) =>
          judged(
            { target, ...(baseline === null ? {} : { baseline: percent(baseline) }) },
            { [year]: percent(value) },
            year,
          ).outcome;
        const [low, high] = [`>= ${percent(floor)}`, `<= ${percent(ceiling)}`];
        expect(outcome([low, high])).toBe(worstOf([outcome(low), outcome(high)]));
      }),
    );
  });
});

describe('as much as another series, more or less', () => {
  test.each<['>=' | '<=' | '=' | '>', string, string]>([
    ['=', '60.5%', 'met'],
    ['=', '59.5%', 'met'],
    ['=', '60.51%', 'not-met'],
    ['=', '59.49%', 'not-met'],
    ['>=', '59.5%', 'met'],
    ['>=', '59.49%', 'not-met'],
    ['>=', '99%', 'met'],
    ['<=', '60.5%', 'met'],
    ['<=', '60.51%', 'not-met'],
    ['>', '59.5%', 'not-met'],
    ['>', '59.51%', 'met'],
  ])('%s 60%% within half a point: %s is %s', (op, own, expected) => {
    const given: Promised = { target: { than: 'other', op, within: '0.5' } };
    expect(judged(given, { 2025: own }, 'final', 'auto', { 2025: '60%' }).outcome).toBe(expected);
  });
});
