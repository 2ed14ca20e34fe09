import type { FileKind } from '../file-kind.js';

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

/** Thrown inside the readers only: `readWorkbook` turns it into a value. */
export class WorkbookError extends Error {
  constructor(
    readonly fault: WorkbookFault,
    detail: string,
    /** Where the file turns out to be of another kind than its first bytes said. */
    readonly kind: FileKind | null = null,
  ) {
    super(detail);
  }
}

export function corrupt(detail: string): WorkbookError {
  return new WorkbookError('corrupt', detail);
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

  unpack(bytes: number, part: string): void {
    this.#bytes -= bytes;
    if (this.#bytes < 0) throw tooLarge(`unpacks to more than ${this.limits.inflatedBytes} bytes (${part})`);
  }

  cells(count: number): void {
    this.#cells -= count;
    if (this.#cells < 0) throw tooLarge(`more than ${this.limits.cells} cells`);
  }

  /** Of cells that are counted for good later on. */
  mayHold(cells: number): void {
    if (cells > this.limits.cells) throw tooLarge(`more than ${this.limits.cells} cells`);
  }

  sheet(): void {
    this.cells(CELLS_OF_A_SHEET);
  }

  /** One shared string can stand in a million cells: what counts is what comes out. */
  text(length: number): void {
    this.#characters -= length;
    if (this.#characters < 0) throw tooLarge(`more than ${this.limits.inflatedBytes} characters of text`);
  }
}

function tooLarge(detail: string): WorkbookError {
  return new WorkbookError('too-large', detail);
}
