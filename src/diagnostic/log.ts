import type { Code } from './codes.js';
import { byPlace, type Diagnostic, diagnostic } from './diagnostic.js';

/** Of one code in one file so many are kept; the rest are counted, and the count is itself reported. */
const DEFAULT_LIMIT = 100;

/** Gathers diagnostics, bounded however bad the input is. */
export class DiagnosticLog {
  readonly #kept: Diagnostic[] = [];
  readonly #counts = new Map<string, { code: Code; file: string; count: number }>();

  constructor(private readonly limit = DEFAULT_LIMIT) {}

  add(item: Diagnostic): void {
    const file = item.place?.file ?? '';
    const key = `${item.code} ${file}`;
    const tally = this.#counts.get(key) ?? { code: item.code, file, count: 0 };
    tally.count += 1;
    this.#counts.set(key, tally);
    if (tally.count <= this.limit) this.#kept.push(item);
  }

  addAll(items: Iterable<Diagnostic>): void {
    for (const item of items) this.add(item);
  }

  /** All that were kept, in the order of their places, and a note for each code that went over the limit. */
  list(): Diagnostic[] {
    const cut = [...this.#counts.values()]
      .filter((tally) => tally.count > this.limit)
      .map(({ code, file, count }) =>
        diagnostic('PC299', file === '' ? null : { file }, {
          code,
          more: count - this.limit,
          limit: this.limit,
        }),
      );
    return [...this.#kept, ...cut].sort(byPlace);
  }
}
