import { diagnostic } from '../../diagnostic/diagnostic.js';
import type { Indicator, Kind } from '../../plan/plan.js';
import { fold } from '../../quantity/fold.js';
import { isMissing } from '../../quantity/no-value.js';
import { tellsAValue } from '../value/told-value.js';
import { answerOf } from '../value/words.js';
import type { Faulty, RowCells, TableRow } from './row-cells.js';
import type { RowNotes } from './row-notes.js';

const SHARE = /^\d{1,3}(?:\.\d+)?\s*[%‰]$/;
const COUNT = /^\d[\d,]*(?:\.\d+)?\s*(?:万|亿)?(?:人次?|家|个|例|件|户)$/;
const NUMBER = /^\d{1,3}(?:\.\d+)?$/;
const ANSWER = /^(?:已|未|尚未)(?:设立|建立|完成|成立|确定|建成|挂牌)$/;
/** What may be answered in words. */
const ANSWERED: ReadonlySet<Kind> = new Set(['presence', 'attestation', 'coverage']);
/** Under these nobody writes numbers of their own. */
const OF_NAMES = /单位|部门|来源|机构|科室|处室|负责人|联系人|填表人|填报人|审核人/;

/** Finds a value in a column of remarks, numbers or days, in a row whose own values are blank: 95% under 责任单位. */
export class DisplacedValues {
  /** Under 备注, 序号 and the like a mere number is no value. */
  readonly #columns: readonly { readonly column: number; readonly isNote: boolean }[];

  constructor(
    private readonly cells: RowCells,
    private readonly notes: RowNotes,
  ) {
    const { aside, fields } = cells.layout;
    const note = fields.get('note');
    const others = (['row', 'submitted', 'sample'] as const).flatMap((field) => fields.get(field) ?? []);
    this.#columns = [
      ...others.map((column) => ({ column, isNote: true })),
      ...aside.flatMap(({ column, reason }) => (reason === 'remark' ? [{ column, isNote: false }] : [])),
      ...(note === undefined ? [] : [{ column: note, isNote: true }]),
    ];
  }

  /** Why a blank is no missing value: what stands beside it may be what should stand in it. Said once a row. */
  fault(row: TableRow, indicator: Indicator, year: number): Faulty | null {
    if (!this.#isBlank(row)) return null;
    const found = this.#columns.find((one) => this.#isValue(row, one, indicator.kind, year));
    if (found === undefined) return this.#commented(row, year);
    const text = this.cells.text(row, found.column);
    return this.#say(row, found.column, { text, header: this.cells.layout.headings[found.column] ?? '' });
  }

  /** The value is noted on the cell in which it should stand. */
  #commented(row: TableRow, year: number): Faulty | null {
    if (!row.comments) return null;
    const columns = this.cells.layout.series.flatMap(({ at }) => Object.values(at));
    const column = columns.find((at) => tellsAValue(fold(row.comments?.get(at) ?? ''), year));
    if (column === undefined) return null;
    return this.#say(row, column, { text: row.comments.get(column) ?? '', isComment: true });
  }

  #say(row: TableRow, column: number, said: { text: string; header?: string; isComment?: true }): Faulty {
    if (this.notes.once(`PC286 ${row.line}`))
      this.cells.report(row, column, (place) => diagnostic('PC286', place, { ...said, isAlone: true }));
    return { kind: 'faulty', code: 'PC286' };
  }

  #isValue(
    row: TableRow,
    { column, isNote }: { column: number; isNote: boolean },
    kind: Kind,
    year: number,
  ): boolean {
    const text = fold(this.cells.text(row, column));
    if (text === '') return false;
    if (SHARE.test(text) || COUNT.test(text) || tellsAValue(text, year)) return true;
    if (this.cells.layout.words.includes(column))
      return NUMBER.test(text) || (ANSWERED.has(kind) && answerOf(text.toLowerCase()) !== null);
    if (isNote || !OF_NAMES.test(this.cells.layout.headings[column] ?? '')) return false;
    return ANSWERED.has(kind) ? ANSWER.test(text) : NUMBER.test(text);
  }

  /** None of its values is there. */
  #isBlank(row: TableRow): boolean {
    return this.cells.layout.series.every(({ at }) =>
      Object.values(at).every((column) => isMissing(fold(this.cells.text(row, column)).toLowerCase())),
    );
  }
}

/** A value where names stand, in a row whose own columns of values are blank, is nobody's: 67.4% under 指标. */
export function sayMisplaced(row: TableRow, cells: RowCells, notes: RowNotes): void {
  const column = cells.layout.fields.get('indicator');
  const text = cells.text(row, column);
  if (column === undefined || !MISPLACED.test(text) || !notes.once(`misplaced ${row.line}`)) return;
  const place = cells.context.placeOf(row.line, column);
  cells.context.log.add(diagnostic('PC286', place, { text, isAlone: true }));
}

const MISPLACED = /^\s*\d+(?:\.\d+)?\s*[%％‰]\s*$/;
