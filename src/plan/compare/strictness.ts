import type { Fraction } from 'fraction.js';
import { inTheEnd } from '../in-force.js';
import { IS_SHARE } from '../kinds.js';
import type { Indicator, Kind, Operator, Single, Target } from '../plan.js';
import { singlesIn } from '../singles.js';

/** How one target stands to another: whether it asks for more, less, the same, or cannot be compared. */
export type Strictness = 'stricter' | 'milder' | 'same' | 'different';

/**
 * Compares what two rows ask for. One that asks for more of a series, or for a series that the other does not name, asks
 * for more; where each asks for something that the other does not, they cannot be compared.
 */
export function strictnessOfRows(a: Indicator, b: Indicator): Strictness {
  if (a.series.length === 0 && b.series.length === 0) return strictnessOfSeries(a, b);
  const ids = new Set([...a.series, ...b.series].map(({ id }) => id));
  const each = [...ids].map((id) => {
    const [ofA, ofB] = [a, b].map(({ series }) => series.find((one) => one.id === id));
    if (ofA && ofB) return strictnessOfSeries(ofA, ofB);
    return ofA ? 'stricter' : 'milder';
  });
  const differing = new Set(each.filter((one) => one !== 'same'));
  const [only = 'same'] = differing;
  const comparable = differing.size < 2 && a.series.length > 0 && b.series.length > 0;
  return comparable ? only : 'different';
}

/** What is demanded of a sum or an average asks for neither more nor less than what is demanded of a year. */
function strictnessOfSeries(a: Indicator, b: Indicator): Strictness {
  const alike = a.accumulates === b.accumulates && a.average === b.average && a.annual === b.annual;
  return alike ? strictnessOf(inTheEnd(a).target, inTheEnd(b).target, a.kind) : 'different';
}

/** Compares what two targets of one indicator ask for; `= 100%` on a share asks for no more than `>= 100%` (DESIGN §6). */
export function strictnessOf(a: Target, b: Target, kind: Kind): Strictness {
  if (a.type === 'all' || b.type === 'all') return ofSeveral(singlesIn(a), singlesIn(b), kind);
  if (a.type === 'threshold' && b.type === 'threshold') {
    return ofNumbers(a.operator, a.value, b.operator, b.value, kind);
  }
  if (a.type === 'change' && b.type === 'change' && a.from === b.from) {
    return ofNumbers(a.operator, a.by, b.operator, b.by, kind);
  }
  if (isDifference(a) && isDifference(b) && a.type === b.type && a.from === b.from) {
    return ofNumbers(a.operator, a.by, b.operator, b.by, 'count');
  }
  if (a.type === 'than' && b.type === 'than' && a.other.id === b.other.id) {
    return ofNumbers(a.operator, a.more, b.operator, b.more, 'count');
  }
  if (a.type === 'trend' && b.type === 'trend') return a.direction === b.direction ? 'same' : 'different';
  return a.type === 'attested' && b.type === 'attested' ? 'same' : 'different';
}

function isDifference(target: Target): target is Extract<Target, { type: 'points' | 'difference' }> {
  return target.type === 'points' || target.type === 'difference';
}

/** Of as many demands, one by one; where each asks for more in some of them, or they do not go together, they cannot be compared. */
function ofSeveral(a: readonly Single[], b: readonly Single[], kind: Kind): Strictness {
  if (a.length !== b.length) return 'different';
  const each = a.map((one, i) => strictnessOf(one, b[i] ?? { type: 'none' }, kind));
  const differing = new Set(each.filter((one) => one !== 'same'));
  const [only = 'same'] = differing;
  return differing.size < 2 ? only : 'different';
}

function ofNumbers(aSign: Operator, a: Fraction, bSign: Operator, b: Fraction, kind: Kind): Strictness {
  const way = directionOf(aSign, a, kind);
  if (way !== directionOf(bSign, b, kind)) return 'different';
  const order = a.compare(b);
  if (way === 'exact') return order === 0 ? 'same' : 'different';
  if (order !== 0) return order > 0 === (way === 'up') ? 'stricter' : 'milder';
  const [aOpen, bOpen] = [isOpen(aSign), isOpen(bSign)];
  return aOpen === bOpen ? 'same' : aOpen ? 'stricter' : 'milder';
}

/** Which values a comparison is satisfied by, from the number on. */
export function directionOf(sign: Operator, value: Fraction, kind: Kind): 'up' | 'down' | 'exact' {
  if (sign === '>=' || sign === '>') return 'up';
  if (sign === '<=' || sign === '<') return 'down';
  return IS_SHARE[kind] && value.equals(1) ? 'up' : 'exact';
}

function isOpen(sign: Operator): boolean {
  return sign === '>' || sign === '<';
}

/** Whether a number satisfies a target that is a number, or all that it is made of; null where the target is none. */
export function meets(value: Fraction, target: Target, kind: Kind): boolean | null {
  if (target.type === 'all') return target.of.every((one) => meets(value, one, kind));
  if (target.type !== 'threshold') return null;
  const order = value.compare(target.value);
  const way = directionOf(target.operator, target.value, kind);
  if (way === 'exact') return order === 0;
  if (order === 0) return !isOpen(target.operator);
  return order > 0 === (way === 'up');
}
