import { Fraction } from 'fraction.js';
import type { Case, Judgement } from './case.js';
import type { Confidence } from './result.js';
import { exactIn, intervalOf } from './series.js';

/** The 97.5 % quantile of the normal distribution. */
const Z = new Fraction('1.959964');
const ONE = new Fraction(1);
/** The ends are told to a hundredth of a percent, outwards. */
const PARTS = 10n ** 4n;
const FINE = 10n ** 12n;

/**
 * Wilson's interval for a share p of a sample of n: (p + z²/2n ± z·√(p(1 − p)/n + z²/4n²)) / (1 + z²/n). (E. B. Wilson, JASA 22 (1927), 209–212.)
 */
export function wilson(share: Fraction, sample: number): { low: Fraction; high: Fraction } {
  const z2 = Z.mul(Z);
  const spread = share
    .mul(ONE.sub(share))
    .div(sample)
    .add(z2.div(4 * sample * sample));
  const whole = ONE.add(z2.div(sample));
  const middle = share.add(z2.div(2 * sample));
  const half = Z.mul(rootAbove(spread));
  return { low: down(middle.sub(half).div(whole)), high: up(middle.add(half).div(whole)) };
}

/** A rate of a survey whose size is known, and whether its outcome is that of all that the true rate may be. */
export function confidenceOf(
  given: Case,
  { outcome }: Judgement,
  judgeAgain: (given: Case) => Judgement,
): Confidence | null {
  const { indicator, measurement } = given;
  const sample = measurement.sample ?? indicator.sample;
  const share = exactIn(intervalOf(measurement.reading, indicator));
  if (!sample || !share || indicator.kind !== 'rate' || share.lt(0) || share.gt(1)) return null;
  const { low, high } = wilson(share, sample);
  const limits = { low: { value: low, inclusive: true }, high: { value: high, inclusive: true } };
  const wide = { ...measurement, reading: { kind: 'range', ...limits } } as const;
  return { low, high, sample, holds: judgeAgain({ ...given, measurement: wide }).outcome === outcome };
}

/** The least millionth of a millionth whose square is not below the value, of values below 4. */
function rootAbove({ n, d }: Fraction): Fraction {
  const scaled = (n * FINE * FINE + d - 1n) / d;
  let [low, high] = [0n, 2n * FINE];
  while (high - low > 1n) {
    const middle = (low + high) / 2n;
    if (middle * middle >= scaled) high = middle;
    else low = middle;
  }
  return new Fraction(high, FINE);
}

function down(value: Fraction): Fraction {
  const floor = value.mul(PARTS).floor().div(PARTS);
  return floor.lt(0) ? new Fraction(0) : floor;
}

function up(value: Fraction): Fraction {
  const ceiling = value.mul(PARTS).ceil().div(PARTS);
  return ceiling.gt(1) ? ONE : ceiling;
}
