import type { Findings } from '../../assess/findings.js';
import type { Accepted, AcceptedFinding, Diagnostic } from '../../diagnostic/diagnostic.js';
import type { Text } from '../../text/text.js';

/** What a diagnostic says; first that it is let pass, and of one that stands for several how many they are. */
export function messageOf({ code, params, gathered, accepted }: Diagnostic, text: Text): string {
  const message = (text.diagnostics[code].message as (p: typeof params) => string)(params);
  const whole = gathered ? text.gathered(gathered) + message : message;
  const { accepted: words, sentenceBreak } = text.results;
  return accepted ? words.sentence(accepted) + sentenceBreak + whole : whole;
}

/** Until when something is let pass, why, and where that is written. */
export function jsonAccepted({ until, reason, place }: Accepted) {
  return { until, reason, file: place?.file ?? null, line: place?.line ?? null };
}

/** A diagnostic as JSON reports have it, with its sentence. */
export function jsonDiagnostic(diagnostic: Diagnostic, text: Text) {
  const { code, severity, place, gathered, accepted } = diagnostic;
  return {
    code,
    severity,
    file: place?.file ?? null,
    line: place?.line ?? null,
    column: place?.column ?? null,
    ...(place?.cell === undefined ? {} : { cell: place.cell }),
    ...(accepted && { accepted: { severity: accepted.severity, ...jsonAccepted(accepted) } }),
    ...(gathered && { count: gathered.count, sheets: gathered.sheets, files: gathered.files }),
    message: messageOf(diagnostic, text),
  };
}

/**
 * Where something stands: line and column from 1 (in tables the field's number), in a workbook the cell too.
 */
export interface Spot {
  readonly file: string | null;
  readonly line: number | null;
  readonly column: number | null;
  /** Of a text on that line, in UTF-16 units from 1; where nobody knows it, absent or null. */
  readonly character?: number | null;
  readonly cell: string | null;
}

/** A diagnostic with its sentence. */
export interface DiagnosticRow extends Spot {
  readonly code: Diagnostic['code'];
  readonly severity: Diagnostic['severity'];
  readonly title: string;
  readonly message: string;
  /** Where it is known and let pass. */
  readonly acceptance: AcceptedFinding | null;
}

export function diagnosticRows(findings: Pick<Findings, 'diagnostics'>, text: Text): DiagnosticRow[] {
  return findings.diagnostics.map((diagnostic) => ({
    ...jsonDiagnostic(diagnostic, text),
    cell: diagnostic.place?.cell ?? null,
    acceptance: diagnostic.accepted ?? null,
    title: text.diagnostics[diagnostic.code].title,
  }));
}

/** `data.csv:7:4`, `data.xlsx:县区!B7`; empty where there is no place. */
export function spotText({ file, line, column, cell }: Spot): string {
  if (file === null) return '';
  const at = cell ?? [line, column].filter((part) => part !== null).join(':');
  return at === '' ? file : `${file}:${at}`;
}
