import { isOfUnit } from '../facts/places.js';
import { type Scope, type ScopeText, scopeOf } from '../facts/scope.js';
import { MOST_NOTES } from './bound-notes.js';
import type { Table } from './table.js';

/** True for lines under a table that say something of it besides notes. */
function saysAnything({ places, stranger, periods, role }: Scope): boolean {
  return places.length + periods.length > 0 || (stranger ?? role) !== null;
}

/** A note between the rows of a table says what one under them would. */
export function withNote(titles: Scope, line: ScopeText): Scope {
  if (titles.notes.length >= MOST_NOTES) return titles;
  const { notes, doubt, days } = scopeOf([line]);
  return {
    ...titles,
    doubt: titles.doubt ?? doubt,
    days: [...titles.days, ...days],
    notes: [...titles.notes, ...notes],
  };
}

/** The lines under a table say what its titles do not, and refine the place that they name. */
export function withFoot(titles: Scope, foot: Scope): Scope {
  return {
    ...titles,
    places: [...titles.places, ...foot.places],
    stranger: titles.stranger ?? foot.stranger,
    periods: [...titles.periods, ...foot.periods],
    role: titles.role ?? foot.role,
    indicator: titles.indicator ?? foot.indicator,
    units: [...titles.units, ...foot.units],
    submitted: titles.submitted ?? foot.submitted,
    written: titles.written ?? foot.written,
    part: titles.part ?? foot.part,
    doubt: titles.doubt ?? foot.doubt,
    days: [...titles.days, ...foot.days],
    notes: [...titles.notes, ...foot.notes],
  };
}

/** What the lines directly under a table say, and what those at the end of the sheet do: all of it where the former are only notes. */
export function withLast(own: Scope, last: Scope): Scope {
  return saysAnything(own) ? { ...own, notes: [...own.notes, ...last.notes] } : withFoot(own, last);
}

/**
 * What the last lines of a sheet say of each of its tables: of all, but for the county of those whose other tables name theirs
 * themselves, each signed by its own.
 */
export function footsOf(
  tables: readonly Table[],
  last: ReadonlyMap<Table, Scope>,
  foot: Scope,
): readonly Scope[] {
  const namesUnit = ({ places, stranger }: Scope) =>
    stranger !== null || places.some(({ value }) => isOfUnit(value));
  const isOfLast = namesUnit(foot) && tables.some(({ around }) => namesUnit(around.table));
  return tables.map((table) => {
    const own = last.get(table);
    if (own || !isOfLast) return own ?? foot;
    table.leavePlaceUnsaid();
    return { ...foot, places: [], stranger: null };
  });
}
