import type { Indicator, Milestone, Target } from '../plan/plan.js';
import type { BasisChoice, Reason } from './result.js';

/** When an indicator is judged, and what is known of it. */
export interface Sight {
  /** The year evaluated. */
  readonly asked: number;
  /** The year of the value that is held against the demand; an earlier one where that of `asked` is missing. */
  readonly year: number;
  /** Nothing later can make good: the plan's last year, or its final checkpoint. */
  readonly final: boolean;
  readonly choice: BasisChoice;
  /** Whether there is a baseline for a line to begin at. */
  readonly hasStart: () => boolean;
}

/** What decides at that time (DESIGN §6). `evaluate` follows it, and `explain` tells it. */
export type Course =
  /** Every year so far, each for itself. */
  | { readonly kind: 'yearly' }
  /** What the plan itself demands of the year. */
  | { readonly kind: 'milestone'; readonly milestone: Milestone }
  /** What is due by the year on the way from the baseline to the target. */
  | { readonly kind: 'line' }
  /** The whole target; `instead` says why what is due by the year does not decide. */
  | { readonly kind: 'whole'; readonly instead: Instead | null }
  /** The target where it is met already; else nothing, since milestones are of other years only. */
  | { readonly kind: 'elsewhere'; readonly milestones: readonly number[]; readonly why: NoLine }
  /** Nothing, because a pace was asked for that there is not. */
  | { readonly kind: 'nothing'; readonly reason: Reason };

export type NoLine = 'no-baseline' | 'growth';
export type Instead = NoLine | 'words-for-baseline';

export function courseOf(indicator: Indicator, sight: Sight): Course {
  const { target, period } = indicator;
  const { choice, year } = sight;
  const ofYear = asksWhole(indicator, sight) ? undefined : milestoneOf(indicator, year);
  const noPace = choice === 'pace' && !ofYear ? whyNoPace(indicator, sight) : null;
  if (noPace) return { kind: 'nothing', reason: noPace };
  if (isYearly(indicator, sight.asked)) return { kind: 'yearly' };
  if (ofYear) return { kind: 'milestone', milestone: ofYear };
  if (!hasLineTo(target) || indicator.average || asksWhole(indicator, sight))
    return { kind: 'whole', instead: null };
  if (year <= period.base) return { kind: 'nothing', reason: { code: 'pace-outside-period', year } };
  if (sight.hasStart()) return { kind: 'line' };
  return withoutLine(indicator);
}

/** The year that an indicator is judged of: after the end of its own period that year, for good. */
export function yearFor({ ownPeriod, period }: Indicator, asked: number): number {
  return ownPeriod ? Math.min(asked, period.end) : asked;
}

/** Whether a promise for every single year binds the year that is evaluated. */
export function isYearly({ annual, period }: Indicator, asked: number): boolean {
  return annual && asked >= period.start;
}

/** Whether there can be a line to the target; what moves, a direction and somebody's word have none. */
export function hasLineTo({ type }: Target): boolean {
  return type === 'threshold' || type === 'change' || type === 'points' || type === 'difference';
}

/** `auto` asks for the whole target at the end and outside the period, and within it for what is due by the year. */
function asksWhole({ period: { base, end } }: Indicator, { choice, final, year }: Sight): boolean {
  if (choice === 'target' || year >= end) return true;
  return choice === 'auto' && (final || year <= base);
}

function milestoneOf({ milestones }: Indicator, year: number): Milestone | undefined {
  return milestones.find((one) => one.year === year);
}

function whyNoPace(indicator: Indicator, { hasStart }: Sight): Reason | null {
  const { target, milestones } = indicator;
  if (target.type === 'than') return { code: 'no-pace', why: 'other-series' };
  if (indicator.average) return { code: 'no-pace', why: 'average' };
  if (!hasLineTo(target) || milestones.length > 0 || hasStart()) return null;
  return indicator.kind === 'growth' ? { code: 'no-pace', why: 'growth' } : { code: 'no-baseline' };
}

function withoutLine({ kind, milestones, baseline }: Indicator): Course {
  const why = kind === 'growth' ? 'growth' : 'no-baseline';
  if (milestones.length > 0)
    return { kind: 'elsewhere', milestones: milestones.map(({ year }) => year), why };
  const words = why === 'no-baseline' && baseline?.type === 'text';
  return { kind: 'whole', instead: words ? 'words-for-baseline' : why };
}
