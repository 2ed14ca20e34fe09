import type { Steps } from '../../tables/pause.js';
import { isOfUnit } from '../facts/places.js';
import { type Scope, type ScopeText, scopeInSteps, scopeOf } from '../facts/scope.js';
import { numbersTable, opensWithNumber } from './lines.js';
import { type Kind, kindsOf, missable, type Unsaid, unsaidBy } from './peers.js';
import { isUnderstood } from './title-words.js';

/** The lines over a table that say something, each with its texts. */
export type TitleBlock = readonly (readonly ScopeText[])[];

/** What the titles of the sheet say of a table besides its own, and what its own leave unsaid. */
export interface Titled {
  readonly top: Scope;
  readonly unsaid: Unsaid;
}

/**
 * The titles of the tables of a sheet. Those of one are peers of those of another; what stands over the first table, and
 * above the lines that others have a counterpart of, is said of all.
 */
export class Titles {
  #first: TitleBlock | null = null;
  /** All lines over the first table, be they only a unit. */
  #lines: TitleBlock = [];
  /** Where in the first titles the counterpart of the next ones begins, that name a time; what stands above is said of all. */
  #ownFrom: number | null = null;
  /** What titles of other tables than the first name. */
  readonly #others = new Set<Kind>();
  /** One of these titles names a county, or somebody that no plan knows. */
  #areOfUnits = false;

  /**
   * To be asked once for the tables under each header, side by side, with all `lines` over the first of them; `header` speaks for
   * those without a title.
   */
  *of(blocks: readonly TitleBlock[], header: ScopeText, lines: TitleBlock): Steps<readonly Titled[]> {
    const first = this.#first;
    const titled: Titled[] = [];
    for (const block of blocks) {
      const at = first === null ? 0 : counterpart(first, block);
      if (at > 0 && kindsIn(block).includes('period')) this.#ownFrom ??= at;
      yield;
      const peers = [...blocks.filter((other) => other !== block), first?.slice(at) ?? []];
      const kinds = new Set([...this.#others, ...peers.flatMap(kindsNamed)]);
      yield;
      const own = [...new Set(kindsIn(block))];
      yield;
      const unsaid = unsaidBy(spokesman(block) ?? header, kinds, own);
      const over = first ? [...first.slice(0, at).flat(), ...unitsOver(this.#lines, first, at)] : [];
      const top = yield* scopeInSteps(over);
      titled.push({ top: without(top, unsaid), unsaid });
    }
    if (first !== null) for (const block of blocks) this.#add(block);
    if (first === null) this.#lines = lines;
    this.#first ??= blocks[0] ?? [];
    return titled;
  }

  /** What titles that name nothing known leave unsaid beside those that came behind them. */
  unsaid(block: TitleBlock): Unsaid {
    const line = spokesman(block);
    if (!line || isUnderstood(line.facts) || line.facts.place !== null) return {};
    return missable(line.facts).length > 0 ? {} : unsaidBy(line, this.#others, kindsIn(block));
  }

  /** The times that the first table names below what is said of all, which it may say otherwise: 2022年 beside 2023年 under 2023年. */
  get timesOfFirst(): Scope['periods'] {
    return this.#ownFrom === null ? [] : scopeOf((this.#first ?? []).slice(this.#ownFrom).flat()).periods;
  }

  /** True for a table without titles, where those behind it are each of a county: it may be of any of them, or of the whole. */
  leavesUnit(block: TitleBlock): boolean {
    return block.length === 0 && this.#areOfUnits;
  }

  #add(block: TitleBlock): void {
    this.#areOfUnits ||= areOfUnit(block.flat());
    for (const kind of kindsNamed(block)) this.#others.add(kind);
  }
}

/** The units above those first titles that others have a counterpart of: they are said of all, those under them of one table. */
function unitsOver(lines: TitleBlock, first: TitleBlock, at: number): readonly ScopeText[] {
  const [title] = first[at] ?? first.at(-1) ?? [];
  const end = title ? lines.findIndex((line) => line.includes(title)) : 0;
  const titles = first.flat();
  const isUnit = (text: ScopeText) => !text.isStruck && !text.facts.isRemark && text.facts.units.length > 0;
  return lines
    .slice(0, Math.max(0, end))
    .flat()
    .filter((text) => isUnit(text) && !titles.includes(text));
}

/** The text that should say what is not said: one that is not understood, or the last. */
function spokesman(block: TitleBlock): ScopeText | undefined {
  return block.flat().find(({ facts }) => !isUnderstood(facts)) ?? block.at(-1)?.[0];
}

/**
 * Where in the first titles the counterpart of other titles begins: as many lines from below where each names the same kinds
 * of things, else with the line that names a thing of the same kind; of titles that are not understood with as many lines from
 * below. 表2 by itself is the counterpart of 表1 and whatever stands behind that.
 */
function counterpart(first: TitleBlock, block: TitleBlock): number {
  if (block.length > 0 && block.flat().every(({ text }) => numbersTable(text))) {
    const numbered = first.findIndex((line) => line.some(({ text }) => opensWithNumber(text)));
    return numbered < 0 ? first.length : numbered;
  }
  const below = first.length - block.length;
  if (below > 0 && first.slice(below).every((line, at) => isNamedAlike(line, block[at] ?? []))) return below;
  const texts = block.flat();
  const kinds = new Set(kindsIn(block));
  const isOfUnits = areOfUnit(texts);
  const shared = first.findIndex((line) => isAlike(line, kinds, isOfUnits));
  const at = shared < 0 ? first.length : shared;
  const isKnown = texts.every(({ facts }) => isUnderstood(facts));
  return isKnown ? at : Math.min(at, Math.max(0, first.length - block.length));
}

/** True for two lines that name things of the same kinds, and of which nothing but these and their numbers (表1, 表2) differs. */
function isNamedAlike(a: readonly ScopeText[], b: readonly ScopeText[]): boolean {
  const [one, other] = [a, b].map((line) => ({
    kinds: kindsIn([line])
      .filter((kind) => kind !== 'role')
      .sort()
      .join(),
    isKnown: line.every(({ facts }) => isUnderstood(facts)),
    rest: line.map(({ facts }) => facts.rest.replace(/\d/g, '')).join(),
  }));
  if (!one?.kinds || one.kinds !== other?.kinds) return false;
  return (one.isKnown && other.isKnown) || one.rest === other.rest;
}

/** Whether a line names a kind of thing that others name; a county is a part of the city over all, and not its like. */
function isAlike(line: readonly ScopeText[], kinds: ReadonlySet<Kind>, areOthersOfUnit: boolean): boolean {
  return kindsIn([line]).some((kind) => {
    if (kind === 'role' || !kinds.has(kind)) return false;
    return kind !== 'place' || areOfUnit(line) || !areOthersOfUnit;
  });
}

function areOfUnit(texts: readonly ScopeText[]): boolean {
  return texts.some(({ facts: { place, stranger } }) => stranger !== null || isOfUnit(place));
}

function kindsIn(block: TitleBlock): Kind[] {
  return block.flat().flatMap(({ facts }) => kindsOf(facts).filter((kind) => kind !== 'unit'));
}

function kindsNamed(block: TitleBlock): Kind[] {
  return block.flat().flatMap(({ facts }) => missable(facts));
}

/** What is unsaid, what stands over all does not say either. */
function without(scope: Scope, unsaid: Unsaid): Scope {
  return {
    ...scope,
    ...(unsaid.place && { places: [], stranger: null }),
    ...(unsaid.period && { periods: [], checkpoint: null, otherYears: [] }),
    ...(unsaid.role && { role: null }),
    ...(unsaid.indicator && { indicator: null }),
  };
}

/** What stands over all tables says what the titles of one do not, and of what their place is a part. */
export function under(top: Scope, own: Scope): Scope {
  const isDated = own.periods.length > 0 || own.checkpoint !== null;
  return {
    ...own,
    places: [...own.places, ...top.places],
    stranger: own.stranger ?? (own.places.length > 0 ? null : top.stranger),
    unfilled: own.unfilled ?? top.unfilled,
    ...(!isDated && { periods: top.periods, checkpoint: top.checkpoint }),
    otherYears: [...own.otherYears, ...top.otherYears],
    role: own.role ?? top.role,
    isOfPlan: own.isOfPlan || top.isOfPlan,
    units: own.units.length > 0 ? own.units : top.units,
    indicator: own.indicator ?? top.indicator,
    written: own.written ?? top.written,
    part: own.part ?? top.part,
  };
}
