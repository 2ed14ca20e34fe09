import { DEFAULT_LIMITS } from '../measure/input.js';
import { isAsZipped } from '../report/zip-writer.js';
import { Budget } from '../tables/workbook/budget.js';
import { openArchive } from '../tables/workbook/container/zip.js';
import { UNTOUCHED } from './comments.js';

/** Where a workbook says who made it, and, by whatever names, which of its parts are comments. */
const MAKER = 'docProps/core.xml';
const TYPES = '[Content_Types].xml';
const COMMENTS = /<(?:\w+:)?Override\b(?=[^>]*\.comments\+xml["'])[^>]*\bPartName=["']([^"']+)/g;
/** As we write it, to its end: a program in which somebody has worked on it since says who, when or by what, and leaves remarks in XML out. */
const DAY = '1980-01-01T00:00:00Z';
const MADE = new RegExp(
  `<dc:creator>plancheck</dc:creator>(?:<dcterms:created [^>]*>${DAY}</dcterms:created><dcterms:modified [^>]*>${DAY}</dcterms:modified>)?</cp:coreProperties>\\s*$`,
);
const MARKED = new RegExp(`<(?:\\w+:)?author>plancheck</(?:\\w+:)?author>${UNTOUCHED}`);

/** Whether a workbook or a document was made or annotated by plancheck and is as it was then, so that it may be replaced. */
export function isOwnWorkbook(bytes: Uint8Array): boolean {
  if (!isAsZipped(bytes)) return false;
  try {
    const archive = openArchive(bytes, new Budget(DEFAULT_LIMITS));
    const textOf = (part: string) => new TextDecoder().decode(archive.read(part) ?? undefined);
    const comments = [...textOf(TYPES).matchAll(COMMENTS)].map(([, name = '']) => name);
    const maker = textOf(MAKER);
    return MADE.test(maker) || comments.some((part) => MARKED.test(textOf(part)));
  } catch {
    return false; // no workbook at all
  }
}
