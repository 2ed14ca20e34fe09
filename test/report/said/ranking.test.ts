import { expect, test } from 'vitest';
import type { Evaluation } from '../../../src/assess/findings.js';
import { failedText, rankedCities, rankedCounties } from '../../../src/report/said/ranking.js';
import { atOnce } from '../../../src/tables/pause.js';
import { textFor } from '../../../src/text/text.js';
import { makeReport, reportByArea } from '../sample.js';

/** The sample's midterm: 查处率 and 机构建设 fail, 知晓率 and nothing else is open, of the promises 培训 fails too. */
const [given] = makeReport().evaluations as [Evaluation];

function city(name: string, verdict: Evaluation['verdict'], rows: readonly string[]): Evaluation {
  const results = given.results.filter(({ indicator }) => rows.includes(indicator.id));
  const plan = { ...given.plan, jurisdiction: { ...given.plan.jurisdiction, name } };
  return { ...given, plan, verdict, results, commitments: null };
}

test('by verdict, then by what failed, by what is open, by name', () => {
  const cities = [
    city('丁市', 'pass', ['people']),
    city('丙市', 'incomplete', ['known']),
    city('乙市', 'fail', ['handled']),
    city('己市', 'fail', ['handled', 'known']),
    city('戊市', 'fail', ['handled', 'word']),
    city('甲市', 'fail', ['handled']),
  ];
  // 乙 is U+4E59, 甲 is U+7532
  expect(rankedCities(cities).map(({ name }) => name)).toEqual([
    '戊市',
    '己市',
    '乙市',
    '甲市',
    '丙市',
    '丁市',
  ]);
});

test('what failed in words, with what it came to and what was due', () => {
  const [place] = rankedCities([given]);
  expect(place && failedText(place, textFor('zh'))).toBe(
    '3 查处率（60%，应达80%）；7 机构建设（否，由主管部门确认）；培训（12人，≥20人）',
  );
  expect(place).toMatchObject({ passed: 3, counted: 7, area: null });
});

test('the course of what failed: 查处率 rose from 50% to 60%', () => {
  expect(rankedCities([given])[0]?.course).toBe('better');
});

test('counties by themselves, the one that has none first', () => {
  const [evaluation] = reportByArea().evaluations as [Evaluation];
  expect(atOnce(rankedCounties(evaluation)).map(({ name, failed }) => [name, failed.length])).toEqual([
    ['乙县', 1],
    ['甲县', 0],
  ]);
});
