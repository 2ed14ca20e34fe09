import { describe, expect, test } from 'vitest';
import { loadPlans, readMeasurements } from '../../../src/index.js';

const rules = await loadPlans();

/** Where it is said of a table that a row takes back the value of another. */
async function takenBack(table: string) {
  const bytes = new TextEncoder().encode(table);
  const { diagnostics, measurements } = await readMeasurements([{ name: 'a.csv', bytes }], rules, {
    plan: 'hengshui',
  });
  expect(measurements.filter(({ reading }) => reading.kind === 'number').length).toBeGreaterThan(0);
  return diagnostics.flatMap(({ code, place }) => (code === 'PC284' ? [place?.line] : []));
}

const HEAD = '衡水市2025年,,\n指标,数值,备注';

describe('one indicator twice, with a value and with words in place of one', () => {
  test.each([
    ['a stroke, and why', `${HEAD}\n申报率,91%,\n申报率,/,停报`, 4],
    ['a dash, and why', `${HEAD}\n申报率,91%,\n申报率,-,停报`, 4],
    ['a blank that is void', `${HEAD}\n申报率,91%,\n申报率,,作废`, 4],
    ['an older figure that is void', `${HEAD}\n申报率,91%,\n申报率,/,数据作废`, 4],
    ['not reported', `${HEAD}\n申报率,91%,\n申报率,未报,`, 4],
    ['the words first', `${HEAD}\n申报率,/,停报\n申报率,91%,`, 3],
    ['of a county', '衡水市2025年,\n县区,申报率\n桃城区,91%\n冀州区,92%\n桃城区,未报', 5],
  ])('%s', async (_, table, line) => {
    expect(await takenBack(table)).toEqual([line]);
  });
});

describe('rows without a value that say nothing against another', () => {
  test.each([
    ['a stroke', `${HEAD}\n申报率,91%,\n申报率,/,`],
    ['a blank', `${HEAD}\n申报率,91%,\n申报率,,`],
    ['of another indicator', `${HEAD}\n申报率,91%,\n监测合格率,/,停报`],
    ['a target that is not filled in', `${HEAD}\n申报率,91%,实际\n申报率,,目标`],
    ['of another year', '衡水市,,,\n指标,年份,数值,备注\n申报率,2025,91%,\n申报率,2024,/,停报'],
    ['of a part of the year', '衡水市,,\n指标,时间,数值\n申报率,2025年一季度,未统计\n申报率,2025年,91%'],
  ])('%s', async (_, table) => {
    expect(await takenBack(table)).toEqual([]);
  });
});
