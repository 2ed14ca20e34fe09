import type { Findings } from '../assess/findings.js';
import { SEVERITY } from '../diagnostic/codes.js';
import { type Later, now } from '../outcome/later.js';
import type { Language } from '../text/language.js';
import type { Text } from '../text/text.js';
import type { Look } from './look.js';
import { type DiagnosticRow, diagnosticRows, type Spot } from './said/diagnostics.js';
import { howJudged } from './said/how-judged.js';
import { printable, printableJson } from './said/printable.js';
import { allEntries, type Entry, labelOf, occasionOf, type Row } from './said/rows.js';

const SCHEMA = 'https://json.schemastore.org/sarif-2.1.0.json';
const LOCALE: { readonly [L in Language]: string } = { zh: 'zh-CN', en: 'en-US' };

/** Between what failed and why, which is a sentence of its own. */
const BREAK: { readonly [L in Language]: string } = { zh: '。', en: '. ' };

/** One finding, with what its rule is to say of it. */
interface Problem {
  readonly rule: { readonly id: string };
  readonly level: 'error' | 'warning' | 'note';
  readonly message: string;
  readonly spot: Spot;
  readonly properties: Row | null;
}

/**
 * SARIF 2.1.0: a result for each failing indicator and each diagnostic, a rule with help for each of their
 * kinds.
 */
export function renderSarif(findings: Findings, { text }: Look): string {
  const failing = allEntries(findings, text).filter(({ row }) => row.status === 'fail');
  const problems = [
    ...failing.map((entry) => ofResult(entry, text)),
    ...diagnosticRows(findings, text).map((row) => ofDiagnostic(row, text)),
  ];
  const rules = rulesOf(problems);
  const indexOf = new Map([...rules.keys()].map((id, index) => [id, index]));
  const run = {
    tool: {
      driver: {
        name: 'plancheck',
        version: findings.version,
        language: LOCALE[text.language],
        rules: [...rules.values()],
      },
    },
    language: LOCALE[text.language],
    invocations: [{ executionSuccessful: findings.exitCode !== 2, exitCode: findings.exitCode }],
    artifacts: artifacts(findings),
    results: problems.map((problem) => resultOf(problem, indexOf.get(problem.rule.id) ?? 0)),
    columnKind: 'unicodeCodePoints',
    properties: { options: findings.options, evaluations: evaluationsOf(findings) },
  };
  return `${printableJson({ $schema: SCHEMA, version: '2.1.0', runs: [run] }, 2)}\n`;
}

/** The first of an id stands: the whole comes before its units, which the plan's baselines are not for. */
function rulesOf(problems: readonly Problem[]): Map<string, Problem['rule']> {
  const rules = new Map<string, Problem['rule']>();
  for (const { rule } of problems) if (!rules.has(rule.id)) rules.set(rule.id, rule);
  return rules;
}

function ofResult({ evaluation, result, row }: Entry, text: Text): Problem {
  const { indicator } = result;
  const words = text.results;
  const rule = {
    id: `${evaluation.plan.id}/${indicator.id}`,
    shortDescription: said(`${evaluation.plan.jurisdiction.name} ${labelOf(result, text)}`),
    fullDescription: said(`${words.heads.target}${words.colon}${indicator.targetText}`),
    help: said(...howJudged(evaluation.plan, indicator, now(evaluation.accounts), text)),
    defaultConfiguration: { level: 'error' },
    properties: { tags: [indicator.nature], clause: indicator.clause },
  };
  const what = `${occasionOf(evaluation, text, row.area)} ${labelOf(result, text)}`;
  const message = `${what}${words.colon}${words.outcome[row.outcome]}${BREAK[text.language]}${row.reason}`;
  return { rule, level: row.area === null ? 'error' : 'warning', message, spot: row, properties: row };
}

function ofDiagnostic(row: DiagnosticRow, text: Text): Problem {
  const { title, cause, remedy } = text.diagnostics[row.code];
  const rule = {
    id: row.code,
    shortDescription: said(title),
    fullDescription: said(cause),
    help: said(cause, remedy),
    defaultConfiguration: { level: SEVERITY[row.code] },
  };
  return { rule, level: row.severity, message: row.message, spot: row, properties: null };
}

function resultOf({ rule, level, message, spot, properties }: Problem, ruleIndex: number) {
  const text = spot.cell === null ? message : `${spot.cell}: ${message}`;
  const bag = properties === null ? {} : { properties };
  return { ruleId: rule.id, ruleIndex, level, message: said(text), ...locations(spot), ...bag };
}

function locations({ file, line, column, cell }: Spot) {
  if (file === null) return {};
  const region =
    line === null ? {} : { region: { startLine: line, ...(column === null ? {} : { startColumn: column }) } };
  const logical = cell === null ? {} : { logicalLocations: [{ fullyQualifiedName: cell, kind: 'element' }] };
  return {
    locations: [{ physicalLocation: { artifactLocation: { uri: uriOf(file) }, ...region }, ...logical }],
  };
}

function artifacts({ inputs, rules }: Findings) {
  const hashed = (file: string, sha256: Later<string>) => ({
    location: { uri: uriOf(file) },
    hashes: { 'sha-256': now(sha256) },
  });
  return [
    ...inputs.map(({ file, sha256, encoding, rows }) => ({
      ...hashed(file, sha256),
      roles: ['analysisTarget'],
      properties: { encoding, rows },
    })),
    ...rules.map(({ role, file, sha256 }) => ({ ...hashed(file, sha256), properties: { role } })),
  ];
}

function evaluationsOf({ evaluations }: Findings) {
  return evaluations.map(({ plan, occasion, verdict, summary }) => ({
    plan: plan.id,
    checkpoint: occasion.name,
    year: occasion.year,
    verdict,
    summary,
  }));
}

/**
 * A message string: braces doubled, since single ones are places to fill (SARIF §3.11.5), and brackets
 * escaped where they could be read as a link (§3.11.6).
 */
function said(...lines: readonly string[]): { text: string } {
  const plain = lines.map(printable).join('\n').replace(/[{}]/g, '$&$&');
  return { text: plain.includes('](') ? plain.replace(/[\\[\]]/g, '\\$&') : plain };
}

/**
 * A path as a URI reference: relative ones stay relative, half surrogates, which no URI has, stand as
 * `\ud800`.
 */
function uriOf(file: string): string {
  const drive = /^[A-Za-z]:[\\/]/.test(file);
  const path = drive ? `/${file.replaceAll('\\', '/')}` : file;
  const encoded = path.split('/').map(segment).join('/');
  return path.startsWith('/') ? `file://${encoded}` : encoded;
}

function segment(name: string): string {
  return encodeURIComponent(name.replace(/\p{Cs}/gu, (half) => `\\u${half.charCodeAt(0).toString(16)}`));
}
