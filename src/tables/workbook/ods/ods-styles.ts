import type { Steps } from '../../pause.js';
import type { Paint } from '../../sheet.js';
import type { Budget } from '../budget.js';
import type { XmlReader } from '../container/xml.js';
import { type CellStyle, isUnseen } from '../format/cell-style.js';
import { type ConditionalLook, mayMislead } from '../format/condition.js';
import { type NumberFormat, parseNumberFormat } from '../format/number-format.js';
import { hueOf, paintOf, WHITE } from '../format/paint.js';
import { areDots, isTooSmall } from '../hidden.js';
import { type Look, PLAIN } from '../rich-text.js';
import { testOf } from './ods-conditions.js';
import { type DataStyle, readDataStyle } from './ods-data-style.js';
import { readPage } from './ods-page.js';

/** What one style says for itself; what it leaves out, its parents say. */
interface OwnStyle {
  readonly parent: string | null;
  readonly dataStyle: string | null;
  readonly position: Look['position'] | null;
  readonly struck: boolean | null;
  /** Nobody sees its letters, whatever they stand on. */
  readonly unseen: boolean | null;
  /** Colours as they are written. */
  readonly ink: string | null;
  readonly fill: string | null;
  readonly bold: boolean | null;
  readonly italic: boolean | null;
  readonly underlined: boolean | null;
  /** What a cell holds fills it. */
  readonly repeats: boolean | null;
  /** The page that a sheet is printed on. */
  readonly page: string | null;
  /** Other styles to take under a condition. */
  readonly maps: DataStyle['maps'] | null;
  /** Of a sheet not shown, or a row or column of no height or width. */
  readonly hidden: boolean;
}

const DATA_STYLE = /^(number|percentage|currency|date|time|boolean|text)-style$/;
/** Longer chains of parents are circles. */
const MAX_PARENTS = 32;

/** The styles of an OpenDocument spreadsheet, as far as they say what a cell's number is. */
export class OdsStyles {
  /** By family and name; the default of a family has no name. */
  readonly #own = new Map<string, OwnStyle>();
  readonly #data = new Map<string, DataStyle>();
  readonly #cells = new Map<string, CellStyle>();
  readonly #pages = new Map<string, readonly string[]>();
  readonly #budget: Budget;
  /** Some style looks otherwise under a condition. */
  isConditional = false;

  constructor(budget: Budget) {
    this.#budget = budget;
  }

  /** Reads the children of a styles element just opened; of two styles of one name the later is taken. */
  *read(xml: XmlReader): Steps<void> {
    for (const name of xml.children()) {
      yield;
      this.#budget.cells(1);
      if (name === 'style' || name === 'default-style') this.#readStyle(xml);
      else if (DATA_STYLE.test(name)) this.#data.set(xml.attribute('style:name') ?? '', readDataStyle(xml));
    }
  }

  /** Reads the pages of a document, whose element was just opened: what is printed over and under each. */
  readPages(xml: XmlReader): void {
    for (const name of xml.children())
      if (name === 'master-page') this.#pages.set(xml.attribute('style:name') ?? '', readPage(xml));
  }

  /** What is printed on the pages of a sheet. */
  printed(table: string | null): readonly string[] {
    const page = table === null ? null : this.#said('table', table, 'page');
    return this.#pages.get(page ?? 'Default') ?? [];
  }

  isHidden(family: 'table' | 'table-row' | 'table-column', name: string | null): boolean {
    return name !== null && (this.#own.get(keyOf(family, name))?.hidden ?? false);
  }

  cellStyle(named: string | null): CellStyle {
    const name = named ?? 'Default';
    const known = this.#cells.get(name);
    if (known !== undefined) return known;
    const dataStyle = this.#said('table-cell', name, 'dataStyle');
    const format = this.#formatOf(dataStyle);
    const fill = this.#said('table-cell', name, 'fill') ?? 'transparent';
    const paper = fill === 'transparent' ? WHITE : fill;
    const maps = this.#said('table-cell', name, 'maps') ?? [];
    const conditionals = maps
      .map((map) => ({ test: testOf(map.condition), look: this.conditionalLook(map.style) }))
      .filter(({ look }) => mayMislead(look));
    const look = this.lookOf('table-cell', name, PLAIN);
    const isUnseenNow = isUnseen(look, paper, format);
    const style = {
      format,
      look,
      paint: this.#paintOf(name),
      repeats: this.#said('table-cell', name, 'repeats') ?? false,
      ...{ paper, isUnseen: isUnseenNow && maps.length === 0 },
      ...(conditionals.length > 0 && { conditionals }),
    };
    this.#cells.set(name, style);
    return style;
  }

  /** What a style changes of cells that take it under a condition; what is said of all cells is no change. */
  conditionalLook(name: string): ConditionalLook {
    const said = <K extends keyof OwnStyle>(what: K) => this.#said('table-cell', name, what, false);
    const dataStyle = said('dataStyle');
    const fill = said('fill');
    return {
      format: dataStyle === null ? null : this.#formatOf(dataStyle),
      ink: said('ink'),
      paper: fill === 'transparent' ? null : fill,
      struck: said('struck') ?? false,
    };
  }

  /** The look of what stands in `around` and has a style of its own. */
  lookOf(family: 'table-cell' | 'text', name: string, around: Look): Look {
    return {
      position: this.#said(family, name, 'position') ?? around.position,
      struck: this.#said(family, name, 'struck') ?? around.struck,
      unseen: this.#said(family, name, 'unseen') ?? around.unseen ?? false,
      ink: this.#said(family, name, 'ink') ?? around.ink ?? null,
    };
  }

  #paintOf(name: string): Paint | undefined {
    const is = (what: 'bold' | 'italic' | 'underlined') => this.#said('table-cell', name, what) ?? false;
    return paintOf({
      ink: hueOf(this.#said('table-cell', name, 'ink')),
      fill: hueOf(this.#said('table-cell', name, 'fill')),
      ...{ bold: is('bold'), italic: is('italic'), underlined: is('underlined') },
    });
  }

  /** What a style or the nearest of its parents that says it says. */
  #said<K extends keyof OwnStyle>(family: string, name: string, what: K, ofAll = true): OwnStyle[K] | null {
    let style = this.#own.get(keyOf(family, name));
    for (let i = 0; i < MAX_PARENTS && style !== undefined; i++) {
      if (style[what] !== null) return style[what];
      const parent = style.parent ?? '';
      style = ofAll || parent !== 'Default' ? this.#own.get(keyOf(family, parent)) : undefined;
    }
    if (!ofAll) return null;
    return this.#own.get(keyOf(family, ''))?.[what] ?? null;
  }

  #formatOf(name: string | null): NumberFormat {
    const style = this.#data.get(name ?? '');
    if (style === undefined) return parseNumberFormat('General');
    const mapped = style.maps.map(
      ({ condition, style: other }) => [condition, this.#data.get(other)] as const,
    );
    const codes = mapped.map(([condition, other]) => condition + (other?.code ?? 'General'));
    const format = parseNumberFormat([...codes, style.code].join(';'));
    const inks = [style.ink, ...mapped.map(([, other]) => other?.ink ?? null)];
    return { ...format, inks: inks.filter((ink) => ink !== null) };
  }

  #readStyle(xml: XmlReader): void {
    const key = keyOf(xml.attribute('style:family') ?? '', xml.attribute('style:name') ?? '');
    const parent = xml.attribute('style:parent-style-name');
    const dataStyle = xml.attribute('style:data-style-name');
    const page = xml.attribute('style:master-page-name');
    const maps: { condition: string; style: string }[] = [];
    let own: OwnStyle = { ...UNSAID, parent, dataStyle, page, maps: null, hidden: false };
    for (const part of xml.children()) {
      if (part === 'text-properties') own = { ...own, ...ownLook(xml) };
      else if (part === 'table-cell-properties') {
        const repeats = xml.attribute('style:repeat-content');
        own = { ...own, fill: xml.attribute('fo:background-color') };
        own = { ...own, repeats: repeats === null ? null : repeats === 'true' };
      } else if (part === 'map') {
        this.isConditional = true;
        const style = xml.attribute('style:apply-style-name') ?? '';
        maps.push({ condition: xml.attribute('style:condition') ?? '', style });
      } else own = { ...own, hidden: own.hidden || saysHidden(xml, part) };
    }
    this.#own.set(key, maps.length === 0 ? own : { ...own, maps });
  }
}

function keyOf(family: string, name: string): string {
  return `${family} ${name}`;
}

type OwnLook = Pick<OwnStyle, 'position' | 'struck' | 'unseen' | 'ink' | 'bold' | 'italic' | 'underlined'>;

const UNSAID: OwnLook & Pick<OwnStyle, 'fill' | 'repeats'> = {
  repeats: null,
  ...{
    position: null,
    struck: null,
    unseen: null,
    ink: null,
    fill: null,
    bold: null,
    italic: null,
    underlined: null,
  },
};

function ownLook(xml: XmlReader): OwnLook {
  const line = xml.attribute('style:text-line-through-style');
  const kind = xml.attribute('style:text-line-through-type');
  const struck = line === null && kind === null ? null : line !== 'none' && kind !== 'none';
  const position = xml.attribute('style:text-position');
  const weight = xml.attribute('fo:font-weight');
  const slant = xml.attribute('fo:font-style');
  const underline = xml.attribute('style:text-underline-style');
  return {
    struck,
    unseen: unseenOf(xml),
    position: position === null ? null : positionOf(position),
    ink: xml.attribute('fo:color'),
    bold: weight === null ? null : weight === 'bold' || Number(weight) >= 600,
    italic: slant === null ? null : slant !== 'normal',
    underlined: underline === null ? null : underline !== 'none',
  };
}

/** By a size as good as none, or by not being shown at all. */
function unseenOf(xml: XmlReader): boolean | null {
  const size = xml.attribute('fo:font-size');
  const display = xml.attribute('text:display');
  if (display === 'none') return true;
  return size === null || size.endsWith('%') ? null : areDots(pointsOf(size));
}

/** `super 58%`, `-33% 58%`, `0% 100%`: how far the text is raised, and its size. */
function positionOf(written: string): Look['position'] {
  const far = Number.parseFloat(written);
  if (/^\s*super/.test(written) || far > 0) return 'above';
  return /^\s*sub/.test(written) || far < 0 ? 'below' : 'line';
}

function saysHidden(xml: XmlReader, part: string): boolean {
  if (part === 'table-properties') return xml.attribute('table:display') === 'false';
  if (part === 'table-row-properties') return isNothing(xml.attribute('style:row-height'));
  return part === 'table-column-properties' && isNothing(xml.attribute('style:column-width'));
}

function isNothing(length: string | null): boolean {
  return length !== null && isTooSmall(pointsOf(length));
}

function pointsOf(length: string): number {
  const unit = /[a-z]+$/.exec(length)?.[0] ?? '';
  return Number.parseFloat(length) * (POINTS.get(unit) ?? 1);
}

/** How many points a length of one is. */
const POINTS: ReadonlyMap<string, number> = new Map([
  ['in', 72],
  ['cm', 28.35],
  ['mm', 2.835],
  ['pc', 12],
  ['px', 0.75],
]);
