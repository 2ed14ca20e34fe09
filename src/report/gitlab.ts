import type { Findings } from '../assess/findings.js';
import type { Severity } from '../diagnostic/codes.js';
import type { Look } from './look.js';
import { editorSpot } from './said/diagnostics.js';
import { printable, printableJson } from './said/printable.js';
import { Fingerprints, messageAtCell, problemsOf, somewhereIn } from './said/problems.js';

const SEVERITY: { readonly [S in Severity]: string } = { error: 'major', warning: 'minor', note: 'info' };

/** GitLab's code quality report: what fails and the diagnostics, each at a line of a file of the repository. */
export function renderGitlab(findings: Findings, { text }: Look): string {
  const fingerprints = new Fingerprints();
  const somewhere = somewhereIn(findings);
  const issues = problemsOf(findings, text).map((problem) => ({
    description: printable(messageAtCell(problem)),
    check_name: problem.id,
    fingerprint: fingerprints.of(problem),
    severity: SEVERITY[problem.level],
    location: {
      path: withinRepository(problem.spot.file ?? somewhere),
      lines: { begin: editorSpot(problem.spot).line ?? 1 },
    },
  }));
  return `${printableJson(issues, 2)}\n`;
}

/** A path from the repository's root on does not begin with `./` there. */
function withinRepository(file: string): string {
  return printable(file.replaceAll('\\', '/').replace(/^(?:\.\/)+(?=.)/, ''));
}
