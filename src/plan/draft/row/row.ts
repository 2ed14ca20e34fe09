import { isWithin, nearest } from '../../../diagnostic/nearest.js';
import { fold } from '../../../quantity/fold.js';
import { saysNothing } from '../../../quantity/no-value.js';
import type { Catalogue, CatalogueEntry } from '../../build/catalogue.js';
import { namesSeveral, seriesNamesIn } from '../../build/several.js';
import type { TargetText } from '../../build/target.js';
import type { Average, Kind, Nature, Period } from '../../plan.js';
import type { Place } from '../table/line.js';
import type { Note } from '../table/notes.js';
import { undressed } from '../table/notes.js';
import type { TableRow } from '../table/records.js';
import { baselineOf, inUnit, isBeyond } from './amount.js';
import type { Column } from './columns.js';
import { guessOf } from './guess.js';
import { isUnit, type PrintedName, printedName } from './name.js';
import { natureOf } from './nature.js';
import { type DemandRemark, demandsOf, type Guess, type PrintedReference } from './printed-demands.js';
import { isOnAverage, type Reckoning, reckoningOf } from './reckoning.js';

/** What an author must look at, said beside the line that it concerns. */
export type SkeletonRemark =
  | DemandRemark
  | { readonly code: 'unknown-name'; readonly nearest: string | null }
  | { readonly code: 'guessed-kind' }
  /** The name lists several things, and each is to reach the target. */
  | { readonly code: 'several-series'; readonly names: readonly string[] }
  | { readonly code: 'joined-lines' | 'one-unit' }
  | { readonly code: 'unread-nature'; readonly cell: string }
  | { readonly code: 'unread-weight'; readonly cell: string }
  | { readonly code: 'unread-unit'; readonly cell: string }
  | { readonly code: 'baseline-year'; readonly year: number }
  | { readonly code: 'unexplained-mark'; readonly marks: readonly string[] }
  | { readonly code: 'explained-mark'; readonly words: readonly string[] }
  | { readonly code: 'bracketed-total'; readonly mark: string }
  | { readonly code: 'average-read' | 'average-by-custom' };

export interface SkeletonRow {
  readonly row: number;
  readonly id: string;
  readonly name: string;
  /** Written only where the catalogue does not know the indicator. */
  readonly kind: Kind | null;
  readonly unit: string | null;
  readonly nature: Nature | null;
  readonly group: string | null;
  readonly baseline: string | { readonly text: string } | null;
  readonly target: TargetText | null;
  readonly milestones: readonly (readonly [year: number, target: TargetText])[];
  readonly annual: boolean;
  readonly accumulates: boolean;
  readonly average: Average | null;
  /** Where the row's own last year is an earlier one than the plan's. */
  readonly period: Period | null;
  readonly weight: string | null;
  /** The series that the target is, to be listed under `references`. */
  readonly reference: PrintedReference | null;
  readonly remarks: readonly SkeletonRemark[];
  readonly from: Place;
  readonly to: Place;
}

export interface RowContext {
  readonly columns: readonly Column[];
  readonly targets: readonly Column[];
  readonly baseline: Column | null;
  readonly period: Period | null;
  readonly notes: readonly Note[];
  readonly catalogue: Catalogue;
  readonly find: (name: string) => CatalogueEntry | null;
}

interface Cell {
  readonly text: string;
  readonly reckoning: Reckoning;
}

export function rowOf(tableRow: TableRow, position: number, context: RowContext): SkeletonRow {
  const { cells } = tableRow;
  const name = printedName(cellIn(cells, context.columns, 'name'));
  const number = numberOf(cells, name, position, context);
  const entry = context.find(name.name);
  const unit = unitOf(cells, name, context);
  const cell = (column: Column | null): Cell => shownIn(cells, column, unit.text, context.notes);
  const [base, demands] = [cell(context.baseline), demandCells(cells, unit.text, context)];
  const guess =
    entry ??
    guessOf(
      name.name,
      unit.text,
      demands.map(({ text }) => text),
      base.text === '' ? [] : [base.text],
    );
  const baseline = context.baseline ? baselineOf(base.text, guess.unit, guess.kind === 'count') : null;
  const found = demandsOf(
    demands.map(({ text, column }) => ({
      cell: text,
      year: column.year,
      ...(column.doubtful && { doubtful: column.head }),
    })),
    guess,
    context.period,
    `${entry?.id ?? `indicator-${number}`}-other`,
    (text) => isBeyond(baseline, text, guess.unit) ?? /(?:死亡|病死|发病|失业|伤亡|事故)率?$/.test(name.name),
  );
  const last = demands.at(-1)?.reckoning;
  const bracket = accumulating(guess.kind) ? (last?.bracket ?? null) : null;
  const average = averageOf(last, guess, name.name, found.target);
  const natureCell = fold(cellIn(cells, context.columns, 'nature'));
  const weight = fold(cellIn(cells, context.columns, 'weight')).replace(/分$/, '');
  const nature = natureOf(natureCell);
  return {
    row: number,
    id: entry?.id ?? `indicator-${number}`,
    name: name.name,
    kind: entry ? null : guess.kind,
    unit: entry ? null : guess.unit,
    nature,
    group: tableRow.group,
    baseline,
    target: found.target,
    milestones: found.milestones,
    annual: found.annual,
    accumulates:
      found.accumulates || bracket !== null || (last?.accumulates === true && accumulating(guess.kind)),
    average: found.steady ? 'geometric' : (average?.kind ?? null),
    period: found.period,
    weight: WEIGHT.test(weight) ? weight : null,
    reference: found.reference,
    from: tableRow.from,
    to: tableRow.to,
    remarks: [
      ...(tableRow.doubtful ? [{ code: 'joined-lines' } as const] : []),
      ...aboutName(name.name, entry, guess, context.catalogue),
      ...(unit.unread === null ? [] : [{ code: 'unread-unit', cell: unit.unread } as const]),
      ...(nature === null && !saysNothing(natureCell.toLowerCase())
        ? [{ code: 'unread-nature', cell: natureCell } as const]
        : []),
      ...(baseline !== null && base.reckoning.year !== null
        ? [{ code: 'baseline-year', year: base.reckoning.year } as const]
        : []),
      ...found.remarks,
      ...(average?.remark && !found.steady ? [{ code: average.remark } as const] : []),
      ...(bracket === null ? [] : [{ code: 'bracketed-total', mark: bracket } as const]),
      ...aboutMarks([base.reckoning, ...demands.map(({ reckoning }) => reckoning)], bracket),
      ...(WEIGHT.test(weight) || saysNothing(weight.toLowerCase())
        ? []
        : [{ code: 'unread-weight', cell: weight } as const]),
    ],
  };
}

const WEIGHT = /^(?=.*[1-9])\d+(?:\.\d+)?$/;

function accumulating(kind: Kind): boolean {
  return kind === 'count' || kind === 'quantity' || kind === 'growth';
}

function cellIn(cells: readonly string[], columns: readonly Column[], meaning: Column['meaning']): string {
  const column = columns.find((one) => one.meaning === meaning);
  return column ? (cells[column.index] ?? '') : '';
}

function numberOf(
  cells: readonly string[],
  name: PrintedName,
  position: number,
  context: RowContext,
): number {
  const row = /^\d{1,6}$/.exec(fold(cellIn(cells, context.columns, 'row')));
  const printed = row ? Number(row[0]) : name.number;
  return printed !== null && printed > 0 ? printed : position;
}

/** By the column of units, else in brackets behind the name. */
function unitOf(cells: readonly string[], name: PrintedName, { columns }: RowContext) {
  const cell = fold(cellIn(cells, columns, 'unit')).replaceAll(' ', '');
  if (saysNothing(cell.toLowerCase())) return { text: name.unit, unread: null };
  return isUnit(cell) ? { text: cell, unread: null } : { text: name.unit || cell, unread: cell };
}

function shownIn(
  cells: readonly string[],
  column: Column | null,
  unit: string,
  notes: readonly Note[],
): Cell {
  const { text, marks } = undressed(column ? fold(cells[column.index] ?? '') : '');
  return { text: inUnit(text, unit || (column?.unit ?? '')), reckoning: reckoningOf(marks, notes) };
}

/** The cells of the target columns; where the last says nothing, that of the yearly average or the sum takes its place. */
function demandCells(cells: readonly string[], unit: string, { columns, targets, notes }: RowContext) {
  const read = (column: Column) => ({ column, ...shownIn(cells, column, unit, notes) });
  const demands = targets.map(read);
  const other = columns.find(({ meaning }) => meaning === 'average');
  const [last, over] = [demands.at(-1), other && read(other)];
  if (!over || saysNothing(over.text.toLowerCase()) || (last && !saysNothing(last.text.toLowerCase())))
    return demands;
  const { reckoning } = over;
  const says = (words: RegExp) => words.test(over.column.head);
  if (says(/变化|增减/) && !reckoning.accumulates) return demands; // counted from the baseline, and no demand of the plan
  const accumulates = reckoning.accumulates || (says(/累计/) && !says(/年均/));
  const average = { ...reckoning, accumulates, average: !accumulates };
  const text = yearlyOf(over.text, over.column, unit);
  return [
    ...demands.slice(0, -1),
    { ...over, text, column: last?.column ?? over.column, reckoning: average },
  ];
}

/** A growth by so many per cent a year of what is no share itself: 年均增长（%） over 7.5 of an income. */
function yearlyOf(text: string, { head, unit: own }: Column, unit: string): string {
  const [way] = /增长|增速|下降|降低/.exec(head) ?? [];
  if (own !== '%' || way === undefined || unit === '' || unit === '%') return text;
  return `年均${way === '增速' ? '增长' : way}${text.replace(unit, '%')}`;
}

function averageOf(
  reckoning: Reckoning | undefined,
  { kind }: Guess,
  name: string,
  target: TargetText | null,
): { readonly kind: Average; readonly remark: 'average-read' | 'average-by-custom' } | null {
  if (!isNumeric(target) || kind === 'attestation' || kind === 'presence') return null;
  const by = kind === 'growth' ? 'geometric' : 'arithmetic';
  if (reckoning?.average) return { kind: by, remark: 'average-read' };
  return isOnAverage(name) ? { kind: by, remark: 'average-by-custom' } : null;
}

function isNumeric(target: TargetText | null): boolean {
  return typeof target === 'string' ? /\d/.test(target) : target !== null && 'about' in target;
}

function aboutName(
  name: string,
  entry: CatalogueEntry | null,
  guess: Guess,
  catalogue: Catalogue,
): SkeletonRemark[] {
  if (entry) return [];
  return [
    unknown(name, catalogue),
    { code: 'guessed-kind' },
    ...(guess.kind === 'rate' && namesSeveral(name)
      ? [{ code: 'several-series', names: seriesNamesIn(name) } as const]
      : []),
  ];
}

/** What is longer is no name, and takes long to be compared. */
const LONGEST_NAME = 200;

function unknown(name: string, catalogue: Catalogue): SkeletonRemark {
  const names = [...catalogue.values()].flatMap((entry) => [entry.name.zh, ...entry.aliases]);
  const near = name.length > LONGEST_NAME ? null : nearest(name, names);
  const close = near !== null && isWithin(Math.max(2, name.length >> 2), name, near);
  return { code: 'unknown-name', nearest: close ? near : null };
}

function aboutMarks(found: readonly Reckoning[], bracket: string | null): SkeletonRemark[] {
  const marks = [...new Set(found.flatMap(({ unexplained }) => unexplained))].filter(
    (one) => one !== bracket,
  );
  const words = [...new Set(found.flatMap((one) => one.words))];
  return [
    ...(marks.length > 0 ? [{ code: 'unexplained-mark', marks } as const] : []),
    ...(words.length > 0 ? [{ code: 'explained-mark', words } as const] : []),
  ];
}
