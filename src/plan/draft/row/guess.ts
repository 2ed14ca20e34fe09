import { Fraction } from 'fraction.js';
import { unitOf } from '../../../quantity/amount.js';
import { fold } from '../../../quantity/fold.js';
import { isDivisible, parseUnit } from '../../../quantity/unit.js';
import { USUAL_UNIT } from '../../build/catalogue.js';
import { namesGrowth } from '../../kinds.js';
import type { Kind } from '../../plan.js';
import { isUnit } from './name.js';
import type { Guess } from './printed-demands.js';
import { isDone, isEach, isThere } from './printed-words.js';

/** What an indicator that the catalogue lacks is, by its name, its unit and how its targets and its baseline are written. */
export function guessOf(
  name: string,
  unit: string,
  targets: readonly string[],
  values: readonly string[] = [],
): Guess {
  const shown = targets.map(fold);
  const all = shown.join(' ');
  const isShare = unit === '' || isShareUnit(unit);
  if (isShare && namesGrowth(name)) return { kind: 'growth', unit: unit || unitIn(all) || USUAL_UNIT.growth };
  if ([name, ...shown].some((words) => isEach(words))) return usual('coverage');
  if (unit !== '')
    return isShareUnit(unit) ? { kind: 'rate', unit } : ofThings(name, unit, [...shown, ...values]);
  if (shown.some(isThere)) return usual('presence');
  if (shown.some(isDone)) return usual('attestation');
  return ofNumbers(name, shown, values);
}

function usual(kind: Kind): Guess {
  return { kind, unit: USUAL_UNIT[kind] };
}

function isShareUnit(unit: string): boolean {
  return parseUnit(unit)?.dimension === 'ratio' || /^[%‰]|分比/.test(unit);
}

const PER_HEAD = /人均|户均|平均|每[十百千万亿]|预期寿命/;
/** Such numbers have parts, and no unit. */
const RATIO = /系数|指数$/;

/** A number of things, unless it is one of each or has parts: 2.9人 are persons for each thousand. */
function ofThings(name: string, unit: string, cells: readonly string[]): Guess {
  const { noun, scale } = unitOf(unit);
  const isCounted = parseUnit(unit) !== null && !isDivisible(noun);
  const isWhole = cells.every((cell) => numbersIn(cell).every((number) => number.mul(scale).d === 1n));
  return { kind: isCounted && isWhole && !PER_HEAD.test(name) ? 'count' : 'quantity', unit };
}

function numbersIn(cell: string): Fraction[] {
  return (fold(cell).match(/\d+(?:\.\d+)?/g) ?? []).map((text) => new Fraction(text));
}

/** The unit of shares other than percent that stands beside a number. */
function unitIn(shown: string): string | null {
  if (/\d ?‰/.test(shown)) return '‰';
  return /\/ ?10 ?万/.test(shown) ? '/10万' : null;
}

function ofNumbers(name: string, cells: readonly string[], values: readonly string[]): Guess {
  const shown = cells.join(' ');
  const unit = unitIn(shown);
  if (unit) return { kind: 'rate', unit };
  if (RATIO.test(name)) return usual('quantity');
  const isChange = /下降|降低|减少|上升|增长|提高/.test(shown);
  if (/百分点/.test(shown) || (/%/.test(shown) && !isChange)) return usual('rate');
  const beside = unitBeside([...cells, ...values.map(fold)]);
  if (beside) return ofThings(name, beside, [...cells, ...values]);
  const noun = /\d ?(人次|[人名家个所例件项台次])/.exec(shown)?.[1];
  if (noun) return ofThings(name, noun, [...cells, ...values]);
  if (/率|比例|比重|覆盖|水平$/.test(name)) return usual('rate');
  if (/人数|人员/.test(name)) return { kind: 'count', unit: '人' };
  if (/事故/.test(name)) return { kind: 'count', unit: '起' };
  return { kind: 'count', unit: '例件家个'.split('').find((one) => name.includes(one)) ?? USUAL_UNIT.count };
}

/** The unit behind the number of a cell that is one amount: 78.5岁, ≥1.5万人. */
function unitBeside(cells: readonly string[]): string | null {
  for (const cell of cells) {
    const [, unit = ''] = /^[≥≤<>=不低高少超过于达到]*\d[\d.,]* ?([^\d\s%‰.,]{1,8})$/.exec(cell) ?? [];
    const word = unit.replace(/(?:以上|以下|以内|左右)$/, '').replace(/^(?:万亿|亿|万)(?=.)/, '');
    if (word !== '' && !/^[万亿]/.test(word) && isUnit(word)) return word;
  }
  return null;
}
