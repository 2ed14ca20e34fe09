import type { Paint } from '../../sheet.js';
import type { Budget } from '../budget.js';
import type { XmlReader } from '../container/xml.js';
import { type CellStyle, GENERAL, isUnseen } from '../format/cell-style.js';
import { formatNamed } from '../format/named-formats.js';
import { type NumberFormat, parseNumberFormat } from '../format/number-format.js';
import { BLACK, hueOf, paintOf, paperOfPattern, WHITE } from '../format/paint.js';
import { areDots } from '../hidden.js';
import type { Look } from '../rich-text.js';

interface OwnStyle extends CellStyle {
  /** As they are written; null where they are not known. */
  readonly ink: string | null;
  readonly paper: string | null;
}

const PLAIN: OwnStyle = { ...GENERAL, ink: BLACK, paper: WHITE };

/** What one style says for itself: it makes another of its parent. */
interface Saying {
  readonly parent: string | null;
  readonly change: (parent: OwnStyle) => OwnStyle;
}

/** Longer chains of parents are circles. */
const MAX_PARENTS = 32;

/** The styles of an XML Spreadsheet; each is what its parent is but for what it says itself. */
export class XmlssStyles {
  readonly #said = new Map<string, Saying>();
  readonly #styles = new Map<string, OwnStyle>();
  readonly #formats = new Map<string, NumberFormat>();
  readonly #budget: Budget;

  constructor(budget: Budget) {
    this.#budget = budget;
  }

  /** Reads the children of the `Styles` element just opened; a parent may stand behind its children. */
  read(xml: XmlReader): void {
    for (const name of xml.children()) {
      this.#budget.cells(1);
      if (name !== 'Style') continue;
      const [id, parent] = ['ID', 'Parent'].map((one) => xml.attributeOfAnyPrefix(one));
      this.#said.set(id ?? '', { parent: parent ?? null, change: this.#readStyle(xml) });
    }
  }

  at(id: string | null, depth = 0): OwnStyle {
    const name = id !== null && this.#said.has(id) ? id : DEFAULT;
    const known = this.#styles.get(name);
    if (known) return known;
    const said = this.#said.get(name);
    if (said === undefined || depth > MAX_PARENTS) return PLAIN;
    const style = said.change(name === DEFAULT ? PLAIN : this.at(said.parent, depth + 1));
    this.#styles.set(name, style);
    return style;
  }

  #readStyle(xml: XmlReader): Saying['change'] {
    let said: Partial<OwnStyle> = {};
    let own: Partial<Paint> = {};
    for (const name of xml.children()) {
      if (name === 'NumberFormat')
        said = { ...said, format: this.#format(xml.attributeOfAnyPrefix('Format') ?? 'General') };
      else if (name === 'Font') {
        said = { ...said, look: readLook(xml), ink: inkOf(xml) };
        own = { ...own, ...readInk(xml) };
      } else if (name === 'Interior') {
        const [colour, pattern, lines] = ['Color', 'Pattern', 'PatternColor'].map((name) =>
          xml.attributeOfAnyPrefix(name),
        );
        own = { ...own, fill: hueOf(colour) };
        const paper = AUTOMATIC.test(colour ?? 'Automatic') ? WHITE : (colour ?? WHITE);
        const front = AUTOMATIC.test(lines ?? 'Automatic') ? BLACK : (lines ?? BLACK);
        const isPlain = UNPATTERNED.test(pattern ?? 'None');
        said = { ...said, paper: isPlain ? paper : paperOfPattern(pattern ?? '', front, paper) };
      } else if (name === 'Alignment')
        said = { ...said, repeats: xml.attributeOfAnyPrefix('Horizontal') === 'Fill' };
    }
    return (parent) => {
      const merged = { ...parent, ...said, paint: paintOf({ ...parent.paint, ...own }) };
      const style = { ...merged, look: { ...merged.look, ink: merged.ink } };
      return { ...style, isUnseen: isUnseen({ ...style.look, ink: style.ink }, style.paper, style.format) };
    };
  }

  /** Each is parsed once, however many styles have it. */
  #format(code: string): NumberFormat {
    const format = this.#formats.get(code) ?? parseNumberFormat(formatNamed(code));
    this.#formats.set(code, format);
    return format;
  }
}

const AUTOMATIC = /^automatic$/i;
const DEFAULT = 'Default';
const UNPATTERNED = /^(?:None|Solid)$/;

const POSITIONS: ReadonlyMap<string | null, Look['position']> = new Map([
  ['Superscript', 'above'],
  ['Subscript', 'below'],
]);

function readLook(xml: XmlReader): Look {
  const position = POSITIONS.get(xml.attributeOfAnyPrefix('VerticalAlign')) ?? 'line';
  const struck = isTrue(xml.attributeOfAnyPrefix('StrikeThrough'));
  return { position, struck, unseen: areDots(sizeOf(xml)) };
}

/** Of the font just opened; that which suits is black, on whatever it stands. */
function inkOf(xml: XmlReader): string {
  const colour = xml.attributeOfAnyPrefix('Color') ?? 'Automatic';
  return AUTOMATIC.test(colour) ? BLACK : colour;
}

/** Of the font just opened, in points. */
export function sizeOf(xml: XmlReader): number {
  return Number.parseFloat(xml.attributeOfAnyPrefix('Size') ?? '');
}

function readInk(xml: XmlReader): Partial<Paint> {
  return {
    ink: hueOf(xml.attributeOfAnyPrefix('Color')),
    bold: isTrue(xml.attributeOfAnyPrefix('Bold')),
    italic: isTrue(xml.attributeOfAnyPrefix('Italic')),
    underlined: (xml.attributeOfAnyPrefix('Underline') ?? 'None') !== 'None',
  };
}

export function isTrue(value: string | null): boolean {
  return value === '1' || value?.toLowerCase() === 'true';
}
