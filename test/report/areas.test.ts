import { XmlDocument } from 'libxml2-wasm';
import { lexer, type Tokens } from 'marked';
import { describe, expect, test } from 'vitest';
import { heatMap } from '../../src/report/html/heat-map.js';
import { whole } from '../../src/report/html/markup.js';
import { printable } from '../../src/report/said/printable.js';
import { allEntries } from '../../src/report/said/rows.js';
import {
  renderCsv,
  renderGithub,
  renderJson,
  renderJunit,
  renderMarkdown,
  renderSarif,
  renderTap,
} from './at-once.js';
import { EVILS, look, reportByArea } from './sample.js';
import { jsonFaults, junitFaults, sarifFaults } from './schemas.js';

/** Reporting units with results of their own: one county of two has what the plan wants of each. */

test('a row for the whole and for each unit, in the plan’s order', () => {
  const rows = [...allEntries(reportByArea(), look().text)].map(({ row }) => row);
  expect(rows.map(({ area, indicator, value, outcome }) => [area, indicator, value, outcome])).toEqual([
    [null, 'covered', '50%', 'behind'], // 1 of 2 counties; 60% due by 2023
    [null, 'known', null, 'no-data'],
    ['甲县', 'covered', 'yes', 'met'],
    ['甲县', 'known', null, 'no-data'],
    ['乙县', 'covered', 'no', 'not-met'],
    ['乙县', 'known', null, 'no-data'],
  ]);
  expect(renderCsv(reportByArea(), look())).toContain(
    '\nsample,样例市,midterm,2023,乙县,indicator,1,covered,',
  );
});

test('JUnit has a suite for each', () => {
  const document = XmlDocument.fromString(renderJunit(reportByArea(), look()));
  const values = (path: string) => document.find(path).map((node) => node.content);
  expect(values('//testsuite/@name')).toEqual([
    '样例市 mid-term 2023',
    '样例市 甲县 mid-term 2023',
    '样例市 乙县 mid-term 2023',
  ]);
  expect(values('//testsuite/@failures')).toEqual(['1', '0', '1']);
  expect(values('//testsuite/@skipped')).toEqual(['1', '1', '1']);
  document.dispose();
});

test('annotations and SARIF: what fails in a unit is a warning, for it decides nothing', () => {
  const commands = renderGithub(reportByArea(), look()).split('\n');
  expect(commands.map((line) => line.replace(/::(?!error|warning).*/, ''))).toEqual([
    '::error file=data.csv,line=2,title=样例市 mid-term 2023 1 覆盖率%3A behind',
    '::warning file=data.csv,line=3,title=样例市 乙县 mid-term 2023 1 覆盖率%3A not met',
    '::warning title=样例市 mid-term 2023%3A 1 no data',
    'plancheck: fail',
    '',
  ]);
  const { runs } = JSON.parse(renderSarif(reportByArea(), look()));
  expect(
    runs[0].results.map((one: Record<string, unknown>) => [one.ruleId, one.ruleIndex, one.level]),
  ).toEqual([
    ['sample/covered', 0, 'error'],
    ['sample/covered', 0, 'warning'],
  ]);
  expect(runs[0].tool.driver.rules[0].help.text).toContain('60%'); // the plan's own, with its baseline
});

test('TAP names the unit', () => {
  const lines = renderTap(reportByArea(), look()).split('\n');
  expect(
    lines.filter((line) => /^(?:not )?ok/.test(line)).map((line) => line.replace(/ # SKIP.*/, ' # SKIP')),
  ).toEqual([
    'not ok 1 - 样例市 mid-term 2023 1 覆盖率',
    'ok 2 - 样例市 mid-term 2023 2 知晓率 # SKIP',
    'ok 3 - 样例市 甲县 mid-term 2023 1 覆盖率',
    'ok 4 - 样例市 甲县 mid-term 2023 2 知晓率 # SKIP',
    'not ok 5 - 样例市 乙县 mid-term 2023 1 覆盖率',
    'ok 6 - 样例市 乙县 mid-term 2023 2 知晓率 # SKIP',
  ]);
});

describe.each(['乙县', ...Object.values(EVILS)])('with a unit called %j', (unit) => {
  const report = reportByArea(unit);

  test('Markdown has a matrix of the units', () => {
    const tables = lexer(renderMarkdown(report, look())).filter(
      (token): token is Tokens.Table => token.type === 'table',
    );
    const cells = tables[1]?.rows.map((row) => row.map(({ text }) => text));
    expect(tables[1]?.header.map(({ text }) => text)).toEqual(['', '1', '2']);
    expect(cells?.map((row) => row.slice(1))).toEqual([
      ['M', '-'],
      ['X', '-'],
    ]);
    expect(cells?.[0]?.[0]).toBe('甲县');
  });

  test('every schema holds', () => {
    expect(jsonFaults(JSON.parse(renderJson(report, look())))).toEqual([]);
    expect(sarifFaults(JSON.parse(renderSarif(report, look())))).toEqual([]);
    for (const schema of ['ant', 'jenkins'] as const) {
      expect(junitFaults(renderJunit(report, look()), schema)).toEqual([]);
    }
    expect(renderJunit(report, look())).not.toContain('undefined');
    expect(renderGithub(report, look()).split('\n').length).toBe(5);
    expect([...allEntries(report, look().text)].map(({ row }) => printable(row.area ?? '')).at(-1)).toBe(
      printable(unit),
    );
  });
});

test('many places stand beside the plan’s own numbers of the indicators, whichever numbers are left out', () => {
  const [first] = reportByArea().evaluations[0]?.results ?? [];
  if (!first) throw new Error('no result');
  const numbered = (row: number) => ({ ...first, indicator: { ...first.indicator, row, id: `row-${row}` } });
  const subjects = Array.from({ length: 9 }, (_, i) => ({
    name: `县${i}`,
    results: [numbered(7), numbered(9)],
  }));
  const page = whole(heatMap(subjects, '各地区', look().text)).text;
  expect([...page.matchAll(/<th scope="col">(\d+)<\/th>/g)].map(([, number]) => number)).toEqual(['7', '9']);
  expect([...page.matchAll(/<li value="(\d+)">/g)].map(([, number]) => number)).toEqual(['7', '9']);
});
