import type { XmlReader } from '../workbook/container/xml.js';
import { type Colour, type Letters, PATTERN, shadeOf } from './docx-letters.js';
import type { TableStyle, WordStyles } from './docx-styles.js';

/** What letters stand on, and what is said of all that stand there. */
export interface Ground {
  readonly letters: Letters;
  /** Null for what paper has. */
  readonly paper: Colour;
}

export const PAGE: readonly Ground[] = [{ letters: {}, paper: null }];
/** Nobody knows with what a box is filled. */
export const BOX: readonly Ground[] = [{ letters: {}, paper: PATTERN }];

/** How many rows and columns a table has is known at its end only: these parts of it may be any of its cells. */
const ANYWHERE: ReadonlyMap<string, readonly Flag[]> = new Map([
  ['lastRow', ['lastRow']],
  ['lastCol', ['lastColumn']],
  ['neCell', ['firstRow', 'lastColumn']],
  ['swCell', ['lastRow', 'firstColumn']],
  ['seCell', ['lastRow', 'lastColumn']],
]);

type Flag = keyof typeof FLAGS;
const FLAGS = {
  firstRow: 0x20,
  lastRow: 0x40,
  firstColumn: 0x80,
  lastColumn: 0x100,
  noHBand: 0x200,
  noVBand: 0x400,
};

/** How the cells of a table look by its style, and by which parts of that. */
export class TableLook {
  #style: TableStyle;
  readonly #flags = new Set<Flag>();
  #paper: Colour = null;
  /** Its columns are as wide as it says, whatever is in them. */
  isFixed = false;

  constructor(private readonly styles: WordStyles) {
    this.#style = styles.table(null);
  }

  /** Reads the `tblPr` element just opened. */
  read(xml: XmlReader): void {
    for (const name of xml.children()) {
      if (name === 'tblStyle') this.#style = this.styles.table(xml.attributeOfAnyPrefix('val'));
      if (name === 'tblLook') this.#look(xml);
      if (name === 'shd') this.#paper = shadeOf(xml);
      if (name === 'tblLayout') this.isFixed = xml.attributeOfAnyPrefix('type') === 'fixed';
      xml.skip();
    }
  }

  #look(xml: XmlReader): void {
    const bits = Number.parseInt(xml.attributeOfAnyPrefix('val') ?? '', 16);
    for (const [flag, bit] of Object.entries(FLAGS) as [Flag, number][]) {
      const said = xml.attributeOfAnyPrefix(flag);
      if (said === null ? (bits & bit) !== 0 : /^(?:1|true|on)$/.test(said)) this.#flags.add(flag);
    }
  }

  /** What the letters of a cell may stand on, by its row and column from 0; `own` is the paper of the cell itself. */
  grounds(row: number, column: number, own: Colour | undefined): readonly Ground[] {
    const certain = this.#partsAt(row, column).reduce(over, {
      letters: this.#style.letters,
      paper: this.#style.paper ?? this.#paper,
    });
    const all = [certain];
    for (const [part, flags] of ANYWHERE) {
      const ground = this.#style.parts.get(part);
      if (ground && flags.every((flag) => this.#flags.has(flag))) all.push(over(certain, ground));
    }
    return own === undefined ? all : all.map(({ letters }) => ({ letters, paper: own }));
  }

  /** From the widest part to the narrowest. */
  #partsAt(row: number, column: number): readonly Ground[] {
    const [hasFirstRow, hasFirstColumn] = [this.#flags.has('firstRow'), this.#flags.has('firstColumn')];
    const { bandRows, bandColumns, parts } = this.#style;
    const [isFirstRow, isFirstColumn] = [hasFirstRow && row === 0, hasFirstColumn && column === 0];
    const names: string[] = [];
    if (!this.#flags.has('noVBand') && !isFirstColumn)
      names.push(`band${bandOf(column - Number(hasFirstColumn), bandColumns)}Vert`);
    if (!this.#flags.has('noHBand') && !isFirstRow)
      names.push(`band${bandOf(row - Number(hasFirstRow), bandRows)}Horz`);
    if (isFirstRow) names.push('firstRow');
    if (isFirstColumn) names.push('firstCol');
    if (isFirstRow && isFirstColumn) names.push('nwCell');
    return names.flatMap((name) => parts.get(name) ?? []);
  }
}

function bandOf(at: number, size: number): 1 | 2 {
  return Math.floor(at / size) % 2 === 0 ? 1 : 2;
}

function over(below: Ground, { letters, paper }: Ground): Ground {
  return { letters: { ...below.letters, ...letters }, paper: paper ?? below.paper };
}
