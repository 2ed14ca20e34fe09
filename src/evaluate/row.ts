import { type Outcome, STATUS } from '../outcome/outcome.js';
import type { Indicator } from '../plan/plan.js';
import { judge } from './judge.js';
import { NOTHING_JUDGED } from './nothing.js';
import type { Others } from './other.js';
import type { BasisChoice, Occasion, Result } from './result.js';
import type { Series } from './series.js';
import { worstOf } from './worst.js';

/** Where the values come from: of the whole, or of one reporting unit. */
export type SeriesFor = (indicator: Indicator) => Series;

/** The verdict on one row of the table: its own, or what its several series come to together. */
export function judgeRow(
  row: Indicator,
  seriesFor: SeriesFor,
  occasion: Occasion,
  choice: BasisChoice,
  others: Others,
): Result {
  const judged = (one: Indicator) => judge(one, seriesFor(one), occasion, choice, others);
  return row.series.length === 0 ? judged(row) : together(row, row.series.map(judged));
}

function together(indicator: Indicator, series: readonly Result[]): Result {
  const outcomes = series.map(({ outcome }) => outcome);
  return {
    ...NOTHING_JUDGED,
    indicator,
    outcome: outcomeOfAll(outcomes),
    reason: {
      code: 'several-series',
      passed: outcomes.filter((outcome) => STATUS[outcome] === 'pass').length,
    },
    series,
  };
}

/**
 * A row is what the worst of its series is: not met as soon as one is not, met only where all are. A row of which only
 * some series have data has not no data, it cannot be judged.
 */
export function outcomeOfAll(outcomes: readonly Outcome[]): Outcome {
  const worst = worstOf(outcomes);
  const inPart = outcomes.some((outcome) => outcome !== 'no-data' && outcome !== 'not-applicable');
  return worst === 'no-data' && inPart ? 'undetermined' : worst;
}
