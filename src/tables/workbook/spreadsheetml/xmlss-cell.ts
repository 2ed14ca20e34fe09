import type { CellText } from '../../sheet.js';
import { commentText } from '../comment.js';
import type { XmlReader } from '../container/xml.js';
import { type CellStyle, dressed, styledText } from '../format/cell-style.js';
import { numberText, truth } from '../format/cell-text.js';
import { isoDateText } from '../format/iso-date.js';
import { isRandom } from '../format/random.js';
import { shownText } from '../format/shown-text.js';
import { areDots } from '../hidden.js';
import { type Look, plainText, type RichString, RunList, styled } from '../rich-text.js';
import { sizeOf } from './xmlss-styles.js';

/** What a `Data` element holds. */
interface Data {
  readonly type: string;
  readonly text: RichString;
}

/** Reads the `Cell` element just opened. */
export function readCell(xml: XmlReader, style: CellStyle): CellText {
  const formula = xml.attributeOfAnyPrefix('Formula');
  let data: Data | null = null;
  let contents = 0;
  let comment = '';
  for (const name of xml.children()) {
    if (name === 'Data') {
      data = { type: xml.attributeOfAnyPrefix('Type') ?? 'String', text: readText(xml, style.look) };
      if (data.text !== '') contents += 1;
    } else if (name === 'Comment')
      comment = commentText(xml.textWithin(), xml.attributeOfAnyPrefix('Author'));
  }
  const read = dressed(cellOf(data, formula !== null, style), style, data?.text);
  const own: CellText = isRandom(formula ?? '') && read.text !== '' ? { fault: 'random', ...read } : read;
  const cell: CellText = contents > 1 ? { ...own, fault: 'given-twice' } : own;
  return comment === '' ? cell : { ...cell, comment };
}

function cellOf(data: Data | null, isFormula: boolean, style: CellStyle): CellText {
  if (data === null) return isFormula ? { text: '', fault: 'formula-without-value' } : { text: '' };
  if (data.type === 'String') return styledText(data.text, style);
  return styled(valueText(data.type, plainText(data.text).trim(), style), style.look);
}

const NUMBER = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:E[+-]?\d+)?$/i;

function valueText(type: string, text: string, { format }: CellStyle): CellText {
  if (type === 'Error') return { text, fault: 'error-value' };
  if (type === 'Boolean') return truth(text);
  if (type === 'DateTime') return { text: isoDateText(text, format) };
  if (!NUMBER.test(text)) return { text, fault: 'error-value' };
  const value = Number(text);
  return numberText(value, format, false, () => shownText(format.code, value, false));
}

/** The elements of HTML that bear on what a text says; the others change its colours. */
const LOOKS: ReadonlyMap<string, Partial<Look>> = new Map([
  ['Sup', { position: 'above' }],
  ['Sub', { position: 'below' }],
  ['S', { struck: true }],
]);

/** `<Font html:Color="#FF0000" html:Size="11">` */
function fontOf(xml: XmlReader): Partial<Look> {
  if (xml.name !== 'Font') return {};
  const ink = xml.attributeOfAnyPrefix('Color');
  const isSized = xml.attributeOfAnyPrefix('Size') !== null;
  return { ...(ink !== null && { ink }), ...(isSized && { unseen: areDots(sizeOf(xml)) }) };
}

/** Reads the text of the element just opened, in which elements of HTML stand. */
function readText(xml: XmlReader, own: Look): RichString {
  const depth = xml.depth;
  const runs = new RunList();
  const looks: Look[] = [];
  for (;;) {
    const event = xml.next();
    if (event === 'close' && xml.depth < depth) return runs.text;
    if (event === 'open') looks.push({ ...(looks.at(-1) ?? own), ...LOOKS.get(xml.name), ...fontOf(xml) });
    else if (event === 'close') looks.pop();
    else runs.add(xml.text(), looks.at(-1) ?? null);
  }
}
