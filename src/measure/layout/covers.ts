import type { DiagnosticLog } from '../../diagnostic/log.js';
import type { Steps } from '../../tables/pause.js';
import { isOfUnit, type PlaceSaid } from '../facts/places.js';
import { NO_SCOPE, type Scope } from '../facts/scope.js';
import { type NoteAgainst, noteAgainst } from './notes-against.js';
import type { SheetReader } from './sheet-reader.js';
import type { Table } from './table.js';
import { isBareName } from './title-words.js';

/** Sheets without a table speak for the tables of all others, and sheets named for places leave the others open. */
export function* finishAll(sheets: readonly SheetReader[], log: DiagnosticLog): Steps<void> {
  const idle = ofNobody(sheets);
  const covers = sheets.map((sheet) => ({ ...sheet.cover(), ...(idle.includes(sheet) && { places: [] }) }));
  const cover = together(covers);
  const kinds = sheets.flatMap((sheet) => sheet.named);
  const isHeadedElsewhere = sheets.some(({ isHeaded }) => isHeaded === true);
  for (const sheet of sheets) {
    // beside tables with headings, what values without any are may only be known from those
    const isUnsaid = isHeadedElsewhere && sheet.isHeaded === false;
    yield* sheet.finish(cover, isUnsaid ? [...kinds, 'role'] : kinds);
  }
  sayAgainst(sheets, log);
  if (sheets.some(({ tables }) => tables.some(({ read }) => read.areas.has(null)))) sayIdle(idle, log);
}

/**
 * Sheets that hold the name of a county by itself, to be chosen from a list or beside a sketch, where a title of some table names
 * the whole: what calls itself a cover has a title or a label, or names an office.
 */
function ofNobody(sheets: readonly SheetReader[]): readonly SheetReader[] {
  const isWhole = ({ owners }: PlaceSaid) => owners.some(({ area }) => area === null);
  const isOfWhole = ({ around }: Table) => around.table.places.some(({ value }) => isWhole(value));
  if (!sheets.some(({ tables }) => tables.some(isOfWhole))) return [];
  return sheets.filter((sheet) => {
    const { places } = withoutList(sheet.cover());
    return places.some(({ value }) => isOfUnit(value)) && sheet.lines.preface.every(isBareName);
  });
}

/** Where they name a county beside values that were taken for the whole's. */
function sayIdle(idle: readonly SheetReader[], log: DiagnosticLog): void {
  for (const sheet of idle) {
    const place = sheet.cover().places.find(({ value }) => isOfUnit(value));
    if (place?.at.in !== 'cover') continue;
    log.add(noteAgainst({ text: place.text, problem: 'place' }, sheet.site.placeOf(place.at.line, null)));
  }
}

/** So many units on one sheet are a list, and no word about whose all is: what may be filled in, or whom to call. */
const LIST = 3;

function withoutList(cover: Scope): Scope {
  const units = new Set(
    cover.places.filter(({ value }) => isOfUnit(value)).map(({ value }) => areasOf(value)),
  );
  return units.size < LIST ? cover : { ...cover, places: [] };
}

function areasOf({ owners }: PlaceSaid): string {
  return owners.map(({ area }) => area).join();
}

/**
 * The first that names a place says whose all is, unless others name other units; of each other thing the first that says
 * it.
 */
function together(written: readonly Scope[]): Scope {
  const covers = written.map(withoutList);
  const named = covers.find(({ places, stranger }) => places.length > 0 || stranger !== null);
  const first = <K extends 'unfilled' | 'role' | 'outright' | 'written' | 'doubt' | 'part'>(
    of: K,
  ): Scope[K] | null => covers.find((one) => one[of] !== null)?.[of] ?? null;
  return {
    ...(named ?? NO_SCOPE),
    places: covers.flatMap((cover) =>
      cover === named ? cover.places : cover.places.filter(({ value }) => isOfUnit(value)),
    ),
    periods: named?.periods ?? covers.find(({ periods }) => periods.length > 0)?.periods ?? [],
    unfilled: first('unfilled'),
    role: first('role'),
    outright: first('outright'),
    written: first('written'),
    doubt: first('doubt'),
    part: first('part'),
    units: covers.flatMap(({ units }) => units),
    notes: covers.flatMap(({ notes }) => notes),
  };
}

/** What they note against the values, once for all tables; of what is in none of these, that it was not found. */
function sayAgainst(sheets: readonly SheetReader[], log: DiagnosticLog): void {
  const tables = sheets.flatMap((sheet) => sheet.tables).filter(({ read }) => read.years.size > 0);
  const counted = new Map<string, { readonly note: NoteAgainst; count: number }>();
  for (const note of tables.flatMap((table) => table.notedOnCovers())) {
    const key = JSON.stringify([note.at, note.text, note.problem]);
    const known = counted.get(key) ?? { note, count: 0 };
    known.count += 1;
    counted.set(key, known);
  }
  for (const { note, count } of counted.values()) {
    const { at, text, problem } = note;
    if (at.in !== 'cover' || (problem === 'unfound' && count < tables.length)) continue;
    const site = sheets.map((sheet) => sheet.site).find(({ sheetName }) => sheetName === at.sheet);
    if (site) log.add(noteAgainst({ text, problem }, site.placeOf(at.line, null)));
  }
  const years = new Set(tables.flatMap((table) => [...table.read.years]));
  const noted = new Set([...counted.values()].map(({ note }) => JSON.stringify(note.at)));
  for (const sheet of sheets) sayOtherYears(sheet, years, noted, log);
}

/** 报告年度 | 2022 on a cover, where all tables tell years of their own: nearer words decide, and one of the two may be wrong. */
function sayOtherYears(
  sheet: SheetReader,
  years: ReadonlySet<number>,
  noted: ReadonlySet<string>,
  log: DiagnosticLog,
): void {
  const said = sheet
    .cover()
    .periods.filter(({ value, at }) => value.year !== null && !value.isBase && at.in === 'cover');
  if (years.size === 0 || said.some(({ value }) => years.has(value.year ?? 0))) return;
  const [other] = said.filter(
    ({ value, text }) => /[:：]/.test(text) || (value.year ?? 0) < Math.max(...years),
  );
  if (other?.at.in !== 'cover' || noted.has(JSON.stringify(other.at))) return;
  log.add(noteAgainst({ text: other.text, problem: 'year' }, sheet.site.placeOf(other.at.line, null)));
}
