/** Lines of which a name and its value stand in one cell of the file: 申报率：88.9%. */
export class CellsTogether {
  readonly #columns = new Map<number, number>();

  put(line: number, column: number): void {
    this.#columns.set(line, column);
  }

  /** The column of the cell that all of a line stands in; null for any other line. */
  columnOf(line: number): number | null {
    return this.#columns.get(line) ?? null;
  }
}
