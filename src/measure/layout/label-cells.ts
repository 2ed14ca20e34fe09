import { fold } from '../../quantity/fold.js';
import { remembered } from '../../quantity/remembered.js';
import { type Facts, NO_FACTS } from '../facts/facts.js';
import { isJudgement } from '../facts/judgement.js';
import { endsInDayLabel } from '../facts/label.js';
import { isOfUnit, type PlaceSaid } from '../facts/places.js';
import { EVENT } from '../facts/remark-words.js';
import { isSetAside } from '../facts/role.js';
import type { Said } from '../facts/scope.js';
import { isDayOfData, isUntil, underHeading } from '../facts/until.js';
import type { Layout } from './layout.js';
import type { QualifierReader } from './qualifiers.js';
import type { AreaReader } from './row-area.js';
import type { RowCells, TableRow } from './row-cells.js';
import { type StrayingField, type Strays, straysFor } from './strays.js';

/** A cell of a row that says something of its values, and what. */
export interface LabelCell {
  readonly text: string;
  readonly facts: Facts;
  readonly line: number;
}

/** Finds the cells of a row that say something of its values, in whichever column they stand. */
export class LabelCells {
  readonly #strays: Strays;
  readonly #fields: readonly StrayingField[];
  /** Columns of remarks. */
  readonly #remarks: readonly number[];

  constructor(
    private readonly cells: RowCells,
    private readonly qualifiers: QualifierReader,
    private readonly areas: AreaReader,
  ) {
    const { fields, aside } = cells.layout;
    this.#strays = straysFor(cells.context.facts);
    this.#fields = this.#strays.fields.filter((field) => fields.has(field));
    const note = fields.get('note');
    const remarks = aside.flatMap(({ column, reason }) => (reason === 'remark' ? column : []));
    this.#remarks = note === undefined ? remarks : [...remarks, note];
  }

  /** Cells that are not what their heading says, but another name: 2023年 under 指标, an indicator under 年份. */
  strays(row: TableRow): readonly LabelCell[] {
    const found: LabelCell[] = [];
    for (const field of this.#fields) {
      const text = this.cells.cell(row, field);
      const facts = this.#strays.in(field, text);
      const isAsked = field === 'unit' && this.cells.layout.fields.get('unit') === this.areas.column;
      if (facts) found.push({ text, facts: isAsked ? { ...facts, place: null } : facts, line: row.line });
    }
    return found;
  }

  /**
   * Names in columns without a heading, and places and roles in those whose heading is not understood; not the place in the
   * column of places, which is asked for elsewhere.
   */
  open(row: TableRow): readonly LabelCell[] {
    return this.cells.layout.open.flatMap((column) => this.#inOpen(row, column) ?? []);
  }

  /** True for a cell in such a column that tells something of the values of its row. */
  isHeard(row: TableRow, column: number): boolean {
    if (column === this.areas.column) return true;
    const { cell, isMeant } = this.#meant(row, column);
    const facts = this.#inOpen(row, column)?.facts;
    if (!facts) return cell === '' && isMeant;
    const { fields } = this.cells.layout;
    const indicator = fields.has('indicator') || fields.has('row') ? null : facts.indicator;
    const { place, role, units, doubt } = facts;
    const heading = this.cells.layout.headings[column] ?? '';
    // the time of something else is understood, and says nothing of the values
    const isTold = tellsOfEvent(heading) || isDayOfData(heading);
    const period = isTold ? this.cells.context.facts.read(cell).period : facts.period;
    return isMeant || units.length > 0 || [place, period, role, indicator, doubt].some((one) => one !== null);
  }

  #inOpen(row: TableRow, column: number): LabelCell | null {
    const { layout, context } = this.cells;
    const { cell: text, isMeant } = this.#meant(row, column);
    const heading = layout.headings[column] ?? '';
    const facts = this.#judged(context.facts.read(text), text, heading);
    if (column === this.areas.column && facts.place !== null)
      return { text, facts: { ...facts, place: null }, line: row.line };
    if (text === '' || facts.rest !== '' || facts.isRemark) return null;
    const heard = this.#isNamed(column) ? onlyWhose(facts, layout, column) : facts;
    const isHint = this.areas.isHint(column) && heard.place !== null;
    // 否 under 是否采用 is told as it stands there, and not by the word that it means
    const isAgainst = isMeant && (heard.role === 'void' || heard.doubt !== null);
    const shown = isAgainst ? `${heading}：${this.cells.text(row, column)}` : text;
    return { text: shown, facts: isHint ? { ...heard, place: null } : heard, line: row.line };
  }

  /** A cell in a column that nothing explains; `isMeant` where its heading says how to take what is written there. */
  #meant(row: TableRow, column: number): { readonly cell: string; readonly isMeant: boolean } {
    const written = underHeading(this.cells.text(row, column), this.cells.layout.headings[column] ?? '');
    const cell = this.qualifiers.meant(column, written);
    return { cell, isMeant: cell !== written };
  }

  /** 达到序时进度 says of a value that it is good enough, and not that it is a share of its target. */
  #judged(facts: Facts, text: string, heading: string): Facts {
    return isSetAside(facts.role) && isJudgement(text, heading) ? { ...facts, role: null } : facts;
  }

  /** True for a column with a heading, which nothing understood. */
  #isNamed(column: number): boolean {
    return this.cells.layout.aside.some((one) => one.column === column);
  }

  /**
   * A name by itself speaks, in a column of remarks too: 目标, 上年数; under 备注, and wherever the words say that it is of the
   * value (系2024年数据), a county, a year, 截至6月底.
   */
  remarked(row: TableRow): readonly LabelCell[] {
    const note = this.cells.layout.fields.get('note');
    return this.#remarks.flatMap((column) => {
      const text = this.cells.text(row, column);
      if (text === '') return [];
      const { own, isWorded, units } = this.cells.context.remarks.read(text);
      if (!own && units.length === 0) return [];
      const facts = { ...(own ?? NO_FACTS), units };
      const place = isWorded || isOfUnit(facts.place) ? facts.place : null;
      const isOfValue = isWorded || column === note;
      const said = isOfValue ? { place, period: facts.period } : { place: null, period: null };
      return [{ text, facts: { ...facts, ...said }, line: row.line }];
    });
  }

  /** A place within a longer text in a column that nothing explains, or by itself in one that need not tell whose the values are. */
  hints(row: TableRow): readonly Said<PlaceSaid>[] {
    const { layout, context } = this.cells;
    return layout.open.flatMap((column) => {
      const text = this.cells.text(row, column);
      const { place, isRemark, rest } = context.facts.read(text);
      if (!place || isRemark || (rest === '' && !this.areas.isHint(column))) return [];
      return [{ value: place, at: { in: 'line', line: row.line } as const, text }];
    });
  }
}

/**
 * Under a heading that is not understood only a place, a role, a unit by itself, a time, and an indicator, with its unit, where
 * none is named elsewhere. A year counts where nothing else in the table has one or the heading is of the day on which something
 * was measured, and speaks of nothing that happened then (成立时间).
 */
function onlyWhose(facts: Facts, { fields, headings, series }: Layout, column: number): Facts {
  const isNamed = fields.has('indicator') || fields.has('row');
  const { place, role, indicator } = facts;
  const heading = headings[column] ?? '';
  const isTold = fields.has('year') || series.some(({ period }) => period !== null);
  const isOfData = isUntil(heading) || isDayOfData(heading);
  const mayBeOther = (isTold && !isOfData) || tellsOfEvent(heading);
  const { year = null, isBase = false, isPart = false, span } = facts.period ?? {};
  const isDated = year !== null || isBase || span !== undefined;
  // in a few months may be measured what is told of all the year
  const isSeason = isTold && isPart && isDayOfData(heading);
  const period = (isDated && mayBeOther) || isSeason ? null : facts.period;
  const isUnit = [place, period, role, indicator].every((one) => one === null);
  const isOfName = indicator !== null && !isNamed; // 参保人数（万人）
  return {
    ...facts,
    period,
    units: isUnit || isOfName ? facts.units : [],
    ...(isNamed && { indicator: null }),
  };
}

/** Papers, and what they rest on, have years of their own as well. */
const OF_PAPERS =
  /出生|入职|取得|有效|到期|期限|制[定订]|文[件号]|依据|来源|标准|法规|要求|计划|目标|立项|签[订约]|表号|(?:模板|表[样格单]|软件|系统)版本|版本号|版次/;
/** By when something is due, when it was last so or is to be next, and any day but that of the data: 时限, 时间节点, 上次检查时间, 起止时间. */
const OF_TIMES =
  /(?<=[\u4e00-\u9fff])(?<!统计|数据|报告|所属|截[止至]|监测|检测|调查|采[集样]|抽[查样检]|测[量定]|观测)(?:时间|日期)$|(?<!统计|数据)时限|节点|进度安排|规划期|责任期|达标(?:年|时|日)|^(?:上|下|首|末|历|最近一?|最后一?)次(?!.*[值数据])|^最近(?!.*[年值数据季月期])/;

/** Asked of the same few headings in each row. */
const tellsOfEvent = remembered((heading: string): boolean => {
  const folded = fold(heading);
  return [EVENT, OF_PAPERS, OF_TIMES].some((form) => form.test(folded)) || endsInDayLabel(folded);
});
