import { fold } from '../../quantity/fold.js';
import { remembered } from '../../quantity/remembered.js';
import { speaksOfAbove, speaksOfBelow } from '../facts/direction.js';
import type { Footnote } from '../facts/footnotes.js';
import { type NoteAgainst, problemOf, type ValuesRead } from './notes-against.js';
import type { RowCells, TableRow } from './row-cells.js';
import type { RowNotes } from './row-notes.js';

/** 本表为2024年数据, 两项均为预计数 and 预计数（下同） speak of more rows than their own, as 以下为目标 does. */
const ON_OTHERS =
  /[本全整]表|表[中内]|[下余]同|同下|其余|(?:各|所有|全部|[两二三四五六七八九十\d]+)(?:项|行|个?指标|县区?|数据|数值)*均/;
const speaksOfOthers = remembered(
  (text) => speaksOfAbove(text) || speaksOfBelow(text) || ON_OTHERS.test(fold(text)),
);
const LONGEST = 200;
/** Of more such remarks nobody reads. */
const MOST = 20;

/** The remarks in the rows of a table that speak of its other rows as well, as notes on all of it. */
export class RemarksOnOthers {
  readonly #columns: readonly number[];
  readonly #found = new Map<string, Footnote>();

  constructor(private readonly cells: RowCells) {
    const { fields, open, aside } = cells.layout;
    const remarks = aside.flatMap(({ column, reason }) => (reason === 'remark' ? column : []));
    const note = fields.get('note');
    this.#columns = [...(note === undefined ? [] : [note]), ...remarks, ...open];
  }

  /** To be called of each row; the line of the first one counts that says the same. */
  look(row: TableRow): void {
    for (const column of this.#columns) {
      const text = this.cells.text(row, column);
      if (text === '' || text.length > LONGEST || !speaksOfOthers(text)) continue;
      if (this.#found.size >= MOST || this.#found.has(text)) continue;
      const at = { in: 'line', line: row.line } as const;
      this.#found.set(text, { text, written: text, at, mark: null, subject: null });
    }
  }

  /** What they say against the values of a table, but for those of which that was told beside the value of their own row. */
  against(of: ValuesRead, notes: RowNotes): readonly NoteAgainst[] {
    const { facts, remarks } = this.cells.context;
    if (of.years.size === 0) return [];
    return [...this.#found.values()].flatMap((note) => {
      const { period, place } = facts.read(note.text);
      // their own row is read as of the year and the place that they say of all
      const years = without(of.years, [period?.year ?? null]);
      const areas = without(of.areas, place?.owners.map(({ area }) => area) ?? []);
      const problem = problemOf(remarks.read(note.text), { ...of, years, areas });
      return problem && notes.once(`PC284 ${problem} 0 ${note.text}`) ? [{ ...note, problem }] : [];
    });
  }
}

/** What is left of some; all of them where that is nothing. */
function without<T>(all: ReadonlySet<T>, some: readonly (T | null)[]): ReadonlySet<T> {
  const left = [...all].filter((one) => !some.includes(one));
  return left.length > 0 ? new Set(left) : all;
}
