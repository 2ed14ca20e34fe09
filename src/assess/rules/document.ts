import { type Diagnostic, diagnostic } from '../../diagnostic/diagnostic.js';
import { DEFAULT_LIMITS } from '../../measure/input.js';
import { unreadSheets } from '../../measure/unread-sheets.js';
import { decode, detectEncoding, isBinary, lineOfFault } from '../../tables/delimited/decode.js';
import type { DocumentLine } from '../../tables/document/document.js';
import type { PdfFault } from '../../tables/document/pdf.js';
import { sheetLines } from '../../tables/document/sheets.js';
import { textLines } from '../../tables/document/text.js';
import { kindOf } from '../../tables/kind.js';
import { atOnce, NO_PAUSE, type Pause } from '../../tables/pause.js';

/** How a plan's document is to be read; what is not given is found out. */
export interface DocumentOptions {
  readonly encoding?: string;
  readonly delimiter?: string;
}

/** A document line by line, or why there is none. */
export type ReadDocument = { readonly lines: readonly DocumentLine[] } | { readonly fault: Diagnostic };

/** The lines of a PDF, or why there are none. */
export type ReadPdf = readonly DocumentLine[] | { readonly fault: PdfFault };

/** How a document is read, which has no say in what comes of it. */
export interface DocumentMeans {
  readonly pause?: Pause;
  /** Wherever nothing else suffers from what a hostile one does: in a process or a worker of its own. */
  readonly readPdf: (bytes: Uint8Array, pause: Pause) => Promise<ReadPdf>;
}

/** Lines of a document that a draft is made from; no plan has a tenth of them. */
const MOST_LINES = 50_000;

/** Reads the document of a plan, or only its table: a text, Markdown, or whatever holds sheets. */
export async function readDocument(
  file: string,
  bytes: Uint8Array,
  options: DocumentOptions,
  means: DocumentMeans,
): Promise<ReadDocument> {
  const read = await readLines(file, bytes, options, means);
  if ('fault' in read || read.lines.length <= MOST_LINES) return read;
  return { fault: diagnostic('PC200', { file }, { detail: 'too-large' }) };
}

async function readLines(
  file: string,
  bytes: Uint8Array,
  options: DocumentOptions,
  { pause = NO_PAUSE, readPdf }: DocumentMeans,
): Promise<ReadDocument> {
  const kind = kindOf(bytes);
  if (kind === 'pdf') {
    const read = await readPdf(bytes, pause);
    return 'fault' in read ? { fault: pdfFault(file, read.fault) } : { lines: read };
  }
  if (kind !== 'delimited') {
    const { readSheets } = await import('../../tables/workbook/workbook.js');
    const read = await readSheets(bytes, DEFAULT_LIMITS, pause, true);
    return 'sheets' in read ? { lines: sheetLines(read.sheets) } : { fault: unreadSheets(file, read) };
  }
  const text = await textOf(file, bytes, options.encoding ?? null);
  if (typeof text !== 'string') return { fault: text };
  const read = await textLines(text, options.delimiter ?? null);
  if ('lines' in read) return read;
  const { line, ...fault } = read.fault;
  return { fault: diagnostic('PC203', { file, line }, fault) };
}

function pdfFault(file: string, fault: PdfFault): Diagnostic {
  if (fault !== 'scanned') return diagnostic('PC233', { file }, { problem: fault });
  return diagnostic('PC233', { file }, { problem: 'unsupported', kind: 'scan' });
}

/** As strictly as data files are decoded: no byte is replaced by a guess. */
async function textOf(file: string, bytes: Uint8Array, forced: string | null): Promise<string | Diagnostic> {
  if (isBinary(bytes, forced)) return diagnostic('PC202', { file }, { problem: 'binary' });
  const encoding = detectEncoding(bytes, true, forced);
  if (!encoding) {
    const line = atOnce(lineOfFault(bytes, 'gb18030'));
    return diagnostic('PC201', { file, line }, { encoding: null });
  }
  const decoded = decode(only(bytes), encoding);
  let text = '';
  for await (const chunk of decoded.chunks) text += chunk;
  const line = decoded.faultLine();
  return line === null ? text : diagnostic('PC201', { file, line }, { encoding: encoding.name });
}

async function* only<T>(whole: T): AsyncGenerator<T> {
  yield whole;
}
