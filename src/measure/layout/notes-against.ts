import type { RemarkProblem } from '../../diagnostic/codes.js';
import { type Diagnostic, diagnostic, type Place } from '../../diagnostic/diagnostic.js';
import type { Plan } from '../../plan/plan.js';
import type { Facts } from '../facts/facts.js';
import type { Footnote } from '../facts/footnotes.js';
import { type Giver, namesStrangersCity } from '../facts/givers.js';
import { NO_HAPPENING } from '../facts/happening.js';
import { areAllOf } from '../facts/part.js';
import type { Period } from '../facts/period.js';
import { type PlaceSaid, whoseOf } from '../facts/places.js';
import type { Mention, RemarkFacts } from '../facts/remark-facts.js';
import { isSetAside } from '../facts/role.js';

/** What the values of a table are of: their years, the base years of their plans, and their areas (null is the whole). */
export interface ValuesRead {
  readonly years: ReadonlySet<number>;
  readonly bases: ReadonlySet<number>;
  readonly areas: ReadonlySet<string | null>;
  /** Some of them are of a year as a whole. */
  readonly wholeYears: boolean;
  readonly plans: ReadonlySet<Plan>;
  /** Something around them or in their rows names a place of a plan. */
  readonly isPlaced: boolean;
  /** Some of them are 0 or 100 % of what may be nothing. */
  readonly hasExtremes: boolean;
}

/** A note on a table, and what it says against its values; null where that is not understood. */
export interface NoteAgainst extends Footnote {
  readonly problem: RemarkProblem | null;
}

/** What is to be said of such a note. */
export function noteAgainst(
  { text, problem }: Pick<NoteAgainst, 'text' | 'problem'>,
  place: Place,
): Diagnostic {
  if (problem === null) return diagnostic('PC300', place, { text });
  return diagnostic('PC284', place, { text, problem, of: null });
}

/** What 时间 | 2022年 | 2023年 under a table of these years, which heads no rows itself, says against the columns above it. */
export function problemOfFoot(
  [first, ...said]: readonly Facts[],
  years: ReadonlySet<number>,
): RemarkProblem | null {
  if (first?.field !== 'role' && first?.field !== 'year' && first?.field !== 'note') return null;
  if (said.some(({ role }) => isSetAside(role))) return 'role';
  return said.some(({ period }) => period?.year != null && !years.has(period.year)) ? 'year' : null;
}

/** What a note on a whole table says against its values, which are of these years. */
export function problemOf(said: RemarkFacts, of: ValuesRead): RemarkProblem | null {
  const {
    own,
    isVoid,
    corrected,
    isPartial,
    part,
    isOfRole,
    forecasts,
    isEarlier,
    periods,
    signer,
    labelled,
  } = said;
  const whole = [own, labelled].filter((facts) => facts !== null);
  const last = Math.max(...of.years);
  if (isVoid || corrected !== null) return 'void';
  if (isOfRole || (own && isNotMeasured(own))) return 'role';
  if (forecasts.some(({ period }) => (period?.year ?? 0) <= last)) return 'forecast';
  if (labelled && isNotMeasured(labelled)) return 'role';
  const times = [...periods, ...(labelled?.period ? [asMention(labelled.period)] : [])];
  if (times.some((one) => isOfNone(one, of)) || isOfOtherYear(own?.period ?? null, of)) return 'year';
  if (isEarlier) return 'earlier';
  const places = [signer, ...whole.map(({ place }) => place), ...said.ofPlaces].filter(
    (place) => place !== null,
  );
  if (whole.some(({ stranger }) => stranger !== null) || places.some((place) => namedElsewhere(place, of)))
    return 'place';
  if (said.givers.some((giver) => isGivenElsewhere(giver, of))) return 'place';
  if (said.isOfNone && of.hasExtremes) return 'none';
  const isAll = [...of.plans].some((plan) => areAllOf(part ?? '', plan.jurisdiction.units.length));
  return isPartial || (part !== null && !isAll) ? 'doubt' : null;
}

/** 进度截至10月 is up to that day, and no share of a target. */
function isNotMeasured({ role, period }: Facts): boolean {
  return isSetAside(role) && !(role === 'share' && period?.upTo);
}

function asMention(period: Period): Mention {
  return { period, ...NO_HAPPENING, isOfData: true };
}

/** A time that no value of the table is of: another year, or a part of theirs where some are of all of it. */
function isOfNone({ period, isEvent, isOfData }: Mention, { years, bases, wholeYears }: ValuesRead): boolean {
  if (!period || period.isBase || isEvent) return false;
  const { year, upTo, isPart } = period;
  const isOfAny = year === null || years.has(year);
  const isPoint = upTo !== null || isPart;
  if (isPoint && isOfAny) return wholeYears;
  if (isOfAny || bases.has(year)) return false;
  return (isOfData && !isPoint) || year < Math.max(...years);
}

/** 2026年 and nothing else; a day is that of signing. */
function isOfOtherYear(period: Period | null, { years, bases }: ValuesRead): boolean {
  if (period?.isBase && period.year === null) return ![...bases].some((base) => years.has(base));
  if (!period || period.year === null || period.upTo !== null || period.isPart) return false;
  return !years.has(period.year);
}

/** A county that is named for the values of all; who signs for one may fill in what is the city's, but more often it is that county's. */
function namedElsewhere(place: PlaceSaid, { areas, plans }: ValuesRead): boolean {
  const whose = [...plans].map((plan) => whoseOf(place, plan));
  if (place.owners.length === 0) return !place.several && whose.every(({ kind }) => kind === 'wider');
  const units = place.owners.flatMap(({ area }) => area ?? []);
  return units.length > 0 && !units.some((area) => areas.has(area)) && areas.size === 1;
}

/**
 * An office of another city is never the one to know; that of a county is where nothing else tells the place, or where a label
 * tells more of it than that the values come from there.
 */
function isGivenElsewhere(giver: Giver, of: ValuesRead): boolean {
  const { place, stranger, isSource } = giver;
  const isMere = isSource && of.isPlaced;
  if (stranger !== null) return !isMere || namesStrangersCity(giver);
  if (place === null) return false;
  const whose = [...of.plans].map((plan) => whoseOf(place, plan));
  return whose.every(({ kind }) => kind === 'other-plan') || (!isMere && namedElsewhere(place, of));
}
