import { describe, expect, test } from 'vitest';
import type { Findings } from '../../src/assess/findings.js';
import { printable } from '../../src/report/said/printable.js';
import { renderSarif } from './at-once.js';
import { EMPTY, EVILS, look, makeReport, reportOf, why } from './sample.js';
import { githubFaults, sarifFaults } from './schemas.js';

interface Message {
  readonly text: string;
}
interface Rule {
  readonly id: string;
  readonly shortDescription: Message;
  readonly fullDescription: Message;
  readonly help: Message;
}
interface Location {
  readonly physicalLocation: {
    readonly artifactLocation: { readonly uri: string };
    readonly region?: object;
  };
  readonly logicalLocations?: readonly object[];
}
interface Finding {
  readonly ruleId: string;
  readonly ruleIndex: number;
  readonly level: string;
  readonly message: Message;
  readonly locations?: readonly Location[];
  readonly partialFingerprints: Readonly<Record<string, string>>;
  readonly properties?: Readonly<Record<string, unknown>>;
}
interface Run {
  readonly tool: { readonly driver: { readonly rules: readonly Rule[] } };
  readonly results: readonly Finding[];
  readonly artifacts: readonly object[];
  readonly invocations: readonly object[];
  readonly properties: object;
}

function read(report: Findings, language: 'zh' | 'en' = 'en'): Run {
  const [run] = (JSON.parse(renderSarif(report, look(language))) as { runs: Run[] }).runs;
  if (!run) throw new Error('no run');
  return run;
}

test('a result for each failing indicator and each diagnostic', () => {
  expect(read(makeReport()).results.map(({ ruleId, level }) => [ruleId, level])).toEqual([
    ['sample/handled', 'error'],
    ['sample/word', 'error'],
    ['sample/trained', 'error'],
    ['PC200', 'error'],
    ['PC206', 'warning'],
    ['PC220', 'note'],
    ['PC230', 'note'],
  ]);
});

/** Where the characters are not known. */
const WHOLE = (line: number) => ({ startLine: line, startColumn: 1, endLine: line, endColumn: 2 });

test('each at its file and line, and in a workbook at its cell', () => {
  const { results } = read(makeReport());
  expect(results[0]?.locations).toEqual([
    { physicalLocation: { artifactLocation: { uri: 'data.csv' }, region: WHOLE(4) } },
  ]);
  expect(results[1]?.locations).toEqual([
    {
      physicalLocation: { artifactLocation: { uri: 'book.xlsx' }, region: WHOLE(9) },
      logicalLocations: [{ fullyQualifiedName: '县区!B9', kind: 'element' }],
    },
  ]);
  expect(results[1]?.message.text).toBe(`县区!B9: 样例市 mid-term 2023 7 机构建设: behind. ${why('word')}`);
  expect(results[3]?.locations).toEqual([
    { physicalLocation: { artifactLocation: { uri: 'gone.csv' }, region: WHOLE(1) } },
  ]);
  expect(results[6]?.locations, 'what is said of all inputs stands in the first').toEqual([
    { physicalLocation: { artifactLocation: { uri: 'data.csv' }, region: WHOLE(1) } },
  ]);
});

test('a failing indicator carries its row', () => {
  expect(read(makeReport()).results[0]?.properties).toMatchObject({
    required: '80%',
    value: '60%',
    gap: '-40%',
    pace: '0.3333',
  });
});

test('each rule has a title, what it means and help, in the language of the run', () => {
  const { rules } = read(makeReport(), 'zh').tool.driver;
  expect(rules.map(({ id, shortDescription }) => [id, shortDescription.text])).toEqual([
    ['sample/handled', '样例市 3 查处率'],
    ['sample/word', '样例市 7 机构建设'],
    ['sample/trained', '样例市 培训'],
    ['PC200', look('zh').text.diagnostics.PC200.title],
    ['PC206', look('zh').text.diagnostics.PC206.title],
    ['PC220', look('zh').text.diagnostics.PC220.title],
    ['PC230', look('zh').text.diagnostics.PC230.title],
  ]);
  const { cause, remedy } = look('zh').text.diagnostics.PC206;
  expect([rules[4]?.fullDescription.text, rules[4]?.help.text]).toEqual([cause, `${cause}\n${remedy}`]);
  expect(rules[0]?.help.text).toContain('50% + (100% − 50%) × 3/5');
});

test('a result points at its rule', () => {
  for (const report of [makeReport(), ...Object.values(EVILS).map(reportOf)]) {
    const { results, tool } = read(report);
    for (const { ruleId, ruleIndex } of results) expect(tool.driver.rules[ruleIndex]?.id).toBe(ruleId);
    expect(new Set(tool.driver.rules.map(({ id }) => id)).size).toBe(tool.driver.rules.length);
  }
});

test('what it rests on, and how the run ended', () => {
  const run = read(makeReport());
  expect(run.artifacts).toEqual([
    {
      location: { uri: 'data.csv' },
      hashes: { 'sha-256': 'b'.repeat(64) },
      roles: ['analysisTarget'],
      properties: { encoding: 'utf-8', rows: 7 },
    },
    {
      location: { uri: 'rules/indicators.yaml' },
      hashes: { 'sha-256': 'c'.repeat(64) },
      properties: { role: 'catalogue' },
    },
    {
      location: { uri: 'rules/plans/sample.yaml' },
      hashes: { 'sha-256': 'a'.repeat(64) },
      properties: { role: 'plan' },
    },
  ]);
  expect(run.invocations).toEqual([{ executionSuccessful: false, exitCode: 2 }]);
  expect(read(makeReport({ exitCode: 1 })).invocations).toEqual([{ executionSuccessful: true, exitCode: 1 }]);
  expect(run.properties).toMatchObject({
    options: { at: 'midterm', basis: 'auto', failOn: 'any', allowOpen: false, asOf: null },
    evaluations: [{ plan: 'sample', checkpoint: 'midterm', verdict: 'fail' }],
  });
});

describe('valid by the published schema', () => {
  test.each<[string, Findings]>([
    ['a report', makeReport()],
    ['a report of nothing', EMPTY],
    ...Object.entries(EVILS).map(([name, evil]): [string, Findings] => [name, reportOf(evil)]),
  ])('%s', (_, report) => {
    expect(sarifFaults(JSON.parse(renderSarif(report, look('zh'))))).toEqual([]);
    expect(sarifFaults(JSON.parse(renderSarif(report, look())))).toEqual([]);
  });

  test('which does find faults', () => {
    const broken = renderSarif(makeReport(), look()).replaceAll('"startLine": 4', '"startLine": 0');
    expect(sarifFaults(JSON.parse(broken))).toEqual([expect.stringContaining('startLine')]);
  });
});

/**
 * A message string as a viewer of SARIF shows it: escaped brackets, doubled braces; no links may be left in
 * it.
 */
function viewed(text: string): string {
  const linked = /\[(?:[^\\[\]]|\\.)*\]\(/;
  expect(text).not.toMatch(linked);
  expect(text.replaceAll('{{', '').replaceAll('}}', '')).not.toMatch(/[{}]/);
  const plain = /\\[[\]]/.test(text) ? text.replace(/\\([\\[\]])/g, '$1') : text;
  return plain.replaceAll('{{', '{').replaceAll('}}', '}');
}

test.each(Object.entries(EVILS))('data is never a link, a placeholder or another path: %s', (_, evil) => {
  const { results, tool } = read(reportOf(evil));
  const shown = printable(evil);
  expect(results.map(({ ruleId }) => ruleId)).toEqual([
    'sample/behind',
    'sample/promised',
    'PC204',
    'PC212',
    'PC206',
    'PC220',
  ]);
  expect(viewed(results[0]?.message.text ?? '')).toContain(
    `${shown}: ${shown} mid-term 2023 1 ${shown} (${shown})`,
  );
  expect(viewed(tool.driver.rules[0]?.shortDescription.text ?? '')).toBe(`${shown} 1 ${shown} (${shown})`);
  for (const { message } of results) viewed(message.text);
  const uri = results[0]?.locations?.[0]?.physicalLocation.artifactLocation.uri ?? '';
  expect(uri).toMatch(/^[A-Za-z0-9\-._~%!'()*/]+$/);
  expect(decodeURIComponent(uri)).toBe(
    evil.replace(/\p{Cs}/gu, (half) => `\\u${half.charCodeAt(0).toString(16)}`),
  );
});

test.each([
  ['data/县区 1.csv', 'data/%E5%8E%BF%E5%8C%BA%201.csv'],
  ['../a:b?c#d.csv', '../a%3Ab%3Fc%23d.csv'],
  ['/srv/data.csv', 'file:///srv/data.csv'],
  ['C:\\data\\a.csv', 'file:///C%3A/data/a.csv'],
  ['<stdin>', '%3Cstdin%3E'],
])('the path %s is the URI %s', (file, uri) => {
  const report = makeReport({ inputs: [{ file, sha256: 'b'.repeat(64), encoding: 'utf-8', rows: 1 }] });
  expect(read(report).artifacts[0]).toMatchObject({ location: { uri } });
});

describe('as GitHub takes it', () => {
  test.each<[string, Findings]>([
    ['a report', makeReport()],
    ['a report of nothing', EMPTY],
    ['one whose data nobody could open', { ...makeReport(), inputs: [] }],
    ...Object.entries(EVILS).map(([name, evil]): [string, Findings] => [name, reportOf(evil)]),
    ['a name of three thousand characters', reportOf('超长'.repeat(1500))],
  ])('%s', (_, report) => expect(githubFaults(JSON.parse(renderSarif(report, look())))).toEqual([]));

  test('the worst 25,000 of more, and a word of the rest', () => {
    const [error, warning] = ['PC200', 'PC206'].map((code) =>
      makeReport().diagnostics.find((one) => one.code === code),
    );
    if (!error || !warning) throw new Error('the sample has no such diagnostics');
    const diagnostics = [...Array(25_000).fill(warning), error];
    const run = read({ ...EMPTY, diagnostics });
    expect([run.results.length, run.results[0]?.ruleId]).toEqual([25_000, 'PC200']);
    expect(JSON.stringify(run.invocations)).toContain('1 more results are left out');
  });

  test('a fingerprint stays while lines move, and tells equal ones apart', () => {
    const moved = (by: number): Findings => {
      const { diagnostics } = makeReport();
      const at = diagnostics.map((one) =>
        one.place?.line === undefined ? one : { ...one, place: { ...one.place, line: one.place.line + by } },
      );
      return { ...makeReport(), diagnostics: [...at, ...at] as Findings['diagnostics'] };
    };
    const prints = (report: Findings) =>
      read(report).results.map(({ partialFingerprints }) => partialFingerprints.primaryLocationLineHash);
    expect(prints(moved(0))).toEqual(prints(moved(3)));
    expect(new Set(prints(moved(0))).size).toBe(prints(moved(0)).length);
  });

  test('shipped rules are no files of the repository', () => {
    const { rules } = makeReport();
    const marked = { ...makeReport(), rules: rules.map((one) => ({ ...one, shipped: true as const })) };
    const bases = read(marked).artifacts.map((one) => (one as { location: { uriBaseId?: string } }).location);
    expect(bases.map(({ uriBaseId }) => uriBaseId)).toEqual([undefined, 'PLANCHECK', 'PLANCHECK']);
  });
});
