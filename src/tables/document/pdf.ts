import type { DocumentLine } from './document.js';
import { type PageLine, type PagePiece, pageLines } from './page-lines.js';
import { regionLines } from './page-tables.js';

/** Why nothing of a PDF can be read. */
export type PdfFault = 'encrypted' | 'corrupt' | 'too-large' | 'scanned';

const MOST_PAGES = 1000;
const MOST_PIECES = 500_000;

/** The lines of a PDF by where its letters stand; where they stand in columns, rows of cells. */
export async function readPdf(
  bytes: Uint8Array,
): Promise<readonly DocumentLine[] | { readonly fault: PdfFault }> {
  const [{ getDocument }, worker] = await Promise.all([
    import('pdfjs-dist/legacy/build/pdf.mjs'),
    import('pdfjs-dist/legacy/build/pdf.worker.mjs'),
  ]);
  // what it runs in a thread of its own elsewhere, it takes from here where there are none
  Object.assign(globalThis, { pdfjsWorker: worker });
  const task = getDocument({
    data: Uint8Array.from(bytes),
    isEvalSupported: false,
    useSystemFonts: false,
    disableFontFace: true,
    verbosity: 0,
  });
  try {
    return await linesOf(await task.promise);
  } catch (error) {
    const name = error instanceof Error ? error.name : '';
    return { fault: name === 'PasswordException' ? 'encrypted' : 'corrupt' };
  } finally {
    await task.destroy();
  }
}

interface Pdf {
  readonly numPages: number;
  getPage(number: number): Promise<Page>;
}

interface Page {
  getTextContent(): Promise<{ readonly items: readonly unknown[] }>;
}

async function linesOf(pdf: Pdf): Promise<readonly DocumentLine[] | { readonly fault: PdfFault }> {
  if (pdf.numPages > MOST_PAGES) return { fault: 'too-large' };
  const lines: PageLine[] = [];
  let pieces = 0;
  for (let number = 1; number <= pdf.numPages; number++) {
    const { items } = await (await pdf.getPage(number)).getTextContent();
    pieces += items.length;
    if (pieces > MOST_PIECES) return { fault: 'too-large' };
    lines.push(...pageLines(items.flatMap(pieceOf), number));
  }
  return lines.length === 0 ? { fault: 'scanned' } : regionLines(lines);
}

interface TextItem {
  readonly str: string;
  readonly transform: readonly number[];
  readonly width: number;
  readonly height: number;
}

function pieceOf(item: unknown): PagePiece[] {
  const { str, transform, width, height } = item as Partial<TextItem>;
  const [, , , , x, y] = transform ?? [];
  if (!str?.trim() || x === undefined || y === undefined) return [];
  return [{ text: str, left: x, right: x + (width ?? 0), bottom: y, height: height || 10 }];
}
