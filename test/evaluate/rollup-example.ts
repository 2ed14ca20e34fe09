import type { Indicator, Kind, Plan, Rollup } from '../../src/plan/plan.js';
import { indicator, planWith } from './example.js';

/** A plan of one indicator whose reporting units are named. */
export function planOf(units: readonly string[], one: Indicator): Plan {
  const usual = planWith([one], { period: one.period });
  return { ...usual, jurisdiction: { ...usual.jurisdiction, level: 'prefecture', units } };
}

const USUAL: { readonly [K in Kind]: Rollup } = {
  rate: 'ratio',
  count: 'sum',
  quantity: 'none',
  presence: 'any',
  coverage: 'share',
  growth: 'none',
  attestation: 'none',
};

/** An indicator of that kind, rolled up as usual. */
export function exampleIndicator(kind: Kind, rollup: Rollup = USUAL[kind]): Indicator {
  const target = {
    rate: '>= 90%',
    count: '>= 10',
    quantity: '>= 10',
    presence: '= 100%',
    coverage: '= 100%',
    growth: '<= 5%',
  };
  return { ...indicator({ kind, target: { ...target, attestation: 'attested' }[kind] }), rollup };
}
