import { formatNamed } from '../format/named-formats.js';
import type { Look } from '../rich-text.js';
import { codeOf, isClear, paperOf } from './colours.js';

/** What styles say of an element, as far as it bears on what the element means. */
export interface PageStyle {
  readonly position?: Look['position'];
  readonly struck?: boolean;
  /** It takes up no place, nor does anything in it. */
  readonly hidden?: boolean;
  /** It has its place and cannot be seen there; what is in it may undo either of these. */
  readonly invisible?: boolean;
  readonly sizeless?: boolean;
  /** The colours of its letters and of what they stand on, as they are written; null where they are not known. */
  readonly ink?: string | null;
  readonly paper?: string | null;
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

export const NOTHING: PageStyle = {};
const DECLARATION = /(?<![\w-])([\w-]+)\s*:\s*((?:"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|\\.|[^;"'\\])*)/g;

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

/** As that of what it stands in, or of the page. */
const OF_AROUND = /^(?:none|transparent|inherit|initial|unset|currentcolor)?$/;

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
  [
    'color',
    (value) =>
      isClear(value) ? { invisible: true } : OF_AROUND.test(value) ? NOTHING : { ink: codeOf(value) },
  ],
  ...['background', 'background-color', 'background-image'].map(
    (name) =>
      [name, (value: string) => (OF_AROUND.test(value) ? NOTHING : { paper: paperOf(value) })] as const,
  ),
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

/** What declarations come to, those of a rule or of an attribute. */
export function styleOf(declarations: string): PageStyle {
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
