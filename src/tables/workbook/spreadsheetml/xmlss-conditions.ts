import type { Merge } from '../../sheet.js';
import { WHOLE_SHEET } from '../cell-reference.js';
import type { Conditions } from '../conditions.js';
import type { XmlReader } from '../container/xml.js';
import {
  type Conditional,
  type ConditionalLook,
  comparison,
  expression,
  type Test,
  UNCHANGED,
} from '../format/condition.js';

const OPERATORS: ReadonlyMap<string, string> = new Map([
  ['Between', 'between'],
  ['NotBetween', 'notBetween'],
  ['Equal', '='],
  ['NotEqual', '<>'],
  ['Less', '<'],
  ['LessOrEqual', '<='],
  ['Greater', '>'],
  ['GreaterOrEqual', '>='],
]);

/** Reads the `ConditionalFormatting` just opened. */
export function readConditions(xml: XmlReader, conditions: Conditions): void {
  let ranges: readonly Merge[] = [WHOLE_SHEET];
  const all: Conditional[] = [];
  for (const name of xml.children()) {
    if (name === 'Range') ranges = rangesOf(xml.textWithin());
    else if (name === 'Condition') all.push(readCondition(xml));
  }
  conditions.add(ranges, all);
}

/** Without a `Qualifier` its value is a formula. */
function readCondition(xml: XmlReader): Conditional {
  let operator: string | null = null;
  let look = UNCHANGED;
  const values: string[] = [];
  for (const name of xml.children()) {
    if (name === 'Qualifier') operator = xml.textWithin().trim();
    else if (name === 'Value1' || name === 'Value2') values.push(xml.textWithin());
    else if (name === 'Format') look = lookOf(xml.attributeOfAnyPrefix('Style') ?? '');
  }
  return { test: testOf(operator, values), look };
}

function testOf(operator: string | null, values: readonly string[]): Test {
  if (operator !== null) return comparison(OPERATORS.get(operator) ?? operator, values);
  // `RC` is the cell itself, and `A1` is no reference where rows and columns have numbers
  const formula = (values[0] ?? '').replace(/(?<![\w\]])RC(?![\w[])/gi, 'A1');
  return expression(formula, (reference) => reference === 'A1');
}

const DECLARATION = /(?:^|;)\s*([\w-]+)\s*:\s*([^;]*)/g;

/** `color:white;background:#FFCC00;text-line-through:single` */
function lookOf(style: string): ConditionalLook {
  let look = UNCHANGED;
  for (const [, name = '', value = ''] of style.matchAll(DECLARATION)) {
    const said = value.trim();
    if (name === 'color') look = { ...look, ink: said };
    else if (name === 'background' && said !== 'none') look = { ...look, paper: said };
    else if (name === 'text-line-through' && said !== 'none') look = { ...look, struck: true };
  }
  return look;
}

const RANGE = /^(?:R(\d{1,7}))?(?:C(\d{1,5}))?(?::(?:R(\d{1,7}))?(?:C(\d{1,5}))?)?$/i;

/** `R2C3:R10C5,C7`: rows and columns from 1; all of the sheet where a part of it is not understood. */
function rangesOf(written: string): readonly Merge[] {
  const ranges: Merge[] = [];
  for (const one of written.split(',')) {
    const match = RANGE.exec(one.trim());
    if (match === null || one.trim() === '') return [WHOLE_SHEET];
    const [top, left, bottom = top, right = left] = match.slice(1).map((part) => part && Number(part) - 1);
    ranges.push({
      top: Number(top ?? 0),
      left: Number(left ?? 0),
      bottom: Number(bottom ?? WHOLE_SHEET.bottom),
      right: Number(right ?? WHOLE_SHEET.right),
    });
  }
  return ranges;
}
