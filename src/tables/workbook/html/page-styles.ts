import type { Steps } from '../../pause.js';
import { type Budget, corrupt } from '../budget.js';
import { rulesOf, type Selector } from './css-rules.js';
import { type Declared, declaredIn, NOTHING, type PageStyle, UNDECLARED } from './declarations.js';

type Attributes = Readonly<Record<string, string>>;

/** Rules for one key that are told apart; a page has a few, and of more than that each holds everywhere. */
const MOST_APART = 20;
/** Classes of one element; pages give it some dozens. */
const MOST_CLASSES = 1000;

/**
 * What one rule says, and what it goes before: what weighs less, and of equals what was said before it. A page may have a million
 * classes with one rule each, and so those of one key are no list, but name the one before them.
 */
interface Ruling extends Declared {
  readonly weight: number;
  readonly order: number;
  /** Null where it holds for all that have the key. */
  readonly selector: Selector | null;
  readonly before: Ruling | undefined;
  /** How many rules there are for the key. */
  readonly count: number;
}

/** What a page's style sheets say of its elements. */
export class PageStyles {
  /** By key the last of its rules. */
  readonly #known = new Map<string, Ruling>();
  readonly #open: ReadonlySet<string>[] = [];
  /** How many of the open elements have each key by which a rule calls what its own must stand in. */
  readonly #times = new Map<string, number>();

  /** How many rules there are. */
  #order = 0;

  constructor(private readonly budget: Budget) {}

  /** Reads a style sheet, a step for each of its selectors. */
  *reading(sheet: string): Steps<void> {
    for (const { selectors, declarations, isConditional } of rulesOf(sheet.replace(/<!--|-->/g, ''))) {
      yield;
      const said = declaredIn(declarations);
      if (said === UNDECLARED) continue;
      for (const selector of selectors) {
        yield;
        const plain = styleOfPart(said.plain, selector, isConditional);
        const important = styleOfPart(said.important, selector, isConditional);
        if (plain !== NOTHING || important !== NOTHING) this.#add(selector, { plain, important });
      }
    }
  }

  #add(selector: Selector, said: Declared): void {
    const { keys } = selector.of;
    const key =
      keys.find((one) => one.startsWith('#')) ?? keys.find((one) => one.startsWith('.')) ?? keys[0] ?? ANY;
    const before = this.#known.get(key);
    const isApart = before === undefined || before.count < MOST_APART;
    const isPlain = (keys.length < 2 && selector.within.length === 0) || !isApart;
    this.budget.cells(1);
    this.#known.set(key, {
      // copied, what was left of a style takes a fraction of the memory
      plain: isApart ? copied(said.plain) : { ...before.plain, ...said.plain },
      important: isApart ? copied(said.important) : { ...before.important, ...said.important },
      weight: isApart ? selector.weight : Math.max(before.weight, selector.weight),
      order: ++this.#order,
      selector: isPlain ? null : selector,
      before: isApart ? before : before.before,
      count: isApart ? (before?.count ?? 0) + 1 : before.count,
    });
    if (!isPlain) for (const one of selector.within) for (const each of one.keys) this.#ask(each);
  }

  /** From here on it is counted how many have the key. */
  #ask(key: string): void {
    if (!this.#times.has(key)) this.#times.set(key, this.#open.filter((keys) => keys.has(key)).length);
  }

  /** What is said of the element that was just opened, in whichever are open. */
  of(keys: ReadonlySet<string>, attributes: Attributes): PageStyle {
    const own = attributes.style === undefined ? UNDECLARED : declaredIn(attributes.style);
    const said: Declared[] = this.#known.size > 0 ? this.#rulingsOf(keys) : [];
    if (own !== UNDECLARED) said.push(own);
    let all = attributeStyle(attributes);
    for (const { plain } of said) if (plain !== NOTHING) all = { ...all, ...plain };
    for (const { important } of said) if (important !== NOTHING) all = { ...all, ...important };
    return all;
  }

  /** Those that hold for an element of the keys, the last of which goes before the others. */
  #rulingsOf(keys: ReadonlySet<string>): Ruling[] {
    const found: Ruling[] = [];
    for (const key of [ANY, ...keys])
      for (let one = this.#known.get(key); one; one = one.before)
        if (one.selector === null || this.#holds(one.selector, keys)) found.push(one);
    return found.sort((a, b) => a.weight - b.weight || a.order - b.order);
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

function copied(style: PageStyle): PageStyle {
  return style === NOTHING ? NOTHING : { ...style };
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
  let count = 0;
  for (const [one] of classes?.matchAll(/\S+/g) ?? []) {
    keys.add(`.${one}`);
    if (++count > MOST_CLASSES) throw corrupt(`an element has more than ${MOST_CLASSES} classes`);
  }
  if (id) keys.add(`#${id}`);
  return keys;
}

/** What a rule for a part of an element comes to for all of it: nobody knows what is read where a first letter or something beside it is another. */
function styleOfPart(style: PageStyle, { part, of }: Selector, isConditional: boolean): PageStyle {
  if (style === NOTHING) return NOTHING;
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
