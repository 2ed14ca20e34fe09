import { unitOf } from '../../quantity/amount.js';
import type { PromiseText } from '../file/schema.js';
import type { Path } from '../file/yaml.js';
import type { Kind, Rollup } from '../plan.js';
import type { Finding } from './meaning.js';

/** Units that no value of the kind can have, and what is to be made of its parts without a way to make it. */
export function checkFit(promise: PromiseText, path: Path, kind: Kind, unit: string): Finding[] {
  if (kind === 'presence' || kind === 'attestation') return [];
  const misfit = (key: 'unit' | 'rollup', value: string): Finding => {
    const at = [...path, promise[key] === undefined ? 'kind' : key];
    return { code: 'PC144', path: at, params: { key, value, kind } };
  };
  const { rollup = 'none' } = promise;
  const counted = kind === 'count' || kind === 'quantity';
  return [
    ...((unitOf(unit).dimension === 'count') === counted ? [] : [misfit('unit', unit)]),
    ...(MADE_BY[kind]?.includes(rollup) === false ? [misfit('rollup', rollup)] : []),
  ];
}

/** How the units of what has no weights can make the whole. */
const MADE_BY: { readonly [K in Kind]?: readonly Rollup[] } = {
  growth: ['none'],
  quantity: ['none', 'sum'],
};
