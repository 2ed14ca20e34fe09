import type { Indicator, Kind, Plan, Rollup } from '../../src/plan/plan.js';
import { checkpoint, indicator } from './example.js';

/** A plan of one indicator whose reporting units are named. */
export function planOf(units: readonly string[], one: Indicator): Plan {
  return {
    id: 'example',
    title: '示例规划',
    gloss: null,
    jurisdiction: {
      name: '示例市',
      aliases: [],
      code: null,
      level: 'prefecture',
      province: null,
      parent: null,
      units,
      levels: [],
    },
    document: { number: null, issuer: null, date: null, source: null },
    period: one.period,
    checkpoints: [checkpoint('midterm', 2023), checkpoint('final', 2025)],
    indicators: [one],
    commitments: [],
    references: [],
    grading: null,
    note: null,
    origin: { file: 'example.yaml', sha256: '' },
  };
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
