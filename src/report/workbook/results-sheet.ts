import type { Evaluation, Findings } from '../../assess/findings.js';
import { inSteps, type Steps } from '../../tables/pause.js';
import type { Text } from '../../text/text.js';
import { spotText } from '../said/diagnostics.js';
import { fileName } from '../said/file-name.js';
import { type Entry, entriesOf } from '../said/rows.js';
import { type Shown, shownInRow, shownOf } from '../said/shown.js';
import type { BookSheet } from './book.js';
import { type SheetCell, textCell, wholeCell } from './cells.js';
import { type ListColumn, listing } from './list-sheet.js';
import { CENTRED, outcomeRules, outcomeText } from './looks.js';
import { gapCell, measuredCell, requiredCell } from './numbers.js';

interface ResultColumn extends ListColumn {
  readonly cell: (entry: Entry) => SheetCell;
}

/** One sheet a plan: every result of every checkpoint, commitments and reporting units among them. */
export function* resultsSheet(
  name: string,
  evaluations: readonly Evaluation[],
  findings: Findings,
  text: Text,
): Steps<BookSheet> {
  const entries: Entry[] = [];
  for (const evaluation of evaluations) {
    for (const entry of entriesOf(evaluation, findings, text)) {
      entries.push(entry, ...entry.series);
      yield;
    }
  }
  const columns = columnsFor(entries, text);
  const rows = yield* inSteps(entries, (entry) => [columns.map(({ cell }) => cell(entry))]);
  return yield* listing(name, columns, rows, 2);
}

/** Category and reporting unit have a column where there is more than one of them, headings and grades where the plan has them. */
function columnsFor(entries: readonly Entry[], text: Text): ResultColumn[] {
  const { results: words, workbook } = text;
  const { heads } = words;
  const own = workbook.results;
  const withCommitments = entries.some(({ row }) => row.type === 'commitment');
  const withAreas = entries.some((entry) => entry.area !== null);
  const category: ResultColumn = {
    head: own.category,
    cell: ({ row }) => textCell(row.type === 'series' ? '' : own[row.type]),
  };
  const area: ResultColumn = { head: own.area, cell: ({ row }) => textCell(row.area ?? '') };
  const group: ResultColumn = { head: own.group, cell: ({ row }) => textCell(row.group ?? '') };
  const grade: ResultColumn = {
    head: own.grade,
    cell: ({ result }) => textCell(result.grade ? words.grade[result.grade] : ''),
  };
  const accepted: ResultColumn = {
    head: own.accepted,
    style: CENTRED,
    cell: ({ row }) => textCell(row.accepted_until ?? ''),
  };
  return [
    { head: heads.row, style: CENTRED, cell: (entry) => wholeCell(isSeries(entry) ? null : entry.row.row) },
    { head: heads.indicator, most: 30, cell: (entry) => textCell(shown(entry, text).name) },
    ...(entries.some(({ row }) => row.group !== null) ? [group] : []),
    ...(withCommitments ? [category] : []),
    ...(withAreas ? [area] : []),
    { head: heads.nature, cell: ({ result }) => textCell(words.nature[result.indicator.nature]) },
    { head: own.checkpoint, most: 12, cell: ({ row }) => textCell(words.checkpoint(row.checkpoint)) },
    { head: own.year, style: CENTRED, cell: ({ row }) => wholeCell(row.year) },
    {
      head: own.basis,
      most: 12,
      cell: ({ row }) => textCell(row.basis === null ? '' : words.basis[row.basis]),
    },
    { head: heads.target, most: 16, cell: ({ result }) => textCell(shownOf(result, text).target) },
    { head: own.unit, style: CENTRED, most: 12, cell: ({ row }) => textCell(row.unit) },
    { head: heads.required, cell: ({ result }) => requiredCell(result, text) },
    { head: heads.measured, most: 18, cell: ({ result }) => measuredCell(result, text) },
    { head: own.measuredYear, style: CENTRED, cell: ({ row }) => wholeCell(row.measured_year) },
    { head: heads.gap, cell: ({ result }) => gapCell(result, text) },
    {
      head: heads.outcome,
      cell: ({ result }) => textCell(outcomeText(result.outcome, text)),
      rules: (range) => outcomeRules(range, text),
    },
    ...(entries.some(({ result }) => result.grade) ? [grade] : []),
    ...(entries.some(({ result }) => result.accepted) ? [accepted] : []),
    { head: own.reason, most: 46, cell: ({ row }) => textCell(row.reason) },
    { head: own.file, most: 20, cell: ({ row }) => textCell(fileName(row.file ?? '')) },
    { head: own.cell, most: 12, cell: ({ row }) => textCell(placeOf(row)) },
  ];
}

/** One of several that the row above it is made of. */
function isSeries({ row }: Entry): boolean {
  return row.type === 'series';
}

function shown(entry: Entry, text: Text): Shown {
  return isSeries(entry) ? shownInRow(entry.result, text) : shownOf(entry.result, text);
}

/** `7:4`, or in a workbook `县区!B7`. */
function placeOf(row: Entry['row']): string {
  return spotText({ ...row, file: '' }).replace(/^:/, '');
}
