import type { Fraction } from 'fraction.js';
import { type Case, type Demand, type Judgement, type Line, type Threshold, undetermined } from './case.js';
import type { Instead } from './course.js';
import { answerTo, demandIn, type Numeric, thresholdIn } from './demand.js';
import { duesOf } from './due-by.js';
import { isReason } from './other.js';
import { paceTo, wayBy } from './pace.js';
import type { Reason, Remark } from './result.js';
import { rootBeside } from './root.js';
import { type Answer, agreed, compares, exactly, hull, type Interval, mapped } from './satisfy.js';
import { exactIn, intervalOf } from './series.js';
import { type Start, startOf } from './start.js';

/** The measured value, as far as it can be held against a number. */
export function measuredIn({ measurement, indicator }: Case): Interval | null {
  return intervalOf(measurement.reading, indicator);
}

export function notComparable({ measurement }: Case) {
  return undetermined({ code: 'not-comparable', text: measurement.text });
}

/** Held against the whole target; `instead` tells why what is due by the year does not decide. */
export function againstTarget(given: Case, target: Numeric, instead: Instead | null): Judgement {
  const demand = demandIn(given.measurement.year, target, given);
  if (isReason(demand)) return { ...undetermined(demand), basis: 'target' };
  const value = measuredIn(given);
  if (!value) return notComparable(given);
  const due = thresholdIn(demand);
  const remarks: Remark[] = instead ? [{ code: 'judged-against-target', why: instead }] : [];
  const common = { basis: 'target', due, target: due?.value ?? null, remarks } as const;
  const answer = answerTo(demand, value);
  if (answer === 'maybe') return { ...common, ...undetermined(whyWide(given, target, value)) };
  return { ...common, ...wholeAnswered(answer, given) };
}

/** An average can still be made good or spoilt until the last year. */
function wholeAnswered(
  answer: 'yes' | 'no',
  { indicator, final, measurement }: Case,
): Pick<Judgement, 'outcome' | 'reason'> {
  const kept = answer === 'yes';
  if (indicator.average && !final) {
    const code = kept ? 'average-kept' : 'average-missed';
    const of = 'from' in indicator.target ? 'change' : 'values';
    return { outcome: kept ? 'on-track' : 'behind', reason: { code, of, year: measurement.year } };
  }
  return kept
    ? { outcome: 'met', reason: { code: 'target-met' } }
    : { outcome: 'not-met', reason: { code: 'target-missed' } };
}

/** Why a comparison is left open: the value's own range, or the range of what it is held against. */
export function whyWide(given: Case, target: Numeric, value: Interval): Reason {
  const { measurement, series } = given;
  if (!exactIn(value) || target.type === 'threshold')
    return { code: 'bound-too-wide', text: measurement.text };
  if (target.type === 'than')
    return { code: 'other-unclear', other: target.other, year: measurement.year, text: '' };
  return { code: 'baseline-too-wide', year: target.from, text: series.get(target.from)?.text ?? '' };
}

/** Held against what is due by the year on the way from the baseline to the target. */
export function onTheWay(given: Case, target: Numeric): Judgement {
  const { indicator, series, measurement } = given;
  const start = startOf(series, indicator);
  const demand = demandIn(measurement.year, target, given);
  if (isReason(demand)) return undetermined(demand);
  const value = measuredIn(given);
  if (!value || !start) return notComparable(given);
  if (indicator.path === 'compound' && !isPositive(start.interval, demand.due))
    return metOr({ code: 'no-compound-path' }, given, demand);
  const dues = duesOf(start, demand, target, given);
  const reasons = reasonsOnWay(given, start, demand, dues);
  const by = { demand, dues, reasons, besides: false };
  const judged = againstDue(value, by) ?? undetermined(whyOpen(given, target, start, value));
  const [due] = dues;
  return {
    ...judged,
    basis: 'pace',
    due: dues.length === 1 && due ? thresholdIn(due, exactsIn(value)) : null,
    target: exactIn(demand.due),
    line: paceOf(given, start, demand),
    remarks: start.fromData ? [{ code: 'baseline-from-data', year: indicator.period.base }] : [],
  };
}

function whyOpen(given: Case, target: Numeric, start: Start, value: Interval): Reason {
  if (start.value || !exactIn(value)) return whyWide(given, target, value);
  return { code: 'baseline-too-wide', year: given.indicator.period.base, text: start.text };
}

/** The line itself, where baseline and target are exact. */
function paceOf(given: Case, start: Start, demand: Demand) {
  const threshold = thresholdIn(demand);
  const value = measuredIn(given);
  if (!start.value || !threshold) return null;
  return paceTo(wayBy(given.measurement.year, given.indicator), start.value, threshold, exactsIn(value));
}

function exactsIn(value: Interval | null): Fraction[] {
  const exact = exactIn(value);
  return exact ? [exact] : [];
}

/** Only from one amount to another can something grow by a rate. */
function isPositive(...intervals: readonly Interval[]): boolean {
  return intervals.every(({ low }) => low?.value.gt(0));
}

/** What was kept or missed, told for those two outcomes. */
export interface Reasons {
  readonly 'on-track': Reason;
  readonly behind: Reason;
}

function reasonsOnWay(given: Case, start: Start, demand: Demand, dues: readonly Demand[]): Reasons {
  const { year } = given.measurement;
  const pace = paceOf(given, start, demand);
  if (pace) {
    return { 'on-track': { code: 'pace-kept', pace, year }, behind: { code: 'pace-missed', pace, year } };
  }
  const { low, high } = hull(dues.map(shownDue));
  const common = {
    year,
    baseline: start.text,
    low: low?.value ?? null,
    high: high?.value ?? null,
  };
  return {
    'on-track': { code: 'pace-kept-in-any-case', ...common },
    behind: { code: 'pace-missed-in-any-case', ...common },
  };
}

/** What is due, where it is a power of that: its root. */
function shownDue({ due, power: exponent }: Demand): Interval {
  return exponent === undefined ? due : mapped(due, (value) => rootBeside(value, exponent, []));
}

/** What a value is held against on its way: the whole demand, what is due by the year, and what to say of it. */
interface By {
  /** Null where the target itself is no number. */
  readonly demand: Demand | null;
  readonly dues: readonly Demand[];
  readonly reasons: Reasons;
  /** Whether what is due is asked for even of what meets the target. */
  readonly besides: boolean;
}

/** Null where the values that it may be have different outcomes. */
export function againstDue(value: Interval, { demand, dues, reasons, besides }: By) {
  const met = demand ? answerTo(demand, value) : 'no';
  const kept = agreed(dues.map((due) => answerTo(due, value)));
  const outcome = outcomeOf(met, kept, besides);
  if (outcome === null) return null;
  const reason: Reason = outcome === 'met' ? { code: 'target-met' } : reasons[outcome];
  return { outcome, reason };
}

/** What all values of a bound have in common, by whether they meet the target and whether they keep what is due. */
function outcomeOf(met: Answer, kept: Answer, besides: boolean): 'met' | keyof Reasons | null {
  if (met === 'yes' && !(besides && kept !== 'yes')) return 'met';
  if (kept === 'no' && (besides || met === 'no')) return 'behind';
  return met === 'no' && kept === 'yes' ? 'on-track' : null;
}

/** What is due by the year is not known; only the target itself can still decide. */
export function metOr(reason: Reason, given: Case, demand: Demand | null): Judgement {
  const value = measuredIn(given);
  const met = demand && value && answerTo(demand, value) === 'yes';
  const judged = met ? ({ outcome: 'met', reason: { code: 'target-met' } } as const) : undetermined(reason);
  return { ...judged, basis: 'pace', target: demand && exactIn(demand.due) };
}

/** The line to what a milestone demands, for the progress made. */
export function lineTo(due: Threshold | null, baseline: Fraction | null): Line | null {
  if (!due || !baseline) return null;
  const alreadyMet = compares(exactly(baseline), due.operator, exactly(due.value)) === 'yes';
  return { baseline, required: due.value, alreadyMet };
}
