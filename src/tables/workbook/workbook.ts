import type { FileKind, SheetKind } from '../file-kind.js';
import { kindOf } from '../kind.js';
import { atOnce, NO_PAUSE, type Pause, type Steps, withPauses } from '../pause.js';
import type { Sheet, SheetBook } from '../sheet.js';
import {
  Budget,
  type LimitAt,
  tooLarge,
  WorkbookError,
  type WorkbookFault,
  type WorkbookLimits,
} from './budget.js';
import { openCompound } from './container/compound.js';
import { type Archive, openArchive } from './container/zip.js';
import { readFlatOds, readOds } from './ods/ods.js';
import { readSpreadsheetml } from './spreadsheetml/spreadsheetml.js';
import { readXls } from './xls/xls.js';
import { readXlsx } from './xlsx/xlsx.js';

export type { Sheet, SheetBook } from '../sheet.js';
export type { WorkbookFault, WorkbookLimits } from './budget.js';
export { cellAddress } from './cell-reference.js';

/** The sheets of a file; or why there are none, and what kind of file it is. */
export type Workbook = SheetBook | SheetsFault;

export interface SheetsFault {
  readonly fault: WorkbookFault;
  readonly detail: string;
  readonly kind: FileKind;
  /** Where it is too large: by which limit. */
  readonly limit: LimitAt | null;
}

type ReadBook = (bytes: Uint8Array, budget: Budget) => Steps<SheetBook>;

const READERS: { readonly [K in Exclude<SheetKind, 'html' | 'docx'>]: ReadBook } = {
  xlsx: (bytes, budget) => readXlsx(openArchive(bytes, budget), budget),
  xls: (bytes, budget) => whole(readXls(openCompound(bytes), budget)),
  ods: (bytes, budget) => whole(readOds(openArchive(bytes, budget), budget)),
  'flat-ods': (bytes, budget) => whole(readFlatOds(bytes, budget)),
  spreadsheetml: (bytes, budget) => whole(readSpreadsheetml(bytes, budget)),
};

function* whole(reading: Steps<readonly Sheet[]>): Steps<SheetBook> {
  return { sheets: yield* reading, withoutPart: [] };
}

/**
 * The sheets of whatever file holds any and is no delimited text, told by its content and not by its name, or why there are
 * none; throws nothing but what a pause throws. With `prose` a page or a document needs no table.
 */
export async function readSheets(
  bytes: Uint8Array,
  limits: WorkbookLimits,
  pause: Pause = NO_PAUSE,
  prose = false,
): Promise<Workbook> {
  const kind = kindOf(bytes);
  return withPauses(withinLimits(kind, bytes, limits, await loadedReader(kind, prose)), pause);
}

/** The parsers of web pages and documents are loaded for them alone. */
async function loadedReader(kind: FileKind, prose: boolean): Promise<ReadBook> {
  if (kind === 'html') {
    const { readHtml } = await import('./html/html.js');
    return (page, budget) => whole(readHtml(page, budget, prose));
  }
  if (kind === 'docx') {
    const { readDocx } = await import('../document/docx.js');
    return (file, budget) => whole(readDocx(openWord(file, budget), budget, prose));
  }
  return readerOf(kind);
}

/** A document in one XML file (Flat OPC) is no archive. */
function openWord(bytes: Uint8Array, budget: Budget): Archive {
  if (bytes[0] === 0x50) return openArchive(bytes, budget);
  throw new WorkbookError('unsupported', 'no archive', 'docx');
}

/** The same of every kind but web pages and documents, whose parsers are loaded for them alone. */
export function readWorkbook(bytes: Uint8Array, limits: WorkbookLimits): Workbook {
  const kind = kindOf(bytes);
  return atOnce(withinLimits(kind, bytes, limits, readerOf(kind)));
}

function readerOf(kind: FileKind): ReadBook {
  return kind in READERS ? READERS[kind as keyof typeof READERS] : refuse;
}

function refuse(): never {
  throw new WorkbookError('unsupported', 'of a kind that is not read');
}

function faultOf({ fault, message, kind, limit }: WorkbookError, known: FileKind): SheetsFault {
  return { fault, detail: message, kind: kind ?? known, limit };
}

function* withinLimits(
  kind: FileKind,
  bytes: Uint8Array,
  limits: WorkbookLimits,
  read: ReadBook,
): Steps<Workbook> {
  if (bytes.length > limits.bytes) return faultOf(tooLarge('bytes', limits.bytes), kind);
  try {
    return yield* read(bytes, new Budget(limits));
  } catch (error) {
    if (error instanceof WorkbookError) return faultOf(error, kind);
    // What a reader trips over is damage: a field outside the file, bytes that are no text, whatever the library throws.
    return { fault: 'corrupt', detail: 'its records do not fit together', kind, limit: null };
  }
}
