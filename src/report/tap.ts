import type { Evaluation, Findings } from '../assess/findings.js';
import type { Status } from '../outcome/outcome.js';
import type { Look } from './look.js';
import type { Pieces } from './pieces.js';
import { type DiagnosticRow, diagnosticRow, type Spot, spotText } from './said/diagnostics.js';
import { printable, printableJson } from './said/printable.js';
import { provenanceOf } from './said/provenance.js';
import { allEntries, conclusionOf, type Entry, labelOf, occasionOf } from './said/rows.js';

interface Point {
  readonly ok: boolean;
  readonly description: string;
  /** Why nothing can be said, or why what failed is let pass. */
  readonly directive: readonly ['SKIP' | 'TODO', string] | null;
  readonly details: object;
}

const OK: { readonly [S in Status]: boolean } = { pass: true, fail: false, open: true, none: true };
const SKIPPED: { readonly [S in Status]: boolean } = { pass: false, fail: false, open: true, none: true };

/** TAP version 14: a test point for each result and each error; warnings and notes are comments. */
export function* renderTap(findings: Findings, look: Look): Pieces {
  const count = countOf(findings);
  const conclusion = conclusionOf(findings, look);
  yield 'TAP version 14\n';
  yield count > 0 ? `1..${count}\n` : `1..0 # ${escaped(conclusion)}\n`;
  for (const [name, value] of provenanceOf(findings)) yield `${comment(`${name} ${value}`)}\n`;
  let number = 0;
  for (const point of pointsOf(findings, look)) {
    number += 1;
    yield `${lines(point, number).join('\n')}\n`;
  }
  for (const one of findings.diagnostics)
    if (one.severity !== 'error') yield `${hint(diagnosticRow(one, look.text), look)}\n`;
  yield `${comment(conclusion)}\n`;
}

/** Each result, then each error. */
function* pointsOf(findings: Findings, look: Look): Generator<Point> {
  for (const entry of allEntries(findings, look.text)) yield ofResult(entry, look);
  for (const one of findings.diagnostics)
    if (one.severity === 'error') yield ofError(diagnosticRow(one, look.text));
}

/** How many points there will be, which is told before the first. */
function countOf({ evaluations, diagnostics }: Findings): number {
  const ofEvaluation = ({ results, commitments, areas }: Evaluation) =>
    results.length +
    (commitments?.length ?? 0) +
    (areas ?? []).reduce((sum, unit) => sum + unit.results.length, 0);
  const errors = diagnostics.filter(({ severity }) => severity === 'error').length;
  return evaluations.reduce((sum, one) => sum + ofEvaluation(one), errors);
}

function ofResult({ evaluation, result, row }: Entry, { text }: Look): Point {
  const { outcome, basis, target, required, value, measured_year, gap, pace, reason_code, reason } = row;
  return {
    ok: OK[row.status],
    description: `${occasionOf(evaluation, text, row.area)} ${labelOf(result, text)}`,
    directive: result.accepted ? ['TODO', reason] : SKIPPED[row.status] ? ['SKIP', reason] : null,
    details: {
      outcome,
      nature: row.nature,
      basis,
      target,
      required,
      value,
      measured_year,
      gap,
      pace,
      reason_code,
      reason,
      ...at(row),
    },
  };
}

function ofError(row: DiagnosticRow): Point {
  const place = spotText(row);
  return {
    ok: false,
    description: [place, row.code, row.title].filter(Boolean).join(' '),
    directive: null,
    details: { severity: row.severity, code: row.code, message: row.message, ...at(row) },
  };
}

function at({ file, line, column, character, cell }: Spot) {
  if (file === null) return {};
  return {
    at: { file, line, column, ...(character != null && { character }), ...(cell !== null && { cell }) },
  };
}

function lines({ ok, description, directive, details }: Point, number: number): string[] {
  const how = directive === null ? '' : ` # ${directive[0]} ${escaped(directive[1])}`;
  return [
    `${ok ? 'ok' : 'not ok'} ${number} - ${escaped(description)}${how}`,
    '  ---',
    ...Object.entries(details).map(([key, value]) => `  ${key}: ${printableJson(value)}`),
    '  ...',
  ];
}

/** Only `#` and the backslash can be, and must be, escaped (TAP 14, Escaping). */
function escaped(text: string): string {
  return printable(text).replace(/[\\#]/g, '\\$&');
}

function hint(row: DiagnosticRow, { text }: Look): string {
  const place = spotText(row);
  return comment(`${text.commands.severity[row.severity]} ${row.code} ${place && `${place} `}${row.message}`);
}

function comment(text: string): string {
  return `# ${printable(text)}`;
}
