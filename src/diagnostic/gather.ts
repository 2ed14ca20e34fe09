import type { Code, DiagnosticParams } from './codes.js';
import { type Diagnostic, isBefore } from './diagnostic.js';

/** That one diagnostic stands for several: in how many sheets and files they are, and what tells them apart. */
export interface Gathered {
  readonly count: number;
  readonly sheets: number;
  readonly files: number;
  /** Each once, in their order; the first ones only. */
  readonly names: readonly string[];
}

/** How diagnostics that have one cause are told as one. */
interface Way<P> {
  /** What is the same in all of them; nothing where the code alone is. */
  readonly key?: (params: P) => readonly unknown[];
  /** What tells one from another. */
  readonly name?: (params: P) => string;
  /** What is said of two of them together; else the first speaks for all. */
  readonly both?: (a: P, b: P) => P;
}

const counted = <P extends { readonly count: number }>(a: P, b: P): P => ({ ...a, count: a.count + b.count });

/** What loses nothing, and comes again from sheet to sheet, file to file or row to row. */
const WAYS: { readonly [C in Code]?: Way<DiagnosticParams[C]> } = {
  PC220: {
    key: ({ header, reason }) => (reason === 'remark' ? [reason] : [reason, header]),
    name: ({ header }) => header,
  },
  PC231: { key: ({ what, at }) => [what, at.in], name: ({ value }) => value },
  PC235: { key: ({ reason }) => [reason], name: ({ sheet }) => sheet },
  PC236: { both: (a, b) => ({ rows: a.rows + b.rows, columns: a.columns + b.columns }) },
  PC237: { name: ({ text }) => text },
  PC240: { key: ({ plan, text }) => [plan, text], both: counted },
  PC250: { key: ({ header, column }) => [header, column] },
  PC254: { key: ({ plan, text }) => [plan, text], both: counted },
  PC257: { key: ({ period }) => [period], both: counted },
  PC261: { key: ({ reason, text }) => [reason, text], both: counted },
  PC262: { key: ({ year, wider, at, widerAt }) => [year, wider, at.in, widerAt.in] },
  PC291: { key: ({ isHidden = false }) => [isHidden], name: ({ name }) => name },
  PC266: { name: ({ footnote }) => footnote },
  PC300: { name: ({ text }) => text },
  PC303: { key: ({ plan }) => [plan], name: ({ file }) => file },
};

/** So many names are kept of what tells gathered diagnostics apart. */
const NAMED = 20;

/** Of one code so many causes are told apart. */
const CAUSES = 100;

/** Diagnostics of one cause, told as one: at the place of the first of them. */
export class Gatherer {
  readonly #byCode = new Map<Code, Map<string, Group>>();

  /** False where diagnostics of this code are each told by themselves, or where there are too many causes. */
  take(item: Diagnostic): boolean {
    const way = WAYS[item.code] as Way<unknown> | undefined;
    if (!way) return false;
    const groups = this.#byCode.get(item.code) ?? new Map<string, Group>();
    const key = JSON.stringify(way.key?.(item.params) ?? []);
    const group = groups.get(key) ?? (groups.size < CAUSES ? new Group(way) : null);
    if (!group) return false;
    this.#byCode.set(item.code, groups.set(key, group));
    group.add(item);
    return true;
  }

  list(): Diagnostic[] {
    return [...this.#byCode.values()].flatMap((groups) =>
      [...groups.values()].flatMap((group) => group.told() ?? []),
    );
  }
}

class Group {
  #first: Diagnostic | null = null;
  #params: unknown;
  #count = 0;
  readonly #files = new Set<string>();
  readonly #sheets = new Set<string>();
  readonly #names = new Set<string>();

  constructor(private readonly way: Way<unknown>) {}

  add(item: Diagnostic): void {
    const { way } = this;
    const isFirst = this.#first === null || isBefore(item, this.#first);
    const [near, far] = isFirst ? [item.params, this.#params] : [this.#params, item.params];
    this.#params = this.#first && way.both ? way.both(near, far) : near;
    if (isFirst) this.#first = item;
    this.#count += 1;
    this.#files.add(item.place?.file ?? '');
    const sheet = sheetOf(item);
    if (sheet !== null) this.#sheets.add(`${item.place?.file}\n${sheet}`);
    const name = way.name?.(item.params);
    if (name !== undefined && this.#names.size < NAMED) this.#names.add(name);
  }

  told(): Diagnostic | null {
    if (!this.#first) return null;
    const told = { ...this.#first, params: this.#params } as Diagnostic;
    const [files, sheets] = [this.#files.size, this.#sheets.size];
    const isSaid = this.#count === 1 || (this.way.both !== undefined && files === 1 && sheets <= 1);
    if (isSaid) return told;
    return { ...told, gathered: { count: this.#count, sheets, files, names: [...this.#names] } };
  }
}

function sheetOf({ code, params, place }: Diagnostic): string | null {
  if (code === 'PC235') return params.sheet;
  const cell = place?.cell;
  return cell === undefined ? null : cell.includes('!') ? cell.slice(0, cell.lastIndexOf('!')) : cell;
}
