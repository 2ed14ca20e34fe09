import type { Pause } from '../tables/pause.js';
import type { Sheet, SheetRow } from '../tables/sheet.js';
import { WorkbookError, type WorkbookLimits } from '../tables/workbook/budget.js';
import { readSheets } from '../tables/workbook/workbook.js';

/**
 * Whether each cell of a workbook is read as it was in what was submitted; of a copy, in which what cannot be trusted is struck
 * out, the cells that can. What cannot be read at all is a bug of ours: then it is not the same.
 */
export async function isKept(
  submitted: Uint8Array,
  made: Uint8Array,
  isCopy: boolean,
  limits: WorkbookLimits,
  pause: Pause,
): Promise<boolean> {
  const [before, after] = [
    await readSheets(submitted, limits, pause),
    await readSheets(made, UNLIMITED, pause),
  ];
  if ('fault' in before) throw new WorkbookError(before.fault, before.detail);
  if ('fault' in after || after.sheets.length !== before.sheets.length) return false;
  return before.sheets.every((sheet, i) => isSameSheet(sheet, after.sheets[i], isCopy));
}

/** What we made ourselves just now is no bomb. */
export const UNLIMITED: WorkbookLimits = {
  bytes: Number.POSITIVE_INFINITY,
  inflatedBytes: Number.POSITIVE_INFINITY,
  cells: Number.POSITIVE_INFINITY,
  columns: 16_384,
};

function isSameSheet(before: Sheet, after: Sheet | undefined, isCopy: boolean): boolean {
  if (after === undefined || after.hidden !== before.hidden) return false;
  if (!isCopy && (after.name !== before.name || after.rows.length !== before.rows.length)) return false;
  const byLine = new Map(after.rows.map((row) => [row.line, row]));
  return before.rows.every((row) => isSameRow(row, byLine.get(row.line), isCopy));
}

function isSameRow(before: SheetRow, after: SheetRow | undefined, isCopy: boolean): boolean {
  return before.cells.every((text, column) => {
    const fault = before.faults?.get(column);
    if (isCopy && fault !== undefined) return true;
    return text === (after?.cells[column] ?? '') && fault === after?.faults?.get(column);
  });
}
