import { UNREAD_KINDS } from '../diagnostic/codes.js';
import { type Diagnostic, diagnostic } from '../diagnostic/diagnostic.js';
import type { SheetsFault } from '../tables/workbook/workbook.js';

/** Why a file has no sheets that can be read. */
export function unreadSheets(file: string, { fault, kind, limit }: Omit<SheetsFault, 'detail'>): Diagnostic {
  const known = UNREAD_KINDS.find((each) => each === kind);
  const { cell, ...passed } = limit ?? {};
  return diagnostic(
    'PC233',
    { file, ...(cell !== undefined && { cell }) },
    { problem: fault, ...(known && { kind: known }), ...('of' in passed && { limit: passed }) },
  );
}
