import { fold } from '../../../quantity/fold.js';
import { parseUnit } from '../../../quantity/unit.js';

/** A name as the plan prints it, without the number before it and the unit behind it. */
export interface PrintedName {
  readonly name: string;
  readonly number: number | null;
  /** Empty where the name says none. */
  readonly unit: string;
}

/** Four digits may be a year: 2025、2030年. */
const NUMBERED =
  /^(?!(?:19|20)\d\d|[（(](?:19|20)\d\d)(?:(\d{1,6})[.．、]\s*(?=\D)|[（(](\d{1,6})[)）]\s*(?=.))/;
const UNIT = /[（(［[]([^（）()［］[\]]{1,12})[)）\]］]$/;
/** Digits of a printed page stand apart from the letters beside them: 确定 1家. */
const APART =
  /(?<=[\p{Script=Han}，、（）])[ \u00a0]+(?=[\p{Script=Han}\d（）])|(?<=\d)[ \u00a0]+(?=[\p{Script=Han}])/gu;

export function printedName(cell: string): PrintedName {
  const lines = cell.split(/[\r\n]+/).map((line) => line.trim());
  const whole = lines.join('').replace(APART, '');
  const [before = '', plain, bracketed] = NUMBERED.exec(whole) ?? [];
  const text = whole.slice(before.length).replace(/[*※①-⑳]+$/, '');
  const [bracket = '', within = ''] = UNIT.exec(text) ?? [];
  const unit = isUnit(within) ? fold(within).replaceAll(' ', '') : '';
  const number = Number(plain ?? bracketed);
  return {
    name: unit === '' ? text : text.slice(0, -bracket.length),
    number: number > 0 ? number : null,
    unit,
  };
}

const OTHER_UNITS =
  /^(?:十万|百万|千万|百|千|万|亿)?(?:年|天|日|小时|学时|课时|分|分贝|微克|级|倍|辆|张|条|册|米|公里|千米|度|吨|元|亩|公顷|平方公里|平方千米|立方米|座|处|所|口|套|株|棵|头|只|艘|架|台套|班|届|期|场|场次|课|门|篇|部|天\/年|[\p{Script=Han}%‰\d]{1,6}\/[\p{Script=Han}\d³²a-z]{1,6})$/u;

/** Whether words in brackets or in a column of units are a unit: （万人） is one, （助理） is none. */
export function isUnit(words: string): boolean {
  const text = fold(words).replaceAll(' ', '');
  return text !== '' && (parseUnit(text) !== null || OTHER_UNITS.test(text));
}
