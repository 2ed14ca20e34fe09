import type { Period } from '../../plan.js';
import type { PlanTable } from '../table/find.js';
import { bracketIn, type Meaning, meaningOf, yearIn } from '../table/heading.js';
import { bare } from '../table/line.js';
import { isUnit } from './name.js';
import { natureOf } from './nature.js';

/** A column of a plan's table and what its cells are facts of. */
export interface Column {
  readonly index: number;
  readonly head: string;
  readonly meaning: Exclude<Meaning, 'year'>;
  readonly year: number | null;
  /** Of bare numbers in it; empty where the heading says none. */
  readonly unit: string;
  /** The heading alone does not tell that these are demands. */
  readonly doubtful: boolean;
}

interface Heading {
  readonly index: number;
  readonly head: string;
  readonly meaning: Meaning;
  readonly year: number | null;
}

/** The columns by what they hold; a heading that nobody knows gives none. */
export function columnsOf({ heads, rows }: PlanTable, hint: Period | null): Column[] {
  const headings = heads.flatMap((head, index): Heading[] => {
    const cells = rows.map((row) => row.cells[index] ?? '');
    const meaning = natureOrRemark(meaningOf(head), cells);
    return meaning ? [{ index, head: bare(head), meaning, year: yearIn(head) }] : [];
  });
  const years = yearsOf(headings, hint);
  return headings.map((heading) => {
    const unit = bracketIn(heading.head);
    return { ...heading, ...resolved(heading, years), unit: isUnit(unit) ? unit : '' };
  });
}

/** A column of remarks may be where the plan says the nature. */
function natureOrRemark(meaning: Meaning | null, cells: readonly string[]): Meaning | null {
  if (meaning !== 'remark') return meaning;
  return cells.some((cell) => natureOf(cell) !== null) ? 'nature' : 'remark';
}

interface Years {
  readonly base: number | null;
  readonly target: number | null;
  readonly namesTarget: boolean;
  readonly namesBaseline: boolean;
}

/** Plans are made for five years: what is at least as long ago as that is no demand of the plan. */
const USUAL_LENGTH = 5;

function yearsOf(headings: readonly Heading[], hint: Period | null): Years {
  const years = headings.flatMap(({ meaning, year }) => (meaning === 'year' && year !== null ? [year] : []));
  const targets = headings.filter(({ meaning }) => meaning === 'target');
  const namesTarget = targets.length > 0;
  const dated = targets.flatMap(({ year }) => year ?? []);
  const last = namesTarget ? Math.max(...dated, hint?.end ?? 0) : Math.max(...years);
  const target = Number.isFinite(last) && last > 0 ? last : null;
  const namesBaseline = headings.some(({ meaning }) => meaning === 'baseline');
  const before = years.filter((year) => target === null || year < target);
  const old = before.filter((year) => target === null || year <= (hint?.base ?? target - USUAL_LENGTH));
  const base =
    namesBaseline || before.length === 0 ? null : Math.max(...(old.length > 0 ? old : [Math.min(...before)]));
  return { base, target, namesTarget, namesBaseline };
}

function resolved({ meaning, year }: Heading, years: Years): Pick<Column, 'meaning' | 'doubtful'> {
  if (meaning !== 'year') return { meaning, doubtful: false };
  if (year === null) return { meaning: 'target', doubtful: true };
  if (!years.namesTarget && year === years.target) return { meaning: 'target', doubtful: false };
  const isBefore = years.target === null || year < years.target;
  const isEarly = years.base === null ? !years.namesBaseline : year <= years.base;
  return isBefore && isEarly
    ? { meaning: 'baseline', doubtful: false }
    : { meaning: 'target', doubtful: true };
}

/** The columns of targets, in the order of their years; the last one's is the plan's target. */
export function targetColumns(columns: readonly Column[]): Column[] {
  return columns
    .filter(({ meaning }) => meaning === 'target')
    .sort((a, b) => (a.year ?? 9999) - (b.year ?? 9999));
}

/** The column that bears the place's own name, where several hold values of that kind; else the one of the latest year. */
export function ownColumn(columns: readonly Column[], name: string | null): Column | null {
  const own = name === null ? undefined : columns.find(({ head }) => head.includes(name));
  const [latest] = [...columns].sort((a, b) => (b.year ?? 0) - (a.year ?? 0));
  return own ?? latest ?? null;
}

/** Five years up to the last year of a target, from the year after the baseline's where that is near. */
export function periodOf(targets: readonly Column[], columns: readonly Column[]): Period | null {
  const end = targets.at(-1)?.year ?? null;
  const base =
    ownColumn(
      columns.filter(({ meaning, year }) => meaning === 'baseline' && year !== null),
      null,
    )?.year ?? null;
  if (end === null) return base === null ? null : { start: base + 1, end: base + USUAL_LENGTH, base };
  const from = base !== null && base < end ? base : end - USUAL_LENGTH;
  return { start: from + 1, end, base: from };
}
