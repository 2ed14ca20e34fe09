import type { Hue, Paint } from '../../tables/sheet.js';

/** How cells look that a note speaks of: 标红的, 黄色底纹, 加粗. What is left out may be any. */
export interface LookSaid {
  readonly hue: Hue | null;
  /** What bears the colour: the letters, what is behind them, or either. */
  readonly on: 'ink' | 'fill' | 'either';
  readonly style: 'bold' | 'italic' | 'underlined' | null;
}

const HUES: Readonly<Record<string, Hue>> = {
  红: 'red',
  黄: 'yellow',
  蓝: 'blue',
  绿: 'green',
  橙: 'orange',
  橘: 'orange',
  紫: 'purple',
  粉: 'pink',
  灰: 'grey',
  棕: 'brown',
  青: 'cyan',
  red: 'red',
  yellow: 'yellow',
  blue: 'blue',
  green: 'green',
  orange: 'orange',
  purple: 'purple',
  pink: 'pink',
  grey: 'grey',
  brown: 'brown',
  cyan: 'cyan',
  gray: 'grey',
};

const COLOUR = '(?:浅|深|淡|大|亮|橙|粉|天|草)?([红黄蓝绿橙橘紫粉灰棕青])色?';
const INK = '字体?|文字|数字|字样';
const FILL = '底纹?|底色|背景色?|填充色?|填充|阴影|高亮|标记';
const THINGS =
  '(?:[的者]|所示|所标|表示|单元格|格子?|部分|区域|数据|数值|数字|数|指标|行|列|内容|字体|标[注识记示])*';
const LEAD =
  '(?:(?:凡|用|以|带|有|加|为|标|涂|填|填充|标[注记识示]|显示|注|标成|涂成|标为)(?:了|有|成|为)?)*';
const CHINESE = new RegExp(
  `^${LEAD}(?:${COLOUR}(?:(${INK})|(${FILL}))?|(高亮|底纹|底色|阴影)|(加粗|粗体|黑体加粗)|(斜体|倾斜)|(下?划线))${THINGS}`,
);
const ENGLISH =
  /^(?:(?:the )?(?:(red|yellow|blue|green|orange|purple|pink|gr[ea]y|brown|cyan)|(highlighted|shaded)|(bold)|(italics?|italicised|italicized)|(underlined))(?:[ -](?:cells?|rows?|figures?|values?|numbers?|text|font|fill|background|highlight(?:ed|s|ing)?|shading|letters?|ones?|entries))*|(?:cells|rows|figures|values|numbers|those) (?:in|with|marked) (?:(red|yellow|blue|green|orange|purple|pink|gr[ea]y)|(highlight|shading)|(bold)|(italics?)|(underline)))\s*/i;

/** The look that a text begins with, and in how many letters it is said; null for any other text. */
export function lookIn(text: string): { readonly look: LookSaid; readonly length: number } | null {
  const chinese = CHINESE.exec(text);
  if (chinese) {
    const [all, hue, ink, fill, shaded, bold, italic, line] = chinese;
    const on = ink !== undefined ? 'ink' : (fill ?? shaded) !== undefined ? 'fill' : 'either';
    return { look: { hue: hueOf(hue), on, style: styleOf(bold, italic, line) }, length: all.length };
  }
  const english = ENGLISH.exec(text);
  if (!english) return null;
  const [all, hue, shaded, bold, italic, line, otherHue, otherShade, otherBold, otherItalic, otherLine] =
    english;
  const on = (shaded ?? otherShade) !== undefined ? 'fill' : /font|text|letter/i.test(all) ? 'ink' : 'either';
  const style = styleOf(bold ?? otherBold, italic ?? otherItalic, line ?? otherLine);
  return { look: { hue: hueOf((hue ?? otherHue)?.toLowerCase()), on, style }, length: all.length };
}

function hueOf(word: string | undefined): Hue | null {
  return word === undefined ? null : (HUES[word] ?? null);
}

function styleOf(bold?: string, italic?: string, line?: string): LookSaid['style'] {
  if (bold !== undefined) return 'bold';
  if (italic !== undefined) return 'italic';
  return line === undefined ? null : 'underlined';
}

/** People call orange red, and brown either. */
const ALIKE: Readonly<Partial<Record<Hue, readonly Hue[]>>> = {
  red: ['pink', 'orange', 'brown'],
  yellow: ['orange', 'brown'],
  orange: ['yellow', 'red', 'brown'],
  pink: ['red', 'purple'],
  purple: ['pink', 'blue'],
  blue: ['cyan', 'purple'],
  green: ['cyan'],
  cyan: ['blue', 'green'],
  brown: ['orange', 'red', 'yellow'],
};

/** True for a cell that looks so. */
export function looksSo({ hue, on, style }: LookSaid, paint: Paint | undefined): boolean {
  if (paint === undefined) return false;
  if (style !== null) return paint[style];
  const colours = on === 'either' ? [paint.ink, paint.fill] : [paint[on]];
  if (hue === null) return colours.some((colour) => colour !== null);
  return colours.some(
    (colour) => colour === hue || (colour !== null && (ALIKE[hue]?.includes(colour) ?? false)),
  );
}
