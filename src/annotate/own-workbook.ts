import { DEFAULT_LIMITS } from '../measure/input.js';
import { Budget } from '../tables/workbook/budget.js';
import { openArchive } from '../tables/workbook/container/zip.js';
import { zipDirectory } from '../tables/workbook/container/zip-directory.js';

/** Where a workbook says who made it, and who its comments are by. */
const PARTS = /^(?:docProps\/core|xl\/comments\w*|xl\/comments\/\w+)\.xml$/i;
const OURS = /<(?:dc:creator|author)>plancheck<\//;

/** Whether a workbook was made or annotated by plancheck, and may so be replaced. */
export function isOwnWorkbook(bytes: Uint8Array): boolean {
  try {
    const archive = openArchive(bytes, new Budget(DEFAULT_LIMITS));
    const parts = [...zipDirectory(bytes)].map(({ name }) => name).filter((name) => PARTS.test(name));
    return parts.some((part) => OURS.test(new TextDecoder().decode(archive.read(part) ?? undefined)));
  } catch {
    return false; // no workbook at all
  }
}
