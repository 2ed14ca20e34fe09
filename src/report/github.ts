import type { Findings } from '../assess/findings.js';
import type { Severity } from '../diagnostic/codes.js';
import type { Status } from '../outcome/outcome.js';
import type { Look } from './look.js';
import { type DiagnosticRow, diagnosticRows, type Spot } from './said/diagnostics.js';
import { printable } from './said/printable.js';
import { allEntries, conclusionOf, type Entry, labelOf, occasionOf } from './said/rows.js';

type Command = 'error' | 'warning' | 'notice';

const OF_SEVERITY: { readonly [S in Severity]: Command } = {
  error: 'error',
  warning: 'warning',
  note: 'notice',
};
const OF_STATUS: { readonly [S in Status]: Command | null } = {
  fail: 'error',
  open: 'warning',
  pass: null,
  none: null,
};

/** A reporting unit's own result decides nothing, and many units are usually open somewhere. */
const OF_UNIT: typeof OF_STATUS = { fail: 'warning', open: null, pass: null, none: null };

/**
 * Workflow commands of GitHub Actions, which shows them beside the files, and a last plain line for the log.
 */
export function renderGithub(findings: Findings, look: Look): string {
  return `${[
    ...diagnosticRows(findings, look.text).map(ofDiagnostic),
    ...allEntries(findings, look.text).flatMap((entry) => ofResult(entry, look)),
    conclusionOf(findings, look),
  ].join('\n')}\n`;
}

function ofDiagnostic(row: DiagnosticRow): string {
  return command(OF_SEVERITY[row.severity], row, `${row.code} ${row.title}`, row.message);
}

function ofResult({ evaluation, result, row }: Entry, { text }: Look): string[] {
  const kind = (row.area === null ? OF_STATUS : OF_UNIT)[row.status];
  if (kind === null) return [];
  const words = text.results;
  const what = `${occasionOf(evaluation, text, row.area)} ${labelOf(result, text)}`;
  return [command(kind, row, what + words.colon + words.outcome[row.outcome], row.reason)];
}

/** A workbook's cell goes into the message: an annotation has a place for lines and columns only. */
function command(kind: Command, { file, line, column, cell }: Spot, title: string, message: string): string {
  const properties = [
    ['file', file],
    ['line', file === null ? null : line],
    ['col', file === null || line === null ? null : column],
    ['title', title],
  ]
    .filter(([, value]) => value !== null)
    .map(([name, value]) => `${name}=${property(String(value))}`);
  return `::${kind} ${properties.join(',')}::${data(cell === null ? message : `${cell}: ${message}`)}`;
}

/** As the runner decodes it; line breaks never get here, but the rule is the runner's and kept whole. */
function data(text: string): string {
  return printable(text).replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
