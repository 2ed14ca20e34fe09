import type { SheetOutline } from '../../measure/input.js';
import type { Use } from '../../measure/layout/account.js';
import type { CellUse } from '../../measure/layout/sheet.js';
import type { Merge } from '../../tables/sheet.js';
import { cellAddress } from '../../tables/workbook/cell-reference.js';

/** How much of what became of each cell is kept to be shown; all of it is counted. */
export interface Kept {
  readonly lines: number;
  readonly columns: number;
  /** Of all inputs together. */
  readonly cells: number;
}

export interface KeptCell {
  readonly line: number;
  readonly column: number;
  /** `B3` in a sheet, `3:2` in a text. */
  readonly at: string;
  /** Cut short. */
  readonly text: string;
  readonly use: Use;
}

export interface UseCount {
  readonly use: Use;
  readonly count: number;
  readonly first: KeptCell;
}

/** What became of the cells of one sheet, or of a text file. */
export interface SheetAccount {
  readonly sheet: string | null;
  /** How many cells hold something. */
  readonly count: number;
  /** In the order in which they are first met, from the top left. */
  readonly uses: readonly UseCount[];
  /** By line and column; those that are not kept are counted only. */
  readonly cells: readonly KeptCell[];
  readonly merges: readonly Merge[];
}

/** Longer texts are cut: whoever wants to read them opens the file. */
const LONGEST = 200;

/** Takes down what becomes of the cells of all inputs. */
export class CellAccounts {
  readonly #files = new Map<string, Map<string | null, SheetCells>>();
  #left: number;

  constructor(private readonly kept: Kept) {
    this.#left = kept.cells;
  }

  /** To be called before the first cell of a sheet. */
  sheet(file: string, { sheet, merges }: SheetOutline): void {
    this.#sheetOf(file, sheet, merges);
  }

  cell(file: string, cell: CellUse): void {
    this.#sheetOf(file, cell.sheet, []).add(cell);
  }

  of(file: string): readonly SheetAccount[] {
    return [...(this.#files.get(file)?.values() ?? [])].map((sheet) => this.#account(sheet));
  }

  #sheetOf(file: string, name: string | null, merges: readonly Merge[]): SheetCells {
    const sheets = this.#files.get(file) ?? new Map<string | null, SheetCells>();
    const sheet = sheets.get(name) ?? new SheetCells(name, merges, this.kept);
    this.#files.set(file, sheets.set(name, sheet));
    return sheet;
  }

  #account(sheet: SheetCells): SheetAccount {
    const account = sheet.account(this.#left);
    this.#left -= account.cells.length;
    return account;
  }
}

class SheetCells {
  #count = 0;
  readonly #uses = new Map<Use, { count: number; first: CellUse }>();
  readonly #lines = new Map<number, CellUse[]>();
  /** No line from here on is kept. */
  #beyond = Number.POSITIVE_INFINITY;
  readonly #covered: CoveredCells;

  constructor(
    private readonly sheet: string | null,
    private readonly merges: readonly Merge[],
    private readonly kept: Kept,
  ) {
    this.#covered = new CoveredCells(merges);
  }

  /** Lines need not come in their order. */
  add(cell: CellUse): void {
    const { line, column, use } = cell;
    if (use !== 'covered' && this.#covered.has(line, column)) return;
    this.#count += 1;
    const known = this.#uses.get(use);
    if (!known) this.#uses.set(use, { count: 1, first: cell });
    else {
      known.count += 1;
      if (isBefore(cell, known.first)) known.first = cell;
    }
    if (column > this.kept.columns || line >= this.#beyond) return;
    const own = this.#lines.get(line);
    if (own) own.push(cut(cell));
    else this.#lines.set(line, [cut(cell)]);
    if (this.#lines.size > 2 * this.kept.lines) this.#dropLast();
  }

  account(most: number): SheetAccount {
    this.#dropLast();
    const cells = [...this.#lines.values()].flat().sort((a, b) => (isBefore(a, b) ? -1 : 1));
    const uses = [...this.#uses].map(([use, { count, first }]) => ({
      use,
      count,
      first: this.#shown(cut(first)),
    }));
    return {
      sheet: this.sheet,
      count: this.#count,
      uses: uses.sort((a, b) => (isBefore(a.first, b.first) ? -1 : 1)),
      cells: cells.slice(0, Math.max(0, most)).map((cell) => this.#shown(cell)),
      merges: this.merges,
    };
  }

  #shown({ line, column, text, use }: CellUse): KeptCell {
    const at = this.sheet === null ? `${line}:${column}` : cellAddress(line, column);
    return { line, column, at, text, use };
  }

  /** Keeps the first lines only. */
  #dropLast(): void {
    const lines = [...this.#lines.keys()].sort((a, b) => a - b);
    const beyond = lines[this.kept.lines];
    if (beyond === undefined) return;
    this.#beyond = beyond;
    for (const line of lines.slice(this.kept.lines)) this.#lines.delete(line);
  }
}

/** Cells below the first of those that were merged: they hold nothing, though its text is meant there too. */
class CoveredCells {
  readonly #byColumn = new Map<number, Merge[]>();

  constructor(merges: readonly Merge[]) {
    for (const merge of [...merges].sort((a, b) => a.top - b.top)) {
      const own = this.#byColumn.get(merge.left) ?? [];
      this.#byColumn.set(merge.left, own);
      own.push(merge);
    }
  }

  /** Both numbers count from 1. */
  has(line: number, column: number): boolean {
    const merges = this.#byColumn.get(column - 1);
    if (!merges) return false;
    const last = merges[countAbove(merges, line - 1) - 1];
    return last !== undefined && line - 1 <= last.bottom;
  }
}

/** How many of the merged ranges, which are in their order, begin above a line. */
function countAbove(merges: readonly Merge[], line: number): number {
  let low = 0;
  let high = merges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((merges[middle]?.top ?? 0) < line) low = middle + 1;
    else high = middle;
  }
  return low;
}

function isBefore(a: Pick<CellUse, 'line' | 'column'>, b: Pick<CellUse, 'line' | 'column'>): boolean {
  return a.line < b.line || (a.line === b.line && a.column < b.column);
}

function cut(cell: CellUse): CellUse {
  return cell.text.length > LONGEST ? { ...cell, text: `${cell.text.slice(0, LONGEST)}…` } : cell;
}
