import type { Findings } from '../assess/findings.js';
import { SEVERITY } from '../diagnostic/codes.js';
import type { Accepted } from '../diagnostic/diagnostic.js';
import { hashOf } from '../digest/hash.js';
import { newSha256 } from '../digest/sha256.js';
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

/** What GitHub takes of one run, and of the describing texts of a rule, in UTF-16 units. */
const MOST_RESULTS = 25_000;
const LONGEST = 1024;

const LEVELS = ['error', 'warning', 'note'] as const;

/** One finding, with what its rule is to say of it. */
interface Problem {
  readonly rule: { readonly id: string };
  readonly level: (typeof LEVELS)[number];
  readonly message: string;
  readonly spot: Spot;
  /** What stays the same from one run to the next, wherever it then stands. */
  readonly identity: readonly (string | number | null)[];
  readonly properties: Row | null;
  readonly accepted: Accepted | null;
}

/**
 * SARIF 2.1.0: a result for each failing indicator and each diagnostic, a rule with help for each of their kinds, within what
 * GitHub takes: every result has a place in a file, and the worst come first where there are too many.
 */
export function renderSarif(findings: Findings, { text }: Look): string {
  const failing = allEntries(findings, text).filter(({ row }) => row.status === 'fail');
  const all = [
    ...failing.map((entry) => ofResult(entry, text)),
    ...diagnosticRows(findings, text).map((row) => ofDiagnostic(row, text)),
  ];
  const problems = worst(all);
  const rules = rulesOf(problems);
  const indexOf = new Map([...rules.keys()].map((id, index) => [id, index]));
  const somewhere = findings.inputs[0]?.file ?? '.';
  const fingerprints = new Fingerprints();
  const run = {
    tool: {
      driver: {
        name: 'plancheck',
        version: findings.version,
        semanticVersion: findings.version,
        language: LOCALE[text.language],
        rules: [...rules.values()],
      },
    },
    language: LOCALE[text.language],
    originalUriBaseIds: { [PACKAGE]: { description: said(text.pipelines.shippedRules) } },
    invocations: [invocationOf(findings, all.length - problems.length, text)],
    artifacts: artifacts(findings),
    results: problems.map((problem) => ({
      ...resultOf(problem, indexOf.get(problem.rule.id) ?? 0, somewhere),
      partialFingerprints: fingerprints.of(problem),
    })),
    columnKind: 'utf16CodeUnits',
    properties: { options: findings.options, evaluations: evaluationsOf(findings) },
  };
  return `${printableJson({ $schema: SCHEMA, version: '2.1.0', runs: [run] }, 2)}\n`;
}

function worst(problems: readonly Problem[]): readonly Problem[] {
  if (problems.length <= MOST_RESULTS) return problems;
  return LEVELS.flatMap((level) => problems.filter((one) => one.level === level)).slice(0, MOST_RESULTS);
}

function invocationOf({ exitCode }: Findings, left: number, text: Text) {
  const notice = { level: 'warning', message: said(text.pipelines.leftOut(left)) };
  const notices = left > 0 ? { toolExecutionNotifications: [notice] } : {};
  return { executionSuccessful: exitCode !== 2, exitCode, ...notices };
}

/** The name under which GitHub looks for what stays the same of a result while its file changes. */
const FINGERPRINT = 'primaryLocationLineHash';

/** A fingerprint for each result; equal ones are numbered, as GitHub does it. */
class Fingerprints {
  readonly #count = new Map<string, number>();

  of({ rule, spot, identity }: Problem): { readonly [FINGERPRINT]: string } {
    const digest = hashOf(
      new TextEncoder().encode(JSON.stringify([rule.id, spot.file, ...identity])),
      newSha256,
    );
    const short = digest.slice(0, 16);
    const count = (this.#count.get(short) ?? 0) + 1;
    this.#count.set(short, count);
    return { [FINGERPRINT]: `${short}:${count}` };
  }
}

/** The first of an id stands: the whole comes before its units, which the plan's baselines are not for. */
function rulesOf(problems: readonly Problem[]): Map<string, Problem['rule']> {
  const rules = new Map<string, Problem['rule']>();
  for (const { rule } of problems) if (!rules.has(rule.id)) rules.set(rule.id, rule);
  return rules;
}

function ofResult(entry: Entry, text: Text): Problem {
  const { evaluation, result, row } = entry;
  const { indicator } = result;
  const words = text.results;
  const rule = {
    id: `${evaluation.plan.id}/${indicator.id}`,
    shortDescription: short(`${evaluation.plan.jurisdiction.name} ${labelOf(result, text)}`),
    fullDescription: short(`${words.heads.target}${words.colon}${indicator.targetText}`),
    help: said(...howJudged(evaluation.plan, indicator, now(evaluation.accounts), text)),
    defaultConfiguration: { level: 'error' },
    properties: { tags: [indicator.nature], clause: indicator.clause },
  };
  const what = `${occasionOf(evaluation, text, row.area)} ${labelOf(result, text)}`;
  const message = `${what}${words.colon}${words.outcome[row.outcome]}${BREAK[text.language]}${row.reason}`;
  const { accepted = null } = result;
  const level = accepted ? 'note' : row.area === null ? 'error' : 'warning';
  const identity = [row.checkpoint, row.year, row.area, row.type];
  return { rule, level, message, spot: spotOf(entry), identity, properties: row, accepted };
}

/** Where its value stands; of a row of several series, the first that has a place. */
function spotOf({ row, series }: Entry): Spot {
  if (row.file !== null) return row;
  const failing = series.filter((one) => one.row.status === 'fail');
  return [...failing, ...series].find((one) => one.row.file !== null)?.row ?? row;
}

function ofDiagnostic(row: DiagnosticRow, text: Text): Problem {
  const { title, cause, remedy } = text.diagnostics[row.code];
  const rule = {
    id: row.code,
    shortDescription: short(title),
    fullDescription: short(cause),
    help: said(cause, remedy),
    defaultConfiguration: { level: SEVERITY[row.code] },
  };
  const { severity: level, message, acceptance: accepted } = row;
  return { rule, level, message, spot: row, identity: [message], properties: null, accepted };
}

function resultOf(problem: Problem, ruleIndex: number, somewhere: string) {
  const { rule, level, message, spot, properties, accepted } = problem;
  const text = spot.cell === null ? message : `${spot.cell}: ${message}`;
  const bag = properties === null ? {} : { properties };
  return {
    ruleId: rule.id,
    ruleIndex,
    level,
    message: said(text),
    locations: [locationOf(spot, somewhere)],
    ...bag,
    ...(accepted && { suppressions: [suppressionOf(accepted)] }),
  };
}

/** A result that is known and let pass stands with its reason, and does not count. */
function suppressionOf({ until, reason }: Accepted) {
  const justification = printable(reason);
  return { kind: 'external', status: 'accepted', justification, properties: { until } };
}

/**
 * GitHub refuses a whole file for one result that stands nowhere: what is said of all inputs stands at the beginning of the first.
 * It also wants a region to be whole.
 */
function locationOf({ file, line, character, cell }: Spot, somewhere: string) {
  const at = line ?? 1;
  const from = character ?? 1;
  const region = { startLine: at, startColumn: from, endLine: at, endColumn: from + 1 };
  const logical = cell === null ? {} : { logicalLocations: [{ fullyQualifiedName: cell, kind: 'element' }] };
  return {
    physicalLocation: { artifactLocation: { uri: uriOf(file ?? somewhere) }, region },
    ...logical,
  };
}

/** What stands in the package of plancheck, and in no repository of whoever runs it. */
const PACKAGE = 'PLANCHECK';

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
    ...rules.map(({ role, file, sha256, shipped }) => ({
      ...hashed(file, sha256),
      ...(shipped && { location: { uri: uriOf(file), uriBaseId: PACKAGE } }),
      properties: { role },
    })),
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

/** The text that describes a rule, as much of it as is taken. */
function short(text: string): { text: string } {
  const whole = said(text);
  return whole.text.length > LONGEST ? { text: `${whole.text.slice(0, LONGEST - 1)}…` } : whole;
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
