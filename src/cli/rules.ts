import { acceptJsonSchema } from '../assess/accept/file.js';
import { choosePlan } from '../assess/choice.js';
import { type CheckedFiles, checkRuleFiles, testRuleFiles } from '../assess/rules/check.js';
import { type DocumentOptions, readDocument } from '../assess/rules/document.js';
import { hasError } from '../diagnostic/diagnostic.js';
import { readBytes } from '../io/bytes.js';
import { kindOf } from '../io/files.js';
import { pausesFor, untilInterrupted } from '../io/interrupt.js';
import { findRulesToCheck } from '../io/rules.js';
import { DEFAULT_LIMITS } from '../measure/input.js';
import { EXIT } from '../outcome/exit.js';
import type { Catalogue } from '../plan/build/catalogue.js';
import { catalogueOf } from '../plan/check/check.js';
import { comparePlans, matrixOf } from '../plan/compare/compare.js';
import type { Draft } from '../plan/draft/draft.js';
import { jsonSchemas } from '../plan/file/json-schema.js';
import type { Period } from '../plan/plan.js';
import type { Look } from '../report/look.js';
import { rendered } from '../report/registry.js';
import { leftIn, renderDraft } from '../report/rules/draft.js';
import { renderRulesCheck, rulesCheckJson } from '../report/rules/rules-check.js';
import { renderRulesDiff, rulesDiffJson } from '../report/rules/rules-diff.js';
import { renderRulesMatrix, rulesMatrixJson } from '../report/rules/rules-matrix.js';
import { renderRulesTest, rulesTestJson } from '../report/rules/rules-test.js';
import type { DocumentLine } from '../tables/document/document.js';
import { type Pause, withPauses } from '../tables/pause.js';
import { VERSION } from '../version.js';
import { configJsonSchema } from './config-file.js';
import { writeDiagnostics } from './diagnostics.js';
import { rulesFor } from './plan-choice.js';
import { say } from './say.js';
import { lookOf, type Terminal } from './terminal.js';
import { oneOf, usageError } from './usage.js';

interface RulesArguments {
  readonly rules: readonly string[];
  readonly format: string;
}

/** The rule files at these paths, checked beside the shipped ones and those of `--rules`; without a path, those themselves. */
async function checkedAt(
  paths: readonly string[],
  rules: readonly string[],
  { interrupted }: Terminal,
): Promise<CheckedFiles> {
  const [asked, known] = paths.length > 0 ? [paths, rules] : [rules, []];
  const pause = pausesFor(interrupted);
  return checkRuleFiles(await findRulesToCheck(asked, known, pause), pause);
}

/** `plancheck rules check`: every finding on the rule files; exit code 2 where one is an error. */
export async function checkCommand(
  paths: readonly string[],
  { rules, format }: RulesArguments,
  terminal: Terminal,
): Promise<number> {
  const checked = await checkedAt(paths, rules, terminal);
  const pause = pausesFor(terminal.interrupted);
  terminal.stdout.write(await checkedText(format, checked, lookOf(terminal), pause));
  return checked.exitCode;
}

async function checkedText(format: string, checked: CheckedFiles, look: Look, pause: Pause): Promise<string> {
  const { diagnostics, texts, exitCode } = checked;
  const nothing = { inputs: [], rules: [], options: null, evaluations: [] };
  const findings = { version: VERSION, ...nothing, diagnostics, exitCode };
  switch (format) {
    case 'json':
      return rulesCheckJson(diagnostics, texts, exitCode, look);
    case 'sarif':
    case 'github':
      return String(await rendered(format, findings, look, pause));
    default:
      return withPauses(renderRulesCheck(diagnostics, texts, look), pause);
  }
}

/** `plancheck rules test`: exit code 1 where a case fails, 2 where a rule file is broken. */
export async function testCommand(
  paths: readonly string[],
  { rules, format }: RulesArguments,
  terminal: Terminal,
): Promise<number> {
  const { tests, errors, exitCode } = testRuleFiles(await checkedAt(paths, rules, terminal));
  writeDiagnostics(errors, terminal);
  terminal.stdout.write(
    format === 'json' ? rulesTestJson(tests, exitCode) : renderRulesTest(tests, lookOf(terminal)),
  );
  return exitCode;
}

/** `plancheck rules compile`: keeps nothing, since a folder must not vouch for itself; scripts that call it get a check. */
export async function compileCommand(folder: string, terminal: Terminal): Promise<number> {
  if (kindOf(folder) !== 'directory') throw usageError('not-a-folder', { path: folder });
  const { diagnostics, exitCode } = await checkedAt([folder], [], terminal);
  writeDiagnostics(diagnostics, terminal);
  say(terminal.stderr, terminal.text.rules.compiled);
  return exitCode;
}

/** The catalogue that comes with plancheck. */
async function shippedCatalogue(): Promise<Catalogue> {
  const { catalogue: file } = await findRulesToCheck([]);
  return file ? catalogueOf(file.bytes.toString(), file.file).catalogue : new Map();
}

/** `plancheck rules schema`: the very text that the build writes to `rules/schema/`. */
export async function schemaCommand(name: string, terminal: Terminal): Promise<number> {
  const ids = [...(await shippedCatalogue()).keys()];
  const schemas: Readonly<Record<string, unknown>> = {
    ...jsonSchemas(ids),
    config: configJsonSchema(),
    accept: acceptJsonSchema(),
  };
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
  const { plans, diagnostics } = await rulesFor(terminal, [...rules, ...files]);
  writeDiagnostics(diagnostics, terminal);
  const comparison = comparePlans(choosePlan(plans, a), choosePlan(plans, b));
  terminal.stdout.write(
    format === 'json' ? rulesDiffJson(comparison) : renderRulesDiff(comparison, lookOf(terminal)),
  );
  return hasError(diagnostics) ? EXIT.untrusted : EXIT.ok;
}

/** `plancheck rules matrix`: all plans' targets side by side. */
export async function matrixCommand({ rules, format }: RulesArguments, terminal: Terminal): Promise<number> {
  const { plans, diagnostics } = await rulesFor(terminal, rules);
  writeDiagnostics(diagnostics, terminal);
  const rows = matrixOf(plans);
  terminal.stdout.write(
    format === 'json' ? rulesMatrixJson(plans, rows) : renderRulesMatrix(plans, rows, lookOf(terminal)),
  );
  return hasError(diagnostics) ? EXIT.untrusted : EXIT.ok;
}

interface NewArguments extends DocumentOptions {
  readonly id?: string;
  readonly name?: string;
  readonly title?: string;
  readonly period?: string;
  readonly format: string;
}

/** `plancheck rules new`: a draft on standard output, and on standard error what is left to do. */
export async function newCommand(path: string, args: NewArguments, terminal: Terminal): Promise<number> {
  const { interrupted, stdin } = terminal;
  const bytes = await readBytes(path, untilInterrupted(stdin, interrupted), DEFAULT_LIMITS.bytes);
  if (typeof bytes === 'string') throw usageError('cannot-read', { path, reason: bytes });
  const document = await readDocument(path === '-' ? '<stdin>' : path, bytes, args, {
    pause: pausesFor(interrupted),
    readPdf: async (pdf, pause) =>
      (await import('../io/pdf-process.js')).readPdfApart(pdf, interrupted, pause),
  });
  if ('lines' in document) return writeDraft(document.lines, path, args, terminal);
  writeDiagnostics([document.fault], terminal);
  return EXIT.untrusted;
}

async function writeDraft(
  lines: readonly DocumentLine[],
  path: string,
  args: NewArguments,
  terminal: Terminal,
): Promise<number> {
  const { id = null, name = null, title = null } = args;
  const { readDraft } = await import('../plan/draft/draft.js');
  const draft = readDraft(lines, await shippedCatalogue(), { name, title, period: periodOf(args.period) });
  if (!draft || draft.skeleton.rows.length === 0) throw usageError('no-table', {});
  const { rules } = terminal.text;
  const source = path === '-' ? null : (path.split(/[\\/]/).at(-1) ?? path);
  const text = renderDraft(draft, { id, name, title, source }, rules);
  terminal.stdout.write(args.format === 'html' ? await pageWith(draft, lines, text, terminal) : text);
  say(terminal.stderr, rules.skeleton.made(draft.skeleton.rows.length, leftIn(text)));
  return EXIT.ok;
}

async function pageWith(
  draft: Draft,
  lines: readonly DocumentLine[],
  yaml: string,
  { text }: Terminal,
): Promise<string> {
  const { renderDraftPage } = await import('../report/rules/draft-page.js');
  return renderDraftPage({ draft, yaml, lines, version: VERSION }, text);
}

function periodOf(text: string | undefined): Period | null {
  if (text === undefined) return null;
  const [, from, to] = /^(\d{4})\s*[-—–~至]+\s*(\d{4})年?$/.exec(text) ?? [];
  const [start, end] = [Number(from), Number(to)];
  if (!(start <= end)) throw usageError('bad-period', { value: text });
  return { start, end, base: start - 1 };
}
