import { isFinal } from '../plan/final.js';
import { decisiveDay, type InForce, inForce } from '../plan/in-force.js';
import type { Indicator } from '../plan/plan.js';
import { singlesIn } from '../plan/singles.js';
import { judgeAnnual } from './annual.js';
import { assemble } from './assemble.js';
import { type Case, type Judgement, undetermined } from './case.js';
import { changeApartIn } from './change-apart.js';
import { type Course, courseOf, isYearly, yearFor } from './course.js';
import { demandIn, isNumeric, type Numeric, thresholdIn } from './demand.js';
import { historyOf } from './history.js';
import { againstMilestone, wholeOf } from './milestone.js';
import { NOTHING_JUDGED } from './nothing.js';
import { againstTarget, metOr, onTheWay } from './numeric.js';
import { isReason, NO_OTHERS, type Others } from './other.js';
import { reckoned } from './reckoned.js';
import type { BasisChoice, Occasion, Reason, Remark, Result } from './result.js';
import { doubtOf, measurementFor, type Series } from './series.js';
import { startOf } from './start.js';
import { type AsChange, asChange, changeBeside } from './told-change.js';
import { judgeTrend } from './trend.js';
import { judgeAttested } from './words.js';
import { strictest } from './worst.js';

/** The verdict on one indicator at one occasion (DESIGN §6). */
export function judge(
  original: Indicator,
  given: Series,
  occasion: Occasion,
  choice: BasisChoice,
  others: Others = NO_OTHERS,
): Result {
  const force = inForce(original, decisiveDay(occasion.year, occasion.checkpoint));
  const result = judgeInForce(force.indicator, given, occasion, choice, others);
  return { ...result, remarks: [...result.remarks, ...revised(original, force)] };
}

/** That another target was in force before, or will be. */
function revised({ target }: Indicator, { revision, next }: InForce): Remark[] {
  if (revision) return [{ code: 'revised', from: revision.from, before: target, source: revision.source }];
  if (next) return [{ code: 'revised-later', from: next.from, target: next.target, source: next.source }];
  return [];
}

function judgeInForce(
  indicator: Indicator,
  given: Series,
  occasion: Occasion,
  choice: BasisChoice,
  others: Others,
): Result {
  const year = yearFor(indicator, occasion.year);
  const change = asChange(indicator, given, year);
  if (change)
    return ofChange(
      indicator,
      change,
      judgeInForce(change.indicator, change.series, occasion, choice, NO_OTHERS),
    );
  const series = reckoned(indicator, given);
  const measurement = measurementFor(series, year, beforeFirst(indicator, year));
  if (!measurement) return noData(indicator, series, year, changeBeside(indicator, given, year));
  const final = isFinal(occasion, indicator);
  const known: Case = {
    indicator,
    series,
    yearly: given,
    occasion,
    choice,
    measurement,
    others,
    year,
    final,
  };
  const apart = changeApartIn(indicator, given, measurement.year);
  const judged = apart ? undetermined({ code: 'faulty', diagnostic: 'PC280' }) : judgeReading(known);
  return assemble(known, judged, judgeReading);
}

/** What was judged on a published change, told of the indicator itself. */
function ofChange(indicator: Indicator, change: AsChange, result: Result): Result {
  const { unit, kind } = change.indicator;
  const remark = { code: 'published-change' } as const;
  return { ...result, indicator, inTermsOf: { unit, kind }, remarks: [...result.remarks, remark] };
}

/** The year after which values count: of a yearly promise those of its own years only. */
function beforeFirst(indicator: Indicator, year: number): number {
  const { base, start } = indicator.period;
  return isYearly(indicator, year) ? start - 1 : base;
}

function noData(
  indicator: Indicator,
  series: Series,
  year: number,
  change: Extract<Reason, { code: 'only-a-change' }> | null,
): Result {
  const words = series.get(year)?.text.trim() ?? '';
  return {
    ...NOTHING_JUDGED,
    indicator,
    outcome: 'no-data',
    target: indicator.target.type === 'threshold' ? indicator.target.value : null,
    reason: change ?? { code: 'no-measurement', year, words: words === '' ? null : words },
    history: () => historyOf(series, indicator, year),
  };
}

/** Of several demands each by itself. */
function judgeReading(given: Case): Judgement {
  const { indicator } = given;
  const parts = singlesIn(indicator.target).map((target) => ({ ...indicator, target }));
  if (parts.length === 0) throw new Error(`nothing is demanded of ${indicator.id}`);
  return strictest(parts.map((one) => judgeSingle({ ...given, indicator: one })));
}

function judgeSingle(given: Case): Judgement {
  const { indicator, series, measurement, year: asked, final, choice } = given;
  const hasStart = () => startOf(series, indicator) !== null;
  const course = courseOf(indicator, { asked, year: measurement.year, final, choice, hasStart });
  if (course.kind === 'yearly') return judgeAnnual(given);
  const doubt = doubtOf(measurement);
  if (doubt) return undetermined(doubt);
  if (measurement.reading.kind === 'not-applicable')
    return { outcome: 'not-applicable', reason: { code: 'nothing-to-count' } };
  return byCourse(given, course);
}

function byCourse(given: Case, course: Exclude<Course, { kind: 'yearly' }>): Judgement {
  const { target } = given.indicator;
  if (course.kind === 'milestone') return againstMilestone(given, course.milestone);
  if (target.type === 'attested') return judgeAttested(given);
  if (target.type === 'trend') return { basis: 'target', ...judgeTrend(given, target.direction) };
  if (!isNumeric(target)) throw new Error(`${target.type} is no single demand`);
  if (course.kind === 'nothing') return withoutPace(given, target, course.reason);
  if (course.kind === 'line') return onTheWay(given, target);
  const unknown = course.kind === 'elsewhere' || course.instead ? startUnknown(given) : null;
  if (unknown) return metOr(unknown, given, wholeOf(given));
  if (course.kind === 'whole') return againstTarget(given, target, course.instead);
  const { milestones, why } = course;
  const reason: Reason = {
    code: 'milestone-of-other-year',
    year: given.measurement.year,
    milestones,
    why,
  };
  return metOr(reason, given, wholeOf(given));
}

/** A pace was asked for that there is not. */
function withoutPace(given: Case, target: Numeric, reason: Reason): Judgement {
  const demand = demandIn(given.measurement.year, target, given);
  if (isReason(demand)) return undetermined(target.type === 'than' ? reason : demand);
  return { ...undetermined(reason), basis: 'pace', target: thresholdIn(demand)?.value ?? null };
}

/** A base year's cell that cannot be trusted is no reason to do without a baseline. */
function startUnknown({ indicator, series }: Case): Reason | null {
  const base = series.get(indicator.period.base)?.reading;
  const faulty = base?.kind === 'faulty' && indicator.kind !== 'growth';
  return faulty ? { code: 'faulty', diagnostic: base.code } : null;
}
