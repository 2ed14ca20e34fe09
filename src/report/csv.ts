import type { Findings } from '../assess/findings.js';
import type { Look } from './look.js';
import type { Pieces } from './pieces.js';
import { printable } from './said/printable.js';
import { allRows, COLUMNS, type Column, type Row } from './said/rows.js';

/** Columns that this program writes itself, so that a leading minus is a number's and nothing else's. */
const NUMBERS: ReadonlySet<Column> = new Set([
  'year',
  'row',
  'required',
  'value',
  'measured_year',
  'gap',
  'pace',
  'line',
  'column',
]);

/**
 * What a spreadsheet takes for the start of a formula, and the apostrophe itself, so that it can be taken
 * off.
 */
const FORMULA = /^\s*[=+\-@＝＋－＠']/;

/**
 * One row a result (`docs/formats.md`): the quoting of RFC 4180, but LF, which diff, git and shells expect.
 */
export function* renderCsv(findings: Findings, look: Look): Pieces {
  yield `${look.bom ? '\ufeff' : ''}${COLUMNS.join(',')}\n`;
  for (const row of allRows(findings, look.text))
    yield `${COLUMNS.map((column) => field(row, column)).join(',')}\n`;
}

function field(row: Row, column: Column): string {
  const text = printable(String(row[column] ?? ''));
  return quoted(!NUMBERS.has(column) && FORMULA.test(text) ? `'${text}` : text);
}

function quoted(text: string): string {
  return /[",]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
