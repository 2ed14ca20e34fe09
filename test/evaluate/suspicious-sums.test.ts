import { describe, expect, test } from 'vitest';
import { PlanData } from '../../src/evaluate/plan-data.js';
import { likeTotals } from '../../src/evaluate/suspicious-sums.js';
import { type Cells, indicator, measurement, type Promised } from './example.js';
import { planOf } from './rollup-example.js';

const trained: Promised = { kind: 'count', target: '>= 20 家', accumulates: true };

/** The years whose amounts look as if they were added up already. */
function suspicious(cells: Cells, promised: Promised = trained): number[] {
  const plan = planOf([], indicator(promised));
  const data = new PlanData(plan);
  for (const [year, text] of Object.entries(cells)) data.add(measurement(Number(year), text));
  return likeTotals(plan, data).flatMap(({ rows }) => rows.map(({ year }) => year));
}

describe('amounts that grow as running totals do', () => {
  test.each<[string, Cells, number[]]>([
    ['three in a row', { 2021: '4', 2022: '9', 2023: '13' }, [2021, 2022, 2023]],
    ['in any order of the file', { 2023: '13', 2021: '4', 2022: '9' }, [2021, 2022, 2023]],
    ['with a gap', { 2021: '4', 2023: '9', 2025: '13' }, [2021, 2023, 2025]],
    ['two are too few', { 2021: '4', 2022: '9' }, []],
    ['one stays the same', { 2021: '4', 2022: '4', 2023: '13' }, []],
    ['one falls', { 2021: '4', 2022: '9', 2023: '8' }, []],
    ['one is not exact', { 2021: '4', 2022: '9', 2023: '>= 13' }, []],
    [
      'what is before or after the period does not count',
      { 2020: '1', 2021: '4', 2022: '9', 2026: '13' },
      [],
    ],
    [
      'nor does it spoil the others',
      { 2020: '9', 2021: '4', 2022: '9', 2025: '13', 2026: '1' },
      [2021, 2022, 2025],
    ],
  ])('%s', (_, cells, years) => expect(suspicious(cells)).toEqual(years));

  test('levels and rates of growth are no sums', () => {
    const cells = { 2021: '4%', 2022: '9%', 2023: '13%' };
    expect(suspicious(cells, { kind: 'growth', target: '>= 20%', accumulates: true })).toEqual([]);
    expect(suspicious(cells, { target: '>= 20%' })).toEqual([]);
    const amount: Promised = { kind: 'quantity', target: '>= 20 岁', accumulates: true };
    expect(suspicious({ 2021: '4', 2022: '9', 2023: '13' }, amount)).toEqual([2021, 2022, 2023]);
  });
});
