import type { Diagnostic } from '../../diagnostic/diagnostic.js';
import type { Text } from '../../text/text.js';

/** A diagnostic as JSON reports have it, with its sentence. */
export function jsonDiagnostic({ code, severity, place, params }: Diagnostic, text: Text) {
  const message = (text.diagnostics[code].message as (p: typeof params) => string)(params);
  return {
    code,
    severity,
    file: place?.file ?? null,
    line: place?.line ?? null,
    column: place?.column ?? null,
    ...(place?.cell === undefined ? {} : { cell: place.cell }),
    message,
  };
}
