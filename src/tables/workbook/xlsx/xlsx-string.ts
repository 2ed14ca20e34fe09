import type { XmlReader } from '../container/xml.js';
import type { Look, RichString, Run } from '../rich-text.js';

/** Reads the string whose element was just opened; `rPh` holds how it is pronounced, which is no part of it. */
export function readString(xml: XmlReader): RichString {
  const runs: Run[] = [];
  for (const name of xml.children()) {
    if (name === 't') add(runs, xml.textWithin(), null);
    else if (name === 'r') readRun(xml, runs);
    else if (name === 'rPh' || name === 'extLst') xml.skip();
  }
  const plain = runs.length === 0 ? '' : runs.length === 1 && runs[0]?.look === null ? runs[0].text : null;
  return plain === null
    ? runs.map((run) => ({ ...run, text: unescapeCharacters(run.text) }))
    : unescapeCharacters(plain);
}

/** A run without properties has the cell's font, one with any has none of it. */
function readRun(xml: XmlReader, runs: Run[]): void {
  let look: Look | null = null;
  for (const name of xml.children()) {
    if (name === 'rPr') look = readLook(xml);
    else if (name === 't') add(runs, xml.textWithin(), look);
  }
}

function add(runs: Run[], text: string, look: Look | null): void {
  const last = runs.at(-1);
  if (last && same(last.look, look)) runs[runs.length - 1] = { ...last, text: last.text + text };
  else runs.push({ text, look });
}

function same(a: Look | null, b: Look | null): boolean {
  return a?.position === b?.position && a?.struck === b?.struck;
}

const POSITIONS: ReadonlyMap<string | null, Look['position']> = new Map([
  ['superscript', 'above'],
  ['subscript', 'below'],
]);

/** What a font or the properties of a run, whose element was just opened, say of the look. */
export function readLook(xml: XmlReader): Look {
  let position: Look['position'] = 'line';
  let struck = false;
  for (const name of xml.children()) {
    const value = xml.attribute('val');
    if (name === 'vertAlign') position = POSITIONS.get(value) ?? 'line';
    else if (name === 'strike') struck = value !== '0' && value !== 'false';
  }
  return { position, struck };
}

/** `_x000D_` stands for a character that XML cannot carry, `_x005F_` for an underscore that would look like one. */
export function unescapeCharacters(text: string): string {
  return text.includes('_x')
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
        String.fromCharCode(Number.parseInt(code, 16)),
      )
    : text;
}
