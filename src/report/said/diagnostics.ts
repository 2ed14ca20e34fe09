import type { Findings } from '../../assess/findings.js';
import {
  type Accepted,
  type AcceptedFinding,
  type Diagnostic,
  type InText,
  type Place,
  placeText,
} from '../../diagnostic/diagnostic.js';
import type { Text } from '../../text/text.js';

type Sentence = (params: Diagnostic['params'], ways: Text['ways']) => string;

/** What a diagnostic says; first that it is let pass, and of one that stands for several how many they are. */
export function messageOf({ code, params, gathered, accepted }: Diagnostic, text: Text): string {
  const message = (text.diagnostics[code].message as Sentence)(params, text.ways);
  const whole = gathered ? text.gathered(gathered) + message : message;
  const { accepted: words, sentenceBreak } = text.results;
  return accepted ? words.sentence(accepted) + sentenceBreak + whole : whole;
}

/** Until when something is let pass, why, and where that is written. */
export function jsonAccepted({ until, reason, place }: Accepted) {
  return { until, reason, file: place?.file ?? null, line: place?.line ?? null };
}

function inText(place: Place | null): InText {
  const { character, textLine } = place ?? {};
  return {
    ...(character === undefined ? {} : { character }),
    ...(textLine === undefined ? {} : { textLine }),
  };
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
    ...inText(place),
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
  /** Of the line, in UTF-16 units from 1; where nobody knows it, absent or null. */
  readonly character?: number | null;
  /** The line that a cell begins on, where its row begins before. */
  readonly textLine?: number;
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
  return findings.diagnostics.map((diagnostic) => diagnosticRow(diagnostic, text));
}

export function diagnosticRow(diagnostic: Diagnostic, text: Text): DiagnosticRow {
  return {
    ...jsonDiagnostic(diagnostic, text),
    cell: diagnostic.place?.cell ?? null,
    acceptance: diagnostic.accepted ?? null,
    title: text.diagnostics[diagnostic.code].title,
  };
}

/** `data.csv:7:12`, `data.xlsx:县区!B7`, as on a terminal; empty where there is no place. */
export function spotText(spot: Spot): string {
  const { file, cell } = spot;
  if (file === null) return '';
  const { line, character } = editorSpot(spot);
  return placeText({
    file,
    ...(line !== null && { line }),
    ...(character !== null && { character }),
    ...(cell !== null && { cell }),
  });
}

/** The line and the character that an editor goes to; null where it is not known. */
export function editorSpot({ line, textLine, character }: Spot) {
  return { line: textLine ?? line, character: character ?? null };
}
