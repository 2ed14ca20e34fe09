import { diagnostic } from '../../diagnostic/diagnostic.js';
import type { Plan } from '../../plan/plan.js';
import { fold, foldName } from '../../quantity/fold.js';
import { saysNothing } from '../../quantity/no-value.js';
import { remembered } from '../../quantity/remembered.js';
import { anyInSteps, type Steps } from '../../tables/pause.js';
import { countyOfCode } from '../facts/codes.js';
import type { PlaceSaid } from '../facts/places.js';
import type { Said } from '../facts/scope.js';
import type { Layout } from './layout.js';
import { isQualifier } from './qualifiers.js';
import type { RowCells, TableRow } from './row-cells.js';
import type { Unknown } from './row-labels.js';
import { filledColumn } from './row-subject.js';
import { isOfParts, isSlice } from './slices.js';

/** 其中：桃城区 is 桃城区. */
const AMONG = /^其中\s*[:：、]?\s*/;
/** A dash or a stroke is as good as a blank. */
export const isMark = remembered((text) => saysNothing(fold(text).toLowerCase()));
/** What a city runs itself, where a column of places is told by its cells. */
const OUTSIDE = /^(?:市本级|[省市区县]直|市属|市级)$/;

/** Behind values, under a heading that nothing understands or one of parts: what tells rows apart stands left of them. */
function openBehind({ open, aside, series, headings }: Layout): readonly number[] {
  const values = series.flatMap(({ at }) => Object.values(at));
  const isUnknown = (column: number) =>
    aside.some((one) => one.column === column && one.reason === 'unknown') ||
    isOfParts(headings[column] ?? '');
  return open.filter((column) => isUnknown(column) && values.some((value) => value < column));
}

/** Reads the places that rows name in a column of their own, whatever its heading. */
export class AreaReader {
  /** The column that names the places, where no heading says so. */
  column: number | undefined;
  /** Columns whose heading nothing understands, and which need not tell whose the values are. */
  readonly #hints: Set<number>;

  constructor(private readonly cells: RowCells) {
    this.#hints = new Set(openBehind(cells.layout));
  }

  /** True for a column in which a place may be the best of all, or who lends a hand, as well as whose the values are. */
  isHint(column: number): boolean {
    return this.#hints.has(column);
  }

  /** The text that names whose a row is, in whichever column does, be it the one of plans. */
  placeText(row: TableRow): { readonly text: string; readonly column: number | undefined } {
    const named = this.#textOf(row);
    if (named.column !== undefined) return named;
    const column = this.cells.layout.fields.get('plan');
    return { text: this.cells.text(row, column), column };
  }

  /** True where a column names the places. */
  get isInColumn(): boolean {
    return this.column !== undefined || this.cells.layout.fields.has('area');
  }

  /** The text that names whose a row is, under 县区 or in the column that holds the names of places. */
  #textOf(row: TableRow): { readonly text: string; readonly column: number | undefined } {
    const column = this.cells.layout.fields.get('area') ?? this.column;
    const text = this.cells.text(row, column);
    const isUnit = column !== undefined && column === this.cells.layout.fields.get('unit');
    const isNothing = isMark(text) || (isUnit && !this.#isPlaceName(text));
    return { text: isNothing ? '' : text, column };
  }

  /**
   * Finds the column that names the places, where no heading says so: the one of which a cell is such a name, or else the
   * only one that could tell the rows apart. What is not understood in it is a name that nobody knows.
   */
  *findAreas(rows: readonly TableRow[]): Steps<void> {
    const { fields } = this.cells.layout;
    if (fields.has('area')) return;
    for (const column of this.#mayName()) if (this.#beginsBlank(column, rows)) this.#hints.add(column);
    const others = [fields.get('unit'), yield* this.#untyped(rows)].filter((column) => column !== undefined);
    for (const column of [...this.#mayName(), ...others]) {
      const isPlace = (row: TableRow) => this.#isPlaceName(this.cells.text(row, column));
      const isPart = (row: TableRow) => isSlice(this.cells.text(row, column)); // 合计 beside 国有企业
      if (!(yield* anyInSteps(rows, isPlace)) || (yield* anyInSteps(rows, isPart))) continue;
      this.column = column;
      return;
    }
    this.column = yield* this.#onlyNames(rows);
  }

  /** 类型, where no row says whether its value was measured. */
  *#untyped(rows: readonly TableRow[]): Steps<number | undefined> {
    const column = this.cells.layout.fields.get('role');
    const isRole = (row: TableRow) =>
      this.cells.context.facts.read(this.cells.text(row, column)).role !== null;
    return column === undefined || (yield* anyInSteps(rows, isRole)) ? undefined : column;
  }

  /** Columns that nothing explains; 市级 under 层级 is no place. */
  #mayName(): readonly number[] {
    const { layout } = this.cells;
    return layout.open.filter(
      (column) => !isQualifier(layout.headings[column] ?? '') && !this.#hints.has(column),
    );
  }

  /** Under a heading that is not understood, a name that stands beside a later value only is not what tells the values apart. */
  #beginsBlank(column: number, rows: readonly TableRow[]): boolean {
    const { series, headings } = this.cells.layout;
    const [first] = rows.filter((row) => series.some((one) => filledColumn(row, one) !== undefined));
    return (headings[column] ?? '') !== '' && first !== undefined && isMark(this.cells.text(first, column));
  }

  *#onlyNames(rows: readonly TableRow[]): Steps<number | undefined> {
    const { fields, series, from } = this.cells.layout;
    const isNamed = (['indicator', 'row', 'plan', 'year'] as const).some((field) => fields.has(field));
    const [first] = this.#mayName();
    if (
      isNamed ||
      first === undefined ||
      first > from + 1 ||
      series.some(({ indicator }) => indicator === null)
    )
      return undefined;
    const texts = rows.map((row) => this.cells.text(row, first)).filter((text) => text !== '');
    const isFact = (text: string) => {
      const { period, role, indicator } = this.cells.context.facts.read(text);
      return (period ?? role ?? indicator) !== null;
    };
    const areNames = texts.some((text) => /\D/.test(text)) && !(yield* anyInSteps(texts, isFact));
    return areNames ? first : undefined;
  }

  /** True for a division or a zone, be it one that a plan knows or not. */
  #isPlaceName(cell: string): boolean {
    const { facts } = this.cells.context;
    const { place, stranger, rest, units } = facts.read(cell);
    if (units.length > 0) return false;
    return (
      (place !== null && rest === '') ||
      (stranger !== null && stranger.length === cell.length) ||
      OUTSIDE.test(cell)
    );
  }

  /**
   * The place under 县区 in the terms of a plan: none where the cell is blank, null where nobody knows it, which has been
   * reported.
   */
  area(row: TableRow, plan: Plan): readonly Said<PlaceSaid>[] | Unknown {
    const { context } = this.cells;
    const { text: written, column } = this.#textOf(row);
    const text = written.replace(AMONG, '');
    if (text === '') return [];
    if (foldName(text) === '') return this.#unknown(row, column, text, plan);
    const at = { in: 'line', line: row.line } as const;
    const vocabulary = context.names.vocabulary(plan);
    const known = vocabulary.place(countyOfCode(fold(text)) ?? text);
    if (known) return [{ value: known, at, text }];
    const { place, rest } = context.facts.read(text);
    if (place && (rest === '' || place.several)) return [{ value: place, at, text }];
    if (vocabulary.isOutsider(text)) {
      context.log.add(
        diagnostic('PC240', context.placeOf(row.line, column ?? null), {
          text,
          plan: plan.jurisdiction.name,
          count: 1,
        }),
      );
      return 'unknown';
    }
    return this.#unknown(row, column, text, plan);
  }

  #unknown(row: TableRow, column: number | undefined, text: string, plan: Plan): Unknown {
    const vocabulary = this.cells.context.names.vocabulary(plan);
    this.cells.offer('PC211', row, column, (where) => {
      const params = { text, plan: plan.jurisdiction.name, nearest: vocabulary.nearestArea(text) };
      return diagnostic('PC211', where, { ...params, units: plan.jurisdiction.units.length });
    });
    return 'unknown';
  }
}
