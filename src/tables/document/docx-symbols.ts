import type { XmlReader } from '../workbook/container/xml.js';

/** Stands where something is to be seen that is no letter, lest what stands beside it be taken for all there is. */
export const UNKNOWN = '\ufffd';

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
  ['webdings', { 32: ' ', 97: '✓', 99: '□', 103: '■', 114: '✗' }],
  ['symbol', { 163: '≤', 176: '°', 177: '±', 179: '≥', 180: '×', 185: '≠', 187: '≈', 214: '√' }],
]);

/** Symbol has these in the places that they have in every font. */
const AS_EVERYWHERE = /^[\d%()+,./:;<=>[\] ]$/;

/** Where the letters of a font of symbols stand, which have no meaning of their own there. */
const PRIVATE = 0xf000;

/** The letter of the `sym` element just opened. */
export function symbolOf(xml: XmlReader): string {
  const font = (xml.attributeOfAnyPrefix('font') ?? '').trim().toLowerCase();
  const code = Number.parseInt(xml.attributeOfAnyPrefix('char') ?? '', 16);
  const symbols = FONTS.get(font);
  const place = code >= PRIVATE && code <= PRIVATE + 0xff ? code - PRIVATE : code;
  if (symbols) {
    const letter = String.fromCharCode(place);
    return symbols[place] ?? (font === 'symbol' && AS_EVERYWHERE.test(letter) ? letter : UNKNOWN);
  }
  // 0x20: what comes before it acts on a screen, and is no letter
  const isLetter = code >= 0x20 && code === place && !(code >= 0xd800 && code <= 0xf8ff);
  return isLetter ? String.fromCharCode(code) : UNKNOWN;
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

/** True for the properties of a content control, just opened, that still shows its prompt. */
export function showsPrompt(xml: XmlReader): boolean {
  let shows = false;
  for (const name of xml.children()) {
    if (name === 'showingPlcHdr') shows = !OFF.test(xml.attributeOfAnyPrefix('val') ?? '');
    xml.skip();
  }
  return shows;
}
