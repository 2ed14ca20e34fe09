import type { Code } from '../../diagnostic/codes.js';
import { type Diagnostic, excerptOf, type Place } from '../../diagnostic/diagnostic.js';
import type { DiagnosticLog } from '../../diagnostic/log.js';
import type { Steps } from '../../tables/pause.js';
import type { CellFault, Paint } from '../../tables/sheet.js';
import type { RowField } from '../facts/field.js';
import type { PlanNames } from '../facts/names.js';
import type { FactsReader } from '../facts/reader.js';
import type { RemarkReader } from '../facts/remark-facts.js';
import type { Reading } from '../measurement.js';
import type { CellContexts } from '../value/cell-contexts.js';
import type { Layout } from './layout.js';
import { isMuch } from './lines.js';
import { inFull, natureColumns } from './natures.js';
import type { Surroundings } from './surroundings.js';

/** Cells that are one: `rows` of them, two at most, hold something else too. */
export interface MergedRange {
  readonly name: string;
  readonly rows: number;
  readonly left: number;
  readonly right: number;
}

/** One row of a table as it stands in its file. */
export interface TableRow {
  readonly cells: readonly string[];
  readonly line: number;
  /** The very array of cells was that of a row before: what is known of them need not be found again. */
  readonly isAgain?: boolean;
  /** It stands where rows do, and speaks of what they are named for: 冀州区作废. */
  readonly isNote?: boolean;
  /** The cells as they stand in the file, where others are read instead: those of merged ranges, or of a number and its text. */
  readonly written?: readonly string[];
  /** Cells whose content cannot be trusted, by column, as a workbook tells them. */
  readonly faults?: ReadonlyMap<number, CellFault>;
  /** Raised or lowered marks of footnotes, by column: no part of the text. */
  readonly footnotes?: ReadonlyMap<number, string>;
  /** What is noted on cells, by column. */
  readonly comments?: ReadonlyMap<number, string>;
  /** How cells look that are not plain, by column. */
  readonly paints?: readonly (Paint | undefined)[];
  /** The range of a merged cell over several rows that hold something, or over several columns, by column. */
  readonly merged?: { get(column: number): MergedRange | undefined };
}

export interface RowContext {
  readonly names: PlanNames;
  readonly facts: FactsReader;
  readonly remarks: RemarkReader;
  readonly around: Surroundings;
  readonly percentScale: 'percent' | 'fraction' | null;
  /** Of all tables of the run; without them each table has its own. */
  readonly contexts?: CellContexts;
  readonly log: DiagnosticLog;
  /** The file tells how its cells look. */
  readonly isPainted: boolean;
  /** Where a cell stands; columns count from 0. */
  readonly placeOf: (
    line: number,
    column: number | null,
  ) => Place & { readonly line: number; readonly column: number };
}

/** A cell or row that is there and cannot be trusted. */
export type Faulty = Extract<Reading, { kind: 'faulty' }>;

/** The cells of a table's rows by what they are, and the way to say what is wrong with them. */
export class RowCells {
  /** How much was said of rows so far. */
  reports = 0;
  /** Columns in which 预期 is the nature of an indicator. */
  #natures: ReadonlySet<number> = new Set();

  constructor(
    readonly layout: Layout,
    readonly context: RowContext,
  ) {}

  /** The trimmed text of a field, empty where the table has none. */
  cell(row: TableRow, field: RowField): string {
    return this.text(row, this.layout.fields.get(field));
  }

  text(row: TableRow, column: number | undefined): string {
    if (column === undefined) return '';
    const text = (row.cells[column] ?? '').trim();
    return this.#natures.has(column) ? inFull(text) : text;
  }

  /** Looks at the first rows for what only all of them tell. */
  *prepare(rows: readonly TableRow[]): Steps<void> {
    if (isMuch(rows)) yield* this.context.facts.ahead(this.#textsOf(rows));
    this.#natures = yield* natureColumns(
      this.layout,
      rows.map(({ cells }) => cells),
    );
  }

  /** What stands beside the values, each text of which is read when its row is. */
  *#textsOf(rows: readonly TableRow[]): Iterable<string> {
    const { fields, open, aside } = this.layout;
    const remarks = aside.flatMap(({ column, reason }) => (reason === 'remark' ? column : []));
    const columns = [...fields.values(), ...open, ...remarks];
    for (const row of rows) for (const column of columns) yield this.text(row, column);
  }

  report(row: TableRow, column: number | undefined, make: (place: Place) => Diagnostic): void {
    this.reports += 1;
    this.context.log.add(make(this.#place(row, column)));
  }

  #place(row: TableRow, column: number | undefined): Place {
    const place = this.context.placeOf(row.line, column ?? null);
    return column === undefined ? place : { ...place, excerpt: excerptOf(row.cells, column) };
  }

  /** For what takes time to say, and may stand in every row. */
  offer(code: Code, row: TableRow, column: number | undefined, make: (place: Place) => Diagnostic): void {
    this.reports += 1;
    const { file } = this.context.placeOf(row.line, null);
    this.context.log.offer(code, file, () => make(this.#place(row, column)));
  }
}
