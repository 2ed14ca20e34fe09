import { diagnostic } from '../diagnostic/diagnostic.js';
import type { DiagnosticLog } from '../diagnostic/log.js';
import type { SheetReader } from './layout/sheet-reader.js';

/** A file whose every value was set aside as a target, a forecast, the province's or the like tells nothing that was measured. */
export function sayNothingLeft(file: string, readers: readonly SheetReader[], log: DiagnosticLog): void {
  const tables = readers.flatMap((reader) => reader.tables);
  const isWider = tables.some(({ wider }) => wider > 0);
  const reasons = [
    ...new Set(tables.flatMap((table) => table.setAside())),
    ...(isWider ? (['wider'] as const) : []),
  ];
  const hasRows = tables.some(({ rows }) => rows > 0);
  if (!hasRows || reasons.length === 0 || tables.some(({ considered }) => considered > 0)) return;
  const first = tables.find((table) => table.setAside().length > 0 || table.wider > 0);
  log.add(diagnostic('PC252', first?.place ?? { file }, { reasons }));
}
