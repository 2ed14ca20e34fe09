import { diagnostic } from '../diagnostic/diagnostic.js';
import type { DiagnosticLog } from '../diagnostic/log.js';
import type { SheetReader } from './layout/sheet-reader.js';

/** Headers under which no row was read: nothing stands there, or lines of text only. */
export function sayNoRows(file: string, readers: readonly SheetReader[], log: DiagnosticLog): void {
  for (const reader of readers) {
    const [table] = reader.tables;
    if (!table) continue;
    const text = reader.skipped.find(({ line, reason }) => line > table.headerLine && isText(reason));
    if (!text) continue;
    log.add(diagnostic('PC202', table.place, { problem: 'no-rows', line: text.line }));
    return;
  }
  log.add(diagnostic('PC202', { file }, { problem: 'no-rows' }));
}

function isText(reason: SheetReader['skipped'][number]['reason']): boolean {
  return reason === 'foot' || reason === 'section';
}
