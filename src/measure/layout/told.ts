import type { Measurement } from '../measurement.js';
import type { TableOptions } from './table-site.js';

const KEPT_FIRST = 10;

/** Hands on the measurements of a table, and knows what those of the row at hand are and whether anything else was said of it. */
export class Told {
  readonly first: Measurement[] = [];
  /** Null where nobody asks for them. */
  #ofRow: Measurement[] | null = null;
  #before = 0;
  /** How much is said of measurements by those to whom they are handed. */
  #elsewhere = 0;

  constructor(private readonly options: Pick<TableOptions, 'log' | 'onMeasurement' | 'onAgain'>) {}

  /** To be called before each row. */
  open(): void {
    this.#ofRow = [];
    this.#before = this.options.log.said;
    this.#elsewhere = 0;
  }

  get ofRow(): readonly Measurement[] {
    return this.#ofRow ?? [];
  }

  /** Nothing was said of the row. */
  get isSilent(): boolean {
    return this.options.log.said === this.#before + this.#elsewhere;
  }

  tell(measurement: Measurement): void {
    const { said } = this.options.log;
    this.#ofRow?.push(measurement);
    this.#hand(measurement);
    this.#elsewhere += this.options.log.said - said;
  }

  /** Tells it again, of another line. */
  tellAgain(measurement: Measurement, line: number): void {
    const { onAgain } = this.options;
    if (onAgain && this.first.length >= KEPT_FIRST) onAgain(measurement, line);
    else this.#hand({ ...measurement, source: { ...measurement.source, line } });
  }

  #hand(measurement: Measurement): void {
    if (this.first.length < KEPT_FIRST) this.first.push(measurement);
    this.options.onMeasurement(measurement);
  }
}
