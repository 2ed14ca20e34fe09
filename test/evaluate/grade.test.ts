import fc from 'fast-check';
import { Fraction } from 'fraction.js';
import { describe, expect, test } from 'vitest';
import { evaluate } from '../../src/evaluate/evaluate.js';
import { gradeOf } from '../../src/evaluate/grade.js';
import type { Grading } from '../../src/plan/plan.js';
import { indicator, judged, measurement, type Promised } from './example.js';
import { planOf } from './rollup-example.js';

const grading: Grading = { ahead: new Fraction('1.05'), inLine: new Fraction('0.95') };
const whole: Promised = { target: '= 100%', baseline: '0%' };

const graded = (promised: Promised, value: string, year = 2023) =>
  gradeOf(judged(promised, { [year]: value }, year), grading, year);

describe('the official class', () => {
  // 60 % are due by 2023: 63 % are 1.05 times that, 57 % 0.95 times
  test.each<[string, Promised, string, string | null]>([
    ['on the upper line', whole, '63%', 'faster'],
    ['just below it', whole, '62.99%', 'in-line'],
    ['just above it', whole, '63.01%', 'faster'],
    ['on the lower line', whole, '57%', 'in-line'],
    ['just below it', whole, '56.99%', 'lagging'],
    ['just above it', whole, '57.01%', 'in-line'],
    ['all of it already', whole, '100%', 'met-early'],
    ['nearly all of it', whole, '99.99%', 'faster'],
    ['a fall', { target: '<= 10%', baseline: '20%' }, '13.7%', 'faster'], // 6.3 of 6 points
    ['a fall too small', { target: '<= 10%', baseline: '20%' }, '14.31%', 'lagging'], // 5.69
    ['no number for progress, kept', { target: 'attested' }, 'in-progress', 'in-line'],
    ['no number for progress, missed', { target: 'attested' }, 'no', 'lagging'],
    ['without a baseline, missed', { target: '= 100%' }, '90%', 'lagging'],
    ['not known', whole, 'about 60%', null],
    ['nothing to count', whole, '0/0', null],
  ])('%s', (_, promised, value, grade) => {
    expect(graded(promised, value)).toBe(grade);
  });

  test('what is compared with another series is asked anew each year and never met early', () => {
    const [own, other] = [{ 2023: '50%' }, { 2023: '49%' }];
    const above = judged({ target: { than: 'other', op: '>' } }, own, 2023, 'auto', other);
    const near = judged({ target: { than: 'other', op: '=', within: '2' } }, own, 2023, 'auto', other);
    const both = judged(
      { target: [{ than: 'other', op: '>' }, '>= 10%'] as never },
      own,
      2023,
      'auto',
      other,
    );
    expect([above, near, both].map(({ outcome }) => outcome)).toEqual(['met', 'met', 'met']);
    expect(gradeOf(both, grading, 2023)).toBe('in-line');
    expect([gradeOf(above, grading, 2023), gradeOf(near, grading, 2023)]).toEqual(['in-line', 'in-line']);
  });

  test('is none in the final year', () => {
    expect(graded(whole, '100%', 2025)).toBe(null);
    expect(graded(whole, '50%', 2025)).toBe(null);
    expect(graded(whole, '84%', 2024)).toBe('faster');
  });

  test('stands beside the outcome where the plan grades, and changes none', () => {
    const plan = planOf([], indicator(whole));
    const measured = [measurement(2023, '63%')];
    const options = { at: 'all', basis: 'auto', includeCommitments: false, asOf: null } as never;
    const [without] = evaluate([plan], measured, options)[0]?.results ?? [];
    const [beside] = evaluate([{ ...plan, grading }], measured, options)[0]?.results ?? [];
    expect([without?.grade, beside?.grade]).toEqual([null, 'faster']);
    expect(beside?.outcome).toBe(without?.outcome);
  });

  test('is that of whole numbers multiplied out', () => {
    const hundredths = fc.integer({ min: 0, max: 9_999 });
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 9_000 }),
        hundredths,
        fc.integer({ min: 1, max: 4 }),
        (b, m, elapsed) => {
          const promised: Promised = { target: '= 100%', baseline: `${b / 100}%` };
          const [made, due] = [(m - b) * 5 * 100, (10_000 - b) * elapsed];
          const expected = made >= due * 105 ? 'faster' : made >= due * 95 ? 'in-line' : 'lagging';
          expect(graded(promised, `${m / 100}%`, 2020 + elapsed)).toBe(expected);
        },
      ),
      { numRuns: 500 },
    );
  });
});
