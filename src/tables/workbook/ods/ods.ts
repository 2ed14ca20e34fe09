import type { Steps } from '../../pause.js';
import type { CellText, Sheet } from '../../sheet.js';
import { type Budget, corrupt, WorkbookError } from '../budget.js';
import type { XmlReader } from '../container/xml.js';
import type { Archive } from '../container/zip.js';
import { SheetBuilder } from '../sheet-builder.js';
import { countAttribute } from './ods-attributes.js';
import { readCell } from './ods-cell.js';
import { readConditions } from './ods-conditions.js';
import { readShape } from './ods-shapes.js';
import { OdsStyles } from './ods-styles.js';
import { OdsXmlReader } from './ods-xml.js';

/** OpenDocument spreadsheets (ISO/IEC 26300). */
export function* readOds(archive: Archive, budget: Budget): Steps<Sheet[]> {
  refuseEncrypted(archive);
  const styles = new OdsStyles(budget);
  const common = yield* archive.unpack('styles.xml');
  if (common !== null) yield* readCommonStyles(new OdsXmlReader(common, 'styles.xml'), styles);
  const content = yield* archive.unpack('content.xml');
  if (content === null) throw corrupt('content.xml is missing');
  return yield* readContent(new OdsXmlReader(content, 'content.xml'), styles, budget);
}

/** The same in one document (.fods), with no archive around it. */
export function* readFlatOds(bytes: Uint8Array, budget: Budget): Steps<Sheet[]> {
  budget.unpack(bytes.length);
  return yield* readContent(new OdsXmlReader(bytes, 'the document'), new OdsStyles(budget), budget);
}

function refuseEncrypted(archive: Archive): void {
  const manifest = archive.read('META-INF/manifest.xml');
  if (manifest === null || !new TextDecoder().decode(manifest).includes('encryption-data')) return;
  throw new WorkbookError('encrypted', 'the document is encrypted');
}

/** Only the named styles: the automatic ones of this part are for page headers, under names that the content uses too. */
function* readCommonStyles(xml: XmlReader, styles: OdsStyles): Steps<void> {
  for (let event = xml.next(); event !== 'end'; event = xml.next()) {
    if (event !== 'open' || xml.depth !== 2) continue;
    if (xml.name === 'styles') yield* styles.read(xml);
    else if (xml.name === 'master-styles') styles.readPages(xml);
    else xml.skip();
  }
}

/** The named styles stand here too where there is but one document. */
const STYLES = /^(?:automatic-)?styles$/;

function* readContent(xml: XmlReader, styles: OdsStyles, budget: Budget): Steps<Sheet[]> {
  const sheets: Sheet[] = [];
  const reader = new TableReader(xml, styles, budget);
  let spreadsheet = false;
  for (let event = xml.next(); event !== 'end'; event = xml.next()) {
    if (event !== 'open' || xml.depth < 2) continue;
    if (xml.depth === 2 && STYLES.test(xml.name)) yield* styles.read(xml);
    else if (xml.depth === 2 && xml.name === 'master-styles') styles.readPages(xml);
    else if (xml.depth === 2 && xml.name === 'body') continue;
    else if (xml.depth === 3 && xml.name === 'spreadsheet') spreadsheet = true;
    else if (xml.depth === 4 && spreadsheet && xml.name === 'table') sheets.push(yield* reader.read());
    else if (xml.depth === 4 && xml.name === 'calculation-settings') reader.readNullDate();
    else xml.skip();
  }
  if (!spreadsheet) throw new WorkbookError('unsupported', 'an OpenDocument file, but no spreadsheet');
  return sheets;
}

interface Span {
  readonly rows: number;
  readonly columns: number;
}

/** A cell and how often it stands there in a row. */
interface Run {
  readonly column: number;
  readonly repeated: number;
  readonly text: CellText;
  readonly span: Span;
}

const EMPTY: CellText = { text: '' };
const ONE_CELL: Span = { rows: 1, columns: 1 };

/** Elements that only group rows or columns. */
const GROUPS = /^table-(rows|row-group|header-rows|columns|column-group|header-columns)$/;

class TableReader {
  readonly #xml: XmlReader;
  readonly #styles: OdsStyles;
  readonly #budget: Budget;
  #date1904 = false;

  constructor(xml: XmlReader, styles: OdsStyles, budget: Budget) {
    this.#xml = xml;
    this.#styles = styles;
    this.#budget = budget;
  }

  readNullDate(): void {
    for (const name of this.#xml.children()) {
      if (name !== 'null-date') continue;
      this.#date1904 = (this.#xml.attribute('table:date-value') ?? '').startsWith('1904-01-01');
    }
  }

  *read(): Steps<Sheet> {
    const xml = this.#xml;
    this.#budget.sheet();
    const builder = new SheetBuilder(xml.attribute('table:name') ?? '', this.#budget);
    builder.isPainted = !this.#styles.isConditional;
    builder.conditions.date1904 = this.#date1904;
    const hidden = this.#styles.isHidden('table', xml.attribute('table:style-name'));
    builder.beside(this.#styles.printed(xml.attribute('table:style-name')));
    const columnStyles: (string | null)[] = [];
    let column = 0;
    let line = 1;
    const depth = xml.depth;
    for (;;) {
      const event = xml.next();
      if (event === 'close' && xml.depth < depth) return yield* builder.finish(hidden);
      if (event !== 'open' || GROUPS.test(xml.name)) continue;
      if (xml.name === 'table-column') column += this.#column(column, columnStyles, builder);
      else if (xml.name === 'table-row') line += yield* this.#row(line, columnStyles, builder);
      else if (xml.name === 'shapes') builder.beside(readShape(xml));
      else {
        if (xml.name !== 'conditional-formats') xml.skip();
        else {
          builder.isPainted = false;
          readConditions(xml, (name) => this.#styles.conditionalLook(name), builder.conditions);
        }
      }
    }
  }

  #column(at: number, styles: (string | null)[], builder: SheetBuilder): number {
    const repeated = countAttribute(this.#xml, 'table:number-columns-repeated');
    const style = this.#xml.attribute('table:default-cell-style-name');
    const end = Math.min(at + repeated, this.#budget.limits.columns);
    for (let column = at; column < end; column++) styles[column] = style;
    if (this.#isHidden('table-column')) builder.hideColumns(at, at + repeated - 1);
    return repeated;
  }

  *#row(line: number, columnStyles: readonly (string | null)[], builder: SheetBuilder): Steps<number> {
    const xml = this.#xml;
    const repeated = countAttribute(xml, 'table:number-rows-repeated');
    const hidden = this.#isHidden('table-row');
    const rowStyle = xml.attribute('table:default-cell-style-name');
    const runs: Run[] = [];
    let column = 0;
    for (const name of xml.children()) {
      const run = this.#run(name, column, builder, (at) => rowStyle ?? columnStyles[at] ?? null);
      column += run.repeated;
      if (holdsSomething(run)) runs.push(run);
    }
    yield;
    if (runs.length === 0) return repeated;
    for (let i = 0; i < repeated; i++) {
      emit(runs, line + i, hidden, builder);
      yield;
    }
    return repeated;
  }

  /** Of the row or column whose element was just opened. */
  #isHidden(family: 'table-row' | 'table-column'): boolean {
    const visibility = this.#xml.attribute('table:visibility');
    if (visibility === 'collapse' || visibility === 'filter') return true;
    return this.#styles.isHidden(family, this.#xml.attribute('table:style-name'));
  }

  #run(
    name: string,
    column: number,
    builder: SheetBuilder,
    defaultStyle: (column: number) => string | null,
  ): Run {
    const xml = this.#xml;
    const covered = name === 'covered-table-cell';
    if (!covered && name !== 'table-cell') return { column, repeated: 0, text: EMPTY, span: ONE_CELL };
    const repeated = countAttribute(xml, 'table:number-columns-repeated');
    const rows = covered ? 1 : countAttribute(xml, 'table:number-rows-spanned');
    const columns = covered ? 1 : countAttribute(xml, 'table:number-columns-spanned');
    const style = xml.attribute('table:style-name') ?? defaultStyle(column);
    const text = readCell(xml, this.#styles.cellStyle(style), {
      styles: this.#styles,
      date1904: this.#date1904,
      budget: this.#budget,
      drawn: (texts) => builder.beside(texts),
    });
    return { column, repeated, text, span: { rows, columns } };
  }
}

function holdsSomething({ text, span }: Run): boolean {
  return (
    text.text !== '' ||
    text.fault !== undefined ||
    text.comment !== undefined ||
    span.rows > 1 ||
    span.columns > 1
  );
}

function emit(runs: readonly Run[], line: number, hidden: boolean, builder: SheetBuilder): void {
  builder.startRow(line, hidden);
  for (const { column, repeated, text, span } of runs) {
    for (let at = column; at < column + repeated; at++) {
      builder.cell(at, text);
      if (span.rows === 1 && span.columns === 1) continue;
      const top = line - 1;
      builder.merge({ top, left: at, bottom: top + span.rows - 1, right: at + span.columns - 1 });
    }
  }
}
