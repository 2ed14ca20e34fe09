import type { Merge } from '../../sheet.js';
import { isOwnCell, rangeOf, WHOLE_SHEET } from '../cell-reference.js';
import type { Conditions } from '../conditions.js';
import type { XmlReader } from '../container/xml.js';
import {
  BARE,
  type Conditional,
  type ConditionalLook,
  comparison,
  expression,
  NEVER,
  type Test,
  UNKNOWN,
} from '../format/condition.js';

/** Reads the conditions of a sheet whose element was just opened, each of a range of cells. */
export function readConditions(
  xml: XmlReader,
  lookOf: (style: string) => ConditionalLook,
  conditions: Conditions,
): void {
  for (const name of xml.children()) {
    if (name !== 'conditional-format') continue;
    const ranges = rangesOf(xml.attribute('calcext:target-range-address') ?? '');
    const all: Conditional[] = [];
    for (const part of xml.children()) {
      const isBare = xml.attribute('calcext:show-value') === 'false';
      if (part === 'condition') {
        const test = testOf(xml.attribute('calcext:value') ?? '', ranges);
        all.push({ test, look: lookOf(xml.attribute('calcext:apply-style-name') ?? '') });
      } else if (isBare) all.push({ test: UNKNOWN, look: BARE });
    }
    conditions.add(ranges, all);
  }
}

const CELL = String.raw`\$?([A-Z]{1,3})\$?(\d{1,7})`;
/** Sheet1.B3, Sheet1.B3:Sheet1.B9, 'a b'.B3:.B9 */
const RANGE = new RegExp(String.raw`\.${CELL}(?::(?:'[^']*'|[^\s.']*)\.?${CELL})?(?=\s|$)`, 'gi');

function rangesOf(address: string): readonly Merge[] {
  const ranges = [...address.matchAll(RANGE)].map(([, column, row, lastColumn = column, lastRow = row]) =>
    rangeOf(`${column}${row}:${lastColumn}${lastRow}`),
  );
  return ranges.length > 0 ? ranges : [WHOLE_SHEET];
}

const FORMULA = /^(?:formula-is|is-true-formula)\((.*)\)$/s;
const BETWEEN = /^(?:cell-content-is-)?(not-)?between\((.*?),(.*)\)$/;
const COMPARED = /^(?:cell-content\(\))?(!=|<=|>=|=|<|>)(.*)$/s;

/** A condition as a sheet or a style writes it; of a style nobody knows the cells. */
export function testOf(condition: string, ranges: readonly Merge[] = []): Test {
  const [, formula] = FORMULA.exec(condition) ?? [];
  if (formula !== undefined)
    return expression(formula.replace(/\[\.([^\]:]*)\]/g, '$1'), (one) => isOwnCell(one, ranges));
  const between = BETWEEN.exec(condition);
  if (between) return comparison(between[1] === undefined ? 'between' : 'notBetween', between.slice(2));
  const [, operator, bound] = COMPARED.exec(condition) ?? [];
  if (operator !== undefined) return comparison(operator.replace('!=', '<>'), [bound ?? '']);
  return condition === 'is-error' ? NEVER : UNKNOWN;
}
