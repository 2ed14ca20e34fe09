import { DEFAULT_LIMITS } from '../measure/input.js';
import { Budget } from '../tables/workbook/budget.js';
import { openArchive } from '../tables/workbook/container/zip.js';

/** Where a workbook says who made it, and, by whatever names, which of its parts are comments. */
const MAKER = 'docProps/core.xml';
const TYPES = '[Content_Types].xml';
const COMMENTS = /<(?:\w+:)?Override\b(?=[^>]*\.comments\+xml["'])[^>]*\bPartName=["']([^"']+)/g;
const OURS = /<(?:\w+:)?(?:creator|author)>plancheck<\//;

/** Whether a workbook was made or annotated by plancheck, and may so be replaced. */
export function isOwnWorkbook(bytes: Uint8Array): boolean {
  try {
    const archive = openArchive(bytes, new Budget(DEFAULT_LIMITS));
    const textOf = (part: string) => new TextDecoder().decode(archive.read(part) ?? undefined);
    const comments = [...textOf(TYPES).matchAll(COMMENTS)].map(([, name = '']) => name);
    return [MAKER, ...comments].some((part) => OURS.test(textOf(part)));
  } catch {
    return false; // no workbook at all
  }
}
