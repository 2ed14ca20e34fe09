import type { Plan } from '../plan/plan.js';
import { fold, foldName } from '../quantity/fold.js';
import { parseUnit, type Unit } from '../quantity/unit.js';
import type { PlanNames } from './names.js';

/** What the lines above a table say of all of it; each fact with the line that says it. */
export interface Preamble {
  readonly plan: { readonly value: Plan; readonly line: number; readonly text: string } | null;
  readonly area: { readonly value: string | null; readonly line: number } | null;
  readonly year: { readonly value: number; readonly line: number; readonly text: string } | null;
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
  unit: null,
  indicator: null,
  submitted: null,
};

interface Line {
  readonly line: number;
  readonly text: string;
}

const REPORTER =
  /^(?:填报单位|填报地区|报送单位|上报单位|填表单位|单位名称|地区|城市|county|city|reporting unit)\s*(?:\([^)]*\))?\s*[:：]\s*(.+)$/i;
const DATE =
  /(?:填报|填表|上报|报送|制表)(?:日期|时间)\s*[:：]\s*(\d{4})\s*[-年/.]\s*(\d{1,2})\s*[-月/.]\s*(\d{1,2})/;
const UNIT = /(?:计量)?单位\s*[:：]\s*(\S+)$/;
const YEAR = /(?<!\d)((?:19|20)\d{2})\s*年度?(?!\s*[-—–~至到]|末?\s*[-—–~至到])/g;
const RANGE = /(?:19|20)\d{2}\s*年?\s*[-—–~至到]\s*(?:(?:19|20)\d{2})\s*年?/g;

/** Reads the title lines; what they do not say plainly, they do not say. */
export function readPreamble(
  rows: readonly { cells: readonly string[]; line: number }[],
  names: PlanNames,
): Preamble {
  const lines = rows.flatMap(({ cells, line }) => linesOf(cells, line));
  const reporter = reporterOf(lines, names);
  return {
    plan: reporter?.plan ?? planOf(lines, names),
    area: reporter ? { value: reporter.area, line: reporter.plan.line } : null,
    year: yearOf(lines.filter(({ text }) => !DATE.test(text))),
    unit: unitOf(lines),
    indicator: indicatorOf(lines, names),
    submitted: dateOf(lines),
  };
}

/** A title cell, or several facts side by side in the cells of one row; a label may have its value in the next cell. */
function linesOf(cells: readonly string[], line: number): Line[] {
  const filled = cells.map(fold).filter((cell) => cell !== '');
  return filled.flatMap((cell, i) => {
    const label = /[:：]$/.test(cell);
    if (i > 0 && /[:：]$/.test(filled[i - 1] ?? '')) return [];
    return [{ line, text: label ? `${cell}${filled[i + 1] ?? ''}` : cell }];
  });
}

function reporterOf(lines: readonly Line[], names: PlanNames) {
  for (const { line, text } of lines) {
    const said = REPORTER.exec(text)?.[1];
    if (said === undefined) continue;
    const reporter = names.findReporter(said);
    if (reporter) return { plan: { value: reporter.plan, line, text }, area: reporter.area };
  }
  return null;
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
  const found = lines.flatMap(({ line, text }) =>
    [...text.replace(RANGE, '').matchAll(YEAR)].map((match) => ({ value: Number(match[1]), line, text })),
  );
  const years = new Set(found.map((one) => one.value));
  return years.size === 1 ? (found[0] ?? null) : null;
}

function unitOf(lines: readonly Line[]): Unit | null {
  for (const { text } of lines) {
    const said = UNIT.exec(text)?.[1];
    const unit = said === undefined || REPORTER.test(text) ? null : parseUnit(said);
    if (unit) return unit;
  }
  return null;
}

function indicatorOf(lines: readonly Line[], names: PlanNames): string | null {
  const said = lines.map(({ text }) => /^(?:指标|指标名称|indicator)\s*:\s*(.+)$/i.exec(text)?.[1] ?? '');
  return said.find((name) => name !== '' && names.knowsIndicator(name)) ?? null;
}

function dateOf(lines: readonly Line[]): string | null {
  for (const { text } of lines) {
    const match = DATE.exec(text);
    if (match) return `${match[1]}-${match[2]?.padStart(2, '0')}-${match[3]?.padStart(2, '0')}`;
  }
  return null;
}

const REMARK =
  /^(?:注|注[:：].*|备注[:：].*|说明[:：].*|数据来源.*|资料来源.*|来源[:：].*|填表人.*|填报人.*|审核人?.*|负责人.*|联系人.*|联系电话.*|单位负责人.*|统计负责人.*|制表.*|填报日期.*|填表说明.*|note[:s].*|source[:s].*)$/i;

/** Why a row under the header holds no measurement: a remark below the table, a rule of dashes, the header again. */
export type SkipReason = 'blank' | 'remark' | 'separator' | 'header-again' | 'subtotal';

export function skipReason(
  cells: readonly string[],
  header: readonly (readonly string[])[],
): SkipReason | null {
  const filled = cells.map(fold).filter((cell) => cell !== '');
  if (filled.length === 0) return 'blank';
  if (filled.every((cell) => /^[-=_—─*·.]{2,}$/.test(cell)) && filled.length > 1) return 'separator';
  if (filled.length <= 3 && (REMARK.test(filled[0] ?? '') || /^注\s*\d*[:：.、]/.test(filled[0] ?? '')))
    return 'remark';
  if (header.some((row) => sameCells(row, cells))) return 'header-again';
  return null;
}

function sameCells(a: readonly string[], b: readonly string[]): boolean {
  const texts = (cells: readonly string[]) =>
    cells
      .map(foldName)
      .filter((cell) => cell !== '')
      .join('\n');
  return texts(a) !== '' && texts(a) === texts(b);
}
