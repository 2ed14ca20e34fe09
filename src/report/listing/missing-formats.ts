import type { MissingReport } from '../../assess/missing.js';
import type { Pause } from '../../tables/pause.js';
import type { Look } from '../look.js';
import { missingJson, renderMissing, renderMissingList } from './missing.js';

type RenderMissing = (
  report: MissingReport,
  look: Look,
  pause: Pause,
) => string | Promise<string | Uint8Array>;

/** How it can be said who has not reported; what is not asked for is not loaded. */
export const MISSING_FORMATS = {
  table: renderMissing,
  json: missingJson,
  list: renderMissingList,
  csv: async (report, look) => (await import('./missing-csv.js')).renderMissingCsv(report, look),
  markdown: async (report, look) =>
    (await import('./missing-markdown.js')).renderMissingMarkdown(report, look),
  xlsx: async (report, look, pause) =>
    (await import('./missing-workbook.js')).renderMissingWorkbook(report, look, pause),
  docx: async (report, look) => (await import('./missing-word.js')).renderMissingWord(report, look),
} as const satisfies Readonly<Record<string, RenderMissing>>;
export type MissingFormat = keyof typeof MISSING_FORMATS;
export const MISSING_FORMAT_NAMES = Object.keys(MISSING_FORMATS) as readonly MissingFormat[];
