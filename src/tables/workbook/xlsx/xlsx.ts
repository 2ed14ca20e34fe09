import type { Sheet } from '../../sheet.js';
import { type Budget, corrupt, WorkbookError } from '../budget.js';
import { columnOf, rangeOf, wholeNumber } from '../cell-reference.js';
import { XmlReader } from '../container/xml.js';
import type { Archive } from '../container/zip.js';
import { BUILT_IN_FORMATS } from '../format/built-in-formats.js';
import { type NumberFormat, parseNumberFormat } from '../format/number-format.js';
import { SheetBuilder } from '../sheet-builder.js';
import { mainPart, relationships, type Target, typed } from './relationships.js';
import { type Book, readCell } from './xlsx-cell.js';
import { readString } from './xlsx-string.js';

interface SheetEntry {
  readonly name: string;
  readonly hidden: boolean;
  readonly part: string;
}

/** Office Open XML (ECMA-376), the transitional and the strict form, whatever prefixes the writer chose. */
export function readXlsx(archive: Archive, budget: Budget): Sheet[] {
  const main = mainPart(archive, budget);
  const targets = relationships(archive, main, budget);
  const { entries, date1904, stale } = readWorkbookPart(required(archive, main), targets, budget);
  const book: Book = {
    strings: readStrings(archive.read(typed(targets, 'sharedStrings') ?? ''), budget),
    formats: readFormats(archive.read(typed(targets, 'styles') ?? ''), budget),
    date1904,
    stale,
  };
  return entries.map((entry) => readSheet(archive, entry, book, budget));
}

function required(archive: Archive, part: string): XmlReader {
  const bytes = archive.read(part);
  if (bytes === null) throw corrupt(`${part} is missing`);
  return new XmlReader(bytes, part);
}

function readWorkbookPart(
  xml: XmlReader,
  targets: ReadonlyMap<string, Target>,
  budget: Budget,
): { entries: SheetEntry[]; date1904: boolean; stale: boolean } {
  const entries: SheetEntry[] = [];
  let date1904 = false;
  let stale = false;
  for (let event = xml.next(); event !== 'end'; event = xml.next()) {
    if (event !== 'open') continue;
    if (xml.depth === 1 && xml.name !== 'workbook')
      throw new WorkbookError('unsupported', `a ${xml.name}, no workbook`);
    if (xml.depth === 2 && xml.name === 'workbookPr') date1904 = isTrue(xml.attribute('date1904'));
    if (xml.depth === 2 && xml.name === 'calcPr') stale = isTrue(xml.attribute('fullCalcOnLoad'));
    if (xml.depth === 3 && xml.name === 'sheet') {
      budget.sheet();
      entries.push(sheetEntry(xml, targets));
    }
  }
  return { entries, date1904, stale };
}

function sheetEntry(xml: XmlReader, targets: ReadonlyMap<string, Target>): SheetEntry {
  const name = xml.attribute('name') ?? '';
  const target = targets.get(xml.attributeOfAnyPrefix('id') ?? '');
  if (target === undefined) throw corrupt(`the sheet ${name} has no part`);
  return { name, hidden: (xml.attribute('state') ?? 'visible') !== 'visible', part: target.part };
}

function isTrue(value: string | null): boolean {
  return value === '1' || value === 'true';
}

function readStrings(bytes: Uint8Array | null, budget: Budget): string[] {
  const strings: string[] = [];
  if (bytes === null) return strings;
  const xml = new XmlReader(bytes, 'the shared strings');
  for (let event = xml.next(); event !== 'end'; event = xml.next()) {
    if (event !== 'open' || xml.depth !== 2 || xml.name !== 'si') continue;
    if (strings.length >= budget.limits.cells) {
      throw new WorkbookError('too-large', `more than ${budget.limits.cells} shared strings`);
    }
    strings.push(readString(xml));
  }
  return strings;
}

/** The number format of each cell style, by the style's index. */
function readFormats(bytes: Uint8Array | null, budget: Budget): NumberFormat[] {
  const formats: NumberFormat[] = [];
  if (bytes === null) return formats;
  const codes = new Map(BUILT_IN_FORMATS);
  const parsed = new Map<number, NumberFormat>();
  const xml = new XmlReader(bytes, 'the styles');
  let within = '';
  for (let event = xml.next(); event !== 'end'; event = xml.next()) {
    if (event !== 'open') continue;
    if (xml.depth === 3) budget.cells(1);
    if (xml.depth === 2) within = xml.name;
    else if (within === 'numFmts' && xml.name === 'numFmt') {
      codes.set(Number(xml.attribute('numFmtId')), xml.attribute('formatCode') ?? 'General');
    } else if (within === 'cellXfs' && xml.name === 'xf' && xml.depth === 3) {
      const id = Number(xml.attribute('numFmtId') ?? 0);
      const format = parsed.get(id) ?? parseNumberFormat(codes.get(id) ?? 'General');
      parsed.set(id, format);
      formats.push(format);
    }
  }
  return formats;
}

function readSheet(archive: Archive, entry: SheetEntry, book: Book, budget: Budget): Sheet {
  const builder = new SheetBuilder(entry.name, budget);
  const xml = required(archive, entry.part);
  for (let event = xml.next(); event !== 'end'; event = xml.next()) {
    if (event !== 'open' || xml.depth !== 2) continue;
    if (xml.name === 'sheetData') readRows(xml, builder, book);
    else if (xml.name === 'cols') readColumns(xml, builder);
    else if (xml.name === 'mergeCells') readMerges(xml, builder);
  }
  return builder.finish(entry.hidden);
}

function readColumns(xml: XmlReader, builder: SheetBuilder): void {
  for (const name of xml.children()) {
    if (name !== 'col' || !isTrue(xml.attribute('hidden'))) continue;
    builder.hideColumns(Number(xml.attribute('min')) - 1, Number(xml.attribute('max')) - 1);
  }
}

function readMerges(xml: XmlReader, builder: SheetBuilder): void {
  for (const name of xml.children()) {
    if (name === 'mergeCell') builder.merge(rangeOf(xml.attribute('ref') ?? ''));
  }
}

function readRows(xml: XmlReader, builder: SheetBuilder, book: Book): void {
  let line = 0;
  for (const name of xml.children()) {
    if (name !== 'row') continue;
    const written = xml.attribute('r');
    line = written === null ? line + 1 : wholeNumber(written, 'a row number');
    builder.startRow(line, isTrue(xml.attribute('hidden')));
    readCells(xml, line, builder, book);
  }
}

function readCells(xml: XmlReader, line: number, builder: SheetBuilder, book: Book): void {
  let column = -1;
  for (const name of xml.children()) {
    if (name !== 'c') continue;
    const reference = xml.attribute('r');
    column = reference === null ? column + 1 : columnOf(reference, line);
    builder.cell(column, readCell(xml, book));
  }
}
