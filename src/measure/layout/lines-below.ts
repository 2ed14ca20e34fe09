import { countAbove, speaksOfAbove, speaksOfTable } from '../facts/direction.js';
import { NO_SCOPE, type ScopeText, scopeOf } from '../facts/scope.js';
import { type Kind, kindsOf, unsaidBy } from './peers.js';
import type { TableRow } from './row-cells.js';
import type { OpenSection } from './sections.js';
import { isSigningDay, signingDays } from './signing-days.js';

type Held = TableRow | ScopeText;

/** True for a line between rows that speaks of those above it. */
function isOfRowsAbove(one: Held): one is ScopeText {
  return 'facts' in one && speaksOfAbove(one.text);
}

/** True for a line that is no heading of the rows below it: it speaks of those above it, or of either by where it stands. */
export function isOfEither(one: Held): one is ScopeText {
  return 'facts' in one && (isOfRowsAbove(one) || isSigningDay(one));
}

/** True for a line between rows that speaks of those above it, be it of the others, too: 本表为预计数. */
export function reachesAbove(one: Held): one is ScopeText {
  return 'facts' in one && (speaksOfAbove(one.text) || speaksOfTable(one.text));
}

/** A line that speaks of rows above it, the kinds of things that it names, and of how many rows more it speaks. */
interface Speaking {
  readonly section: OpenSection;
  readonly kinds: readonly Kind[];
  left: number;
}

/**
 * What lines between the rows of a table say of the rows above them, back to the line before that speaks so of the same kind of
 * thing: 以上为目标值. Rows under all of these leave unsaid whose or of what they are, where the others are told.
 */
export function saidBelow(held: readonly Held[]): ReadonlyMap<TableRow, readonly OpenSection[]> {
  const said = new Map<TableRow, readonly OpenSection[]>();
  const lines = held.filter(reachesAbove);
  const days = signingDays(held);
  if (lines.length === 0 && days.size === 0) return said;
  let day: OpenSection | undefined;
  let speaking: readonly Speaking[] = leftUnsaid(lines.filter(isOfRowsAbove));
  let over: readonly OpenSection[] | null = null;
  let fresh: readonly Speaking[] = [];
  for (const one of held.toReversed()) {
    if (reachesAbove(one)) {
      const line = speakingBy(one);
      speaking = [
        line,
        ...speaking.filter(
          (other) => fresh.includes(other) || !other.kinds.some((kind) => line.kinds.includes(kind)),
        ),
      ];
      fresh = [...fresh, line];
      over = null;
    } else if ('cells' in one) {
      fresh = [];
      if (days.get(one) !== day) over = null;
      day = days.get(one);
      over ??= [
        ...(day ? [day] : []),
        ...speaking.filter(({ left }) => left > 0).map(({ section }) => section),
      ];
      said.set(one, over);
      if (pass(speaking)) over = null;
    }
  }
  return said;
}

function speakingBy(line: ScopeText): Speaking {
  const left = countAbove(line.text) ?? Number.POSITIVE_INFINITY;
  return { section: { scope: scopeOf([line]), unsaid: {} }, kinds: kindsOf(line.facts), left };
}

/** Counts a row; true where some line speaks of no more of them. */
function pass(speaking: readonly Speaking[]): boolean {
  let isOver = false;
  for (const one of speaking) {
    one.left -= 1;
    isOver ||= one.left === 0;
  }
  return isOver;
}

/** What the rows under the last of these lines do not say, for each kind of thing that one names. */
function leftUnsaid(lines: readonly ScopeText[]): readonly Speaking[] {
  return (['place', 'indicator'] as const).flatMap((kind) => {
    const line = lines.findLast(({ facts }) => kindsOf(facts).includes(kind));
    if (!line) return [];
    const section = { scope: NO_SCOPE, unsaid: unsaidBy(line, [kind], []) };
    return [{ section, kinds: [kind], left: Number.POSITIVE_INFINITY }];
  });
}
