import type { Findings } from '../assess/findings.js';
import type { Look } from './look.js';
import { each, joined, type Pieces } from './pieces.js';
import { jsonDiagnostic } from './said/diagnostics.js';
import { printableJson } from './said/printable.js';

/** One JSON object a diagnostic and a line, with the keys that it has in the JSON report. */
export function* renderDiagnostics({ diagnostics }: Findings, { text }: Look): Pieces {
  yield* joined(
    each(diagnostics, (one) => printableJson(jsonDiagnostic(one, text))),
    '\n',
  );
  yield '\n';
}
