import fc from 'fast-check';
import { Fraction } from 'fraction.js';
import { describe, expect, test } from 'vitest';
import type { Result } from '../../src/evaluate/result.js';
import { judgeRow, outcomeOfAll } from '../../src/evaluate/row.js';
import { scoreOf } from '../../src/evaluate/score.js';
import { OUTCOMES, type Outcome, STATUS } from '../../src/outcome/outcome.js';
import { checkpoint, indicator, judged, measurement } from './example.js';

const outcome = fc.constantFrom(...OUTCOMES);
const outcomes = fc.array(outcome, { minLength: 1, maxLength: 5 });

describe('a row of several series', () => {
  test.each<[Outcome[], Outcome]>([
    [['met', 'met', 'met'], 'met'],
    [['met', 'on-track', 'met'], 'on-track'],
    [['met', 'behind', 'not-met'], 'not-met'],
    [['on-track', 'behind', 'no-data'], 'behind'],
    [['met', 'no-data', 'not-met'], 'not-met'],
    [['met', 'no-data', 'met'], 'undetermined'],
    [['met', 'undetermined', 'met'], 'undetermined'],
    [['no-data', 'undetermined'], 'undetermined'],
    [['no-data', 'no-data'], 'no-data'],
    [['no-data', 'not-applicable'], 'no-data'],
    [['met', 'not-applicable'], 'met'],
    [['not-applicable', 'not-applicable'], 'not-applicable'],
  ])('%j is %s', (series, expected) => expect(outcomeOfAll(series)).toBe(expected));

  test('is the same whatever the order of its series', () => {
    const shuffled = outcomes.chain((all) =>
      fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length, maxLength: all.length })),
    );
    fc.assert(
      fc.property(shuffled, ([a, b]) => {
        expect(outcomeOfAll(a)).toBe(outcomeOfAll(b));
      }),
    );
  });

  test('has the worst status of its series', () => {
    const worst = ['fail', 'open', 'pass', 'none'] as const;
    fc.assert(
      fc.property(outcomes, (all) => {
        const statuses = all.map((one) => STATUS[one]);
        expect(STATUS[outcomeOfAll(all)]).toBe(worst.find((status) => statuses.includes(status)));
      }),
    );
  });

  test('of one series is that series', () => {
    for (const one of OUTCOMES) expect(outcomeOfAll([one])).toBe(one);
  });

  test('holds the result of each, in the plan’s order', () => {
    const series = ['97%', '93%'].map((_, i) => ({ ...indicator({ target: '>= 95%' }), id: `series-${i}` }));
    const cells = new Map(series.map(({ id }, i) => [id, i === 0 ? '97%' : '93%']));
    const row = { ...indicator({ target: '>= 95%' }), series };
    const seriesFor = ({ id }: { id: string }) =>
      new Map([[2025, measurement(2025, cells.get(id) ?? 'missing')]]);
    const occasion = { name: 'final', year: 2025, checkpoint: checkpoint('final', 2025) };
    const result = judgeRow(row, seriesFor, occasion, 'auto', () => null);
    expect(result.series.map((one) => one.outcome)).toEqual(['met', 'not-met']);
    expect([result.outcome, result.reason]).toEqual(['not-met', { code: 'several-series', passed: 1 }]);
  });
});

/** A result of that outcome with a weight; what else it says does not matter. */
function weighted(weight: number | null, of: Outcome): Result {
  const one = { ...indicator({ target: '>= 90%' }), weight: weight === null ? null : new Fraction(weight) };
  return { ...judged(one, {}), outcome: of };
}

describe('the score', () => {
  const shown = (results: readonly Result[]) => {
    const score = scoreOf(results);
    return score && [score.earned, score.possible, score.judged, score.total].map((one) => one.toFraction());
  };

  test('adds up exactly, and says what it can still become', () => {
    const results = [
      weighted(0.1, 'met'),
      weighted(0.2, 'on-track'),
      weighted(10, 'behind'),
      weighted(5, 'no-data'),
      weighted(3, 'undetermined'),
      weighted(7, 'not-applicable'),
      weighted(null, 'met'),
    ];
    expect(shown(results)).toEqual(['3/10', '83/10', '103/10', '253/10']);
    expect(scoreOf(results)?.open.length).toBe(2);
  });

  test('is none where no row has a weight', () => {
    expect(scoreOf([weighted(null, 'met'), weighted(null, 'behind')])).toBeNull();
  });

  test('lies within its bounds once the data are complete', () => {
    const row = fc.tuple(fc.integer({ min: 1, max: 20 }), outcome, outcome);
    fc.assert(
      fc.property(fc.array(row, { minLength: 1 }), (rows) => {
        const before = scoreOf(rows.map(([weight, one]) => weighted(weight, one)));
        const after = scoreOf(
          rows.map(([weight, one, later]) => weighted(weight, STATUS[one] === 'open' ? later : one)),
        );
        if (!before || !after) throw new Error('there are weights');
        expect(after.earned.gte(before.earned) && after.possible.lte(before.possible)).toBe(true);
      }),
    );
  });
});
