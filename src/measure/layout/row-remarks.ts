import type { RemarkDenial, RemarkedValue, RemarkProblem, SetAside } from '../../diagnostic/codes.js';
import { diagnostic } from '../../diagnostic/diagnostic.js';
import { doubtIn } from '../facts/doubt.js';
import { isAboutValues, mayTakeBack } from '../facts/field.js';
import { marksIn } from '../facts/footnotes.js';
import { isRemarkHeard } from '../facts/heard.js';
import { type NoteSubject, tellsValue } from '../facts/note-subject.js';
import { partIn } from '../facts/part.js';
import { isInstruction } from '../facts/remark.js';
import type { RemarkFacts } from '../facts/remark-facts.js';
import { isSetAside } from '../facts/role.js';
import type { Said } from '../facts/scope.js';
import { BoundNotes, type Named } from './bound-notes.js';
import { commentsOnLabels } from './comments.js';
import { type NoteAgainst, problemOf, type ValuesRead } from './notes-against.js';
import { hasNumber, isNotPublic, saysOtherShare } from './remark-beside.js';
import { contradiction, mayBeOfNone, mention, nameAgainst, type Taken } from './remark-problems.js';
import { RemarksOnOthers } from './remarks-on-others.js';
import type { Faulty, RowCells, TableRow } from './row-cells.js';
import { RowGivers } from './row-givers.js';
import type { RowNotes } from './row-notes.js';
import { sayPart } from './row-part.js';

/**
 * Holds what remarks on a value say against what it was taken for: those in its cell, in its row, and the notes that bear its
 * mark or the name of its indicator. One that says outright that it is another's, or does not hold, is an error; one that
 * mentions another place or time, or a doubt, a warning.
 */
export class RowRemarks {
  readonly #columns: readonly number[];
  /** Other columns of words; true for those whose heading is about values. */
  readonly #others: ReadonlyMap<number, boolean>;
  /** The years of columns side by side, of each of which a remark on the row may speak. */
  readonly #years: ReadonlySet<number>;
  /** The columns that say what a row is about. */
  readonly #labels: readonly number[];
  readonly #notes: BoundNotes;
  readonly #onOthers: RemarksOnOthers;
  readonly #givers: RowGivers;
  /** Some value is of a year as a whole; of 0 or 100 % of what may be nothing. */
  #wholeYears = false;
  #hasExtremes = false;

  constructor(
    private readonly cells: RowCells,
    private readonly notes: RowNotes,
  ) {
    const { fields, aside, headings, series, open } = cells.layout;
    this.#notes = new BoundNotes(cells);
    this.#onOthers = new RemarksOnOthers(cells);
    this.#givers = new RowGivers(cells);
    this.#years = new Set(series.flatMap(({ period }) => period?.year ?? []));
    const note = fields.get('note');
    const explained = aside.flatMap(({ column, reason }) =>
      reason === 'remark' && isAboutValues(headings[column] ?? '') ? column : [],
    );
    this.#columns = note === undefined ? explained : [note, ...explained];
    const remarks = aside.flatMap(({ column, reason }) => (reason === 'remark' ? column : []));
    const others = [...remarks, ...open].filter((column) => !this.#columns.includes(column));
    this.#others = new Map(others.map((column) => [column, mayTakeBack(headings[column] ?? '')]));
    this.#labels = [...fields.values(), ...cells.layout.open];
  }

  /** Why the value is not to be trusted; null where nothing is against it, be it after a warning. */
  fault(row: TableRow, column: number, remark: string | undefined, taken: Taken): Faulty | null {
    sayPart(this.cells, this.notes, row, column, taken);
    if (taken.asOf === null) this.#wholeYears = true;
    if (mayBeOfNone(taken)) this.#hasExtremes = true;
    for (const text of commentsOnLabels(row, this.cells.context.around.comments, this.#labels, column)) {
      const said = this.#read(text);
      const isDenied = !isInstruction(text) && this.#isDenied(said, row, column);
      const problem = isDenied ? 'void' : contradiction(said, taken);
      if (problem) return this.#refuse(row, column, text, problem, taken);
      if (isInstruction(text)) continue;
      const mentioned = mention(said, taken, this.#years);
      this.#warn(row, column, text, mentioned, taken);
      if (!mentioned) this.#sayUnheard(row, column, text, taken);
    }
    for (const { text, shown, looks } of this.#outright(row, column, remark, taken)) {
      const said = this.#read(text);
      const problem = this.#isDenied(said, row, column) ? 'void' : contradiction(said, taken);
      if (problem && looks && !this.cells.context.isPainted)
        return this.#refuseAll(row, column, shown, taken);
      if (problem) return this.#refuse(row, column, shown, problem, taken);
      const own = text === remark ? unclear(said, text, taken) : null;
      const doubt = mention(said, taken, this.#years) ?? own ?? this.#beside(row, text, taken);
      this.#warn(row, column, shown, doubt, taken, looks && this.cells.context.isPainted ? row.line : 0);
      if (!doubt && isWorded(text)) this.#sayUnheard(row, column, shown, taken);
    }
    for (const at of this.#columns) {
      const text = this.cells.text(row, at);
      if (text === '') continue;
      const said = this.#read(text);
      if (this.#isDenied(said, row, column)) return this.#refuse(row, column, text, 'void', taken);
      if (said.ofTarget !== null && hasNumber(this.cells.text(row, column), said.ofTarget))
        return this.#refuse(row, column, text, 'role', taken);
      if (said.isWorded && said.own?.stranger) return this.#refuse(row, column, text, 'place', taken);
      const isNote = at === this.cells.layout.fields.get('note');
      const own = isNote ? nameAgainst(said, text, taken) : null;
      // a number alone in another column is held against the value by its heading, but where words were to stand
      const isFree = isNote || this.cells.layout.words.includes(at);
      const beside = isFree || !NUMBER.test(text) ? this.#beside(row, text, taken) : null;
      const given = this.#givers.areElsewhere(text, at, taken) ? 'place' : null;
      const problem = mention(said, taken, this.#years) ?? own ?? beside ?? given;
      this.#warn(row, at, text, problem, taken);
      const isUnknown = isNote || this.#givers.areUnknown(text, at);
      if (!problem && isUnknown) this.#sayUnheard(row, at, text, taken);
    }
    return this.#othersFault(row, column, taken);
  }

  /** What a remark says besides that may be the value, or does not go with what is asked for. */
  #beside(row: TableRow, text: string, { indicator }: Taken): RemarkProblem | null {
    if (isNotPublic(text, indicator)) return 'doubt';
    if (indicator.kind !== 'rate') return null;
    const values = this.cells.layout.series.map(({ at }) => this.cells.text(row, at.value));
    return saysOtherShare(text, values, indicator) ? 'number' : null;
  }

  /** What stands under a heading that nobody knows, or 注, is heard where it takes the value back, or doubts it. */
  #othersFault(row: TableRow, column: number, taken: Taken): Faulty | null {
    for (const [at, isOnValues] of this.#others) {
      const text = this.cells.text(row, at);
      if (text === '' || NUMBER.test(text)) continue;
      const said = this.#read(text);
      const isDenied = this.#isDenied(said, row, column);
      if (isDenied && isOnValues) return this.#refuse(row, column, text, 'void', taken);
      const isDoubtful = this.cells.layout.open.includes(at) && (said.isDoubtful || isPart(text));
      const none = said.isOfNone && text.length > 2 && mayBeOfNone(taken) ? 'none' : null;
      const place = this.#givers.areElsewhere(text, at, taken) ? 'place' : none;
      const mentioned = isOnValues ? mention(said, taken, this.#years) : null;
      this.#warn(row, at, text, isDenied ? 'void' : isDoubtful ? 'doubt' : (mentioned ?? place), taken);
    }
    return null;
  }

  /** 经核实为85% takes back a value of 89%, and confirms one of 85%. */
  #isDenied({ isVoid, corrected }: RemarkFacts, row: TableRow, column: number): boolean {
    return isVoid || (corrected !== null && !hasNumber(this.cells.text(row, column), corrected));
  }

  /** The notes on all of the table that say something against it, once all its rows have been read. */
  against(values: Omit<ValuesRead, 'wholeYears' | 'hasExtremes' | 'isPlaced'>): readonly NoteAgainst[] {
    const of = {
      ...values,
      isPlaced: this.#givers.isPlaced,
      wholeYears: this.#wholeYears,
      hasExtremes: this.#hasExtremes,
    };
    const ofTable = this.#notes.all.flatMap((note) => {
      if (this.#notes.isFound(note) || of.years.size === 0) return [];
      const said = this.#read(note.text);
      const problem = note.subject ? unfound(note.subject, note.text, said) : problemOf(said, of);
      if (!problem && isRemarkHeard(note.text, this.cells.context, null)) return [];
      return [{ ...note, text: note.written, problem }];
    });
    return [...ofTable, ...this.#onOthers.against(of, this.notes)];
  }

  /** The words of remarks and notes on this very value, and of those on all of its table. */
  on(row: TableRow, column: number, remark: string | undefined, taken: Taken): readonly string[] {
    const own = this.#outright(row, column, remark, taken).map(({ text }) => text);
    const ofAll = this.#notes.all.filter(({ subject, mark }) => subject === null && mark === null);
    return [...own, ...ofAll.map(({ text }) => text)];
  }

  /** What is said of this very value, and of no other in its row. */
  #outright(row: TableRow, column: number, remark: string | undefined, taken: Taken): readonly Outright[] {
    const own = [remark, row.comments?.get(column)].filter((text) => text !== undefined);
    const notes = this.#notes.of(row, column, remark, taken);
    if (own.length + notes.length === 0) return NOTHING;
    return [
      ...own.map((text) => ({ text, shown: text, looks: false })),
      ...notes.map(({ text, written, subject }) => {
        const looks = (subject?.looks.length ?? 0) > 0;
        return { text, shown: looks ? written : text, looks };
      }),
    ];
  }

  /** Looks at the first rows for what notes on single ones may mean. */
  prepare(rows: readonly TableRow[]): void {
    this.#notes.prepare(rows);
  }

  /** To be called first of every row, without one that says what the last one does. */
  open(row?: TableRow): void {
    this.#notes.open();
    if (row) this.#onOthers.look(row);
  }

  /** What a note that names its year says that a value is, where that was not measured: 注：2025年为预计数. */
  asideOf(row: TableRow, column: number, named: Named): Said<SetAside> | null {
    for (const { subject, text, written, at } of this.#notes.naming(row, column, named)) {
      const role = subject && subject.years.length > 0 ? (this.#read(text).own?.role ?? null) : null;
      if (isSetAside(role)) return { value: role, at, text: written };
    }
    return null;
  }

  #read(text: string): RemarkFacts {
    return this.cells.context.remarks.read(text);
  }

  #refuse(row: TableRow, column: number, text: string, problem: RemarkDenial, taken: Taken): Faulty {
    this.cells.report(row, column, (place) =>
      diagnostic('PC285', place, { text, problem, of: named(taken) }),
    );
    return { kind: 'faulty', code: 'PC285' };
  }

  /** 标红的为预计数, where nobody sees what is red: no value can be told from the others. Said once. */
  #refuseAll(row: TableRow, column: number, text: string, taken: Taken): Faulty {
    return this.notes.once(`PC285 unseen ${text}`)
      ? this.#refuse(row, column, text, 'unseen', taken)
      : { kind: 'faulty', code: 'PC285' };
  }

  /** What says nothing against the value, and is not understood, may say anything. */
  #sayUnheard(row: TableRow, column: number, text: string, taken: Taken): void {
    if (!this.notes.once(`PC300 ${text}`)) return;
    const { kind } = taken.indicator;
    const doubt = doubtIn(text);
    const at = { in: 'line', line: row.line } as const;
    if (doubt && this.notes.once(`PC295 ${text}`))
      this.cells.report(row, column, (place) => diagnostic('PC295', place, { text, at, doubt }));
    if (doubt || (isRemarkHeard(text, this.cells.context, kind) && !this.#namesAnother(text, taken))) return;
    this.cells.report(row, column, (place) => diagnostic('PC300', place, { text }));
  }

  /** 知晓率 beside a value of 申报率. */
  #namesAnother(text: string, { plan, indicator }: Taken): boolean {
    const { indicator: name, rest } = this.cells.context.facts.read(text);
    if (name === null || rest !== '') return false;
    return this.cells.context.names.vocabulary(plan).indicator(name) !== indicator;
  }

  /** Once for each text; for each row `at` whose line is given. */
  #warn(
    row: TableRow,
    column: number,
    text: string,
    problem: RemarkProblem | null,
    taken: Taken,
    at = 0,
  ): void {
    if (!problem || !this.notes.once(`PC284 ${problem} ${at} ${text}`)) return;
    this.cells.report(row, column, (place) =>
      diagnostic('PC284', place, { text, problem, of: named(taken) }),
    );
  }
}

/** What is said of one value, as it is shown; and whether that tells its values by how they look. */
interface Outright {
  readonly text: string;
  readonly shown: string;
  readonly looks: boolean;
}

/** Words on a number itself that nobody understands may make another of it: 92%（城区）; who or what was counted may have any name. */
function unclear(
  { isPlain, isPending }: RemarkFacts,
  text: string,
  { indicator: { kind } }: Taken,
): RemarkProblem | null {
  if (kind === 'presence' || kind === 'attestation') return isPending ? 'doubt' : null;
  return kind === 'coverage' || kind === 'count' || isPlain || !isWorded(text) ? null : 'unclear';
}

/** 制造业 under a heading that nobody knows, and no sentence in which the word may stand. */
function isPart(text: string): boolean {
  return text.length <= LONGEST_PART && partIn(text) !== null;
}

const NOTHING: readonly never[] = [];
const LONGEST_PART = 12;
const NUMBER = /^[\d.,%]+$/;

/** Crosses, bounds and the like say something of a number as words do, which marks of notes and ticks do not. */
const SIGNS = /[×✕✖✗✘☒❌!‼⚠≥≤>≠]/u;

function isWorded(text: string): boolean {
  return (/\p{L}/u.test(text) && marksIn(text).length === 0) || SIGNS.test(text);
}

/** A note on what nobody finds may be on anything, where it takes back what it is on; a value that it tells is lost. */
function unfound(subject: NoteSubject, rest: string, said: RemarkFacts): RemarkProblem | null {
  return isDenial(said) || said.isPartial || tellsValue({ subject, rest }) ? 'unfound' : null;
}

/** True for what takes back a value, if it is on one. */
function isDenial({ own, isVoid, corrected, isOfRole, units }: RemarkFacts): boolean {
  return own !== null || isVoid || corrected !== null || isOfRole || units.length > 0;
}

function named({ plan, area, year, indicator }: Taken): RemarkedValue {
  return { indicator: indicator.name, area: area ?? plan.jurisdiction.name, year };
}
