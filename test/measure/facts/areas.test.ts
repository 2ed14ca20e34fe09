import { expect, test } from 'vitest';
import { readExample } from '../example.js';

/** The names by which people call the counties of a plan. */
test.each([
  ['乳源瑶族自治县', '乳源瑶族自治县'],
  ['乳源瑶族', '乳源瑶族自治县'],
  ['乳源县', '乳源瑶族自治县'],
  ['乳源', '乳源瑶族自治县'],
  ['翁源', '翁源县'],
  ['韶关市翁源县', '翁源县'],
])('%s is %s', async (written, area) => {
  const table = `县区,序号,年份,数值\n${written},2,2023,95%\n`;
  const { measurements, faults } = await readExample(table, { plan: 'shaoguan' });
  expect([faults, measurements[0]?.area]).toEqual([[], area]);
});
