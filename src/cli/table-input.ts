import { readBytes } from '../io/bytes.js';
import { DEFAULT_LIMITS } from '../measure/read.js';
import { detectEncoding } from '../tables/delimited/decode.js';
import { detectDelimiter } from '../tables/delimited/delimiter.js';
import { readDelimited } from '../tables/delimited/rows.js';
import { usageError } from './usage.js';

interface TableSettings {
  readonly encoding?: string;
  readonly delimiter?: string;
}

/** A table as rows of cells: delimited text, a Markdown table, or the first sheet of a workbook that has rows. */
export async function readTable(
  path: string,
  stdin: AsyncIterable<Uint8Array>,
  settings: TableSettings,
): Promise<string[][]> {
  const bytes = await readBytes(path, stdin);
  if (typeof bytes === 'string') throw usageError('cannot-read', { path, reason: bytes });
  const workbook = await import('../tables/workbook/workbook.js');
  if (workbook.isWorkbook(bytes)) {
    const read = workbook.readWorkbook(bytes, DEFAULT_LIMITS);
    const sheet = 'sheets' in read ? read.sheets.find(({ rows }) => rows.length > 0) : undefined;
    if (!sheet) throw usageError('unreadable-table', {});
    return sheet.rows.map(({ cells }) => [...cells]);
  }
  const encoding = detectEncoding(bytes, true, settings.encoding ?? null);
  if (!encoding) throw usageError('unreadable-table', {});
  const text = textOf(bytes, encoding.name);
  return markdownTable(text) ?? delimitedTable(text, settings.delimiter ?? detectDelimiter(text));
}

function textOf(bytes: Uint8Array, encoding: string): string {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw usageError('unreadable-table', {});
  }
}

/** The rows between pipes, where a line of dashes says that it is Markdown; null where none does. */
function markdownTable(text: string): string[][] | null {
  const lines = text.split(/\r\n|\n|\r/).map((line) => line.trim());
  const rule = /^\|?\s*:?-{2,}:?\s*(?:\|\s*:?-{2,}:?\s*)+\|?$/;
  if (!lines.some((line) => rule.test(line))) return null;
  return lines
    .filter((line) => line.includes('|') && !rule.test(line))
    .map((line) =>
      line
        .replace(/^\||\|$/g, '')
        .split(/(?<!\\)\|/)
        .map((cell) =>
          cell
            .replaceAll('\\|', '|')
            .replaceAll(/<br ?\/?>|\*\*/g, '')
            .trim(),
        ),
    );
}

async function delimitedTable(text: string, delimiter: string): Promise<string[][]> {
  const rows: string[][] = [];
  async function* whole() {
    yield text;
  }
  const { fault } = await readDelimited(whole(), delimiter, { columns: 200, rowLength: 100_000 }, (cells) =>
    rows.push(cells),
  );
  if (fault) throw usageError('unreadable-table', {});
  return rows;
}
