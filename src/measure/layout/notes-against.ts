import type { RemarkProblem } from '../../diagnostic/codes.js';
import type { Facts } from '../facts/facts.js';
import type { Footnote } from '../facts/footnotes.js';
import type { Period } from '../facts/period.js';
import type { PlaceSaid } from '../facts/places.js';
import type { Mention, RemarkFacts } from '../facts/remark-facts.js';
import { isSetAside } from '../facts/role.js';

/** What the values of a table are of: their years, the base years of their plans, and their areas (null is the whole). */
export interface ValuesRead {
  readonly years: ReadonlySet<number>;
  readonly bases: ReadonlySet<number>;
  readonly areas: ReadonlySet<string | null>;
  /** Some of them are of a year as a whole. */
  readonly wholeYears: boolean;
  /** Some of them are 0 or 100 % of what may be nothing. */
  readonly hasExtremes: boolean;
}

/** A note on a table, and what it says against its values. */
export interface NoteAgainst extends Footnote {
  readonly problem: RemarkProblem;
}

/** What a note on a whole table says against its values, which are of these years. */
export function problemOf(said: RemarkFacts, of: ValuesRead): RemarkProblem | null {
  const { own, isVoid, corrected, isPartial, isOfRole, forecasts, isEarlier, periods, signer, labelled } =
    said;
  const whole = [own, labelled].filter((facts) => facts !== null);
  if (isVoid || corrected !== null) return 'void';
  if (isOfRole || whole.some(isNotMeasured)) return 'role';
  if (forecasts.some(({ period }) => (period?.year ?? 0) <= Math.max(...of.years))) return 'forecast';
  const times = [...periods, ...(labelled?.period ? [asMention(labelled.period)] : [])];
  if (times.some((one) => isOfNone(one, of))) return 'year';
  if (isEarlier) return 'earlier';
  const places = [signer, ...whole.map(({ place }) => place), ...said.ofPlaces].filter(
    (place) => place !== null,
  );
  if (
    whole.some(({ stranger }) => stranger !== null) ||
    places.some((place) => namedElsewhere(place, of.areas))
  )
    return 'place';
  if (said.isOfNone && of.hasExtremes) return 'none';
  return isPartial ? 'doubt' : null;
}

/** 进度截至10月 is up to that day, and no share of a target. */
function isNotMeasured({ role, period }: Facts): boolean {
  return isSetAside(role) && !(role === 'share' && period?.upTo);
}

function asMention(period: Period): Mention {
  return { period, isEvent: false, isFounding: false, isOfData: true };
}

/** A time that no value of the table is of: another year, or a part of theirs where some are of all of it. */
function isOfNone({ period, isEvent, isOfData }: Mention, { years, bases, wholeYears }: ValuesRead): boolean {
  if (!period || period.isBase || isEvent) return false;
  const { year, upTo, isPart } = period;
  if (upTo !== null || isPart) return wholeYears && (year === null || years.has(year));
  if (year === null || years.has(year) || bases.has(year)) return false;
  return isOfData || year < Math.max(...years);
}

/** A county that is named for the values of all; who signs for one may fill in what is the city's, but more often it is that county's. */
function namedElsewhere({ owners }: PlaceSaid, areas: ReadonlySet<string | null>): boolean {
  const units = owners.flatMap(({ area }) => area ?? []);
  return units.length > 0 && !units.some((area) => areas.has(area)) && areas.size === 1;
}
