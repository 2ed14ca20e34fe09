import { countAbove, speaksOfAbove } from '../facts/direction.js';
import { NO_SCOPE, type ScopeText, scopeOf } from '../facts/scope.js';
import { kindsOf, unsaidBy } from './peers.js';
import type { TableRow } from './row-cells.js';
import type { OpenSection } from './sections.js';

type Held = TableRow | ScopeText;

/** True for a line between rows that speaks of those above it. */
export function isOfRowsAbove(one: Held): one is ScopeText {
  return 'facts' in one && speaksOfAbove(one.text);
}

/**
 * What lines between the rows of a table say of the rows above them, back to the line before that speaks so: 以上为目标值. Rows
 * under all of these leave unsaid whose or of what they are, where the others are told.
 */
export function saidBelow(held: readonly Held[]): ReadonlyMap<TableRow, readonly OpenSection[]> {
  const said = new Map<TableRow, readonly OpenSection[]>();
  if (!held.some(isOfRowsAbove)) return said;
  let open = leftOver(held.filter(isOfRowsAbove));
  let isFresh = false;
  let left = Number.POSITIVE_INFINITY;
  for (const one of held.toReversed()) {
    if (isOfRowsAbove(one)) {
      const section = { scope: scopeOf([one]), unsaid: {} };
      open = isFresh ? [...open, section] : [section];
      left = countAbove(one.text) ?? Number.POSITIVE_INFINITY;
      isFresh = true;
    } else if ('cells' in one) {
      isFresh = false;
      if (left > 0) said.set(one, open);
      left -= 1;
    }
  }
  return said;
}

function leftOver(lines: readonly ScopeText[]): readonly OpenSection[] {
  const kinds = lines.flatMap(({ facts }) => kindsOf(facts));
  const last = lines.at(-1);
  if (!last) return [];
  return [
    {
      scope: NO_SCOPE,
      unsaid: unsaidBy(
        last,
        kinds.filter((kind) => kind === 'place' || kind === 'indicator'),
        [],
      ),
    },
  ];
}
