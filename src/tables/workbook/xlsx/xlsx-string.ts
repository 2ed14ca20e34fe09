import { corrupt } from '../budget.js';
import { isForeign, type XmlReader } from '../container/xml.js';
import { BLACK } from '../format/paint.js';
import { areDots } from '../hidden.js';
import { type Look, PLAIN, type RichString, RunList } from '../rich-text.js';

/** What bears on a text and is no part of it. */
const AROUND = /^(?:rPh|phoneticPr|extLst)$/;

/** The colour that the element just opened says, as RRGGBB; null where it is not known. */
export type InkOf = (xml: XmlReader) => string | null;

/** Reads the string whose element was just opened; `rPh` holds how it is pronounced, which is no part of it. */
export function readString(xml: XmlReader, inkOf: InkOf = () => null): RichString {
  const runs = new RunList();
  for (const name of xml.children()) {
    if (name === 't') runs.add(xml.textWithin(), null);
    else if (name === 'r') readRun(xml, runs, inkOf);
    else if (AROUND.test(name) || isForeign(name)) xml.skip();
    else throw corrupt(`a text holds a ${name}`);
  }
  const { text } = runs;
  if (typeof text === 'string') return unescapeCharacters(text);
  return text.map((run) => ({ ...run, text: unescapeCharacters(run.text) }));
}

/** A run without properties has the cell's font, one with any has none of it. */
function readRun(xml: XmlReader, runs: RunList, inkOf: InkOf): void {
  let look: Look | null = null;
  for (const name of xml.children()) {
    if (name === 'rPr') look = readLook(xml, inkOf);
    else if (name === 't') runs.add(xml.textWithin(), look);
  }
}

const POSITIONS: ReadonlyMap<string | null, Look['position']> = new Map([
  ['superscript', 'above'],
  ['subscript', 'below'],
]);

/** What a font or the properties of a run, whose element was just opened, say of the look. */
function readLook(xml: XmlReader, inkOf: InkOf): Look {
  let look: Look = { ...PLAIN, ink: BLACK };
  for (const name of xml.children())
    look = name === 'color' ? { ...look, ink: inkOf(xml) } : lookWith(look, name, xml);
  return look;
}

/** A look with what the element just opened says of it. */
export function lookWith(look: Look, name: string, xml: XmlReader): Look {
  if (name === 'vertAlign') return { ...look, position: POSITIONS.get(xml.attribute('val')) ?? 'line' };
  if (name === 'sz') return { ...look, unseen: areDots(Number.parseFloat(xml.attribute('val') ?? '')) };
  return name === 'strike' ? { ...look, struck: isOn(xml.attribute('val')) } : look;
}

/** A property without a value is there. */
export function isOn(value: string | null): boolean {
  return value !== '0' && value !== 'false' && value !== 'none';
}

/** `_x000D_` stands for a character that XML cannot carry, `_x005F_` for an underscore that would look like one. */
export function unescapeCharacters(text: string): string {
  return text.includes('_x')
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
        String.fromCharCode(Number.parseInt(code, 16)),
      )
    : text;
}
