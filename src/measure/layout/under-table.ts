import { isOfUnit } from '../facts/places.js';
import { type Scope, type ScopeText, scopeOf, unitsSaid } from '../facts/scope.js';
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
    unfilled: titles.unfilled ?? foot.unfilled,
    signed: titles.signed ?? foot.signed,
    periods: [...titles.periods, ...foot.periods],
    role: titles.role ?? foot.role,
    indicator: titles.indicator ?? foot.indicator,
    units: [...titles.units, ...foot.units],
    submitted: titles.submitted ?? foot.submitted,
    written: titles.written ?? foot.written,
    part: titles.part ?? foot.part,
    doubt: titles.doubt ?? foot.doubt,
    counting: titles.counting ?? foot.counting,
    days: [...titles.days, ...foot.days],
    notes: [...titles.notes, ...foot.notes],
  };
}

/** What the lines directly under a table say, and what those at the end of the sheet do: all of it where the former are only notes. */
function withLast(own: Scope, last: Scope): Scope {
  return saysAnything(own) ? { ...own, notes: [...own.notes, ...last.notes] } : withFoot(own, last);
}

/** 以上各表单位：万人 */
const OF_ALL_TABLES =
  /[各全每](?:张|个)?(?:附|分)?表|(?:所有|全部|上述|上列|以上|两|三|四)(?:张|个)?表|\ball (?:the )?tables\b/i;

/** True for a text that says itself that it is of every table; what stands beside the cells of a sheet is of none of them. */
function isOfAllTables({ text, at }: ScopeText): boolean {
  return at.in !== 'line' || OF_ALL_TABLES.test(text);
}

/**
 * What the last lines of a sheet say of each of its tables: of all, but for the county of those whose other tables name theirs
 * themselves, each signed by its own; and but for the unit, which is that of the table it stands under. Whether it is that of
 * the tables above as well nobody knows, and by it 75 persons would be 750,000: where it could be, their bare numbers are not read.
 */
export function hearLast(
  tables: readonly Table[],
  last: ReadonlyMap<Table, Scope>,
  foot: Scope,
  texts: readonly ScopeText[],
): void {
  const { units } = scopeOf(texts.filter(isOfAllTables));
  const doubtful = unitsSaid(texts.filter((text) => !isOfAllTables(text)));
  for (const table of tables) if (!last.has(table)) table.around.unitsBelow = doubtful;
  const areSigned = tables.some((table) => table.foot && namesUnit(table.foot));
  const isOfLast = namesUnit(foot) && (areSigned || tables.some(({ around }) => namesUnit(around.table)));
  for (const table of tables) {
    const own = last.get(table);
    if (own ? areSigned && !namesUnit(own) : isOfLast || areSigned) table.leavePlaceUnsaid();
    const said = own ?? { ...foot, units, ...(isOfLast && { places: [], stranger: null }) };
    table.under = table.foot ? withLast(table.foot, said) : said;
  }
}

/** True for what names a county, or somebody that no plan knows. */
export function namesUnit({ places, stranger }: Scope): boolean {
  return stranger !== null || places.some(({ value }) => isOfUnit(value));
}
