import { parseBaseline } from '../build/build.js';
import { isTargetFault, parseTarget, targetWords } from '../build/target.js';
import type { PromiseText } from '../file/schema.js';
import type { Path } from '../file/yaml.js';
import type { Kind, Single } from '../plan.js';
import { singlesIn } from '../singles.js';
import type { Finding } from './meaning.js';

type Key = 'accumulates' | 'average' | 'direction' | 'path' | 'sample';
type SingleType = Single['type'];

/** A way of reckoning, with the kinds and the demands that it has a meaning for. */
interface Meaning {
  readonly key: Key;
  readonly value: string;
  readonly fits: { readonly [K in Kind]?: readonly SingleType[] };
}

const LEVELS: readonly SingleType[] = ['threshold', 'points', 'difference'];
const GROWN: readonly SingleType[] = ['threshold', 'change'];
const ANY: readonly SingleType[] = ['threshold', 'points', 'trend', 'than'];

const MEANINGS: readonly Meaning[] = [
  {
    key: 'accumulates',
    value: 'true',
    fits: { count: ['threshold'], quantity: ['threshold'], growth: ['threshold'] },
  },
  {
    key: 'average',
    value: 'arithmetic',
    fits: { rate: LEVELS, coverage: LEVELS, count: LEVELS, quantity: LEVELS, growth: ['threshold'] },
  },
  {
    key: 'average',
    value: 'geometric',
    fits: { growth: ['threshold'], count: ['change'], quantity: ['change'] },
  },
  { key: 'path', value: 'compound', fits: { count: GROWN, quantity: GROWN } },
  { key: 'direction', value: 'rise', fits: { growth: ANY } },
  { key: 'direction', value: 'fall', fits: { growth: ANY } },
];

/** Sums, averages and directions of what has none, and what cannot be asked for together. */
export function checkReckoning(promise: PromiseText, path: Path, kind: Kind, unit: string): Finding[] {
  const asked = MEANINGS.filter(({ key, value }) => String(promise[key] ?? '') === value);
  return [
    ...asked.flatMap((one) => checkMeaning(one, promise, path, kind, unit)),
    ...besideEachOther(promise, path),
    ...fromNothing(promise, path, unit),
    ...(promise.sample && kind !== 'rate'
      ? [misplaced('sample', kind, 'kind', path, String(promise.sample))]
      : []),
    ...besideYearly(promise, path),
  ];
}

/** A sum begins at nothing, from where no rate leads anywhere, and an average has no way to go. */
function besideEachOther({ accumulates, average, path: way }: PromiseText, path: Path): Finding[] {
  const others = [...(accumulates ? ['accumulates'] : []), ...(average ? [`average: ${average}`] : [])];
  return [
    ...(accumulates && average ? [misplaced('average', 'accumulates', 'beside', path)] : []),
    ...(way === 'compound' ? others.map((one) => misplaced('path', one, 'beside', path, way)) : []),
  ];
}

/** No rate leads from nothing, or less, to anything. */
function fromNothing({ path: way, baseline }: PromiseText, path: Path, unit: string): Finding[] {
  if (way !== 'compound' || typeof baseline !== 'string') return [];
  const number = parseBaseline(baseline, unit);
  return number?.value.lte(0) ? [misplaced('path', `baseline: ${baseline}`, 'beside', path, way)] : [];
}

function checkMeaning(
  { key, value, fits }: Meaning,
  promise: PromiseText,
  path: Path,
  kind: Kind,
  unit: string,
): Finding[] {
  const types = fits[kind];
  if (!types) return [misplaced(key, kind, 'kind', path, value)];
  const target = parseTarget(promise.target, unit);
  const isOther = !isTargetFault(target) && singlesIn(target).some(({ type }) => !types.includes(type));
  return isOther ? [misplaced(key, targetWords(promise.target), 'target', path, value)] : [];
}

function misplaced(
  key: Key,
  other: string,
  problem: 'kind' | 'target' | 'beside',
  path: Path,
  value = '',
): Finding {
  const written = key === 'accumulates' ? key : `${key}: ${value}`.replace(/: $/, '');
  return { code: 'PC155', path: [...path, key], params: { written, other, problem } };
}

/** A promise for every single year is about no several years together, and has no way to go. */
function besideYearly(promise: PromiseText, path: Path): Finding[] {
  if (!promise.annual) return [];
  const beside = {
    milestones: Object.keys(promise.milestones ?? {}).length > 0,
    accumulates: promise.accumulates === true,
    average: promise.average !== undefined,
    path: promise.path !== undefined,
  };
  return Object.entries(beside)
    .filter(([, is]) => is)
    .map(([key]) => ({ code: 'PC150', path: [...path, 'annual'], params: { beside: key } }));
}
