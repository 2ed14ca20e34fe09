import { diagnostic } from '../diagnostic/diagnostic.js';
import { type Encoding, findEncoding, isBinary, lineOfFault } from '../tables/delimited/decode.js';
import { detectDelimiter } from '../tables/delimited/delimiter.js';
import { MOST_BYTES_EACH, mayBeShort, readBytes } from '../tables/delimited/read-bytes.js';
import type { OnRow, RowsRead } from '../tables/delimited/rows.js';
import { atOnce, withPauses } from '../tables/pause.js';
import { type InputBytes, nothingOf, type ReadInput, type ReadOptions } from './input.js';
import { isBlank } from './layout/blank.js';
import { Opening } from './layout/opening.js';
import { sheetReader, tablesOf } from './layout/sheet.js';
import { sayNoRows } from './no-rows.js';
import { sayNothingLeft } from './nothing-left.js';
import { isOwnReport, OWN_WITHIN } from './own-report.js';

/** Reads delimited text, in whatever encoding and with whatever delimiter. */
export async function readText(input: InputBytes, options: ReadOptions): Promise<ReadInput> {
  const { file, head, whole } = input;
  const { log } = options;
  if (isBinary(head, options.encoding)) {
    log.add(diagnostic('PC202', { file }, { problem: 'binary' }));
    return nothingOf(file, options.encoding ?? 'unknown');
  }
  const isShort = whole && mayBeShort(head.length);
  const encoding = await withPauses(findEncoding(head, whole, options.encoding, isShort), options.pause);
  if (!encoding) {
    const line = await withPauses(lineOfFault(head, 'gb18030'), options.pause);
    log.add(diagnostic('PC201', { file, line }, { encoding: null }));
    return nothingOf(file, options.encoding ?? 'unknown');
  }
  const delimiter = options.delimiter ?? detectDelimiter(sampleOf(head, encoding));
  const reader = atOnce(sheetReader({ file, sheet: null, cell: null }, options));
  const opening = new Opening();
  let isOwn = false;
  let rowsSeen = 0;
  const pause = () => (reader.isDue ? withPauses(reader.settle(), options.pause) : options.pause());
  const onRow: OnRow = (cells, line, isAgain = false) => {
    rowsSeen += 1;
    opening.add(cells);
    if (isAgain && reader.again(cells, line)) return;
    isOwn ||= rowsSeen <= OWN_WITHIN.text && isOwnReport(cells);
    if (isOwn) putAside(cells, line, options);
    else reader.row(isAgain ? { cells, line, isAgain } : { cells, line });
  };
  const read = await readBytes(input.bytes, encoding, delimiter, options.limits, onRow, pause);
  if (isOwn) {
    log.add(diagnostic('PC292', { file }, {}));
    return nothingOf(file, encoding.name);
  }
  await withPauses(reader.finish(), options.pause);
  sayQuotes(read, file, options);
  sayNothingLeft(file, [reader], options);
  const { badLine } = read;
  const rows = reader.tables.reduce((sum, table) => sum + table.rows, 0);
  if (badLine !== null) log.add(diagnostic('PC201', { file, line: badLine }, { encoding: encoding.name }));
  else if (read.fault) {
    const { line, ...fault } = read.fault;
    log.add(diagnostic('PC203', { file, line }, fault));
  } else if (reader.tables.length === 0)
    log.add(diagnostic('PC202', { file }, { problem: reader.emptiness }));
  else if (rows === 0 && !log.hasErrorsIn(file)) sayNoRows(file, [reader], log);
  return {
    file,
    encoding: encoding.name,
    delimiter,
    strayQuotes: read.strayQuotes,
    rows,
    submitted: reader.submitted,
    opening: opening.text,
    tables: tablesOf(reader, null),
  };
}

/** Nothing of a report of plancheck itself is read. */
function putAside(cells: readonly string[], line: number, { onCell }: ReadOptions): void {
  if (!onCell) return;
  for (const [i, text] of cells.entries())
    if (!isBlank(text)) onCell({ sheet: null, line, column: i + 1, text, use: 'no-table' });
}

function sayQuotes({ strayQuotes, doubtfulQuotes }: RowsRead, file: string, { log }: ReadOptions): void {
  for (const line of strayQuotes) log.add(diagnostic('PC264', { file, line }, { kind: 'stray' }));
  for (const line of doubtfulQuotes) log.add(diagnostic('PC264', { file, line }, { kind: 'doubtful' }));
}

const SAMPLE = 1 << 16;

/** So many letters of a text that is known to be in its encoding; else so many bytes. */
function sampleOf(head: Uint8Array, { name, skip, text, isShown }: Encoding): string {
  if (text !== undefined) return text.slice(0, SAMPLE);
  const bytes = isShown ? MOST_BYTES_EACH * SAMPLE : SAMPLE;
  return new TextDecoder(name).decode(head.subarray(skip, bytes), { stream: true }).slice(0, SAMPLE);
}
