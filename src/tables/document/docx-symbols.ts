import type { XmlReader } from '../workbook/container/xml.js';

/** Stands where something is to be seen that is no letter, lest what stands beside it be taken for all there is. */
export const UNKNOWN = '\ufffd';

/** What stands for a letter. */
export const LETTERS: ReadonlyMap<string, string> = new Map([
  ['tab', '\t'],
  ['br', '\n'],
  ['cr', '\n'],
  ['noBreakHyphen', '-'],
  ['ptab', '\t'],
]);

/** What stands for the number of the page, or for the day on which it is looked at. */
export const OF_PAGE = /^(?:pgNum|(?:day|month|year)(?:Short|Long))$/;

/** What fonts of symbols draw at a place, as far as a value or its boxes are written so. */
const FONTS: ReadonlyMap<string, Readonly<Record<number, string>>> = new Map([
  [
    'wingdings',
    {
      32: ' ',
      108: '●',
      110: '■',
      111: '□',
      113: '□',
      114: '□',
      120: '☒',
      161: '○',
      168: '□',
      251: '✗',
      252: '✓',
      253: '☒',
      254: '☑',
    },
  ],
  ['wingdings 2', { 32: ' ', 79: '✗', 80: '✓', 81: '☒', 82: '☑', 83: '☒', 84: '☒', 163: '□' }],
  ['wingdings 3', { 32: ' ' }],
  ['marlett', { 32: ' ' }],
  ['webdings', { 32: ' ', 97: '✓', 99: '□', 103: '■', 114: '✗' }],
  ['symbol', { 163: '≤', 176: '°', 177: '±', 179: '≥', 180: '×', 185: '≠', 187: '≈', 214: '√' }],
]);

/** Symbol has these in the places that they have in every font. */
const AS_EVERYWHERE = /^[\d%()+,./:;<=>[\] ]$/;

/** Where the letters of a font of symbols stand, which have no meaning of their own there. */
const PRIVATE = 0xf000;

/** The letter of the `sym` element just opened. */
export function symbolOf(xml: XmlReader): string {
  const font = fontName(xml.attributeOfAnyPrefix('font') ?? '');
  const code = Number.parseInt(xml.attributeOfAnyPrefix('char') ?? '', 16);
  const place = placeOf(code);
  if (FONTS.has(font)) return drawn(font, place);
  // 0x20: what comes before it acts on a screen, and is no letter
  const isLetter = code >= 0x20 && code === place && !(code >= 0xd800 && code <= 0xf8ff);
  return isLetter ? String.fromCharCode(code) : UNKNOWN;
}

/** A text as a font shows it, which draws its letters where it is one of symbols. */
export function shownIn(font: string, text: string): string {
  const name = fontName(font);
  if (!FONTS.has(name)) return text;
  return [...text]
    .map((letter) => {
      const place = placeOf(letter.charCodeAt(0));
      return place > 0x20 && place <= 0xff ? drawn(name, place) : letter;
    })
    .join('');
}

function fontName(written: string): string {
  return written.trim().toLowerCase();
}

function placeOf(code: number): number {
  return code >= PRIVATE && code <= PRIVATE + 0xff ? code - PRIVATE : code;
}

/** What a font of symbols draws at a place. */
function drawn(font: string, place: number): string {
  const letter = String.fromCharCode(place);
  return FONTS.get(font)?.[place] ?? (font === 'symbol' && AS_EVERYWHERE.test(letter) ? letter : UNKNOWN);
}

const OFF = /^(?:0|false|off)$/;

/** What the field of a form shows whose `ffData` was just opened: whether its box is ticked, or what was chosen from its list. */
export function formFieldOf(xml: XmlReader): string {
  let text = '';
  for (const name of xml.children()) {
    if (name === 'checkBox') text = boxOf(xml);
    else if (name === 'ddList') text = choiceOf(xml);
    else xml.skip();
  }
  return text;
}

/** As it is now, or where nobody has touched it, as it was made. */
function boxOf(xml: XmlReader): string {
  const states = new Map<string, boolean>();
  for (const name of xml.children()) states.set(name, !OFF.test(xml.attributeOfAnyPrefix('val') ?? ''));
  return (states.get('checked') ?? states.get('default')) ? '☑' : '□';
}

function choiceOf(xml: XmlReader): string {
  const entries: string[] = [];
  const chosen = new Map<string, number>();
  for (const name of xml.children()) {
    const value = xml.attributeOfAnyPrefix('val') ?? '';
    if (name === 'listEntry') entries.push(value);
    else chosen.set(name, Number(value));
  }
  return entries[chosen.get('result') ?? chosen.get('default') ?? 0] ?? '';
}

/** What is to be known of the content controls around a text. */
export interface Control {
  /** It still shows its prompt. */
  readonly isPrompt: boolean;
  /** A program that opens the document shows what is kept for it elsewhere. */
  readonly isBound: boolean;
}

export const NO_CONTROL: Control = { isPrompt: false, isBound: false };

/** With the properties of a content control, just opened, within another. */
export function withControl(xml: XmlReader, around: Control = NO_CONTROL): Control {
  let { isPrompt, isBound } = around;
  for (const name of xml.children()) {
    if (name === 'showingPlcHdr' && !OFF.test(xml.attributeOfAnyPrefix('val') ?? '')) isPrompt = true;
    if (name === 'dataBinding') isBound = true;
    xml.skip();
  }
  return { isPrompt, isBound };
}
