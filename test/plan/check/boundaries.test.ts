import { describe, expect, test } from 'vitest';
import { boundariesOf } from '../../../src/plan/check/boundaries.js';
import type { Indicator } from '../../../src/plan/plan.js';
import { checkpoint, indicator } from '../../evaluate/example.js';
import { planOf } from '../../evaluate/rollup-example.js';

const texts = (one: Indicator, due: string | null = null) => {
  const plan = { ...planOf([], one), checkpoints: [checkpoint('final', 2025, { due })] };
  return boundariesOf(plan).map(({ below, exactly, above }) =>
    [below, exactly, above].map((trial) => trial?.text),
  );
};

describe('the values at a demand and on either side of it', () => {
  test('are those of the target that is in force in the end', () => {
    const revised = indicator({ target: '>= 80%', revisions: { '2025-06-01': '>= 90%' } });
    expect(texts(revised)).toEqual([['89.99%', '90%', '90.01%']]);
    expect(texts(revised, '2025-05-31')).toEqual([['79.99%', '80%', '80.01%']]);
    expect(texts(revised, '2025-06-01')).toEqual([['89.99%', '90%', '90.01%']]);
  });

  test('are those of every milestone and of each of several demands', () => {
    const staged = indicator({ target: ['>= 80%', '<= 95%'], milestones: { 2023: '>= 60%' } });
    expect(texts(staged)).toEqual([
      ['59.99%', '60%', '60.01%'],
      ['79.99%', '80%', '80.01%'],
      ['94.99%', '95%', '95.01%'],
    ]);
  });
});
