import { Fraction } from 'fraction.js';

/** Longest exact decimal that is still worth printing in full. */
const LONGEST = 30;

/** Rounded half away from zero to so many decimals, trailing zeros kept. */
export function toFixed(value: Fraction, decimals: number): string {
  const rounded = roundedAt(value, 10n ** BigInt(decimals));
  const digits = rounded.toString().padStart(decimals + 1, '0');
  const whole = digits.slice(0, digits.length - decimals);
  const sign = value.s < 0n && rounded > 0n ? '-' : '';
  return decimals === 0 ? sign + digits : `${sign}${whole}.${digits.slice(-decimals)}`;
}

/** So many parts of one as come nearest to the value, its sign left out; half a part is rounded up. */
function roundedAt({ n, d }: Fraction, parts: bigint): bigint {
  return (n * parts * 2n + d) / (d * 2n);
}

/** Decimals needed to write the value exactly, or null where it does not end within thirty. */
export function decimalsOf({ d }: Fraction): number | null {
  const twos = timesDivisible(d, 2n);
  const fives = timesDivisible(d, 5n);
  const decimals = Math.max(twos, fives);
  const ends = d === 2n ** BigInt(twos) * 5n ** BigInt(fives);
  return ends && decimals <= LONGEST ? decimals : null;
}

function timesDivisible(value: bigint, by: bigint): number {
  let times = 0;
  for (let rest = value; rest % by === 0n; rest /= by) times += 1;
  return times;
}

/**
 * The exact decimal where it ends within thirty decimals; else as few decimals (four or more) as keep it apart from every
 * number shown beside it, so that rounding never turns a miss into a hit, nor makes two numbers look like one. A number
 * that the value equals is written with the same digits.
 */
export function toDecimal(value: Fraction, beside: readonly Fraction[] = []): string {
  if (value.d === 1n) return value.s < 0n ? `-${value.n}` : `${value.n}`;
  const exact = decimalsOf(value);
  if (exact !== null) return toFixed(value, exact);
  return roundedApart(value, 4, beside);
}

const ZERO = new Fraction(0);
/** More decimals than anybody writes of a share by hand: what has them was worked out by a formula. */
export const WRITTEN = 4;

/** A share as a person reads it: as `toDecimal`, but of an exact decimal longer than people write only what the numbers beside it and zero ask for. */
export function toReadable(value: Fraction, beside: readonly Fraction[] = []): string {
  const exact = decimalsOf(value);
  return exact === null || exact <= WRITTEN
    ? toDecimal(value, beside)
    : roundedApart(value, 2, [ZERO, ...beside]);
}

/** So many decimals, or as many more as keep it apart from all other numbers beside it. */
function roundedApart(value: Fraction, from: number, beside: readonly Fraction[]): string {
  const others = beside.filter((other) => !other.equals(value));
  for (let decimals = from; ; decimals += 1) {
    const parts = 10n ** BigInt(decimals);
    const rounded = new Fraction(value.s * roundedAt(value, parts), parts);
    if (others.every((other) => staysApart(value, rounded, other))) return toFixed(value, decimals);
  }
}

/** Whether rounding leaves more than half of the way to another number, which then may be rounded too. */
function staysApart(value: Fraction, rounded: Fraction, other: Fraction): boolean {
  const [moved, way] = [rounded.sub(value), other.sub(value)];
  return moved.s !== way.s || moved.mul(2).abs().lt(way.abs());
}

/** Digits in groups of three, for counts that people read: `532400` → `532,400`. */
export function grouped(decimal: string): string {
  const [whole = '', fraction] = decimal.split('.');
  const groups = whole.replace(/\B(?=(\d{3})+(?!\d))/g, ',');
  return fraction === undefined ? groups : `${groups}.${fraction}`;
}
