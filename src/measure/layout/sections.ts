import type { Steps } from '../../tables/pause.js';
import { type Scope, type ScopeText, scopeOf } from '../facts/scope.js';
import { type Kind, kindsOf, missable, type Unsaid, unsaidBy } from './peers.js';

/** Sections that replace each other, and all kinds of things that any of them names. */
interface Level {
  readonly kinds: Set<Kind>;
  /** One of them held rows within another section. */
  isInner: boolean;
}

interface Section {
  readonly line: ScopeText;
  readonly scope: Scope;
  readonly level: Level;
  /** The kinds that it names; of a line that names none, those of the section that it may have replaced. */
  readonly stands: readonly Kind[];
  /** How many rows stood in the table when it began. */
  readonly at: number;
}

/** A section that rows stand in, and what it leaves unsaid beside its peers. */
export interface OpenSection {
  readonly scope: Scope;
  readonly unsaid: Unsaid;
  /** Its heading, where that is struck out. */
  readonly struck?: ScopeText;
}

/**
 * The sections that the rows of a table stand in: 一、桃城区 within which （一）2024年, until the next of the same numbering. One
 * without a number replaces the outermost that names a thing of the same kind; where it names nothing known it may replace any.
 */
export class Sections {
  #open: readonly Section[] = [];
  readonly #numbered = new Map<string, Level>();
  readonly #named = new Map<Kind, Level>();
  readonly #anyUnnumbered: Level = { kinds: new Set(), isInner: false };
  #firstNamed: readonly Kind[] = [];
  #isList = false;
  #rows = 0;

  /** Looks at all sections of a table, with null for each row, so that each is known by those before it, too. */
  *foresee(lines: readonly (ScopeText | null)[]): Steps<void> {
    for (const line of lines) {
      if (line) {
        this.enter(line);
        yield;
      } else this.pass();
    }
    this.#open = [];
    this.#rows = 0;
  }

  /** To be told of each row. */
  pass(): void {
    this.#rows += 1;
  }

  enter(line: ScopeText): void {
    const kinds = kindsOf(line.facts);
    const { numbering } = line.facts;
    if (numbering === '' && this.#firstNamed.length === 0) this.#firstNamed = kinds;
    const at = this.#indexOf(numbering, kinds);
    const replaced = this.#open[at];
    const level = this.#levelOf(numbering, kinds);
    for (const kind of missable(line.facts)) {
      level.kinds.add(kind);
      if (numbering === '') this.#anyUnnumbered.kinds.add(kind);
    }
    if (replaced && replaced.at < this.#rows && at > 0) level.isInner = true;
    const stands = kinds.length > 0 ? kinds : (replaced?.stands ?? this.#firstNamed);
    const around = this.#around(at);
    this.#open = [...around, { line, scope: scopeOf([line]), level, stands, at: this.#rows }];
  }

  /**
   * Where among the open sections the one stands that another replaces; behind them where there is none. One that names nothing
   * known is replaced where no other is, and not by what stands directly under it.
   */
  #indexOf(numbering: string, kinds: readonly Kind[]): number {
    const find = (isMeant: (one: Section) => boolean) =>
      this.#open.findIndex((one) => {
        if (one.line.facts.numbering !== numbering || !isMeant(one)) return false;
        return numbering !== '' || kinds.length === 0 || isAlike(one.stands, kinds);
      });
    const known = find(({ level }) => level !== this.#anyUnnumbered);
    const at = known >= 0 ? known : find((one) => one.at < this.#rows);
    return at < 0 ? this.#open.length : at;
  }

  #levelOf(numbering: string, kinds: readonly Kind[]): Level {
    if (numbering === '' && kinds.length === 0) return this.#anyUnnumbered;
    const known =
      numbering !== ''
        ? this.#numbered.get(numbering)
        : kinds.map((kind) => this.#named.get(kind)).find((level) => level !== undefined);
    const level = known ?? { kinds: new Set(), isInner: false };
    if (numbering !== '') this.#numbered.set(numbering, level);
    else for (const kind of kinds) this.#named.set(kind, level);
    return level;
  }

  /** The sections around one that stands there: a name without a number, directly over another section, holds that. */
  #around(at: number): readonly Section[] {
    const around = this.#open.slice(0, at);
    const over = this.#open.slice(at + 1).filter(({ line, level, at: began }) => {
      return line.facts.numbering === '' && !level.isInner && began === this.#rows;
    });
    return [...around, ...over];
  }

  /**
   * Ends the section that a name in this column began; false where there is none. 合计 directly under 一、桃城区 is still of that,
   * unless a row numbers its place: 三、深州市 without a value is then another of a list, and holds nothing.
   */
  leave(column: number, isTotal: boolean, isListed: boolean): boolean {
    this.#isList ||= isListed;
    const at = this.#open.findIndex(({ line, scope }) => line.column === column && scope.places.length > 0);
    const section = this.#open[at];
    if (!section) return false;
    const isDirectly = section.line.facts.numbering !== '' && section.at === this.#rows - 1;
    if (isTotal && isDirectly && !this.#isList) return false;
    this.#open = this.#open.slice(0, at);
    return true;
  }

  /** The innermost first. */
  open(): readonly OpenSection[] {
    return this.#open
      .map(({ line, scope, level }) => ({
        scope,
        unsaid: line.isStruck ? {} : unsaidBy(line, level.kinds, kindsOf(line.facts)),
        ...(line.isStruck && { struck: line }),
      }))
      .reverse();
  }
}

/** A role is that of another section only where one of them names nothing else: 2024年完成情况 may stand within 桃城区完成情况. */
function isAlike(a: readonly Kind[], b: readonly Kind[]): boolean {
  const isRoleAlone = a.length === 1 || b.length === 1;
  return a.some((kind) => b.includes(kind) && (kind !== 'role' || isRoleAlone));
}
