import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { Findings } from '../../src/assess/findings.js';
import { runProgram } from '../streams.js';
import { renderJson } from './at-once.js';
import { EMPTY, EVILS, look, makeReport, reportOf } from './sample.js';
import { jsonFaults, publishedFaults } from './schemas.js';

describe('valid by the schema that we publish', () => {
  test.each<[string, Findings]>([
    ['a report', makeReport()],
    ['one as of a day', makeReport({ asOf: '2023-12-01' })],
    ['a report of nothing', EMPTY],
    ...Object.entries(EVILS).map(([name, evil]): [string, Findings] => [name, reportOf(evil)]),
  ])('%s', (_, report) => {
    expect(jsonFaults(JSON.parse(renderJson(report, look())))).toEqual([]);
    expect(jsonFaults(JSON.parse(renderJson(report, look('zh'))))).toEqual([]);
  });

  test('the shipped plans, every checkpoint, commitments too', async () => {
    const stdin =
      '城市,指标,年份,数值,分子,分母\n衡水市,工业企业职业病危害项目申报率,2023,,2,3\n韶关市,工伤保险参保人数,2023,95万人以上,,\n';
    const argv = [
      'evaluate',
      '-',
      '--at',
      'all',
      '--include-commitments',
      '--as-of',
      '2024-01-01',
      '--format',
      'json',
    ];
    const { stdout } = await runProgram(argv, { stdin });
    const report = JSON.parse(stdout) as { evaluations: object[] };
    expect(report.evaluations.length).toBe(4);
    expect(jsonFaults(report)).toEqual([]);
  });
});

/** A fixture's command line, where it evaluates something. */
function argumentsOf(name: string): string[] {
  const file = `fixtures/${name}/case.yaml`;
  const { args } = existsSync(file)
    ? (parse(readFileSync(file, 'utf8')) as { args: unknown[] })
    : { args: [] };
  return args[0] === 'evaluate' && !args.includes('--format') ? args.map(String) : [];
}

test.each(readdirSync('fixtures').filter((name) => argumentsOf(name).length > 0))(
  'the fixture %s gives a valid report',
  async (name) => {
    const { stdout } = await runProgram([...argumentsOf(name), '--format', 'json', '--lang', 'en']);
    if (stdout !== '') expect(jsonFaults(JSON.parse(stdout))).toEqual([]);
  },
);

test('which lets later versions add keys, and ours add none without saying so', () => {
  const report = JSON.parse(renderJson(makeReport(), look()));
  const later = { ...report, more: 1, tool: { ...report.tool, more: 1 } };
  expect(publishedFaults(later)).toEqual([]);
  expect(jsonFaults(later).length).toBeGreaterThan(0);
});

describe('which is strict', () => {
  type Change = (text: string) => string;
  test.each<[string, Change]>([
    ['an unknown key', (text) => text.replace('"verdict"', '"verdicts"')],
    ['an unknown outcome', (text) => text.replace('"outcome": "met"', '"outcome": "good"')],
    ['a status that is not the outcome’s', (text) => text.replace('"status": "fail"', '"status": "pass"')],
    ['a number that is not a string', (text) => text.replace('"required": "80"', '"required": 80')],
    ['a number with a comma', (text) => text.replace('"required": "80"', '"required": "1.234.5"')],
    ['a pace of other than four decimals', (text) => text.replace('"1.0535"', '"1.05"')],
    ['a line zero', (text) => text.replace('"line": 4', '"line": 0')],
    ['a hash that is none', (text) => text.replace(/[0-9a-f]{64}/, 'abc')],
    ['a date that is none', (text) => text.replace('"2023-11-20"', '"2023-11-31"')],
    ['an unknown role of a rule file', (text) => text.replace('"role": "plan"', '"role": "plans"')],
    ['an unknown option', (text) => text.replace('"failFast"', '"failSlow"')],
    ['another exit code', (text) => text.replace('"exitCode": 2', '"exitCode": 4')],
  ])('%s', (_, change) => {
    const text = renderJson(makeReport(), look());
    expect(change(text)).not.toBe(text);
    expect(jsonFaults(JSON.parse(change(text)))).not.toEqual([]);
  });
});
