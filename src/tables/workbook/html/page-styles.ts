import { formatNamed } from '../format/named-formats.js';
import type { Look } from '../rich-text.js';

/** What styles say of an element, as far as it bears on what the element means. */
export interface PageStyle {
  readonly position?: Look['position'];
  readonly struck?: boolean;
  readonly hidden?: boolean;
  /** A number format as Excel writes it into its pages. */
  readonly format?: string;
}

const NOTHING: PageStyle = {};
/** A class, perhaps of one kind of element: all that spreadsheets put into their pages. */
const CLASS = /^[\w*]*\.([\w-]+)$/;
const DECLARATION = /(?<![\w-])([\w-]+)\s*:\s*((?:"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|\\.|[^;"'\\])*)/g;

/** The classes that a page's style sheets define. */
export class PageStyles {
  readonly #classes = new Map<string, PageStyle>();

  /** Reads a style sheet. */
  read(sheet: string): void {
    for (const { selectors, declarations } of rulesOf(sheet.replace(/<!--|-->/g, ''))) {
      const names = selectors.split(',').flatMap((each) => CLASS.exec(each.trim())?.[1] ?? []);
      const style = names.length > 0 ? styleOf(declarations) : NOTHING;
      for (const name of names) this.#classes.set(name, { ...this.#classes.get(name), ...style });
    }
  }

  of(attributes: Readonly<Record<string, string>>): PageStyle {
    const { class: classes, style } = attributes;
    if (classes === undefined && style === undefined) return NOTHING;
    const parts = (classes ?? '').split(/\s+/).map((name) => this.#classes.get(name) ?? NOTHING);
    return Object.assign({}, ...parts, style === undefined ? NOTHING : styleOf(style));
  }
}

/** What stands before and within the braces, of those that hold no others. */
function rulesOf(sheet: string): { readonly selectors: string; readonly declarations: string }[] {
  const closed = sheet.split('}').slice(0, -1);
  return closed.flatMap((text) => {
    const at = text.lastIndexOf('{');
    if (at < 0) return [];
    const selectors = text.slice(text.lastIndexOf('{', at - 1) + 1, at);
    return [{ selectors, declarations: text.slice(at + 1) }];
  });
}

const POSITIONS: ReadonlyMap<string, Look['position']> = new Map([
  ['super', 'above'],
  ['sub', 'below'],
  ['baseline', 'line'],
]);

type Declare = (value: string) => PageStyle;

const DECLARATIONS: ReadonlyMap<string, Declare> = new Map<string, Declare>([
  ['text-decoration', (value) => ({ struck: value.includes('line-through') })],
  ['text-decoration-line', (value) => ({ struck: value.includes('line-through') })],
  ['display', (value) => ({ hidden: value === 'none' })],
  ['visibility', (value) => ({ hidden: value === 'hidden' || value === 'collapse' })],
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
