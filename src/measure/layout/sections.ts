import type { Facts } from '../facts/facts.js';
import { type Scope, type ScopeText, scopeOf } from '../facts/scope.js';

interface Section {
  /** Sections of one kind of numbering, or that say the same kind of thing, replace each other. */
  readonly kind: string;
  readonly scope: Scope;
  readonly line: ScopeText;
}

/** The sections that the rows of a table stand in: 一、桃城区 within which （一）2024年, until the next of the same kind. */
export class Sections {
  #open: readonly Section[] = [];
  /** Kinds of sections of which one has named a place: of another, which names none, whose its rows are is not known. */
  readonly #placed = new Set<string>();

  enter(line: ScopeText): void {
    const kind = kindOf(line.facts);
    const at = this.#open.findIndex((section) => section.kind === kind);
    const outer = at < 0 ? this.#open : this.#open.slice(0, at);
    const scope = scopeOf([line]);
    if (scope.places.length > 0) this.#placed.add(kind);
    this.#open = [...outer, { kind, scope, line }];
  }

  /** Ends the section that a name in this column began; false where there is none. */
  leave(column: number): boolean {
    const at = this.#open.findIndex(({ line, scope }) => line.column === column && scope.places.length > 0);
    if (at < 0) return false;
    this.#open = this.#open.slice(0, at);
    return true;
  }

  /** The innermost first. */
  scopes(): readonly Scope[] {
    return this.#open.map(({ scope }) => scope).reverse();
  }

  /** A section beside others that name a place, and that names none itself. */
  unsaid(): ScopeText | null {
    const named = this.#open.some(({ scope }) => scope.places.length > 0);
    if (named) return null;
    return this.#open.find(({ kind }) => this.#placed.has(kind))?.line ?? null;
  }
}

function kindOf({ numbering, place, period, role, indicator }: Facts): string {
  if (numbering !== '') return numbering;
  return [place && 'place', period && 'period', role && 'role', indicator && 'indicator']
    .filter(Boolean)
    .join(' ');
}
