import type { Steps } from '../../pause.js';
import type { Budget } from '../budget.js';
import { XmlReader } from '../container/xml.js';
import { BUILT_IN_FORMATS } from '../format/built-in-formats.js';
import { type CellStyle, isUnseen } from '../format/cell-style.js';
import { type NumberFormat, parseNumberFormat } from '../format/number-format.js';
import { paintOf } from '../format/paint.js';
import {
  type Colours,
  type Fill,
  type Font,
  NO_PAINT,
  PLAIN_FONT,
  readFill,
  readFont,
} from './xlsx-paint.js';

/** The cell styles by their index, as far as they bear on what a cell means. */
export function* readStyles(bytes: Uint8Array | null, colours: Colours, budget: Budget): Steps<CellStyle[]> {
  const styles: CellStyle[] = [];
  if (bytes === null) return styles;
  const formats = new Formats();
  const fonts: Font[] = [];
  const fills: Fill[] = [];
  const xml = new XmlReader(bytes, 'the styles', true);
  let within = '';
  for (let event = xml.next(); event !== 'end'; event = xml.next()) {
    yield;
    if (event !== 'open') continue;
    if (xml.depth === 3) budget.cells(1);
    if (xml.depth === 2) within = xml.name;
    else if (within === 'numFmts' && xml.name === 'numFmt') formats.define(xml);
    else if (within === 'fonts' && xml.name === 'font' && xml.depth === 3) fonts.push(readFont(xml, colours));
    else if (within === 'fills' && xml.name === 'fill' && xml.depth === 3) fills.push(readFill(xml, colours));
    else if (within === 'cellXfs' && xml.name === 'xf' && xml.depth === 3) {
      const { look, colour, ...font } = fonts[Number(xml.attribute('fontId') ?? 0)] ?? PLAIN_FONT;
      const fill = fills[Number(xml.attribute('fillId') ?? 0)] ?? NO_PAINT;
      const paint = paintOf({ ...font, fill: fill.hue });
      const format = formats.at(Number(xml.attribute('numFmtId') ?? 0));
      const { paper } = fill;
      styles.push({ format, look, paint, paper, isUnseen: isUnseen(colour, paper, format) });
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
