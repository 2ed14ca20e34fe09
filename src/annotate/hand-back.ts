import type { ReadInput, ReadLimits } from '../measure/input.js';
import { kindOf } from '../tables/kind.js';
import { atOnce, type Pause, withPauses } from '../tables/pause.js';
import { Budget, WorkbookError } from '../tables/workbook/budget.js';
import { relationships, typed } from '../tables/workbook/container/relationships.js';
import { type Archive, openArchive } from '../tables/workbook/container/zip.js';
import { annotating } from './annotate.js';
import { type Copy, copyOfText, copyOfWorkbook } from './copy.js';
import type { Mark } from './marks.js';

export { marksOf } from './marks.js';

/**
 * The workbook to hand back; `copied` where it is not the submitter's own but a new one with the same cells, `signed` where it
 * bears a digital signature, which does not hold any more.
 */
export type HandedBack =
  | { readonly bytes: Uint8Array; readonly copied: boolean; readonly signed: boolean }
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
    const archive = archiveOf(bytes, limits);
    if (archive && kindOf(bytes) === 'xlsx') {
      const made = await withPauses(annotating(bytes, marks, limits), pause);
      return { bytes: made, copied: false, signed: isSigned(archive, limits) };
    }
    const copy = await copyOf(bytes, input, marks, limits, pause);
    const made = await withPauses(annotating(copy.bytes, copy.marks, forCopies(limits)), pause);
    return { bytes: made, copied: true, signed: false };
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

/** What we made ourselves just now is no bomb, but is held as a whole as any other is. */
const forCopies = ({ inflatedBytes }: ReadLimits) => ({
  bytes: Number.POSITIVE_INFINITY,
  inflatedBytes,
  cells: Number.POSITIVE_INFINITY,
  columns: Number.POSITIVE_INFINITY,
});

function archiveOf(bytes: Uint8Array, limits: ReadLimits): Archive | null {
  return bytes[0] === 0x50 && bytes[1] === 0x4b ? openArchive(bytes, new Budget(limits)) : null;
}

/** Whether a signature is among what the file as a whole refers to (ECMA-376 part 2, 12). */
function isSigned(archive: Archive, limits: ReadLimits): boolean {
  return typed(atOnce(relationships(archive, '', new Budget(limits))), 'origin') !== null;
}
