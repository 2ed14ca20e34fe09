import type { SeriesColumns } from '../layout/layout.js';
import type { Measurement } from '../measurement.js';

/** Fewer than this many may by chance all be small. */
const LEAST = 2;

interface Watched {
  readonly waiting: Measurement[];
  small: number;
}

/**
 * Watches columns headed （%） for the well-known ratio export, whose cells are all at most 1: spreadsheets store 92.5 %
 * as 0.925, and some programs write that under the heading. Such a column's values are held back until one above 1
 * shows that the heading means what it says; where none does, they are given on as not to be trusted.
 */
export class RatioWatch {
  readonly #columns = new Map<SeriesColumns, Watched | 'percent'>();

  /** `onSmall` is told of each value of at most 1 in a column that holds larger ones too. */
  constructor(
    private readonly emit: (measurement: Measurement) => void,
    private readonly onSmall: (measurement: Measurement) => void,
  ) {}

  add(measurement: Measurement, series: SeriesColumns): void {
    const watched = this.#columns.get(series) ?? { waiting: [], small: 0 };
    if (watched === 'percent' || !isBareNumber(measurement)) {
      if (watched === 'percent' && isBareNumber(measurement)) this.#tell(measurement);
      this.emit(measurement);
      return;
    }
    this.#columns.set(series, watched);
    watched.waiting.push(measurement);
    if (isSmall(measurement)) watched.small += 1;
    else if (isLarge(measurement)) {
      for (const waiting of watched.waiting) {
        this.#tell(waiting);
        this.emit(waiting);
      }
      this.#columns.set(series, 'percent');
    }
  }

  #tell(measurement: Measurement): void {
    if (isSmall(measurement)) this.onSmall(measurement);
  }

  /** The columns that hold nothing but ratios, after giving on all that was held back. */
  finish(): { series: SeriesColumns; count: number }[] {
    return [...this.#columns].flatMap(([series, watched]) => {
      if (watched === 'percent') return [];
      const suspicious = watched.small >= LEAST;
      for (const measurement of watched.waiting) {
        this.emit(
          suspicious && isSmall(measurement)
            ? { ...measurement, reading: { kind: 'faulty', code: 'PC232' } }
            : measurement,
        );
      }
      return suspicious ? [{ series, count: watched.small }] : [];
    });
  }
}

/** A share written as a number without a percent sign of its own. */
function isBareNumber({ reading, parts, text }: Measurement): boolean {
  return reading.kind === 'number' && parts === null && /^[\d０-９.．]+$/.test(text);
}

function isSmall({ reading }: Measurement): boolean {
  return reading.kind === 'number' && reading.value.gt(0) && reading.value.mul(100).lte(1);
}

function isLarge({ reading }: Measurement): boolean {
  return reading.kind === 'number' && reading.value.mul(100).gt(1);
}
