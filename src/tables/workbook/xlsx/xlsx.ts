import type { Steps } from '../../pause.js';
import type { Sheet, SheetBook } from '../../sheet.js';
import { type Budget, corrupt, tooLarge, WorkbookError } from '../budget.js';
import { columnOf, rangeOf, wholeNumber } from '../cell-reference.js';
import { mainPart, relationships, type Target, typed } from '../container/relationships.js';
import { XmlReader } from '../container/xml.js';
import type { Archive } from '../container/zip.js';
import { isTooSmall, POINTS_OF_DIGIT } from '../hidden.js';
import { printedTexts } from '../print-header.js';
import type { RichString } from '../rich-text.js';
import { SheetBuilder } from '../sheet-builder.js';
import { type Book, readCell } from './xlsx-cell.js';
import { readComments } from './xlsx-comments.js';
import { readConditions } from './xlsx-conditions.js';
import { type Colours, inkOf as inkOfColours, readPalette, readTheme } from './xlsx-paint.js';
import { readShapes } from './xlsx-shapes.js';
import { type InkOf, readString } from './xlsx-string.js';
import { readStyles } from './xlsx-styles.js';
import { PLAIN_VIEW, readView } from './xlsx-view.js';

interface SheetEntry {
  readonly name: string;
  readonly hidden: boolean;
  /** Null where the workbook names none. */
  readonly part: string | null;
}

/** Office Open XML (ECMA-376), the transitional and the strict form, whatever prefixes the writer chose. */
export function* readXlsx(archive: Archive, budget: Budget): Steps<SheetBook> {
  const main = yield* mainPart(archive, budget);
  const targets = yield* relationships(archive, main, budget);
  const { entries, date1904, stale } = readWorkbookPart(yield* required(archive, main), targets, budget);
  const theme = yield* readTheme(yield* archive.unpack(typed(targets, 'theme') ?? ''));
  const styles = yield* archive.unpack(typed(targets, 'styles') ?? '');
  const colours: Colours = { theme, indexed: yield* readPalette(styles) };
  const inkOf = (xml: XmlReader) => inkOfColours(xml, colours);
  const book: Book = {
    strings: yield* readStrings(yield* archive.unpack(typed(targets, 'sharedStrings') ?? ''), inkOf, budget),
    ...(yield* readStyles(styles, colours, budget)),
    inkOf,
    date1904,
    stale,
  };
  const isThere = ({ part }: SheetEntry) => part !== null && archive.has(part);
  if (entries.length > 0 && !entries.some(isThere)) throw corrupt('no sheet has its part');
  const sheets: Sheet[] = [];
  for (const entry of entries.filter(isThere)) sheets.push(yield* readSheet(archive, entry, book, budget));
  return {
    sheets,
    withoutPart: entries.filter((entry) => !isThere(entry)).map(({ name }) => name),
  };
}

function* required(archive: Archive, part: string): Steps<XmlReader> {
  const bytes = yield* archive.unpack(part);
  if (bytes === null) throw corrupt(`${part} is missing`);
  return new XmlReader(bytes, part, true);
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
    if (xml.depth === 2 && xml.name === 'calcPr') stale = isStale(xml);
    if (xml.depth === 3 && xml.name === 'sheet') {
      budget.sheet();
      entries.push(sheetEntry(xml, targets));
    }
  }
  return { entries, date1904, stale };
}

function sheetEntry(xml: XmlReader, targets: ReadonlyMap<string, Target>): SheetEntry {
  const name = xml.attribute('name') ?? '';
  const part = targets.get(xml.attributeOfAnyPrefix('id') ?? '')?.part ?? null;
  return { name, hidden: (xml.attribute('state') || 'visible') !== 'visible', part };
}

function isTrue(value: string | null): boolean {
  return value === '1' || value === 'true';
}

/** What `calcPr` says by which a program computes all formulas anew when it opens the workbook. */
function isStale(xml: XmlReader): boolean {
  const [onLoad, always, completed] = ['fullCalcOnLoad', 'forceFullCalc', 'calcCompleted'].map((name) =>
    xml.attribute(name),
  );
  return isTrue(onLoad ?? null) || isTrue(always ?? null) || (completed != null && !isTrue(completed));
}

function* readStrings(bytes: Uint8Array | null, inkOf: InkOf, budget: Budget): Steps<RichString[]> {
  const strings: RichString[] = [];
  if (bytes === null) return strings;
  const xml = new XmlReader(bytes, 'the shared strings', true);
  for (let event = xml.next(); event !== 'end'; event = xml.next()) {
    yield;
    if (event !== 'open' || xml.depth !== 2 || xml.name !== 'si') continue;
    if (strings.length >= budget.limits.cells) throw tooLarge('shared-texts', budget.limits.cells);
    const string = readString(xml, inkOf);
    if (typeof string !== 'string') budget.cells(string.length);
    strings.push(string);
  }
  return strings;
}

function* readSheet(archive: Archive, entry: SheetEntry, book: Book, budget: Budget): Steps<Sheet> {
  const builder = new SheetBuilder(entry.name, budget);
  builder.isPainted = true;
  builder.conditions.date1904 = book.date1904;
  const xml = yield* required(archive, entry.part ?? '');
  let isChoice = false;
  let view = PLAIN_VIEW;
  let usual = NO_SIZES;
  for (let event = xml.next(); event !== 'end'; event = xml.next()) {
    yield;
    if (event !== 'open') continue;
    if (CONDITIONS.test(xml.name)) {
      builder.isPainted = false;
      readConditions(xml, book.looks, builder.conditions);
      continue;
    }
    if (xml.name === 'tablePart' || xml.name === 'picture') builder.isBacked = true;
    if (xml.depth === 2) isChoice = xml.name === 'AlternateContent';
    if (xml.depth !== 2) {
      if (isChoice) refuseCells(xml);
    } else if (xml.name === 'sheetFormatPr') usual = readSizes(xml, builder);
    else if (xml.name === 'sheetViews') view = readView(xml, builder);
    else if (xml.name === 'sheetData')
      yield* readRows(
        xml,
        builder,
        { ...book, hidesZeros: view.hidesZeros, randoms: new Set() },
        { ...usual, from: view.from },
      );
    else if (xml.name === 'cols') readColumns(xml, builder, usual);
    else if (xml.name === 'mergeCells') yield* readMerges(xml, builder);
    else if (xml.name === 'headerFooter')
      for (const _ of xml.children()) builder.beside(printedTexts(xml.textWithin()));
  }
  const targets = yield* relationships(archive, entry.part ?? '', budget);
  yield* readComments(archive, targets, builder);
  yield* readShapes(archive, targets, builder);
  return yield* builder.finish(entry.hidden);
}

/** Of later versions as well, whose elements are of another vocabulary. */
const CONDITIONS = /^(?:.*:)?conditionalFormatting$/;

/** The sizes of what says none of its own; null where they suit what is in it. */
interface Sizes {
  readonly ht: string | null;
  readonly width: string | null;
}

const NO_SIZES: Sizes = { ht: null, width: null };

/** Reads the `sheetFormatPr` just opened. Rows that it hides are unused: those in use have elements of their own. */
function readSizes(xml: XmlReader, builder: SheetBuilder): Sizes {
  const ht = isTrue(xml.attribute('customHeight')) ? xml.attribute('defaultRowHeight') : null;
  const width = xml.attribute('defaultColWidth');
  if (isNothing(width, 'width')) builder.hideColumns(0, MAX_COLUMNS);
  return { ht, width };
}

const MAX_COLUMNS = 16_384;

function isNothing(written: string | null, size: keyof Sizes): boolean {
  return written ? isTooSmall(Number(written) * (size === 'ht' ? 1 : POINTS_OF_DIGIT)) : false;
}

/** Also by a height or width of next to nothing. */
function isHidden(xml: XmlReader, size: keyof Sizes, usual: Sizes): boolean {
  return isTrue(xml.attribute('hidden')) || isNothing(xml.attribute(size) || usual[size], size);
}

function readColumns(xml: XmlReader, builder: SheetBuilder, usual: Sizes): void {
  for (const name of xml.children()) {
    if (name !== 'col') continue;
    const [from, to] = [Number(xml.attribute('min')) - 1, Number(xml.attribute('max')) - 1];
    if (isHidden(xml, 'width', usual)) builder.hideColumns(from, to);
    else if (usual.width !== null) builder.showColumns(from, to);
  }
}

function* readMerges(xml: XmlReader, builder: SheetBuilder): Steps<void> {
  for (const name of xml.children()) {
    const range = xml.attribute('ref');
    if (name === 'mergeCell' && range) builder.merge(rangeOf(range));
    yield;
  }
}

/** What programs choose of holds controls and pictures; which cells they chose nobody here would know. */
function refuseCells({ name }: XmlReader): void {
  if (name === 'sheetData' || name === 'mergeCells') throw corrupt(`${name} is one of several to choose of`);
}

/**
 * Stops at each child of this name of the element just opened. One of another name might hold more of them, written for
 * programs that read it so.
 */
function* knownChildren(xml: XmlReader, known: 'row' | 'c'): Generator<void> {
  for (const name of xml.children()) {
    if (name === known) yield;
    else if (name !== 'extLst') throw corrupt(`there is a ${name} where each is a ${known}`);
  }
}

function* readRows(
  xml: XmlReader,
  builder: SheetBuilder,
  book: Book,
  usual: Sizes & { readonly from: number },
): Steps<void> {
  let line = 0;
  for (const _ of knownChildren(xml, 'row')) {
    const written = xml.attribute('r');
    line = written ? wholeNumber(written, 'a row number') : line + 1;
    builder.startRow(line, line < usual.from || isHidden(xml, 'ht', usual));
    readCells(xml, line, builder, book);
    yield;
  }
}

function readCells(xml: XmlReader, line: number, builder: SheetBuilder, book: Book): void {
  let column = -1;
  for (const _ of knownChildren(xml, 'c')) {
    const reference = xml.attribute('r');
    column = reference ? columnOf(reference, line) : column + 1;
    builder.cell(column, readCell(xml, book));
  }
}
