import type { Merge } from '../../sheet.js';
import { isOwnCell, rangeOf, WHOLE_SHEET } from '../cell-reference.js';
import type { Conditions } from '../conditions.js';
import type { XmlReader } from '../container/xml.js';
import {
  ALWAYS,
  BARE,
  type Conditional,
  type ConditionalLook,
  comparison,
  expression,
  NEVER,
  type Test,
  UNCHANGED,
  UNKNOWN,
} from '../format/condition.js';

/** Looks under a condition, by their numbers; and one that stands in a rule itself. */
export interface Looks {
  readonly all: readonly ConditionalLook[];
  readonly own: (xml: XmlReader) => ConditionalLook;
}

/** A rule before it is known of which cells it is. */
interface RawRule {
  readonly type: string;
  readonly operator: string;
  readonly text: string | null;
  readonly formulas: string[];
  look: ConditionalLook;
}

/** Reads the `conditionalFormatting` just opened, the older form or that of an extension, where its cells are named last. */
export function readConditions(xml: XmlReader, looks: Looks, conditions: Conditions): void {
  let cells = xml.attribute('sqref') ?? '';
  const rules: RawRule[] = [];
  for (const name of partsOf(xml)) {
    if (name === 'sqref') cells = xml.textWithin();
    else if (name === 'cfRule') rules.push(readRule(xml, looks));
  }
  const ranges = cells
    .split(/\s+/)
    .filter((one) => one !== '')
    .map((one) => (RANGE.test(one) ? rangeOf(one) : WHOLE_SHEET));
  conditions.add(
    ranges,
    rules.map((rule): Conditional => ({ test: testOf(rule, ranges), look: rule.look })),
  );
}

const RANGE = /^\$?[A-Z]{1,3}\$?\d{1,7}(?::\$?[A-Z]{1,3}\$?\d{1,7})?$/i;

/** Those of an extension are of other vocabularies. */
function* partsOf(xml: XmlReader): Generator<string> {
  for (const name of xml.children()) yield name.replace(/^.*:/, '');
}

function readRule(xml: XmlReader, { all, own }: Looks): RawRule {
  const [type = '', operator = '', id] = ['type', 'operator', 'dxfId'].map(
    (one) => xml.attribute(one) ?? undefined,
  );
  const look = (id === undefined ? undefined : all[Number(id)]) ?? UNCHANGED;
  const rule: RawRule = { type, operator, text: xml.attribute('text'), formulas: [], look };
  for (const name of partsOf(xml)) {
    if (name === 'formula' || name === 'f') rule.formulas.push(xml.textWithin());
    else if (name === 'dxf') rule.look = own(xml);
    else if (/^(?:dataBar|iconSet)$/.test(name) && /^(?:0|false)$/.test(xml.attribute('showValue') ?? ''))
      rule.look = BARE;
  }
  return rule;
}

const OPERATORS: ReadonlyMap<string, string> = new Map([
  ['equal', '='],
  ['notEqual', '<>'],
  ['lessThan', '<'],
  ['lessThanOrEqual', '<='],
  ['greaterThan', '>'],
  ['greaterThanOrEqual', '>='],
]);

const TYPES: ReadonlyMap<string, Test> = new Map([
  ['containsBlanks', NEVER],
  ['containsErrors', NEVER],
  ['notContainsBlanks', ALWAYS],
  ['notContainsErrors', ALWAYS],
]);

function testOf({ type, operator, text, formulas }: RawRule, ranges: readonly Merge[]): Test {
  if (type === 'cellIs') return comparison(OPERATORS.get(operator) ?? operator, formulas);
  if (type === 'expression') return expression(formulas[0] ?? '', (one) => isOwnCell(one, ranges));
  if (text !== null && type === 'containsText') return (cell) => cell.includes(text);
  if (text !== null && type === 'notContainsText') return (cell) => !cell.includes(text);
  return TYPES.get(type) ?? UNKNOWN;
}
