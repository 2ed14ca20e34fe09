import type { FileKind } from '../file-kind.js';

/** A limit that a file goes beyond. */
interface Limit {
  readonly of: Limited;
  readonly most: number;
}

/** `levels` are elements within one another, `elements` those gone through without a pause, a `piece` is what stands between two tags. */
export type Limited =
  | 'bytes'
  | 'unpacked-bytes'
  | 'letters'
  | 'cells'
  | 'columns'
  | 'shared-texts'
  | 'parts'
  | 'piece'
  | 'levels'
  | 'elements';

export type WorkbookFault = 'encrypted' | 'corrupt' | 'too-large' | 'unsupported';

export interface WorkbookLimits {
  /** Bytes of the file itself. */
  readonly bytes: number;
  /** Bytes that its parts unpack to, and characters that its cells then hold. */
  readonly inflatedBytes: number;
  /** Cells up to the last one of each row that holds something, over all sheets. */
  readonly cells: number;
  /** Columns that may hold something. */
  readonly columns: number;
}

/** A limit, and the first cell beyond it where it is one cell that goes beyond. */
export interface LimitAt extends Limit {
  readonly cell?: string;
}

/** Thrown inside the readers only: `readWorkbook` turns it into a value. */
export class WorkbookError extends Error {
  constructor(
    readonly fault: WorkbookFault,
    detail: string,
    /** Where the file turns out to be of another kind than its first bytes said. */
    readonly kind: FileKind | null = null,
    /** Where it is too large, and by which limit. */
    readonly limit: LimitAt | null = null,
  ) {
    super(detail);
  }
}

export function corrupt(detail: string): WorkbookError {
  return new WorkbookError('corrupt', detail);
}

export function tooLarge(of: Limited, most: number, cell?: string): WorkbookError {
  const limit = { of, most, ...(cell !== undefined && { cell }) };
  return new WorkbookError('too-large', `more than ${most} ${of}`, null, limit);
}

/** What an empty sheet costs to keep, in cells. */
const CELLS_OF_A_SHEET = 100;

/** What a workbook may still use up: every reader asks before it allocates. */
export class Budget {
  #bytes: number;
  #cells: number;
  #characters: number;

  constructor(readonly limits: WorkbookLimits) {
    this.#bytes = limits.inflatedBytes;
    this.#characters = limits.inflatedBytes;
    this.#cells = limits.cells;
  }

  unpack(bytes: number): void {
    this.#bytes -= bytes;
    if (this.#bytes < 0) throw tooLarge('unpacked-bytes', this.limits.inflatedBytes);
  }

  cells(count: number): void {
    this.#cells -= count;
    if (this.#cells < 0) throw tooLarge('cells', this.limits.cells);
  }

  /** Of cells that are counted for good later on. */
  mayHold(cells: number): void {
    if (cells > this.limits.cells) throw tooLarge('cells', this.limits.cells);
  }

  sheet(): void {
    this.cells(CELLS_OF_A_SHEET);
  }

  /** One shared string can stand in a million cells: what counts is what comes out. */
  text(length: number): void {
    this.#characters -= length;
    if (this.#characters < 0) throw tooLarge('letters', this.limits.inflatedBytes);
  }
}
