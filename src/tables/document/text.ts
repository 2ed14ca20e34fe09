import { detectDelimiter } from '../delimited/delimiter.js';
import { type RowsFault, readDelimited } from '../delimited/rows.js';
import type { DocumentLine } from './document.js';

const LIMITS = { columns: 1024, rowLength: 1_000_000 };

/** The lines, or why they cannot be told apart. */
type TextLines = { readonly lines: readonly DocumentLine[] } | { readonly fault: RowsFault };

/** The lines of a text: of a delimited table its rows, of Markdown those of its tables, and where there are tabs what they part. */
export async function textLines(text: string, delimiter: string | null): Promise<TextLines> {
  const lines = text.replace(/(?:\r\n|\n|\r)$/, '').split(/\r\n|\n|\r/);
  if (delimiter === null && lines.some((line) => RULE.test(line.trim())))
    return { lines: markdownLines(lines) };
  const parted = delimiter ?? detectDelimiter(text);
  if (delimiter !== null || isDelimited(lines, parted)) return delimitedLines(text, parted);
  return { lines: lines.map((line, i) => ({ cells: tabbed(line), place: { line: i + 1 }, table: null })) };
}

/** Whether most lines are parted alike: prose has commas too, but never as many in every line. */
function isDelimited(lines: readonly string[], delimiter: string): boolean {
  const filled = lines.filter((line) => line.trim() !== '');
  const counts = filled.map((line) => line.split(delimiter).length - 1).filter((count) => count > 0);
  const tally = new Map<number, number>();
  for (const count of counts) tally.set(count, (tally.get(count) ?? 0) + 1);
  const most = Math.max(0, ...tally.values());
  return counts.length * 2 >= filled.length && most * 5 >= counts.length * 4;
}

async function delimitedLines(text: string, delimiter: string): Promise<TextLines> {
  const lines: DocumentLine[] = [];
  const { fault } = await readDelimited(only(text), delimiter, LIMITS, (cells, line) => {
    lines.push({ cells, place: { line }, table: isRow(cells) ? 0 : null });
  });
  return fault ? { fault } : { lines };
}

function isRow(cells: readonly string[]): boolean {
  return cells.filter((cell) => cell.trim() !== '').length > 1;
}

async function* only<T>(whole: T): AsyncGenerator<T> {
  yield whole;
}

const RULE = /^\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)+\|?$/;

/** Rows between pipes belong to one table as long as no other line comes between; of dashes in the second it has no cells. */
function markdownLines(lines: readonly string[]): DocumentLine[] {
  let [table, row] = [-1, 0];
  return lines.map((line, i) => {
    const text = line.trim();
    const isRow = text.includes('|') && text !== '|';
    row = isRow ? row + 1 : 0;
    if (row === 1) table += 1;
    const cells = isRow ? markdownCells(text) : tabbed(unmarked(line));
    return {
      cells: row === 2 && RULE.test(text) ? [] : cells,
      place: { line: i + 1 },
      table: isRow ? table : null,
    };
  });
}

function markdownCells(line: string): string[] {
  return line
    .replace(/^\||\|$/g, '')
    .split(/(?<!\\)\|/)
    .map((cell) => unmarked(cell.replaceAll('\\|', '|').replaceAll(/<br ?\/?>/g, '')).trim());
}

/** Without the marks of headings and bold letters. */
function unmarked(text: string): string {
  return text.replaceAll('**', '');
}

function tabbed(line: string): string[] {
  return line.split('\t');
}
