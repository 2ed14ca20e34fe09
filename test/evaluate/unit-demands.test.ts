import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runProgram } from '../streams.js';

/** What is asked of each county by itself: no number that all of them are to reach together, wherever it stands. */
const RULES = `schema: plancheck/plan@1
id: units
title: 单位规划
jurisdiction: { name: 单位市, units: [甲县, 乙县] }
period: { start: 2021, end: 2025, base: 2020 }
checkpoints: { midterm: { year: 2023 }, final: { year: 2025 } }
indicators:
  - row: 1
    id: mixed
    name: 率与数
    kind: rate
    target: ">= 95%"
    series:
      - { id: mixed-rate, name: 其中率 }
      - { id: mixed-count, name: 其中数, kind: count, unit: 家, target: ">= 100 家" }
  - row: 2
    id: reverse
    name: 数与率
    kind: count
    unit: 家
    target: ">= 100 家"
    series:
      - { id: reverse-count, name: 先数 }
      - { id: reverse-rate, name: 后率, kind: rate, unit: "%", target: ">= 90%" }
  - { row: 3, id: growing, name: 稳步数, kind: count, unit: 家, target: rising, milestones: { 2023: ">= 100 家" } }
`;
const rows = ['甲县', '乙县'].flatMap((area) => [
  `${area},mixed-rate,2023,,96,100`,
  `${area},mixed-count,2023,60,,`,
  `${area},reverse-count,2023,60,,`,
  `${area},reverse-rate,2023,,80,100`,
  `${area},growing,2022,55,,`,
  `${area},growing,2023,60,,`,
]);

let folder = '';
let evaluation: {
  results: { row: number; outcome: string }[];
  areas: { area: string; results: { row: number; outcome: string }[] }[];
};
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'plancheck-units-'));
  writeFileSync(join(folder, 'rules.yaml'), RULES);
  writeFileSync(join(folder, 'data.csv'), `县区,指标,年份,数值,分子,分母\n${rows.join('\n')}\n`);
  const args = [
    'evaluate',
    join(folder, 'data.csv'),
    '--plan',
    'units',
    '--rules',
    join(folder, 'rules.yaml'),
  ];
  const { stdout } = await runProgram([...args, '--at', 'midterm', '--by', 'area', '--format', 'json']);
  evaluation = JSON.parse(stdout).evaluations[0];
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const outcomes = (results: { row: number; outcome: string }[]) =>
  results.map(({ row, outcome }) => `${row} ${outcome}`);

test('the whole is asked for all of it', () => {
  expect(outcomes(evaluation.results)).toEqual(['1 met', '2 not-met', '3 on-track']);
});

test('a county is asked for its rates and its direction', () => {
  for (const { results } of evaluation.areas)
    expect(outcomes(results)).toEqual(['1 met', '2 not-met', '3 on-track']);
  expect(evaluation.areas).toHaveLength(2);
});
