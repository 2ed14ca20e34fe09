import type { Renderer } from './report.js';

/** The formats by name; each is loaded only when it is asked for. */
export const FORMATS = {
  table: async (): Promise<Renderer> => (await import('./table.js')).renderTable,
  json: async (): Promise<Renderer> => (await import('./json.js')).renderJson,
} as const;

export type Format = keyof typeof FORMATS;

export const FORMAT_NAMES = Object.keys(FORMATS) as readonly Format[];
