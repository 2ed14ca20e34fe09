import { diagnostic } from '../../diagnostic/diagnostic.js';
import type { DiagnosticLog } from '../../diagnostic/log.js';
import type { TableRow } from './row-cells.js';
import type { SheetLines } from './sheet-lines.js';
import type { TableSite } from './table-site.js';
import { Waiting } from './waiting.js';

/** Rows of a sheet since the last one that was read, which may be sections, the foot, or the titles of the next table. */
export class WaitingRows {
  rows: TableRow[] = [];
  /** Nothing below is read. */
  isRefused = false;
  readonly #waiting = new Waiting();

  constructor(
    private readonly site: TableSite,
    private readonly log: DiagnosticLog,
    private readonly lines: SheetLines,
  ) {}

  /** What a row says is known once there is another: a section, a title, or something under the table. */
  wait(row: TableRow): void {
    this.rows.push(row);
    if (this.#waiting.add(row.cells)) this.refuse(row, 'TOO_MANY_LINES');
  }

  /** A line above all tables, which are not looked for below any number of them. */
  pass(row: TableRow): void {
    if (this.isRefused) return;
    this.lines.pass(row);
    if (this.#waiting.add(row.cells)) this.refuse(row, 'TOO_MANY_LINES');
  }

  take(): readonly TableRow[] {
    const rows = this.rows;
    this.rows = [];
    this.#waiting.clear();
    return rows;
  }

  /** Nothing below this row is read. */
  refuse({ line }: TableRow, detail: 'TOO_MANY_LINES' | 'TOO_MANY_TABLES'): void {
    this.isRefused = true;
    const { file } = this.site.placeOf(line, null);
    this.log.add(
      this.site.isText
        ? diagnostic('PC203', { file, line }, { detail })
        : diagnostic('PC233', { file }, { problem: 'too-large' }),
    );
  }
}
