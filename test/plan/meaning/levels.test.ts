import { expect, test } from 'vitest';
import { findings } from './findings.js';

const BOTH = '{ prefecture: [甲市, 乙市], county: [甲县, 乙县] }';
const ONE = '{ county: [甲县, 乙县] }';

test.each([
  [BOTH, 'kind: coverage, target: "= 100%"', ['PC158']],
  [BOTH, 'kind: coverage, level: county, target: "= 100%"', []],
  [BOTH, 'kind: coverage, level: prefecture, target: "= 100%"', []],
  [BOTH, 'kind: coverage, level: province, target: "= 100%"', ['PC158']],
  [BOTH, 'kind: rate, target: ">= 80%"', ['PC158']],
  [BOTH, 'kind: rate, level: county, target: ">= 80%"', []],
  // nothing is made up from the units
  [BOTH, 'kind: rate, rollup: none, target: ">= 80%"', []],
  [BOTH, 'kind: presence, target: "= 100%"', []],
  [BOTH, 'kind: quantity, unit: 岁, target: ">= 78 岁"', []],
  [BOTH, 'kind: quantity, unit: 亿元, rollup: sum, target: ">= 78 亿元"', ['PC158']],
  [ONE, 'kind: coverage, target: "= 100%"', []],
  [ONE, 'kind: coverage, level: prefecture, target: "= 100%"', ['PC158']],
  ['{ township: [甲镇] }', 'kind: rate, target: ">= 80%"', ['PC102']],
  ['{ county: [甲县, 甲县] }', 'kind: rate, target: ">= 80%"', ['PC102']],
])('units %s, %s: %j', (units, row, expected) => {
  expect(findings(`id: some-series, name: 某项, ${row}`, '', units)).toEqual(expected);
});
