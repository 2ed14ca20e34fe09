import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Budget } from '../../src/tables/workbook/budget.js';
import { openArchive } from '../../src/tables/workbook/container/zip.js';
import { zipDirectory } from '../../src/tables/workbook/container/zip-directory.js';
import { LIMITS, type Part } from '../tables/workbook/handmade.js';

const ROOT = join(import.meta.dirname, '..', '..');

/** The parts of an archive among the fixtures, unpacked, so that it can be packed again with sums that are right. */
export function partsOf(...path: readonly string[]): readonly Part[] {
  const bytes = new Uint8Array(readFileSync(join(ROOT, 'fixtures', ...path)));
  const archive = openArchive(bytes, new Budget(LIMITS));
  return [...zipDirectory(bytes)].map(({ name }) => ({
    name,
    content: archive.read(name) ?? new Uint8Array(),
  }));
}
