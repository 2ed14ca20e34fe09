import type { Paint } from '../../sheet.js';
import type { Budget } from '../budget.js';
import type { XmlReader } from '../container/xml.js';
import { type CellStyle, GENERAL } from '../format/cell-style.js';
import { formatNamed } from '../format/named-formats.js';
import { type NumberFormat, parseNumberFormat } from '../format/number-format.js';
import { hueOf, paintOf } from '../format/paint.js';
import type { Look } from '../rich-text.js';

/** The styles of an XML Spreadsheet; each is what its parent is but for what it says itself. */
export class XmlssStyles {
  readonly #styles = new Map<string, CellStyle>();
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

  at(id: string | null): CellStyle {
    return this.#styles.get(id ?? DEFAULT) ?? this.#styles.get(DEFAULT) ?? GENERAL;
  }

  #readStyle(xml: XmlReader, parent: CellStyle): CellStyle {
    let { format, look, paint } = parent;
    for (const name of xml.children()) {
      if (name === 'NumberFormat') format = this.#format(xml.attributeOfAnyPrefix('Format') ?? 'General');
      else if (name === 'Font') {
        look = readLook(xml);
        paint = paintOf({ ...paint, ...readInk(xml) });
      } else if (name === 'Interior')
        paint = paintOf({ ...paint, fill: hueOf(xml.attributeOfAnyPrefix('Color')) });
    }
    return { format, look, paint };
  }

  /** Each is parsed once, however many styles have it. */
  #format(code: string): NumberFormat {
    const format = this.#formats.get(code) ?? parseNumberFormat(formatNamed(code));
    this.#formats.set(code, format);
    return format;
  }
}

const DEFAULT = 'Default';

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
