import { describe, expect, test } from 'vitest';
import { toldApart } from '../../src/evaluate/disagreements.js';
import { PlanData } from '../../src/evaluate/plan-data.js';
import { type Cells, indicator, measurement, number, type Promised, series } from './example.js';
import { planOf } from './rollup-example.js';

/** What is told that the years cannot come to: which, and of which year. */
function apart(promised: Promised, cells: Cells): string | null {
  const plan = planOf([], indicator(promised));
  const data = new PlanData(plan);
  const given = series(cells);
  for (const year of given.keys()) {
    const own = given.get(year);
    const told = (['total', 'average', 'change'] as const).flatMap((kind) => given.told?.(year, kind) ?? []);
    for (const row of [own, ...told]) if (row) data.add(row);
  }
  const [first, ...more] = toldApart(plan, data);
  expect(more).toEqual([]);
  return first ? `${first.what} ${first.told.year} ${first.told.text}` : null;
}

const trained: Promised = { kind: 'count', target: '>= 20 家', accumulates: true };
const jobless: Promised = { target: '<= 5.5%', average: 'arithmetic' };
const growth: Promised = { kind: 'growth', target: '>= 6%', average: 'geometric' };
const fallen: Promised = { kind: 'quantity', target: { change: '<= -20%', from: 2020 } };

describe('what is told apart from its years', () => {
  test.each<[string, Promised, Cells, string | null]>([
    ['a total', trained, { 2021: '4', 2022: '5; total 10' }, 'total 2022 10'],
    ['a total that is right', trained, { 2021: '4', 2022: '5; total 9' }, null],
    ['an average of values', jobless, { 2021: '5%', 2022: '6%; average 5.6%' }, 'average 2022 5.6%'],
    ['an average that is right', jobless, { 2021: '5%', 2022: '6%; average 5.5%' }, null],
    ['a yearly rate', growth, { 2021: '5%', 2022: '6%; average 6%' }, 'average 2022 6%'],
    ['a change', fallen, { 2020: '100', 2022: '90; change -20% from 2020' }, 'change 2022 -20%'],
    ['a change that is right', fallen, { 2020: '100', 2022: '80; change -20% from 2020' }, null],
    ['nothing told', trained, { 2021: '4', 2022: '5' }, null],
    ['nothing that is added up or averaged', { target: '>= 90%' }, { 2021: '80%', 2022: '90%' }, null],
  ])('%s', (_, promised, cells, expected) => expect(apart(promised, cells)).toBe(expected));
});

test('what was rounded may be half of its last digit off', () => {
  const saved = indicator({ kind: 'growth', direction: 'fall', target: '>= 13.5%', accumulates: true });
  const plan = planOf([], saved);
  // 1 − 0.973 × 0.972 = 5.4244 %; 5.4 stands for 5.35 to 5.45, and either year for half of a tenth around it
  const of = (told: string, step: string) => {
    const data = new PlanData(plan);
    const read = (text: string, digit: string) =>
      ({ kind: 'number', value: number(text), step: number(digit) }) as const;
    data.add(measurement(2021, '2.7%', { reading: read('2.7%', step) }));
    data.add(measurement(2022, '2.8%', { reading: read('2.8%', step) }));
    data.add(measurement(2022, told, { reading: read(told, step), span: { kind: 'total' } }));
    return toldApart(plan, data).map(({ what }) => what);
  };
  expect(of('5.4%', '0.1%')).toEqual([]);
  expect(of('5.4%', '0%')).toEqual(['total']);
  expect(of('5.6%', '0.1%')).toEqual(['total']); // 5.55 at least, and 5.5215 at most
});
