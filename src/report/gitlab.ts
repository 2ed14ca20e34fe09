import type { Findings } from '../assess/findings.js';
import type { Severity } from '../diagnostic/codes.js';
import type { Look } from './look.js';
import { each, type Pieces } from './pieces.js';
import { editorSpot } from './said/diagnostics.js';
import { jsonPieces } from './said/json-pieces.js';
import { printable } from './said/printable.js';
import { Fingerprints, messageAtCell, type Problem, problemsOf, somewhereIn } from './said/problems.js';

const SEVERITY: { readonly [S in Severity]: string } = { error: 'major', warning: 'minor', note: 'info' };

/** GitLab's code quality report: what fails and the diagnostics, each at a line of a file of the repository. */
export function* renderGitlab(findings: Findings, { text }: Look): Pieces {
  const fingerprints = new Fingerprints();
  const somewhere = somewhereIn(findings);
  const issueOf = (problem: Problem) => ({
    description: printable(messageAtCell(problem)),
    check_name: problem.id,
    fingerprint: fingerprints.of(problem),
    severity: SEVERITY[problem.level],
    location: {
      path: withinRepository(problem.spot.file ?? somewhere),
      lines: { begin: editorSpot(problem.spot).line ?? 1 },
    },
  });
  const issues = each(problemsOf(findings, text), (problem) => problem && issueOf(problem));
  // of nothing `[]`, which any program writes, so that nobody would know it for an earlier report
  for (const piece of jsonPieces(issues)) yield piece === ']' ? '\n]' : piece;
  yield '\n';
}

/** A path from the repository's root on does not begin with `./` there. */
function withinRepository(file: string): string {
  return printable(file.replaceAll('\\', '/').replace(/^(?:\.\/)+(?=.)/, ''));
}
