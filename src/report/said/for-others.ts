import type { Findings } from '../../assess/findings.js';
import type { Diagnostic } from '../../diagnostic/diagnostic.js';
import type { Text } from '../../text/text.js';
import { type DiagnosticRow, diagnosticRow } from './diagnostics.js';
import { fileName } from './file-name.js';

/** The diagnostics of a report that is handed to others: in their sentences files go by their names. */
export function rowsForOthers(findings: Pick<Findings, 'diagnostics'>, text: Text): DiagnosticRow[] {
  return findings.diagnostics.map((one) => rowForOthers(one, text));
}

export function rowForOthers(one: Diagnostic, text: Text): DiagnosticRow {
  return diagnosticRow({ ...one, params: withNames(one.params) } as Diagnostic, text);
}

/** What holds the path of a file, in the values of a diagnostic and in the places that they name. */
const PATHS: ReadonlySet<string> = new Set(['file', 'firstFile', 'other']);

function withNames(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withNames);
  if (typeof value !== 'object' || value === null) return value;
  const isFile = 'in' in value && value.in === 'file';
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => {
      const isPath = PATHS.has(key) || (isFile && key === 'name');
      return [key, isPath && typeof one === 'string' ? fileName(one) : withNames(one)];
    }),
  );
}
