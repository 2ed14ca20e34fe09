import type { Findings } from '../../assess/findings.js';
import type { Severity } from '../../diagnostic/codes.js';
import type { Outcome } from '../../outcome/outcome.js';
import type { Text } from '../../text/text.js';
import { type DiagnosticRow, spotText } from '../said/diagnostics.js';
import { fileName } from '../said/file-name.js';
import { rowsForOthers } from '../said/for-others.js';
import { type Markup, markup } from './markup.js';
import { type Column, section, table } from './table.js';

/** Whose colours a severity takes. */
const TONE: { readonly [S in Severity]: Outcome } = { error: 'not-met', warning: 'behind', note: 'no-data' };
const SEVERITIES = Object.keys(TONE) as readonly Severity[];

/** What is wrong or doubtful in data and rules, counted and listed. */
export function diagnosticSection(findings: Pick<Findings, 'diagnostics'>, text: Text): Markup {
  const { page } = text;
  const rows = rowsForOthers(findings, text);
  if (rows.length === 0)
    return section('diagnostics', page.diagnostics, markup`<p>${page.noDiagnostics}</p>`);
  const count = (severity: Severity) => rows.filter((row) => row.severity === severity).length;
  const counts = SEVERITIES.map((one) => [one, count(one)] as const).filter(([, n]) => n > 0);
  return section(
    'diagnostics',
    page.diagnostics,
    markup`<p>${page.counts(counts)}</p>`,
    table(
      page.diagnostics,
      columnsOf(text),
      rows.map((row) => cellsOf(row, text)),
    ),
  );
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
