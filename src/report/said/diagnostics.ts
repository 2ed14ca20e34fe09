import type { Diagnostic } from '../../diagnostic/diagnostic.js';
import type { Text } from '../../text/text.js';

/** What a diagnostic says; of one that stands for several first how many they are. */
export function messageOf({ code, params, gathered }: Diagnostic, text: Text): string {
  const message = (text.diagnostics[code].message as (p: typeof params) => string)(params);
  return gathered ? text.gathered(gathered) + message : message;
}

/** A diagnostic as JSON reports have it, with its sentence. */
export function jsonDiagnostic(diagnostic: Diagnostic, text: Text) {
  const { code, severity, place, gathered } = diagnostic;
  return {
    code,
    severity,
    file: place?.file ?? null,
    line: place?.line ?? null,
    column: place?.column ?? null,
    ...(place?.cell === undefined ? {} : { cell: place.cell }),
    ...(gathered && { count: gathered.count, sheets: gathered.sheets, files: gathered.files }),
    message: messageOf(diagnostic, text),
  };
}
