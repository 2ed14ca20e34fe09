import { withoutRadicals } from '../../quantity/radicals.js';
import { NO_PAUSE, type Pause } from '../pause.js';
import type { DocumentLine } from './document.js';
import { gridLines } from './grid-lines.js';
import { type Grid, gridsOf } from './page-grids.js';
import { lineWithout, type PageLine, type PagePiece, pageLines } from './page-lines.js';
import { type Drawing, type DrawingCodes, rulingsOf } from './page-rulings.js';
import { regionLines } from './page-tables.js';
import { runningLines } from './running-lines.js';

/** Why nothing of a PDF can be read. */
export type PdfFault = 'encrypted' | 'corrupt' | 'too-large' | 'scanned';

const MOST_PAGES = 1000;
const MOST_PIECES = 500_000;
/** Beyond that no more ruled tables are looked for, and columns are told by their letters. */
const MOST_RULINGS = 20_000;
/** Bytes that one packed stream may unpack to, and all that is unpacked or decrypted; a page of text has some ten thousand. */
const MOST_OF_ONE = 1 << 25;
const MOST_OF_ALL = 1 << 28;
/** Letters, lines and whatever else pages draw; a part that is drawn several times counts as often. */
const MOST_DRAWN = 2_000_000;

/**
 * The lines of a PDF by where its letters stand; where they stand in columns, rows of cells. Pauses between pages, and throws
 * nothing but what a pause throws.
 */
export async function readPdf(
  bytes: Uint8Array,
  pause: Pause = NO_PAUSE,
): Promise<readonly DocumentLine[] | { readonly fault: PdfFault }> {
  const [{ getDocument, OPS }, worker] = await Promise.all([
    import('pdfjs-dist/legacy/build/pdf.mjs'),
    import('pdfjs-dist/legacy/build/pdf.worker.mjs'),
  ]);
  // what it runs in a thread of its own elsewhere, it takes from here where there are none
  Object.assign(globalThis, { pdfjsWorker: worker });
  const limits = { one: MOST_OF_ONE, all: MOST_OF_ALL, drawn: MOST_DRAWN, isPassed: false };
  const bounds = Object.assign(worker.bounds ?? {}, limits);
  const task = getDocument({
    data: Uint8Array.from(bytes),
    isEvalSupported: false,
    useSystemFonts: false,
    disableFontFace: true,
    verbosity: 0,
    maxImageSize: 1, // pictures hold no lines that could be read, and take long
  });
  try {
    const pdf = await opened(task.promise as unknown as Promise<Pdf>);
    const lines = 'fault' in pdf ? pdf : await linesOf(pdf, OPS, pause);
    return bounds.isPassed ? { fault: 'too-large' } : lines;
  } finally {
    await task.destroy();
  }
}

async function opened(pdf: Promise<Pdf>): Promise<Pdf | { readonly fault: PdfFault }> {
  try {
    return await pdf;
  } catch (error) {
    const name = error instanceof Error ? error.name : '';
    return { fault: name === 'PasswordException' ? 'encrypted' : 'corrupt' };
  }
}

interface Pdf {
  readonly numPages: number;
  getPage(number: number): Promise<Page>;
}

interface Page {
  streamTextContent(): ReadableStream<{ readonly items: readonly unknown[] }>;
  getOperatorList(): Promise<Drawing>;
}

/** A page as it was read: its lines, and where its ruled tables are. */
interface ReadPage {
  readonly number: number;
  readonly lines: readonly PageLine[];
  readonly grids: readonly Grid[];
}

async function linesOf(
  pdf: Pdf,
  codes: DrawingCodes,
  pause: Pause,
): Promise<readonly DocumentLine[] | { readonly fault: PdfFault }> {
  if (pdf.numPages > MOST_PAGES) return { fault: 'too-large' };
  const pages: ReadPage[] = [];
  let [pieces, rulings] = [0, 0];
  for (let number = 1; number <= pdf.numPages; number++) {
    await pause();
    const page = await readNumbered(pdf, number, MOST_PIECES - pieces, rulings > MOST_RULINGS ? null : codes);
    if ('fault' in page) return page;
    pages.push(page.read);
    pieces += page.pieces;
    rulings += page.rulings;
  }
  return pages.every(({ lines }) => lines.length === 0) ? { fault: 'scanned' } : documentLines(pages);
}

/** One page, with how many pieces and lines it is made of. */
async function readNumbered(
  pdf: Pdf,
  number: number,
  most: number,
  codes: DrawingCodes | null,
): Promise<
  | { readonly fault: PdfFault }
  | { readonly read: ReadPage; readonly rulings: number; readonly pieces: number }
> {
  try {
    const page = await pdf.getPage(number);
    const items = await textOf(page, most);
    if (items === null) return { fault: 'too-large' };
    const [read, rulings] = await readPage(page, items, number, codes);
    return { read, rulings, pieces: items.length };
  } catch {
    return { fault: 'corrupt' };
  }
}

/** The letters of a page, as they come; null where there are too many. */
async function textOf(page: Page, most: number): Promise<readonly TextItem[] | null> {
  const items: TextItem[] = [];
  let left = most;
  const reader = page.streamTextContent().getReader();
  for (let { value, done } = await reader.read(); !done; { value, done } = await reader.read()) {
    left -= value?.items.length ?? 0;
    if (left < 0) {
      await reader.cancel(new Error('more than may be read'));
      return null;
    }
    for (const item of value?.items ?? []) for (const text of textItem(item)) items.push(text);
  }
  return items;
}

async function readPage(
  page: Page,
  items: readonly TextItem[],
  number: number,
  codes: DrawingCodes | null,
): Promise<readonly [read: ReadPage, rulings: number]> {
  const turn = usualTurn(items);
  const pieces = items.filter((item) => turnOf(item) === turn).map(pieceOf);
  const upright = pageLines(pieces, number);
  const others = items.filter((item) => turnOf(item) !== turn).map(pieceOf);
  const lines = [...upright, ...pageLines(others, number, upright.length)];
  if (codes === null || upright.every(({ cells }) => cells.length < 2))
    return [{ number, lines, grids: [] }, 0];
  const drawn = await drawnOn(page, codes, turn);
  return [{ number, lines, grids: gridsOf(drawn, pieces) }, drawn.level.length + drawn.upright.length];
}

/** What cannot be drawn has no lines; its letters are read all the same. */
async function drawnOn(page: Page, codes: DrawingCodes, turn: Turn) {
  try {
    return rulingsOf(await page.getOperatorList(), codes, (point) => turned(point, turn));
  } catch {
    return { level: [], upright: [] };
  }
}

/** The pages one after the other: ruled tables row by row, and what stands around them. */
function documentLines(pages: readonly ReadPage[]): DocumentLine[] {
  const running = runningLines(pages.map(({ lines }) => lines));
  const out: DocumentLine[] = [];
  let [waiting, table]: [PageLine[], number] = [[], 0];
  const flush = () => {
    const lines = regionLines(waiting, table);
    for (const line of lines) {
      table = Math.max(table, line.table ?? 0);
      out.push(line);
    }
    table += 1;
    waiting = [];
  };
  for (const { number, lines, grids } of pages) {
    let rest = lines.filter((line) => !running.has(line));
    for (const grid of grids) {
      const around = rest.flatMap((line) => lineWithout(line, (piece) => liesIn(piece, grid)) ?? []);
      for (const line of around) if (heightOf(line) > grid.top) waiting.push(line);
      rest = around.filter((line) => heightOf(line) <= grid.top);
      flush();
      for (const row of gridLines(grid, number, table, (piece) => lineNumber(lines, piece))) out.push(row);
      table += 1;
    }
    for (const line of rest) waiting.push(line);
  }
  flush();
  return out;
}

function liesIn({ left, right, bottom, height }: PagePiece, grid: Grid): boolean {
  const [x, y] = [(left + right) / 2, bottom + height / 3];
  return x > grid.left && x < grid.right && y > grid.bottom && y < grid.top;
}

function heightOf({ pieces }: PageLine): number {
  return pieces[0]?.bottom ?? 0;
}

function lineNumber(lines: readonly PageLine[], { bottom }: PagePiece): number {
  return lines.find((line) => heightOf(line) <= bottom + 1)?.line ?? 1;
}

interface TextItem {
  readonly str: string;
  readonly transform: readonly number[];
  readonly width: number;
  readonly height: number;
}

function textItem(item: unknown): TextItem[] {
  const { str, transform, width = 0, height = 0 } = item as Partial<TextItem>;
  return str?.trim() && transform && transform.length === 6
    ? [{ str: withoutRadicals(str), transform, width, height }]
    : [];
}

/** In quarters of a whole turn against the clock: which way letters run on the page as it is stored. */
type Turn = 0 | 1 | 2 | 3;

function turnOf({ transform: [a = 1, b = 0] }: TextItem): Turn {
  return ((Math.round(Math.atan2(b, a) / (Math.PI / 2)) + 4) % 4) as Turn;
}

/** A page may lie on its side; most of its letters tell. */
function usualTurn(items: readonly TextItem[]): Turn {
  const letters = [0, 0, 0, 0];
  for (const item of items) letters[turnOf(item)] = (letters[turnOf(item)] ?? 0) + item.str.length;
  return letters.indexOf(Math.max(...letters)) as Turn;
}

/** A place on a page that is turned back so that its letters run to the right. */
function turned([x, y]: readonly [x: number, y: number], turn: Turn): readonly [x: number, y: number] {
  switch (turn) {
    case 0:
      return [x, y];
    case 1:
      return [y, -x];
    case 2:
      return [-x, -y];
    case 3:
      return [-y, x];
  }
}

function pieceOf(item: TextItem): PagePiece {
  const [, , , , x = 0, y = 0] = item.transform;
  const [left, bottom] = turned([x, y], turnOf(item));
  return { text: item.str, left, right: left + item.width, bottom, height: item.height || 10 };
}
