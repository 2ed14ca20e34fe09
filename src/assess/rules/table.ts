import { type Diagnostic, diagnostic } from '../../diagnostic/diagnostic.js';
import { DEFAULT_LIMITS } from '../../measure/input.js';
import { decode, detectEncoding } from '../../tables/delimited/decode.js';
import { detectDelimiter } from '../../tables/delimited/delimiter.js';
import { readDelimited } from '../../tables/delimited/rows.js';
import { kindOf } from '../../tables/kind.js';

/** How a pasted table is to be read; what is not given is found out. */
export interface TableOptions {
  readonly encoding?: string;
  readonly delimiter?: string;
}

/** A table as rows of cells, or why there is none: a fault with its place, or null for what is no table at all. */
export type PastedTable = { readonly rows: string[][] } | { readonly fault: Diagnostic | null };

/** Reads delimited text, a Markdown table, or the first sheet of a workbook that has rows. */
export async function readPastedTable(
  file: string,
  bytes: Uint8Array,
  options: TableOptions,
): Promise<PastedTable> {
  if (kindOf(bytes) !== 'delimited') {
    const { readSheets } = await import('../../tables/workbook/workbook.js');
    const read = await readSheets(bytes, DEFAULT_LIMITS);
    const sheet = 'sheets' in read ? read.sheets.find(({ rows }) => rows.length > 0) : undefined;
    return sheet ? { rows: sheet.rows.map(({ cells }) => [...cells]) } : { fault: null };
  }
  const text = await textOf(file, bytes, options.encoding ?? null);
  if (typeof text !== 'string') return { fault: text };
  const markdown = markdownTable(text);
  if (markdown) return { rows: markdown };
  const rows = await delimitedTable(text, options.delimiter ?? detectDelimiter(text));
  return rows ? { rows } : { fault: null };
}

/** As strictly as data files are decoded: no byte is replaced by a guess. */
async function textOf(
  file: string,
  bytes: Uint8Array,
  forced: string | null,
): Promise<string | Diagnostic | null> {
  const encoding = detectEncoding(bytes, true, forced);
  if (!encoding) return null;
  const decoded = decode(only(bytes), encoding);
  let text = '';
  for await (const chunk of decoded.chunks) text += chunk;
  const line = decoded.faultLine();
  return line === null ? text : diagnostic('PC201', { file, line }, { encoding: encoding.name });
}

async function* only<T>(whole: T): AsyncGenerator<T> {
  yield whole;
}

/** The rows between pipes, where a line of dashes says that it is Markdown; null where none does. */
function markdownTable(text: string): string[][] | null {
  const lines = text.split(/\r\n|\n|\r/).map((line) => line.trim());
  const rule = /^\|?\s*:?-{2,}:?\s*(?:\|\s*:?-{2,}:?\s*)+\|?$/;
  if (!lines.some((line) => rule.test(line))) return null;
  return lines.filter((line) => line.includes('|') && !rule.test(line)).map(markdownCells);
}

function markdownCells(line: string): string[] {
  return line
    .replace(/^\||\|$/g, '')
    .split(/(?<!\\)\|/)
    .map((cell) =>
      cell
        .replaceAll('\\|', '|')
        .replaceAll(/<br ?\/?>|\*\*/g, '')
        .trim(),
    );
}

async function delimitedTable(text: string, delimiter: string): Promise<string[][] | null> {
  const rows: string[][] = [];
  const limits = { columns: 200, rowLength: 100_000 };
  const { fault } = await readDelimited(only(text), delimiter, limits, (cells) => void rows.push(cells));
  return fault ? null : rows;
}
