import type { Paint } from '../../sheet.js';
import type { Budget } from '../budget.js';
import type { XmlReader } from '../container/xml.js';
import { type CellStyle, GENERAL, isUnseen } from '../format/cell-style.js';
import { formatNamed } from '../format/named-formats.js';
import { type NumberFormat, parseNumberFormat } from '../format/number-format.js';
import { hueOf, paintOf, WHITE } from '../format/paint.js';
import type { Look } from '../rich-text.js';

interface OwnStyle extends CellStyle {
  /** As they are written; null where they are not known. */
  readonly ink: string | null;
  readonly paper: string | null;
}

const PLAIN: OwnStyle = { ...GENERAL, ink: null, paper: WHITE };

/** The styles of an XML Spreadsheet; each is what its parent is but for what it says itself. */
export class XmlssStyles {
  readonly #styles = new Map<string, OwnStyle>();
  readonly #formats = new Map<string, NumberFormat>();
  readonly #budget: Budget;

  constructor(budget: Budget) {
    this.#budget = budget;
  }

  /** Reads the children of the `Styles` element just opened. */
  read(xml: XmlReader): void {
    for (const name of xml.children()) {
      this.#budget.cells(1);
      if (name !== 'Style') continue;
      const id = xml.attributeOfAnyPrefix('ID') ?? '';
      this.#styles.set(id, this.#readStyle(xml, this.at(xml.attributeOfAnyPrefix('Parent'))));
    }
  }

  at(id: string | null): OwnStyle {
    return this.#styles.get(id ?? DEFAULT) ?? this.#styles.get(DEFAULT) ?? PLAIN;
  }

  #readStyle(xml: XmlReader, parent: OwnStyle): OwnStyle {
    let { format, look, paint, ink, paper } = parent;
    for (const name of xml.children()) {
      if (name === 'NumberFormat') format = this.#format(xml.attributeOfAnyPrefix('Format') ?? 'General');
      else if (name === 'Font') {
        look = readLook(xml);
        paint = paintOf({ ...paint, ...readInk(xml) });
        ink = xml.attributeOfAnyPrefix('Color');
      } else if (name === 'Interior') {
        const [colour, pattern] = ['Color', 'Pattern'].map((name) => xml.attributeOfAnyPrefix(name));
        paint = paintOf({ ...paint, fill: hueOf(colour) });
        paper = UNPATTERNED.test(pattern ?? 'None') ? (colour ?? WHITE) : null;
      }
    }
    return { format, look, paint, isUnseen: isUnseen(ink, paper, format), ink, paper };
  }

  /** Each is parsed once, however many styles have it. */
  #format(code: string): NumberFormat {
    const format = this.#formats.get(code) ?? parseNumberFormat(formatNamed(code));
    this.#formats.set(code, format);
    return format;
  }
}

const DEFAULT = 'Default';
const UNPATTERNED = /^(?:None|Solid)$/;

const POSITIONS: ReadonlyMap<string | null, Look['position']> = new Map([
  ['Superscript', 'above'],
  ['Subscript', 'below'],
]);

function readLook(xml: XmlReader): Look {
  const position = POSITIONS.get(xml.attributeOfAnyPrefix('VerticalAlign')) ?? 'line';
  return { position, struck: isTrue(xml.attributeOfAnyPrefix('StrikeThrough')) };
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
