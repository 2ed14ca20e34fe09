import type { Steps } from '../../pause.js';
import type { Paint } from '../../sheet.js';
import { type Budget, tooLarge, WorkbookError } from '../budget.js';
import { BUILT_IN_FORMATS } from '../format/built-in-formats.js';
import { type CellStyle, GENERAL, isUnseen } from '../format/cell-style.js';
import { type NumberFormat, parseNumberFormat } from '../format/number-format.js';
import { BLACK, hueOf, PALETTE, paintOf, paperOfPattern } from '../format/paint.js';
import { areDots } from '../hidden.js';
import { type Look, PLAIN, type RichString } from '../rich-text.js';
import { type BiffRecord, type BiffString, BiffText, biffRecords, RECORD } from './biff.js';
import { type Calculation, calculationOf, NO_CALCULATION } from './calculation.js';

export interface BoundSheet {
  readonly name: string;
  readonly hidden: boolean;
  readonly kind: number;
  readonly position: number;
}

/** What the sheets' cells refer to. */
export interface Globals {
  readonly sheets: readonly BoundSheet[];
  readonly strings: readonly RichString[];
  /** By their index. */
  readonly styles: readonly CellStyle[];
  readonly fonts: Fonts;
  readonly date1904: boolean;
  readonly calculation: Calculation;
}

export const CHART = 2;
const MODULE = 6;

export function* readGlobals(stream: Uint8Array, budget: Budget): Steps<Globals> {
  const sheets: BoundSheet[] = [];
  const codes = new Map(BUILT_IN_FORMATS);
  const styles: XfStyle[] = [];
  const palette = [...PALETTE];
  const fonts = new Fonts(palette);
  let strings: BiffRecord | null = null;
  let date1904 = false;
  let calculation = NO_CALCULATION;
  for (const record of biffRecords(stream, 0, budget)) {
    const { type, view } = record;
    if (type === RECORD.filePass) throw new WorkbookError('encrypted', 'the workbook is password-protected');
    if (type === RECORD.date1904) date1904 = view.getUint16(0, true) === 1;
    else if (type === RECORD.font) fonts.add(view);
    else if (type === RECORD.format)
      codes.set(view.getUint16(0, true), new BiffText(record.chunks, 2).text());
    else if (type === RECORD.xf) styles.push(xfStyle(view));
    else if (type === RECORD.palette) readPalette(view, palette);
    else if (type === RECORD.sst) strings = record;
    else if (type === RECORD.writer || type === RECORD.computedBy)
      calculation = calculationOf(calculation, record);
    else if (type === RECORD.boundSheet) {
      budget.sheet();
      sheets.push(boundSheet(view));
    }
    yield;
  }
  const formats = new Map<number, NumberFormat>();
  for (const [id, code] of codes) {
    formats.set(id, parseNumberFormat(code));
    yield;
  }
  return {
    sheets: sheets.filter((sheet) => sheet.kind !== MODULE),
    strings: strings === null ? [] : yield* readStrings(strings, fonts, budget),
    styles: styles.map((style) =>
      cellStyle(style, formats.get(style.format) ?? GENERAL.format, fonts, palette),
    ),
    fonts,
    date1904,
    calculation,
  };
}

interface XfStyle {
  readonly font: number;
  readonly format: number;
  /** The number of its colour; beyond the palette where there is none. */
  readonly fill: number;
  /** The same of what is between the lines of its pattern. */
  readonly back: number;
  readonly pattern: number;
  readonly repeats: boolean;
}

const NO_COLOUR = 0x7f;
/** Letters of the colour that suits are black, on whatever they stand. */
const AUTOMATIC = 0x7fff;
/** The alignment by which a text is repeated. */
const FILL = 4;

function xfStyle(view: DataView): XfStyle {
  const pattern = view.byteLength >= 20 ? view.getUint32(14, true) >>> 26 : 0;
  const colours = pattern === 0 ? NO_COLOUR : view.getUint16(18, true);
  const [fill, back] = [colours & 0x7f, (colours >>> 7) & 0x7f];
  const repeats = view.byteLength >= 8 && (view.getUint8(6) & 7) === FILL;
  return { font: view.getUint16(0, true), format: view.getUint16(2, true), fill, back, pattern, repeats };
}

function cellStyle(
  { font, ...own }: XfStyle,
  format: NumberFormat,
  fonts: Fonts,
  palette: readonly string[],
): CellStyle {
  const look = fonts.at(font);
  const paper = paperOf(own, palette);
  return {
    ...{ format, look, paper, repeats: own.repeats },
    paint: paintOf({ ...fonts.paintAt(font), fill: hueOf(palette[own.fill]) }),
    isUnseen: isUnseen(look, paper, format),
  };
}

/** The patterns that are not mere lines ([MS-XLS] 2.5.181). */
const PATTERNS: ReadonlyMap<number, string> = new Map([
  [0, 'none'],
  [1, 'solid'],
  [17, 'gray125'],
  [18, 'gray0625'],
]);

function paperOf({ fill, back, pattern }: Omit<XfStyle, 'font'>, palette: readonly string[]): string | null {
  const [lines = null, between = null] = [palette[fill], palette[back]];
  return paperOfPattern(PATTERNS.get(pattern) ?? 'lines', lines, between);
}

/** The colours from number 8 on, as this workbook has them. */
function readPalette(view: DataView, palette: string[]): void {
  const count = Math.min(view.getUint16(0, true), Math.floor((view.byteLength - 2) / 4), PALETTE.length - 8);
  for (let i = 0; i < count; i += 1)
    palette[8 + i] = view
      .getUint32(2 + 4 * i, false)
      .toString(16)
      .padStart(8, '0')
      .slice(0, 6);
}

/** In a point. */
const TWIPS = 20;
/** What a font has that says none, in points. */
const USUAL_SIZE = 11;
const ITALIC = 0x0002;
const BOLD = 600;
const STRUCK = 0x0008;
const POSITIONS = ['line', 'above', 'below'] as const;

interface FontPaint extends Pick<Paint, 'bold' | 'italic' | 'underlined'> {
  /** Its number in the palette. */
  readonly colour: number;
}

/** The fonts of a workbook; none has the number 4. */
export class Fonts {
  readonly #looks: Look[] = [];
  readonly #paints: (FontPaint | undefined)[] = [];

  /** The palette may be told behind the fonts. */
  constructor(private readonly palette: readonly string[]) {}

  add(view: DataView): void {
    const struck = (view.getUint16(2, true) & STRUCK) !== 0;
    if (this.#looks.length === 4) {
      this.#looks.push(PLAIN);
      this.#paints.push(undefined);
    }
    const isLong = view.byteLength >= 11;
    this.#paints.push({
      colour: view.getUint16(4, true),
      bold: view.getUint16(6, true) >= BOLD,
      italic: (view.getUint16(2, true) & ITALIC) !== 0,
      underlined: isLong && view.getUint8(10) !== 0,
    });
    const unseen = areDots(view.getUint16(0, true) / TWIPS || USUAL_SIZE);
    this.#looks.push({ position: POSITIONS[view.getUint16(8, true)] ?? 'line', struck, unseen });
  }

  at(index: number): Look {
    const look = this.#looks[index] ?? PLAIN;
    const ink = this.#colourAt(index);
    return ink === undefined ? look : { ...look, ink };
  }

  paintAt(index: number): Partial<Paint> {
    const { colour: _, ...font } = this.#paints[index] ?? {};
    return { ...font, ink: hueOf(this.#colourAt(index)) };
  }

  #colourAt(index: number): string | undefined {
    const colour = this.#paints[index]?.colour ?? AUTOMATIC;
    return colour === AUTOMATIC ? BLACK : this.palette[colour];
  }

  rich({ text, fonts }: BiffString): RichString {
    if (fonts.length === 0) return text;
    const runs = fonts.map(({ from, font }, i) => ({
      text: text.slice(from, fonts[i + 1]?.from),
      look: this.at(font),
    }));
    return [{ text: text.slice(0, fonts[0]?.from), look: null }, ...runs];
  }
}

/** All that there are: the count that the record gives may be wrong, and what is no text behind so many is none of them. */
function* readStrings({ view, chunks }: BiffRecord, fonts: Fonts, budget: Budget): Steps<RichString[]> {
  const count = view.getUint32(4, true);
  const { cells } = budget.limits;
  const reader = new BiffText(chunks, 8);
  const strings: RichString[] = [];
  while (!reader.ended) {
    if (strings.length >= cells) throw tooLarge('shared-texts', cells);
    const string = strings.length < count ? reader.rich() : orNull(() => reader.rich());
    if (string === null) break;
    budget.cells(string.fonts.length);
    strings.push(fonts.rich(string));
    yield;
  }
  return strings;
}

function orNull<T>(read: () => T): T | null {
  try {
    return read();
  } catch (error) {
    if (error instanceof WorkbookError) return null;
    throw error;
  }
}

/** The one text with a length of one byte. */
function boundSheet(view: DataView): BoundSheet {
  const wide = (view.getUint8(7) & 1) === 1;
  const codes = Array.from({ length: view.getUint8(6) }, (_, i) =>
    wide ? view.getUint16(8 + 2 * i, true) : view.getUint8(8 + i),
  );
  return {
    name: String.fromCharCode(...codes),
    hidden: (view.getUint8(4) & 3) !== 0,
    kind: view.getUint8(5),
    position: view.getUint32(0, true),
  };
}
