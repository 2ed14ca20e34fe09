import { type Code, SEVERITY } from './codes.js';
import { byPlace, type Diagnostic, diagnostic } from './diagnostic.js';
import { Gatherer } from './gather.js';

/** Of one code in one file so many are kept; the rest are counted, and the count is itself reported. */
const DEFAULT_LIMIT = 100;

/** How often a code stands in a file. */
interface Tally {
  readonly code: Code;
  readonly file: string;
  count: number;
}

/** Gathers diagnostics, bounded however bad the input is. */
export class DiagnosticLog {
  readonly #kept: Diagnostic[] = [];
  #errors = false;
  readonly #counts = new Map<Code, Map<string, Tally>>();
  /** The one that was counted last, which mostly comes again. */
  #last: Tally | null = null;
  readonly #gatherer = new Gatherer();
  /** How much was said so far, whether it was kept or not. */
  said = 0;

  constructor(private readonly limit = DEFAULT_LIMIT) {}

  get hasErrors(): boolean {
    return this.#errors;
  }

  /** Whether an error stands in a file. */
  hasErrorsIn(file: string): boolean {
    return [...this.#counts].some(([code, files]) => SEVERITY[code] === 'error' && files.has(file));
  }

  /** What loses nothing and comes again from one cause is told as one, whatever the files. */
  add(item: Diagnostic): void {
    if (this.#gatherer.take(item)) this.said += 1;
    else this.offer(item.code, item.place?.file ?? '', () => item);
  }

  /** Counts a diagnostic, and makes it only where it is kept: finding the nearest name takes its time. */
  offer(code: Code, file: string, make: () => Diagnostic): void {
    const tally = this.#tally(code, file);
    tally.count += 1;
    this.said += 1;
    this.#errors ||= SEVERITY[code] === 'error';
    if (tally.count <= this.limit) this.#kept.push(make());
  }

  #tally(code: Code, file: string): Tally {
    if (this.#last?.code === code && this.#last.file === file) return this.#last;
    const files = this.#counts.get(code) ?? new Map<string, Tally>();
    const tally = files.get(file) ?? { code, file, count: 0 };
    if (tally.count === 0) this.#counts.set(code, files.set(file, tally));
    this.#last = tally;
    return tally;
  }

  addAll(items: Iterable<Diagnostic>): void {
    for (const item of items) this.add(item);
  }

  /** All that were kept, in the order of their places, and a note for each code that went over the limit. */
  list(): Diagnostic[] {
    const cut = [...this.#counts.values()]
      .flatMap((files) => [...files.values()])
      .filter((tally) => tally.count > this.limit)
      .map(({ code, file, count }) =>
        diagnostic('PC299', file === '' ? null : { file }, {
          code,
          more: count - this.limit,
          limit: this.limit,
        }),
      );
    return [...this.#kept, ...this.#gatherer.list(), ...cut].sort(byPlace);
  }
}
