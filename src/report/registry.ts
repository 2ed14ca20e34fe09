import { renderJson } from './json.js';
import type { Renderer } from './report.js';
import { renderTable } from './table.js';

/** The formats by name; one that needs a library of its own is loaded only when it is asked for. */
export const FORMATS = {
  table: async (): Promise<Renderer> => renderTable,
  json: async (): Promise<Renderer> => renderJson,
  csv: async (): Promise<Renderer> => (await import('./csv.js')).renderCsv,
  ndjson: async (): Promise<Renderer> => (await import('./ndjson.js')).renderNdjson,
  markdown: async (): Promise<Renderer> => (await import('./markdown.js')).renderMarkdown,
  junit: async (): Promise<Renderer> => (await import('./junit.js')).renderJunit,
  sarif: async (): Promise<Renderer> => (await import('./sarif.js')).renderSarif,
  github: async (): Promise<Renderer> => (await import('./github.js')).renderGithub,
  tap: async (): Promise<Renderer> => (await import('./tap.js')).renderTap,
} as const;

export type Format = keyof typeof FORMATS;

export const FORMAT_NAMES = Object.keys(FORMATS) as readonly Format[];
