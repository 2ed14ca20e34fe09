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
  readonly unusedBaselines: readonly string[];
  readonly unusedColumns: readonly string[];
  /** The notes under the table, as they stand. */
  readonly notes: readonly string[];
  /** Where other tables of indicators begin that the draft does not hold. */
  readonly otherTables: readonly Place[];
  /** Whether a row is the share of units that have one, so that the units must be known. */
  readonly countsUnits: boolean;
}

export interface SkeletonHints {
  /** The place, to tell its own column from another's. */
  readonly name: string | null;
  readonly period: Period | null;
}

/** Makes what it can of a plan's table; null where no line of the document is a header with rows under it. */
export function readSkeleton(
  lines: readonly DraftLine[],
  catalogue: Catalogue,
  hints: SkeletonHints,
): Skeleton | null {
  const find = nameFinder(catalogue);
  const [table, ...others] = findTables(lines, (name) => find(printedName(name).name) !== null);
  if (!table) return null;
  const columns = columnsOf(table, hints.period);
  const targets = targetColumns(columns);
  const period = hints.period ?? periodOf(targets, columns);
  const baselines = columns.filter(({ meaning }) => meaning === 'baseline');
  const baseline = ownColumn(baselines, hints.name);
  const notes = notesIn(table.notes.map(({ text }) => text));
  const context: RowContext = { columns, targets, baseline, period, notes, catalogue, find };
  const rows = table.rows.filter(({ cells }) => nameIn(cells, context) !== '');
  const made = rows.map((row, i) => rowOf(row, i + 1, context));
  return {
    period,
    rows: made,
    baselineColumn: baseline?.head ?? null,
    unusedBaselines: baselines.filter((one) => one !== baseline).map(({ head }) => head),
    unusedColumns: unusedIn(table, context),
    notes: table.notes.map(({ text }) => text),
    otherTables: others.map(({ place }) => place),
    countsUnits: made.some(({ id, kind }) => (kind ?? catalogue.get(id)?.kind) === 'coverage'),
  };
}

function nameIn(cells: readonly string[], { columns }: RowContext): string {
  return bare(cells[columns.find(({ meaning }) => meaning === 'name')?.index ?? -1]);
}

function unusedIn({ heads }: PlanTable, { columns }: RowContext): string[] {
  return heads.filter((head, i) => bare(head) !== '' && !columns.some(({ index }) => index === i));
}

function nameFinder(catalogue: Catalogue): (name: string) => CatalogueEntry | null {
  const known = new Map<string, CatalogueEntry>();
  for (const entry of catalogue.values()) {
    for (const name of [entry.id, entry.name.zh, entry.name.en, ...entry.aliases])
      known.set(foldName(name), entry);
  }
  return (name) => known.get(foldName(name)) ?? null;
}
