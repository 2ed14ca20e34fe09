import { unitOf } from '../../quantity/amount.js';
import type { PromiseText } from '../file/schema.js';
import type { Path } from '../file/yaml.js';
import type { Kind } from '../plan.js';
import type { Finding } from './meaning.js';

/** Units that no value of the kind can have, and a growth that is to be made of others, which no weights are known for. */
export function checkFit(promise: PromiseText, path: Path, kind: Kind, unit: string): Finding[] {
  if (kind === 'presence' || kind === 'attestation') return [];
  const misfit = (key: 'unit' | 'rollup', value: string): Finding => {
    const at = [...path, promise[key] === undefined ? 'kind' : key];
    return { code: 'PC144', path: at, params: { key, value, kind } };
  };
  const { rollup = 'none' } = promise;
  return [
    ...((unitOf(unit).dimension === 'count') === (kind === 'count') ? [] : [misfit('unit', unit)]),
    ...(kind === 'growth' && rollup !== 'none' ? [misfit('rollup', rollup)] : []),
  ];
}
