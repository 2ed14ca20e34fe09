import type { Budget } from '../budget.js';
import { formatNamed } from '../format/named-formats.js';
import type { Look } from '../rich-text.js';

/** What styles say of an element, as far as it bears on what the element means. */
export interface PageStyle {
  readonly position?: Look['position'];
  readonly struck?: boolean;
  /** It takes up no place, nor does anything in it. */
  readonly hidden?: boolean;
  /** It has its place and cannot be seen there; what is in it may undo either of these. */
  readonly invisible?: boolean;
  readonly sizeless?: boolean;
  /** A number format as Excel writes it into its pages. */
  readonly format?: string;
}

const NOTHING: PageStyle = {};
/** Classes, perhaps of one kind of element: all that spreadsheets put into their pages. */
const CLASSES = /(?:^|,)\s*[\w*]*\.([\w-]+)\s*(?=,|$)/g;
const DECLARATION = /(?<![\w-])([\w-]+)\s*:\s*((?:"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|\\.|[^;"'\\])*)/g;

/** The classes that a page's style sheets define. */
export class PageStyles {
  readonly #classes = new Map<string, PageStyle>();

  constructor(private readonly budget: Budget) {}

  /** Reads a style sheet. */
  read(sheet: string): void {
    for (const { selectors, declarations } of rulesOf(sheet.replace(/<!--|-->/g, ''))) {
      const style = styleOf(declarations);
      if (style === NOTHING) continue;
      for (const [, name = ''] of selectors.matchAll(CLASSES)) this.#add(name, style);
    }
  }

  #add(name: string, style: PageStyle): void {
    const before = this.#classes.get(name);
    if (!before) this.budget.cells(1);
    this.#classes.set(name, before ? { ...before, ...style } : style);
  }

  of({ class: classes, style }: Readonly<Record<string, string>>): PageStyle {
    let all = NOTHING;
    for (const [name] of classes?.matchAll(/\S+/g) ?? []) {
      const one = this.#classes.get(name);
      if (one) all = { ...all, ...one };
    }
    return style === undefined ? all : { ...all, ...styleOf(style) };
  }
}

/** What stands before and within the braces, of those that hold no others; one after another, since a sheet may hold a million. */
function* rulesOf(sheet: string): Generator<{ readonly selectors: string; readonly declarations: string }> {
  let from = 0;
  for (let end = sheet.indexOf('}'); end >= 0; end = sheet.indexOf('}', from)) {
    const text = sheet.slice(from, end);
    from = end + 1;
    const at = text.lastIndexOf('{');
    if (at < 0) continue;
    yield { selectors: text.slice(text.lastIndexOf('{', at - 1) + 1, at), declarations: text.slice(at + 1) };
  }
}

const POSITIONS: ReadonlyMap<string, Look['position']> = new Map([
  ['super', 'above'],
  ['sub', 'below'],
  ['baseline', 'line'],
]);

const ZERO = /^0*\.?0+(?:[a-z]+|%)?$/;

/** As pages hide what is there for those alone who have them read out. */
const CLIPPED = /^(?:rect\((?:\s*[01](?:px)?\s*[,)\s]){4}|inset\((?:50|100)%|circle\(0)/;
const FAR_OUT = /^-(?:9{3}|\d{4,})/;

type Declare = (value: string) => PageStyle;

const DECLARATIONS: ReadonlyMap<string, Declare> = new Map<string, Declare>([
  ['text-decoration', (value) => ({ struck: value.includes('line-through') })],
  ['text-decoration-line', (value) => ({ struck: value.includes('line-through') })],
  ['display', (value) => ({ hidden: value === 'none' })],
  ['visibility', (value) => (value === 'collapse' ? { hidden: true } : { invisible: value === 'hidden' })],
  ['opacity', (value) => (ZERO.test(value) ? { invisible: true } : NOTHING)],
  ['color', (value) => (value === 'transparent' ? { invisible: true } : NOTHING)],
  ['clip', (value) => (CLIPPED.test(value) ? { invisible: true } : NOTHING)],
  ['clip-path', (value) => (CLIPPED.test(value) ? { invisible: true } : NOTHING)],
  ...['text-indent', 'left', 'top', 'margin-left'].map(
    (name) => [name, (value: string) => (FAR_OUT.test(value) ? { invisible: true } : NOTHING)] as const,
  ),
  ['font-size', (value) => ({ sizeless: ZERO.test(value) })],
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
