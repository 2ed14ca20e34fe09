import type { Findings } from '../assess/findings.js';
import type { Severity } from '../diagnostic/codes.js';
import type { Look } from './look.js';
import { editorSpot } from './said/diagnostics.js';
import { printable, printableJson } from './said/printable.js';
import { messageAtCell, type Problem, problemsOf, somewhereIn } from './said/problems.js';

const SEVERITY: { readonly [S in Severity]: string } = { error: 'ERROR', warning: 'WARNING', note: 'INFO' };

/**
 * The diagnostic format of reviewdog: what fails and the diagnostics. Columns would be bytes of the line as UTF-8, which nobody
 * knows of a file in another encoding, so that whole lines are told of.
 */
export function renderRdjson(findings: Findings, { text }: Look): string {
  const somewhere = somewhereIn(findings);
  const diagnostics = problemsOf(findings, text).map((problem) => ({
    message: printable(messageAtCell(problem)),
    location: locationOf(problem, somewhere),
    severity: SEVERITY[problem.level],
    code: { value: problem.id },
  }));
  return `${printableJson({ source: { name: 'plancheck' }, diagnostics }, 2)}\n`;
}

function locationOf({ spot }: Problem, somewhere: string) {
  const { file } = spot;
  const { line } = editorSpot(spot);
  const path = printable(file ?? somewhere);
  return line === null ? { path } : { path, range: { start: { line } } };
}
