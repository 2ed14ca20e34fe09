import type { Findings } from '../../assess/findings.js';
import { inSteps, type Steps } from '../../tables/pause.js';
import type { Text } from '../../text/text.js';
import { fileName } from '../said/file-name.js';
import { rowsForOthers } from '../said/for-others.js';
import type { BookSheet } from './book.js';
import { textCell, wholeCell } from './cells.js';
import { type ListColumn, listing } from './list-sheet.js';
import { CENTRED, severityRules } from './looks.js';

/** All that was found wrong with data and rules, one row each. */
export function* diagnosticsSheet(name: string, findings: Findings, text: Text): Steps<BookSheet> {
  const words = text.workbook.diagnostics;
  const columns: ListColumn[] = [
    { head: words.severity, style: CENTRED, rules: (range) => severityRules(range, text) },
    { head: words.code, style: CENTRED },
    { head: words.title, most: 34 },
    { head: words.message, most: 70 },
    { head: words.file, most: 34 },
    { head: words.line, style: CENTRED },
    { head: words.column, style: CENTRED },
    { head: words.cell, most: 22 },
  ];
  const rows = yield* inSteps(rowsForOthers(findings, text), (one) => [
    [
      textCell(text.commands.severity[one.severity]),
      textCell(one.code),
      textCell(one.title),
      textCell(one.message),
      textCell(fileName(one.file ?? '')),
      wholeCell(one.line),
      wholeCell(one.column),
      textCell(one.cell ?? ''),
    ],
  ]);
  const nothing = columns.map((_, c) => textCell(c === 3 ? words.none : ''));
  return yield* listing(name, columns, rows.length === 0 ? [nothing] : rows, 0);
}
