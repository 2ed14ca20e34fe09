import { Fraction } from 'fraction.js';
import { targetWords } from '../build/target.js';
import { directionOf, meets } from '../compare/strictness.js';
import type { PromiseText } from '../file/schema.js';
import { LIMITS } from '../kinds.js';
import type { Kind, Single } from '../plan.js';
import type { Written } from './demand-check.js';
import type { Finding } from './meaning.js';

const ZERO = new Fraction(0);

type Threshold = Extract<Single, { type: 'threshold' }>;
type Problem = 'never-missed' | 'never-met';

/** What all values of the kind satisfy, or none of them; a demand above the whole is said elsewhere. */
export function decidedBeforehand({ text, singles, path }: Written, kind: Kind): Finding[] {
  const problems = singles.map((one) => problemIn(one, kind));
  const [first = null] = problems;
  const always = problems.every((one) => one === 'never-missed');
  const never = problems.includes('never-met') || excludeEachOther(singles);
  const problem = never ? 'never-met' : always ? first : null;
  return problem ? [{ code: 'PC152', path, params: { target: targetWords(text), problem } }] : [];
}

/** What cannot be fewer than none cannot fall by more than all of it. */
function problemIn(target: Single, kind: Kind): Problem | null {
  if (target.type === 'threshold') return problemOf(target, kind);
  if (target.type !== 'change' || LIMITS[kind].least === null) return null;
  return problemOf({ type: 'threshold', operator: target.operator, value: target.by.add(1) }, 'count');
}

function problemOf(target: Threshold, kind: Kind): Problem | null {
  const { least, most } = LIMITS[kind];
  if (least === null) return null;
  const way = directionOf(target.operator, target.value, kind);
  if (way === 'up') return meets(least, target, kind) ? 'never-missed' : null;
  if (most?.equals(target.value) && meets(most, target, kind) && way === 'down') return 'never-missed';
  return target.value.lt(least) || (way === 'down' && !meets(least, target, kind)) ? 'never-met' : null;
}

/** A floor above a ceiling, or level with one of which either leaves the number itself out. */
function excludeEachOther(singles: readonly Single[]): boolean {
  const thresholds = singles.filter((one) => one.type === 'threshold');
  const floors = thresholds.filter(({ operator }) => operator !== '<=' && operator !== '<');
  const ceilings = thresholds.filter(({ operator }) => operator !== '>=' && operator !== '>');
  return floors.some((floor) =>
    ceilings.some((ceiling) => {
      const order = floor.value.compare(ceiling.value);
      return order > 0 || (order === 0 && (floor.operator === '>' || ceiling.operator === '<'));
    }),
  );
}

/** A milestone that a value nearer to the target, or on it, would miss. */
export function backwardMilestones(
  promise: PromiseText,
  target: Written | undefined,
  milestones: readonly Written[],
  kind: Kind,
): Finding[] {
  const ways = new Set((target?.singles ?? []).map((one) => wayOf(one, kind)));
  if (ways.size !== 1 || ways.has(null) || ways.has('exact')) return [];
  const isBackward = (one: Single) => wayOf(one, kind) !== null && !ways.has(wayOf(one, kind));
  return milestones
    .filter(({ singles }) => singles.length === 1 && singles.some(isBackward))
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

function wayOf(target: Single, kind: Kind): ReturnType<typeof directionOf> | null {
  if (target.type === 'threshold') return directionOf(target.operator, target.value, kind);
  return 'operator' in target ? directionOf(target.operator, ZERO, kind) : null;
}
