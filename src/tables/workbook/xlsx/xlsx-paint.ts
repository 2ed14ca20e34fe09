import type { Steps } from '../../pause.js';
import type { Hue, Paint } from '../../sheet.js';
import { XmlReader } from '../container/xml.js';
import { BLACK, hueOf, isLost, PALETTE, paperOfPattern, WHITE } from '../format/paint.js';
import { tinted } from '../format/tint.js';
import { type Look, PLAIN } from '../rich-text.js';
import { isOn, lookWith } from './xlsx-string.js';

/** A font, as far as it bears on what a cell means or a note may speak of it. */
export interface Font extends Omit<Paint, 'fill'> {
  readonly look: Look;
  /** As RRGGBB; null where it is not known. */
  readonly colour: string | null;
}

/** A fill, and the colour that the paper has by it; null where it has several, or that is not known. */
export interface Fill {
  readonly hue: Hue | null;
  readonly paper: string | null;
}

export const NO_PAINT: Fill = { hue: null, paper: WHITE };

export const PLAIN_FONT: Font = {
  look: PLAIN,
  colour: BLACK,
  ink: null,
  bold: false,
  italic: false,
  underlined: false,
};

/** Reads the font whose element was just opened. */
export function readFont(xml: XmlReader, colours: Colours): Font {
  let font = PLAIN_FONT;
  for (const name of xml.children()) {
    const value = xml.attribute('val');
    if (name === 'color') font = { ...font, ink: hueOf(codeOf(xml, colours)), colour: inkOf(xml, colours) };
    else if (name === 'b') font = { ...font, bold: isOn(value) };
    else if (name === 'i') font = { ...font, italic: isOn(value) };
    else if (name === 'u') font = { ...font, underlined: isOn(value) };
    else font = { ...font, look: lookWith(font.look, name, xml) };
  }
  return font;
}

/** The colour of the fill whose element was just opened; that of a pattern is its lines'. */
export function readFill(xml: XmlReader, colours: Colours): Fill {
  let fill = NO_PAINT;
  for (const name of xml.children()) {
    if (name === 'patternFill') fill = readPattern(xml, colours);
    else if (name === 'gradientFill') fill = readGradient(xml, colours);
  }
  return fill;
}

const NO_FILL = /^(?:none|gray125)$/;

function readPattern(xml: XmlReader, colours: Colours): Fill {
  const pattern = xml.attribute('patternType') ?? 'none';
  let hue: Hue | null = null;
  let front: string | null = pattern === 'solid' ? null : BLACK;
  let back: string | null = WHITE;
  for (const part of xml.children()) {
    if (part === 'bgColor') back = pureCodeOf(xml, colours);
    if (part !== 'fgColor') continue;
    if (!NO_FILL.test(pattern)) hue = hueOf(codeOf(xml, colours));
    front = pureCodeOf(xml, colours);
  }
  return { hue, paper: paperOfPattern(pattern, front, back) };
}

/** A gradient whose colours nobody tells apart is one colour. */
function readGradient(xml: XmlReader, colours: Colours): Fill {
  let hue: Hue | null = null;
  const stops: (string | null)[] = [];
  for (const part of xml.children()) {
    if (part !== 'stop') continue;
    for (const _ of xml.children()) {
      hue = hueOf(codeOf(xml, colours)) ?? hue;
      stops.push(pureCodeOf(xml, colours));
    }
  }
  const [first = null] = stops;
  return { hue, paper: stops.every((one) => isLost(one, first)) ? first : null };
}

/** The colours that a workbook calls by numbers: those of its theme, and those of its palette. */
export interface Colours {
  readonly theme: readonly string[];
  readonly indexed: readonly string[];
}

function codeOf(xml: XmlReader, { theme, indexed }: Colours): string | undefined {
  const [own, inTheme, index] = ['rgb', 'theme', 'indexed'].map((name) => xml.attribute(name));
  if (own) return own;
  if (inTheme) return theme[Number(inTheme)] || OF_ALL_THEMES[Number(inTheme)];
  return index ? (indexed[Number(index)] ?? PALETTE[Number(index)]) : undefined;
}

/** The colour that the element just opened says, as RRGGBB, or by a name of its own; null where it is not known. */
export function pureCodeOf(xml: XmlReader, colours: Colours): string | null {
  const code = codeOf(xml, colours);
  return code === undefined ? null : tinted(code, Number(xml.attribute('tint') ?? 0));
}

/** The colour of letters: one that suits is black, on whatever they stand. */
export function inkOf(xml: XmlReader, colours: Colours): string | null {
  return isOn(xml.attribute('auto') ?? '0') ? BLACK : pureCodeOf(xml, colours);
}

/** The palette that a workbook has of its own, in its styles; empty where it has none. */
export function* readPalette(bytes: Uint8Array | null): Steps<readonly string[]> {
  const palette: string[] = [];
  if (bytes === null) return palette;
  const xml = new XmlReader(bytes, 'the styles', true);
  for (let event = xml.next(); event !== 'end'; event = xml.next()) {
    yield;
    if (event === 'open' && xml.name === 'rgbColor' && palette.length < PALETTE.length)
      palette.push(xml.attribute('rgb') ?? '');
  }
  return palette;
}

/** The colours of a theme by the numbers that styles call them, where the light ones stand before the dark ones. */
export function* readTheme(bytes: Uint8Array | null): Steps<readonly string[]> {
  if (bytes === null) return [];
  const colours = new Map<string, string>();
  const xml = new XmlReader(bytes, 'the theme');
  let name = '';
  for (let event = xml.next(); event !== 'end'; event = xml.next()) {
    yield;
    if (event !== 'open') continue;
    if (NAMES.includes(xml.name)) name = xml.name;
    const code = xml.name === 'srgbClr' ? xml.attribute('val') : xml.attribute('lastClr');
    if (code && !colours.has(name)) colours.set(name, code);
    if (xml.name === 'fontScheme') break;
  }
  return NAMES.map((one) => colours.get(one) ?? '');
}

/** Where a workbook has no theme, its first two are known, and the others are known to be the same. */
const OF_ALL_THEMES: readonly string[] = [
  WHITE,
  BLACK,
  ...'lt2 dk2 accent1 accent2 accent3 accent4 accent5 accent6'.split(' '),
];

const NAMES = 'lt1 dk1 lt2 dk2 accent1 accent2 accent3 accent4 accent5 accent6 hlink folHlink'.split(' ');
