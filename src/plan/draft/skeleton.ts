import { foldName } from '../../quantity/fold.js';
import type { Catalogue, CatalogueEntry } from '../build/catalogue.js';
import type { Period } from '../plan.js';
import { columnsOf, ownColumn, periodOf, targetColumns } from './row/columns.js';
import { printedName } from './row/name.js';
import { type RowContext, rowOf, type SkeletonRow } from './row/row.js';
import { findTables, type PlanTable } from './table/find.js';
import { bare, type DraftLine, type Place } from './table/line.js';
import { notesIn } from './table/notes.js';

export interface Skeleton {
  readonly period: Period | null;
  readonly rows: readonly SkeletonRow[];
  readonly baselineColumn: string | null;
  /** Whether its heading bears the place's name. */
  readonly isOwnBaseline: boolean;
  /** Of the targets, where their heading says it. */
  readonly lastYear: number | null;
  readonly unusedBaselines: readonly string[];
  readonly unusedColumns: readonly UnusedColumn[];
  /** The notes under the table, as they stand. */
  readonly notes: readonly string[];
  /** Where other tables of indicators begin that the draft does not hold. */
  readonly otherTables: readonly Place[];
  /** Numbers up to the last that no row bears. */
  readonly missingRows: readonly number[];
  /** Whether a row is the share of units that have one, so that the units must be known. */
  readonly countsUnits: boolean;
}

/** One whose heading nobody here knows; where it holds numbers they may be the plan's. */
export interface UnusedColumn {
  readonly head: string;
  readonly hasNumbers: boolean;
}

export interface SkeletonHints {
  /** The place, to tell its own column from another's. */
  readonly name: string | null;
  readonly period: Period | null;
  /** The plan is one county's, which is a single unit itself. */
  readonly isCounty: boolean;
}

/** The tables of indicators in a document. */
export function tablesIn(lines: readonly DraftLine[], catalogue: Catalogue): PlanTable[] {
  const find = nameFinder(catalogue);
  return findTables(lines, (name) => find(printedName(name).name) !== null);
}

/** Makes what it can of the first of these tables, and says where the others are. */
export function readSkeleton(
  table: PlanTable,
  others: readonly PlanTable[],
  catalogue: Catalogue,
  hints: SkeletonHints,
): Skeleton {
  const find = nameFinder(catalogue);
  const columns = columnsOf(table, hints.period);
  const targets = targetColumns(columns);
  const period = hints.period ?? periodOf(targets, columns);
  const baselines = columns.filter(({ meaning }) => meaning === 'baseline');
  const baseline = ownColumn(baselines, hints.name);
  const notes = notesIn(table.notes.map(({ text }) => text));
  const context: RowContext = { columns, targets, baseline, period, notes, catalogue, find };
  const rows = table.rows.filter(({ cells }) => nameIn(cells, context) !== '');
  const made = rows
    .map((row, i) => rowOf(row, i + 1, context))
    .map(hints.isCounty ? asOneUnit(catalogue) : (row) => row);
  return {
    period,
    rows: made,
    baselineColumn: baseline?.head ?? null,
    isOwnBaseline: hints.name !== null && baseline?.head.includes(hints.name) === true,
    lastYear: targets.at(-1)?.year ?? null,
    unusedBaselines: baselines.filter((one) => one !== baseline).map(({ head }) => head),
    unusedColumns: unusedIn(table, context),
    notes: table.notes.map(({ text }) => text),
    otherTables: others.map(({ place }) => place),
    missingRows: missingIn(made.map(({ row }) => row)),
    countsUnits: made.some(({ id, kind }) => (kind ?? catalogue.get(id)?.kind) === 'coverage'),
  };
}

const MOST_MISSING = 100;

function missingIn(numbers: readonly number[]): number[] {
  const known = new Set(numbers);
  const highest = numbers.reduce((most, one) => Math.max(most, one), 0);
  const last = Math.min(highest, numbers.length + MOST_MISSING);
  return Array.from({ length: last }, (_, i) => i + 1).filter((number) => !known.has(number));
}

/** What is a share of counties elsewhere is there or not in a plan of one county. */
function asOneUnit(catalogue: Catalogue) {
  return (row: SkeletonRow): SkeletonRow => {
    if ((row.kind ?? catalogue.get(row.id)?.kind) !== 'coverage') return row;
    const remarks = [
      ...row.remarks.filter(({ code }) => code !== 'guessed-kind'),
      { code: 'one-unit' } as const,
    ];
    return { ...row, kind: 'presence', remarks };
  };
}

function nameIn(cells: readonly string[], { columns }: RowContext): string {
  return bare(cells[columns.find(({ meaning }) => meaning === 'name')?.index ?? -1]);
}

function unusedIn({ heads, rows }: PlanTable, { columns }: RowContext): UnusedColumn[] {
  return heads.flatMap((head, i) => {
    if (bare(head) === '' || columns.some(({ index }) => index === i)) return [];
    return [{ head, hasNumbers: rows.some(({ cells }) => /\d/.test(bare(cells[i]))) }];
  });
}

function nameFinder(catalogue: Catalogue): (name: string) => CatalogueEntry | null {
  const known = new Map<string, CatalogueEntry>();
  for (const entry of catalogue.values()) {
    for (const name of [entry.id, entry.name.zh, entry.name.en, ...entry.aliases])
      known.set(foldName(name), entry);
  }
  return (name) => known.get(foldName(name)) ?? null;
}
