/** The formats of a report, in the order in which they are named. */
export const FORMAT_NAMES = [
  'table',
  'json',
  'csv',
  'ndjson',
  'markdown',
  'junit',
  'sarif',
  'github',
  'tap',
  'xlsx',
  'html',
  'svg',
] as const;
export type Format = (typeof FORMAT_NAMES)[number];

/** Those that no terminal can show. */
export const BINARY: ReadonlySet<Format> = new Set(['xlsx']);
