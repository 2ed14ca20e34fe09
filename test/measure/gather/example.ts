import type { Indicator, Plan } from '../../../src/plan/plan.js';
import { checkpoint } from '../../evaluate/example.js';

/** A plan of these indicators and nothing else. */
export function planWith(indicators: readonly Indicator[], commitments: readonly Indicator[] = []): Plan {
  return {
    id: 'example',
    title: '示例规划',
    gloss: null,
    jurisdiction: {
      name: '示例市',
      aliases: [],
      code: null,
      level: null,
      province: null,
      parent: null,
      units: [],
      levels: [],
    },
    document: { number: null, issuer: null, date: null, source: null },
    period: { start: 2021, end: 2025, base: 2020 },
    checkpoints: [checkpoint('final', 2025)],
    indicators,
    commitments,
    references: [],
    grading: null,
    note: null,
    origin: { file: 'example.yaml', sha256: '' },
  };
}
