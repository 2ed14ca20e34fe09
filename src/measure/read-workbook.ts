import { diagnostic } from '../diagnostic/diagnostic.js';
import type { DiagnosticLog } from '../diagnostic/log.js';
import { withPauses } from '../tables/pause.js';
import { isLostFormula } from '../tables/sheet.js';
import type { Sheet } from '../tables/workbook/workbook.js';
import { type InputBytes, nothingOf, type ReadInput, type ReadOptions } from './input.js';
import { isBlank } from './layout/blank.js';
import { finishAll } from './layout/covers.js';
import { rowsOf } from './layout/merged-rows.js';
import { Opening } from './layout/opening.js';
import { sheetReader, tablesOf } from './layout/sheet.js';
import type { SheetReader } from './layout/sheet-reader.js';
import { sayValuesBeside } from './layout/values-beside.js';
import { sayNoRows } from './no-rows.js';
import { sayNothingLeft } from './nothing-left.js';
import { isOwnInstructions, isOwnReport, OWN_WITHIN } from './own-report.js';
import { unreadSheets } from './unread-sheets.js';

type WorkbookModule = typeof import('../tables/workbook/workbook.js');

const tooManyBytes = (most: number) =>
  ({ fault: 'too-large', kind: 'xlsx', limit: { of: 'bytes', most } }) as const;

/** Reads the sheets of a workbook, or of what serves as one. */
export async function readWorkbookInput(
  input: InputBytes,
  options: ReadOptions,
  workbook: WorkbookModule,
): Promise<ReadInput> {
  const { file } = input;
  const { log } = options;
  const bytes = await gather(input, options.limits.bytes);
  const { limits, pause } = options;
  const read = bytes ? await workbook.readSheets(bytes, limits, pause) : tooManyBytes(limits.bytes);
  if ('fault' in read) {
    log.add(unreadSheets(file, read));
    return nothingOf(file, 'workbook');
  }
  if (
    read.sheets.some(({ rows }) => rows.slice(0, OWN_WITHIN.sheet).some(({ cells }) => isOwnReport(cells)))
  ) {
    log.add(diagnostic('PC292', { file }, {}));
    for (const sheet of read.sheets) putAside(sheet, 'no-table', options);
    return nothingOf(file, 'workbook');
  }
  for (const sheet of read.withoutPart)
    log.add(diagnostic('PC235', { file }, { sheet, reason: 'without-part' }));
  const known = read.sheets.map(({ name }) => name);
  for (const sheet of options.sheets ?? []) {
    if (!known.includes(sheet)) log.add(diagnostic('PC245', { file }, { sheet, known: known.join('、') }));
  }
  const readers: (SheetReader | null)[] = [];
  for (const sheet of read.sheets) readers.push(await readSheet(file, sheet, options, workbook));
  const sheets = readers.filter((reader) => reader !== null);
  await withPauses(finishAll(sheets, log), options.pause);
  const tables = readers.flatMap((reader, i) => (reader ? tablesOf(reader, known[i] ?? null) : []));
  sayNothingLeft(file, sheets, options);
  const isSaid = sheets.some(({ unread }) => unread);
  if (!isSaid && tables.every(({ notes }) => notes.layout === null))
    log.add(diagnostic('PC233', { file }, { problem: 'no-sheet' }));
  else if (!isSaid && tables.every(({ notes }) => notes.rows === 0) && !log.hasErrorsIn(file))
    sayNoRows(file, sheets, log);
  const rows = tables.reduce((sum, { notes }) => sum + notes.rows, 0);
  // 县区 | 备注 beside sheets of values, which nothing else speaks of
  for (const [i, reader] of readers.entries())
    if (rows > 0 && reader && isOfNoRows(reader))
      log.add(diagnostic('PC235', { file }, { sheet: known[i] ?? '', reason: 'no-table' }));
  const submitted = sheets.find((one) => one.submitted !== null)?.submitted ?? null;
  const opening = new Opening();
  for (const sheet of read.sheets) for (const { cells } of sheet.rows.slice(0, 3)) opening.add(cells);
  return {
    file,
    encoding: 'workbook',
    delimiter: null,
    strayQuotes: [],
    rows,
    submitted,
    opening: opening.text,
    tables,
  };
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

async function readSheet(
  file: string,
  sheet: Sheet,
  options: ReadOptions,
  { cellAddress }: WorkbookModule,
): Promise<SheetReader | null> {
  const { log, sheets } = options;
  options.onSheet?.({ sheet: sheet.name, merges: sheet.merges });
  tellUnseen(sheet, options);
  const said = (reason: 'no-table' | 'hidden' | 'not-asked') =>
    log.add(diagnostic('PC235', { file }, { sheet: sheet.name, reason }));
  if (sheets ? !sheets.includes(sheet.name) : sheet.hidden) {
    if (sheet.rows.length > 0) said(sheets ? 'not-asked' : 'hidden');
    putAside(sheet, sheets ? 'not-asked' : 'hidden-sheet', options);
    return null;
  }
  const cell = (line: number, column: number) => `${sheet.name}!${cellAddress(line, column)}`;
  const { name, beside = [], isPainted = false } = sheet;
  const opening = sheetReader({ file, sheet: name, cell, beside, isPainted }, options);
  const reader = await withPauses(opening, options.pause);
  sayLost(file, sheet, cell, log);
  for (const row of await withPauses(rowsOf(sheet, cellAddress), options.pause)) {
    reader.row(row);
    await (reader.isDue ? withPauses(reader.settle(), options.pause) : options.pause());
  }
  await withPauses(reader.end(), options.pause);
  reader.isForm = isOwnInstructions(sheet.rows);
  if (reader.unread) {
    const place = { file, cell: cell(reader.unread.line, 1) };
    log.add(diagnostic('PC202', place, { problem: 'no-header' }));
  } else if (reader.tables.length === 0 && reader.emptiness === 'traditional') {
    log.add(diagnostic('PC202', { file, cell: sheet.name }, { problem: 'traditional' }));
  } else if (reader.tables.length === 0 && sheet.rows.length > 0 && !reader.isForm) said('no-table');
  if (reader.tables.length > 0) await withPauses(sayValuesBeside(file, sheet, options), options.pause);
  if (reader.tables.length > 0 && sheet.hiddenRows + sheet.hiddenColumns > 0) {
    const place = { file, cell: sheet.name };
    log.add(diagnostic('PC236', place, { rows: sheet.hiddenRows, columns: sheet.hiddenColumns }));
  }
  return reader;
}

/** Says once that a line of nothing but formulas has no saved result: it may be the title that names whose the values are. */
function sayLost(
  file: string,
  { rows }: Sheet,
  cellOf: (line: number, column: number) => string,
  log: DiagnosticLog,
): void {
  for (const { line, cells, faults } of rows) {
    if (!faults || !cells.every(isBlank)) continue;
    const [column, problem] = [...faults].find(([, fault]) => isLostFormula(fault)) ?? [];
    if (column === undefined || problem === undefined) continue;
    log.add(diagnostic('PC234', { file, cell: cellOf(line, column + 1) }, { problem, text: '' }));
    return;
  }
}

/** True for a sheet of nothing but headings. */
function isOfNoRows({ tables }: SheetReader): boolean {
  return tables.length > 0 && tables.every(({ rows }) => rows === 0);
}

/** What is struck out beside other text, or lies under a merged cell, is read by nobody. */
function tellUnseen(sheet: Sheet, { onCell }: ReadOptions): void {
  if (!onCell) return;
  const tell = (
    line: number,
    texts: ReadonlyMap<number, string> | undefined,
    use: 'struck-out' | 'covered',
  ) => {
    for (const [column, text] of texts ?? [])
      if (!isBlank(text)) onCell({ sheet: sheet.name, line, column: column + 1, text, use });
  };
  for (const { line, struck, covered } of sheet.rows) {
    tell(line, struck, 'struck-out');
    tell(line, covered, 'covered');
  }
}

/** Nothing of a sheet that is not read. */
function putAside(
  sheet: Sheet,
  use: 'not-asked' | 'hidden-sheet' | 'no-table',
  { onCell }: ReadOptions,
): void {
  if (!onCell) return;
  for (const { line, cells } of sheet.rows)
    for (const [i, text] of cells.entries())
      if (!isBlank(text)) onCell({ sheet: sheet.name, line, column: i + 1, text, use });
}
