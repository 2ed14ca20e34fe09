import type { Evaluation, Findings } from '../assess/findings.js';
import type { Severity } from '../diagnostic/codes.js';
import type { Result } from '../evaluate/result.js';
import { OUTCOMES, STATUS, type Status } from '../outcome/outcome.js';
import type { Steps } from '../tables/pause.js';
import type { Look } from './look.js';
import type { Pieces } from './pieces.js';
import { type DiagnosticRow, diagnosticRow, editorSpot, type Spot, spotText } from './said/diagnostics.js';
import { printable } from './said/printable.js';
import { allEntries, conclusionOf, type Entry, entriesOfWhole, labelOf, occasionOf } from './said/rows.js';

type Command = 'error' | 'warning' | 'notice';

const OF_SEVERITY: { readonly [S in Severity]: Command } = {
  error: 'error',
  warning: 'warning',
  note: 'notice',
};
/** What is open stands in one annotation for all of an evaluation. */
const OF_STATUS: { readonly [S in Status]: Command | null } = {
  fail: 'error',
  open: null,
  pass: null,
  none: null,
};

/** A reporting unit's own result decides nothing, and many units are usually open somewhere. */
const OF_UNIT: typeof OF_STATUS = { fail: 'warning', open: null, pass: null, none: null };

/** So many errors, warnings and notices of one step are shown; GitHub drops the rest without a word. */
const SHOWN = 10;

interface Annotation {
  readonly command: Command;
  readonly line: string;
  /** As the log is to have it where GitHub shows no more. */
  readonly plain: string;
}

/**
 * Workflow commands of GitHub Actions, which shows them beside the files: what failed, one for all that is open of an evaluation,
 * and the diagnostics. Those that GitHub would drop are plain lines of the log, and a last annotation tells how many they are.
 */
export function* renderGithub(findings: Findings, look: Look): Pieces {
  const { errors, warnings } = yield* counted(findings);
  const most = { error: SHOWN, warning: SHOWN, notice: SHOWN };
  const isTooMany = errors > SHOWN || warnings > SHOWN;
  // the one that tells of the rest is itself an annotation
  if (isTooMany) most[errors > SHOWN ? 'error' : 'warning'] -= 1;
  const taken = { error: 0, warning: 0, notice: 0 };
  for (const one of annotationsOf(findings, look)) {
    if (!one) yield;
    else yield `${taken[one.command]++ < most[one.command] ? one.line : one.plain}\n`;
  }
  const [moreErrors, moreWarnings] = [errors - most.error, warnings - most.warning];
  const more = look.text.pipelines.more(Math.max(0, moreErrors), Math.max(0, moreWarnings));
  if (isTooMany) yield `::${errors > SHOWN ? 'error' : 'warning'} title=plancheck::${data(more)}\n`;
  yield `${conclusionOf(findings, look)}\n`;
}

/** All that there is to annotate; `undefined` for what needs none. */
function* annotationsOf(findings: Findings, look: Look): Generator<Annotation | undefined> {
  const { text } = look;
  for (const one of findings.diagnostics) yield ofDiagnostic(diagnosticRow(one, text));
  for (const entry of allEntries(findings, text)) yield ofResult(entry, look);
  for (const evaluation of findings.evaluations) yield ofOpen(evaluation, findings, look);
}

/** How many of the annotations will be errors and warnings: the first ones stand for those that are not shown. */
function* counted({ evaluations, diagnostics }: Findings): Steps<{ errors: number; warnings: number }> {
  const count = { error: 0, warning: 0, notice: 0 };
  for (const { severity } of diagnostics) count[OF_SEVERITY[severity]] += 1;
  for (const evaluation of evaluations) {
    for (const result of resultsOf(evaluation)) {
      const kind = kindOf(result, OF_STATUS);
      if (kind) count[kind] += 1;
    }
    for (const result of (evaluation.areas ?? []).flatMap(({ results }) => results)) {
      const kind = kindOf(result, OF_UNIT);
      if (kind) count[kind] += 1;
    }
    if (resultsOf(evaluation).some(isOpen)) count.warning += 1;
    yield;
  }
  return { errors: count.error, warnings: count.warning };
}

function resultsOf({ results, commitments }: Evaluation): Result[] {
  return [...results, ...(commitments ?? [])];
}

/** What is known and let pass is told of, and no more; null where there is nothing to tell. */
function kindOf(result: Result, known: typeof OF_STATUS): Command | null {
  const kind = known[STATUS[result.outcome]];
  return kind && result.accepted ? 'notice' : kind;
}

function isOpen(result: Result): boolean {
  return STATUS[result.outcome] === 'open' && !result.accepted;
}

function ofDiagnostic(row: DiagnosticRow): Annotation {
  return command(OF_SEVERITY[row.severity], row, `${row.code} ${row.title}`, row.message);
}

function ofResult(entry: Entry, { text }: Look): Annotation | undefined {
  const { evaluation, result, area } = entry;
  const kind = kindOf(result, area === null ? OF_STATUS : OF_UNIT);
  if (kind === null) return undefined;
  const { row } = entry;
  const words = text.results;
  const what = `${occasionOf(evaluation, text, area)} ${labelOf(result, text)}`;
  return command(kind, row, what + words.colon + words.outcome[row.outcome], row.reason);
}

/** One annotation for what is open of the whole, at the first of its values that stands in a file. */
function ofOpen(evaluation: Evaluation, findings: Findings, { text }: Look): Annotation | undefined {
  const open = [...entriesOfWhole(evaluation, findings, text)].filter(({ result }) => isOpen(result));
  if (open.length === 0) return undefined;
  const counts = OUTCOMES.map(
    (outcome) => [outcome, open.filter(({ row }) => row.outcome === outcome).length] as const,
  ).filter(([, count]) => count > 0);
  const title = `${occasionOf(evaluation, text)}${text.results.colon}${text.pipelines.open(counts)}`;
  const spot = open.find(({ row }) => row.file !== null)?.row ?? NOWHERE;
  const which = text.pipelines.which(open.map(({ result }) => labelOf(result, text)));
  return command('warning', spot, title, which);
}

const NOWHERE: Spot = { file: null, line: null, column: null, cell: null };

/** A workbook's cell goes into the message: an annotation has a place for lines and columns only. */
function command(kind: Command, spot: Spot, title: string, message: string): Annotation {
  const { file, cell } = spot;
  const { line, character } = editorSpot(spot);
  const properties = [
    ['file', file],
    ['line', file === null ? null : line],
    ['col', file === null || line === null ? null : character],
    ['title', title],
  ]
    .filter(([, value]) => value !== null && value !== undefined)
    .map(([name, value]) => `${name}=${property(String(value))}`);
  const said = cell === null ? message : `${cell}: ${message}`;
  const annotation = `::${kind} ${properties.join(',')}::${data(said)}`;
  const plain = [spotText(spot), title, printable(said)].filter(Boolean).join(' ');
  return { command: kind, line: annotation, plain: asText(plain) };
}

/** What begins like a command is none. */
function asText(text: string): string {
  return printable(text)
    .replaceAll('##[', '# #[')
    .replace(/^(\s*):/, '$1 :');
}

/** As the runner decodes it; line breaks never get here, but the rule is the runner's and kept whole. */
function data(text: string): string {
  return printable(text).replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
