import type { Findings } from '../assess/findings.js';
import type { Severity } from '../diagnostic/codes.js';
import type { Look } from './look.js';
import { each, type Pieces } from './pieces.js';
import { editorSpot } from './said/diagnostics.js';
import { jsonPieces, Open } from './said/json-pieces.js';
import { printable } from './said/printable.js';
import { messageAtCell, type Problem, problemsOf, somewhereIn } from './said/problems.js';

const SEVERITY: { readonly [S in Severity]: string } = { error: 'ERROR', warning: 'WARNING', note: 'INFO' };

/**
 * The diagnostic format of reviewdog: what fails and the diagnostics. Columns would be bytes of the line as UTF-8, which nobody
 * knows of a file in another encoding, so that whole lines are told of.
 */
export function* renderRdjson(findings: Findings, { text }: Look): Pieces {
  const somewhere = somewhereIn(findings);
  const diagnosticOf = (problem: Problem) => ({
    message: printable(messageAtCell(problem)),
    location: locationOf(problem, somewhere),
    severity: SEVERITY[problem.level],
    code: { value: problem.id },
  });
  const diagnostics = each(problemsOf(findings, text), (problem) => problem && diagnosticOf(problem));
  yield* jsonPieces(new Open({ source: { name: 'plancheck' }, diagnostics }));
  yield '\n';
}

function locationOf({ spot }: Problem, somewhere: string) {
  const { file } = spot;
  const { line } = editorSpot(spot);
  const path = printable(file ?? somewhere);
  return line === null ? { path } : { path, range: { start: { line } } };
}
