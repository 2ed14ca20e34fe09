import { type BiffRecord, RECORD } from './biff.js';

const FROZEN = 0x0008;
const ZEROS = 0x0010;

/** What the window on a sheet keeps from being seen ([MS-XLS] 2.4.346 and 2.4.189). */
export class SheetWindow {
  hidesZeros = false;
  /** Nobody can scroll to the rows and columns before these. */
  from = { row: 0, column: 0 };
  /** Where the window begins, if what it shows there does not scroll. */
  #frozen: typeof this.from | null = null;

  read({ type, view }: BiffRecord): void {
    if (view.byteLength < 6) return;
    const [first, second, row, column] = [0, 2, 2, 4].map((at) => view.getUint16(at, true));
    if (type === RECORD.window) {
      this.hidesZeros = ((first ?? 0) & ZEROS) === 0;
      this.#frozen = ((first ?? 0) & FROZEN) === 0 ? null : { row: row ?? 0, column: column ?? 0 };
    } else if (this.#frozen)
      this.from = { row: second ? this.#frozen.row : 0, column: first ? this.#frozen.column : 0 };
  }
}
