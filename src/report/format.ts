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
  'docx',
  'html',
  'svg',
  'gitlab',
  'rdjson',
  'diagnostics',
] as const;
export type Format = (typeof FORMAT_NAMES)[number];

/** By which the name of a file tells its format, where that can be no other. */
export const ENDINGS: { readonly [F in Format]?: string } = {
  table: '.txt',
  json: '.json',
  csv: '.csv',
  ndjson: '.ndjson',
  markdown: '.md',
  junit: '.xml',
  sarif: '.sarif',
  tap: '.tap',
  xlsx: '.xlsx',
  docx: '.docx',
  html: '.html',
  svg: '.svg',
};

/** Those that no terminal can show. */
export const BINARY = ['xlsx', 'docx'] as const satisfies readonly Format[];
export type BinaryFormat = (typeof BINARY)[number];

export function isBinary(format: Format): format is BinaryFormat {
  return BINARY.some((one) => one === format);
}
