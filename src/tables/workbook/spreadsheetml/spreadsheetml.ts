import type { Steps } from '../../pause.js';
import type { Sheet } from '../../sheet.js';
import { type Budget, WorkbookError } from '../budget.js';
import { wholeNumber } from '../cell-reference.js';
import { XmlReader } from '../container/xml.js';
import type { CellStyle } from '../format/cell-style.js';
import { isTooSmall } from '../hidden.js';
import { printedTexts } from '../print-header.js';
import { SheetBuilder } from '../sheet-builder.js';
import { readCell } from './xmlss-cell.js';
import { readConditions } from './xmlss-conditions.js';
import { isTrue, XmlssStyles } from './xmlss-styles.js';

/** XML Spreadsheets of Excel 2002 and 2003, which many programs still write: one document, whatever its name ends in. */
export function* readSpreadsheetml(bytes: Uint8Array, budget: Budget): Steps<Sheet[]> {
  budget.unpack(bytes.length);
  const xml = new XmlReader(bytes, 'the document');
  const styles = new XmlssStyles(budget);
  const sheets: Sheet[] = [];
  for (let event = xml.next(); event !== 'end'; event = xml.next()) {
    if (event !== 'open') continue;
    if (xml.depth === 1 && xml.name !== 'Workbook')
      throw new WorkbookError('unsupported', `a ${xml.name}, no workbook`);
    if (xml.depth !== 2) continue;
    if (xml.name === 'Styles') styles.read(xml);
    else if (xml.name === 'Worksheet') sheets.push(yield* readSheet(xml, styles, budget));
  }
  return sheets;
}

function* readSheet(xml: XmlReader, styles: XmlssStyles, budget: Budget): Steps<Sheet> {
  budget.sheet();
  const builder = new SheetBuilder(xml.attributeOfAnyPrefix('Name') ?? '', budget);
  builder.isPainted = true;
  let hidden = false;
  for (const name of xml.children()) {
    if (name === 'ConditionalFormatting') {
      builder.isPainted = false;
      readConditions(xml, builder.conditions);
    }
    if (name === 'Table') yield* new TableReader(xml, styles, builder, budget).read();
    else if (name === 'WorksheetOptions') hidden = readOptions(xml, builder);
  }
  return yield* builder.finish(hidden);
}

/** `Visible` is there where a sheet is not. */
function readOptions(xml: XmlReader, builder: SheetBuilder): boolean {
  let hidden = false;
  for (const name of xml.children()) {
    if (name === 'Visible') hidden = xml.textWithin().trim() !== 'SheetVisible';
    else if (name === 'PageSetup')
      for (const part of xml.children())
        if (part === 'Header' || part === 'Footer')
          builder.beside(printedTexts(xml.attributeOfAnyPrefix('Data') ?? ''));
  }
  return hidden;
}

/** Reads the `Table` element just opened: rows and cells without an index come right after the one before. */
class TableReader {
  readonly #xml: XmlReader;
  readonly #styles: XmlssStyles;
  readonly #builder: SheetBuilder;
  readonly #budget: Budget;
  /** Of the columns that have one; the table's own stands for the rest. */
  readonly #columnStyles: string[] = [];

  constructor(xml: XmlReader, styles: XmlssStyles, builder: SheetBuilder, budget: Budget) {
    this.#xml = xml;
    this.#styles = styles;
    this.#builder = builder;
    this.#budget = budget;
  }

  *read(): Steps<void> {
    const tableStyle = this.#xml.attributeOfAnyPrefix('StyleID');
    let column = 0;
    let line = 1;
    for (const name of this.#xml.children()) {
      if (name === 'Column') column = this.#column(this.#index(column));
      else if (name === 'Row') line = this.#row(this.#index(line - 1) + 1, tableStyle);
      yield;
    }
  }

  /** Where the element just opened stands, from 0. */
  #index(next: number): number {
    const written = this.#xml.attributeOfAnyPrefix('Index');
    return written ? wholeNumber(written, 'an index') - 1 : next;
  }

  #count(name: 'Span' | 'MergeAcross' | 'MergeDown'): number {
    const written = this.#xml.attributeOfAnyPrefix(name);
    return written ? wholeNumber(written, `a ${name}`) : 0;
  }

  #isHidden(size: 'Width' | 'Height'): boolean {
    const written = this.#xml.attributeOfAnyPrefix(size);
    return (
      isTrue(this.#xml.attributeOfAnyPrefix('Hidden')) || (written ? isTooSmall(Number(written)) : false)
    );
  }

  #column(at: number): number {
    const last = at + this.#count('Span');
    const style = this.#xml.attributeOfAnyPrefix('StyleID');
    const { columns } = this.#budget.limits;
    if (style !== null) for (let i = at; i <= last && i < columns; i++) this.#columnStyles[i] = style;
    if (this.#isHidden('Width')) this.#builder.hideColumns(at, last);
    return last + 1;
  }

  #row(line: number, tableStyle: string | null): number {
    const next = line + 1 + this.#count('Span');
    this.#builder.startRow(line, this.#isHidden('Height'));
    const rowStyle = this.#xml.attributeOfAnyPrefix('StyleID');
    let column = 0;
    for (const name of this.#xml.children()) {
      if (name !== 'Cell') continue;
      const at = this.#index(column);
      const around = rowStyle ?? this.#columnStyles[at] ?? tableStyle;
      const style = this.#styles.at(this.#xml.attributeOfAnyPrefix('StyleID') ?? around);
      column = this.#cell(line, at, style);
    }
    return next;
  }

  #cell(line: number, column: number, style: CellStyle): number {
    const right = column + this.#count('MergeAcross');
    const bottom = line - 1 + this.#count('MergeDown');
    const isMerged = right > column || bottom > line - 1;
    if (isMerged) this.#builder.merge({ top: line - 1, left: column, bottom, right });
    this.#builder.cell(column, readCell(this.#xml, style));
    return right + 1;
  }
}
