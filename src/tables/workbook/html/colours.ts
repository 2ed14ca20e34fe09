import { isLost, partsOf } from '../format/paint.js';

/** `rgb(1, 2, 3)`, `hsl(0deg 100% 50% / .5)` and the older forms with an a. */
const FUNCTION = /^(rgb|hsl)a?\(([^)]*)\)$/;
/** Pages write an alpha behind a code, and workbooks before it. */
const WITH_ALPHA = /^(#[\da-f]{3}(?=[\da-f]$)|#[\da-f]{6}(?=[\da-f]{2}$))(.*)$/;
/** What lets less than a twentieth of it through. */
const FAINT = 0.05;

/** A colour of a page, in small letters, as workbooks have it too: #RRGGBB, #RGB or a name; what no form is known of stays as it is. */
function codeOf(colour: string): string {
  const [, kind, inside = ''] = FUNCTION.exec(colour) ?? [];
  if (kind === undefined) return colour.replace(WITH_ALPHA, '$1');
  const parts = inside.split(/[\s,/]+/).filter((part) => part !== '');
  const rgb = kind === 'rgb' ? parts.slice(0, 3).map((part) => scaled(part, 255)) : fromHsl(parts);
  return rgb.length === 3 && rgb.every(Number.isFinite) ? `#${rgb.map(hex).join('')}` : colour;
}

/** How much of what is below it a colour covers, from 0 to 1. */
function alphaOf(colour: string): number {
  if (colour === 'transparent') return 0;
  const [, , hexed] = WITH_ALPHA.exec(colour) ?? [];
  if (hexed !== undefined) return Number.parseInt(hexed.padEnd(2, hexed), 16) / 255;
  const [, , inside = ''] = FUNCTION.exec(colour) ?? [];
  const [, , , alpha] = inside.split(/[\s,/]+/).filter((part) => part !== '');
  const value = alpha === undefined ? 1 : scaled(alpha, 1);
  return Number.isFinite(value) ? Math.min(1, Math.max(0, value)) : 1;
}

function isClear(colour: string): boolean {
  return alphaOf(colour) < FAINT;
}

/** What else is told of a background. */
const NO_COLOUR =
  /^(?:none|(?:no-)?repeat(?:-[xy])?|scroll|fixed|local|left|right|top|bottom|center|auto|cover|contain|px|pt|em|[a-z]+-box)$/;

/** The colour of a background, which may be told with other things; null where it has several. */
export function paperOf(background: string): string | null {
  const [colour = null, ...others] =
    background
      .match(/#[\da-f]+|(?:rgb|hsl)a?\([^)]*\)|[a-z-]+(?:\([^)]*\))?/g)
      ?.filter((word) => !NO_COLOUR.test(word)) ?? [];
  return colour === null || others.length > 0 ? null : colour;
}

/** A colour over paper of another one; null where either is not known. */
export function laidOver(colour: string, paper: string | null): string | null {
  const alpha = alphaOf(colour);
  if (alpha === 1) return codeOf(colour);
  const [over, under] = [partsOf(codeOf(colour)), partsOf(paper)];
  if (alpha === 0) return paper;
  if (over === null || under === null) return null;
  return `#${over.map((part, i) => hex(part * alpha + (under[i] ?? 0) * (1 - alpha))).join('')}`;
}

/** Whether letters of a colour, as it is written, are not seen on paper. */
export function areLost(ink: string | null, paper: string | null): boolean {
  if (ink === null) return false;
  return isClear(ink) || isLost(laidOver(ink, paper), paper);
}

/** A number, or that share of the whole. */
function scaled(part: string, whole: number): number {
  return part.endsWith('%') ? (Number(part.slice(0, -1)) / 100) * whole : Number(part);
}

function hex(part: number): string {
  const whole = Math.min(255, Math.max(0, Math.round(part)));
  return whole.toString(16).padStart(2, '0');
}

function fromHsl([hue = '', saturation = '', light = '']: readonly string[]): number[] {
  const turn = Number(hue.replace(/deg$/, ''));
  const [s, l] = [scaled(saturation, 1), scaled(light, 1)];
  const most = s * Math.min(l, 1 - l);
  return [0, 8, 4].map((n) => {
    const k = (((n + turn / 30) % 12) + 12) % 12;
    return 255 * (l - most * Math.max(-1, Math.min(k - 3, 9 - k, 1)));
  });
}
