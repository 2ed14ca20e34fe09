import type { Budget } from '../budget.js';
import { rulesOf, type Selector } from './css-rules.js';
import { NOTHING, type PageStyle, styleOf } from './declarations.js';

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
    let all = attributeStyle(attributes);
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

/** What older pages say of colours in attributes. */
function attributeStyle({ color, text, bgcolor, background, dir, type }: Attributes): PageStyle {
  const ink = color ?? text;
  if ([ink, bgcolor, background, dir, type].every((said) => said === undefined)) return NOTHING;
  return {
    ...(ink !== undefined && { ink: ink.trim().toLowerCase() }),
    ...(bgcolor !== undefined && { paper: bgcolor.trim().toLowerCase() }),
    ...(background !== undefined && { paper: null }),
    ...(dir !== undefined && { isRightToLeft: /^\s*rtl\s*$/i.test(dir) }),
    ...(UNNUMBERED.test(type ?? '') && { isNumbered: false }),
  };
}

/** Lists of signs and of letters. */
const UNNUMBERED = /^(?:disc|circle|square|[ai])$/i;

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
  const { hidden, invisible, sizeless, squeezed, lost } = own;
  const isUnseen = hidden || invisible || sizeless || squeezed || lost;
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
