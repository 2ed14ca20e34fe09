import type { Fraction } from 'fraction.js';
import type { Outcome } from '../outcome/outcome.js';
import type { Milestone, Target } from '../plan/plan.js';
import { isYearly, judgeAnnual } from './annual.js';
import type { Case, Judgement, Line, Threshold } from './case.js';
import { thresholdOf, whyNoThreshold } from './demand.js';
import { dueOf, paceTo } from './pace.js';
import type { Basis, Reason, Remark } from './result.js';
import { type Answer, exactly, type Interval, satisfies } from './satisfy.js';
import { baselineOf, intervalOf } from './series.js';

type Numeric = Extract<Target, { type: 'threshold' | 'change' | 'points' }>;

/** A target that comes to a number: the whole of it, or what is due by the year (DESIGN §6). */
export function judgeThreshold(given: Case, target: Numeric): Judgement {
  const threshold = thresholdOf(target, given);
  if (!threshold) return undetermined(whyNoThreshold(target, '', given));
  if (given.choice === 'pace' && !hasLine(given)) {
    return { ...undetermined(whyNoLine(given)), basis: 'pace', target: threshold.value };
  }
  if (isYearly(given)) return judgeAnnual(given, threshold.operator, () => exactly(threshold.value));
  const interval = intervalOf(given.measurement.reading, given.indicator);
  if (!interval) return undetermined({ code: 'not-comparable', text: given.measurement.text });
  return basisOf(given) === 'target'
    ? againstTarget(given, interval, threshold, [])
    : againstYear(given, interval, threshold);
}

/** The plan's own demand for the measured year, where that is what counts. */
export function milestoneOf(given: Case): Milestone | null {
  const { indicator, measurement } = given;
  if (basisOf(given) === 'target') return null;
  return indicator.milestones.find(({ year }) => year === measurement.year) ?? null;
}

/** Held against a milestone in place of the pace; `threshold` is null where the target itself is no number. */
export function againstMilestone(given: Case, threshold: Threshold | null, milestone: Milestone): Judgement {
  const { indicator, measurement } = given;
  const interval = intervalOf(measurement.reading, indicator);
  if (!interval) return undetermined({ code: 'not-comparable', text: measurement.text });
  const due = thresholdOf(milestone.target, given);
  if (!due) return metOr(whyNoThreshold(milestone.target, milestone.text, given), interval, threshold);
  const { year, text: target } = milestone;
  const line = lineTo(due, startOf(given)?.value ?? null);
  const reasons: Reasons = {
    'on-track': { code: 'milestone-kept', year, target },
    behind: { code: 'milestone-missed', year, target },
  };
  // of a number that the plan prints the milestone is a part; of what only the data can tell it is a demand of its own
  const besides = indicator.target.type !== 'threshold';
  return { ...againstDue(given, interval, threshold, due, reasons, besides), line };
}

/** What a line to the target begins at. What grew in one year is no part of the way to what grows in another. */
function startOf({ series, indicator }: Case): ReturnType<typeof baselineOf> {
  return indicator.kind === 'growth' ? null : baselineOf(series, indicator);
}

function hasLine(given: Case): boolean {
  return given.indicator.milestones.length > 0 || startOf(given) !== null;
}

function whyNoLine({ indicator }: Case): Reason {
  return indicator.kind === 'growth' ? { code: 'no-pace', why: 'growth' } : { code: 'no-baseline' };
}

/** `auto` asks for the whole target at the end and outside the period, and within it for what is due by the year. */
function basisOf({ choice, final, indicator, measurement: { year } }: Case): Basis {
  const { base, end } = indicator.period;
  if (choice === 'target' || year >= end) return 'target';
  return choice === 'auto' && (final || year <= base) ? 'target' : 'pace';
}

function againstTarget(
  given: Case,
  interval: Interval,
  threshold: Threshold,
  remarks: readonly Remark[],
): Judgement {
  const answer = satisfies(interval, threshold.operator, threshold.value);
  const common = { basis: 'target', due: threshold, target: threshold.value, remarks } as const;
  if (answer === 'maybe') return { ...common, ...tooWide(given) };
  if (answer === 'yes') return { ...common, outcome: 'met', reason: { code: 'target-met' } };
  return { ...common, outcome: 'not-met', reason: { code: 'target-missed' } };
}

function againstYear(given: Case, interval: Interval, threshold: Threshold): Judgement {
  const { indicator, measurement } = given;
  const { year } = measurement;
  if (year <= indicator.period.base) {
    const outside: Reason = { code: 'pace-outside-period', year };
    return { ...undetermined(outside), basis: 'pace', target: threshold.value };
  }
  const milestone = milestoneOf(given);
  if (milestone) return againstMilestone(given, threshold, milestone);
  const baseline = startOf(given);
  if (baseline) return againstPace(given, interval, threshold, baseline);
  return withoutLine(given, interval, threshold);
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
  const remarks: Remark[] = baseline.fromData
    ? [{ code: 'baseline-from-data', year: indicator.period.base }]
    : [];
  const reasons: Reasons = {
    'on-track': { code: 'pace-kept', pace, year },
    behind: { code: 'pace-missed', pace, year },
  };
  return { ...againstDue(given, interval, threshold, dueOf(pace, threshold), reasons), line: pace, remarks };
}

interface Reasons {
  readonly 'on-track': Reason;
  readonly behind: Reason;
}

function againstDue(
  given: Case,
  interval: Interval,
  threshold: Threshold | null,
  due: Threshold,
  reasons: Reasons,
  besides = false,
): Judgement {
  const met = threshold ? satisfies(interval, threshold.operator, threshold.value) : 'no';
  const outcome = outcomeOf(met, satisfies(interval, due.operator, due.value), besides);
  const common = { basis: 'pace', due, target: threshold?.value ?? null } as const;
  if (outcome === null) return { ...common, ...tooWide(given) };
  return { ...common, outcome, reason: outcome === 'met' ? { code: 'target-met' } : reasons[outcome] };
}

/**
 * What all values of a bound have in common, by whether they meet the target and whether they keep what is due; `besides`
 * where what is due is asked for even of what meets the target.
 */
function outcomeOf(met: Answer, kept: Answer, besides: boolean): 'met' | keyof Reasons | null {
  if (met === 'yes' && !(besides && kept !== 'yes')) return 'met';
  if (kept === 'no' && (besides || met === 'no')) return 'behind';
  return met === 'no' && kept === 'yes' ? 'on-track' : null;
}

/** Without baseline or milestone the target itself is asked for; unless there is one that cannot be used. */
function withoutLine(given: Case, interval: Interval, threshold: Threshold): Judgement {
  const { indicator, series, measurement } = given;
  const isGrowth = indicator.kind === 'growth';
  const base = series.get(indicator.period.base)?.reading;
  if (base?.kind === 'faulty' && !isGrowth)
    return metOr({ code: 'faulty', diagnostic: base.code }, interval, threshold);
  const milestones = indicator.milestones.map(({ year }) => year);
  if (milestones.length > 0) {
    const why = isGrowth ? 'growth' : 'no-baseline';
    const reason: Reason = { code: 'milestone-of-other-year', year: measurement.year, milestones, why };
    return metOr(reason, interval, threshold);
  }
  const stated = indicator.baseline?.type === 'text' ? 'words-for-baseline' : 'no-baseline';
  const why = isGrowth ? 'growth' : stated;
  return againstTarget(given, interval, threshold, [{ code: 'judged-against-target', why }]);
}

/** What is due by the year is not known; only the target itself can still decide. */
function metOr(reason: Reason, interval: Interval, threshold: Threshold | null): Judgement {
  const common = { basis: 'pace', target: threshold?.value ?? null } as const;
  const met = threshold && satisfies(interval, threshold.operator, threshold.value) === 'yes';
  if (met) return { ...common, outcome: 'met', reason: { code: 'target-met' } };
  return { ...common, ...undetermined(reason) };
}

function lineTo(due: Threshold, baseline: Fraction | null): Line | null {
  if (!baseline) return null;
  const alreadyMet = satisfies(exactly(baseline), due.operator, due.value) === 'yes';
  return { baseline, required: due.value, alreadyMet };
}

export function undetermined(reason: Reason): { outcome: Outcome; reason: Reason } {
  return { outcome: 'undetermined', reason };
}

export function tooWide({ measurement }: Case): { outcome: Outcome; reason: Reason } {
  return undetermined({ code: 'bound-too-wide', text: measurement.text });
}
