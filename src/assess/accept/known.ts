import { CODES, type DiagnosticParams } from '../../diagnostic/codes.js';
import { type Diagnostic, diagnostic } from '../../diagnostic/diagnostic.js';
import { nearest } from '../../diagnostic/nearest.js';
import { PlanNames } from '../../measure/facts/names.js';
import type { Indicator, Plan } from '../../plan/plan.js';
import type { AcceptEntry } from './entry.js';

/** An entry in the terms of the plans that it is for: by their ids. */
export interface Known {
  readonly entry: AcceptEntry;
  readonly inPlans: ReadonlyMap<string, InPlan>;
}

/** What an entry names of one plan. */
export interface InPlan {
  readonly plan: Plan;
  /** Null for any. */
  readonly indicator: Indicator | null;
  /** Null for the whole, undefined for any. */
  readonly area: string | null | undefined;
}

/** An entry as the plans understand it, or the first of its names that none of them knows. */
export function knownOf(entry: AcceptEntry, plans: readonly Plan[]): Known | Diagnostic {
  const names = new PlanNames(plans);
  const { plan, indicator, area, code } = entry;
  const unknown = (what: DiagnosticParams['PC163']['what'], value: string, near: string | null) =>
    diagnostic('PC163', entry.place ?? null, { what, value, nearest: near });
  if (code !== undefined && !CODES.some((one) => one === code))
    return unknown('code', code, nearest(code, CODES));
  const meant = plan === undefined ? plans : names.find(plan);
  if (plan !== undefined && meant.length !== 1) return unknown('plan', plan, names.nearest(plan));
  const having = meant.filter((one) => indicator === undefined || indicatorOf(one, entry, names));
  const vocabularies = meant.map((one) => names.vocabulary(one));
  if (indicator !== undefined && having.length === 0)
    return unknown('indicator', indicator, vocabularies[0]?.nearestIndicator(indicator) ?? null);
  const placed = having.filter((one) => areaOf(one, entry, names) !== UNKNOWN);
  if (area !== undefined && placed.length === 0)
    return unknown('area', area, vocabularies[0]?.nearestArea(area) ?? null);
  const inPlans = placed.map((one) => [one.id, inPlan(one, entry, names)] as const);
  return { entry, inPlans: new Map(inPlans) };
}

const UNKNOWN = Symbol('unknown');

function inPlan(plan: Plan, entry: AcceptEntry, names: PlanNames): InPlan {
  const area = areaOf(plan, entry, names);
  return { plan, indicator: indicatorOf(plan, entry, names), area: area === UNKNOWN ? undefined : area };
}

/** A number is one of the plan's own, and so means nothing without a plan. */
function indicatorOf(
  plan: Plan,
  { plan: named, indicator }: AcceptEntry,
  names: PlanNames,
): Indicator | null {
  if (indicator === undefined) return null;
  const vocabulary = names.vocabulary(plan);
  if (!/^\d+$/.test(indicator)) return vocabulary.indicator(indicator);
  return named === undefined ? null : vocabulary.row(Number(indicator));
}

/** A finding may be just that an area is not known. */
function areaOf(plan: Plan, { area, code }: AcceptEntry, names: PlanNames) {
  if (area === undefined) return undefined;
  const found = names.vocabulary(plan).area(area);
  return found === undefined ? (code === undefined ? UNKNOWN : area) : found;
}
