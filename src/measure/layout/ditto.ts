import { fold } from '../../quantity/fold.js';
import { remembered } from '../../quantity/remembered.js';
import type { Layout } from './layout.js';
import type { TableRow } from './row-cells.js';

/** 同上, 〃, ditto: what stands above, with brackets or dashes around it. */
const DITTO =
  /^[([（\s-]*(?:(?:同|如)(?:上(?:一?[行栏格列年]|述)?|前)|上同|〃|″|〞|〟|"|''|,,|ditto|do\.?|idem|ibid\.?|(?:same )?as above|same|↑+)[)\]）\s-]*$/i;
/** Most cells begin with none of these, and need not be looked at whole. */
const OPENS = /^[同如上〃″〞〟"'”’,，dDiIaAsS↑(（\s—–－-]/;
const LONGEST = 24;

const isDitto: (cell: string) => boolean = remembered((cell) => DITTO.test(fold(cell)));

/**
 * Puts in the place of 同上 what stands above it, in columns that name things. Of a value nobody says so that could not
 * write it again: there it is no value.
 */
export class Dittos {
  readonly #columns: readonly number[];
  readonly #above = new Map<number, string>();

  constructor({ fields, open, aside }: Layout) {
    const remarks = aside.flatMap(({ column, reason }) => (reason === 'remark' ? column : []));
    this.#columns = [...new Set([...fields.values(), ...open, ...remarks])];
  }

  /** True for a row with a word for what stands above it, be anything there or not. */
  isIn({ cells }: TableRow): boolean {
    return this.#columns.some((column) => mayBeDitto(cells[column] ?? ''));
  }

  /** To be asked once of every row, in their order. */
  filled(row: TableRow): TableRow {
    let cells: string[] | null = null;
    for (const column of this.#columns) {
      const cell = row.cells[column] ?? '';
      const above = this.#above.get(column) ?? '';
      const isRepeated = above !== '' && mayBeDitto(cell);
      if (isRepeated) {
        cells ??= [...row.cells];
        cells[column] = above;
      } else this.#above.set(column, cell);
    }
    return cells === null ? row : { ...row, cells, written: row.written ?? row.cells };
  }
}

function mayBeDitto(cell: string): boolean {
  return cell.length <= LONGEST && OPENS.test(cell) && isDitto(cell);
}
