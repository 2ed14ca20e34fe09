import { type Budget, corrupt, WorkbookError } from './budget.js';
import { momentText, numberText, wordText } from './cell-text.js';
import { BUILT_IN_FORMATS, type NumberFormat, parseNumberFormat, sectionFor } from './number-format.js';
import type { CellText, Merge, Sheet } from './sheet.js';
import { SheetBuilder } from './sheet-builder.js';
import { shownText } from './shown-text.js';
import { XmlReader } from './xml.js';
import type { Archive } from './zip.js';

/** What the workbook's own parts say that its sheets' cells refer to. */
interface Book {
  readonly strings: readonly string[];
  readonly formats: readonly NumberFormat[];
  readonly date1904: boolean;
  /** The workbook asks to be recalculated when opened: its stored results may be older than its inputs. */
  readonly stale: boolean;
}

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

interface Target {
  readonly type: string;
  readonly part: string;
}

function mainPart(archive: Archive, budget: Budget): string {
  const main = typed(relationships(archive, '', budget), 'officeDocument') ?? 'xl/workbook.xml';
  if (main.endsWith('.bin')) throw new WorkbookError('unsupported', 'a binary workbook (.xlsb)');
  return main;
}

/** The parts that a part refers to, by the reference's id. */
function relationships(archive: Archive, from: string, budget: Budget): ReadonlyMap<string, Target> {
  const slash = from.lastIndexOf('/') + 1;
  const part = `${from.slice(0, slash)}_rels/${from.slice(slash)}.rels`;
  const bytes = archive.read(part);
  const targets = new Map<string, Target>();
  if (bytes === null) return targets;
  const xml = new XmlReader(bytes, part);
  for (let event = xml.next(); event !== 'end'; event = xml.next()) {
    if (event !== 'open' || xml.name !== 'Relationship') continue;
    budget.cells(1);
    const target = xml.attribute('Target') ?? '';
    if (xml.attribute('TargetMode') === 'External') continue;
    const type = (xml.attribute('Type') ?? '').replace(/^.*\//, '');
    targets.set(xml.attribute('Id') ?? '', { type, part: resolved(from.slice(0, slash), target) });
  }
  return targets;
}

function typed(targets: ReadonlyMap<string, Target>, type: string): string | null {
  for (const target of targets.values()) if (target.type === type) return target.part;
  return null;
}

function resolved(folder: string, target: string): string {
  const path: string[] = [];
  for (const step of (target.startsWith('/') ? target : folder + target).split('/')) {
    if (step === '..') path.pop();
    else if (step !== '' && step !== '.') path.push(step);
  }
  return path.join('/');
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
    strings.push(stringItem(xml));
  }
  return strings;
}

/** The runs of a string joined; `rPh` holds how it is pronounced, which is no part of it. */
function stringItem(xml: XmlReader): string {
  const depth = xml.depth;
  let text = '';
  for (;;) {
    const event = xml.next();
    if (event === 'close' && xml.depth < depth) return unescapeCharacters(text);
    if (event !== 'open') continue;
    if (xml.name === 't') text += xml.textWithin();
    else if (xml.name === 'rPh' || xml.name === 'extLst') xml.skip();
  }
}

/** `_x000D_` stands for a character that XML cannot carry, `_x005F_` for an underscore that would look like one. */
function unescapeCharacters(text: string): string {
  return text.includes('_x')
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
        String.fromCharCode(Number.parseInt(code, 16)),
      )
    : text;
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
    else if (xml.name === 'cols') eachChild(xml, 'col', () => hideColumns(xml, builder));
    else if (xml.name === 'mergeCells') {
      eachChild(xml, 'mergeCell', () => builder.merge(rangeOf(xml.attribute('ref') ?? '')));
    } else xml.skip();
  }
  return builder.finish(entry.hidden);
}

function eachChild(xml: XmlReader, name: string, visit: () => void): void {
  const depth = xml.depth;
  for (;;) {
    const event = xml.next();
    if (event === 'close' && xml.depth < depth) return;
    if (event === 'open' && xml.depth === depth + 1 && xml.name === name) visit();
  }
}

function hideColumns(xml: XmlReader, builder: SheetBuilder): void {
  if (!isTrue(xml.attribute('hidden'))) return;
  builder.hideColumns(Number(xml.attribute('min')) - 1, Number(xml.attribute('max')) - 1);
}

function readRows(xml: XmlReader, builder: SheetBuilder, book: Book): void {
  let line = 0;
  eachChild(xml, 'row', () => {
    const written = xml.attribute('r');
    line = written === null ? line + 1 : wholeNumber(written, 'a row number');
    builder.startRow(line, isTrue(xml.attribute('hidden')));
    let column = -1;
    eachChild(xml, 'c', () => {
      const reference = xml.attribute('r');
      column = reference === null ? column + 1 : columnOf(reference, line);
      builder.cell(column, readCell(xml, book));
    });
  });
}

/** What a `c` element holds, before it is known what it means. */
interface RawCell {
  readonly type: string;
  readonly style: string | null;
  formula: boolean;
  value: string | null;
  inline: string;
}

function readCell(xml: XmlReader, book: Book): CellText {
  const cell: RawCell = {
    type: xml.attribute('t') ?? 'n',
    style: xml.attribute('s'),
    formula: false,
    value: null,
    inline: '',
  };
  const depth = xml.depth;
  for (;;) {
    const event = xml.next();
    if (event === 'close' && xml.depth < depth) return cellText(cell, book);
    if (event !== 'open' || xml.depth !== depth + 1) continue;
    if (xml.name === 'v') cell.value = xml.textWithin();
    else if (xml.name === 'is') cell.inline = stringItem(xml);
    else if (xml.name === 'f') {
      cell.formula = true;
      xml.skip();
    } else xml.skip();
  }
}

function cellText(cell: RawCell, book: Book): CellText {
  if (cell.formula && (book.stale || hasNoResult(cell))) return { text: '', fault: 'formula-without-value' };
  const value = cell.value ?? '';
  if (cell.type === 'inlineStr') return words(cell.inline, cell, book);
  if (cell.type === 'str') return words(unescapeCharacters(value), cell, book);
  if (value === '') return { text: '' };
  if (cell.type === 's') return words(sharedString(value, book), cell, book);
  if (cell.type === 'b') return { text: value === '1' || value === 'true' ? 'TRUE' : 'FALSE' };
  if (cell.type === 'e') return { text: value, fault: 'error-value' };
  if (cell.type === 'd') return isoDate(value, formatOf(cell, book));
  return numeric(value.trim(), formatOf(cell, book), book.date1904);
}

/** An empty `v` is the result '' of a formula that gives text, and no result at all of one that gives a number. */
function hasNoResult(cell: RawCell): boolean {
  return cell.type === 'str' ? cell.value === null : cell.value === null || cell.value === '';
}

function words(text: string, cell: RawCell, book: Book): CellText {
  return { text: wordText(text, formatOf(cell, book)) };
}

function sharedString(index: string, book: Book): string {
  const text = book.strings[wholeNumber(index.trim(), 'a shared string')];
  if (text === undefined) throw corrupt(`there is no shared string ${index}`);
  return text;
}

const GENERAL = parseNumberFormat('General');

function formatOf(cell: RawCell, book: Book): NumberFormat {
  if (cell.style === null) return GENERAL;
  const index = wholeNumber(cell.style, 'a cell style');
  const format = book.formats[index];
  if (format !== undefined) return format;
  if (index === 0) return GENERAL;
  // Whether the cell is a per cent is not known without it.
  throw corrupt(`there is no cell style ${index}`);
}

const NUMBER = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:E[+-]?\d+)?$/i;

function numeric(text: string, format: NumberFormat, date1904: boolean): CellText {
  if (!NUMBER.test(text)) return { text, fault: 'error-value' };
  const value = Number(text);
  return numberText(value, format, date1904, () => shownText(format.code, value, date1904));
}

/** The strict form may store dates as ISO 8601. */
function isoDate(value: string, format: NumberFormat): CellText {
  const match = /^(\d{4}-\d\d-\d\d)(?:T(\d\d):(\d\d):(\d\d)(?:\.\d+)?Z?)?$/.exec(value.trim());
  const parts = sectionFor(format, 1)?.parts;
  if (match?.[1] === undefined || parts === undefined) return { text: value };
  const seconds = Number(match[2] ?? 0) * 3600 + Number(match[3] ?? 0) * 60 + Number(match[4] ?? 0);
  const shown =
    parts.year || parts.day || parts.time ? parts : { year: true, day: true, time: true, otherYear: false };
  return { text: momentText({ day: match[1], seconds }, shown) ?? value };
}

function wholeNumber(text: string, what: string): number {
  if (!/^\d{1,10}$/.test(text)) throw corrupt(`${what} is no number`);
  return Number(text);
}

const REFERENCE = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/i;

function columnOf(reference: string, line: number): number {
  const place = placeOf(reference);
  if (place.line !== line) throw corrupt(`the cell ${reference} stands in row ${line}`);
  return place.column;
}

function placeOf(reference: string): { line: number; column: number } {
  const match = REFERENCE.exec(reference);
  if (match === null) throw corrupt(`${reference} is no cell`);
  const letters = (match[1] ?? '').toUpperCase();
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { line: Number(match[2]), column };
}

function rangeOf(reference: string): Merge {
  const [from = '', to = from] = reference.split(':');
  const start = placeOf(from);
  const end = placeOf(to);
  return { top: start.line - 1, left: start.column, bottom: end.line - 1, right: end.column };
}
