/**
 * Which names a glob matches. The pattern may be a stranger's, and so may the names: regular expressions, which every library
 * makes of globs, take for ever on some of them, so that all ways to match are followed at once, character by character.
 */

/** One step of a pattern: the characters that it takes, one or any number of them; past how many steps it leads besides. */
interface Step {
  readonly takes: (character: string) => boolean;
  readonly many: boolean;
  readonly optional: number;
}

/** More alternatives than these are not written out: such a pattern matches nothing. */
const MOST_ALTERNATIVES = 100;

/** `*` and `?` take no slash, `**` does; `[a-z]`, `[!a]`, `{a,b}`, `{1..9}`, and a backslash before what stands for itself. */
export function matcherOf(pattern: string): (name: string) => boolean {
  const alternatives = alternativesIn(pattern).map(stepsOf);
  return (name) => alternatives.some((steps) => isMatch(steps, name));
}

function isMatch(steps: readonly Step[], name: string): boolean {
  let at = new Uint8Array(steps.length + 1);
  reach(steps, at, 0);
  for (const character of name) {
    const next = new Uint8Array(steps.length + 1);
    steps.forEach((step, i) => {
      if (at[i] === 1 && step.takes(character)) reach(steps, next, step.many ? i : i + 1);
    });
    if (!next.includes(1)) return false;
    at = next;
  }
  return at[steps.length] === 1;
}

/** Marks the steps that can be next, with those that need not take anything passed over. */
function reach(steps: readonly Step[], marks: Uint8Array, from: number): void {
  for (let i = from; marks[i] === 0; i += 1) {
    marks[i] = 1;
    const step = steps[i];
    if (step && step.optional > 0) reach(steps, marks, i + step.optional);
    if (!step?.many) return;
  }
}

const anything = () => true;
const withinFolder = (character: string) => character !== '/';
const one = (takes: Step['takes']): Step => ({ takes, many: false, optional: 0 });
const many = (takes: Step['takes']): Step => ({ takes, many: true, optional: 0 });
/** Takes nothing: leads to the next step, and past so many. */
const fork = (optional: number): Step => ({ takes: () => false, many: true, optional });
const itself = (character: string): Step => one((other) => other === character);

const TOKEN =
  /\\(?<plain>.)|(?<folders>\*\*\/)|(?<all>\*\*)|(?<some>\*)|(?<any>\?)|\[(?<not>[!^]?)(?<set>\]?[^\]]{0,200})\]|./gsu;

function stepsOf(pattern: string): Step[] {
  return [...pattern.matchAll(TOKEN)].flatMap(({ 0: text, groups = {} }) => {
    const { plain, folders, all, some, any, not, set } = groups;
    if (plain !== undefined) return [itself(plain)];
    if (folders) return [fork(3), many(anything), itself('/')]; // some folders, or none
    if (all) return [many(anything)];
    if (some) return [many(withinFolder)];
    if (any) return [one(withinFolder)];
    return [set ? one(inSet(set, not !== '')) : itself(text)];
  });
}

function inSet(set: string, isNot: boolean): Step['takes'] {
  const ranges = [...set.matchAll(/(.)-(.)|(.)/gsu)].map(([, from, to, only]) => [from ?? only, to ?? only]);
  return (character) =>
    character !== '/' &&
    ranges.some(([from = '', to = '']) => from <= character && character <= to) !== isNot;
}

/** A pattern without its braces, once for each alternative that they give: the innermost are written out first. */
export function alternativesIn(pattern: string): readonly string[] {
  const done: string[] = [];
  const left = [pattern];
  for (let text = left.pop(); text !== undefined; text = left.pop()) {
    const all = alternativesOf(text);
    if (all === null) done.push(text);
    else for (const one of all.reverse()) left.push(one);
    if (done.length + left.length > MOST_ALTERNATIVES) return [];
  }
  return done;
}

/** By the first braces that hold none; null where there are none with alternatives. */
function alternativesOf(text: string): string[] | null {
  let open = -1;
  for (let i = 0; i < text.length; i += 1) {
    const character = text[i];
    if (character === '\\') i += 1;
    else if (character === '{') open = i;
    else if (character === '}' && open >= 0) {
      const inner = innerAlternatives(text.slice(open + 1, i));
      if (inner) return inner.map((part) => text.slice(0, open) + part + text.slice(i + 1));
      open = -1;
    }
  }
  return null;
}

/** `a,b`, or `1..9` as numbers, with as many digits as are written. */
function innerAlternatives(inner: string): readonly string[] | null {
  if (inner.includes(',')) return inner.split(',', MOST_ALTERNATIVES + 1);
  const [, from, to] = /^(\d{1,6})\.\.(\d{1,6})$/.exec(inner) ?? [];
  if (from === undefined || to === undefined) return null;
  const count = Math.min(Number(to) - Number(from), MOST_ALTERNATIVES) + 1;
  const digits = from.startsWith('0') ? from.length : 0;
  return Array.from({ length: Math.max(0, count) }, (_, i) => String(Number(from) + i).padStart(digits, '0'));
}
