import type { SheetBook } from '../sheet.js';
import { Budget, WorkbookError, type WorkbookFault, type WorkbookLimits } from './budget.js';
import { openCompound } from './container/compound.js';
import { openArchive } from './container/zip.js';
import { isOds, readOds } from './ods/ods.js';
import { readXls } from './xls/xls.js';
import { readXlsx } from './xlsx/xlsx.js';

export type { Sheet, SheetRow } from '../sheet.js';
export type { WorkbookFault, WorkbookLimits } from './budget.js';

export type Workbook = SheetBook | { readonly fault: WorkbookFault; readonly detail: string };

const ZIP = [0x50, 0x4b];
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/**
 * Whether bytes that begin like this are for `readWorkbook`, by what they are and not by the file's name: an `.xls` that is
 * an HTML page or comma-separated text is neither. Eight bytes are enough.
 */
export function isWorkbook(head: Uint8Array): boolean {
  return isZip(head) || begins(head, COMPOUND) || isBareStream(head);
}

/** The sheets of an .xlsx, .xls or .ods file, or why there are none; never throws. */
export function readWorkbook(bytes: Uint8Array, limits: WorkbookLimits): Workbook {
  if (bytes.length > limits.bytes) return { fault: 'too-large', detail: `more than ${limits.bytes} bytes` };
  try {
    return readSheets(bytes, new Budget(limits));
  } catch (error) {
    if (error instanceof WorkbookError) return { fault: error.fault, detail: error.message };
    // What a reader trips over is damage: a field outside the file, bytes that are no text, whatever the library throws.
    return { fault: 'corrupt', detail: 'its records do not fit together' };
  }
}

function readSheets(bytes: Uint8Array, budget: Budget): SheetBook {
  if (begins(bytes, COMPOUND)) return { sheets: readXls(openCompound(bytes), budget), withoutPart: [] };
  if (!isZip(bytes)) throw new WorkbookError('unsupported', 'no workbook of Excel 97 or later');
  const archive = openArchive(bytes, budget);
  if (isOds(archive)) return { sheets: readOds(archive, budget), withoutPart: [] };
  if (archive.has('[Content_Types].xml') || archive.has('xl/workbook.xml')) return readXlsx(archive, budget);
  throw new WorkbookError('unsupported', 'a zip archive without a workbook');
}

/** A cell's address as spreadsheets write it; both numbers count from 1: (7, 4) is D7. */
export function cellAddress(line: number, column: number): string {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters + line;
}

function isZip(head: Uint8Array): boolean {
  return begins(head, ZIP) && (begins(head, [3, 4], 2) || begins(head, [5, 6], 2) || begins(head, [7, 8], 2));
}

/** Excel's own stream without a container, as its versions 2 to 4 wrote it: known only to be refused by name. */
function isBareStream(head: Uint8Array): boolean {
  return head[0] === 9 && [0, 2, 4, 8].includes(head[1] ?? -1) && (head[2] ?? 0) <= 16 && head[3] === 0;
}

function begins(bytes: Uint8Array, magic: readonly number[], at = 0): boolean {
  return magic.every((byte, i) => bytes[at + i] === byte);
}
