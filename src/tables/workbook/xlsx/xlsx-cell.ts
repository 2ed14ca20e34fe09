import { type CellText, storedAndShown } from '../../sheet.js';
import { corrupt } from '../budget.js';
import { wholeNumber } from '../cell-reference.js';
import { isForeign, type XmlReader } from '../container/xml.js';
import { type CellStyle, dressed, GENERAL, styledText } from '../format/cell-style.js';
import { numberText, truth, wordText } from '../format/cell-text.js';
import { isoDateText } from '../format/iso-date.js';
import type { NumberFormat } from '../format/number-format.js';
import { isRandom } from '../format/random.js';
import { shownText } from '../format/shown-text.js';
import { type RichString, styled } from '../rich-text.js';
import type { Looks } from './xlsx-conditions.js';
import { type InkOf, readString, unescapeCharacters } from './xlsx-string.js';

/** What the workbook's own parts say that its sheets' cells refer to. */
export interface Book {
  readonly strings: readonly RichString[];
  /** By their index. */
  readonly styles: readonly CellStyle[];
  readonly looks: Looks;
  readonly inkOf: InkOf;
  readonly date1904: boolean;
  /** The workbook asks to be recalculated when opened: its stored results may be older than its inputs. */
  readonly stale: boolean;
  /** The sheet shows a zero as an empty cell. */
  readonly hidesZeros?: boolean;
  /** The formulas that cells of the sheet share and that have another result each time. */
  readonly randoms?: Set<string>;
}

/** What a `c` element holds, before it is known what it means. */
interface RawCell {
  readonly type: string;
  readonly style: CellStyle;
  formula: boolean;
  /** Its formula has another result each time. */
  isRandom: boolean;
  value: string | null;
  inline: RichString;
  /** What it holds is given more than once. */
  isDoubled: boolean;
}

const TYPES: ReadonlySet<string> = new Set(['n', 's', 'str', 'inlineStr', 'b', 'd', 'e']);

/** Reads the `c` element just opened. */
export function readCell(xml: XmlReader, book: Book): CellText {
  const type = xml.attribute('t') || 'n';
  if (!TYPES.has(type)) throw corrupt(`a cell of the type ${type}`);
  const style = styleOf(xml.attribute('s'), book);
  const cell: RawCell = {
    type,
    style,
    formula: false,
    isRandom: false,
    value: null,
    inline: '',
    isDoubled: false,
  };
  let contents = 0;
  for (const name of xml.children()) {
    if (name === 'v') cell.value = xml.textWithin();
    else if (name === 'is') cell.inline = readString(xml, book.inkOf);
    else if (name === 'f') {
      cell.formula = true;
      cell.isRandom = isRandomFormula(xml, book);
    } else if (name !== 'extLst' && !isForeign(name)) throw corrupt(`a cell holds a ${name}`);
    if ((name === 'v' && cell.value !== '') || (name === 'is' && cell.inline !== '')) contents += 1;
  }
  cell.isDoubled = contents > 1;
  return dressed(cellText(cell, book), style, stringOf(cell, book));
}

/** Cells that share a formula have its text in the first of them alone. */
function isRandomFormula(xml: XmlReader, { randoms }: Book): boolean {
  const shared = xml.attribute('t') === 'shared' ? xml.attribute('si') : null;
  const is = isRandom(xml.textWithin());
  if (is && shared !== null) randoms?.add(shared);
  return is || (shared !== null && randoms?.has(shared) === true);
}

function cellText(cell: RawCell, book: Book): CellText {
  const text = onlyText(cell, book);
  if (cell.isRandom && text.fault === undefined && text.text !== '') return { ...text, fault: 'random' };
  return cell.isDoubled ? { ...text, fault: 'given-twice' } : text;
}

function onlyText(cell: RawCell, book: Book): CellText {
  if (cell.formula && hasNoResult(cell)) return { text: '', fault: 'formula-without-value' };
  if (cell.formula && book.stale) return { text: '', fault: 'formula-stale' };
  const value = cell.value ?? '';
  if (cell.type === 'inlineStr') return styledText(cell.inline, cell.style);
  if (value !== '' && cell.type === 's') return styledText(sharedString(value, book), cell.style);
  return styled(plainText(value, cell, book), cell.style.look);
}

/** Its text as it is written; parts of one may have colours of their own. */
function stringOf({ type, inline, value }: RawCell, book: Book): RichString {
  if (type === 'inlineStr') return inline;
  return type === 's' && value ? sharedString(value, book) : '';
}

/** Of a cell whose text is of one look. */
function plainText(value: string, { type, style }: RawCell, book: Book): CellText {
  if (type === 'str') return { text: wordText(unescapeCharacters(value), style.format) };
  if (value === '') return { text: '' };
  if (type === 'b') return truth(value);
  if (type === 'e') return { text: value, fault: 'error-value' };
  if (type === 'd') return { text: isoDateText(value.trim(), style.format) };
  return numeric(value.trim(), style.format, book);
}

/** An empty `v` is the result '' of a formula that gives text, and no result at all of one that gives a number. */
function hasNoResult(cell: RawCell): boolean {
  return cell.type === 'str' ? cell.value === null : cell.value === null || cell.value === '';
}

function sharedString(index: string, book: Book): RichString {
  const text = book.strings[wholeNumber(index.trim(), 'a shared string')];
  if (text === undefined) throw corrupt(`there is no shared string ${index}`);
  return text;
}

/** A cell that names no style has the first one. As Excel does, one that does not exist is taken for none: the cell is shown as its bare number. */
function styleOf(index: string | null, book: Book): CellStyle {
  return book.styles[index ? wholeNumber(index, 'a cell style') : 0] ?? GENERAL;
}

const NUMBER = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:E[+-]?\d+)?$/i;

function numeric(text: string, format: NumberFormat, { date1904, hidesZeros = false }: Book): CellText {
  if (!NUMBER.test(text)) return { text, fault: 'error-value' };
  const value = Number(text);
  if (hidesZeros && value === 0) return { text: storedAndShown('0', '') };
  return numberText(value, format, date1904, () => shownText(format.code, value, date1904));
}
