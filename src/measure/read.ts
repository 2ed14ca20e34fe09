import { diagnostic } from '../diagnostic/diagnostic.js';
import { decode, detectEncoding, type Encoding, markedEncoding } from '../tables/delimited/decode.js';
import { detectDelimiter } from '../tables/delimited/delimiter.js';
import { type RowLimits, readDelimited } from '../tables/delimited/rows.js';
import type { Sheet, SheetRow, WorkbookLimits } from '../tables/workbook/workbook.js';
import type { TableRow } from './layout/row-cells.js';
import { type TableNotes, type TableOptions, TableReader } from './layout/table.js';

/** The bytes of one input: a head to recognise it by, and all of them. */
export interface InputBytes {
  readonly file: string;
  readonly head: Uint8Array;
  /** The head is all there is. */
  readonly whole: boolean;
  readonly bytes: AsyncIterable<Uint8Array>;
}

export interface ReadOptions extends TableOptions {
  /** A canonical encoding name, to be used whatever the bytes look like. */
  readonly encoding: string | null;
  readonly delimiter: string | null;
  /** The sheets to read; null for every visible one that holds a table. */
  readonly sheets: readonly string[] | null;
  readonly limits: ReadLimits;
}

/** How much is read of one file; `docs/limits.md` says why. */
/** Bounds of one input; `fileBytes` of any file, `bytes` of a workbook. */
export type ReadLimits = WorkbookLimits & RowLimits & { readonly fileBytes: number };

/** What was read of one input; `rows` counts the rows under the headers. */
export interface ReadInput {
  readonly file: string;
  readonly encoding: string;
  readonly delimiter: string | null;
  readonly rows: number;
  readonly submitted: string | null;
  readonly tables: readonly { readonly sheet: string | null; readonly notes: TableNotes }[];
}

export const DEFAULT_LIMITS: ReadLimits = {
  bytes: 16 * 1024 * 1024,
  inflatedBytes: 32 * 1024 * 1024,
  cells: 500_000,
  columns: 1024,
  rowLength: 1_000_000,
  // a national year of every county is a hundredth of it
  fileBytes: 1024 ** 3,
};

/** Limits so many times the usual ones, for who knows what the files are. */
export function limitsTimes(times: number): ReadLimits {
  const { bytes, inflatedBytes, cells, columns, rowLength, fileBytes } = DEFAULT_LIMITS;
  return {
    bytes: bytes * times,
    inflatedBytes: inflatedBytes * times,
    cells: cells * times,
    columns: columns * times,
    rowLength: rowLength * times,
    fileBytes: fileBytes * times,
  };
}

/** Reads the measurements of one input; every fault is a diagnostic, and the rest is still read. */
export async function readInput(input: InputBytes, options: ReadOptions): Promise<ReadInput> {
  if (mayBeWorkbook(input.head)) {
    const workbook = await import('../tables/workbook/workbook.js');
    if (workbook.isWorkbook(input.head)) return readSheets(input, options, workbook);
  }
  return readText(input, options);
}

/** By the first bytes: the zip archives and compound files that workbooks are, and the bare streams of old Excel. */
function mayBeWorkbook([first, second]: Uint8Array): boolean {
  return (
    (first === 0x50 && second === 0x4b) ||
    (first === 0xd0 && second === 0xcf) ||
    (first === 0x09 && second !== undefined && second < 0x20)
  );
}

async function readText(input: InputBytes, options: ReadOptions): Promise<ReadInput> {
  const { file, head, whole } = input;
  const { log } = options;
  if (isBinary(head, options.encoding)) {
    log.add(diagnostic('PC202', { file }, { problem: 'binary' }));
    return nothing(file, options.encoding ?? 'unknown');
  }
  const encoding = detectEncoding(head, whole, options.encoding);
  if (!encoding) {
    log.add(diagnostic('PC201', { file, line: faultyLine(head) }, { encoding: null }));
    return nothing(file, options.encoding ?? 'unknown');
  }
  const delimiter = options.delimiter ?? detectDelimiter(sampleOf(head, encoding));
  const table = new TableReader({ file, cell: null }, options);
  const decoded = decode(input.bytes, encoding);
  const { fault } = await readDelimited(decoded.chunks, delimiter, options.limits, (cells, line) =>
    table.row({ cells, line }),
  );
  const hasTable = table.finish();
  const badLine = decoded.faultLine();
  if (badLine !== null) log.add(diagnostic('PC201', { file, line: badLine }, { encoding: encoding.name }));
  else if (fault) log.add(diagnostic('PC203', { file, line: fault.line }, { detail: fault.detail }));
  else sayEmptiness(table, hasTable, file, options);
  const notes = table.notes();
  return {
    file,
    encoding: encoding.name,
    delimiter,
    rows: notes.rows,
    submitted: notes.preamble.submitted,
    tables: [{ sheet: null, notes }],
  };
}

const SAMPLE = 1 << 16;

function sampleOf(head: Uint8Array, { name, skip, text }: Encoding): string {
  if (text !== undefined) return text.slice(0, SAMPLE);
  return new TextDecoder(name).decode(head.subarray(skip, SAMPLE), { stream: true });
}

/** Zero bytes are in no text but UTF-16. */
function isBinary(head: Uint8Array, forced: string | null): boolean {
  const utf16 = (forced ?? markedEncoding(head) ?? '').startsWith('utf-16');
  return !utf16 && head.subarray(0, SAMPLE).includes(0);
}

function nothing(file: string, encoding: string): ReadInput {
  return { file, encoding, delimiter: null, rows: 0, submitted: null, tables: [] };
}

function faultyLine(head: Uint8Array): number {
  const decoded = new TextDecoder('gb18030').decode(head);
  const at = decoded.indexOf('\ufffd');
  return (decoded.slice(0, at).match(/\r\n|\n|\r/g)?.length ?? 0) + 1;
}

function sayEmptiness(table: TableReader, hasTable: boolean, file: string, { log }: ReadOptions): void {
  const notes = table.notes();
  if (!notes.layout) log.add(diagnostic('PC202', { file }, { problem: table.emptiness }));
  else if (hasTable && notes.rows === 0) log.add(diagnostic('PC202', { file }, { problem: 'no-rows' }));
}

type WorkbookModule = typeof import('../tables/workbook/workbook.js');

async function readSheets(
  input: InputBytes,
  options: ReadOptions,
  workbook: WorkbookModule,
): Promise<ReadInput> {
  const { file } = input;
  const { log } = options;
  const bytes = await gather(input, options.limits.bytes);
  const read = bytes ? workbook.readWorkbook(bytes, options.limits) : ({ fault: 'too-large' } as const);
  if ('fault' in read) {
    log.add(diagnostic('PC233', { file }, { problem: read.fault }));
    return nothing(file, 'workbook');
  }
  const known = read.sheets.map(({ name }) => name);
  for (const sheet of options.sheets ?? []) {
    if (!known.includes(sheet)) log.add(diagnostic('PC245', { file }, { sheet, known: known.join('、') }));
  }
  const tables = read.sheets.flatMap((sheet) => readSheet(file, sheet, options, workbook));
  if (tables.every(({ notes }) => notes.layout === null))
    log.add(diagnostic('PC233', { file }, { problem: 'no-sheet' }));
  else if (tables.every(({ notes }) => notes.rows === 0))
    log.add(diagnostic('PC202', { file }, { problem: 'no-rows' }));
  const rows = tables.reduce((sum, { notes }) => sum + notes.rows, 0);
  const submitted = tables.map(({ notes }) => notes.preamble.submitted).find((date) => date !== null) ?? null;
  return { file, encoding: 'workbook', delimiter: null, rows, submitted, tables };
}

async function gather(input: InputBytes, most: number): Promise<Uint8Array | null> {
  if (input.whole) return drained(input);
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of input.bytes) {
    length += chunk.length;
    if (length > most) return null;
    chunks.push(chunk);
  }
  const all = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    all.set(chunk, at);
    at += chunk.length;
  }
  return all;
}

/** The bytes must have passed by once, since that is how their checksum is taken. */
async function drained(input: InputBytes): Promise<Uint8Array> {
  for await (const _ of input.bytes);
  return input.head;
}

function readSheet(
  file: string,
  sheet: Sheet,
  options: ReadOptions,
  { cellAddress }: WorkbookModule,
): { sheet: string; notes: TableNotes }[] {
  const { log, sheets } = options;
  const said = (reason: 'no-table' | 'hidden' | 'not-asked') =>
    log.add(diagnostic('PC235', { file }, { sheet: sheet.name, reason }));
  if (sheets ? !sheets.includes(sheet.name) : sheet.hidden) {
    if (sheet.rows.length > 0) said(sheets ? 'not-asked' : 'hidden');
    return [];
  }
  const cell = (line: number, column: number) => `${sheet.name}!${cellAddress(line, column)}`;
  const table = new TableReader({ file, cell }, options);
  for (const row of unmerged(sheet)) table.row(row);
  table.finish();
  const notes = table.notes();
  if (!notes.layout && sheet.rows.length > 0) said('no-table');
  if (notes.layout && sheet.hiddenRows + sheet.hiddenColumns > 0) {
    const place = { file, cell: sheet.name };
    log.add(diagnostic('PC236', place, { rows: sheet.hiddenRows, columns: sheet.hiddenColumns }));
  }
  return [{ sheet: sheet.name, notes }];
}

const NUMBER = /^[-+\d.,%‰ ]+$/;

/**
 * The rows with words of cells merged downwards repeated in each row that they span, as they are meant. A number is not
 * repeated: one value over two counties is not the value of each.
 */
function unmerged(sheet: Sheet): TableRow[] {
  const down = sheet.merges.filter((merge) => merge.bottom > merge.top);
  if (down.length === 0) return sheet.rows.map(tableRow);
  const byLine = new Map(sheet.rows.map((row) => [row.line, row]));
  return sheet.rows.map((row) => {
    const spanning = down.filter((merge) => merge.top < row.line - 1 && row.line - 1 <= merge.bottom);
    if (spanning.length === 0) return tableRow(row);
    const cells = [...row.cells];
    for (const { top, left } of spanning) {
      const text = byLine.get(top + 1)?.cells[left] ?? '';
      while (cells.length <= left) cells.push('');
      if (cells[left] === '' && !NUMBER.test(text)) cells[left] = text;
    }
    return { ...tableRow(row), cells };
  });
}

function tableRow({ cells, line, faults }: SheetRow): TableRow {
  return faults ? { cells, line, faults } : { cells, line };
}
