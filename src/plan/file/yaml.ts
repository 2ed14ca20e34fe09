import {
  isAlias,
  isMap,
  isNode,
  isPair,
  isScalar,
  isSeq,
  Lexer,
  LineCounter,
  type Node,
  type Pair,
  parseDocument,
  visit,
  type YAMLError,
  type YAMLMap,
  YAMLParseError,
} from 'yaml';
import type { YamlFault } from '../../diagnostic/codes.js';
import { type Diagnostic, diagnostic, type Place } from '../../diagnostic/diagnostic.js';

export type Path = readonly (string | number)[];

/** So many uses of one anchor are an honest rule file; more is an alias bomb. */
const MAX_ALIASES = 100;
/** The longest rule file that is read: a hundred times what a plan of fifty indicators takes. */
const MAX_LENGTH = 2 ** 20;
/** The library takes a kilobyte for each key, item or line: so many signs that part them are as much as a workbook may take. */
const MAX_PARTS = 60_000;
const PARTS = /[\n,[{]|[:?-](?=\s)/g;
/** As much for each fault of a quoted text, an anchor or a tag: so many signs that open one. */
const MAY_FAIL = /[\\&!"'@`%]/g;
/** The library composes recursively and ends the process, past any catch, where the stack ends; so depth is bounded first. */
const MAX_BRACKETS = 50;
const MAX_COLUMNS = 200;

/** A YAML file as plain data, or the faults for which it cannot be. `place` finds a path's line and column in it. */
export interface OpenYaml {
  readonly faults: readonly Diagnostic[];
  readonly content: unknown;
  readonly place: PlaceOf;
}

/** The place of a path's value, or with `key` that of its last key. */
export type PlaceOf = (path: Path, key?: 'key') => Place;

/** Reads one document of plain keys, lists and scalars; whatever the text is, this neither throws nor runs on. */
export function openYaml(text: string, file: string): OpenYaml {
  const refused = tooMuch(text);
  if (refused) return broken([diagnostic('PC109', { file, ...refused.at }, { what: refused.what })], file);
  const lines = new LineCounter();
  const document = parseDocument(text, {
    lineCounter: lines,
    uniqueKeys: false, // each key with each other, where a set is enough
    stringKeys: true,
    version: '1.2',
    prettyErrors: false,
    logLevel: 'error', // at 'silent' the library would not say that there are several documents
  });
  const at = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    const column = Math.max(1, col);
    return { file, line: Math.max(1, line), column, character: column };
  };
  const place: PlaceOf = (path, key) => at(offsetOf(document.contents as Node | null, path, key === 'key'));
  const faults = [
    ...firstOfLine(errorsOf(document), at).map((e) =>
      diagnostic('PC101', at(e.pos[0]), { error: e.code satisfies YamlFault, detail: e.message }),
    ),
    ...(MAY_BE_FORBIDDEN.test(text) ? forbidden(document) : []).map(({ offset, what }) =>
      diagnostic('PC109', at(offset), { what }),
    ),
  ];
  if (faults.length > 0) return { faults, content: undefined, place };
  const content = toPlain(document);
  if (content !== TOO_MANY_ALIASES) return { faults: [], content, place };
  return { faults: [diagnostic('PC109', at(0), { what: 'alias' })], content: undefined, place };
}

/** What the library says, and the keys that stand twice. */
function errorsOf(document: ReturnType<typeof parseDocument>): YAMLError[] {
  const twice: YAMLError[] = [];
  visit(document, {
    Map(_key, { items }) {
      const keys = new Set<unknown>();
      for (const { key } of items) {
        if (!isScalar(key)) continue;
        const [from = 0, to = from] = key.range ?? [];
        if (keys.has(key.value))
          twice.push(new YAMLParseError([from, to], 'DUPLICATE_KEY', 'Map keys must be unique'));
        keys.add(key.value);
      }
    },
  });
  return [...document.errors, ...twice].sort((a, b) => a.pos[0] - b.pos[0]);
}

/** One slip makes the parser stumble again further on; what follows in its line says nothing new. */
function firstOfLine(errors: readonly YAMLError[], at: (offset: number) => Place): YAMLError[] {
  const lines = new Set<number | undefined>();
  return errors.filter(({ pos }) => {
    const { line } = at(pos[0]);
    return !lines.has(line) && lines.add(line);
  });
}

function broken(faults: readonly Diagnostic[], file: string): OpenYaml {
  return { faults, content: undefined, place: () => ({ file, line: 1, column: 1, character: 1 }) };
}

interface Refused {
  readonly what: 'size' | 'depth';
  readonly at: { readonly line: number; readonly column: number };
}

function tooMuch(text: string): Refused | null {
  const isTooMany = (signs: RegExp) => (text.match(signs)?.length ?? 0) > MAX_PARTS;
  if (text.length > MAX_LENGTH || isTooMany(PARTS) || isTooMany(MAY_FAIL))
    return { what: 'size', at: { line: 1, column: 1 } };
  const deep = deepLine(text) ?? deepBracket(text);
  return deep === null ? null : { what: 'depth', at: { line: lineAt(text, deep), column: 1 } };
}

/** Each level of a block takes a column before it, if only the sign of a list. */
function deepLine(text: string): number | null {
  const match = new RegExp(`^[ \\-?:]{${MAX_COLUMNS},}`, 'm').exec(text);
  return match ? match.index : null;
}

/** The offset at which brackets stand too deep in one another, by the library's own lexer, which does not recurse. */
function deepBracket(text: string): number | null {
  if ((text.match(/[[{]/g)?.length ?? 0) <= MAX_BRACKETS) return null;
  let depth = 0;
  let offset = 0;
  for (const token of new Lexer().lex(text)) {
    if (token === '[' || token === '{') depth += 1;
    else if (token === ']' || token === '}') depth -= 1;
    if (depth > MAX_BRACKETS) return offset;
    if (!/^[\x02\x18\x1f]$/.test(token)) offset += token.length;
  }
  return null;
}

function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}

const TOO_MANY_ALIASES = Symbol('too many aliases');

function toPlain(document: ReturnType<typeof parseDocument>): unknown {
  try {
    return document.toJS({ maxAliasCount: MAX_ALIASES });
  } catch {
    return TOO_MANY_ALIASES;
  }
}

/** Without these signs there are neither tags nor anchors nor aliases. */
const MAY_BE_FORBIDDEN = /[!&*]/;

interface Forbidden {
  readonly offset: number;
  readonly what: 'tag' | 'unresolved' | 'cycle';
}

/**
 * Tags, of which a rule file needs none and on which a parser should not be asked to act; and aliases of an anchor that is
 * not there, or that holds the alias itself.
 */
function forbidden(document: ReturnType<typeof parseDocument>): Forbidden[] {
  const found: Forbidden[] = [];
  const anchors = new Map<string, Node>();
  visit(document, {
    Node(_key, node, ancestors) {
      const offset = node.range?.[0] ?? 0;
      if (node.tag !== undefined) found.push({ offset, what: 'tag' });
      if (isAlias(node)) {
        const anchored = anchors.get(node.source);
        if (!anchored) found.push({ offset, what: 'unresolved' });
        else if (ancestors.includes(anchored)) found.push({ offset, what: 'cycle' });
      } else if (isNode(node) && 'anchor' in node && node.anchor) anchors.set(node.anchor, node);
    },
  });
  return found;
}

/** Where the path leads: the value's place, the key's for a last step that is not there, else the nearest parent's. */
function offsetOf(root: Node | null, path: Path, atKey: boolean): number {
  let node: unknown = root;
  let offset = root?.range?.[0] ?? 0;
  for (const [i, step] of path.entries()) {
    if (isMap(node)) {
      const pair = pairsOf(node).get(String(step));
      if (!pair) return offset;
      const key = startOf(pair.key) ?? offset;
      offset = atKey && i === path.length - 1 ? key : (startOf(pair.value) ?? key);
      node = pair.value;
    } else if (isSeq(node)) {
      node = node.items[Number(step)];
      offset = startOf(node) ?? offset;
    } else return offset;
  }
  return offset;
}

/** The pairs of a map by their keys, the first of each; there may be as many findings as keys. */
const PAIRS = new WeakMap<object, ReadonlyMap<string, Pair>>();

function pairsOf(map: YAMLMap): ReadonlyMap<string, Pair> {
  const known = PAIRS.get(map);
  if (known) return known;
  const pairs = new Map<string, Pair>();
  for (const item of map.items) {
    const key = isPair(item) && isScalar(item.key) ? String(item.key.value) : null;
    if (key !== null && !pairs.has(key)) pairs.set(key, item);
  }
  PAIRS.set(map, pairs);
  return pairs;
}

function startOf(node: unknown): number | null {
  const range = (node as Node | null)?.range;
  return range ? range[0] : null;
}

/** `indicators[0].target`, as messages name it. */
export function dotted(path: Path): string {
  return path
    .map((step, i) => (typeof step === 'number' ? `[${step}]` : i === 0 ? step : `.${step}`))
    .join('');
}
