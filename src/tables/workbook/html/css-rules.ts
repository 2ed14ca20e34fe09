/** What an element must be that a rule speaks of, or one that it must stand in. */
interface Compound {
  /** Each by its kind: `td`, `.note`, `#sum`, `[title` for an attribute of whatever value; none for any element. */
  readonly keys: readonly string[];
}

/** An element, what it must stand in, and whether a rule speaks of its first letter or of what is put before or behind it. */
export interface Selector {
  readonly of: Compound;
  readonly within: readonly Compound[];
  readonly part: 'whole' | 'first' | 'beside';
  /** By which it goes before another one, whatever stands first. */
  readonly weight: number;
}

interface Rule {
  /** To be gone through once. */
  readonly selectors: Iterable<Selector>;
  readonly declarations: string;
  /** It holds on some screens only, or on paper. */
  readonly isConditional: boolean;
}

/** What holds only while somebody points at an element, or of windows and fields. */
const PASSING = /:(?:hover|focus|active|visited|target|checked|disabled|enabled|invalid|placeholder)/i;
/** Parts of an element of which nothing is read. */
const OTHER_PART = /::(?!before|after|first-l)/i;
const BESIDE = /::?(?:before|after)\b/i;
const FIRST = /::?first-l(?:etter|ine)\b/i;
const STEP = /([>+~]?)\s*([^\s>+~]+)/g;
const KEY = /(?:^|[.#[])[^\s.#[:*]+/g;

/** The rules of a style sheet, one after another, since a sheet may hold a million. */
export function* rulesOf(written: string): Generator<Rule> {
  const sheet = withoutComments(written);
  const open: { readonly text: string; readonly isConditional: boolean }[] = [];
  let from = 0;
  let isInner = false;
  for (const { index, 0: brace } of sheet.matchAll(/[{}]/g)) {
    const text = sheet.slice(from, index);
    from = index + 1;
    if (brace === '{') {
      const isConditional = open.at(-1)?.isConditional || CONDITION.test(text.slice(0, LONGEST_CONDITION));
      if (open.length < MAX_DEPTH) open.push({ text, isConditional });
    } else {
      const closed = open.pop();
      if (isInner && closed)
        yield {
          selectors: selectorsOf(closed.text),
          declarations: text,
          isConditional: closed.isConditional,
        };
    }
    isInner = brace === '{';
  }
}

/** Media within layers within media; what stands deeper is a try at the stack. */
const MAX_DEPTH = 20;
const LONGEST_CONDITION = 200;
const CONDITION = /@media[^;]*(?:print|width|height|orientation|speech)/i;

function withoutComments(sheet: string): string {
  const pieces: string[] = [];
  for (let from = 0; ; ) {
    const start = sheet.indexOf('/*', from);
    const end = start < 0 ? -1 : sheet.indexOf('*/', start + 2);
    pieces.push(sheet.slice(from, start < 0 ? sheet.length : start));
    if (end < 0) return pieces.join(' ');
    from = end + 2;
  }
}

/** No page asks for more at once. */
const MOST_PARTS = 20;

/** Letters of one selector that are looked at, from its end. */
const LONGEST_SELECTOR = 500;

function* selectorsOf(text: string): Generator<Selector> {
  const list = text.slice(text.lastIndexOf(';') + 1);
  for (let from = 0; from <= list.length; ) {
    const comma = list.indexOf(',', from);
    const end = comma < 0 ? list.length : comma;
    const selector = selectorOf(list.slice(Math.max(from, end - LONGEST_SELECTOR), end));
    if (selector) yield selector;
    from = end + 1;
  }
}

function selectorOf(text: string): Selector | null {
  const one = unescaped(text)
    .replace(/\[\s*([\w-]*)[^\][]*\]/g, '[$1')
    .replace(/\([^()]*\)/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  if (one === '' || PASSING.test(one) || OTHER_PART.test(one) || one.includes('@')) return null;
  const steps = [...one.matchAll(STEP)].map(([, sign = '', compound = '']) => ({ sign, compound }));
  // what stands beside the next element does not stand around it
  const kept = steps.filter((_, i) => !/[+~]/.test(steps[i + 1]?.sign ?? ''));
  const compounds = kept.map(({ compound }) => ({ keys: keysOf(compound) }));
  const of = compounds.pop();
  const part = BESIDE.test(one) ? 'beside' : FIRST.test(one) ? 'first' : 'whole';
  const within = compounds.filter(({ keys }) => keys.length > 0).slice(-MOST_PARTS);
  return of ? { of, within, part, weight: weightOf(one) } : null;
}

/** Ids go before classes and attributes, and these before elements. */
function weightOf(selector: string): number {
  const count = (what: RegExp) => Math.min(selector.match(what)?.length ?? 0, MOST_PARTS);
  return 10_000 * count(/#/g) + 100 * count(CLASSES) + count(/(?:^|[\s>+~])[a-z]/gi);
}

const CLASSES = /[.[]|(?<!:):(?!:|where|before|after|first-l)/gi;
const ESCAPED = /\\(?:([0-9a-f]{1,6})\s?|([^\n]))/gi;

/** Signs that mean something in selectors, and are meant as letters, are in no name that is looked for. */
function unescaped(text: string): string {
  return text.replace(ESCAPED, (_, code: string | undefined, letter: string) => {
    const point = code === undefined ? (letter.codePointAt(0) ?? 0) : Number.parseInt(code, 16);
    const meant = point <= 0x10ffff ? String.fromCodePoint(point) : '';
    return /^[\w-]$|^[^\p{ASCII}]/u.test(meant) ? meant : '\ufffd';
  });
}

function keysOf(compound: string): string[] {
  const [simple = ''] = compound.split(':', 1);
  return [...simple.matchAll(KEY)]
    .slice(0, MOST_PARTS)
    .map(([key]) => (/^[.#]/.test(key) ? key : key.toLowerCase()));
}
