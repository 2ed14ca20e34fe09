import type { Steps } from '../../pause.js';
import type { Budget } from '../budget.js';
import { XmlReader } from '../container/xml.js';
import { BUILT_IN_FORMATS } from '../format/built-in-formats.js';
import type { CellStyle } from '../format/cell-style.js';
import { type NumberFormat, parseNumberFormat } from '../format/number-format.js';
import { type Look, PLAIN } from '../rich-text.js';
import { readLook } from './xlsx-string.js';

/** The cell styles by their index, as far as they bear on what a cell means. */
export function* readStyles(bytes: Uint8Array | null, budget: Budget): Steps<CellStyle[]> {
  const styles: CellStyle[] = [];
  if (bytes === null) return styles;
  const formats = new Formats();
  const fonts: Look[] = [];
  const xml = new XmlReader(bytes, 'the styles');
  let within = '';
  for (let event = xml.next(); event !== 'end'; event = xml.next()) {
    yield;
    if (event !== 'open') continue;
    if (xml.depth === 3) budget.cells(1);
    if (xml.depth === 2) within = xml.name;
    else if (within === 'numFmts' && xml.name === 'numFmt') formats.define(xml);
    else if (within === 'fonts' && xml.name === 'font') fonts.push(readLook(xml));
    else if (within === 'cellXfs' && xml.name === 'xf' && xml.depth === 3) {
      const look = fonts[Number(xml.attribute('fontId') ?? 0)] ?? PLAIN;
      styles.push({ format: formats.at(Number(xml.attribute('numFmtId') ?? 0)), look });
    }
  }
  return styles;
}

/** Each is parsed once, however many styles have it. */
class Formats {
  readonly #codes = new Map(BUILT_IN_FORMATS);
  readonly #parsed = new Map<number, NumberFormat>();

  define(xml: XmlReader): void {
    this.#codes.set(Number(xml.attribute('numFmtId')), xml.attribute('formatCode') ?? 'General');
  }

  at(id: number): NumberFormat {
    const format = this.#parsed.get(id) ?? parseNumberFormat(this.#codes.get(id) ?? 'General');
    this.#parsed.set(id, format);
    return format;
  }
}
