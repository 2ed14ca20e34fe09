import type { XmlReader } from '../workbook/container/xml.js';
import { isLost, WHITE } from '../workbook/format/paint.js';
import { areDots } from '../workbook/hidden.js';
import type { Look } from '../workbook/rich-text.js';

/** What takes a text back: a line through it, two of them, or that it is hidden. */
const TOGGLES = ['strike', 'dstrike', 'vanish', 'specVanish'] as const;
type Toggle = (typeof TOGGLES)[number];

/** A colour as RRGGBB; null where it is whatever suits, and of a pattern what no colour is. */
export type Colour = string | null;
export const PATTERN = 'pattern';

/** What is said of letters, by a style or of them alone, as far as something says it. */
export interface Letters extends Readonly<Partial<Record<Toggle, boolean>>> {
  /** The style of letters that they name. */
  readonly style?: string;
  readonly position?: Look['position'];
  /** By how much they stand higher, in halves of a point. */
  readonly raise?: number;
  readonly ink?: Colour;
  /** What they are filled with in place of their ink. */
  readonly fill?: Colour;
  readonly highlight?: Colour;
  readonly shade?: Colour;
  /** In halves of a point. */
  readonly size?: number;
  /** In hundredths of their usual width. */
  readonly width?: number;
  /** Into how much room they are put, in twentieths of a point. */
  readonly room?: number;
  readonly font?: string;
  readonly isRightToLeft?: boolean;
}

const OFF = /^(?:0|false|off|none)$/;

/** Whether the element just opened says yes. */
export function isOn(xml: XmlReader): boolean {
  return !OFF.test(xml.attributeOfAnyPrefix('val') ?? '');
}

type Mutable = { -readonly [K in keyof Letters]: Letters[K] };

const POSITIONS: ReadonlyMap<string, Look['position']> = new Map([
  ['superscript', 'above'],
  ['subscript', 'below'],
]);

const READERS: ReadonlyMap<string, (letters: Mutable, xml: XmlReader, value: string) => void> = new Map<
  string,
  (letters: Mutable, xml: XmlReader, value: string) => void
>([
  ...TOGGLES.map((toggle): [string, (letters: Mutable, xml: XmlReader) => void] => [
    toggle,
    (letters, xml) => {
      letters[toggle] = isOn(xml);
    },
  ]),
  ['rStyle', (letters, _, value) => set(letters, 'style', value)],
  ['vertAlign', (letters, _, value) => set(letters, 'position', POSITIONS.get(value) ?? 'line')],
  ['position', (letters, _, value) => set(letters, 'raise', Number.parseFloat(value) || 0)],
  ['color', (letters, xml) => set(letters, 'ink', inkOf(xml))],
  ['textFill', (letters, xml) => set(letters, 'fill', fillOf(xml))],
  ['highlight', (letters, _, value) => set(letters, 'highlight', HIGHLIGHTS.get(value) ?? null)],
  ['shd', (letters, xml) => set(letters, 'shade', shadeOf(xml))],
  ['sz', (letters, _, value) => set(letters, 'size', Number(value))],
  ['w', (letters, _, value) => set(letters, 'width', Number.parseFloat(value))],
  ['fitText', (letters, _, value) => set(letters, 'room', Number.parseFloat(value))],
  ['rtl', (letters, xml) => set(letters, 'isRightToLeft', isOn(xml))],
  ['rFonts', (letters, xml) => set(letters, 'font', fontOf(xml))],
]);

function set<K extends keyof Letters>(letters: Mutable, key: K, value: Letters[K]): void {
  letters[key] = value;
}

/** What the `rPr` element just opened says. */
export function readLetters(xml: XmlReader): Letters {
  const letters: Mutable = {};
  const { depth } = xml;
  for (const name of xml.children()) {
    READERS.get(name)?.(letters, xml, xml.attributeOfAnyPrefix('val') ?? '');
    if (xml.depth > depth) xml.skip();
  }
  return letters;
}

/** What is said of letters by their styles, from the widest on, and of them alone; two styles that both take them back undo each other (ECMA-376, 17.7.3). */
export function together(usual: Letters, styles: readonly Letters[], own: Letters): Letters {
  const all: Mutable = Object.assign({}, usual, ...styles, own);
  for (const toggle of TOGGLES) {
    const said = styles.map((style) => style[toggle]);
    const isUsual = usual[toggle] === true && !said.includes(false);
    all[toggle] = own[toggle] ?? (isUsual || said.filter(Boolean).length % 2 === 1);
  }
  return all;
}

/** Whether letters are raised or lowered, as marks of notes are; LibreOffice moves them and makes them smaller instead of saying so. */
export function positionOf({ position, raise = 0, size }: Letters): Look['position'] {
  if (position !== undefined) return position;
  if (raise === 0 || size === undefined) return 'line';
  return raise > 0 ? 'above' : 'below';
}

/** Letters no wider, in hundredths, are lines, and so are those in so little room. */
const NARROW = 5;
const LEAST_ROOM = 100;

/** Raised or lowered by so much, in halves of a point, letters stand on another line. */
const OFF_LINE = 20;

export function isOffLine({ raise = 0 }: Letters): boolean {
  return Math.abs(raise) >= OFF_LINE;
}

export function isStruck({ strike, dstrike }: Letters): boolean {
  return strike === true || dstrike === true;
}

/** Whether nobody sees letters on this paper: that of the page may be white or of a colour. */
export function isUnseen(letters: Letters, paper: Colour, page: Colour): boolean {
  const {
    vanish,
    specVanish,
    room = LEAST_ROOM,
    size = 21,
    width = 100,
    fill,
    ink = null,
    highlight,
    shade,
  } = letters;
  if (
    vanish ||
    specVanish ||
    room < LEAST_ROOM ||
    areDots(size / 2) ||
    (width > 0 && width <= NARROW) ||
    fill === CLEAR
  )
    return true;
  const under = highlight ?? shade ?? paper;
  return isLost(fill ?? ink, under ?? WHITE) || isLost(fill ?? ink, under ?? page);
}

/** The paper that the `shd` element just opened makes. */
export function shadeOf(xml: XmlReader): Colour {
  const pattern = xml.attributeOfAnyPrefix('val') ?? 'clear';
  if (pattern === 'nil' || pattern === 'clear')
    return themed(xml, 'themeFill', xml.attributeOfAnyPrefix('fill') ?? 'auto');
  if (pattern !== 'solid') return PATTERN;
  return themed(xml, 'theme', xml.attributeOfAnyPrefix('color') ?? 'auto') ?? '000000';
}

/** The colour that the element just opened names for what it stands for. */
export function inkOf(xml: XmlReader): Colour {
  return themed(xml, 'theme', xml.attributeOfAnyPrefix('color') ?? xml.attributeOfAnyPrefix('val') ?? '');
}

const RRGGBB = /^[\da-f]{6}$/;

/** White and black as themes have them; of its other colours the number stands beside the name. */
const OF_THEME: ReadonlyMap<string, string> = new Map([
  ['background1', WHITE],
  ['light1', WHITE],
  ['bg1', WHITE],
  ['lt1', WHITE],
  ['text1', '000000'],
  ['dark1', '000000'],
  ['tx1', '000000'],
  ['dk1', '000000'],
]);

function themed(xml: XmlReader, name: 'theme' | 'themeFill', written: string): Colour {
  const theme = xml.attributeOfAnyPrefix(name === 'theme' ? 'themeColor' : name);
  const isChanged = ['Tint', 'Shade'].some((end) => xml.attributeOfAnyPrefix(name + end) !== null);
  const colour = written.toLowerCase();
  const known = theme === null || isChanged ? undefined : OF_THEME.get(theme);
  return known ?? (RRGGBB.test(colour) ? colour : null);
}

const CLEAR = 'clear';
/** In thousandths of a percent: what is nearly clear is not seen. */
const NEARLY_CLEAR = 90_000;

/** With what the letters are filled whose `textFill` was just opened. */
function fillOf(xml: XmlReader): Colour {
  const { depth } = xml;
  let fill: Colour = PATTERN;
  for (;;) {
    const event = xml.next();
    if (event === 'close' && xml.depth < depth) return fill;
    if (event !== 'open') continue;
    const value = xml.attributeOfAnyPrefix('val') ?? '';
    if (xml.name === 'noFill' || (xml.name === 'alpha' && Number(value) >= NEARLY_CLEAR)) fill = CLEAR;
    else if (xml.name === 'srgbClr') fill = value.toLowerCase();
    else if (xml.name === 'schemeClr') fill = OF_THEME.get(value) ?? PATTERN;
    else if (/^(?:gradFill|lum|tint|shade|satMod)/.test(xml.name) && fill !== CLEAR) fill = PATTERN;
  }
}

/** A theme's font is none of symbols. */
function fontOf(xml: XmlReader): string {
  const isOfTheme = (xml.attributeOfAnyPrefix('asciiTheme') ?? '') !== '';
  return isOfTheme ? '' : (xml.attributeOfAnyPrefix('ascii') ?? xml.attributeOfAnyPrefix('hAnsi') ?? '');
}

const HIGHLIGHTS: ReadonlyMap<string, string> = new Map([
  ['black', '000000'],
  ['blue', '0000ff'],
  ['cyan', '00ffff'],
  ['green', '00ff00'],
  ['magenta', 'ff00ff'],
  ['red', 'ff0000'],
  ['yellow', 'ffff00'],
  ['white', WHITE],
  ['darkBlue', '000080'],
  ['darkCyan', '008080'],
  ['darkGreen', '008000'],
  ['darkMagenta', '800080'],
  ['darkRed', '800000'],
  ['darkYellow', '808000'],
  ['darkGray', '808080'],
  ['lightGray', 'c0c0c0'],
]);
