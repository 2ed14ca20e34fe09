import { XmlDocument } from 'libxml2-wasm';
import { describe, expect, test } from 'vitest';
import type { Findings } from '../../src/assess/findings.js';
import { printable } from '../../src/report/said/printable.js';
import { cut } from '../../src/text/diagnostics.js';
import { renderJunit } from './at-once.js';
import { EMPTY, EVILS, look, makeReport, reportOf, titled, why } from './sample.js';
import { junitFaults } from './schemas.js';

/** The texts of the elements and the values of the attributes that an XPath finds. */
function find(xml: string, path: string): string[] {
  const document = XmlDocument.fromString(xml);
  try {
    return document.find(path).map((node) => node.content);
  } finally {
    document.dispose();
  }
}

const xml = (report: Findings, language: 'zh' | 'en' = 'en') => renderJunit(report, look(language));

test('a suite for the evaluation and one for the diagnostics, their counts worked out by hand', () => {
  const written = xml(makeReport());
  expect(find(written, '//testsuite/@name')).toEqual(['样例市 mid-term 2023', 'diagnostics']);
  expect(find(written, '//testsuite/@tests')).toEqual(['8', '1']);
  expect(find(written, '//testsuite/@failures')).toEqual(['3', '0']);
  expect(find(written, '//testsuite/@errors')).toEqual(['0', '1']);
  expect(find(written, '//testsuite/@skipped')).toEqual(['2', '0']);
  expect(find(written, '//testcase/@name')).toEqual([
    ...[
      '1 参保人数',
      '2 申报率 (Declared)',
      '3 查处率',
      '4 知晓率',
      '5 覆盖率',
      '6 佩戴率',
      '7 机构建设',
      '培训',
    ],
    `gone.csv ${titled('PC200')}`,
  ]);
});

test('a fail is a failure, what is open is skipped with its reason, an error is an error', () => {
  const written = xml(makeReport());
  expect(find(written, '//failure/../@name')).toEqual(['3 查处率', '7 机构建设', '培训']);
  expect(find(written, '//failure/@type')).toEqual(['behind', 'behind', 'not-met']);
  expect(find(written, '//skipped')).toEqual([why('known'), why('covered')]);
  expect(find(written, '//error/@type')).toEqual(['PC200']);
});

test('a failure tells the numbers and the place', () => {
  const { heads } = look().text.results;
  expect(find(xml(makeReport()), '//failure')[0]?.split('\n')).toEqual([
    why('handled'),
    `${heads.target}: =100%`,
    `${heads.required}: 80%`,
    `${heads.measured}: 60%`,
    `${heads.gap}: -40 pp`,
    `${heads.outcome}: behind`,
    'data.csv:4',
  ]);
});

test('warnings and notes are the output of the diagnostics’ suite', () => {
  const lines = find(xml(makeReport()), '//testsuite[2]/system-out')[0]?.split('\n') ?? [];
  expect(lines.map((line) => line.split(' ').slice(0, 3).join(' '))).toEqual([
    'book.xlsx:县区!B9 warning PC206',
    'data.csv:1 note PC220',
    'note PC230 3',
  ]);
});

test('no clock: the day is that of --as-of, or none', () => {
  expect(find(xml(makeReport()), '//testsuite/@timestamp')).toEqual([
    '1970-01-01T00:00:00',
    '1970-01-01T00:00:00',
  ]);
  const asOf = xml(makeReport({ asOf: '2023-12-01' }));
  expect(find(asOf, '//testsuite/@timestamp')).toEqual(['2023-12-01T00:00:00', '2023-12-01T00:00:00']);
});

test('what it rests on is in the properties', () => {
  const names = find(xml(makeReport()), '//testsuite[1]//property/@name');
  expect(names.slice(2, 6)).toEqual(['rules', 'rules', 'option.at', 'option.basis']);
  expect(find(xml(makeReport()), '//testsuite[1]//property/@value')).toEqual([
    '1.2.3',
    `data.csv sha256:${'b'.repeat(64)}`,
    `rules/indicators.yaml sha256:${'c'.repeat(64)}`,
    `rules/plans/sample.yaml sha256:${'a'.repeat(64)}`,
    ...['midterm', 'auto', 'whole', 'true', 'any', 'false', '1', 'false'],
    '2',
  ]);
});

describe.each(['jenkins', 'ant', 'pipelines'] as const)('valid by the schema of %s', (schema) => {
  test.each<[string, Findings]>([
    ['a report', makeReport()],
    ['a report of nothing', EMPTY],
    ['one without diagnostics', makeReport({ diagnostics: [] })],
    ...Object.entries(EVILS).map(([name, evil]): [string, Findings] => [name, reportOf(evil)]),
  ])('%s', (_, report) => {
    expect(junitFaults(xml(report, 'zh'), schema)).toEqual([]);
    expect(junitFaults(xml(report), schema)).toEqual([]);
  });

  test('which does find faults', () => {
    expect(
      junitFaults(xml(makeReport()).replaceAll('<testcase name=', '<testcase nam='), schema),
    ).not.toEqual([]);
  });
});

test('each case opens its file', () => {
  expect(find(xml(makeReport()), '//testcase[failure]/@file')).toEqual(['data.csv', 'book.xlsx', 'data.csv']);
});

test('cases of one name are numbered, for GitLab keeps the first only', () => {
  const [lost] = makeReport().diagnostics.filter(({ code }) => code === 'PC200');
  if (!lost) throw new Error('the sample has no PC200');
  const written = xml({ ...EMPTY, diagnostics: [lost, lost, lost] });
  const name = `gone.csv ${titled('PC200')}`;
  expect(find(written, '//testcase/@name')).toEqual([name, `${name} (2)`, `${name} (3)`]);
});

test.each(Object.entries(EVILS))('data is never markup: %s', (_, evil) => {
  const written = xml(reportOf(evil));
  const shown = printable(evil);
  expect(find(written, '//testsuite/@name')).toEqual([`${shown} mid-term 2023`, 'diagnostics']);
  expect(find(written, '//testcase/@name')[0]).toBe(`1 ${shown} (${shown})`);
  expect(find(written, '//failure').map((text) => text.split('\n').at(-1))).toEqual([
    `${shown}:${shown}`,
    `${shown}:${shown}`,
  ]);
  expect(find(written, '//testcase').length).toBe(5 + 2);
  expect(find(written, '//*').length).toBe(find(xml(reportOf('calm')), '//*').length);
  expect(find(written, '//error/@message')[0]).toContain(printable(cut(evil)));
});
