import { type Facts, NO_FACTS } from '../facts/facts.js';
import { isOfUnit } from '../facts/places.js';
import { isSetAside } from '../facts/role.js';
import type { Scope, ScopeText } from '../facts/scope.js';
import { isUnderstood } from './title-words.js';

/** Kinds of things that titles and headings of sections name. */
export type Kind = 'place' | 'period' | 'role' | 'indicator' | 'unit';

/** What sheets are named for, each for another; a sheet that is not called 完成值 is measured for all that. */
const NAMED_BY_SHEETS = ['place', 'period', 'indicator'] as const;

const KINDS = ['place', 'period', 'role', 'indicator', 'unit'] as const satisfies readonly Kind[];

/**
 * What one of several peers (sections of a level, titles of tables, names of sheets) leaves unsaid while others name it, and
 * the text that should: whose or of what the values under it are is then not known.
 */
export type Unsaid = { readonly [K in Kind]?: ScopeText };

/** The kinds of things that a text names; 衡水市其他 and no more names no place, since not all of the city is meant. */
export function kindsOf(facts: Facts): Kind[] {
  const { place, stranger, period, checkpoint, role, indicator, units, rest, isRemark } = facts;
  const isMore = (period ?? checkpoint ?? role ?? indicator) !== null;
  const said = {
    place: stranger ?? (isOfUnit(place) || isMore || isUnderstood(facts) ? place : null),
    period: period ?? checkpoint,
    role,
    indicator,
    // by itself: beside a name it is that of what is named
    unit: units.length > 0 && !isMore && place === null && rest === '' ? units : null,
  };
  return isRemark ? [] : KINDS.filter((kind) => said[kind] !== null);
}

/** True where these texts together name a thing of a kind. */
export function names(
  { places, stranger, periods, checkpoint, role, indicator, units }: Scope,
  kind: Kind,
): boolean {
  if (kind === 'place') return places.length > 0 || stranger !== null;
  if (kind === 'unit') return units.length > 0;
  if (kind === 'period') return periods.length > 0 || checkpoint !== null;
  return (kind === 'role' ? role : indicator) !== null;
}

/** The kinds that a peer misses when it leaves them out: of no role at all is what was measured, as it is beside others. */
export function missable(facts: Facts): Kind[] {
  return kindsOf(facts).filter((kind) => kind !== 'unit' && (kind !== 'role' || isSetAside(facts.role)));
}

/** What `line` leaves unsaid, beside peers that name these kinds. */
export function unsaidBy(line: ScopeText, kinds: Iterable<Kind>, own: readonly Kind[]): Unsaid {
  return Object.fromEntries([...kinds].filter((kind) => !own.includes(kind)).map((kind) => [kind, line]));
}

/** What the name of a sheet names, for the others: a place only where it is that of a unit. */
export function namedBySheet(sheet: Scope): readonly Kind[] {
  const hasUnit = sheet.places.some(({ value }) => isOfUnit(value));
  return NAMED_BY_SHEETS.filter((kind) => (kind === 'place' ? hasUnit : names(sheet, kind)));
}

/**
 * What the tables of a sheet name, for other sheets: the county that each is of, where the name of the file does not tell that
 * all of it is one county's.
 */
export function namedByTables(tables: readonly Told[], file: Scope): readonly Kind[] {
  const isOfUnits = ({ places }: Scope) => places.some(({ value }) => isOfUnit(value));
  const areNamed = tables.some(({ around, under }) => isOfUnits(around.table) || isOfUnits(under));
  return areNamed && !isOfUnits(file) ? ['place'] : [];
}

/** A table with its titles, and what the lines under it say. */
interface Told {
  readonly around: { readonly table: Scope };
  readonly under: Scope;
}

/** What the name of a sheet leaves unsaid beside those of others, which name these kinds. */
export function unsaidBySheet(
  { sheetName: name, sheet }: { readonly sheetName: string | null; readonly sheet: Scope },
  kinds: readonly Kind[],
): Unsaid {
  if (name === null) return {};
  const text = { text: name, facts: NO_FACTS, at: { in: 'sheet', name } } as const;
  return unsaidBy(
    text,
    kinds.filter((kind) => !names(sheet, kind)),
    [],
  );
}
