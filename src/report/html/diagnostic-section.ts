import type { Findings } from '../../assess/findings.js';
import type { Severity } from '../../diagnostic/codes.js';
import type { Outcome } from '../../outcome/outcome.js';
import type { Text } from '../../text/text.js';
import { each } from '../pieces.js';
import { type DiagnosticRow, spotText } from '../said/diagnostics.js';
import { fileName } from '../said/file-name.js';
import { rowForOthers } from '../said/for-others.js';
import { markup, type Parts } from './markup.js';
import { type Column, sectionParts, tableParts } from './table.js';

/** Whose colours a severity takes. */
const TONE: { readonly [S in Severity]: Outcome } = { error: 'not-met', warning: 'behind', note: 'no-data' };
const SEVERITIES = Object.keys(TONE) as readonly Severity[];

/** What is wrong or doubtful in data and rules, counted and listed. */
export function diagnosticSection(findings: Pick<Findings, 'diagnostics'>, text: Text): Parts {
  return sectionParts('diagnostics', text.page.diagnostics, contentOf(findings, text));
}

function* contentOf({ diagnostics }: Pick<Findings, 'diagnostics'>, text: Text): Parts {
  const { page } = text;
  if (diagnostics.length === 0) return yield markup`<p>${page.noDiagnostics}</p>`;
  const count = (severity: Severity) => diagnostics.filter((one) => one.severity === severity).length;
  const counts = SEVERITIES.map((one) => [one, count(one)] as const).filter(([, n]) => n > 0);
  yield markup`<p>${page.counts(counts)}</p>`;
  const rows = each(diagnostics, (one) => cellsOf(rowForOthers(one, text), text));
  yield* tableParts(page.diagnostics, columnsOf(text), rows);
}

function columnsOf({ page: { heads } }: Text): Column[] {
  return [
    { head: heads.severity },
    { head: heads.code, setting: 'code' },
    { head: heads.place, setting: 'long' },
    { head: heads.message },
  ];
}

function cellsOf(row: DiagnosticRow, { commands }: Text) {
  const { severity } = row;
  return [
    markup`<span class="badge o-${TONE[severity]}">${commands.severity[severity]}</span>`,
    row.code,
    spotText({ ...row, file: row.file && fileName(row.file) }),
    row.message,
  ];
}
