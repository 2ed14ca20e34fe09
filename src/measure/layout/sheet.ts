import type { DiagnosticLog } from '../../diagnostic/log.js';
import type { Plan } from '../../plan/plan.js';
import { foldName } from '../../quantity/fold.js';
import type { Steps } from '../../tables/pause.js';
import type { Facts } from '../facts/facts.js';
import type { PlanNames } from '../facts/names.js';
import { periodOf } from '../facts/period-forms.js';
import { isOfUnit, narrowest } from '../facts/places.js';
import type { FactsReader } from '../facts/reader.js';
import { readersFor } from '../facts/readers.js';
import { type Scope, type ScopeText, scopeInSteps } from '../facts/scope.js';
import type { Measurement } from '../measurement.js';
import type { CellContexts } from '../value/cell-contexts.js';
import { Account, type Use } from './account.js';
import { besideCells } from './beside-cells.js';
import { CellsTogether } from './cells-together.js';
import { factsOfFile, fileScope, isNotMeant, withDates } from './file-names.js';
import type { Layout } from './layout.js';
import type { SkipReason } from './sheet-lines.js';
import { SheetReader } from './sheet-reader.js';
import type { Asked } from './surroundings.js';
import { Waiting } from './waiting.js';

/** The use of one cell: lines and columns count from 1; `sheet` is null in a text file. */
export interface CellUse {
  readonly sheet: string | null;
  readonly line: number;
  readonly column: number;
  readonly text: string;
  readonly use: Use;
}

/** What reading any sheet needs. */
export interface SheetOptions {
  readonly names: PlanNames;
  /** The plan for rows that name none; likewise the year, and the place by its name. */
  readonly plan: Plan | null;
  readonly year?: number | null;
  readonly area?: string | null;
  readonly percentScale: 'percent' | 'fraction' | null;
  /** Of all tables of the run; without them each file has its own. */
  readonly contexts?: CellContexts;
  readonly log: DiagnosticLog;
  readonly onMeasurement: (measurement: Measurement) => void;
  /** Told of one that stands again, word for word, on a later line; without it that is told like any other. */
  readonly onAgain?: (measurement: Measurement, line: number) => void;
  /** Told of every cell that holds something what became of it; without it nobody keeps account. */
  readonly onCell?: (cell: CellUse) => void;
}

/** What was understood of a table, for people who want to see it. */
export interface TableNotes {
  readonly headerLine: number | null;
  readonly layout: Layout | null;
  readonly skipped: readonly { readonly line: number; readonly reason: SkipReason | 'subtotal' }[];
  readonly first: readonly Measurement[];
  readonly rows: number;
}

/** A table, and the sheet it stands in; null in a text file. */
export interface NotedTable {
  readonly sheet: string | null;
  readonly notes: TableNotes;
}

/** Which sheet of which file is read; `cell` gives the address of a line and a column (both from 1), null in a text file. */
export interface SheetPlace {
  readonly file: string;
  readonly sheet: string | null;
  readonly cell: ((line: number, column: number) => string) | null;
  /** What stands beside its cells. */
  readonly beside?: readonly string[];
  readonly isPainted?: boolean;
}

/** The reader of a sheet, which knows what the names of the sheet and of the file say, and what stands beside its cells. */
export function* sheetReader(
  { file, sheet, cell, beside = [], isPainted = false }: SheetPlace,
  options: SheetOptions,
): Steps<SheetReader> {
  const { names, onCell } = options;
  const { facts, remarks } = readersFor(names);
  const around = yield* besideCells(beside, { facts, names });
  const together = new CellsTogether();
  const ofFile = fileScope(file, facts);
  const isOfCounty = options.area != null || ofFile.places.some(({ value }) => isOfUnit(value));
  const site = {
    together,
    placeOf: (line: number, column: number | null) => {
      const place = { file, line, column: (together.columnOf(line) ?? column ?? 0) + 1 };
      return cell ? { ...place, cell: cell(line, place.column) } : place;
    },
    sheetName: sheet,
    sheet: yield* sheetScope(sheet, around.titles, facts, isOfCounty),
    beside: around,
    file: ofFile,
    account: onCell
      ? new Account((line, column, use, text) => onCell({ sheet, line, column: column + 1, text, use }))
      : null,
    waiting: new Waiting(),
    isText: cell === null,
    isPainted,
  };
  return new SheetReader(site, { ...options, facts, remarks, asked: askedOf(options, facts) });
}

/** What its name says of a sheet, and behind that what stands beside its cells. */
function* sheetScope(
  name: string | null,
  beside: readonly ScopeText[],
  facts: FactsReader,
  isOfCounty: boolean,
): Steps<Scope> {
  if (name === null) return yield* scopeInSteps(beside);
  const own = sheetFacts(name, facts, isOfCounty);
  return yield* scopeInSteps([{ text: name, facts: own, at: { in: 'sheet', name } }, ...beside]);
}

/** A sheet that a text file became bears the name of that file, with its ending. */
const OF_FILE = /\.(?:csv|tsv|txt|xlsx?|et)$/i;

/** Sheets of others than the plan's own city, whoever they are; 县 in the file of a county is that county's. */
const WIDER = /^(?:全?省|国家)级?$/;
const COUNTY = /^(?:县|县区|区县)级?$/;

/** 汇总 is the sheet of the whole, among others. */
function sheetFacts(name: string, facts: FactsReader, isOfCounty: boolean): Facts {
  if (OF_FILE.test(name)) return factsOfFile(name, facts);
  const said = facts.read(withDates(name));
  if (isNotMeant(name)) return { ...said, role: 'void' };
  const level = name.trim();
  if (WIDER.test(level) || (COUNTY.test(level) && !isOfCounty)) return { ...said, stranger: level };
  if (!/^(?:汇总|总表|总计|合计)表?$/.test(name.trim())) return said;
  return { ...said, place: { text: name, owners: [], several: false } };
}

function askedOf({ plan, year, area, names }: SheetOptions, facts: FactsReader): Asked {
  const period = year == null ? null : periodOf(String(year));
  return {
    plan,
    period: period && { value: period, at: { in: 'option', name: '--year' }, text: String(year) },
    place: area == null ? null : placeAsked(area, plan, names, facts),
  };
}

function placeAsked(area: string, plan: Plan | null, names: PlanNames, facts: FactsReader): Asked['place'] {
  const known = plan ? names.vocabulary(plan).area(area) : undefined;
  const value =
    plan && known !== undefined
      ? { text: area, owners: [{ plan, area: known }], several: false }
      : (facts.read(area).place ?? narrowest(names.places.within(area).places));
  return value && foldName(area) !== '' ? { value, at: { in: 'option', name: '--area' }, text: area } : null;
}

/** What was understood of the tables of a sheet; of one without a table that none was found. */
export function tablesOf(reader: SheetReader, sheet: string | null): readonly NotedTable[] {
  const { tables, skipped } = reader;
  if (tables.length === 0)
    return [{ sheet, notes: { headerLine: null, layout: null, skipped, first: [], rows: 0 } }];
  return tables.map(({ layout, headerLine, first, rows }, i) => ({
    sheet,
    notes: { headerLine, layout, skipped: i === 0 ? skipped : [], first, rows },
  }));
}
