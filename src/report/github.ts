import type { Evaluation, Findings } from '../assess/findings.js';
import type { Severity } from '../diagnostic/codes.js';
import { OUTCOMES, type Status } from '../outcome/outcome.js';
import type { Text } from '../text/text.js';
import type { Look } from './look.js';
import { type DiagnosticRow, diagnosticRows, editorSpot, type Spot, spotText } from './said/diagnostics.js';
import { printable } from './said/printable.js';
import { allEntries, conclusionOf, type Entry, labelOf, occasionOf } from './said/rows.js';

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
export function renderGithub(findings: Findings, look: Look): string {
  const { text } = look;
  const entries = allEntries(findings, text);
  const all = [
    ...diagnosticRows(findings, text).map(ofDiagnostic),
    ...entries.flatMap((entry) => ofResult(entry, look)),
    ...findings.evaluations.flatMap((evaluation) => ofOpen(evaluation, entries, look)),
  ];
  return `${[...withinLimits(all, text), conclusionOf(findings, look)].join('\n')}\n`;
}

/** The first of each kind are annotations; where there are more, the last place tells how many. */
function withinLimits(all: readonly Annotation[], text: Text): string[] {
  const of = (command: Command) => all.filter((one) => one.command === command);
  const [errors, warnings] = [of('error').length, of('warning').length];
  const most = { error: SHOWN, warning: SHOWN, notice: SHOWN };
  const isTooMany = errors > SHOWN || warnings > SHOWN;
  // the one that tells of the rest is itself an annotation
  if (isTooMany) most[errors > SHOWN ? 'error' : 'warning'] -= 1;
  const taken = { error: 0, warning: 0, notice: 0 };
  const lines = all.map(({ command, line, plain }) => (taken[command]++ < most[command] ? line : plain));
  if (!isTooMany) return lines;
  const more = text.pipelines.more(Math.max(0, errors - most.error), Math.max(0, warnings - most.warning));
  return [...lines, `::${errors > SHOWN ? 'error' : 'warning'} title=plancheck::${data(more)}`];
}

function ofDiagnostic(row: DiagnosticRow): Annotation {
  return command(OF_SEVERITY[row.severity], row, `${row.code} ${row.title}`, row.message);
}

function ofResult({ evaluation, result, row }: Entry, { text }: Look): Annotation[] {
  const known = (row.area === null ? OF_STATUS : OF_UNIT)[row.status];
  if (known === null) return [];
  const kind = result.accepted ? 'notice' : known; // known and let pass
  const words = text.results;
  const what = `${occasionOf(evaluation, text, row.area)} ${labelOf(result, text)}`;
  return [command(kind, row, what + words.colon + words.outcome[row.outcome], row.reason)];
}

/** One annotation for what is open of the whole, at the first of its values that stands in a file. */
function ofOpen(evaluation: Evaluation, entries: readonly Entry[], { text }: Look): Annotation[] {
  const open = entries.filter(
    ({ evaluation: of, row, result }) =>
      of === evaluation && row.area === null && row.status === 'open' && !result.accepted,
  );
  if (open.length === 0) return [];
  const counts = OUTCOMES.map(
    (outcome) => [outcome, open.filter(({ row }) => row.outcome === outcome).length] as const,
  ).filter(([, count]) => count > 0);
  const title = `${occasionOf(evaluation, text)}${text.results.colon}${text.pipelines.open(counts)}`;
  const spot = open.find(({ row }) => row.file !== null)?.row ?? NOWHERE;
  return [
    command('warning', spot, title, text.pipelines.which(open.map(({ result }) => labelOf(result, text)))),
  ];
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
