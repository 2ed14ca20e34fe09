import { diagnostic } from '../../diagnostic/diagnostic.js';
import { fold } from '../../quantity/fold.js';
import { remembered } from '../../quantity/remembered.js';
import { isSum } from '../facts/places.js';
import type { RowCells, TableRow } from './row-cells.js';
import type { RowNotes } from './row-notes.js';

/** Numbers and marks in any style (3. 第三项 （二） A-1 Ⅳ ★), and not 85%. */
const NUMBERING =
  /^(?:[^\p{L}%％‰]|[一二三四五六七八九十百零〇甲乙丙丁戊己庚辛壬癸]|\p{Nl}|(?<![a-z])[a-z]{1,2}(?![a-z]))+$/iu;
/** 2025E, 2025/26 */
const YEAR = /(?:19|20)\d\d./;
const WORDS = /第|no\.?|序号|编号|指标|其中|[项条类款附注]/gi;

/** True for what numbers a row: 1, （二）, A-1. */
export const isNumbering = remembered((text: string) => {
  const left = fold(text).replace(WORDS, '');
  return left === '' || (NUMBERING.test(left) && !YEAR.test(left));
});

/** Tells of what stands under 序号 and neither numbers a row nor says anything of it. */
export class OddNumbers {
  constructor(
    private readonly cells: RowCells,
    private readonly notes: RowNotes,
  ) {}

  /** To be called of every row; each text is told once. */
  look(row: TableRow): void {
    const column = this.cells.layout.fields.get('row');
    const text = this.cells.text(row, column);
    if (text === '' || isNumbering(text) || isSum(text) || this.#isHeard(text)) return;
    if (this.notes.once(`PC300 ${text}`))
      this.cells.report(row, column, (place) => diagnostic('PC300', place, { text }));
  }

  /** A name by itself speaks of the row under any heading. */
  #isHeard(text: string): boolean {
    const { layout, context } = this.cells;
    const { rest, place, period, role, units, doubt, indicator } = context.facts.read(text);
    const named = layout.fields.has('indicator') ? null : indicator;
    return (
      doubt !== null || (rest === '' && (units.length > 0 || (place ?? period ?? role ?? named) !== null))
    );
  }
}
