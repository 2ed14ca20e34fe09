import type { RemarkDenial, RemarkProblem } from '../../diagnostic/codes.js';
import type { Indicator, Kind, Plan } from '../../plan/plan.js';
import { fold } from '../../quantity/fold.js';
import { sameThing, type Unit } from '../../quantity/unit.js';
import { planAgainst } from '../facts/checkpoint.js';
import { firstDay } from '../facts/done.js';
import { isOfOtherCity } from '../facts/givers.js';
import { endsBefore } from '../facts/happening.js';
import { areAllOf } from '../facts/part.js';
import { narrowed, type Period } from '../facts/period.js';
import { type PlaceSaid, whoseOf } from '../facts/places.js';
import type { Mention, RemarkFacts } from '../facts/remark-facts.js';
import { isSetAside } from '../facts/role.js';
import { isAgainst } from './row-unit.js';
import type { ReadValue } from './row-value.js';

/** What a value was taken for. */
export interface Taken {
  readonly plan: Plan;
  readonly area: string | null;
  readonly year: number;
  /** The day (ISO) that a value of the year so far is of. */
  readonly asOf: string | null;
  readonly indicator: Indicator;
  /** What its number counts in, where it stands without a unit. */
  readonly unit: Unit | null;
  /** The unit that it bears itself. */
  readonly ownUnit: Unit | null;
  /** It is nothing of all there may be, or all of it: 0 or 100 %, of which there may have been none. */
  readonly isExtreme: boolean;
}

/** True for a value that comes out so where there is nothing at all. */
export function mayBeOfNone({ isExtreme, indicator: { kind } }: Taken): boolean {
  return isExtreme && SHARES.has(kind);
}

/** True for 0 and 100 % without a number of what they are of. */
export function isExtreme({ reading, parts }: ReadValue): boolean {
  if (parts || reading.kind !== 'number') return false;
  return reading.value.equals(0) || reading.value.equals(1);
}

/** What a remark that speaks of nothing but its value says against what that was taken for. */
export function contradiction({ own, units }: RemarkFacts, taken: Taken): RemarkDenial | null {
  if (isOfAnotherUnit(units, taken)) return 'unit';
  if (!own) return null;
  if (isSetAside(own.role)) return 'role';
  if (own.stranger !== null || (own.place && isElsewhere(own.place, taken))) return 'place';
  return own.period && isOfAnotherTime(own.period, taken) ? 'year' : null;
}

/** 全省 and 规划值 alone in a column of remarks, where the name of an office, 桃城区卫健局, tells who found the value. */
export function nameAgainst({ own }: RemarkFacts, remark: string, taken: Taken): RemarkDenial | null {
  if (!own) return null;
  if (isSetAside(own.role)) return 'role';
  const { place } = own;
  const isAlone = place !== null && fold(remark).replace(IN_SUM, '') === fold(place.text).replace(IN_SUM, '');
  return isAlone && isElsewhere(place, taken) ? 'place' : null;
}

/** 广东省合计, 全省数据 */
const IN_SUM = /(?:合计|小计|总计|汇总|平均|数据?|值)+$/;

function isOfAnotherUnit(units: readonly Unit[], { unit, ownUnit }: Taken): boolean {
  if (units.length === 0) return false;
  if (ownUnit !== null) return units.every((said) => isAgainst(said, ownUnit));
  return unit !== null && !units.some((said) => isAlike(said, unit));
}

function isAlike(a: Unit, b: Unit): boolean {
  return a.dimension === b.dimension && a.scale.equals(b.scale) && sameThing(a.noun, b.noun);
}

/** What a sentence on a value mentions besides what it was taken for. */
export function mention(
  {
    isDoubtful,
    isPending,
    bodyOfPlace,
    isOfNone,
    isOfRole,
    forecasts,
    isEarlier,
    places,
    periods,
    units,
    part,
    givers,
  }: RemarkFacts,
  taken: Taken,
  beside: ReadonlySet<number>,
): RemarkProblem | null {
  const { kind } = taken.indicator;
  const isAnswer = kind === 'presence' || kind === 'attestation';
  if (isOfRole) return 'role';
  if (forecasts.some((one) => !isLater(one, taken))) return 'forecast';
  if (periods.some((one) => !beside.has(one.period?.year ?? 0) && isMeant(one, taken, isAnswer)))
    return 'year';
  if (isAnswer) {
    if (isPending || isDoubtful || isOfNone) return 'doubt';
    return bodyOfPlace !== null && isOfOthers(bodyOfPlace, taken.plan) ? 'place' : null;
  }
  if (isEarlier) return 'earlier';
  // where a value bears its own, a unit that the row says besides is told by who reads the value
  const alike = units.filter(({ dimension }) => dimension === taken.unit?.dimension);
  if (taken.unit !== null && isOfAnotherUnit(alike, taken)) return 'unit';
  if (
    places.some((place) => isElsewhere(place, taken)) ||
    givers.some((giver) => isOfOtherCity(giver, taken.plan))
  )
    return 'place';
  if (isOfNone && mayBeOfNone(taken)) return 'none';
  const isOfPart = part !== null && !areAllOf(part, taken.plan.jurisdiction.units.length);
  return isDoubtful || isOfPart ? 'doubt' : null;
}

/** 0 人 is a count like any other. */
const SHARES: ReadonlySet<Kind> = new Set(['rate', 'coverage']);

/** What is expected of a later year says nothing of the value at hand. */
function isLater({ period }: Mention, { year }: Taken): boolean {
  return (period?.year ?? year) > year;
}

/** Of these something that came to be later is not one yet. */
const COUNTED: ReadonlySet<Kind> = new Set(['presence', 'attestation', 'coverage', 'count']);

/**
 * A later year is more often that of publication, and one beside the value's own year that of something else, unless it is said
 * of data; what happened before the end of its year has no bearing on a value.
 */
function isMeant(
  { period, isEvent, isFounding, isGained, isEnd, isOfData }: Mention,
  taken: Taken,
  isAnswer: boolean,
): boolean {
  if (!period || period.isBase) return false;
  const year = period.year ?? taken.year;
  const first = firstDay({ ...period, year }) ?? '';
  if (isFounding && first > (taken.asOf ?? `${taken.year}-12-31`)) return COUNTED.has(taken.indicator.kind);
  if (isAnswer && (isGained || isEnd)) {
    const end = taken.asOf ?? `${taken.year}-12-31`;
    return isEnd ? endsBefore(period, taken.year) : first > end;
  }
  if (isEvent || isAnswer) return false;
  if (!isOfData && (year === taken.indicator.period.base || year > taken.year)) return false;
  return isOfAnotherTime(period, taken);
}

/** 河北医科大学附属衡水医院 is of 衡水. */
function isOfOthers(body: string, { jurisdiction: { name, parent, units } }: Plan): boolean {
  return ![name, parent ?? name, ...units].some((own) => body.includes(own.slice(0, 2)));
}

function isElsewhere(place: PlaceSaid, { plan, area }: Taken): boolean {
  if (place.several) return true;
  const whose = whoseOf(place, plan);
  return whose.kind === 'unit' ? whose.area !== area : whose.kind !== 'whole' || area !== null;
}

/** 末期 behind a value is of the year for which the plan orders that evaluation. */
function isOfAnotherTime(period: Period, { year, asOf, plan }: Taken): boolean {
  if (planAgainst(plan, { ...period, year: period.year ?? year })) return true;
  const own = { year, upTo: asOf?.slice(5) ?? null, isPart: false, isBase: false, text: '' };
  const both = narrowed(period, own);
  return both === null || both.isPart || both.upTo !== own.upTo;
}
