import { formatNamed } from '../format/named-formats.js';
import type { Look } from '../rich-text.js';
import { paperOf } from './colours.js';
import { dotsOf, isFarOff, isFarOut, isMoved } from './lengths.js';

/** What styles say of an element, as far as it bears on what the element means. */
export interface PageStyle {
  readonly position?: Look['position'];
  readonly struck?: boolean;
  /** It takes up no place, nor does anything in it. */
  readonly hidden?: boolean;
  /** It has its place and cannot be seen there; what is in it may undo either of these. */
  readonly invisible?: boolean;
  readonly sizeless?: boolean;
  /** It cannot be seen, whatever is said of what is in it. */
  readonly lost?: boolean;
  /** The colours of its letters and of what they stand on, as they are written; null where they are not known. */
  readonly ink?: string | null;
  readonly paper?: string | null;
  /** With which its letters are filled in place of their ink. */
  readonly fill?: string;
  /** It is as good as nothing wide or high, and shows nothing beyond its edges. */
  readonly squeezed?: boolean;
  readonly clips?: boolean;
  /** It stands elsewhere than it is written. */
  readonly apart?: boolean;
  /** It is moved from its place, if it may be. */
  readonly isMovable?: boolean;
  readonly isMoved?: boolean;
  /** Its letters are seen in another order or shape. */
  readonly isAltered?: boolean;
  /** So are those of all that is in it. */
  readonly isTurned?: boolean;
  readonly isRightToLeft?: boolean;
  /** As an item of a list it has a number before it. */
  readonly isNumbered?: boolean;
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
const FAINT_FILTER = /opacity\(\s*(?:0*\.?0+%?|0*\.0[0-4]\d*|[0-4](?:\.\d+)?%)\s*\)/;
const BLURRED = /blur\(\s*(?:[2-9]|\d\d)|(?:contrast|brightness)\(\s*0*\.?0*%?\s*\)/;

/** As pages hide what is there for those alone who have them read out. */
const CLIPPED =
  /^(?:rect\((?:\s*[01](?:px)?\s*[,)\s]){4}|inset\((?:.*\s)?(?:[5-9]\d|\d{3,})(?:\.\d+)?%|(?:circle|ellipse)\(\s*0|polygon\((?:\s*0[a-z%]*\s+0[a-z%]*\s*[,)])+$)/;
/** What shows all of an element. */
const UNCLIPPED = /^(?:none|auto|unset|initial|inherit|[a-z]+-box|inset\([\s0a-z%]*\)|)$/;

/** As that of what it stands in, or of the page. */
const OF_AROUND = /^(?:none|inherit|initial|unset)?$/;

/** What says how an element is shown; any other word is no declaration, and undoes none. */
const DISPLAY =
  /^(?:none|initial|revert|inherit|unset|(?:-webkit-|-moz-|-ms-)?(?:inline-)?(?:block|box|flex(?:box)?|grid|table|list-item)|inline|contents|flow-root|run-in|ruby|math|table-[a-z-]+|(?:block|inline) [a-z-]+|var\(.*)$/;
const VISIBILITY = /^(?:visible|hidden|initial|revert|var\(.*)$/;

/** Where and how such a value is set is not followed. */
const SET_ELSEWHERE = /^var\(/;

/** Mirrored or upside down; made as small as nothing. */
const TURNED =
  /scale[xy]?\(\s*-|scale\([^)]*,\s*-|matrix|rotate(?:[xyz]|3d)?\(\s*-?(?:180|\.5turn|0\.5turn|3\.14)/;
const SHRUNK = /scale(?:[xy]|3d)?\((?:[^)]*,)?\s*0*\.?0+\d?\s*[,)]|rotate[xy]\(\s*-?90deg/;
const PART_OF_NUMBERS = /^(?:inline-)?list-item/;
/** Signs and letters are no more of a number. */
const NUMBERED = /decimal|cjk|chinese|japanese|korean|arabic|indic|persian|["']/;

const LONGEST_CONTENT = 1000;

type Declare = (value: string) => PageStyle;

const when =
  (is: (value: string) => boolean, style: PageStyle): Declare =>
  (value) =>
    is(value) ? style : NOTHING;
const each = (names: string, declare: Declare): [string, Declare][] =>
  names.split(' ').map((name) => [name, declare]);
const isSet = (value: string) => !/^(?:none|auto|normal|initial|unset|inherit|0|)$/.test(value);

const DECLARATIONS: ReadonlyMap<string, Declare> = new Map<string, Declare>([
  ...each('text-decoration text-decoration-line', (value) => ({ struck: value.includes('line-through') })),
  [
    'display',
    (value) => ({
      ...(DISPLAY.test(value) && { hidden: value === 'none' || SET_ELSEWHERE.test(value) }),
      ...(PART_OF_NUMBERS.test(value) && { isNumbered: true }),
    }),
  ],
  [
    'visibility',
    (value) =>
      value === 'collapse'
        ? { hidden: true }
        : VISIBILITY.test(value)
          ? { invisible: value === 'hidden' || SET_ELSEWHERE.test(value) }
          : NOTHING,
  ],
  ['content-visibility', when((value) => value === 'hidden', { lost: true })],
  ['opacity', when((value) => ZERO.test(value) || FAINT.test(value), { lost: true })],
  ...each('filter -webkit-filter', (value) =>
    FAINT_FILTER.test(value) ? { lost: true } : BLURRED.test(value) ? { isTurned: true } : NOTHING,
  ),
  ...each(
    'mask mask-image -webkit-mask -webkit-mask-image -webkit-mask-box-image',
    when(isSet, { isTurned: true }),
  ),
  ['color', (value) => (OF_AROUND.test(value) || value === 'currentcolor' ? NOTHING : { ink: value })],
  [
    '-webkit-text-fill-color',
    (value) => (OF_AROUND.test(value) || value === 'currentcolor' ? NOTHING : { fill: value }),
  ],
  ...each('background background-color background-image', (value) =>
    OF_AROUND.test(value) ? NOTHING : { paper: paperOf(value) },
  ),
  ['clip', when((value) => CLIPPED.test(value), { lost: true })],
  ...each('clip-path -webkit-clip-path', (value) =>
    CLIPPED.test(value) ? { lost: true } : UNCLIPPED.test(value) ? NOTHING : { isTurned: true },
  ),
  ...each('left right', (value) => ({
    ...(isFarOut(value) && { lost: true }),
    ...(isMoved(value) && { isMoved: true }),
  })),
  ...each('top bottom margin margin-top inset', when(isFarOut, { lost: true })),
  ...each('margin-left margin-right', (value) => ({
    ...(isFarOut(value) && { lost: true }),
    ...(dotsOf(value).some((dots) => dots < 0) && isMoved(value) && { isMovable: true, isMoved: true }),
  })),
  [
    'text-indent',
    (value) =>
      isFarOut(value)
        ? { lost: true }
        : dotsOf(value).some((dots) => dots >= 600)
          ? { squeezed: true }
          : NOTHING,
  ],
  ['font-size', (value) => ({ sizeless: ZERO.test(value) || TINY.test(value) })],
  ['zoom', when((value) => !ZERO.test(value) && (TINY.test(value) || FAINT.test(value)), { lost: true })],
  ...each(
    'width height max-width max-height line-height',
    when((value) => ZERO.test(value) || /^[012](?:\.\d+)?(?:px|pt)$/.test(value), { squeezed: true }),
  ),
  ...each(
    'overflow overflow-x overflow-y',
    when((value) => /hidden|clip/.test(value), { clips: true }),
  ),
  ['contain', when((value) => /strict|content|paint/.test(value), { clips: true })],
  ['letter-spacing', when((value) => isMoved(value) && value.startsWith('-'), { isAltered: true })],
  ...each('list-style list-style-type', (value) =>
    value === 'inherit' ? NOTHING : { isNumbered: NUMBERED.test(value) },
  ),
  [
    'content',
    (value) => (/^(?:none|normal|)$/.test(value) ? NOTHING : { content: value.slice(0, LONGEST_CONTENT) }),
  ],
  [
    'position',
    (value) =>
      /absolute|fixed/.test(value) ? { apart: true } : value === 'relative' ? { isMovable: true } : NOTHING,
  ],
  ['float', when((value) => /left|right/.test(value), { apart: true })],
  ['order', when((value) => !ZERO.test(value), { isAltered: true })],
  ...each('grid-column grid-column-start grid-area grid-row', when(isSet, { isAltered: true })),
  ['direction', (value) => ({ isRightToLeft: value === 'rtl' })],
  ['unicode-bidi', when((value) => value.includes('override'), { isAltered: true })],
  [
    'transform',
    (value) => {
      if (SHRUNK.test(value) || (value.includes('translate') && isFarOff(value))) return { lost: true };
      if (TURNED.test(value)) return { isTurned: true };
      return value.includes('translate') && isMoved(value) ? { isMovable: true, isMoved: true } : NOTHING;
    },
  ],
  [
    'translate',
    (value) =>
      isFarOff(value) ? { lost: true } : isMoved(value) ? { isMovable: true, isMoved: true } : NOTHING,
  ],
  [
    'scale',
    (value) =>
      /(?:^|\s)0*\.?0+(?:\s|$)/.test(value)
        ? { lost: true }
        : value.includes('-')
          ? { isTurned: true }
          : NOTHING,
  ],
  ['rotate', when((value) => /180|\.5turn|3\.14/.test(value), { isTurned: true })],
  ...each(
    'flex-direction flex-flow',
    when((value) => value.includes('reverse'), { isAltered: true }),
  ),
  ['-webkit-text-security', when((value) => value !== 'none', { isAltered: true })],
  ['mso-number-format', (value) => ({ format: formatNamed(unquoted(value)) })],
  [
    'vertical-align',
    (value) => {
      const position = POSITIONS.get(value);
      return position === undefined ? NOTHING : { position };
    },
  ],
]);

/** What declarations come to; what is important goes before all that is not, wherever it is said. */
export interface Declared {
  readonly plain: PageStyle;
  readonly important: PageStyle;
}

export const UNDECLARED: Declared = { plain: NOTHING, important: NOTHING };
const IMPORTANT = /\s*!\s*important\s*$/i;

/** What the declarations of a rule or of an attribute come to. */
export function declaredIn(declarations: string): Declared {
  let [plain, important] = [NOTHING, NOTHING];
  for (const [, name = '', value = ''] of declarations.matchAll(DECLARATION)) {
    const declare = DECLARATIONS.get(name.toLowerCase());
    if (!declare) continue;
    const isText = name.startsWith('mso-') || name.toLowerCase() === 'content';
    const written = value.replace(IMPORTANT, '').trim().slice(0, LONGEST_CONTENT);
    const said = declare(isText ? written : written.toLowerCase());
    if (IMPORTANT.test(value)) important = { ...important, ...said };
    else plain = { ...plain, ...said };
  }
  return plain === NOTHING && important === NOTHING ? UNDECLARED : { plain, important };
}

/** In style sheets a backslash comes before a letter that means something, or before its number. */
function unquoted(value: string): string {
  return value
    .replace(/^(["'])(.*)\1$/s, '$2')
    .replace(/\\(?:([0-9a-f]{4}) ?|(.))/gis, (_, code: string | undefined, letter: string) =>
      code === undefined ? letter : String.fromCharCode(Number.parseInt(code, 16)),
    );
}
