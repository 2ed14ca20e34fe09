import type { Merge } from '../../sheet.js';
import { WHOLE_SHEET } from '../cell-reference.js';
import type { Conditions } from '../conditions.js';
import { type Conditional, comparison, type Test, UNCHANGED, UNKNOWN } from '../format/condition.js';
import { type BiffRecord, RECORD } from './biff.js';

/** The conditions of a sheet: each list of ranges comes before the looks that its cells have. */
export class ConditionReader {
  #ranges: readonly Merge[] = [];
  #looks: Conditional[] = [];

  constructor(private readonly conditions: Conditions) {}

  /** True for a record that begins a list of conditions. */
  read({ type, view }: BiffRecord): boolean {
    const isList = type === RECORD.conditions || type === RECORD.newConditions;
    if (isList) {
      this.finish();
      this.#ranges = conditionedRanges(view, type === RECORD.conditions ? 12 : 24);
    } else if (type === RECORD.condition && isStriking(view)) {
      this.#looks.push({ test: testOf(view), look: { ...UNCHANGED, struck: true } });
    }
    return isList;
  }

  /** Takes what came so far. */
  finish(): void {
    if (this.#ranges.length > 0) this.conditions.add(this.#ranges, this.#looks);
    this.#ranges = [];
    this.#looks = [];
  }
}

/** The ranges of cells that look otherwise under a condition; the first number tells how many they are. */
function conditionedRanges(view: DataView, at: number): readonly Merge[] {
  const count = view.byteLength < at + 2 ? 0 : view.getUint16(at, true);
  if (count === 0 || view.byteLength < at + 2 + 8 * count) return [WHOLE_SHEET];
  return Array.from({ length: count }, (_, i) => rangeAt(view, at + 2 + 8 * i));
}

export function rangeAt(view: DataView, at: number): Merge {
  const [top = 0, bottom = 0, left = 0, right = 0] = [0, 2, 4, 6].map((i) => view.getUint16(at + i, true));
  return { top, left, bottom, right };
}

/** Where a look's flags stand in the record of its condition, and where what they tell of begins ([MS-XLS] 2.4.42). */
const FLAGS = 6;
const LOOK = 12;
const HAS_FORMAT = 0x02000000;
const HAS_FONT = 0x04000000;
const OWN_FORMAT = 0x0001;
/** In a font: how its letters are, and which of that stays as it is. */
const LETTERS = 68;
const KEPT = 88;
const STRUCK = 0x80;

function isStriking(view: DataView): boolean {
  if (view.byteLength < LOOK) return false;
  const flags = view.getUint32(FLAGS, true);
  if ((flags & HAS_FONT) === 0) return false;
  const font = LOOK + ((flags & HAS_FORMAT) === 0 ? 0 : formatLength(view));
  if (view.byteLength < font + KEPT + 4) return false;
  return (view.getUint32(font + LETTERS, true) & ~view.getUint32(font + KEPT, true) & STRUCK) !== 0;
}

/** A format that is written out tells its own length. */
function formatLength(view: DataView): number {
  const isOwn = (view.getUint16(FLAGS + 4, true) & OWN_FORMAT) !== 0;
  return isOwn && view.byteLength >= LOOK + 2 ? view.getUint16(LOOK, true) : 2;
}

const OF_VALUE = 1;
const OPERATORS = ['', 'between', 'notBetween', '=', '<>', '>', '<', '>=', '<='];

/** What its cells are held against, where that is a number alone. */
function testOf(view: DataView): Test {
  if (view.getUint8(0) !== OF_VALUE) return UNKNOWN;
  const [first, second] = [view.getUint16(2, true), view.getUint16(4, true)];
  const at = view.byteLength - first - second;
  if (at < LOOK) return UNKNOWN;
  const bounds = [numberOf(view, at, first), numberOf(view, at + first, second)];
  return comparison(
    OPERATORS[view.getUint8(1)] ?? '',
    bounds.flatMap((bound) => bound ?? []),
  );
}

/** The number that the one step of a formula is; null for any other formula. */
function numberOf(view: DataView, at: number, length: number): string | null {
  if (length === 3 && view.getUint8(at) === 0x1e) return `${view.getUint16(at + 1, true)}`;
  return length === 9 && view.getUint8(at) === 0x1f ? `${view.getFloat64(at + 1, true)}` : null;
}
