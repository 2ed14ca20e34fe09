import { type Budget, corrupt, WorkbookError } from './budget.js';
import { type Moment, momentText, numberText, wordText } from './cell-text.js';
import { plainDecimal } from './decimal.js';
import { type NumberFormat, parseNumberFormat, sectionFor } from './number-format.js';
import { OdsStyles } from './ods-styles.js';
import type { CellText, Sheet } from './sheet.js';
import { SheetBuilder } from './sheet-builder.js';
import { XmlReader } from './xml.js';
import type { Archive } from './zip.js';

export function isOds(archive: Archive): boolean {
  return archive.has('content.xml') && (archive.has('mimetype') || archive.has('META-INF/manifest.xml'));
}

/** OpenDocument spreadsheets (ISO/IEC 26300). */
export function readOds(archive: Archive, budget: Budget): Sheet[] {
  refuseEncrypted(archive);
  const styles = new OdsStyles(budget);
  const common = archive.read('styles.xml');
  if (common !== null) readCommonStyles(new XmlReader(common, 'styles.xml'), styles);
  const content = archive.read('content.xml');
  if (content === null) throw corrupt('content.xml is missing');
  return readContent(new XmlReader(content, 'content.xml'), styles, budget);
}

function refuseEncrypted(archive: Archive): void {
  const manifest = archive.read('META-INF/manifest.xml');
  if (manifest === null || !new TextDecoder().decode(manifest).includes('encryption-data')) return;
  throw new WorkbookError('encrypted', 'the document is encrypted');
}

/** Only the named styles: the automatic ones of this part are for page headers, under names that the content uses too. */
function readCommonStyles(xml: XmlReader, styles: OdsStyles): void {
  for (let event = xml.next(); event !== 'end'; event = xml.next()) {
    if (event !== 'open' || xml.depth !== 2) continue;
    if (xml.name === 'styles') styles.read(xml);
    else xml.skip();
  }
}

function readContent(xml: XmlReader, styles: OdsStyles, budget: Budget): Sheet[] {
  const sheets: Sheet[] = [];
  const reader = new TableReader(xml, styles, budget);
  let spreadsheet = false;
  for (let event = xml.next(); event !== 'end'; event = xml.next()) {
    if (event !== 'open' || xml.depth < 2) continue;
    if (xml.depth === 2 && xml.name === 'automatic-styles') styles.read(xml);
    else if (xml.depth === 2 && xml.name === 'body') continue;
    else if (xml.depth === 3 && xml.name === 'spreadsheet') spreadsheet = true;
    else if (xml.depth === 4 && spreadsheet && xml.name === 'table') sheets.push(reader.read());
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
    const xml = this.#xml;
    const depth = xml.depth;
    for (let event = xml.next(); !(event === 'close' && xml.depth < depth); event = xml.next()) {
      if (event === 'open' && xml.name === 'null-date') {
        this.#date1904 = (xml.attribute('table:date-value') ?? '').startsWith('1904-01-01');
      }
    }
  }

  read(): Sheet {
    const xml = this.#xml;
    this.#budget.sheet();
    const builder = new SheetBuilder(xml.attribute('table:name') ?? '', this.#budget);
    const hidden = this.#styles.isHiddenTable(xml.attribute('table:style-name'));
    const columnStyles: (string | null)[] = [];
    let column = 0;
    let line = 1;
    const depth = xml.depth;
    for (;;) {
      const event = xml.next();
      if (event === 'close' && xml.depth < depth) return builder.finish(hidden);
      if (event !== 'open' || GROUPS.test(xml.name)) continue;
      if (xml.name === 'table-column') column += this.#column(column, columnStyles, builder);
      else if (xml.name === 'table-row') line += this.#row(line, columnStyles, builder);
      else xml.skip();
    }
  }

  #column(at: number, styles: (string | null)[], builder: SheetBuilder): number {
    const repeated = count(this.#xml, 'table:number-columns-repeated');
    const style = this.#xml.attribute('table:default-cell-style-name');
    const end = Math.min(at + repeated, this.#budget.limits.columns);
    for (let column = at; column < end; column++) styles[column] = style;
    if (isHidden(this.#xml)) builder.hideColumns(at, at + repeated - 1);
    return repeated;
  }

  #row(line: number, columnStyles: readonly (string | null)[], builder: SheetBuilder): number {
    const xml = this.#xml;
    const repeated = count(xml, 'table:number-rows-repeated');
    const hidden = isHidden(xml);
    const rowStyle = xml.attribute('table:default-cell-style-name');
    const runs: Run[] = [];
    let column = 0;
    const depth = xml.depth;
    for (let event = xml.next(); !(event === 'close' && xml.depth < depth); event = xml.next()) {
      if (event !== 'open') continue;
      const run = this.#run(column, (at) => rowStyle ?? columnStyles[at] ?? null);
      column += run.repeated;
      if (holdsSomething(run)) runs.push(run);
    }
    if (runs.length > 0) for (let i = 0; i < repeated; i++) emit(runs, line + i, hidden, builder);
    return repeated;
  }

  #run(column: number, defaultStyle: (column: number) => string | null): Run {
    const xml = this.#xml;
    const covered = xml.name === 'covered-table-cell';
    const known = covered || xml.name === 'table-cell';
    const repeated = known ? count(xml, 'table:number-columns-repeated') : 0;
    const span = {
      rows: covered ? 1 : count(xml, 'table:number-rows-spanned'),
      columns: covered ? 1 : count(xml, 'table:number-columns-spanned'),
    };
    if (known && !covered) {
      const style = xml.attribute('table:style-name') ?? defaultStyle(column);
      return { column, repeated, text: this.#cell(style), span };
    }
    xml.skip();
    return { column, repeated, text: { text: '' }, span };
  }

  #cell(style: string | null): CellText {
    const cell = readCell(this.#xml, this.#budget);
    return cellText(cell, this.#styles.formatOf(style), this.#date1904);
  }
}

function holdsSomething({ text, span }: Run): boolean {
  return text.text !== '' || text.fault !== undefined || span.rows > 1 || span.columns > 1;
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

function isHidden(xml: XmlReader): boolean {
  const visibility = xml.attribute('table:visibility');
  return visibility === 'collapse' || visibility === 'filter';
}

function count(xml: XmlReader, attribute: string): number {
  const written = xml.attribute(attribute);
  if (written === null) return 1;
  if (!/^\d{1,9}$/.test(written) || Number(written) === 0) throw corrupt(`${attribute} is no number`);
  return Number(written);
}

/** What a cell's element says, before it is known what it means. */
interface RawCell {
  readonly type: string | null;
  readonly formula: boolean;
  readonly error: boolean;
  readonly number: string | null;
  readonly date: string | null;
  readonly time: string | null;
  readonly truth: string | null;
  readonly string: string | null;
  /** The text as shown; null where there is none, not even an empty one. */
  readonly shown: string | null;
}

function readCell(xml: XmlReader, budget: Budget): RawCell {
  const attributes = {
    type: xml.attribute('office:value-type'),
    formula: xml.attribute('table:formula') !== null,
    error: xml.attribute('calcext:value-type') === 'error',
    number: xml.attribute('office:value'),
    date: xml.attribute('office:date-value'),
    time: xml.attribute('office:time-value'),
    truth: xml.attribute('office:boolean-value'),
    string: xml.attribute('office:string-value'),
  };
  const paragraphs: string[] = [];
  const depth = xml.depth;
  for (let event = xml.next(); !(event === 'close' && xml.depth < depth); event = xml.next()) {
    if (event !== 'open') continue;
    // Comments and drawings are anchored in cells but are not what the cell says.
    if (xml.name === 'p' || xml.name === 'h') paragraphs.push(paragraph(xml, budget));
    else xml.skip();
  }
  return { ...attributes, shown: paragraphs.length === 0 ? null : paragraphs.join('\n') };
}

/** Elements in a paragraph that stand for themselves: pronunciation, footnotes, comments, drawings. */
const NO_TEXT = /^(ruby-text|note|annotation|frame|custom-shape|rect|line)$/;

function paragraph(xml: XmlReader, budget: Budget): string {
  const depth = xml.depth;
  let text = '';
  for (;;) {
    const event = xml.next();
    if (event === 'close' && xml.depth < depth) return text;
    if (event === 'text') text += collapsed(xml.text(), text);
    else if (event !== 'open') continue;
    else if (xml.name === 's') text += spaces(xml, budget);
    else if (xml.name === 'tab') text += '\t';
    else if (xml.name === 'line-break') text += '\n';
    else if (NO_TEXT.test(xml.name)) xml.skip();
  }
}

/** White space within a paragraph counts as one blank, and as none at its start; further blanks have an element. */
function collapsed(text: string, before: string): string {
  const single = text.replace(/[ \t\r\n]+/g, ' ');
  return before === '' || before.endsWith('\n') ? single.replace(/^ /, '') : single;
}

function spaces(xml: XmlReader, budget: Budget): string {
  const length = count(xml, 'text:c');
  budget.text(length);
  return ' '.repeat(length);
}

const ERROR = /^(#(DIV\/0!|N\/A|NAME\?|NULL!|NUM!|REF!|VALUE!)|Err:\d{3})$/;
const PERCENT = parseNumberFormat('0%');

function cellText(cell: RawCell, format: NumberFormat, date1904: boolean): CellText {
  const shown = cell.shown ?? '';
  if (cell.error || (cell.formula && ERROR.test(shown))) return { text: shown, fault: 'error-value' };
  if (cell.type === null) {
    // LibreOffice leaves out the type of a formula whose result is the empty text, but writes the empty text.
    const valueless = cell.formula && cell.shown === null;
    return valueless ? { text: '', fault: 'formula-without-value' } : { text: wordText(shown, format) };
  }
  if (cell.type === 'string') return { text: wordText(cell.string ?? shown, format) };
  if (cell.type === 'boolean') return { text: cell.truth === 'true' ? 'TRUE' : 'FALSE' };
  if (cell.type === 'date') return { text: dateText(cell, format) };
  if (cell.type === 'time') return { text: timeText(cell) };
  if (cell.type === 'percentage') return numeric(cell, asPercent(cell, format), date1904);
  if (cell.type === 'float' || cell.type === 'currency') return numeric(cell, format, date1904);
  throw corrupt(`a cell of the type ${cell.type}`);
}

/** A percentage is one by its type, even where its style is lost. */
function asPercent(cell: RawCell, format: NumberFormat): NumberFormat {
  return (sectionFor(format, Number(cell.number))?.percents ?? 0) > 0 ? format : PERCENT;
}

const NUMBER = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:E[+-]?\d+)?$/i;

function numeric(cell: RawCell, format: NumberFormat, date1904: boolean): CellText {
  const written = cell.number ?? '';
  if (!NUMBER.test(written)) return { text: written || (cell.shown ?? ''), fault: 'error-value' };
  const value = Number(written);
  return numberText(value, format, date1904, () => cell.shown ?? plainDecimal(value));
}

const DATE = /^(\d{4}-\d\d-\d\d)(?:T(\d\d):(\d\d):(\d\d)(?:[.,]\d+)?Z?)?$/;

function dateText(cell: RawCell, format: NumberFormat): string {
  const moment = momentOf(cell.date ?? '');
  if (moment === null) return cell.shown ?? cell.date ?? '';
  const section = format.numbers[0];
  const parts =
    section?.shape === 'date' ? section.parts : { year: true, day: true, time: true, otherYear: false };
  return momentText(moment, parts) ?? `${moment.day} [${cell.shown ?? ''}]`;
}

function momentOf(written: string): Moment | null {
  const match = DATE.exec(written);
  if (match?.[1] === undefined) return null;
  const [hours = 0, minutes = 0, seconds = 0] = match.slice(2, 5).map((part) => Number(part ?? 0));
  return { day: match[1], seconds: hours * 3600 + minutes * 60 + seconds };
}

function timeText(cell: RawCell): string {
  const match = /^PT(\d\d)H(\d\d)M(\d\d)(?:[.,]\d+)?S$/.exec(cell.time ?? '');
  if (match === null || Number(match[1]) > 23) return `${cell.time ?? ''} [${cell.shown ?? ''}]`;
  return match.slice(1, 4).join(':');
}
