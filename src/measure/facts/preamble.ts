import type { Plan } from '../../plan/plan.js';
import { fold, foldName } from '../../quantity/fold.js';
import { remembered } from '../../quantity/remembered.js';
import { parseUnit, type Unit } from '../../quantity/unit.js';
import { takeUnit } from './headings.js';
import type { PlanNames } from './names.js';

/** What the lines above a table say of all of it; each fact with the line that says it. */
export interface Preamble {
  readonly plan: { readonly value: Plan; readonly line: number; readonly text: string } | null;
  readonly area: { readonly value: string | null; readonly line: number } | null;
  readonly year: { readonly value: number; readonly line: number; readonly text: string } | null;
  /** Who filled in the form, where no plan knows the name: whose the values are is then not known. */
  readonly stranger: { readonly text: string; readonly line: number } | null;
  /** For bare numbers of indicators that it fits. */
  readonly unit: Unit | null;
  /** 指标：… above a table of one indicator. */
  readonly indicator: string | null;
  /** 填报日期, as an ISO day. */
  readonly submitted: string | null;
}

export const NO_PREAMBLE: Preamble = {
  plan: null,
  area: null,
  year: null,
  stranger: null,
  unit: null,
  indicator: null,
  submitted: null,
};

interface Line {
  readonly line: number;
  readonly text: string;
}

/** No fact is said in more; what is longer is prose, and not worth the time. */
const LONGEST = 200;

const REPORTER =
  /^(?:填报单位|填报地区|报送单位|上报单位|填表单位|单位名称|地区|城市|county|city|reporting unit)\s*(?:\([^)]*\))?\s*:\s*(.+)$/i;
/** The authority that fills in a form for its area, and the stamp after its name. */
const AUTHORITY =
  /(?:(?:市|县|区|旗)?(?:卫生健康(?:委员会|委|局)|卫生和计划生育局|卫健[委局]|卫计[委局]|疾病预防控制(?:中心|局)|疾控中心|疾控局|人民政府|职业病防治(?:院|所)))?(?:\((?:盖章|公章|章|签章)\))?$/;
const DATE =
  /(?:填报|填表|上报|报送|制表)(?:日期|时间)\s*:\s*(\d{4})\s*[-年/.]\s*(\d{1,2})\s*[-月/.]\s*(\d{1,2})/;
const UNIT = /(?:计量)?单位\s*:\s*(\S+)$/;
/** A year, unless it opens a date (2024年1月15日) or a span; 截至2023年12月 is the year's end. */
const YEAR = /(?<!\d)((?:19|20)\d{2})\s*年度?(?!\s*[-—–~至到\d]|末?\s*[-—–~至到])/g;
const YEAR_END = /截[至止](?:到)?\s*((?:19|20)\d{2})\s*年\s*12\s*月(?:\s*31\s*日|底|末)?/g;
const RANGE = /(?:19|20)\d{2}\s*年?\s*[-—–~至到]\s*(?:(?:19|20)\d{2})\s*年?/g;

/** Reads the title lines; what they do not say plainly, they do not say. `chosen` is the plan of all such tables. */
export function readPreamble(
  rows: readonly { cells: readonly string[]; line: number }[],
  names: PlanNames,
  chosen: Plan | null = null,
): Preamble {
  const lines = rows.flatMap(({ cells, line }) => linesOf(cells, line));
  const plan = planOf(
    lines.filter(({ text }) => !REPORTER.test(text)),
    names,
  );
  const reporter = reporterOf(lines, names, chosen ?? plan?.value ?? null);
  const indicator = indicatorOf(lines, names);
  return {
    plan: reporter?.plan ?? plan,
    area: reporter?.plan ? { value: reporter.area, line: reporter.plan.line } : null,
    stranger: reporter && !reporter.plan ? reporter : null,
    year: yearOf(lines.filter(({ text }) => !DATE.test(text))),
    unit: unitOf(lines) ?? indicator?.unit ?? null,
    indicator: indicator?.name ?? null,
    submitted: dateOf(lines),
  };
}

/** A title cell, or several facts side by side in the cells of one row; a label may have its value in the next cell. */
function linesOf(cells: readonly string[], line: number): Line[] {
  const filled = cells.map((cell) => fold(cell.slice(0, LONGEST))).filter((cell) => cell !== '');
  return filled.flatMap((cell, i) => {
    const label = cell.endsWith(':');
    if (i > 0 && filled[i - 1]?.endsWith(':')) return [];
    return [{ line, text: label ? `${cell}${filled[i + 1] ?? ''}` : cell }];
  });
}

interface Reporter {
  readonly plan: NonNullable<Preamble['plan']> | null;
  readonly area: string | null;
  readonly line: number;
  readonly text: string;
}

/** 填报单位：桃城区卫生健康局（盖章） reports for 桃城区; of the plan that is meant, where it is known. */
function reporterOf(lines: readonly Line[], names: PlanNames, meant: Plan | null): Reporter | null {
  for (const { line, text } of lines) {
    const said = REPORTER.exec(text)?.[1];
    if (said === undefined) continue;
    const found = reportersNamed(said).map((name) => names.findReporter(name, meant));
    const known = found.find((one) => one !== null);
    if (!known) return { plan: null, area: null, line, text: said };
    return { plan: { value: known.plan, line, text }, area: known.area, line, text: said };
  }
  return null;
}

/** The name as it stands, without the stamp, and without the authority: 衡水市卫健委 is 衡水市, 衡水卫健委 is 衡水. */
function reportersNamed(said: string): string[] {
  const bare = said.replace(AUTHORITY, '');
  const division = /^[市县区旗]/.exec(said.slice(bare.length))?.[0] ?? '';
  return [said, `${bare}${division}`, bare];
}

/** The only plan whose jurisdiction the titles name. */
function planOf(lines: readonly Line[], names: PlanNames): Preamble['plan'] {
  const named = lines.flatMap(({ line, text }) =>
    names.mentionedIn(text).map((value) => ({ value, line, text })),
  );
  const plans = new Set(named.map((one) => one.value));
  return plans.size === 1 ? (named[0] ?? null) : null;
}

function yearOf(lines: readonly Line[]): Preamble['year'] {
  const found = lines.flatMap(({ line, text }) => yearsIn(text).map((value) => ({ value, line, text })));
  const years = new Set(found.map((one) => one.value));
  return years.size === 1 ? (found[0] ?? null) : null;
}

function yearsIn(text: string): number[] {
  const rest = text.replace(RANGE, '');
  return [...rest.matchAll(YEAR_END), ...rest.matchAll(YEAR)].map((match) => Number(match[1]));
}

function unitOf(lines: readonly Line[]): Unit | null {
  for (const { text } of lines) {
    const said = UNIT.exec(text)?.[1];
    const unit = said === undefined || REPORTER.test(text) ? null : parseUnit(said);
    if (unit) return unit;
  }
  return null;
}

/** 指标：职业病危害项目申报率（%） above a table of one indicator. */
function indicatorOf(lines: readonly Line[], names: PlanNames): { name: string; unit: Unit | null } | null {
  for (const { text } of lines) {
    const said = /^(?:指标|指标名称|indicator)\s*:\s*(.+)$/i.exec(text)?.[1];
    const named = said === undefined ? null : { name: said, unit: null };
    const found = [named, takeUnit(said ?? '')].find((one) => one && names.knowsIndicator(one.name));
    if (found) return found;
  }
  return null;
}

function dateOf(lines: readonly Line[]): string | null {
  for (const { text } of lines) {
    const match = DATE.exec(text);
    if (match) return `${match[1]}-${match[2]?.padStart(2, '0')}-${match[3]?.padStart(2, '0')}`;
  }
  return null;
}

const REMARK =
  /^(?:注(?:\s*\d*[:：.、].*)?|备注[:：].*|说明[:：].*|数据来源.*|资料来源.*|来源[:：].*|填表人.*|填报人.*|审核人?.*|负责人.*|联系人.*|联系电话.*|单位负责人.*|统计负责人.*|制表.*|填报日期.*|填表说明.*|note[:s].*|source[:s].*)$/i;
/** 一、约束性指标: the heading of a group of rows. 续表: the table goes on on another page. */
const SECTION = /^(?:[一二三四五六七八九十]{1,3}、|\([一二三四五六七八九十]{1,3}\)|\(?续表?\d*\)?$)/;
const RULE = /^[-=_—─*·.:]{2,}$/;

/** Why a row under the header holds no measurement: a remark below the table, a rule of dashes, the header again. */
export type SkipReason = 'blank' | 'remark' | 'separator' | 'header-again' | 'subtotal';

/** What a row may be by the first of its cells; null where it is a row like any other. */
type Look = Readonly<Record<'rule' | 'remark' | 'section' | 'above', boolean>> | null;

/** Tells rows that hold no measurement by what they say; `above` are the titles and the header of the table. */
export class RowSieve {
  readonly #above: ReadonlySet<string>;
  readonly #starts: ReadonlySet<string>;
  readonly #look = remembered((cell): Look => {
    const first = fold(cell.slice(0, LONGEST));
    const looks = {
      rule: RULE.test(first),
      remark: REMARK.test(first),
      section: SECTION.test(first),
      above: this.#starts.has(foldName(first)),
    };
    return Object.values(looks).includes(true) ? looks : null;
  });

  constructor(above: readonly (readonly string[])[]) {
    const said = above.map((cells) => filledCells(cells).map(foldName));
    this.#above = new Set(said.map((cells) => cells.join('\n')));
    this.#starts = new Set(said.map(([first = '']) => first));
  }

  reason(cells: readonly string[]): SkipReason | null {
    const start = cells.findIndex((cell) => !isBlank(cell));
    if (start < 0) return 'blank';
    const look = this.#look(cells[start] ?? '');
    if (!look) return null;
    if (look.rule && isRule(cells)) return 'separator';
    if (look.remark && filledCells(cells).length <= 3) return 'remark';
    if (look.section && filledCells(cells).length === 1) return 'remark';
    return look.above && this.#isAbove(cells) ? 'header-again' : null;
  }

  #isAbove(cells: readonly string[]): boolean {
    return this.#above.has(filledCells(cells).map(foldName).join('\n'));
  }
}

/** Only a cell that starts with something invisible or wide need be looked at whole. */
export function isBlank(cell: string): boolean {
  if (cell === '') return true;
  const start = cell.charCodeAt(0);
  if (start >= 0x21 && (start <= 0x7e || (start >= 0x4e00 && start <= 0x9fff))) return false;
  return fold(cell) === '';
}

function filledCells(cells: readonly string[]): string[] {
  return cells.filter((cell) => !isBlank(cell));
}

/** A lone mark may be a missing value; several of them are a line. */
function isRule(cells: readonly string[]): boolean {
  const filled = filledCells(cells).map(fold);
  return filled.length > 1 && filled.every((cell) => RULE.test(cell));
}
