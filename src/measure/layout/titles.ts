import { NO_SCOPE, type Scope, type ScopeText } from '../facts/scope.js';

/** The titles of the tables of a sheet, which say for each other what one of them leaves unsaid. */
export class Titles {
  /** What the titles of the first table say, which stand on top of the sheet. */
  #top: Scope | null = null;
  /** How many tables so far have titles that name a place. */
  #placed = 0;
  /** The numberings of titles that named a place. */
  readonly #placedKinds = new Set<string>();

  /** 三、其他 over a table beside 一、桃城区 over others: whose it is, is not said. */
  unsaid(titles: readonly ScopeText[]): ScopeText | null {
    const isPlaced = titles.some(({ facts }) => facts.place !== null || facts.stranger !== null);
    const numbered = titles.find(({ facts }) => facts.numbering !== '');
    if (isPlaced) {
      if (numbered?.facts.place) this.#placedKinds.add(numbered.facts.numbering);
      return null;
    }
    return numbered && this.#placedKinds.has(numbered.facts.numbering) ? numbered : null;
  }

  /** A table without titles of its own goes on with those of the sheet; what titles do not say, the top of the sheet does. */
  withTop(own: Scope, titled: Scope): Scope {
    const top = this.#top;
    const hasTitles = titled !== NO_SCOPE;
    if (titled.places.length > 0) this.#placed += 1;
    this.#top ??= titled;
    if (!top) return own;
    const isOnly = this.#placed === 1 && top.places.length > 0;
    return {
      ...own,
      places: titled.places.length > 0 || !isOnly ? own.places : top.places,
      periods: titled.periods.length > 0 ? own.periods : top.periods,
      role: own.role ?? (hasTitles ? null : top.role),
      units: own.units.length > 0 || hasTitles ? own.units : top.units,
      indicator: own.indicator ?? (hasTitles ? null : top.indicator),
    };
  }
}
