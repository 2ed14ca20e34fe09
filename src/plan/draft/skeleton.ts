import { isWithin, nearest } from '../../diagnostic/nearest.js';
import { fold, foldName } from '../../quantity/fold.js';
import { saysNothing } from '../../quantity/no-value.js';
import { parseBaseline } from '../build/build.js';
import type { Catalogue, CatalogueEntry } from '../build/catalogue.js';
import { namesSeveral, seriesNamesIn } from '../build/several.js';
import type { TargetText } from '../build/target.js';
import type { Kind, Nature, Period } from '../plan.js';
import { guessOf } from './guess.js';
import { type DemandRemark, demandsOf, type PrintedReference } from './printed-demands.js';

/** What stands in a column of a plan's table. */
type Meaning = 'row' | 'name' | 'target' | 'baseline' | 'nature' | 'unit' | 'weight' | 'remark';

interface Column {
  readonly index: number;
  readonly head: string;
  readonly meaning: Meaning;
  readonly year: number | null;
}

/** What an author must look at, said beside the line that it concerns. */
export type SkeletonRemark =
  | DemandRemark
  | { readonly code: 'unknown-name'; readonly nearest: string | null }
  | { readonly code: 'guessed-kind' }
  /** The name lists several things, and each is to reach the target. */
  | { readonly code: 'several-series'; readonly names: readonly string[] }
  | { readonly code: 'unread-nature'; readonly cell: string }
  | { readonly code: 'unread-weight'; readonly cell: string };

export interface SkeletonRow {
  readonly row: number;
  readonly id: string;
  readonly name: string;
  /** Written only where the catalogue does not know the indicator. */
  readonly kind: Kind | null;
  readonly unit: string | null;
  readonly nature: Nature | null;
  readonly baseline: string | { readonly text: string } | null;
  readonly target: TargetText | null;
  readonly milestones: readonly (readonly [year: number, target: TargetText])[];
  readonly annual: boolean;
  /** Where the row's own last year is an earlier one than the plan's. */
  readonly period: Period | null;
  readonly weight: string | null;
  /** The series that the target is, to be listed under `references`. */
  readonly reference: PrintedReference | null;
  readonly remarks: readonly SkeletonRemark[];
}

export interface Skeleton {
  readonly period: Period | null;
  readonly rows: readonly SkeletonRow[];
  readonly baselineColumn: string | null;
  readonly unusedBaselines: readonly string[];
  readonly unusedColumns: readonly string[];
  /** Whether a row is the share of units that have one, so that the units must be known. */
  readonly countsUnits: boolean;
}

export interface SkeletonHints {
  /** The place, to tell its own column from another's. */
  readonly name: string | null;
  readonly period: Period | null;
}

const NATURES: readonly (readonly [RegExp, Nature])[] = [
  [/约束|binding/i, 'binding'],
  [/预期|expected/i, 'expected'],
  [/倡导|advocated/i, 'advocated'],
  [/力争|推动|争取|aspirational/i, 'aspirational'],
];

/** Makes what it can of a plan's table; null where no row of it is a header. */
export function readSkeleton(
  table: readonly (readonly string[])[],
  catalogue: Catalogue,
  hints: SkeletonHints,
): Skeleton | null {
  const at = table.findIndex((cells) => isHeader(cells));
  const header = table[at];
  if (!header) return null;
  const body = table.slice(at + 1);
  const columns = columnsOf(header, body);
  const targets = targetColumns(columns);
  const period = hints.period ?? periodOf(targets, columns);
  const baselines = columns.filter(({ meaning }) => meaning === 'baseline');
  const baseline = ownColumn(baselines, hints.name);
  const context: Context = { columns, targets, baseline, period, find: nameFinder(catalogue), catalogue };
  const rows = body.filter((cells) => nameIn(cells, columns) !== '' && !isHeader(cells));
  const made = rows.map((cells, i) => rowOf(cells, i + 1, context));
  return {
    period,
    rows: made,
    countsUnits: made.some(({ id, kind }) => (kind ?? catalogue.get(id)?.kind) === 'coverage'),
    baselineColumn: baseline?.head ?? null,
    unusedBaselines: baselines.filter((one) => one !== baseline).map(({ head }) => head),
    unusedColumns: header.filter((head, i) => fold(head) !== '' && !columns.some(({ index }) => index === i)),
  };
}

interface Context {
  readonly columns: readonly Column[];
  readonly targets: readonly Column[];
  readonly baseline: Column | null;
  readonly period: Period | null;
  readonly find: (name: string) => CatalogueEntry | null;
  readonly catalogue: Catalogue;
}

const NAME = /^(?:指标|指标名称|名称|主要指标|项目|indicator|name)$/i;
const TARGET = /目标|规划值|指标值|target/i;
const BASELINE = /基数|基期|基线|现状|现值|baseline/i;
const YEAR_VALUE = /(?:19|20)\d{2} ?年?(?:值|数值)?$/;

function isHeader(cells: readonly string[]): boolean {
  const heads = cells.map((cell) => fold(cell).replaceAll(' ', ''));
  const demands = (head: string) => (TARGET.test(head) && !NAME.test(head)) || YEAR_VALUE.test(head);
  return heads.some((head) => NAME.test(head)) && heads.some(demands);
}

function columnsOf(header: readonly string[], body: readonly (readonly string[])[]): Column[] {
  const heads = header.map((cell) => fold(cell).replaceAll(' ', ''));
  const named = heads.some((head) => TARGET.test(head) && !NAME.test(head));
  const years = heads.flatMap((head) => (YEAR_VALUE.test(head) ? [yearIn(head) ?? 0] : []));
  return heads.flatMap((head, index): Column[] => {
    const cells = body.map((row) => fold(row[index] ?? ''));
    const meaning = meaningOf(head, cells, named ? null : Math.max(0, ...years));
    return meaning ? [{ index, head, meaning, year: yearIn(head) }] : [];
  });
}

/** `targetYear` is the year whose values are the targets, in a table that names no column so. */
function meaningOf(head: string, cells: readonly string[], targetYear: number | null): Meaning | null {
  if (/^(?:序号|编号|no\.?|row)$/i.test(head)) return 'row';
  if (NAME.test(head)) return 'name';
  if (BASELINE.test(head)) return 'baseline';
  if (TARGET.test(head)) return 'target';
  if (YEAR_VALUE.test(head)) return yearIn(head) === targetYear ? 'target' : 'baseline';
  if (/性质|属性|nature/i.test(head)) return 'nature';
  if (/^(?:权重|分值|分数|weight|points?)(?:\(.*\))?$/i.test(head)) return 'weight';
  if (/^(?:计量)?单位$|^unit$/i.test(head)) return 'unit';
  if (!/备注|说明|note/i.test(head)) return null;
  return cells.some((cell) => natureOf(cell) !== null) ? 'nature' : 'remark';
}

function yearIn(head: string): number | null {
  const match = /(?:19|20)\d{2}/.exec(head);
  return match ? Number(match[0]) : null;
}

/** The columns of targets, in the order of their years; the last one's is the plan's target. */
function targetColumns(columns: readonly Column[]): Column[] {
  return columns
    .filter(({ meaning }) => meaning === 'target')
    .sort((a, b) => (a.year ?? 9999) - (b.year ?? 9999));
}

/** Five years up to the last year of a target, from the year after the baseline's where that is near. */
function periodOf(targets: readonly Column[], columns: readonly Column[]): Period | null {
  const end = targets.at(-1)?.year ?? null;
  const base = columns.find(({ meaning, year }) => meaning === 'baseline' && year !== null)?.year ?? null;
  if (end === null) return base === null ? null : { start: base + 1, end: base + 5, base };
  const from = base !== null && base < end ? base : end - 5;
  return { start: from + 1, end, base: from };
}

function ownColumn(columns: readonly Column[], name: string | null): Column | null {
  const own = name === null ? undefined : columns.find(({ head }) => head.includes(name));
  return own ?? columns[0] ?? null;
}

function nameFinder(catalogue: Catalogue): (name: string) => CatalogueEntry | null {
  const known = new Map<string, CatalogueEntry>();
  for (const entry of catalogue.values()) {
    for (const name of [entry.id, entry.name.zh, entry.name.en, ...entry.aliases])
      known.set(foldName(name), entry);
  }
  return (name) => known.get(foldName(name)) ?? null;
}

function cellOf(cells: readonly string[], columns: readonly Column[], meaning: Meaning): string {
  const column = columns.find((one) => one.meaning === meaning);
  return column ? fold(cells[column.index] ?? '') : '';
}

/** Names keep the marks that the plan prints; only line breaks within a cell are the page's. */
function nameIn(cells: readonly string[], columns: readonly Column[]): string {
  const column = columns.find((one) => one.meaning === 'name');
  const lines = (cells[column?.index ?? -1] ?? '').split(/[\r\n]+/);
  return lines.map((line) => line.trim()).join('');
}

function rowOf(cells: readonly string[], position: number, context: Context): SkeletonRow {
  const { columns, targets, baseline, period, find } = context;
  const name = nameIn(cells, columns);
  const row = /^\d{1,4}$/.exec(cellOf(cells, columns, 'row'));
  const number = row && Number(row[0]) > 0 ? Number(row[0]) : position;
  const entry = find(name);
  const guess =
    entry ??
    guessOf(
      name,
      cellOf(cells, columns, 'unit'),
      targets.map((t) => cells[t.index] ?? ''),
    );
  const natureCell = cellOf(cells, columns, 'nature');
  const nature = natureOf(natureCell);
  const demands = demandsOf(
    targets.map(({ index, year }) => ({ cell: fold(cells[index] ?? ''), year })),
    guess,
    period,
    `${entry?.id ?? `indicator-${number}`}-other`,
  );
  const weight = cellOf(cells, columns, 'weight').replace(/分$/, '');
  return {
    row: number,
    id: entry?.id ?? `indicator-${number}`,
    name,
    kind: entry ? null : guess.kind,
    unit: entry ? null : guess.unit,
    nature,
    baseline: baseline ? baselineOf(cells[baseline.index] ?? '', guess.unit) : null,
    target: demands.target,
    milestones: demands.milestones,
    annual: demands.annual,
    period: demands.period,
    weight: WEIGHT.test(weight) ? weight : null,
    reference: demands.reference,
    remarks: [
      ...(entry ? [] : [unknown(name, context.catalogue), { code: 'guessed-kind' } as const]),
      ...(entry || guess.kind !== 'rate' || !namesSeveral(name)
        ? []
        : [{ code: 'several-series', names: seriesNamesIn(name) } as const]),
      ...(nature === null && !saysNothing(natureCell.toLowerCase())
        ? [{ code: 'unread-nature', cell: natureCell } as const]
        : []),
      ...demands.remarks,
      ...(WEIGHT.test(weight) || saysNothing(weight.toLowerCase())
        ? []
        : [{ code: 'unread-weight', cell: weight } as const]),
    ],
  };
}

const WEIGHT = /^(?=.*[1-9])\d+(?:\.\d+)?$/;

function unknown(name: string, catalogue: Catalogue): SkeletonRemark {
  const names = [...catalogue.values()].flatMap((entry) => [entry.name.zh, ...entry.aliases]);
  const near = nearest(name, names);
  const close = near !== null && isWithin(Math.max(2, name.length >> 2), name, near);
  return { code: 'unknown-name', nearest: close ? near : null };
}

function natureOf(cell: string): Nature | null {
  return NATURES.find(([pattern]) => pattern.test(cell))?.[1] ?? null;
}

/** A number that the plan prints in the indicator's own terms, else its words; a count is whole, so 11.29 lacks its unit. */
function baselineOf(cell: string, unit: string): string | { text: string } | null {
  const text = fold(cell);
  if (saysNothing(text.toLowerCase())) return null;
  const number = parseBaseline(text, unit);
  const usable = number && (!/^[\d.,]+$/.test(text) || number.value.d === 1n);
  return usable ? text : { text };
}
