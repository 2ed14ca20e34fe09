import type { DataValidation } from 'hucre/xlsx';
import { countsFalls, isCountedWhole } from '../../plan/kinds.js';
import type { Indicator } from '../../plan/plan.js';
import { unitOf } from '../../quantity/amount.js';
import { toDecimal } from '../../quantity/format.js';
import type { Text } from '../../text/text.js';
import { printable } from '../said/printable.js';
import { asksSample, TEMPLATE_COLUMNS, type TemplateBlock, type TemplateColumn } from './template-rows.js';

/** Which rows of a sheet a block takes, counted from 1 as spreadsheets do. */
interface SheetRows {
  readonly first: number;
  readonly last: number;
}

type Check = Omit<DataValidation, 'range'>;
type Words = Text['rules']['template']['workbook'];

/** What a spreadsheet takes of a prompt or an error message, and of its title. */
const LONGEST = 255;
const LONGEST_TITLE = 32;

/**
 * What the cells of a block accept, each with a hint for whoever steps on it. The formulas name the first row; for the
 * rows below it the spreadsheet moves them along.
 */
export function validationsOf(
  block: TemplateBlock,
  rows: SheetRows,
  units: number,
  text: Text,
): DataValidation[] {
  const { columns } = text.rules.template;
  const parts = block.asks === 'share' ? PARTS : [];
  const sample = asksSample(block) ? (['sample'] as const) : [];
  return (['value', ...parts, ...sample] as const).map((column) => ({
    allowBlank: true,
    ...checkOf(column, block, rows.first, units, text),
    range: `${letterOf(column)}${rows.first}:${letterOf(column)}${rows.last}`,
    showInputMessage: true,
    showErrorMessage: true,
    errorStyle: 'stop',
    inputTitle: clipped(columns[column], LONGEST_TITLE),
    errorTitle: clipped(text.rules.template.workbook.wrong, LONGEST_TITLE),
  }));
}

const PARTS = ['numerator', 'denominator'] as const;

function checkOf(
  column: 'value' | 'numerator' | 'denominator' | 'sample',
  block: TemplateBlock,
  row: number,
  units: number,
  text: Text,
): Check {
  const { workbook } = text.rules.template;
  if (column === 'value') return valueCheck(block, `${letterOf('value')}${row}`, workbook);
  if (column === 'sample')
    return { ...atLeastOne, inputMessage: workbook.sample, errorMessage: workbook.sample };
  const { kind, [column]: meaning } = block.indicator;
  const inputMessage = meaning ? clipped(meaning[text.language], LONGEST) : workbook.wholeNumber;
  if (column === 'denominator' && kind === 'coverage' && units > 0)
    return { ...exactly(units), inputMessage, errorMessage: workbook.allUnits(units) };
  return { ...partCheck(column, row), inputMessage, errorMessage: workbook.parts[column] };
}

function valueCheck({ asks, indicator }: TemplateBlock, cell: string, workbook: Words): Check {
  const unit = printable(indicator.unit);
  if (asks === 'share') {
    const percent = isPercent(indicator.unit);
    const most = percent ? '1' : toDecimal(unitOf(indicator.unit).scale.inverse());
    const about = percent ? workbook.percent : clipped(workbook.share(unit, most), LONGEST);
    const message = { inputMessage: `${about}${workbook.orParts}`, errorMessage: about };
    return { type: 'decimal', operator: 'between', formula1: '0', formula2: most, ...message };
  }
  if (asks === 'growth') {
    const about = clipped(workbook.growth(unit, countsFalls(indicator)), LONGEST);
    return { type: 'custom', formula1: `ISNUMBER(${cell})`, inputMessage: about, errorMessage: about };
  }
  if (asks === 'amount') {
    const about = clipped(workbook.amount(unit), LONGEST);
    return { type: 'custom', formula1: `ISNUMBER(${cell})`, inputMessage: about, errorMessage: about };
  }
  if (asks === 'number') {
    const whole = isWholeNumber(indicator);
    const about = clipped(workbook.number(unit, whole), LONGEST);
    const type = whole ? 'whole' : 'decimal';
    const message = { inputMessage: about, errorMessage: about };
    return { type, operator: 'greaterThanOrEqual', formula1: '0', ...message };
  }
  const answers = workbook.answers[asks];
  const about = workbook.choose(answers);
  return { type: 'list', values: [...answers], inputMessage: about, errorMessage: about };
}

/** Percentages stand in cells of that format, where 92.5 % is the number 0.925. */
export function isPercent(unit: string): boolean {
  return unitOf(unit).scale.equals(PERCENT);
}

const PERCENT = unitOf('%').scale;

/** Things are counted whole, unless in 万. */
export function isWholeNumber(indicator: Indicator): boolean {
  return isCountedWhole(indicator) && unitOf(indicator.unit).scale.equals(1);
}

/**
 * A whole number, and no numerator above its denominator; either may still be empty. The formula itself accepts an empty
 * cell, since Excel lets everything pass where a formula looks at one and `allowBlank` is set.
 */
function partCheck(column: 'numerator' | 'denominator', row: number): Check {
  const [own, numerator, denominator] = [column, ...PARTS].map((one) => `${letterOf(one)}${row}`);
  const other = column === 'numerator' ? denominator : numerator;
  const order = `OR(ISBLANK(${other}),${numerator}<=${denominator})`;
  const right = `AND(${own}>=0,INT(${own})=${own},${order})`;
  return { type: 'custom', formula1: `IF(ISNUMBER(${own}),${right},ISBLANK(${own}))`, allowBlank: false };
}

const atLeastOne: Check = { type: 'whole', operator: 'greaterThanOrEqual', formula1: '1' };

function exactly(count: number): Check {
  return { type: 'whole', operator: 'equal', formula1: String(count) };
}

function letterOf(column: TemplateColumn): string {
  return String.fromCharCode(65 + TEMPLATE_COLUMNS.indexOf(column));
}

function clipped(text: string, most: number): string {
  const safe = printable(text);
  if (safe.length <= most) return safe;
  const kept = [...safe].slice(0, most - 1);
  while (kept.join('').length > most - 1) kept.pop();
  return `${kept.join('')}…`;
}
