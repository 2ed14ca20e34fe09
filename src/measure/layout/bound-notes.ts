import { fold } from '../../quantity/fold.js';
import { cellAddress } from '../../tables/workbook/cell-reference.js';
import { type Footnote, footnotesIn, marksIn } from '../facts/footnotes.js';
import { looksSo } from '../facts/note-looks.js';
import type { NoteSubject } from '../facts/note-subject.js';
import { whoseOf } from '../facts/places.js';
import type { Taken } from './remark-problems.js';
import type { RowCells, TableRow } from './row-cells.js';

/** What tells whether a note is on a value. */
export type Named = Pick<Taken, 'plan' | 'area' | 'year' | 'indicator'>;

/** The notes above, between and under the rows of a table, and on which of its values they are. */
export class BoundNotes {
  /** The notes that were read last. */
  #noted: readonly unknown[] | null = null;
  #all: readonly Footnote[] = [];
  #byMark: ReadonlyMap<string, readonly Footnote[]> = new Map();
  #naming: readonly Footnote[] = [];
  /** Those that are on some value. */
  readonly #found = new Set<Footnote>();
  /** As found for all that is of one name, without those on single rows. */
  #ofNames = new Map<string, readonly Footnote[]>();
  #ordinal = 0;
  /** The first rows, or all that there are. */
  #rows: readonly TableRow[] = [];
  #borne: ReadonlySet<string> | null = null;

  constructor(private readonly cells: RowCells) {}

  /** Looks at the rows for how many there are, and for the marks that they bear. */
  prepare(rows: readonly TableRow[]): void {
    this.#rows = rows;
  }

  /** To be called first of every row. */
  open(): void {
    this.#ordinal += 1;
  }

  get all(): readonly Footnote[] {
    const { names, around } = this.cells.context;
    const { notes } = around.table;
    if (notes === this.#noted) return this.#all;
    this.#noted = notes; // there may be more of them between rows
    this.#all = notes.slice(0, MOST_NOTES).flatMap((note) => footnotesIn(note, names));
    this.#byMark = byMark(this.#all);
    this.#naming = this.#all.filter(({ subject }) => subject !== null);
    this.#ofNames.clear();
    return this.#all;
  }

  isFound(note: Footnote): boolean {
    return this.#found.has(note);
  }

  /** The notes on a value: those of which it, its heading or a name in its row bears the mark, and those that name it. */
  of(row: TableRow, column: number, remark: string | undefined, named: Named): readonly Footnote[] {
    if (this.all.length === 0) return NONE;
    const found = [...this.#marked(row, column, remark), ...this.naming(row, column, named)];
    for (const note of found) this.#found.add(note);
    return found;
  }

  /** Those that name a value by what it is of, or by where it stands. */
  naming(row: TableRow, column: number, named: Named): readonly Footnote[] {
    if (this.all.length === 0 || this.#naming.length === 0) return NONE;
    const found = this.#ofName(named).filter(
      ({ subject, mark }) =>
        !subject || (!this.#isBorne(mark, subject) && this.#isAt(subject, row, column, named)),
    );
    for (const note of found) this.#found.add(note);
    return found;
  }

  #marked(row: TableRow, column: number, remark: string | undefined): readonly Footnote[] {
    if (this.#byMark.size === 0) return NONE;
    const marks = new Set(this.#marks(row, column, remark));
    return [...marks].flatMap((mark) => this.#byMark.get(mark) ?? []);
  }

  #marks(row: TableRow, column: number, remark = ''): readonly string[] {
    const { fields, headings } = this.cells.layout;
    const named = [...fields.values(), column].map((at) => row.footnotes?.get(at) ?? '');
    const texts = [...fields.values()].map((at) => this.cells.text(row, at));
    return [remark, headings[column] ?? '', ...named, ...texts].flatMap(marksIn);
  }

  #ofName(named: Named): readonly Footnote[] {
    const key = [named.plan.id, named.indicator.id, named.area ?? '', named.year].join('\n');
    const known = this.#ofNames.get(key);
    if (known) return known;
    if (this.#ofNames.size >= MOST_KEPT) this.#ofNames.clear();
    const found = this.#naming.filter(({ subject }) => subject !== null && this.#isOf(subject, named));
    this.#ofNames.set(key, found);
    return found;
  }

  #isOf({ indicators, places, years, isExcept }: NoteSubject, named: Named): boolean {
    const { plan, area, year, indicator } = named;
    const vocabulary = this.cells.context.names.vocabulary(plan);
    const isNamed =
      (indicators.length === 0 || indicators.some((key) => vocabulary.indicator(key) === indicator)) &&
      (places.length === 0 ||
        places.some((place) => {
          const whose = whoseOf(place, plan);
          return whose.kind === 'unit' ? whose.area === area : whose.kind === 'whole' && area === null;
        }));
    return isNamed !== isExcept && (years.length === 0 || years.includes(year));
  }

  /** By its own cell, or by those that say what its row is about; any may, where the file tells no looks. */
  #looksSo(looks: NoteSubject['looks'], { paints }: TableRow, column: number): boolean {
    const { layout, context } = this.cells;
    if (!context.isPainted) return true;
    const columns = [column, ...layout.fields.values(), ...layout.open];
    return looks.some((look) => columns.some((at) => looksSo(look, paints?.[at])));
  }

  /** 2.为预计数 is on what bears the mark 2; where nothing does, on the row with this number. */
  #isBorne(mark: string | null, { numbers }: NoteSubject): boolean {
    if (mark === null || numbers.length !== 1 || String(numbers[0]) !== mark) return false;
    this.#borne ??= new Set([
      ...this.cells.layout.headings.flatMap(marksIn),
      ...this.#rows.flatMap(({ cells, footnotes }) =>
        [...cells, ...(footnotes?.values() ?? [])].flatMap(marksIn),
      ),
    ]);
    return this.#borne.has(mark);
  }

  /**
   * Rows without numbers are counted, or bear those of the plan. People count rows from the head of the sheet, from that of the
   * table or from its first row: any may be meant.
   */
  #isAt(
    { numbers, lines, ordinals, columns, cells, looks }: NoteSubject,
    row: TableRow,
    column: number,
    { indicator }: Named,
  ): boolean {
    const { fields, to, depth } = this.cells.layout;
    if (looks.length > 0 && !this.#looksSo(looks, row, column)) return false;
    if (columns.length > 0 && !columns.includes(column + 1) && !(columns.includes(-1) && column === to))
      return false;
    if (numbers.length + lines.length + ordinals.length + cells.length === 0) return true;
    const byOrder = fields.has('indicator') ? [this.#ordinal, indicator.row] : [this.#ordinal];
    const own = fields.has('row') ? [Number(fold(this.cells.cell(row, 'row')))] : byOrder;
    return (
      numbers.some((number) => own.includes(number)) ||
      lines.some((line) => [row.line, this.#ordinal, this.#ordinal + depth].includes(line)) ||
      ordinals.some((ordinal) => this.#rows.at(ordinal > 0 ? ordinal - 1 : ordinal)?.line === row.line) ||
      cells.includes(cellAddress(row.line, column + 1))
    );
  }
}

function byMark(notes: readonly Footnote[]): ReadonlyMap<string, readonly Footnote[]> {
  const found = new Map<string, Footnote[]>();
  for (const note of notes) {
    if (note.mark === null) continue;
    const known = found.get(note.mark);
    if (known) known.push(note);
    else found.set(note.mark, [note]);
  }
  return found;
}

const NONE: readonly never[] = [];

/** No table has more notes that anybody reads. */
export const MOST_NOTES = 200;
const MOST_KEPT = 2_000;
