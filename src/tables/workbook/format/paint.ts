import type { CellText, Hue, Paint } from '../../sheet.js';
import { NAMED_COLOURS } from './named-colours.js';

/** A cell, and how it looks; as it is where it looks like any other. */
export function painted(cell: CellText, paint: Paint | undefined): CellText {
  return paint === undefined || cell.text === '' ? cell : { ...cell, paint };
}

/** How cells of a style look; undefined for black letters on white paper. */
export function paintOf({
  ink = null,
  fill = null,
  bold = false,
  italic = false,
  underlined = false,
}: Partial<Paint>): Paint | undefined {
  const isPlain = ink === null && fill === null && !bold && !italic && !underlined;
  return isPlain ? undefined : { ink, fill, bold, italic, underlined };
}

export const WHITE = 'ffffff';
/** What letters have that no colour is told for. */
export const BLACK = '000000';

/** Patterns of dots so far apart that what is between them is the paper. */
const SPARSE = /^gray(?:125|0625)$/i;

/** The paper of a pattern, whose lines or dots have the colour in front; null where it has several. */
export function paperOfPattern(pattern: string, front: string | null, back: string | null): string | null {
  if (/^none$/i.test(pattern)) return WHITE;
  if (/^solid$/i.test(pattern)) return front;
  return SPARSE.test(pattern) || isLost(front, back) ? back : null;
}

/** Nobody tells two colours apart whose red, green and blue differ by no more. */
const LEAST_DIFFERENCE = 8;

/** Whether letters of one colour are not seen on another, both as RRGGBB with an alpha or a # before it, or as #RGB or a name; never where one is not told, and of others where they are written alike. */
export function isLost(ink: string | null | undefined, paper: string | null | undefined): boolean {
  const [one, other] = [partsOf(ink), partsOf(paper)];
  if (one === null || other === null) return Boolean(ink) && ink === paper;
  return one.every((part, i) => Math.abs(part - (other[i] ?? 0)) <= LEAST_DIFFERENCE);
}

const SHORT = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/i;

/** Red, green and blue; null where the colour is none that is known. */
export function partsOf(written: string | null | undefined): readonly [number, number, number] | null {
  const code =
    NAMED_COLOURS.get(written?.toLowerCase() ?? '') ?? written?.replace(SHORT, '$1$1$2$2$3$3') ?? '';
  const [, red, green, blue] =
    /^#?(?:[0-9a-f]{2})?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(code) ?? [];
  if (red === undefined || green === undefined || blue === undefined) return null;
  return [Number.parseInt(red, 16), Number.parseInt(green, 16), Number.parseInt(blue, 16)];
}

/** Below this much difference between red, green and blue nobody sees a colour. */
const LEAST_CHROMA = 14;

/** Where on the circle of colours each begins, in degrees. */
const CIRCLE: readonly (readonly [from: number, hue: Hue])[] = [
  [340, 'red'],
  [290, 'pink'],
  [260, 'purple'],
  [195, 'blue'],
  [165, 'cyan'],
  [70, 'green'],
  [42, 'yellow'],
  [14, 'orange'],
  [0, 'red'],
];

/** The colour that people would call RRGGBB, with an alpha or a # before it; null for black, white, and what is none. */
export function hueOf(written: string | null | undefined): Hue | null {
  const parts = partsOf(written);
  if (parts === null) return null;
  const [red, green, blue] = parts;
  const most = Math.max(red, green, blue);
  const chroma = most - Math.min(red, green, blue);
  if (chroma < LEAST_CHROMA) return most > 245 || most < 64 ? null : 'grey';
  if (most < 40) return null;
  const hue = CIRCLE.find(([from]) => degrees(red, green, blue, most, chroma) >= from)?.[1] ?? 'red';
  if (hue === 'orange' && most < 170) return 'brown';
  return hue === 'red' && most - chroma > 150 ? 'pink' : hue;
}

function degrees(red: number, green: number, blue: number, most: number, chroma: number): number {
  const sector =
    most === red
      ? (green - blue) / chroma + 6
      : most === green
        ? (blue - red) / chroma + 2
        : (red - green) / chroma + 4;
  return (sector * 60) % 360;
}

const BASIC = '000000 ffffff ff0000 00ff00 0000ff ffff00 ff00ff 00ffff';
/** The colours that a workbook may call by their numbers, unless it has its own, and those of the window ([MS-XLS] 2.5.161). */
export const PALETTE: readonly string[] =
  `${BASIC} ${BASIC} 800000 008000 000080 808000 800080 008080 c0c0c0 808080 9999ff 993366 ffffcc ccffff 660066 ff8080
  0066cc ccccff 000080 ff00ff ffff00 00ffff 800080 800000 008080 0000ff 00ccff ccffff ccffcc ffff99 99ccff ff99cc cc99ff
  ffcc99 3366ff 33cccc 99cc00 ffcc00 ff9900 ff6600 666699 969696 003366 339966 003300 333300 993300 993366 333399
  333333 000000 ffffff`.split(/\s+/);
