import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { FORMAT_NAMES, type Format } from '../src/report/format.js';
import { LANGUAGES, type Language } from '../src/text/language.js';
import { VERSION } from '../src/version.js';
import { areFiles, COSTLY } from './core/fixtures.js';
import { type Ran, runProgram } from './streams.js';

/**
 * Every folder of `fixtures/` with a `case.yaml` is a test: a command line, the exit code, the outcomes worked out by
 * hand from DESIGN §6, the diagnostics, and the texts that a person then reads. To add one, add a folder;
 * `npx vitest run test/cases.test.ts -u` writes its texts.
 */
const FOLDER = 'fixtures';
process.chdir(join(import.meta.dirname, '..'));
const scratch = mkdtempSync(join(tmpdir(), 'plancheck-cases-'));
afterAll(() => rmSync(scratch, { recursive: true }));

const OUTCOMES = [
  'met',
  'on-track',
  'behind',
  'not-met',
  'no-data',
  'undetermined',
  'not-applicable',
] as const;
type Outcome = (typeof OUTCOMES)[number];

/** By `plan checkpoint`, then by row number or the id of a commitment; `others` stands for all that are not named. */
const byIndicator = <T extends z.ZodType>(value: T) => z.record(z.string(), z.record(z.string(), value));

const caseSchema = z.strictObject({
  args: z.array(z.coerce.string()),
  exit: z.number().int().min(0).max(3),
  outcomes: byIndicator(z.enum(OUTCOMES)).optional(),
  /** Fields of a result in the JSON report: `required`, `pace`, `gap`, `measured`, `reason` … */
  fields: byIndicator(z.record(z.string(), z.unknown())).default({}),
  /** `code@line:column`, in the order of the report. */
  diagnostics: z.array(z.string()).default([]),
  /** What no output may hold, in whatever language or format. */
  never: z.array(z.string()).default([]),
  /** What the program still gets wrong here: the case is expected to fail until the line is taken out. */
  bug: z.string().optional(),
});
type Case = z.infer<typeof caseSchema>;

interface JsonResult {
  readonly indicator: string;
  readonly row: number | null;
  readonly outcome: Outcome;
  readonly status: string;
  readonly reason: { readonly code: string; readonly text: string };
}
interface JsonEvaluation {
  readonly plan: string;
  readonly checkpoint: string;
  readonly verdict: string;
  readonly summary: Readonly<Record<Outcome, number>>;
  readonly results: readonly JsonResult[];
  readonly commitments?: readonly JsonResult[];
}
interface JsonReport {
  readonly evaluations: readonly JsonEvaluation[];
  readonly diagnostics: readonly {
    code: string;
    line: number | null;
    column: number | null;
    message: string;
  }[];
  readonly exitCode: number;
}

for (const [at, name] of readdirSync(FOLDER).sort().entries()) {
  const file = join(FOLDER, name, 'case.yaml');
  if (existsSync(file)) describe(name, () => checkCase(name, readFileSync(file, 'utf8'), at));
}

function checkCase(name: string, yaml: string, at: number): void {
  const expected = caseSchema.parse(parse(yaml));
  const judges = expected.args[0] === 'evaluate';

  const holds = expected.bug === undefined ? test : test.fails;

  test('says in one sentence what it shows', () => expect(yaml).toMatch(/^# \S.*\.\n/));
  if (judges)
    holds('gives the outcomes, diagnostics and exit code worked out by hand', () => checkReport(expected));
  else if (!asksForFormat(expected)) holds('exits alike as JSON', () => checkListing(expected));
  if (judges) test('has one exit code in every format', () => checkFormats(expected, at));
  test.for(LANGUAGES)('reads as expected in %s', (language) => checkTexts(name, expected, language));
}

function asksForFormat({ args }: Case): boolean {
  return args.includes('--format');
}

/** One run writes all that the test of `plancheck/core` does not hold against the command; another asks for one format by name. */
async function checkFormats(expected: Case, at: number): Promise<void> {
  if (asksForFormat(expected)) return;
  const isHeldThere = expected.never.length === 0 && areFiles(expected.args.slice(1));
  const formats = FORMAT_NAMES.filter((format) => !(isHeldThere && COSTLY.includes(format)));
  const fileOf = (format: Format) => join(scratch, `all.${format}`);
  const reports = formats.flatMap((format) => ['--report', `${format}=${fileOf(format)}`]);
  const { code } = await runProgram([...expected.args, ...reports, '--lang', 'en']);
  expect(code).toBe(expected.exit);
  for (const format of formats)
    for (const text of expected.never)
      expect(readFileSync(fileOf(format), 'utf8'), format).not.toContain(text);
  const one = formats[at % formats.length] as Format;
  const asked = await runProgram([...expected.args, '--format', one, '--lang', 'en']);
  expect([asked.code, asked.stdout], one).toEqual([expected.exit, readFileSync(fileOf(one), 'utf8')]);
}

async function checkListing({ args, exit }: Case): Promise<void> {
  const { code, stdout } = await runProgram([...args, '--format', 'json', '--lang', 'en']);
  expect(code).toBe(exit);
  expect(() => JSON.parse(stdout), stdout).not.toThrow();
}

async function checkReport(expected: Case): Promise<void> {
  const format = asksForFormat(expected) ? [] : ['--format', 'json'];
  const [zh, en] = await Promise.all(
    LANGUAGES.map((language) => runProgram([...expected.args, ...format, '--lang', language])),
  );
  const report = JSON.parse(en?.stdout ?? '') as JsonReport;
  expect(report.diagnostics.map(placed), en?.stderr).toEqual(expected.diagnostics);
  expect(outcomesOf(report)).toEqual(wantedOutcomes(report, expected));
  for (const [evaluation, results] of Object.entries(expected.fields)) {
    for (const [key, fields] of Object.entries(results)) {
      expect(find(report, evaluation, key), `${evaluation} ${key}`).toMatchObject(fields);
    }
  }
  for (const evaluation of report.evaluations) checkTallies(evaluation);
  expect([en?.code, zh?.code, report.exitCode]).toEqual([expected.exit, expected.exit, expected.exit]);
  expect(withoutSentences(zh)).toEqual(withoutSentences(en));
}

function placed({ code, line, column }: JsonReport['diagnostics'][number]): string {
  return code + (line === null ? '' : column === null ? `@${line}` : `@${line}:${column}`);
}

const nameOf = ({ plan, checkpoint }: JsonEvaluation) => `${plan} ${checkpoint}`;
const keyOf = ({ row, indicator }: JsonResult) => (row === null ? indicator : String(row));
const allOf = ({ results, commitments = [] }: JsonEvaluation) => [...results, ...commitments];

function find(report: JsonReport, evaluation: string, key: string): JsonResult | undefined {
  return report.evaluations
    .filter((e) => nameOf(e) === evaluation)
    .flatMap(allOf)
    .find((r) => keyOf(r) === key);
}

function outcomesOf(report: JsonReport) {
  return report.evaluations.map((e) => [
    nameOf(e),
    Object.fromEntries(allOf(e).map((r) => [keyOf(r), r.outcome])),
  ]);
}

/** The hand-written outcomes with `others` written out; a row that does not exist stays and makes the case fail. */
function wantedOutcomes(report: JsonReport, { outcomes = {} }: Case) {
  return Object.entries(outcomes).map(([name, { others, ...named }]) => {
    const evaluation = report.evaluations.find((e) => nameOf(e) === name);
    const rest = evaluation && others ? allOf(evaluation).map((r) => [keyOf(r), others]) : [];
    return [name, { ...Object.fromEntries(rest), ...named }];
  });
}

const STATUS: Readonly<Record<Outcome, string>> = {
  met: 'pass',
  'on-track': 'pass',
  behind: 'fail',
  'not-met': 'fail',
  'no-data': 'open',
  undetermined: 'open',
  'not-applicable': 'none',
};

/** DESIGN §2 and §6, counted here once more: statuses, summary and verdict. */
function checkTallies(evaluation: JsonEvaluation): void {
  const all = allOf(evaluation);
  for (const result of all) expect(result.status).toBe(STATUS[result.outcome]);
  const counts = OUTCOMES.map((outcome) => evaluation.results.filter((r) => r.outcome === outcome).length);
  expect(Object.values(evaluation.summary)).toEqual(counts);
  const statuses = all.map((r) => r.status);
  const verdict = statuses.includes('fail') ? 'fail' : statuses.includes('open') ? 'incomplete' : 'pass';
  expect(evaluation.verdict).toBe(verdict);
}

/** The JSON report of a run, its sentences taken out: nothing else may differ between the languages. */
function withoutSentences(ran: Ran | undefined): unknown {
  return JSON.parse(ran?.stdout ?? '', (key, value) => (key === 'text' || key === 'message' ? null : value));
}

async function checkTexts(name: string, expected: Case, language: Language): Promise<void> {
  const { code, stdout, stderr } = await runProgram([...expected.args, '--lang', language]);
  expect(code).toBe(expected.exit);
  for (const text of expected.never) expect(stdout).not.toContain(text);
  expect(stdout + stderr, 'control characters').not.toMatch(/[^\P{Cc}\r\n]/u);
  expect(stdout + stderr, 'a fault of the program').not.toMatch(/undefined|\[object|NaN|Infinity|\n\s+at /);
  await expect(settled(stdout)).toMatchFileSnapshot(outputFile(name, 'stdout', language));
  if (stderr !== '') await expect(settled(stderr)).toMatchFileSnapshot(outputFile(name, 'stderr', language));
  else
    expect(existsSync(join(FOLDER, name, `stderr.${language}.txt`)), 'an empty stderr needs no file').toBe(
      false,
    );
}

function outputFile(name: string, stream: 'stdout' | 'stderr', language: Language): string {
  return join('..', FOLDER, name, `${stream}.${language}.txt`);
}

/** What changes with each release or each touch of a rule file stays out of the expected texts. */
function settled(text: string): string {
  return text
    .replace(/\b[0-9a-f]{64}\b/g, '<sha256>')
    .replaceAll(`"version": "${VERSION}"`, '"version": "<version>"');
}
