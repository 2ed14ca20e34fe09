import { diagnostic } from '../../diagnostic/diagnostic.js';
import { referenceYears } from '../../plan/measured.js';
import type { Indicator } from '../../plan/plan.js';
import { foldName } from '../../quantity/fold.js';
import type { Unit } from '../../quantity/unit.js';
import type { Steps } from '../../tables/pause.js';
import { isHalf, type ValuePart } from '../facts/field.js';
import type { PlanVocabulary } from '../facts/names.js';
import type { Said } from '../facts/scope.js';
import { otherTopic, tellsTopic } from '../facts/topic.js';
import { isBlank } from './blank.js';
import { saysLost } from './broken-cells.js';
import type { Layout, SeriesColumns } from './layout.js';
import { countingRows } from './made-of.js';
import { isNumbering } from './odd-numbers.js';
import type { Faulty, RowCells, TableRow } from './row-cells.js';
import type { RowLabels } from './row-labels.js';
import { RowNumbers } from './row-numbers.js';
import { unitFor } from './row-unit.js';

/** What a value is of; the unit may stand beside the indicator's name. */
export interface Subject {
  readonly indicator: Indicator;
  readonly unit: Unit | null;
  readonly faulty: Faulty | null;
  /** 累计 stands beside the name: the value is a sum up to its time. */
  readonly isTotal?: boolean;
}

/** What values are called that are simply what was found: 最新值, 统计结果. */
const FOUND = /^(?:[当本]期|最新|终|监测|统计|调查|达标|目前)?(?:值|数|结果|进度|情况)?$|^results?$/i;

const OFFICE = /[局部委厅科处所院办]$|中心$/;

/** Tells which indicator a value is of: by its column, its row, or what stands around the table. */
export class SubjectReader {
  #lastUnknown = '';
  #isCountSaid = false;

  readonly #numbers: RowNumbers;
  /** The rows that count what a rate is made of. */
  #counts: ReadonlySet<TableRow> = new Set();

  /** The column in which rows are named whose columns are indicators. */
  readonly #names: number | undefined;

  constructor(private readonly cells: RowCells) {
    this.#numbers = new RowNumbers(cells);
    this.#names = cells.layout.fields.get('indicator') ?? onlyNames(cells.layout);
  }

  /** Looks at the first rows for what their numbers mean. */
  *prepare(rows: readonly TableRow[]): Steps<void> {
    yield* this.#numbers.prepare(rows);
    this.#counts = yield* countingRows(this.cells.layout, rows, this.cells.context.facts);
  }

  /** A row that is no indicator's value, but a number that the value of one beside it is made of. */
  countIn(row: TableRow): Said<'count'> | null {
    const text = this.cells.cell(row, 'indicator');
    return this.#counts.has(row) ? { value: 'count', at: { in: 'line', line: row.line }, text } : null;
  }

  /** Null, after a word about it, where it is not known. */
  subject(
    row: TableRow,
    labels: RowLabels,
    series: SeriesColumns,
    vocabulary: PlanVocabulary,
  ): Subject | null {
    if (series.indicator !== null) return this.#headed(row, labels, series, series.indicator, vocabulary);
    const unsaid = labels.indicator === '' ? this.cells.context.around.unsaidOf('indicator') : null;
    if (unsaid) {
      this.#unknown(row, undefined, unsaid.text, vocabulary);
      return null;
    }
    const above = this.cells.context.around.indicator();
    // nobody gives the plan's number of an indicator in a table about one: there it counts the rows
    if (labels.indicator !== '' || above === null) return this.#named(row, labels, vocabulary);
    const indicator = vocabulary.indicator(above);
    if (!indicator) this.#unknown(row, undefined, above, vocabulary);
    return indicator && { indicator, unit: null, faulty: null };
  }

  /** The indicator that the heading names; a plan without it is only worth a word where the cell holds something. */
  #headed(
    row: TableRow,
    labels: RowLabels,
    series: SeriesColumns,
    text: string,
    vocabulary: PlanVocabulary,
  ): Subject | null {
    const indicator = vocabulary.indicator(text);
    const filled = filledColumn(row, series);
    const strange = filled === undefined ? null : this.#strangeName(row);
    if (strange) {
      this.#unknown(row, strange.column, strange.text, vocabulary);
      return null;
    }
    const named = labels.indicator || this.cells.context.around.indicatorOfSection();
    const other = named === null ? null : vocabulary.indicator(named);
    if (indicator && other && other !== indicator && filled !== undefined) {
      this.cells.report(row, filled, (place) =>
        diagnostic('PC255', place, {
          what: 'indicator',
          first: indicator.name,
          firstAt: { in: 'heading', text },
          second: other.name,
          secondAt:
            labels.indicator === '' ? { in: 'heading', text: named ?? '' } : { in: 'line', line: row.line },
        }),
      );
      return { indicator, unit: null, faulty: { kind: 'faulty', code: 'PC255' } };
    }
    if (indicator && this.#isOfOther(row, filled, text, indicator, vocabulary)) return null;
    if (indicator) return { indicator, unit: null, faulty: null };
    if (filled !== undefined) this.#unknown(row, filled, text, vocabulary);
    return null;
  }

  /** 沧州市, 规上企业 or 明年 as the only name of a row whose columns are indicators: nobody knows what its values are. */
  #strangeName(row: TableRow): { readonly text: string; readonly column: number } | null {
    const column = this.#names;
    const text = this.cells.text(row, column);
    if (column === undefined || text === '' || isNumbering(text) || FOUND.test(text)) return null;
    const { facts, names } = this.cells.context;
    const { rest, isRemark } = facts.read(text);
    const isStrange = (rest !== '' || isRemark) && names.find(text).length === 0;
    return isStrange ? { text, column } : null;
  }

  /** 参保人数 under a title of 医疗保险 is another indicator than 工伤保险参保人数, which the plan calls so for short. */
  #isOfOther(
    row: TableRow,
    column: number | undefined,
    name: string,
    indicator: Indicator,
    vocabulary: PlanVocabulary,
  ): boolean {
    const topic = this.#topicIn(row) ?? this.cells.context.around.near('topic')?.value;
    if (topic === undefined || indicator.name.includes(topic) || tellsTopic(name)) return false;
    if (foldName(name).includes(foldName(indicator.name))) return false;
    if (column !== undefined) this.#unknown(row, column, `${topic}${name}`, vocabulary, indicator.name);
    return true;
  }

  /** 养老保险 under 类别 or 项目; 税务局 only tells who found the value. */
  #topicIn(row: TableRow): string | undefined {
    const { fields, open } = this.cells.layout;
    const columns = fields.has('role') ? [...open, fields.get('role')] : open;
    const texts = columns.map((column) => this.cells.text(row, column)).filter((text) => !OFFICE.test(text));
    return texts.map(otherTopic).find((topic) => topic !== null) ?? undefined;
  }

  #named(row: TableRow, labels: RowLabels, vocabulary: PlanVocabulary): Subject | null {
    const { indicator: text } = labels;
    const areCounts = labels.row !== null && this.#numbers.areCounts(vocabulary);
    const number = areCounts ? null : labels.row;
    const byRow = number === null ? null : vocabulary.row(number);
    const isRest = text === '' && number !== null && this.#numbers.isUnderNames(number);
    if (text === '' && byRow && !isRest) return { indicator: byRow, unit: null, faulty: null };
    const { indicator, unit, isTotal } = this.#byName(text, vocabulary);
    if (!indicator && this.#sayHalf(row, text)) return null;
    if (!indicator) {
      const field = text === '' && this.cells.layout.fields.has('row') ? 'row' : 'indicator';
      const written = text === '' && !areCounts && !isRest ? this.cells.cell(row, 'row') : text;
      this.#unknown(row, this.cells.layout.fields.get(field), written, vocabulary);
      return null;
    }
    const column = this.cells.layout.fields.get('indicator');
    if (this.#isOfOther(row, column, text, indicator, vocabulary)) return null;
    if (areCounts && labels.row !== indicator.row) this.#sayCounts(row, labels.row ?? 0, indicator);
    if (number === null || indicator.row === number) return { indicator, unit, faulty: null, isTotal };
    const params = { row: number, name: text, rowName: byRow?.name ?? null, nameRow: indicator.row };
    this.cells.report(row, this.cells.layout.fields.get('row'), (place) =>
      diagnostic('PC213', place, params),
    );
    return { indicator, unit, faulty: { kind: 'faulty', code: 'PC213' } };
  }

  /** Once for a table. */
  #sayCounts(row: TableRow, number: number, { name }: Indicator): void {
    if (this.#isCountSaid) return;
    this.#isCountSaid = true;
    const place = this.cells.context.placeOf(row.line, this.cells.layout.fields.get('row') ?? null);
    this.cells.context.log.add(diagnostic('PC296', place, { row: number, name }));
  }

  /** The indicator of a name; the unit may stand beside it, as the statistics portals write it, and so may its year or role. */
  #byName(
    text: string,
    vocabulary: PlanVocabulary,
  ): { readonly indicator: Indicator | null; readonly unit: Unit | null; readonly isTotal: boolean } {
    const indicator = text === '' ? null : vocabulary.indicator(text);
    if (indicator || text === '') return { indicator, unit: null, isTotal: false };
    const { indicator: within, units, rest, isTotal, field } = this.cells.context.facts.read(text);
    if (within === null || rest !== '' || isHalf(field))
      return { indicator: null, unit: null, isTotal: false };
    const known = vocabulary.indicator(within);
    return { indicator: known, unit: known && unitFor(known, units, true), isTotal };
  }

  /** 申报率（分子） names half of a share, which in a row of its own is no value of that; true where it does. */
  #sayHalf(row: TableRow, text: string): boolean {
    const { indicator, field } = this.cells.context.facts.read(text);
    if (indicator === null || !isHalf(field)) return false;
    this.cells.report(row, this.cells.layout.fields.get('indicator'), (place) =>
      diagnostic('PC228', place, { present: field, indicator }),
    );
    return true;
  }

  #unknown(
    row: TableRow,
    column: number | undefined,
    text: string,
    vocabulary: PlanVocabulary,
    full?: string,
  ): void {
    const key = `${row.line} ${column} ${text}`;
    if (key === this.#lastUnknown) return; // once a row, however many values stand in it
    this.#lastUnknown = key;
    if (saysLost(this.cells, row, column)) return;
    const plan = vocabulary.plan.jurisdiction.name;
    this.cells.offer('PC212', row, column, (place) => {
      const nearest = full ?? vocabulary.nearestIndicator(text);
      return diagnostic('PC212', place, { text, plan, nearest });
    });
  }

  /** A row of several series says nothing of any of them; true where it is one, and then a value in it is reported. */
  several(row: TableRow, series: SeriesColumns, indicator: Indicator): boolean {
    if (indicator.series.length === 0) return false;
    const filled = filledColumn(row, series);
    const names = indicator.series.map(({ name }) => name).join('、');
    if (filled !== undefined) {
      this.cells.report(row, filled, (place) =>
        diagnostic('PC260', place, { indicator: indicator.name, series: names }),
      );
    }
    return true;
  }
}

/** The first column, be it of 序号, 类型 or 备注, where none is headed by what its cells name. */
function onlyNames({ fields, from, series }: Layout): number | undefined {
  const isNamed = (['area', 'plan', 'year'] as const).some((field) => fields.has(field));
  const holdsValues = series.some(({ at }) => Object.values(at).includes(from));
  return isNamed || holdsValues ? undefined : from;
}

/** The first column of a series that holds something. */
export function filledColumn(row: TableRow, { at }: SeriesColumns): number | undefined {
  // asked several times of every row, and so without a list of the columns
  for (const part in at) {
    const column = at[part as ValuePart];
    if (column !== undefined && !isBlank(row.cells[column] ?? '')) return column;
  }
  return undefined;
}

export function withinPeriod(year: number, indicator: Indicator): boolean {
  const { base, end } = indicator.period;
  return (year >= base && year <= end) || referenceYears(indicator).includes(year);
}
