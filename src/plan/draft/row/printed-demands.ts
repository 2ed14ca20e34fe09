import { saysNothing } from '../../../quantity/no-value.js';
import type { TargetText } from '../../build/target.js';
import type { Kind, Period } from '../../plan.js';
import { type PrintedTarget, readPrintedTarget } from './printed-target.js';

/** What an indicator that the catalogue lacks is taken for. */
export interface Guess {
  readonly kind: Kind;
  readonly unit: string;
}

/** A cell of a column of targets, folded, with the year of the column. */
export interface PrintedCell {
  readonly cell: string;
  readonly year: number | null;
  /** What it is read from, where the heading's words do not say that it is a demand. */
  readonly doubtful?: string;
}

/** What an author must look at in a row's demands. */
export type DemandRemark =
  | { readonly code: 'unread-target'; readonly cell: string }
  | { readonly code: 'no-sign' | 'no-sign-less'; readonly cell: string }
  | { readonly code: 'no-tolerance'; readonly cell: string; readonly proposed: TargetText }
  | { readonly code: 'milestone-no-sign'; readonly year: number; readonly cell: string }
  | { readonly code: 'milestone-column'; readonly year: number; readonly head: string }
  | { readonly code: 'attested'; readonly cell: string }
  | { readonly code: 'unread-milestone'; readonly year: number; readonly cell: string };

/** A series that a target is compared with, to be listed under `references`. */
export interface PrintedReference {
  readonly id: string;
  readonly name: string;
  readonly kind: Kind;
  readonly unit: string;
}

/** What the cells of a row demand, in the order of their years; the last year's is the target. */
export function demandsOf(
  printed: readonly PrintedCell[],
  guess: Guess,
  period: Period | null,
  otherId: string,
  lessIsBetter: (cell: string) => boolean,
) {
  const remarks: DemandRemark[] = [];
  const milestones: [number, TargetText][] = [];
  let target: TargetText | null = null;
  let reference: PrintedReference | null = null;
  let [annual, accumulates, steady] = [false, false, false];
  const demands = printed.flatMap((one, i) => (i === printed.length - 1 ? datedIn(one, period) : [one]));
  for (const [i, demand] of demands.entries()) {
    const { cell, year } = demand;
    const last = i === demands.length - 1;
    if (saysNothing(cell.toLowerCase()) && !last) continue;
    const read = readPrintedTarget(cell, guess.kind, guess.unit, period, lessIsBetter(cell));
    const found = withId(read.target, otherId);
    if (read.other !== undefined) reference = { id: otherId, name: read.other, ...guess };
    if (last) {
      target = found;
      annual = read.annual ?? false;
      accumulates = read.accumulates ?? false;
      steady = read.steady ?? false;
    } else if (found && year !== null) milestones.push([year, found]);
    remarks.push(
      ...(last || year === null ? aboutTarget(read, cell, otherId) : aboutMilestone(read, demand, year)),
    );
  }
  if (annual) leaveYears(milestones, remarks, printed, target);
  const end = demands.at(-1)?.year ?? null;
  const earlier = period !== null && end !== null && end > period.start && end < period.end;
  return {
    target,
    milestones,
    remarks,
    reference,
    annual,
    accumulates,
    steady,
    period: earlier ? { ...period, end } : null,
  };
}

/** What every year promises stands beside no milestone: one that says the same is none, another is left to the author. */
function leaveYears(
  milestones: [number, TargetText][],
  remarks: DemandRemark[],
  printed: readonly PrintedCell[],
  target: TargetText | null,
): void {
  for (const [year, one] of milestones.splice(0)) {
    const said = remarks.findIndex((remark) => 'year' in remark && remark.year === year);
    if (said >= 0) remarks.splice(said, 1);
    const cell = printed.find((of) => of.year === year)?.cell ?? '';
    if (JSON.stringify(one) !== JSON.stringify(target))
      remarks.push({ code: 'unread-milestone', year, cell });
  }
}

function aboutTarget({ target, remark, proposed }: PrintedTarget, cell: string, id: string): DemandRemark[] {
  const open = withId(proposed ?? null, id);
  if (open !== null) return [{ code: 'no-tolerance', cell, proposed: open }];
  return [
    ...(remark === null || remark === 'no-tolerance' ? [] : [{ code: remark, cell }]),
    ...(target === null ? [{ code: 'unread-target', cell } as const] : []),
  ];
}

function aboutMilestone(
  { target, remark }: PrintedTarget,
  printed: PrintedCell,
  year: number,
): DemandRemark[] {
  const { cell, doubtful } = printed;
  if (target === null) return [{ code: 'unread-milestone', year, cell }];
  return [
    ...(doubtful === undefined ? [] : [{ code: 'milestone-column', year, head: doubtful } as const]),
    ...(remark === null ? [] : [{ code: 'milestone-no-sign', year, cell } as const]),
  ];
}

const DATED = /^(到|至|截至)?((?:19|20)\d{2})年(底|末)?(?:前)?(?:达到|达|为|:)?(?!相比)(?=.)/;

/**
 * A cell may demand something of a year or several: 至2023年底不少于50%，至2025年底不少于80%. Only where every part of it
 * bears a year of the period, each later than the one before, is it taken so: 2015年下降25% is counted from that year.
 */
function datedIn(printed: PrintedCell, period: Period | null): PrintedCell[] {
  const parts = printed.cell.split(/[;,、]/).map((part) => part.trim());
  const years = parts.map((part) => yearOf(part, period));
  const rising = years.every((year, i) => year !== null && (i === 0 || year > (years[i - 1] ?? year)));
  if (!rising) return [printed];
  return parts.map((part, i) => ({ ...printed, cell: part.replace(DATED, ''), year: years[i] ?? null }));
}

/** Where the period is not known, only a year that is plainly an end: 到2023年, 2023年底. */
function yearOf(part: string, period: Period | null): number | null {
  const [, until, digits, end] = DATED.exec(part) ?? [];
  const year = Number(digits);
  const meant = period === null ? until !== undefined || end !== undefined : year >= period.start;
  return digits !== undefined && meant ? year : null;
}

function withId(target: TargetText | null, id: string): TargetText | null {
  const isOther = target !== null && typeof target === 'object' && 'than' in target;
  return isOther ? { ...target, than: id } : target;
}
