import { diagnostic } from '../../diagnostic/diagnostic.js';
import { anyInSteps, type Steps } from '../../tables/pause.js';
import { isTitleHeard } from '../facts/heard.js';
import { partOfTitle } from '../facts/part.js';
import { combinedRole, isSetAside, type Role } from '../facts/role.js';
import type { Said } from '../facts/scope.js';
import { YearsAfterMeasured } from './after-measured.js';
import { isBlank } from './blank.js';
import type { SeriesColumns } from './layout.js';
import type { Ending } from './plans-times.js';
import { isReachedBy } from './reached-by.js';
import type { RowCells, TableRow } from './row-cells.js';
import type { RowLabels } from './row-labels.js';
import type { RowNotes } from './row-notes.js';
import { filledColumn } from './row-subject.js';
import { cellPeriod } from './strays.js';

/** Of a role that is measured nobody asks where it is said. */
const HERE = { in: 'heading', text: '' } as const;

const OF_VALUES = /[数值]/;
const NAMES_VALUES = /[值数额]$/;
/** How a value is written, what kind of number it is or how it was gathered tells nothing of what it stands for. */
const OF_FORM =
  /^(?:[\w% -]+|.*[率比例性报]|(?:绝对|相对|平均|百分|千分|整|小|计|人|户|家|件)[值数]|数[值字量]|文本|[年月季]度|[总存流]量|时[点期]数?|统计数据|行政记录|抽样.*|全面.*)$/i;

/** 省级 may be a class of indicators, and may as well tell whose the value is. */
const LEVEL = /^(?:(?:国家|[省县镇乡村])[级本]?级?|企业|试点)$/;

/** Tells whether the values of a row were measured, or are something else. */
export class RoleReader {
  #isTyped = false;
  /** Columns under other headings that tell it as well: 目标 and 完成 beside the names. */
  #typed: readonly number[] = [];
  /** The first column of values. */
  readonly #first: number;
  /** The years of columns side by side. */
  readonly #years: readonly number[];
  /** The years that rows name, of which some are said to be measured. */
  readonly #rowYears: YearsAfterMeasured;
  #reported: { readonly year: number | null } | null = null;

  constructor(
    private readonly cells: RowCells,
    private readonly notes: RowNotes,
  ) {
    this.#first = Math.min(...cells.layout.series.flatMap(({ at }) => Object.values(at)));
    this.#years = cells.layout.series.flatMap(({ period }) => period?.year ?? []);
    this.#rowYears = new YearsAfterMeasured(cells);
  }

  /** Looks at the first rows for whether 类型 tells roles, or 年份 does besides the years. */
  *prepare(rows: readonly TableRow[]): Steps<void> {
    if (this.cells.layout.fields.has('year')) for (const row of rows) this.#rowYears.look(row);
    const column = this.cells.layout.fields.get('role');
    const isRole = (row: TableRow) =>
      this.cells.context.facts.read(this.cells.text(row, column)).role !== null;
    this.#isTyped = column !== undefined && (yield* anyInSteps(rows, isRole));
    const typed: number[] = [];
    const { open, aside, fields } = this.cells.layout;
    const named = (['year', 'note'] as const).flatMap((field) => fields.get(field) ?? []);
    for (const at of new Set([...open, ...aside.map(({ column }) => column), ...named]))
      if (yield* this.#tellsRoles(at, rows)) typed.push(at);
    this.#typed = typed;
  }

  /** 目标 before values is that of a block of rows; behind them 预计 may be a mark on one of them, unless others are said to be measured. */
  *#tellsRoles(column: number, rows: readonly TableRow[]): Steps<boolean> {
    const roleIn = (row: TableRow) => {
      const { role, rest } = this.cells.context.facts.read(this.cells.text(row, column));
      return rest === '' ? role : null;
    };
    if (!(yield* anyInSteps(rows, (row) => isSetAside(roleIn(row))))) return false;
    if (column < this.#first) return true;
    const isOpen = this.cells.layout.open.includes(column);
    return isOpen && (yield* anyInSteps(rows, (row) => roleIn(row) === 'measured'));
  }

  /** A blank under 目标 is as likely the rest of a merged cell as a word left out. */
  #isBlankBelow(row: TableRow): boolean {
    const column = this.#typed.find((at) => isBlank(row.cells[at] ?? ''));
    const { series } = this.cells.layout;
    if (column === undefined || series.every((one) => filledColumn(row, one) === undefined)) return false;
    this.cells.report(row, column, (place) => diagnostic('PC272', place, { text: '' }));
    return true;
  }

  /** True for a row of which such a column does not tell it; 备注 and 分子 there say that it holds something else. */
  isUnknown(row: TableRow): boolean {
    if (this.#isBlankBelow(row)) return true;
    const text = this.cells.cell(row, 'role');
    const { role, period, rest, field, indicator, stranger } = this.cells.context.facts.read(text);
    const isOther = role === null && field !== null && field !== 'value';
    const isKnown = role !== null || period !== null || (rest === '' && text !== '');
    const isNoKind = (indicator ?? stranger) !== null || /^\d/.test(text);
    if (!isOther && !this.#isTyped && (!isKnown || isNoKind)) this.#sayUnheard(row, text, isNoKind);
    if (!isOther && (!this.#isTyped || isKnown)) return this.#isHalfKnown(row);
    this.cells.report(row, this.cells.layout.fields.get('role'), (place) =>
      diagnostic('PC272', place, { text }),
    );
    return true;
  }

  /** 理想值 in a column of kinds in which no row says what is known, or 85%. Under 类型 most words are classes of indicators: 职业健康, 约束性. */
  #sayUnheard(row: TableRow, text: string, isNoKind: boolean): void {
    const column = this.cells.layout.fields.get('role');
    if (column === undefined || text === '' || (!isNoKind && OF_FORM.test(text))) return;
    const isOfValues =
      isNoKind || OF_VALUES.test(this.cells.layout.headings[column] ?? '') || NAMES_VALUES.test(text);
    const isOfLevel = LEVEL.test(text) || partOfTitle(text) !== null;
    const isClass = !isOfValues && !isOfLevel && isTitleHeard(text, this.cells.context);
    if (!isClass && this.notes.once(`PC300 ${text}`))
      this.cells.report(row, column, (place) => diagnostic('PC300', place, { text }));
  }

  /** 责任目标A before the values, in a column without a heading: not measured, and who knows what. */
  #isHalfKnown(row: TableRow): boolean {
    const { open, headings } = this.cells.layout;
    if (open.length === 0) return false;
    const column = open.find((at) => {
      if (at > this.#first || (headings[at] ?? '') !== '') return false;
      const { role, rest, indicator, isRemark } = this.cells.context.facts.read(this.cells.text(row, at));
      return (role === 'target' || role === 'forecast') && rest !== '' && indicator === null && !isRemark;
    });
    if (column === undefined) return false;
    const text = this.cells.text(row, column);
    this.cells.report(row, column, (place) => diagnostic('PC272', place, { text }));
    return true;
  }

  /** What sets aside a row sets aside all of it; else the nearest word decides, unless one is neither of targets nor measured. */
  role({ role }: RowLabels, series: SeriesColumns): Said<Role> | null {
    if (role && isSetAside(role.value)) return role;
    const heading = series.role && { value: series.role, at: HERE, text: '' };
    const all = this.cells.context.around.roles(role, heading);
    const combined = combinedRole(all.map(({ value }) => value));
    return all.find(({ value }) => value === combined) ?? null;
  }

  /** Beside targets, what is called neither so nor measured may be either. */
  isUnsaid(row: TableRow, labels: RowLabels, series: SeriesColumns): boolean {
    const text = this.#unsaidBy(row, labels, series);
    const column = filledColumn(row, series);
    if (text === null || column === undefined) return false;
    if (this.notes.once(`unsaid role ${text}`))
      this.cells.report(row, column, (place) => diagnostic('PC272', place, { text }));
    return true;
  }

  #unsaidBy(row: TableRow, { role }: RowLabels, { ending, ...series }: SeriesColumns): string | null {
    const isEnding = ending?.beside?.some((column) => !isBlank(row.cells[column] ?? '')) ?? true;
    const year = series.period?.year ?? null;
    const isTold = ending?.after !== undefined && this.#isTold(year, ending.after);
    if (ending !== null && isEnding && !isTold && role === null) return ending.text;
    if (role !== null && isReachedBy(role.text) && !this.#isTold(this.#yearOf(role), 'reached'))
      return role.text;
    if (role !== null || series.role !== null) return null;
    const reached = this.#reachedByTitle();
    if (reached !== null) return reached;
    if (this.#isAfterReport(year)) return series.period?.text ?? null;
    const ofRow = this.#rowYears.of(row);
    if (ofRow !== null && !this.#isTold(cellPeriod(ofRow)?.year ?? null, 'measured')) return ofRow;
    return this.cells.context.around.unsaidOf('role')?.text ?? null;
  }

  /**
   * A title says that the values were measured, or it or the file's name that they are of this year or a later one. A base year stands beside targets only
   * under the title of a plan, and of a year before its end nothing else is likely than what was measured.
   */
  #isTold(year: number | null, after: Ending['after']): boolean {
    const { around } = this.cells.context;
    if (after === 'base' && !around.isOfPlan) return true;
    if (after !== 'base' && year !== null && year < (around.plan([])?.period.end ?? year)) return true;
    if (around.roles(null, null).some(({ value, text }) => value === 'measured' && !isReachedBy(text)))
      return true;
    const ofFile = around.file.periods.flatMap(({ value }) => value.year ?? []);
    return !around.isOfPlan && year !== null && year <= Math.max(this.#yearOfReport ?? 0, ...ofFile);
  }

  /** The title 2025年达到 above values of which nothing else tells the kind, and which are of the plan's last year. */
  #reachedByTitle(): string | null {
    const { around } = this.cells.context;
    const roles = around.roles(null, null);
    const [title] = roles.filter(({ text }) => isReachedBy(text));
    if (title === undefined || roles.some((role) => role.text !== title.text)) return null;
    const year = this.#yearOf(title);
    return year !== null && year >= (around.plan([])?.period.end ?? year) ? title.text : null;
  }

  #yearOf({ text }: Said<Role>): number | null {
    return this.cells.context.facts.read(text).period?.year ?? null;
  }

  get #yearOfReport(): number | null {
    this.#reported ??= { year: this.cells.context.around.yearOfReport() };
    return this.#reported.year;
  }

  /** True where rows say what they hold besides their years, so that none is read by the year of another. */
  get isToldByYears(): boolean {
    return this.#rowYears.isOpen;
  }

  /** 2025年 beside 2023年 in a report of 2023, or of the middle of a plan, holds no values that were measured then. */
  #isAfterReport(year: number | null): boolean {
    if (year === null || this.#years.length < 2) return false;
    const reported = this.#yearOfReport;
    return reported !== null && year > reported && this.#years.some((other) => other <= reported);
  }
}
