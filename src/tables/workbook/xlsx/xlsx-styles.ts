import type { Steps } from '../../pause.js';
import type { Budget } from '../budget.js';
import { XmlReader } from '../container/xml.js';
import { BUILT_IN_FORMATS } from '../format/built-in-formats.js';
import { type CellStyle, isUnseen } from '../format/cell-style.js';
import { type ConditionalLook, UNCHANGED } from '../format/condition.js';
import { type NumberFormat, parseNumberFormat } from '../format/number-format.js';
import { paintOf } from '../format/paint.js';
import type { Looks } from './xlsx-conditions.js';
import {
  type Colours,
  type Fill,
  type Font,
  NO_PAINT,
  PLAIN_FONT,
  pureCodeOf,
  readFill,
  readFont,
} from './xlsx-paint.js';

/** The styles of a workbook, as far as they bear on what a cell means. */
interface Styles {
  /** Of cells, by their index. */
  readonly styles: readonly CellStyle[];
  readonly looks: Looks;
}

export function* readStyles(bytes: Uint8Array | null, colours: Colours, budget: Budget): Steps<Styles> {
  const styles: CellStyle[] = [];
  const all: ConditionalLook[] = [];
  const formats = new Formats();
  const looks: Looks = { all, own: (xml) => readLook(xml, colours, formats) };
  if (bytes === null) return { styles, looks };
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
    else if (within === 'dxfs' && xml.name === 'dxf' && xml.depth === 3)
      all.push(readLook(xml, colours, formats));
    else if (within === 'cellXfs' && xml.name === 'alignment') {
      const style = styles.at(-1);
      if (style && xml.attribute('horizontal') === 'fill')
        styles[styles.length - 1] = { ...style, repeats: true };
    } else if (within === 'cellXfs' && xml.name === 'xf' && xml.depth === 3) {
      const { look, colour, ...font } = fonts[Number(xml.attribute('fontId') ?? 0)] ?? PLAIN_FONT;
      const fill = fills[Number(xml.attribute('fillId') ?? 0)] ?? NO_PAINT;
      const paint = paintOf({ ...font, fill: fill.hue });
      const format = formats.at(Number(xml.attribute('numFmtId') ?? 0));
      const { paper } = fill;
      styles.push({
        format,
        look,
        paint,
        paper,
        isUnseen: isUnseen({ ...look, ink: colour }, paper, format),
      });
    }
  }
  return { styles, looks };
}

/** The look under a condition whose `dxf` was just opened: of its fill it is the colour behind that counts. */
function readLook(xml: XmlReader, colours: Colours, formats: Formats): ConditionalLook {
  let look = UNCHANGED;
  for (const name of xml.children()) {
    if (name === 'numFmt')
      look = { ...look, format: formats.parsed(xml.attribute('formatCode') ?? 'General') };
    else if (name === 'font') {
      const font = readFont(xml, colours);
      look = { ...look, ink: font.colour, struck: font.look.struck };
    } else if (name === 'fill') look = { ...look, paper: readBack(xml, colours) };
  }
  return look;
}

function readBack(xml: XmlReader, colours: Colours): string {
  let front: string | null = null;
  let back: string | null = null;
  let isSolid = false;
  for (const name of xml.children()) {
    isSolid = name === 'patternFill' && (xml.attribute('patternType') ?? 'solid') === 'solid';
    for (const part of xml.children()) {
      if (part === 'fgColor') front = pureCodeOf(xml, colours);
      else if (part === 'bgColor') back = pureCodeOf(xml, colours);
    }
  }
  return isSolid ? (back ?? front ?? '') : '';
}

/** Each is parsed once, however many styles have it. */
class Formats {
  readonly #codes = new Map(BUILT_IN_FORMATS);
  readonly #parsed = new Map<string, NumberFormat>();

  define(xml: XmlReader): void {
    this.#codes.set(Number(xml.attribute('numFmtId')), xml.attribute('formatCode') ?? 'General');
  }

  at(id: number): NumberFormat {
    return this.parsed(this.#codes.get(id) ?? 'General');
  }

  parsed(code: string): NumberFormat {
    const format = this.#parsed.get(code) ?? parseNumberFormat(code);
    this.#parsed.set(code, format);
    return format;
  }
}
