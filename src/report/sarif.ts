import type { Findings } from '../assess/findings.js';
import { SEVERITY } from '../diagnostic/codes.js';
import type { Accepted } from '../diagnostic/diagnostic.js';
import { type Later, now } from '../outcome/later.js';
import type { Language } from '../text/language.js';
import type { Text } from '../text/text.js';
import type { Look } from './look.js';
import { each, type Pieces } from './pieces.js';
import { type DiagnosticRow, editorSpot, type Spot } from './said/diagnostics.js';
import { howJudged } from './said/how-judged.js';
import { jsonPieces, Open } from './said/json-pieces.js';
import { printable } from './said/printable.js';
import { Fingerprints, messageAtCell, type Problem, problemsOf, somewhereIn } from './said/problems.js';
import { type Entry, labelOf } from './said/rows.js';

const SCHEMA = 'https://json.schemastore.org/sarif-2.1.0.json';
const LOCALE: { readonly [L in Language]: string } = { zh: 'zh-CN', en: 'en-US' };

/** What GitHub takes of one run, and of the describing texts of a rule, in UTF-16 units. */
const MOST_RESULTS = 25_000;
const LONGEST = 1024;

const LEVELS = ['error', 'warning', 'note'] as const;

/**
 * SARIF 2.1.0: a result for each failing indicator and each diagnostic, a rule with help for each of their kinds, within what
 * GitHub takes: every result has a place in a file, and the worst come first where there are too many.
 */
export function* renderSarif(findings: Findings, { text }: Look): Pieces {
  const [problems, left] = yield* worst(problemsOf(findings, text));
  const rules = rulesOf(problems, text);
  const indexOf = new Map([...rules.keys()].map((id, index) => [id, index]));
  const somewhere = somewhereIn(findings);
  const fingerprints = new Fingerprints();
  const run = new Open({
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
    invocations: [invocationOf(findings, left, text)],
    artifacts: artifacts(findings),
    results: each(problems, (problem) => ({
      ...resultOf(problem, indexOf.get(problem.id) ?? 0, somewhere),
      partialFingerprints: { [FINGERPRINT]: fingerprints.of(problem) },
    })),
    columnKind: 'utf16CodeUnits',
    properties: { options: findings.options, evaluations: evaluationsOf(findings) },
  });
  yield* jsonPieces(new Open({ $schema: SCHEMA, version: '2.1.0', runs: each([run], (one) => one) }));
  yield '\n';
}

/** All of them in their order, or where they are too many the worst, of which so many are kept; and how many are left out. */
function* worst(
  problems: Iterable<Problem | undefined>,
): Generator<undefined, readonly [readonly Problem[], left: number]> {
  const kept = Object.fromEntries(LEVELS.map((level) => [level, [] as [number, Problem][]]));
  let count = 0;
  for (const problem of problems) {
    yield;
    if (!problem) continue;
    const same = kept[problem.level] ?? [];
    if (same.length < MOST_RESULTS) same.push([count, problem]);
    count += 1;
  }
  const all = LEVELS.flatMap((level) => kept[level] ?? []).slice(0, MOST_RESULTS);
  if (count <= MOST_RESULTS) all.sort(([a], [b]) => a - b);
  return [all.map(([, problem]) => problem), count - all.length];
}

function invocationOf({ exitCode }: Findings, left: number, text: Text) {
  const notice = { level: 'warning', message: said(text.pipelines.leftOut(left)) };
  const notices = left > 0 ? { toolExecutionNotifications: [notice] } : {};
  return { executionSuccessful: exitCode !== 2, exitCode, ...notices };
}

/** The name under which GitHub looks for what stays the same of a result while its file changes. */
const FINGERPRINT = 'primaryLocationLineHash';

/** The first of an id stands: the whole comes before its units, which the plan's baselines are not for. */
function rulesOf(problems: readonly Problem[], text: Text): Map<string, object> {
  const rules = new Map<string, object>();
  for (const problem of problems) if (!rules.has(problem.id)) rules.set(problem.id, ruleOf(problem, text));
  return rules;
}

function ruleOf({ id, of }: Problem, text: Text): object {
  return { id, ...('result' in of ? ruleOfResult(of.result, text) : ruleOfDiagnostic(of.diagnostic, text)) };
}

function ruleOfResult({ evaluation, result }: Entry, text: Text): object {
  const { indicator } = result;
  const { heads, colon } = text.results;
  return {
    shortDescription: short(`${evaluation.plan.jurisdiction.name} ${labelOf(result, text)}`),
    fullDescription: short(`${heads.target}${colon}${indicator.targetText}`),
    help: said(...howJudged(evaluation.plan, indicator, now(evaluation.accounts), text)),
    defaultConfiguration: { level: 'error' },
    properties: { tags: [indicator.nature], clause: indicator.clause },
  };
}

function ruleOfDiagnostic({ code }: DiagnosticRow, text: Text): object {
  const { title, cause, remedy } = text.diagnostics[code];
  return {
    shortDescription: short(title),
    fullDescription: short(cause),
    help: said(cause, remedy),
    defaultConfiguration: { level: SEVERITY[code] },
  };
}

function resultOf(problem: Problem, ruleIndex: number, somewhere: string) {
  const { id, level, spot, accepted, of } = problem;
  return {
    ruleId: id,
    ruleIndex,
    level,
    message: said(messageAtCell(problem)),
    locations: [locationOf(spot, somewhere)],
    ...('result' in of && { properties: of.result.row }),
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
function locationOf(spot: Spot, somewhere: string) {
  const { file, cell } = spot;
  const { line, character } = editorSpot(spot);
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
