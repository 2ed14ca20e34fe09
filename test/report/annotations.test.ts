import { describe, expect, test } from 'vitest';
import { assess, render } from '../../src/core.js';
import { isOwnText } from '../../src/report/own-output.js';
import { renderDiagnostics, renderGitlab, renderRdjson } from './at-once.js';
import { EMPTY, EVILS, look, makeReport, reportOf } from './sample.js';
import { gitlabFaults, rdjsonFaults } from './schemas.js';

/** Row 2 fails (80 % < 88.804 %); row 3 has a value of a year beyond the plan, a warning; a county that nobody knows. */
const ROWS = `城市,县区,序号,年份,数值
衡水市,,2,2023,80%
衡水市,,2,1999,80%
衡水市,青云区,2,2023,80%
`;
const input = (name: string) => ({ name, bytes: new TextEncoder().encode(ROWS) });
const accept = [{ code: 'PC211', until: '2024-06-30', reason: '已撤销' }];

describe('gitlab', () => {
  const issuesOf = async (name: string, options = {}) =>
    JSON.parse(await render(await assess([input(name)], { at: 'midterm', ...options }), 'gitlab'));

  test('a failing indicator and each diagnostic, at its line', async () => {
    const issues = await issuesOf('data.csv');
    expect(issues.map((one: Issue) => [one.check_name, one.severity, one.location])).toEqual([
      ['hengshui/hazard-declaration-rate', 'major', { path: 'data.csv', lines: { begin: 2 } }],
      ['PC215', 'minor', { path: 'data.csv', lines: { begin: 3 } }],
      ['PC211', 'major', { path: 'data.csv', lines: { begin: 4 } }],
    ]);
    expect(gitlabFaults(issues)).toEqual([]);
  });

  test('paths are those of the repository', async () => {
    const paths = (await issuesOf('./报送/data.csv')).map((one: Issue) => one.location.path);
    expect(new Set(paths)).toEqual(new Set(['报送/data.csv']));
  });

  test('what is let pass is for information', async () => {
    const issues = await issuesOf('data.csv', { accept, asOf: '2024-06-30' });
    expect(issues.at(-1)).toMatchObject({ check_name: 'PC211', severity: 'info' });
    expect(issues.at(-1).description).toContain('已撤销');
  });

  test('a fingerprint outlives an edit elsewhere in the file', async () => {
    const edited = { name: 'data.csv', bytes: new TextEncoder().encode(ROWS.replace('\n', '\n\n\n')) };
    const after = JSON.parse(await render(await assess([edited], { at: 'midterm' }), 'gitlab'));
    const prints = (issues: Issue[]) => issues.map(({ fingerprint }) => fingerprint);
    expect(prints(after)).toEqual(prints(await issuesOf('data.csv')));
  });

  test('knows its own reports, and no other tool’s', () => {
    const own = renderGitlab(makeReport(), look());
    expect(isOwnText('gitlab', { start: own, end: own })).toBe(true);
    const other = own.replaceAll(
      /"fingerprint": "[^"]*"/g,
      '"fingerprint": "7815696ecbf1c96e6894b779456d330e"',
    );
    expect(isOwnText('gitlab', { start: other, end: other })).toBe(false);
  });
});

interface Issue {
  readonly check_name: string;
  readonly severity: string;
  readonly fingerprint: string;
  readonly description: string;
  readonly location: { readonly path: string };
}

test('rdjson tells the same', async () => {
  const report = await assess([input('data.csv')], { at: 'midterm', accept, asOf: '2024-06-30' });
  const { source, diagnostics } = JSON.parse(await render(report, 'rdjson', { lang: 'zh' }));
  expect(source).toEqual({ name: 'plancheck' });
  expect(diagnostics).toMatchObject([
    {
      code: { value: 'hengshui/hazard-declaration-rate' },
      severity: 'ERROR',
      location: { path: 'data.csv', range: { start: { line: 2 } } },
    },
    { code: { value: 'PC215' }, severity: 'WARNING' },
    { code: { value: 'PC211' }, severity: 'INFO' },
  ]);
});

test('diagnostics are lines of JSON', async () => {
  const report = await assess([input('data.csv')], { at: 'midterm' });
  const lines = (await render(report, 'diagnostics')).trimEnd().split('\n');
  expect(lines.map((line) => JSON.parse(line))).toMatchObject([
    { code: 'PC215', severity: 'warning', file: 'data.csv', line: 3 },
    { code: 'PC211', severity: 'error', line: 4 },
  ]);
  expect(renderDiagnostics(EMPTY, look())).toBe('\n');
});

test.each([
  ['nothing', EMPTY],
  ...Object.entries(EVILS).map(([name, evil]) => [name, reportOf(evil)] as const),
] as const)('a report of %s keeps to the schemas', (_, report) => {
  expect(gitlabFaults(JSON.parse(renderGitlab(report, look())))).toEqual([]);
  expect(rdjsonFaults(JSON.parse(renderRdjson(report, look())))).toEqual([]);
});
