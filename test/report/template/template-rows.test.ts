import { expect, test } from 'vitest';
import { templateBlocks } from '../../../src/report/template/template-rows.js';
import { indicator, type Promised } from '../../evaluate/example.js';
import { planOf } from '../../evaluate/rollup-example.js';

const count = (more: Partial<Promised>): Promised => ({ kind: 'count', target: '>= 20 家', ...more });

test.each<[string, Promised, number[]]>([
  ['a number', count({}), [2023]],
  ['what adds up', count({ accumulates: true }), [2021, 2022, 2023]],
  ['a yearly promise', count({ annual: true }), [2021, 2022, 2023]],
  ['a mean', { target: '<= 5.5%', average: 'arithmetic' }, [2021, 2022, 2023]],
  ['a steady growth', { kind: 'growth', target: '>= 6%', average: 'geometric' }, [2021, 2022, 2023]],
  [
    'a yearly rate between amounts',
    { kind: 'quantity', target: { change: '>= 6%', from: 2020 }, average: 'geometric' },
    [2020, 2023],
  ],
  [
    'what ended before',
    count({ annual: true, period: { start: 2021, end: 2022, base: 2020 } }),
    [2021, 2022, 2023],
  ],
  ['what begins later', count({ annual: true, period: { start: 2024, end: 2025, base: 2023 } }), [2023]],
])('%s is asked for the years that it cannot be judged without', (_, promised, expected) => {
  const plan = planOf([], indicator(promised));
  const blocks = templateBlocks(plan, { years: [2023], byArea: false, commitments: false });
  expect(blocks.map(({ year }) => year)).toEqual(expected);
});
