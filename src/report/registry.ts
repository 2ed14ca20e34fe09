import { renderJson } from './json.js';
import type { AnyRenderer } from './look.js';
import { renderTable } from './table.js';

/** The formats by name; one that needs a library of its own is loaded only when it is asked for. */
export const FORMATS = {
  table: async (): Promise<AnyRenderer> => renderTable,
  json: async (): Promise<AnyRenderer> => renderJson,
  csv: async (): Promise<AnyRenderer> => (await import('./csv.js')).renderCsv,
  ndjson: async (): Promise<AnyRenderer> => (await import('./ndjson.js')).renderNdjson,
  markdown: async (): Promise<AnyRenderer> => (await import('./markdown.js')).renderMarkdown,
  junit: async (): Promise<AnyRenderer> => (await import('./junit.js')).renderJunit,
  sarif: async (): Promise<AnyRenderer> => (await import('./sarif.js')).renderSarif,
  github: async (): Promise<AnyRenderer> => (await import('./github.js')).renderGithub,
  tap: async (): Promise<AnyRenderer> => (await import('./tap.js')).renderTap,
  xlsx: async (): Promise<AnyRenderer> => (await import('./xlsx.js')).renderXlsx,
  html: async (): Promise<AnyRenderer> => (await import('./html/page.js')).renderHtml,
  svg: async (): Promise<AnyRenderer> => (await import('./html/page.js')).renderSvg,
} as const;

export type Format = keyof typeof FORMATS;

/** Those that no terminal can show. */
export const BINARY: ReadonlySet<Format> = new Set(['xlsx']);

export const FORMAT_NAMES = Object.keys(FORMATS) as readonly Format[];
