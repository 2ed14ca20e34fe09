import type { WriteOptions } from 'hucre/xlsx';
import type { Evaluation, Findings } from '../assess/findings.js';
import type { Look } from './look.js';
import type { Pieces } from './pieces.js';
import { type BookSheet, bookBytes } from './workbook/book.js';
import { coursesSheet } from './workbook/courses-sheet.js';
import { diagnosticsSheet } from './workbook/diagnostics-sheet.js';
import { FONT } from './workbook/looks.js';
import { matrixSheet } from './workbook/matrix-sheet.js';
import { provenanceSheet } from './workbook/provenance-sheet.js';
import { resultsSheet } from './workbook/results-sheet.js';
import { SheetNames } from './workbook/sheet-names.js';
import { summarySheet } from './workbook/summary-sheet.js';

/** The results as a workbook (`docs/formats.md`): what there is to know, one sheet a plan, the matrix, the years, diagnostics, sources. */
export function* renderXlsx(findings: Findings, look: Look): Pieces {
  const { text } = look;
  const words = text.workbook.sheets;
  const names = new SheetNames();
  const own = Object.fromEntries(
    Object.entries(words).map(([sheet, name]) => [sheet, names.take(name)]),
  ) as typeof words;
  const plans: BookSheet[] = [];
  for (const evaluations of byPlan(findings.evaluations)) {
    const name = names.take(evaluations[0]?.plan.jurisdiction.name ?? '');
    plans.push(yield* resultsSheet(name, evaluations, findings, text));
  }
  const summary = yield* summarySheet(own.summary, findings, text);
  const matrix = plans.length > 0 ? [yield* matrixSheet(own.matrix, findings, look)] : [];
  const troubles = yield* diagnosticsSheet(own.diagnostics, findings, text);
  const courses = yield* coursesSheet(own.courses, findings.evaluations, text);
  const book = {
    sheets: [
      summary,
      ...plans,
      ...matrix,
      ...(courses ? [courses] : []),
      troubles,
      provenanceSheet(own.provenance, findings, text),
    ],
    defaultFont: FONT,
    namedRanges: [...plans, ...(courses ? [courses] : []), troubles].flatMap(listNames),
    properties: { title: text.workbook.title },
  };
  yield (pause) => bookBytes(book, pause);
}

/**
 * The names by which spreadsheets know a list's head on every page, and its filter, which LibreOffice drops without. The
 * library's own setting for the head does not quote the sheet's name.
 */
function listNames({ name: scope, autoFilter }: BookSheet): NonNullable<WriteOptions['namedRanges']> {
  const sheet = `'${scope.replaceAll("'", "''")}'`;
  const filtered = autoFilter?.range.replaceAll(/([A-Z]+)(\d+)/g, '$$$1$$$2');
  return [
    { name: '_xlnm.Print_Titles', range: `${sheet}!$1:$1`, scope },
    { name: '_xlnm._FilterDatabase', range: `${sheet}!${filtered}`, scope },
  ];
}

/** All checkpoints of one plan together, the plans in their order. */
function byPlan(evaluations: readonly Evaluation[]): Evaluation[][] {
  const plans = new Map<string, Evaluation[]>();
  for (const evaluation of evaluations)
    plans.set(evaluation.plan.id, [...(plans.get(evaluation.plan.id) ?? []), evaluation]);
  return [...plans.values()];
}
