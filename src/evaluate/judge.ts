import type { Fraction } from 'fraction.js';
import type { Measurement, Parts } from '../measure/measurement.js';
import type { Indicator, Operator, Target } from '../plan/plan.js';
import { directionOf, paceTo, progress } from './pace.js';
import type { Basis, BasisChoice, Measured, Occasion, Outcome, Pace, Reason, Remark, Result } from './result.js';
import { type Interval, satisfies } from './satisfy.js';
import { baselineOf, exactValue, intervalOf, measurementFor, type Series } from './series.js';
import { judgeTrend } from './trend.js';

/** What judging one measurement needs to know. */
interface Case {
  readonly indicator: Indicator;
  readonly series: Series;
  readonly occasion: Occasion;
  readonly choice: BasisChoice;
  readonly measurement: Measurement;
  /** Nothing later can make good: the plan's last year, or its final checkpoint. */
  readonly final: boolean;
}

interface Threshold {
  readonly operator: Operator;
  readonly value: Fraction;
}

/** What a judgement adds to the bare outcome. */
interface Judgement {
  readonly outcome: Outcome;
  readonly reason: Reason;
  readonly basis?: Basis;
  readonly required?: Fraction | null;
  readonly pace?: Pace;
  readonly target?: Fraction | null;
  readonly remarks?: readonly Remark[];
}

/** The verdict on one indicator at one occasion (DESIGN §6). */
export function judge(indicator: Indicator, series: Series, occasion: Occasion, choice: BasisChoice): Result {
  const measurement = measurementFor(series, occasion.year, indicator.period.base);
  if (!measurement) return noData(indicator, series, occasion);
  const final = occasion.checkpoint?.name === 'final' || occasion.year >= indicator.period.end;
  const given: Case = { indicator, series, occasion, choice, measurement, final };
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
  };
}

function judgeReading(given: Case): Judgement {
  const { reading, text } = given.measurement;
  switch (reading.kind) {
    case 'not-applicable':
      return { outcome: 'not-applicable', reason: { code: 'nothing-to-count' } };
    case 'faulty':
      return { outcome: 'undetermined', reason: { code: 'faulty', diagnostic: reading.code } };
    case 'approximate':
      return { outcome: 'undetermined', reason: { code: 'approximate', text } };
    default:
      return judgeTarget(given, given.indicator.target);
  }
}

function judgeTarget(given: Case, target: Target): Judgement {
  if (target.type === 'attested') return judgeAttested(given);
  if (target.type === 'trend') {
    const { series, indicator, occasion, final } = given;
    return { basis: 'target', ...judgeTrend(series, indicator, target.direction, occasion.year, final) };
  }
  const interval = intervalOf(given.measurement.reading, given.indicator);
  if (!interval) return { outcome: 'undetermined', reason: { code: 'not-comparable', text: given.measurement.text } };
  if (target.type === 'threshold') return judgeThreshold(given, interval, thresholdOf(target, given.indicator));
  const threshold = changeThreshold(given, target);
  if (threshold) return judgeThreshold(given, interval, threshold);
  return { outcome: 'undetermined', reason: { code: 'change-without-reference', year: target.from } };
}

function judgeAttested({ measurement, final }: Case): Judgement {
  const { reading } = measurement;
  if (reading.kind !== 'answer') return { outcome: 'undetermined', reason: { code: 'not-comparable', text: measurement.text } };
  const outcomes = { yes: 'met', no: final ? 'not-met' : 'behind', 'in-progress': final ? 'not-met' : 'on-track' } as const;
  return { basis: 'target', outcome: outcomes[reading.answer], reason: { code: 'attested', answer: reading.answer } };
}

/** A share cannot exceed 100 %, so `= 100%` on one asks for no more than `>= 100%`. */
function thresholdOf(target: Threshold, indicator: Indicator): Threshold {
  const share = indicator.kind === 'rate' || indicator.kind === 'coverage' || indicator.kind === 'presence';
  const whole = target.operator === '=' && share && target.value.equals(1);
  return { operator: whole ? '>=' : target.operator, value: target.value };
}

/** A change of c against year f is the threshold v(f)·(1 + c), where v(f) is known. */
function changeThreshold(given: Case, target: { operator: Operator; by: Fraction; from: number }): Threshold | null {
  const { series, indicator } = given;
  const isBase = target.from === indicator.period.base;
  const reference = isBase ? baselineOf(series, indicator)?.value : exactValue(series, target.from, indicator);
  return reference ? { operator: target.operator, value: reference.mul(target.by.add(1)) } : null;
}

function judgeThreshold(given: Case, interval: Interval, threshold: Threshold): Judgement {
  const { indicator, series, choice, final, measurement } = given;
  if (indicator.annual) return judgeAnnual(given, threshold);
  const { base, end } = indicator.period;
  const { year } = measurement;
  const inside = year > base && year < end;
  const baseline = baselineOf(series, indicator);
  const milestones = indicator.milestones.filter((m) => m.target.type === 'threshold');
  if (choice === 'target' || (choice === 'auto' && (final || !inside)) || (choice === 'pace' && year >= end)) {
    return againstTarget(given, interval, threshold, []);
  }
  if (!inside) return { outcome: 'undetermined', reason: { code: 'pace-outside-period', year }, target: threshold.value };
  const milestone = milestones.find((m) => m.year === year);
  if (milestone?.target.type === 'threshold') {
    const due = thresholdOf(milestone.target, indicator);
    return againstMilestone(given, interval, threshold, due, { year, target: milestone.text });
  }
  if (baseline) return againstPace(given, interval, threshold, baseline);
  if (milestones.length > 0) return milestoneElsewhere(given, interval, threshold, milestones.map((m) => m.year));
  if (choice === 'pace') return { outcome: 'undetermined', reason: { code: 'no-baseline' }, basis: 'pace', target: threshold.value };
  const why = indicator.baseline?.type === 'text' ? 'words-for-baseline' : 'no-baseline';
  return againstTarget(given, interval, threshold, [{ code: 'judged-against-target', why }]);
}

function againstTarget(given: Case, interval: Interval, threshold: Threshold, remarks: readonly Remark[]): Judgement {
  const answer = satisfies(interval, threshold.operator, threshold.value);
  const common = { basis: 'target', required: threshold.value, target: threshold.value, remarks } as const;
  if (answer === 'maybe') return { ...common, ...tooWide(given) };
  if (answer === 'yes') return { ...common, outcome: 'met', reason: { code: 'target-met' } };
  return { ...common, outcome: 'not-met', reason: { code: 'target-missed' } };
}

function againstPace(
  given: Case,
  interval: Interval,
  threshold: Threshold,
  baseline: { value: Fraction; fromData: boolean },
): Judgement {
  const { indicator, measurement } = given;
  const { year } = measurement;
  const pace = paceTo(year, baseline.value, threshold, indicator.period);
  const remarks: Remark[] = baseline.fromData ? [{ code: 'baseline-from-data', year: indicator.period.base }] : [];
  const common = { basis: 'pace', required: pace.required, target: threshold.value, pace, remarks } as const;
  const met = satisfies(interval, threshold.operator, threshold.value);
  if (met === 'yes') return { ...common, outcome: 'met', reason: { code: 'target-met' } };
  const kept = pace.required.equals(threshold.value)
    ? met
    : satisfies(interval, directionOf(pace, threshold.operator), pace.required);
  if (kept === 'no') return { ...common, outcome: 'behind', reason: { code: 'pace-missed', pace, year } };
  if (met === 'maybe' || kept === 'maybe') return { ...common, ...tooWide(given) };
  return { ...common, outcome: 'on-track', reason: { code: 'pace-kept', pace, year } };
}

function againstMilestone(
  given: Case,
  interval: Interval,
  threshold: Threshold,
  due: Threshold,
  milestone: { year: number; target: string },
): Judgement {
  const common = { basis: 'pace', required: due.value, target: threshold.value } as const;
  const met = satisfies(interval, threshold.operator, threshold.value);
  if (met === 'yes') return { ...common, outcome: 'met', reason: { code: 'target-met' } };
  const kept = satisfies(interval, due.operator, due.value);
  if (kept === 'no') return { ...common, outcome: 'behind', reason: { code: 'milestone-missed', ...milestone } };
  if (met === 'maybe' || kept === 'maybe') return { ...common, ...tooWide(given) };
  return { ...common, outcome: 'on-track', reason: { code: 'milestone-kept', ...milestone } };
}

/** The plan sets a value for another year only, and no baseline to draw a line from: only the target itself decides. */
function milestoneElsewhere(given: Case, interval: Interval, threshold: Threshold, years: readonly number[]): Judgement {
  const common = { basis: 'pace', target: threshold.value } as const;
  if (satisfies(interval, threshold.operator, threshold.value) === 'yes') {
    return { ...common, outcome: 'met', reason: { code: 'target-met' } };
  }
  const reason: Reason = { code: 'milestone-of-other-year', year: given.measurement.year, milestones: years };
  return { ...common, outcome: 'undetermined', reason };
}

/** A yearly promise: every year from the first to the measured one must keep it, and a year that failed stays failed. */
function judgeAnnual(given: Case, threshold: Threshold): Judgement {
  const { indicator, series, measurement, final } = given;
  const from = indicator.period.start;
  const years = Array.from({ length: measurement.year - from + 1 }, (_, i) => from + i);
  const answers = years.map((year) => {
    const reading = series.get(year)?.reading;
    const interval = reading ? intervalOf(reading, indicator) : null;
    return { year, answer: interval ? satisfies(interval, threshold.operator, threshold.value) : null };
  });
  const common = { basis: 'target', required: threshold.value, target: threshold.value } as const;
  const missed = answers.find(({ answer }) => answer === 'no');
  const value = missed ? exactValue(series, missed.year, indicator) : null;
  if (missed) {
    const reason: Reason = value ? { code: 'annual-missed', year: missed.year, value } : { code: 'target-missed' };
    return { ...common, outcome: 'not-met', reason };
  }
  const missing = answers.filter(({ answer }) => answer === null).map(({ year }) => year);
  if (missing.length > 0) return { ...common, outcome: 'undetermined', reason: { code: 'annual-years-missing', years: missing } };
  if (answers.some(({ answer }) => answer === 'maybe')) return { ...common, ...tooWide(given) };
  return { ...common, outcome: final ? 'met' : 'on-track', reason: { code: 'annual-kept', from, to: measurement.year } };
}

function tooWide({ measurement }: Case): { outcome: Outcome; reason: Reason } {
  return { outcome: 'undetermined', reason: { code: 'bound-too-wide', text: measurement.text } };
}

function assemble(given: Case, judgement: Judgement): Result {
  const { indicator, measurement, occasion } = given;
  const stale = measurement.year !== occasion.year;
  const value = exactOf(measurement, indicator);
  const target = judgement.target ?? (indicator.target.type === 'threshold' ? indicator.target.value : null);
  const measured: Measured = { measurement, year: measurement.year, stale, value, source: measurement.source };
  return {
    indicator,
    outcome: judgement.outcome,
    basis: judgement.basis ?? null,
    required: judgement.required ?? null,
    pace: value && judgement.pace ? progress(value, judgement.pace) : null,
    gap: value && target ? value.sub(target) : null,
    target,
    measured,
    reason: judgement.reason,
    remarks: [
      ...(stale ? [{ code: 'stale', year: measurement.year, wanted: occasion.year } as const] : []),
      ...(judgement.remarks ?? []),
      ...inProgress(measurement, indicator),
      ...shortfall(measurement.parts, judgement, indicator),
    ],
  };
}

function exactOf(measurement: Measurement, indicator: Indicator): Fraction | null {
  const interval = intervalOf(measurement.reading, indicator);
  if (!interval?.low || !interval.high?.value.equals(interval.low.value)) return null;
  return interval.low.value;
}

function inProgress({ reading }: Measurement, { kind }: Indicator): Remark[] {
  const unfinished = reading.kind === 'answer' && reading.answer === 'in-progress' && kind !== 'attestation';
  return unfinished ? [{ code: 'in-progress-counts-as-not-yet' }] : [];
}

/** How many more of the things counted would reach what was required: the least k with (n + k)/d at or beyond it. */
function shortfall(parts: Parts | null, judgement: Judgement, indicator: Indicator): Remark[] {
  const { required, outcome } = judgement;
  if (!parts || !required || (outcome !== 'behind' && outcome !== 'not-met')) return [];
  const rising = indicator.target.type === 'threshold' && indicator.target.operator !== '<' && indicator.target.operator !== '<=';
  if (!rising) return [];
  const needed = required.mul(parts.denominator).ceil().sub(parts.numerator);
  const strict = indicator.target.type === 'threshold' && indicator.target.operator === '>' && judgement.basis === 'target';
  const exact = required.mul(parts.denominator).d === 1n;
  const units = needed.n + (strict && exact ? 1n : 0n);
  return [{ code: 'shortfall', units }];
}
