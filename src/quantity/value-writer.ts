import { Fraction } from 'fraction.js';
import { unitOf } from './amount.js';
import { decimalsOf, grouped, toDecimal, toReadable, WRITTEN } from './format.js';

const ONE = new Fraction(1);

/** What is written of: its unit, and whether it is an amount, which bears its unit wherever it is shown. */
interface Subject {
  readonly unit: string;
  readonly kind?: string;
}

/** Writes the values of something in its unit, for people and for machines; `beside` are those that one must not look equal to: without them a share is never shortened. */
export class ValueWriter {
  /** So much of what is stored makes one of the unit that machines, and that people, are shown. */
  readonly #machineScale: Fraction;
  readonly #personScale: Fraction;
  readonly #machineSuffix: string;
  readonly #personSuffix: string;
  readonly #ratio: boolean;
  #beside: readonly Fraction[] | null = null;

  constructor(
    subject: Subject,
    private readonly beside: (() => readonly Fraction[]) | null = null,
  ) {
    const { dimension, scale } = unitOf(subject.unit);
    const unit = subject.unit.replace(/^1(?=\/)/, '');
    this.#ratio = dimension === 'ratio';
    this.#machineScale = this.#ratio || subject.kind === 'quantity' ? scale : ONE;
    this.#machineSuffix = this.#ratio ? unit : '';
    this.#personScale = scale;
    this.#personSuffix = this.#ratio || bearsUnit(subject) ? spaced(unit) : '';
  }

  /** `88.804%`, `532400`: exact where the decimal ends, unit only for ratios. */
  machine(value: Fraction): string {
    return this.#decimal(value, this.#machineScale, toDecimal) + this.#machineSuffix;
  }

  /** `88.804%`, `532,400`, `15.4万亿元`. */
  person(value: Fraction): string {
    const { decimal, suffix } = this.inUnit(value);
    return (this.#ratio ? decimal : grouped(decimal)) + suffix;
  }

  /** The parts of what people are shown: the number in so many of the unit, and the unit where it is written. */
  inUnit(value: Fraction): { decimal: string; suffix: string; scale: Fraction } {
    const scale = this.#personScale;
    return {
      decimal: this.#decimal(value, scale, this.#ratio && this.beside ? toReadable : toDecimal),
      suffix: this.#personSuffix,
      scale,
    };
  }

  #decimal(value: Fraction, scale: Fraction, write: typeof toDecimal): string {
    const inUnit = scale.equals(ONE) ? value : value.div(scale);
    const decimals = inUnit.d === 1n ? 0 : decimalsOf(inUnit);
    const isWhole = decimals !== null && (decimals <= WRITTEN || write === toDecimal);
    return write(inUnit, isWhole ? [] : this.#besideIn(scale));
  }

  /** Asked for only where a number must be rounded, which few must. */
  #besideIn(scale: Fraction): readonly Fraction[] {
    this.#beside ??= this.beside?.() ?? [];
    return this.#beside.map((one) => one.div(scale));
  }
}

/** Amounts bear their unit in every language, and so does what is counted in 万 or 亿. */
export function bearsUnit({ unit, kind }: Subject): boolean {
  const { dimension, scale } = unitOf(unit);
  return kind === 'quantity' || (dimension === 'count' && !scale.equals(ONE));
}

/** A unit in letters stands apart from its number: 35 μg/m³, but 78.5岁. */
function spaced(unit: string): string {
  return /^[\p{Script=Latin}\p{Script=Greek}]/u.test(unit) ? ` ${unit}` : unit;
}
