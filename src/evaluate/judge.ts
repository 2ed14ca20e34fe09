import type { Measurement } from '../measure/measurement.js';
import { STATUS } from '../outcome/outcome.js';
import { isFinal } from '../plan/final.js';
import { IS_SHARE } from '../plan/kinds.js';
import type { Indicator, Target } from '../plan/plan.js';
import { isYearly } from './annual.js';
import type { Case, Judgement } from './case.js';
import { historyOf } from './history.js';
import { NO_OTHERS, type Others } from './other.js';
import { progress } from './pace.js';
import type { BasisChoice, Measured, Occasion, Remark, Result } from './result.js';
import { doubtOf, exactIn, intervalOf, measurementFor, type Series } from './series.js';
import { shortfall } from './shortfall.js';
import { judgeThan } from './than.js';
import { againstMilestone, judgeThreshold, milestoneOf } from './threshold.js';
import { judgeTrend } from './trend.js';

/** The verdict on one indicator at one occasion (DESIGN §6). */
export function judge(
  indicator: Indicator,
  series: Series,
  occasion: Occasion,
  choice: BasisChoice,
  others: Others = NO_OTHERS,
): Result {
  const measurement = measurementFor(series, occasion.year, indicator.period.base);
  if (!measurement) return noData(indicator, series, occasion);
  const final = isFinal(occasion, indicator);
  const given: Case = { indicator, series, occasion, choice, measurement, others, final };
  return assemble(given, judgeReading(given));
}

function noData(indicator: Indicator, series: Series, occasion: Occasion): Result {
  const words = series.get(occasion.year)?.text.trim() ?? '';
  return {
    indicator,
    outcome: 'no-data',
    basis: null,
    required: null,
    pace: null,
    gap: null,
    target: indicator.target.type === 'threshold' ? indicator.target.value : null,
    measured: null,
    reason: { code: 'no-measurement', year: occasion.year, words: words === '' ? null : words },
    remarks: [],
    series: [],
    history: () => historyOf(series, indicator, occasion.year),
  };
}

function judgeReading(given: Case): Judgement {
  const { indicator, measurement } = given;
  const doubt = doubtOf(measurement);
  if (doubt) return { outcome: 'undetermined', reason: doubt };
  if (measurement.reading.kind === 'not-applicable' && !isYearly(given)) {
    return { outcome: 'not-applicable', reason: { code: 'nothing-to-count' } };
  }
  return judgeTarget(given, indicator.target);
}

function judgeTarget(given: Case, target: Target): Judgement {
  switch (target.type) {
    case 'attested':
      return judgeAttested(given);
    case 'trend':
      return judgeDirection(given, target.direction);
    case 'than':
      return judgeThan(given, target);
    case 'none':
      throw new Error(`nothing is demanded of ${given.indicator.id}`);
    default:
      return judgeThreshold(given, target);
  }
}

function judgeAttested({ measurement, final }: Case): Judgement {
  const { reading, text } = measurement;
  if (reading.kind !== 'answer') return { outcome: 'undetermined', reason: { code: 'not-comparable', text } };
  const outcomes = {
    yes: 'met',
    no: final ? 'not-met' : 'behind',
    'in-progress': final ? 'not-met' : 'on-track',
  } as const;
  return {
    basis: 'target',
    outcome: outcomes[reading.answer],
    reason: { code: 'attested', answer: reading.answer },
  };
}

/** A number that the plan sets for the year is asked for beside the direction, which it cannot make good. */
function judgeDirection(given: Case, direction: 'rising' | 'falling'): Judgement {
  const { series, indicator, occasion, final } = given;
  const trend = judgeTrend(series, indicator, direction, occasion.year, final);
  const milestone = milestoneOf(given);
  const type = milestone?.target.type;
  const isNumber = type === 'threshold' || type === 'change' || type === 'points' || type === 'than';
  if (milestone && isNumber && STATUS[trend.outcome] !== 'fail')
    return againstMilestone(given, null, milestone);
  return { basis: 'target', ...trend };
}

function assemble(given: Case, judgement: Judgement): Result {
  const { indicator, series, measurement, occasion } = given;
  const stale = measurement.year !== occasion.year;
  const value = exactIn(intervalOf(measurement.reading, indicator));
  const target = judgement.target ?? (indicator.target.type === 'threshold' ? indicator.target.value : null);
  const measured: Measured = {
    measurement,
    year: measurement.year,
    stale,
    value,
    source: measurement.source,
  };
  return {
    indicator,
    outcome: judgement.outcome,
    basis: judgement.basis ?? null,
    required: judgement.due?.value ?? null,
    pace: value && judgement.line ? progress(value, judgement.line) : null,
    gap: value && target ? value.sub(target) : null,
    target,
    measured,
    reason: judgement.reason,
    remarks: [
      ...(stale ? [{ code: 'stale', year: measurement.year, wanted: occasion.year } as const] : []),
      ...(judgement.remarks ?? []),
      ...inProgress(measurement, indicator),
      ...lacking(measurement, judgement),
      ...beyondReach(judgement, indicator),
      ...rolledUp(measurement),
    ],
    series: [],
    history: () => historyOf(series, indicator, occasion.year),
  };
}

/** A demand counted from an earlier year may come to more than all there can be; it is held to, and said. */
function beyondReach({ target }: Judgement, { kind, target: { type } }: Indicator): Remark[] {
  const counted = type === 'points' || type === 'change';
  const impossible = counted && IS_SHARE[kind] && target && (target.gt(1) || target.lt(0));
  return impossible ? [{ code: 'beyond-the-whole', value: target }] : [];
}

/** That a value is not the whole's own but made of its units', and of how many. */
function rolledUp({ rollup }: Measurement): Remark[] {
  return rollup ? [{ code: 'rolled-up', units: rollup.units, missing: rollup.missing }] : [];
}

function inProgress({ reading }: Measurement, { kind }: Indicator): Remark[] {
  const unfinished = reading.kind === 'answer' && reading.answer === 'in-progress' && kind !== 'attestation';
  return unfinished ? [{ code: 'in-progress-counts-as-not-yet' }] : [];
}

function lacking({ parts }: Measurement, { due, outcome }: Judgement): Remark[] {
  if (!parts || !due || STATUS[outcome] !== 'fail') return [];
  const units = shortfall(parts, due);
  return units === null ? [] : [{ code: 'shortfall', units }];
}
