import { Fraction } from 'fraction.js';
import { unitOf } from './amount.js';
import { decimalsOf, grouped, toDecimal } from './format.js';

const ONE = new Fraction(1);

/** Writes the values of something in its unit, for people and for machines; `beside` are those that one must not look equal to. */
export class ValueWriter {
  readonly #scale: Fraction;
  readonly #suffix: string;
  readonly #ratio: boolean;
  #inUnit: readonly Fraction[] | null = null;

  constructor(
    { unit: written }: { readonly unit: string },
    private readonly beside: () => readonly Fraction[] = () => [],
  ) {
    const unit = unitOf(written);
    this.#ratio = unit.dimension === 'ratio';
    this.#scale = this.#ratio ? unit.scale : ONE;
    this.#suffix = this.#ratio ? written.replace(/^1(?=\/)/, '') : '';
  }

  /** `88.804%`, `532400`: exact where the decimal ends, unit only for ratios. */
  machine(value: Fraction): string {
    const inUnit = this.#scale === ONE ? value : value.div(this.#scale);
    const isWritten = inUnit.d === 1n || decimalsOf(inUnit) !== null;
    return toDecimal(inUnit, isWritten ? [] : this.#besideInUnit()) + this.#suffix;
  }

  /** Asked for only where a number must be rounded, which few must. */
  #besideInUnit(): readonly Fraction[] {
    this.#inUnit ??= this.beside().map((one) => one.div(this.#scale));
    return this.#inUnit;
  }

  /** `88.804%`, `532,400`. */
  person(value: Fraction): string {
    return this.#ratio ? this.machine(value) : grouped(this.machine(value));
  }
}
