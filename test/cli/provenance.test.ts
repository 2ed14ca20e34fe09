import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import type { Findings } from '../../src/assess/findings.js';
import { evaluate, loadPlans, readMeasurements } from '../../src/index.js';
import { renderTable } from '../report/at-once.js';
import { look, makeReport } from '../report/sample.js';
import { jsonFaults } from '../report/schemas.js';
import { runProgram } from '../streams.js';

const DATA = 'fixtures/hengshui-2020/input.csv';
const scratch = mkdtempSync(join(tmpdir(), 'plancheck-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

const sumOf = (path: string) => createHash('sha256').update(readFileSync(path)).digest('hex');
const CATALOGUE = {
  role: 'catalogue',
  file: 'rules/indicators.yaml',
  sha256: sumOf('rules/indicators.yaml'),
};
const plan = (file: string) => ({ role: 'plan', file, sha256: sumOf(file) });
const HENGSHUI = plan('rules/plans/hengshui.yaml');

async function reportOf(...args: string[]): Promise<Record<string, unknown>> {
  const { stdout } = await runProgram(['evaluate', ...args, '--format', 'json']);
  const report = JSON.parse(stdout) as Record<string, unknown>;
  expect(jsonFaults(report)).toEqual([]);
  return report;
}

test('the rule files of a plain run are the plans judged and the catalogue', async () => {
  const { rules, options } = await reportOf(DATA);
  expect(rules).toEqual([CATALOGUE, HENGSHUI]);
  expect(options).toEqual({
    plan: null,
    at: null,
    basis: 'auto',
    by: 'whole',
    includeCommitments: false,
    asOf: null,
    failOn: 'any',
    allowOpen: false,
    year: null,
    area: null,
    percentScale: null,
    encoding: null,
    delimiter: null,
    sheet: [],
    raiseLimits: 1,
    countArea: [],
    failFast: false,
  });
});

test('every file given by --rules is among them, judged or broken, by the path as given', async () => {
  const own = 'fixtures/own-plan/plan.yaml';
  const broken = 'fixtures/broken-rule-file/plan.yaml';
  const { rules } = await reportOf(DATA, '--rules', own, '--rules', broken);
  expect(rules).toEqual([plan(broken), plan(own), CATALOGUE, HENGSHUI]);
});

test('a plan file given by --plan is there once, and its id is the option', async () => {
  const own = './fixtures/own-plan/plan.yaml';
  const { rules, options } = await reportOf(DATA, '--plan', own);
  expect(rules).toEqual([plan(own), CATALOGUE, HENGSHUI]);
  expect(options).toMatchObject({ plan: expect.stringMatching(/^[a-z-]+$/) });
});

test('what was asked for is among the options, under the names of the command line', async () => {
  const { options } = await reportOf(
    ...[
      DATA,
      '--plan',
      '衡水市',
      '--at',
      'final',
      '--basis',
      'target',
      '--by',
      'area',
      '--as-of',
      '2026-01-02',
    ],
    ...['--fail-on', 'binding', '--allow-open', '--include-commitments', '--percent-scale', 'percent'],
    ...[
      '--encoding',
      'UTF8',
      '--delimiter',
      'comma',
      '--sheet',
      '表1',
      '--sheet',
      '表2',
      '--raise-limits',
      '3',
    ],
    ...['--year', '2023', '--area', '桃城区'],
    ...['--count-area', '高新区', '--count-area', '衡水市:滨湖新区', '--fail-fast'],
  );
  expect(options).toEqual({
    plan: 'hengshui',
    at: 'final',
    basis: 'target',
    by: 'area',
    includeCommitments: true,
    asOf: '2026-01-02',
    failOn: 'binding',
    allowOpen: true,
    year: 2023,
    area: '桃城区',
    percentScale: 'percent',
    encoding: 'utf-8',
    delimiter: ',',
    sheet: ['表1', '表2'],
    raiseLimits: 3,
    countArea: ['高新区', 'hengshui:滨湖新区'],
    failFast: true,
  });
});

test.each(['json', 'csv', 'ndjson', 'markdown', 'junit', 'sarif', 'tap'])(
  '%s carries data, rules, version and options, no machine path, and is the same again',
  async (format) => {
    const args = ['evaluate', DATA, '--at', '2020', '--format', format];
    const { stdout } = await runProgram(args);
    for (const sum of [sumOf(DATA), HENGSHUI.sha256, CATALOGUE.sha256]) expect(stdout).toContain(sum);
    expect(stdout).toMatch(/includeCommitments|--basis auto/);
    expect(stdout).not.toContain(resolve('.'));
    expect((await runProgram(args)).stdout).toBe(stdout);
  },
);

test('a table asks for no sum of a rule file', () => {
  const unasked = { role: 'plan', file: 'a.yaml' } as const;
  const refuse = (record: object) =>
    Object.defineProperty({ ...record }, 'sha256', {
      get: () => {
        throw new Error('summed up');
      },
    }) as { role: 'plan'; file: string; sha256: string };
  const made = makeReport();
  const report: Findings = {
    ...made,
    rules: [refuse(unasked)],
    evaluations: made.evaluations.map((one) => ({ ...one, plan: { ...one.plan, origin: refuse(unasked) } })),
  };
  expect(renderTable(report, look())).toBe(renderTable(made, look()));
});

test('compare reads a report of a plancheck that wrote neither rules nor options', async () => {
  const { rules: _, options: __, ...old } = await reportOf(DATA);
  expect(jsonFaults(old)).toEqual([]);
  const path = join(scratch, 'old.json');
  writeFileSync(path, JSON.stringify(old));
  const now = join(scratch, 'now.json');
  writeFileSync(now, JSON.stringify(await reportOf(DATA)));
  const { code, stderr } = await runProgram(['compare', path, now]);
  expect([code, stderr]).toEqual([0, '']);
});

test('a plan of the library is data, with its SHA-256', async () => {
  const rules = await loadPlans({ rules: ['fixtures/own-plan/plan.yaml'] });
  const { plans, files } = rules;
  const own = plans.find(({ origin }) => origin.file === 'fixtures/own-plan/plan.yaml');
  expect(own?.origin.sha256).toMatch(/^[0-9a-f]{64}$/);
  expect(files.map(({ file, sha256 }) => [file, typeof sha256])).toEqual([
    ['rules/indicators.yaml', 'string'],
    ['fixtures/own-plan/plan.yaml', 'string'],
  ]);
  const read = await readMeasurements(['fixtures/own-plan/input.csv'], rules);
  const report = evaluate(rules, read, { at: 'all' });
  expect(report.rules.map(({ file }) => file).filter((file) => file === own?.origin.file)).toHaveLength(1);
});
