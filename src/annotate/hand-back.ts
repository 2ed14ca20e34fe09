import type { ReadInput, ReadLimits } from '../measure/input.js';
import { type Pause, withPauses } from '../tables/pause.js';
import { Budget, WorkbookError } from '../tables/workbook/budget.js';
import { openArchive } from '../tables/workbook/container/zip.js';
import { isOds } from '../tables/workbook/ods/ods.js';
import { annotating } from './annotate.js';
import { type Copy, copyOfText, copyOfWorkbook } from './copy.js';
import type { Mark } from './marks.js';

export { marksOf } from './marks.js';

/** The workbook to hand back; `copied` where it is not the submitter's own but a new one with the same cells. */
export type HandedBack =
  | { readonly bytes: Uint8Array; readonly copied: boolean }
  | { readonly problem: 'too-large' | 'unsupported' };

/** One input with its marks: an .xlsx as it is, anything else as a new workbook. */
export async function handBack(
  bytes: Uint8Array,
  input: ReadInput,
  marks: readonly Mark[],
  limits: ReadLimits,
  pause: Pause,
): Promise<HandedBack> {
  try {
    if (isXlsx(bytes, limits))
      return { bytes: await withPauses(annotating(bytes, marks, limits), pause), copied: false };
    const copy = await copyOf(bytes, input, marks, limits, pause);
    return { bytes: await withPauses(annotating(copy.bytes, copy.marks, ANY_SIZE), pause), copied: true };
  } catch (error) {
    if (!(error instanceof WorkbookError)) throw error;
    return { problem: error.fault === 'too-large' ? 'too-large' : 'unsupported' };
  }
}

function copyOf(
  bytes: Uint8Array,
  input: ReadInput,
  marks: readonly Mark[],
  limits: ReadLimits,
  pause: Pause,
): Promise<Copy> {
  return input.encoding === 'workbook'
    ? copyOfWorkbook(bytes, marks, limits, pause)
    : copyOfText(bytes, input, marks, limits, pause);
}

/** What we made ourselves just now is no bomb. */
const ANY_SIZE = {
  bytes: Number.POSITIVE_INFINITY,
  inflatedBytes: Number.POSITIVE_INFINITY,
  cells: Number.POSITIVE_INFINITY,
  columns: Number.POSITIVE_INFINITY,
};

function isXlsx(bytes: Uint8Array, limits: ReadLimits): boolean {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return false;
  return !isOds(openArchive(bytes, new Budget(limits)));
}
