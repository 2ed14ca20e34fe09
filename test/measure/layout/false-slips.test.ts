import { expect, test } from 'vitest';
import { readExample } from '../example.js';

const nearest = async (table: string, file = 'data.csv') => {
  const { diagnostics } = await readExample(table, { plan: 'hengshui', file });
  return diagnostics.flatMap(({ params }) => ('nearest' in params ? [params.nearest] : []));
};

test('the name of another city is no slip for a county of the plan', async () => {
  expect(await nearest('指标,数值\n申报率,91%\n', '沧州市2023.csv')).toEqual([null]);
  expect(await nearest('县区,指标,2023年\n沧州市,申报率,91%\n')).not.toContain('深州市');
});

test('a county misspelt is', async () => {
  expect(await nearest('县区,指标,2023年\n深洲市,申报率,91%\n')).toEqual(['深州市']);
});

test('the sum of the towns of a county is the county’s', async () => {
  const table = '县区,指标,2023年\n桃城区小计,申报率,91%\n小计,申报率,90%\n';
  const { measurements } = await readExample(table, { plan: 'hengshui' });
  expect(measurements.map(({ area }) => area)).toEqual(['桃城区']);
});
