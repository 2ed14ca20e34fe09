import { type CellText, storedAndShown } from '../../sheet.js';
import { type Budget, corrupt } from '../budget.js';
import type { XmlReader } from '../container/xml.js';
import { type CellStyle, dressed, styledText } from '../format/cell-style.js';
import { type Moment, momentText, numberText, truth, WHOLE_MOMENT } from '../format/cell-text.js';
import { COST_OF_CONDITION, conditioned } from '../format/condition.js';
import { plainDecimal } from '../format/decimal.js';
import { type NumberFormat, parseNumberFormat, sectionFor } from '../format/number-format.js';
import { isRandom } from '../format/random.js';
import { plainText, type RichString, styled } from '../rich-text.js';
import { isShape, readShape } from './ods-shapes.js';
import type { OdsStyles } from './ods-styles.js';
import { CellTextReader, readAnnotation } from './ods-text.js';

/** What a cell's element says, before it is known what it means. */
interface RawCell {
  readonly type: string | null;
  readonly formula: boolean;
  readonly isRandom: boolean;
  /** It is said to hold text, and to hold something else. */
  readonly isContradicted: boolean;
  readonly error: boolean;
  readonly number: string | null;
  readonly date: string | null;
  readonly time: string | null;
  readonly truth: string | null;
  readonly string: string | null;
  /** What is noted on the cell. */
  comment: string;
  /** The text as shown, with its looks. */
  rich: RichString;
  /** The text as shown; null where there is none, not even an empty one. */
  shown: string | null;
}

function rawCell(xml: XmlReader, text: CellTextReader, drawn: Within['drawn']): RawCell {
  const type = xml.attribute('office:value-type');
  const other = xml.attribute('calcext:value-type') ?? type;
  const cell: RawCell = {
    type,
    isContradicted: other !== 'error' && (type === 'string') !== (other === 'string'),
    formula: xml.attribute('table:formula') !== null,
    isRandom: isRandom(xml.attribute('table:formula') ?? ''),
    error: xml.attribute('calcext:value-type') === 'error',
    number: xml.attribute('office:value'),
    date: xml.attribute('office:date-value'),
    time: xml.attribute('office:time-value'),
    truth: xml.attribute('office:boolean-value'),
    string: xml.attribute('office:string-value'),
    comment: '',
    rich: '',
    shown: null,
  };
  // Comments and shapes are anchored in cells but are not what the cell says.
  for (const name of xml.children()) {
    if (name === 'p' || name === 'h') text.read(xml);
    else if (name === 'list') text.readList(xml);
    else if (name === 'annotation') text.notes.push(readAnnotation(xml));
    else if (isShape(name)) drawn(readShape(xml));
  }
  cell.comment = text.notes.filter((note) => note !== '').join('\n');
  cell.rich = text.text ?? '';
  cell.shown = text.text === null ? null : plainText(cell.rich);
  return cell;
}

const ERROR = /^(#(DIV\/0!|N\/A|NAME\?|NULL!|NUM!|REF!|VALUE!)|Err:\d{3})$/;
const PERCENT = parseNumberFormat('0%');

/** What a cell is read within. */
interface Within {
  readonly styles: OdsStyles;
  readonly date1904: boolean;
  readonly budget: Budget;
  /** Takes what a shape says that is anchored in the cell. */
  readonly drawn: (texts: readonly string[]) => void;
}

/** Reads the cell's element just opened. */
export function readCell(xml: XmlReader, style: CellStyle, within: Within): CellText {
  const { styles, date1904, budget, drawn } = within;
  const cell = rawCell(xml, new CellTextReader(style.look, styles, budget, drawn), drawn);
  const words = wordsOf(cell);
  const read =
    words === null ? styled(valueText(cell, style.format, date1904), style.look) : styledText(words, style);
  const single: CellText = cell.isContradicted ? { ...read, fault: 'given-twice' } : read;
  const plain = dressed(single, style, words ?? '');
  const { conditionals = [] } = style;
  budget.cells(COST_OF_CONDITION * conditionals.length);
  const whole = conditionals.reduce((seen, one) => conditioned(seen, one, date1904), plain);
  const told: CellText = cell.isRandom && whole.text !== '' ? { fault: 'random', ...whole } : whole;
  return cell.comment === '' ? told : { ...told, comment: cell.comment };
}

/** The text of a cell that holds text; null where it holds something else. */
function wordsOf(cell: RawCell): RichString | null {
  if (isError(cell) || (cell.type !== null && cell.type !== 'string')) return null;
  if (cell.type === 'string')
    return cell.string === null || cell.string === cell.shown ? cell.rich : cell.string;
  return isWithoutValue(cell) ? null : cell.rich;
}

function isError(cell: RawCell): boolean {
  return cell.error || (cell.formula && ERROR.test(cell.shown ?? ''));
}

/** LibreOffice leaves out the type of a formula whose result is the empty text, but writes the empty text. */
function isWithoutValue(cell: RawCell): boolean {
  return cell.type === null && cell.formula && cell.shown === null;
}

function valueText(cell: RawCell, format: NumberFormat, date1904: boolean): CellText {
  if (isError(cell)) return { text: cell.shown ?? '', fault: 'error-value' };
  if (isWithoutValue(cell)) return { text: '', fault: 'formula-without-value' };
  if (cell.type === 'boolean') return truth(cell.truth ?? '');
  if (cell.type === 'date') return { text: dateText(cell, format) };
  if (cell.type === 'time') return { text: timeText(cell) };
  if (cell.type === 'percentage') return percentage(cell, asPercent(cell, format), date1904);
  if (cell.type === 'float' || cell.type === 'currency') return numeric(cell, format, date1904);
  throw corrupt(`a cell of the type ${cell.type}`);
}

const SHOWN = /^\s*[-+]?[\d,，]*\d(?:\.(\d*))?\s*$/;

/** One that is shown without its sign is shown in hundredths all the same, or as another number. */
function percentage(cell: RawCell, format: NumberFormat, date1904: boolean): CellText {
  const read = numeric(cell, format, date1904);
  const [shown = '', decimals = ''] = SHOWN.exec(cell.shown ?? '') ?? [];
  if (shown === '' || read.fault !== undefined) return read;
  const far = Math.abs(Number(shown.replace(/[,，]/g, '')) - 100 * Number(cell.number));
  return far <= 0.5000001 * 10 ** -decimals.length ? read : { text: storedAndShown(read.text, shown) };
}

/** A percentage is one by its type, even where its style is lost; but not where words or nothing are shown in its place. */
function asPercent(cell: RawCell, format: NumberFormat): NumberFormat {
  const section = sectionFor(format, Number(cell.number));
  return section?.shape === 'literal' || (section?.percents ?? 0) > 0 ? format : PERCENT;
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
  const parts = section?.shape === 'date' ? section.parts : WHOLE_MOMENT;
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
