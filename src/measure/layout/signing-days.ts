import { type ScopeText, scopeOf } from '../facts/scope.js';
import { saysNothing } from './lines.js';
import type { TableRow } from './row-cells.js';
import type { OpenSection } from './sections.js';

type Held = TableRow | ScopeText;

/** True for a line that says on which day something was handed in, and no more: the heading of no section. */
export function isSigningDay({ text, facts }: ScopeText): boolean {
  return facts.submitted !== null && saysNothing(text, facts);
}

/**
 * The day of signing of each row of a table in which one form stands under the other, and days between their rows: that under its
 * form, or else that over it.
 */
export function signingDays(held: readonly Held[]): ReadonlyMap<TableRow, OpenSection> {
  const days = new Map<TableRow, OpenSection>();
  let over: OpenSection | null = null;
  let unsigned: TableRow[] = [];
  for (const [i, one] of held.entries()) {
    if ('cells' in one) {
      if (over) days.set(one, over);
      else unsigned.push(one);
    } else if (isSigningDay(one)) {
      const section = { scope: scopeOf([one]), unsaid: {} };
      const isUnder = isOfRowsAbove(one, held[i - 1], held[i + 1]);
      if (isUnder) for (const row of unsigned) days.set(row, section);
      over = isUnder ? null : section;
      unsigned = [];
    }
  }
  return days;
}

/** Under the last rows, or directly under some, with more between it and the next. */
function isOfRowsAbove({ at }: ScopeText, above: Held | undefined, below: Held | undefined): boolean {
  if (below === undefined) return true;
  const line = at.in === 'line' ? at.line : 0;
  const isRowIn = (other: Held | undefined, place: number) =>
    other !== undefined && 'cells' in other && other.line === place;
  return isRowIn(above, line - 1) && !isRowIn(below, line + 1);
}
