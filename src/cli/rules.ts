import { testPlan } from '../assess/rules-test.js';
import { byPlace, type Diagnostic } from '../diagnostic/diagnostic.js';
import { kindOf } from '../io/files.js';
import { compileFolder, loadRules, readRuleTexts } from '../io/rules.js';
import { writeWhole } from '../io/write.js';
import { EXIT } from '../outcome/exit.js';
import { buildPlan } from '../plan/build/build.js';
import { catalogueOf, checkRules } from '../plan/check/check.js';
import { comparePlans, matrixOf } from '../plan/compare/compare.js';
import { readSkeleton } from '../plan/draft/skeleton.js';
import { Family } from '../plan/file/family.js';
import { jsonSchemas } from '../plan/load/compile.js';
import type { Period } from '../plan/plan.js';
import type { Look } from '../report/report.js';
import { renderRulesCheck, rulesCheckJson } from '../report/rules/rules-check.js';
import { renderRulesDiff, rulesDiffJson } from '../report/rules/rules-diff.js';
import { renderRulesMatrix, rulesMatrixJson } from '../report/rules/rules-matrix.js';
import { renderRulesTest, rulesTestJson } from '../report/rules/rules-test.js';
import { renderSkeleton } from '../report/rules/skeleton.js';
import { VERSION } from '../version.js';
import { configJsonSchema } from './config-file.js';
import { writeDiagnostics } from './diagnostics.js';
import { choosePlan, rulesFor } from './plan-choice.js';
import { readTable } from './table-input.js';
import { lookOf, type Terminal } from './terminal.js';
import { oneOf, usageError } from './usage.js';

interface RulesArguments {
  readonly rules: readonly string[];
  readonly format: string;
}

/** The rule files at these paths, checked beside the shipped ones and those of `--rules`; without a path, those themselves. */
async function readAndCheck(paths: readonly string[], rules: readonly string[]) {
  const [asked, known] = paths.length > 0 ? [paths, rules] : [rules, []];
  const { files, beside, catalogue: file, family: kin, diagnostics } = await readRuleTexts(asked, known);
  const catalogue = file ? catalogueOf(file.text, file.file).catalogue : new Map();
  const family = new Family(...kin);
  const others = checkRules(beside, catalogue, undefined, family);
  const checked = checkRules(files, catalogue, others, family);
  const all = [...diagnostics, ...checked.diagnostics].sort(byPlace);
  const named = new Set(all.map(({ place }) => place?.file));
  const parents = beside.filter((one) => named.has(one.file)); // what a child makes of their lines is shown too
  return {
    catalogue,
    plans: checked.plans,
    diagnostics: all,
    texts: new Map([...files, ...parents].map((one) => [one.file, one.text])),
  };
}

/** `plancheck rules check`: every finding on the rule files; exit code 2 where one is an error. */
export async function checkCommand(
  paths: readonly string[],
  { rules, format }: RulesArguments,
  terminal: Terminal,
): Promise<number> {
  const { diagnostics, texts } = await readAndCheck(paths, rules);
  const exitCode = hasError(diagnostics) ? EXIT.untrusted : EXIT.ok;
  const look = lookOf(terminal);
  terminal.stdout.write(await rendered(format, diagnostics, texts, exitCode, look));
  return exitCode;
}

async function rendered(
  format: string,
  diagnostics: readonly Diagnostic[],
  texts: ReadonlyMap<string, string>,
  exitCode: number,
  look: Look,
): Promise<string> {
  const nothing = { inputs: [], rules: [], options: null, evaluations: [] };
  const report = { version: VERSION, ...nothing, diagnostics, exitCode };
  switch (format) {
    case 'json':
      return rulesCheckJson(diagnostics, texts, exitCode, look);
    case 'sarif':
      return (await import('../report/sarif.js')).renderSarif(report, look);
    case 'github':
      return (await import('../report/github.js')).renderGithub(report, look);
    default:
      return renderRulesCheck(diagnostics, texts, look);
  }
}

function hasError(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some(({ severity }) => severity === 'error');
}

/** `plancheck rules test`: exit code 1 where a case fails, 2 where a rule file is broken. */
export async function testCommand(
  paths: readonly string[],
  { rules, format }: RulesArguments,
  terminal: Terminal,
): Promise<number> {
  const { catalogue, plans, diagnostics } = await readAndCheck(paths, rules);
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  writeDiagnostics(errors, terminal);
  const broken = new Set(errors.map(({ place }) => place?.file));
  const tests = plans
    .filter(({ file, cases }) => ![file, ...cases.map((one) => one.file)].some((one) => broken.has(one)))
    .map(({ file, content, cases }) => testPlan(buildPlan(content, catalogue, { file, sha256: '' }), cases));
  const failed = tests.some(({ cases }) => cases.some(({ failures }) => failures.length > 0));
  const exitCode = errors.length > 0 ? EXIT.untrusted : failed ? EXIT.failed : EXIT.ok;
  terminal.stdout.write(
    format === 'json' ? rulesTestJson(tests, exitCode) : renderRulesTest(tests, lookOf(terminal)),
  );
  return exitCode;
}

/** `plancheck rules compile`: the checked contents of a folder's rule files, for those who judge with hundreds of them. */
export async function compileCommand(folder: string, terminal: Terminal): Promise<number> {
  const { stderr, text } = terminal;
  if (kindOf(folder) !== 'directory') throw usageError('not-a-folder', { path: folder });
  const made = await compileFolder(folder);
  writeDiagnostics(made.diagnostics, terminal);
  if (hasError(made.diagnostics)) return EXIT.untrusted;
  const reason = await writeWhole(made.path, made.text);
  if (reason !== null) throw usageError('cannot-write', { path: made.path, reason });
  stderr.write(`${text.rules.compiled(made.compiled, made.files, made.path)}\n`);
  return EXIT.ok;
}

/** `plancheck rules schema`: the very text that the build writes to `rules/schema/`. */
export async function schemaCommand(name: string, terminal: Terminal): Promise<number> {
  const { catalogue } = await readRuleTexts([], []);
  const ids = catalogue ? [...catalogueOf(catalogue.text, catalogue.file).catalogue.keys()] : [];
  const schemas: Readonly<Record<string, unknown>> = { ...jsonSchemas(ids), config: configJsonSchema() };
  const chosen = schemas[oneOf('rules schema', name, Object.keys(schemas))];
  terminal.stdout.write(`${JSON.stringify(chosen, null, 2)}\n`);
  return EXIT.ok;
}

/** `plancheck rules diff A B`, each an id, a name or a rule file. */
export async function diffCommand(
  a: string,
  b: string,
  { rules, format }: RulesArguments,
  terminal: Terminal,
): Promise<number> {
  const files = [a, b].filter((one) => /\.ya?ml$/i.test(one));
  const { plans, diagnostics } = await loadRules([...rules, ...files]);
  writeDiagnostics(diagnostics, terminal);
  const comparison = comparePlans(choosePlan(plans, a), choosePlan(plans, b));
  terminal.stdout.write(
    format === 'json' ? rulesDiffJson(comparison) : renderRulesDiff(comparison, lookOf(terminal)),
  );
  return hasError(diagnostics) ? EXIT.untrusted : EXIT.ok;
}

/** `plancheck rules matrix`: all plans' targets side by side. */
export async function matrixCommand({ rules, format }: RulesArguments, terminal: Terminal): Promise<number> {
  const { plans, diagnostics } = await rulesFor(rules);
  writeDiagnostics(diagnostics, terminal);
  const rows = matrixOf(plans);
  terminal.stdout.write(
    format === 'json' ? rulesMatrixJson(plans, rows) : renderRulesMatrix(plans, rows, lookOf(terminal)),
  );
  return hasError(diagnostics) ? EXIT.untrusted : EXIT.ok;
}

interface NewArguments {
  readonly id?: string;
  readonly name?: string;
  readonly title?: string;
  readonly period?: string;
  readonly encoding?: string;
  readonly delimiter?: string;
}

/** `plancheck rules new`: a draft on standard output, and on standard error what is left to do. */
export async function newCommand(path: string, args: NewArguments, terminal: Terminal): Promise<number> {
  const { catalogue: file } = await readRuleTexts([]);
  const { catalogue } = file ? catalogueOf(file.text, file.file) : { catalogue: new Map() };
  const table = await readTable(path, terminal.stdin, args);
  const { id = null, name = null, title = null } = args;
  const skeleton = readSkeleton(table, catalogue, { name, period: periodOf(args.period) });
  if (!skeleton || skeleton.rows.length === 0) throw usageError('no-table', {});
  const { rules } = terminal.text;
  terminal.stdout.write(renderSkeleton(skeleton, { id, name, title }, rules));
  const left = skeleton.rows.flatMap(({ remarks }) => remarks).filter(({ code }) => code.startsWith('un'));
  terminal.stderr.write(`${rules.skeleton.made(skeleton.rows.length, left.length)}\n`);
  return EXIT.ok;
}

function periodOf(text: string | undefined): Period | null {
  if (text === undefined) return null;
  const [, from, to] = /^(\d{4})\s*[-—–~至]+\s*(\d{4})年?$/.exec(text) ?? [];
  const [start, end] = [Number(from), Number(to)];
  if (!(start <= end)) throw usageError('bad-period', { value: text });
  return { start, end, base: start - 1 };
}
