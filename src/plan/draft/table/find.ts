import { alignedHeads, isSecondHeader, joinedHeads } from './columns.js';
import { isHeader, isName } from './heading.js';
import { bare, type DraftLine, filled, isBlankLine, isRule, onlyText, type Place } from './line.js';
import { isNote } from './notes.js';
import { oneCellTable } from './one-cell.js';
import { recordsOf, type TableRow } from './records.js';
import { spacedCells, spacedColumns, spacedHeads } from './spaced.js';

/** A table of indicators in a document, whole again however its pages and lines cut it. */
export interface PlanTable {
  readonly heads: readonly string[];
  readonly rows: readonly TableRow[];
  readonly notes: readonly { readonly text: string; readonly place: Place }[];
  readonly place: Place;
  /** The last line of it, as an index into the document's lines. */
  readonly end: number;
  readonly start: number;
}

interface Raw {
  readonly heads: readonly string[];
  readonly body: DraftLine[];
  readonly notes: { text: string; place: Place }[];
  readonly start: number;
  end: number;
}

/** The tables of indicators, those over a page break with the same headings taken together. */
export function findTables(lines: readonly DraftLine[], isKnown: (name: string) => boolean): PlanTable[] {
  const found: Raw[] = [];
  for (let at = 0; at < lines.length; at++) {
    const raw = tableAt(lines, at);
    if (!raw || raw.body.length === 0) continue;
    const before = found.at(-1);
    if (before && goesOn(before, raw)) {
      before.body.push(...raw.body);
      before.notes.push(...raw.notes);
      before.end = raw.end;
    } else found.push(raw);
    at = Math.max(at, raw.end);
  }
  return found.flatMap((raw) => wholeTable(raw, lines, isKnown));
}

function wholeTable(raw: Raw, lines: readonly DraftLine[], isKnown: (name: string) => boolean): PlanTable[] {
  const heads = alignedHeads(raw.heads, raw.body);
  const rows = recordsOf(heads, raw.body, isKnown);
  const place = lines[raw.start]?.place;
  return place && rows.length > 0
    ? [{ heads, rows, notes: raw.notes, place, start: raw.start, end: raw.end }]
    : [];
}

/** The same headings again: after a page break, or in the next part of a table. */
function goesOn(before: Raw, next: Raw): boolean {
  const words = (heads: readonly string[]) =>
    heads
      .map(bare)
      .filter((head) => head !== '')
      .join('|');
  return words(before.heads) === words(next.heads);
}

function tableAt(lines: readonly DraftLine[], at: number): Raw | null {
  const line = lines[at];
  if (!line || isBlankLine(line)) return null;
  if (isHeader(line.cells)) return cellTable(lines, at);
  const spaced = spacedHeads(line);
  if (spaced) return spacedTable(lines, at, spaced);
  const one = oneCellTable(lines, at);
  if (!one) return null;
  return { heads: one.heads, body: [...one.body], notes: [], start: at, end: at + one.length - 1 };
}

function cellTable(lines: readonly DraftLine[], at: number): Raw {
  const { heads, start, end } = pageHeader(lines, at) ?? header(lines, at);
  const raw: Raw = { heads, body: [], notes: [], start, end };
  for (let i = end + 1; i < lines.length; i++) {
    const line = lines[i];
    if (!line || (isHeader(line.cells) && i > at)) break;
    if (isBlankLine(line) || isRule(line)) continue;
    const text = onlyText(line);
    if (text !== null && isNote(text)) raw.notes.push({ text, place: line.place });
    else if (raw.notes.length > 0) break;
    else if (text !== null && !belongs(lines, i, at)) break;
    else raw.body.push(line);
    raw.end = i;
  }
  return raw;
}

interface Header {
  readonly heads: readonly string[];
  readonly start: number;
  readonly end: number;
}

function header(lines: readonly DraftLine[], at: number): Header {
  const upper = lines[at]?.cells ?? [];
  const next = lines[at + 1];
  const second = next !== undefined && isSecondHeader(upper, next);
  return { heads: second ? joinedHeads(upper, next.cells) : upper, start: at, end: second ? at + 1 : at };
}

const MOST_OF_HEADER = 3;

/** On a page headings may be broken over lines, above and below the one that names the indicators. */
function pageHeader(lines: readonly DraftLine[], at: number): Header | null {
  const line = lines[at];
  if (line?.bottom === undefined || line.table === null) return null;
  let [start, end] = [at, at];
  while (at - start < MOST_OF_HEADER && lines[start - 1]?.table === line.table) start -= 1;
  while (end - at < MOST_OF_HEADER && goesOnBelow(line, lines[end + 1])) end += 1;
  if (start < at && lines[start]?.place.page !== line.place.page) start = at;
  const parts = lines.slice(start, end + 1);
  return { heads: line.cells.map((_, i) => parts.map(({ cells }) => cells[i] ?? '').join('')), start, end };
}

/** Under a heading, and neither a number nor a name. */
function goesOnBelow(heads: DraftLine, below: DraftLine | undefined): boolean {
  if (!below || below.table !== heads.table || below.place.page !== heads.place.page) return false;
  const name = heads.cells.findIndex(isName);
  return below.cells.every((cell, i) => i > name || bare(cell) === '');
}

const SECTION =
  /^(?:[一二三四五六七八九十]+、|第[一二三四五六七八九十]+[章节]|[(（][一二三四五六七八九十]+[)）])/;
const LONGEST_PART = 80;

/** A line of one cell is part of the table where the document says so, or where a line of several follows soon. */
function belongs(lines: readonly DraftLine[], at: number, header: number): boolean {
  const line = lines[at];
  const text = line === undefined ? null : onlyText(line);
  if (!line || text === null) return false;
  const heads = lines[header];
  if (line.table !== null) return line.table === heads?.table;
  if (line.cells.length >= (heads?.cells.length ?? 0)) return true;
  if (text.length > LONGEST_PART || /[。！？]$/.test(text)) return false;
  const next = lines.slice(at + 1, at + 6).find((one) => filled(one).length > 1);
  return next !== undefined && !isHeader(next.cells);
}

const MOST_PARTS = 5;

/** Lines parted by blanks go on as long as values come, at most so many lines of a name before them. */
function spacedTable(lines: readonly DraftLine[], at: number, heads: readonly string[]): Raw {
  const raw: Raw = { heads: spacedColumns(heads), body: [], notes: [], start: at, end: at };
  let waiting: DraftLine[] = [];
  for (let i = at + 1; i < lines.length; i++) {
    const line = lines[i];
    if (!line) break;
    if (isBlankLine(line) || isRule(line)) continue;
    const text = filled(line).join(' ');
    if (isNote(text)) {
      raw.notes.push({ text, place: line.place });
      raw.end = i;
      continue;
    }
    if (raw.notes.length > 0 || SECTION.test(text.trim()) || /[。；]$/.test(text.trim())) break;
    if (waiting.length > MOST_PARTS) break;
    if (spacedHeads(line)) break;
    const cells = spacedCells(text, heads);
    waiting.push({ cells, place: line.place, table: null });
    if (cells.slice(2).every((cell) => cell === '')) continue;
    raw.body.push(...waiting);
    waiting = [];
    raw.end = i;
  }
  return raw;
}
