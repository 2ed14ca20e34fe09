import type { Budget } from '../budget.js';
import { formatNamed } from '../format/named-formats.js';
import type { Look } from '../rich-text.js';
import { rulesOf, type Selector } from './css-rules.js';

/** What styles say of an element, as far as it bears on what the element means. */
export interface PageStyle {
  readonly position?: Look['position'];
  readonly struck?: boolean;
  /** It takes up no place, nor does anything in it. */
  readonly hidden?: boolean;
  /** It has its place and cannot be seen there; what is in it may undo either of these. */
  readonly invisible?: boolean;
  readonly sizeless?: boolean;
  /** It is as good as nothing wide or high, and shows nothing beyond its edges. */
  readonly squeezed?: boolean;
  readonly clips?: boolean;
  /** It stands elsewhere than it is written. */
  readonly apart?: boolean;
  /** Its letters are seen in another order or shape. */
  readonly isAltered?: boolean;
  /** What is put beside it, as it is written. */
  readonly content?: string;
  /** A number format as Excel writes it into its pages. */
  readonly format?: string;
}

const NOTHING: PageStyle = {};
const DECLARATION = /(?<![\w-])([\w-]+)\s*:\s*((?:"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|\\.|[^;"'\\])*)/g;

type Attributes = Readonly<Record<string, string>>;

/** Rules for one key that hold in some places only; a page has a few, and of more than that each holds everywhere. */
const MOST_SPECIAL = 20;

interface Known {
  /** Of all that have the key. */
  plain: PageStyle;
  readonly special: { readonly selector: Selector; readonly style: PageStyle }[];
}

/** What a page's style sheets say of its elements. */
export class PageStyles {
  readonly #known = new Map<string, Known>();
  readonly #open: ReadonlySet<string>[] = [];
  /** How many of the open elements have each key by which a rule calls what its own must stand in. */
  readonly #times = new Map<string, number>();

  constructor(private readonly budget: Budget) {}

  /** Reads a style sheet. */
  read(sheet: string): void {
    for (const { selectors, declarations, isConditional } of rulesOf(sheet.replace(/<!--|-->/g, ''))) {
      const said = styleOf(declarations);
      if (said === NOTHING) continue;
      for (const selector of selectors) {
        const style = styleOfPart(said, selector, isConditional);
        if (style !== NOTHING) this.#add(selector, style);
      }
    }
  }

  #add(selector: Selector, style: PageStyle): void {
    const { keys } = selector.of;
    const key =
      keys.find((one) => one.startsWith('#')) ?? keys.find((one) => one.startsWith('.')) ?? keys[0] ?? ANY;
    const known = this.#known.get(key) ?? { plain: NOTHING, special: [] };
    const isPlain = (keys.length < 2 && selector.within.length === 0) || known.special.length >= MOST_SPECIAL;
    this.budget.cells(1);
    this.#known.set(key, known);
    if (isPlain) known.plain = { ...known.plain, ...style };
    else {
      known.special.push({ selector, style });
      for (const one of selector.within) for (const each of one.keys) this.#ask(each);
    }
  }

  /** From here on it is counted how many have the key. */
  #ask(key: string): void {
    if (!this.#times.has(key)) this.#times.set(key, this.#open.filter((keys) => keys.has(key)).length);
  }

  /** What is said of the element that was just opened, in whichever are open. */
  of(keys: ReadonlySet<string>, attributes: Attributes): PageStyle {
    let all = NOTHING;
    if (this.#known.size > 0) {
      for (const key of [ANY, ...keys]) {
        const known = this.#known.get(key);
        if (!known) continue;
        all = { ...all, ...known.plain };
        for (const { selector, style } of known.special)
          if (this.#holds(selector, keys)) all = { ...all, ...style };
      }
    }
    return attributes.style === undefined ? all : { ...all, ...styleOf(attributes.style) };
  }

  #holds({ of, within }: Selector, keys: ReadonlySet<string>): boolean {
    return (
      of.keys.every((key) => keys.has(key)) &&
      within.every((one) => one.keys.every((key) => (this.#times.get(key) ?? 0) > 0))
    );
  }

  open(keys: ReadonlySet<string>): void {
    this.#open.push(keys);
    this.#count(keys, 1);
  }

  close(): void {
    this.#count(this.#open.pop() ?? NO_KEYS, -1);
  }

  #count(keys: ReadonlySet<string>, by: 1 | -1): void {
    if (this.#times.size === 0) return;
    for (const key of keys) {
      const times = this.#times.get(key);
      if (times !== undefined) this.#times.set(key, times + by);
    }
  }
}

const NO_KEYS: ReadonlySet<string> = new Set();
const ANY = '*';

/** What rules may call an element by. */
export function keysOf(name: string, attributes: Attributes): ReadonlySet<string> {
  const { class: classes, id } = attributes;
  const keys = new Set([name]);
  for (const attribute of Object.keys(attributes)) keys.add(`[${attribute}`);
  for (const [one] of classes?.matchAll(/\S+/g) ?? []) keys.add(`.${one}`);
  if (id) keys.add(`#${id}`);
  return keys;
}

/** What a rule for a part of an element comes to for all of it: nobody knows what is read where a first letter or something beside it is another. */
function styleOfPart(style: PageStyle, { part, of }: Selector, isConditional: boolean): PageStyle {
  const { content, ...own } = style;
  const { hidden, invisible, sizeless, squeezed } = own;
  const isUnseen = hidden || invisible || sizeless || squeezed;
  if (part === 'beside') return content === undefined || isUnseen || isConditional ? NOTHING : { content };
  if (part === 'first') return isUnseen ? { isAltered: true } : NOTHING;
  if (own.format === undefined || of.keys.some((key) => key.startsWith('.'))) return own;
  // programs give each kind of cell a format, and those that have another one a class
  const { format: _, ...withoutFormat } = own;
  return Object.keys(withoutFormat).length > 0 ? withoutFormat : NOTHING;
}

/** Whether a person sees other letters than are written, or in another order. */
export function isAltered(
  name: string,
  { isAltered: is, content }: PageStyle,
  attributes: Attributes,
): boolean {
  return (
    is === true || name === 'bdo' || (content !== undefined && SAYING.test(contentOf(content, attributes)))
  );
}

/** Letters and what bears on a number; the marks and little pictures that pages put beside their texts say nothing. */
const SAYING = /[\p{L}\p{N}%‰.,<>=±≤≥≈~+\-−–—]/u;
const CONTENT = /"((?:\\.|[^"\\])*)"|'((?:\\.|[^'\\])*)'|\b(attr|counters?|var|env)\(\s*([\w-]+)[^)]*\)/gis;

/** The text that is put beside an element; what a page counts itself is a number, and what its label says is heard where it has any. */
function contentOf(content: string, attributes: Attributes): string {
  let text = '';
  for (const [, double, single, way, name = ''] of content.matchAll(CONTENT)) {
    if (way === undefined) text += unescaped(double ?? single ?? '');
    else if (way.toLowerCase() === 'attr')
      text += (attributes[name.toLowerCase()] ?? '').replace(/[^\p{N}%‰.]/gu, '');
    else text += '0';
  }
  return text;
}

function unescaped(text: string): string {
  return text.replace(/\\(?:([0-9a-f]{1,6})\s?|(.))/gis, (_, code: string | undefined, letter: string) => {
    const point = code === undefined ? 0 : Number.parseInt(code, 16);
    return code === undefined ? letter : point <= 0x10ffff ? String.fromCodePoint(point) : '';
  });
}

const POSITIONS: ReadonlyMap<string, Look['position']> = new Map([
  ['super', 'above'],
  ['sub', 'below'],
  ['baseline', 'line'],
]);

const ZERO = /^0*\.?0+(?:[a-z]+|%)?$/;
/** Letters of less than two dots, and what lets less than a twentieth of them through. */
const TINY = /^(?:0*\.\d+(?:px|pt)|[01](?:\.\d+)?(?:px|pt)|0*\.0\d*(?:r?em|%)?|\d(?:\.\d+)?%)$/;
const FAINT = /^(?:0*\.0[0-4]\d*|[0-4](?:\.\d+)?%)$/;

/** As pages hide what is there for those alone who have them read out. */
const CLIPPED = /^(?:rect\((?:\s*[01](?:px)?\s*[,)\s]){4}|inset\((?:50|100)%|circle\(0)/;
const FAR_OUT = /^-(?:9{3}|\d{4,})/;

/** Where and how such a value is set is not followed. */
const SET_ELSEWHERE = /^var\(/;

/** Mirrored, upside down, or made as small as nothing. */
const TURNED =
  /scale[xy]?\(\s*(?:0*\.?0+\s*[,)]|0*\.0|-)|matrix|rotate(?:[xyz]|3d)?\(\s*-?(?:180|\.5turn|0\.5turn|3\.14)/;

const LONGEST_CONTENT = 1000;

type Declare = (value: string) => PageStyle;

const DECLARATIONS: ReadonlyMap<string, Declare> = new Map<string, Declare>([
  ['text-decoration', (value) => ({ struck: value.includes('line-through') })],
  ['text-decoration-line', (value) => ({ struck: value.includes('line-through') })],
  ['display', (value) => ({ hidden: value === 'none' || SET_ELSEWHERE.test(value) })],
  [
    'visibility',
    (value) =>
      value === 'collapse'
        ? { hidden: true }
        : { invisible: value === 'hidden' || SET_ELSEWHERE.test(value) },
  ],
  ['opacity', (value) => (ZERO.test(value) || FAINT.test(value) ? { invisible: true } : NOTHING)],
  ['color', (value) => (value === 'transparent' ? { invisible: true } : NOTHING)],
  ['clip', (value) => (CLIPPED.test(value) ? { invisible: true } : NOTHING)],
  ['clip-path', (value) => (CLIPPED.test(value) ? { invisible: true } : NOTHING)],
  ...['text-indent', 'left', 'top', 'margin-left'].map(
    (name) => [name, (value: string) => (FAR_OUT.test(value) ? { invisible: true } : NOTHING)] as const,
  ),
  ['font-size', (value) => ({ sizeless: ZERO.test(value) || TINY.test(value) })],
  ...['width', 'height', 'max-width', 'max-height'].map(
    (name) => [name, (value: string) => (ZERO.test(value) ? { squeezed: true } : NOTHING)] as const,
  ),
  ...['overflow', 'overflow-x', 'overflow-y'].map(
    (name) => [name, (value: string) => (/hidden|clip/.test(value) ? { clips: true } : NOTHING)] as const,
  ),
  [
    'content',
    (value) => (/^(?:none|normal|)$/.test(value) ? NOTHING : { content: value.slice(0, LONGEST_CONTENT) }),
  ],
  ['position', (value) => (/absolute|fixed/.test(value) ? { apart: true } : NOTHING)],
  ['float', (value) => (/left|right/.test(value) ? { apart: true } : NOTHING)],
  ['order', (value) => (ZERO.test(value) ? NOTHING : { isAltered: true })],
  ['unicode-bidi', (value) => (value.includes('override') ? { isAltered: true } : NOTHING)],
  ['transform', (value) => (TURNED.test(value) ? { isAltered: true } : NOTHING)],
  ['flex-direction', (value) => (value.includes('reverse') ? { isAltered: true } : NOTHING)],
  ['flex-flow', (value) => (value.includes('reverse') ? { isAltered: true } : NOTHING)],
  ['-webkit-text-security', (value) => (value === 'none' ? NOTHING : { isAltered: true })],
  ['mso-number-format', (value) => ({ format: formatNamed(unquoted(value)) })],
  [
    'vertical-align',
    (value) => {
      const position = POSITIONS.get(value);
      return position === undefined ? NOTHING : { position };
    },
  ],
]);

function styleOf(declarations: string): PageStyle {
  let style = NOTHING;
  for (const [, name = '', value = ''] of declarations.matchAll(DECLARATION)) {
    const declare = DECLARATIONS.get(name.toLowerCase());
    const said = name.startsWith('mso-')
      ? value.trim()
      : name.toLowerCase() === 'content'
        ? value.trim()
        : value.replace('!important', '').trim().toLowerCase();
    if (declare) style = { ...style, ...declare(said) };
  }
  return style;
}

/** In style sheets a backslash comes before a letter that means something, or before its number. */
function unquoted(value: string): string {
  return value
    .replace(/^(["'])(.*)\1$/s, '$2')
    .replace(/\\(?:([0-9a-f]{4}) ?|(.))/gis, (_, code: string | undefined, letter: string) =>
      code === undefined ? letter : String.fromCharCode(Number.parseInt(code, 16)),
    );
}
