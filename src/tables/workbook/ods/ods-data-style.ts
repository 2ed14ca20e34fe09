import type { XmlReader } from '../container/xml.js';

/** How a number is shown. */
export interface DataStyle {
  /** The style's own format code, in the language of Excel's. */
  readonly code: string;
  /** The colour of what is shown, as it is written. */
  readonly ink: string | null;
  /** Other styles to take under a condition. */
  readonly maps: readonly { readonly condition: string; readonly style: string }[];
}

/** Reads the data style whose element was just opened. */
export function readDataStyle(xml: XmlReader): DataStyle {
  const kind = xml.name;
  const elapsed = xml.attribute('number:truncate-on-overflow') === 'false';
  const maps: { condition: string; style: string }[] = [];
  let code = '';
  let ink: string | null = null;
  for (const name of xml.children()) {
    if (name === 'map') maps.push(readMap(xml));
    else if (name === 'text-properties') ink = xml.attribute('fo:color');
    else code += partCode(xml, kind);
  }
  return { code: (elapsed ? '[h]' : '') + code, ink, maps };
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
  if (xml.name === 'fill-character') return `*${xml.textWithin().slice(0, 1)}`;
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

/** Digits with the words embedded among them, each before so many digits from the right of the whole ones, and commas for the divisor. */
function numberCode(xml: XmlReader): string {
  const factor = Number(xml.attribute('number:display-factor') ?? 1);
  // a number that is divided or multiplied otherwise than by thousands is shown as another one
  if (factor !== 1 && factor !== 1000 ** thousands(factor)) return '[h]';
  const places = Math.min(Number(xml.attribute('number:decimal-places') ?? 0) || 0, 30);
  const words = new Map<number, string>();
  for (const name of xml.children()) {
    if (name !== 'embedded-text') continue;
    const position = Number(xml.attribute('number:position') ?? 0);
    words.set(position, literal(xml.textWithin(), false));
  }
  const amongDecimals = [...words].map(([position, word]) => (position < 0 ? word : '')).join('');
  return (
    wholeDigits(words) +
    (places > 0 ? `.${amongDecimals}${'0'.repeat(places)}` : '') +
    ','.repeat(thousands(factor))
  );
}

function wholeDigits(words: ReadonlyMap<number, string>): string {
  const count = Math.min(Math.max(0, ...words.keys()) + 1, 30);
  return Array.from({ length: count }, (_, i) => `0${words.get(count - 1 - i) ?? ''}`).join('');
}

function thousands(factor: number): number {
  return factor > 1 ? Math.min(Math.round(Math.log10(factor) / 3), 10) : 0;
}
