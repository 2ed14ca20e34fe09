import { renderJson } from './json.js';
import type { Renderer } from './report.js';
import { renderTable } from './table.js';

/** The formats by name; one that needs a library of its own is loaded only when it is asked for. */
export const FORMATS = {
  table: async (): Promise<Renderer> => renderTable,
  json: async (): Promise<Renderer> => renderJson,
} as const;

export type Format = keyof typeof FORMATS;

export const FORMAT_NAMES = Object.keys(FORMATS) as readonly Format[];
