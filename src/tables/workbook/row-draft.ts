import type { CellFault, CellText, Paint, SheetRow } from '../sheet.js';

/** A row as its cells come. */
export class RowDraft {
  readonly cells: string[] = [];
  hidden = false;
  /** The cells of which there is more to say than their text. */
  #marked: Map<number, CellText> | null = null;
  #covered: Map<number, string> | null = null;
  #paints: (Paint | undefined)[] | null = null;

  constructor(readonly line: number) {}

  /** Of a cell that comes twice the later counts; where the two differ, neither can be trusted. */
  put(column: number, cell: CellText): void {
    const differs = column < this.cells.length && this.#contradicts(column, cell);
    while (this.cells.length <= column) this.cells.push('');
    this.cells[column] = cell.text;
    this.#marked?.delete(column);
    this.#paint(column, cell.paint);
    const marked: CellText = differs ? { ...cell, fault: 'given-twice' } : cell;
    if (!hasMarks(marked)) return;
    this.#marked ??= new Map();
    this.#marked.set(column, marked);
  }

  /** Sets aside what stands in these columns, both ends included; gives how many texts that were. */
  cover(from: number, to: number): number {
    let texts = 0;
    for (let column = from; column <= to && column < this.cells.length; column++) {
      const text = this.cells[column] ?? '';
      this.cells[column] = '';
      this.#marked?.delete(column);
      if (text === '') continue;
      this.#covered ??= new Map();
      this.#covered.set(column, text);
      texts += 1;
    }
    return texts;
  }

  /** Gaps cost as much as what is painted: a row has few columns, and a sheet many rows of one look. */
  #paint(column: number, paint: Paint | undefined): void {
    if (paint === undefined && this.#paints === null) return;
    this.#paints ??= [];
    while (this.#paints.length < column) this.#paints.push(undefined);
    this.#paints[column] = paint;
  }

  /** Gives a cell that holds something another text or fault. */
  change(column: number, changed: (cell: CellText) => CellText): void {
    const text = this.cells[column] ?? '';
    if (text === '') return;
    const paint = this.#paints?.[column];
    const before = this.#marked?.get(column) ?? { text, ...(paint && { paint }) };
    const after = changed(before);
    if (after === before) return;
    this.cells[column] = after.text;
    if (!hasMarks(after)) return;
    this.#marked ??= new Map();
    this.#marked.set(column, after);
  }

  /** Something else than their own style may colour some of its cells: white letters may well be seen. */
  reveal(mayBeColoured: (column: number) => boolean): void {
    for (const [column, cell] of this.#marked ?? []) {
      if (cell.fault !== 'unseen' || !mayBeColoured(column)) continue;
      const { fault: _, ...seen } = cell;
      if (hasMarks(seen)) this.#marked?.set(column, seen);
      else this.#marked?.delete(column);
    }
  }

  finish(): SheetRow {
    const { cells, line, hidden } = this;
    while (cells.length > 0 && cells.at(-1) === '' && !this.#marked?.has(cells.length - 1)) cells.pop();
    const covered = this.#covered === null ? {} : { covered: this.#covered };
    const paints = this.#paints === null ? {} : { paints: this.#paints };
    return { line, cells, hidden, ...this.#marks(), ...covered, ...paints };
  }

  #contradicts(column: number, cell: CellText): boolean {
    const before = this.#marked?.get(column) ?? { text: this.cells[column] ?? '' };
    if (isEmpty(before)) return false;
    return before.text !== cell.text || before.fault !== cell.fault || before.struck !== cell.struck;
  }

  #marks(): Pick<SheetRow, 'faults' | 'footnotes' | 'struck'> {
    if (this.#marked === null) return {};
    const faults = new Map<number, CellFault>();
    const footnotes = new Map<number, string>();
    const struck = new Map<number, string>();
    for (const [column, cell] of this.#marked) {
      if (cell.fault !== undefined) faults.set(column, cell.fault);
      if (cell.footnote !== undefined) footnotes.set(column, cell.footnote);
      if (cell.struck !== undefined) struck.set(column, cell.struck);
    }
    return {
      ...(faults.size > 0 && { faults }),
      ...(footnotes.size > 0 && { footnotes }),
      ...(struck.size > 0 && { struck }),
    };
  }
}

export function isEmpty(cell: CellText): boolean {
  return cell.text === '' && !hasMarks(cell);
}

/** Whether there is more to say of a cell than its text. */
export function hasMarks({ fault, footnote, struck }: CellText): boolean {
  return fault !== undefined || footnote !== undefined || struck !== undefined;
}
