import { Fraction } from 'fraction.js';
import { targetWords } from '../build/target.js';
import { directionOf, meets } from '../compare/strictness.js';
import type { PromiseText } from '../file/schema.js';
import { LIMITS } from '../kinds.js';
import type { Kind, Target } from '../plan.js';
import type { Written } from './demand-check.js';
import type { Finding } from './meaning.js';

const ZERO = new Fraction(0);

/** A demand that all values of its kind satisfy, or none of them; one above the whole is said elsewhere. */
export function decidedBeforehand({ text, target, path }: Written, kind: Kind): Finding[] {
  if (target.type !== 'threshold') return [];
  const problem = problemOf(target, kind);
  return problem ? [{ code: 'PC152', path, params: { target: targetWords(text), problem } }] : [];
}

function problemOf(target: Extract<Target, { type: 'threshold' }>, kind: Kind) {
  const { least, most } = LIMITS[kind];
  if (least === null) return null;
  const way = directionOf(target.operator, target.value, kind);
  if (way === 'up') return meets(least, target, kind) ? 'never-missed' : null;
  if (most?.equals(target.value) && meets(most, target, kind) && way === 'down') return 'never-missed';
  return target.value.lt(least) || (way === 'down' && !meets(least, target, kind)) ? 'never-met' : null;
}

/** A milestone that a value nearer to the target, or on it, would miss. */
export function backwardMilestones(promise: PromiseText, written: readonly Written[], kind: Kind): Finding[] {
  const [last, ...milestones] = written;
  const way = last?.path.at(-1) === 'target' ? wayOf(last.target, kind) : null;
  if (way === null || way === 'exact') return [];
  return milestones
    .filter(({ target }) => (wayOf(target, kind) ?? way) !== way)
    .map(({ text, path }) => ({
      code: 'PC151',
      path,
      params: {
        year: Number(path.at(-1)),
        milestone: targetWords(text),
        target: targetWords(promise.target),
      },
    }));
}

function wayOf(target: Target, kind: Kind): ReturnType<typeof directionOf> | null {
  switch (target.type) {
    case 'threshold':
      return directionOf(target.operator, target.value, kind);
    case 'change':
    case 'points':
    case 'than':
      return directionOf(target.operator, ZERO, kind);
    default:
      return null;
  }
}
