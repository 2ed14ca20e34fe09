import type { Budget } from '../budget.js';
import type { XmlReader } from '../container/xml.js';
import { type NumberFormat, parseNumberFormat } from '../format/number-format.js';

interface CellStyle {
  readonly dataStyle: string | null;
  readonly parent: string | null;
}

interface DataStyle {
  /** The style's own format code, in the language of Excel's. */
  readonly code: string;
  /** Other styles to take under a condition. */
  readonly maps: readonly { readonly condition: string; readonly style: string }[];
}

const DATA_STYLE = /^(number|percentage|currency|date|time|boolean|text)-style$/;
/** Longer chains of parents are circles. */
const MAX_PARENTS = 32;

/** The styles of an OpenDocument spreadsheet, as far as they say what a cell's number is. */
export class OdsStyles {
  readonly #cells = new Map<string, CellStyle>();
  readonly #data = new Map<string, DataStyle>();
  readonly #hiddenTables = new Set<string>();
  readonly #formats = new Map<string, NumberFormat>();
  readonly #budget: Budget;

  constructor(budget: Budget) {
    this.#budget = budget;
  }

  /** Reads the children of a styles element just opened; of two styles of one name the later is taken. */
  read(xml: XmlReader): void {
    for (const name of xml.children()) {
      this.#budget.cells(1);
      if (name === 'style') this.#readStyle(xml);
      else if (DATA_STYLE.test(name)) this.#data.set(xml.attribute('style:name') ?? '', readDataStyle(xml));
    }
  }

  isHiddenTable(style: string | null): boolean {
    return style !== null && this.#hiddenTables.has(style);
  }

  formatOf(cellStyle: string | null): NumberFormat {
    const name = cellStyle ?? 'Default';
    const known = this.#formats.get(name);
    if (known !== undefined) return known;
    const format = parseNumberFormat(this.#codeOf(name));
    this.#formats.set(name, format);
    return format;
  }

  #codeOf(cellStyle: string): string {
    let style = this.#cells.get(cellStyle);
    for (let i = 0; i < MAX_PARENTS && style !== undefined; i++) {
      if (style.dataStyle !== null) return this.#dataCode(style.dataStyle);
      style = this.#cells.get(style.parent ?? '');
    }
    return 'General';
  }

  #dataCode(name: string): string {
    const style = this.#data.get(name);
    if (style === undefined) return 'General';
    const mapped = style.maps.map(
      ({ condition, style: other }) => condition + (this.#data.get(other)?.code ?? 'General'),
    );
    return [...mapped, style.code].join(';');
  }

  #readStyle(xml: XmlReader): void {
    const name = xml.attribute('style:name') ?? '';
    const family = xml.attribute('style:family');
    if (family === 'table-cell') {
      this.#cells.set(name, {
        dataStyle: xml.attribute('style:data-style-name'),
        parent: xml.attribute('style:parent-style-name'),
      });
    }
    if (family !== 'table') return;
    for (const part of xml.children()) {
      if (part === 'table-properties' && xml.attribute('table:display') === 'false')
        this.#hiddenTables.add(name);
    }
  }
}

function readDataStyle(xml: XmlReader): DataStyle {
  const kind = xml.name;
  const elapsed = xml.attribute('number:truncate-on-overflow') === 'false';
  const maps: { condition: string; style: string }[] = [];
  let code = '';
  for (const name of xml.children()) {
    if (name === 'map') maps.push(readMap(xml));
    else code += partCode(xml, kind);
  }
  return { code: (elapsed ? '[h]' : '') + code, maps };
}

function readMap(xml: XmlReader): { condition: string; style: string } {
  const condition = (xml.attribute('style:condition') ?? '').replace(/^value\(\)/, '').replace('!=', '<>');
  return { condition: `[${condition}]`, style: xml.attribute('style:apply-style-name') ?? '' };
}

/** Every kind of part that stands for one of a moment's; the calendar of a year may be another than ours. */
const DATE_PARTS: ReadonlyMap<string, string> = new Map([
  ['month', 'm'],
  ['day', 'd'],
  ['day-of-week', 'd'],
  ['week-of-year', 'd'],
  ['quarter', 'd'],
  ['era', 'g'],
  ['hours', 'h'],
  ['minutes', 'm'],
  ['seconds', 's'],
]);

function partCode(xml: XmlReader, kind: string): string {
  if (xml.name === 'text') return literal(xml.textWithin(), kind === 'percentage-style');
  if (xml.name === 'currency-symbol') return literal(xml.textWithin(), false);
  if (xml.name === 'number') return numberCode(xml);
  if (xml.name === 'scientific-number') return '0E+0';
  if (xml.name === 'fraction') return '# ?/?';
  if (xml.name === 'text-content') return '@';
  if (xml.name === 'boolean') return 'General';
  if (xml.name === 'year')
    return /^(|gregorian)$/i.test(xml.attribute('number:calendar') ?? '') ? 'yyyy' : 'b';
  return DATE_PARTS.get(xml.name) ?? '';
}

/** In a percentage style the per cent sign scales; anywhere else it is a word like any other. */
function literal(text: string, percentage: boolean): string {
  return [...text].map((character) => (character === '%' && percentage ? '%' : `\\${character}`)).join('');
}

/** Digits with the words embedded among them, each before so many digits from the right, and commas for the divisor. */
function numberCode(xml: XmlReader): string {
  const factor = Number(xml.attribute('number:display-factor') ?? 1);
  const places = Math.min(Number(xml.attribute('number:decimal-places') ?? 0) || 0, 30);
  const words = new Map<number, string>();
  for (const name of xml.children()) {
    if (name !== 'embedded-text') continue;
    const position = Number(xml.attribute('number:position') ?? 0);
    words.set(position, literal(xml.textWithin(), false));
  }
  return wholeDigits(words) + (places > 0 ? `.${'0'.repeat(places)}` : '') + ','.repeat(thousands(factor));
}

function wholeDigits(words: ReadonlyMap<number, string>): string {
  const count = Math.min(Math.max(0, ...words.keys()) + 1, 30);
  return Array.from({ length: count }, (_, i) => `0${words.get(count - 1 - i) ?? ''}`).join('');
}

function thousands(factor: number): number {
  return factor > 1 ? Math.min(Math.round(Math.log10(factor) / 3), 10) : 0;
}
