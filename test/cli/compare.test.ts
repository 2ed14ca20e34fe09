import { describe, expect, test } from 'vitest';
import { type ComparedBlock, compareReports } from '../../src/assess/compare/compare.js';
import { changeOf } from '../../src/outcome/change.js';
import { OUTCOMES, type Outcome } from '../../src/outcome/outcome.js';
import { runProgram } from '../streams.js';

test.each<[Outcome | null, Outcome | null, string]>([
  ['on-track', 'met', 'improved'],
  ['behind', 'met', 'improved'],
  ['not-met', 'on-track', 'improved'],
  ['no-data', 'met', 'improved'],
  ['met', 'on-track', 'fell-back'],
  ['met', 'not-met', 'fell-back'],
  ['on-track', 'behind', 'fell-back'],
  ['met', 'no-data', 'fell-back'],
  ['no-data', 'behind', 'fell-back'],
  ['behind', 'not-met', 'unchanged'],
  ['behind', 'no-data', 'changed'],
  ['no-data', 'undetermined', 'changed'],
  ['met', 'not-applicable', 'changed'],
  [null, 'met', 'new'],
  ['met', null, 'gone'],
])('%s → %s is %s', (before, after, change) => {
  expect(changeOf(before, after)).toBe(change);
});

test.each(OUTCOMES)('%s → %s is unchanged', (outcome) => {
  expect(changeOf(outcome, outcome)).toBe('unchanged');
});

function block(checkpoint: string, outcome: Outcome, area: string | null = null): ComparedBlock {
  const results = [
    { indicator: 'a', row: 1, name: '甲', outcome, value: null, unit: null, measuredYear: null },
  ];
  return { plan: 'p', jurisdiction: '示例市', checkpoint, year: 2023, area, results };
}

describe('what belongs together', () => {
  const changes = (before: ComparedBlock[], after: ComparedBlock[]) =>
    compareReports(before, after).map(({ change }) => change);

  test('the same checkpoint', () => {
    const both = [block('midterm', 'met'), block('final', 'not-met')];
    expect(changes(both, [...both].reverse())).toEqual(['unchanged', 'unchanged']);
  });

  test('the mid-term and the final, where each report has one of them', () => {
    expect(changes([block('midterm', 'on-track')], [block('final', 'met')])).toEqual(['improved']);
  });

  test('not where one report has both', () => {
    const both = [block('midterm', 'on-track'), block('final', 'met')];
    expect(changes(both, [block('final', 'met')])).toEqual(['unchanged', 'gone']);
  });

  test('each area with itself', () => {
    const before = [block('midterm', 'met'), block('midterm', 'behind', '甲县')];
    const after = [block('midterm', 'met'), block('midterm', 'met', '甲县'), block('midterm', 'met', '乙县')];
    expect(changes(before, after)).toEqual(['unchanged', 'improved', 'new']);
  });
});

describe('the value of 2023 judged for 2023, and again for 2025', () => {
  const judged = (year: number, outcome: Outcome, value: string, measuredYear: number): ComparedBlock => {
    const result = { indicator: 'a', row: 1, name: '甲', outcome, value, unit: '人', measuredYear };
    return {
      plan: 'p',
      jurisdiction: '示例市',
      checkpoint: String(year),
      year,
      area: null,
      results: [result],
    };
  };
  const before = judged(2023, 'on-track', '560000', 2023);

  test.each<[string, Outcome, string, number, string]>([
    ['is no improvement', 'met', '560000', 2023, 'no-new-data'],
    ['may fall back all the same', 'not-met', '560000', 2023, 'fell-back'],
    ['another value of that year is new', 'met', '570000', 2023, 'improved'],
    ['the same value of a later year is new', 'met', '560000', 2025, 'improved'],
    ['the same value of a year between them is new', 'met', '560000', 2024, 'improved'],
    ['the same outcome is unchanged', 'on-track', '560000', 2023, 'unchanged'],
  ])('%s', (_, outcome, value, measuredYear, change) => {
    const after = judged(2025, outcome, value, measuredYear);
    expect(compareReports([before], [after]).map((one) => one.change)).toEqual([change]);
  });
});

const [BEFORE, AFTER] = ['fixtures/compare-reports/before.json', 'fixtures/compare-reports/after.json'];

describe('plancheck compare', () => {
  test('exits 1 where something fell back, 0 otherwise', async () => {
    expect((await runProgram(['compare', BEFORE, AFTER])).code).toBe(1);
    expect((await runProgram(['compare', BEFORE, BEFORE])).code).toBe(0);
  });

  test('writes JSON with every result, and a summary', async () => {
    const { stdout } = await runProgram(['compare', BEFORE, AFTER, '--format', 'json']);
    expect(JSON.parse(stdout)).toMatchObject({
      schema: 'plancheck/comparison@1',
      summary: { improved: 2, 'fell-back': 1, unchanged: 1, changed: 0, new: 0, gone: 0 },
      exitCode: 1,
    });
  });

  test('writes Markdown', async () => {
    const { stdout } = await runProgram(['compare', BEFORE, AFTER, '--format', 'markdown', '--lang', 'zh']);
    expect(stdout).toMatch(/^\| 变化 \| 地区 \| 指标 \| 前次 \| 本次 \|\n\| --- \|/);
    expect(stdout.split('\n')[2]).toContain('退步');
  });

  test.each([
    ['fixtures/compare-reports/none.json', 'cannot be read'],
    ['fixtures/all-met/input.csv', 'is not valid JSON'],
    ['fixtures/compare-not-a-report/other.json', 'is not a plancheck report'],
  ])('%s %s', async (path, why) => {
    const { code, stdout, stderr } = await runProgram(['compare', path, AFTER]);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain(why);
  });

  test('takes what evaluate writes', async () => {
    const { stdout } = await runProgram(['evaluate', 'fixtures/rollup-exact/input.csv', '--format', 'json']);
    expect(JSON.parse(stdout)).toMatchObject({ schema: 'plancheck/report@1' });
  });
});
