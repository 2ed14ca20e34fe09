import { PALETTE } from './paint.js';

export interface Condition {
  readonly operator: string;
  readonly bound: number;
}

/** A piece of a number format code; `end` closes a section. */
export type Token =
  | { readonly kind: 'point' | 'comma' | 'percent' | 'exponent' | 'text' | 'general' | 'elapsed' | 'end' }
  | { readonly kind: 'digit' | 'literal' | 'date'; readonly value: string }
  /** RRGGBB. */
  | { readonly kind: 'colour'; readonly value: string }
  /** A stroke that is not quoted, as that of a fraction. */
  | { readonly kind: 'stroke' }
  | { readonly kind: 'condition'; readonly value: Condition };

const TOKEN = new RegExp(
  [
    /"(?<quoted>[^"]*)"?/,
    // Excel escapes one character with a backslash; its Chinese edition shows and sometimes stores an exclamation mark.
    /[\\!](?<escaped>.?)/,
    // Filling with what could be read as a part of the number, until the cell is full.
    /\*(?<filling>[\d.,%％‰])/,
    // Padding and other filling: white space on the screen.
    /(?<space>[_*].?)/,
    /\[(?<bracket>[^\]]*)\]?/,
    /(?<general>General|G\/通用格式)/,
    /(?<halfDay>AM\/PM|A\/P|上午\/下午)/,
    /(?<exponent>E[+-])/,
    /(?<digit>[0#?])/,
    /(?<date>y+|m+|d+|h+|s+|a{3,}|b+|g+|e+)/,
    /(?<other>.)/,
  ]
    .map((part) => part.source)
    .join('|'),
  'gisu',
);

export function* formatTokens(code: string): Generator<Token> {
  for (const match of code.matchAll(TOKEN)) {
    const found = match.groups ?? {};
    const literal = found.quoted ?? found.escaped ?? found.filling;
    if (literal !== undefined) yield { kind: 'literal', value: literal };
    else if (found.space !== undefined) yield { kind: 'literal', value: ' ' };
    else if (found.bracket !== undefined) yield* bracketed(found.bracket);
    else if (found.general !== undefined) yield { kind: 'general' };
    else if (found.halfDay !== undefined) yield { kind: 'date', value: 'h' };
    else if (found.exponent !== undefined) yield { kind: 'exponent' };
    else if (found.digit !== undefined) yield { kind: 'digit', value: found.digit };
    else if (found.date !== undefined) yield { kind: 'date', value: found.date.toLowerCase() };
    else yield single(found.other ?? '');
  }
}

const SINGLE: ReadonlyMap<string, Token> = new Map([
  ['.', { kind: 'point' }],
  [',', { kind: 'comma' }],
  ['%', { kind: 'percent' }],
  ['@', { kind: 'text' }],
  [';', { kind: 'end' }],
  ['/', { kind: 'stroke' }],
]);

function single(character: string): Token {
  return SINGLE.get(character) ?? { kind: 'literal', value: character };
}

/** What the sections of a format may colour their text with, or say by its number: [White], [白色], [Color2], [颜色 2]. */
const COLOURS: ReadonlyMap<string, string> = new Map(
  ['black 黑', 'white 白', 'red 红', 'green 绿', 'blue 蓝', 'yellow 黄', 'magenta 洋红', 'cyan 青'].flatMap(
    (names, i) => names.split(' ').map((name) => [name, PALETTE[i] ?? ''] as const),
  ),
);

function colourOf(inside: string): string | undefined {
  const word = inside.toLowerCase().replace(/\s|色$/g, '');
  const number = /^(?:colou?r|颜色)(\d+)$/.exec(word)?.[1];
  return number === undefined ? COLOURS.get(word) : PALETTE[Number(number) + 7];
}

/** `[>=1]`, `[$￥-804]`, `[h]`, `[White]`; languages and numeral shapes say nothing about the value. */
function* bracketed(inside: string): Generator<Token> {
  const condition = /^(<=|>=|<>|<|>|=)\s*(-?\d+(?:\.\d+)?)$/.exec(inside);
  if (condition?.[1] !== undefined) {
    yield { kind: 'condition', value: { operator: condition[1], bound: Number(condition[2]) } };
  } else if (inside.startsWith('$')) {
    yield { kind: 'literal', value: inside.slice(1).replace(/-[^-]*$/, '') };
  } else if (/^(h+|m+|s+)$/i.test(inside)) yield { kind: 'elapsed' };
  else {
    const colour = colourOf(inside);
    if (colour !== undefined) yield { kind: 'colour', value: colour };
  }
}
