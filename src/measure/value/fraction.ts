import { Fraction } from 'fraction.js';
import { type Amount, parseAmount } from '../../quantity/amount.js';
import { toDecimal } from '../../quantity/format.js';
import { isMonth, isYear } from '../../quantity/range.js';
import { sameThing } from '../../quantity/unit.js';
import type { Parts } from '../measurement.js';
import { type CellContext, type CellReading, shareOf, type ValueFault } from './cell.js';
import { countsTheOthers } from './lacking.js';

const FRACTION = /^([^/]+)\/([^/]+)$/;
const COUNTER = '(?:家|个|户|人|名|所|件|起|例|项|处|点|座|台|份|批)?';
const COUNTED = `(\\d+) ?${COUNTER}(?:[\\u4e00-\\u9fff]{1,4}(?: ?\\([^()]*\\))?)?`;
/** 11个县中9个, 90家企业中有83家已申报. */
const OF_SO_MANY = new RegExp(
  `^(?:全[市县区]|共)?${COUNTED}(?:当?中|里)(?:,)?(?:已?有)?(\\d+) ?${COUNTER}([\\u4e00-\\u9fff]{0,4})$`,
);
/** 9个（共11个县）. */
const SO_MANY_OF = new RegExp(`^(\\d+) ?${COUNTER}(?:县|区|市|企业|单位)? ?\\(共${COUNTED}\\)$`);
const NONE = new Fraction(0);

/** 9/11名: the ninth of eleven; of people it is 9名/11名. */
const RANK = /^\d+ ?\/ ?\d+ ?[名位]$/;

/** What a folded text such as `11个县中9个` says as a fraction; any other text as it is. */
function asFraction(word: string): string {
  const [, whole, part] = OF_SO_MANY.exec(word) ?? [];
  if (part !== undefined) return `${part}/${whole}`;
  const [, some, all] = SO_MANY_OF.exec(word) ?? [];
  return all === undefined ? word : `${some}/${all}`;
}

/**
 * What a folded, lower-case text such as `180/200` says of a share; null where it is no fraction. `8/10` may be a day, as
 * long as nothing confirms that it is none.
 */
export function readFraction(
  word: string,
  context: CellContext,
  confirmed = false,
): CellReading | ValueFault | null {
  if (context.kind !== 'rate' && context.kind !== 'coverage') return null;
  const [, , , said = ''] = OF_SO_MANY.exec(word) ?? [];
  if (RANK.test(word) || countsTheOthers(said, context.name ?? '')) return { fault: 'PC204', hint: 'number' };
  const written = asFraction(word);
  const isInWords = written !== word;
  const [numerator, denominator] = (FRACTION.exec(written)?.slice(1) ?? []).map((part) =>
    parseAmount(part.trim()),
  );
  if (!numerator || !denominator || !countSame(numerator, denominator)) return null;
  if (!isCounted(numerator) || !isCounted(denominator)) return null;
  const parts = { numerator: numerator.number.value, denominator: denominator.number.value };
  const bare = numerator.unit === null && denominator.unit === null;
  if (bare && !confirmed && !isInWords && isDate(parts, context))
    return { fault: 'PC204', hint: 'fraction-text' };
  return readParts(parts, context);
}

function countSame({ unit: a }: Amount, { unit: b }: Amount): boolean {
  return a?.dimension !== 'ratio' && b?.dimension !== 'ratio' && sameThing(a?.noun ?? '', b?.noun ?? '');
}

/** A whole number of things; of 4人/10万人 nobody counted the hundred thousand. */
function isCounted({ number: { value }, unit }: Amount): boolean {
  return value.d === 1n && value.gte(0) && (unit === null || unit.scale.equals(1));
}

/** A month and a day, a month and a year, either way round; but of 11 counties 8/11 is no day. */
function isDate({ numerator, denominator }: Parts, { kind, unitCount }: CellContext): boolean {
  const [a, b] = [numerator.valueOf(), denominator.valueOf()];
  if (kind === 'coverage' && b === unitCount) return false;
  return (isMonth(a) && (isDay(b) || isYear(b))) || ((isDay(a) || isYear(a)) && isMonth(b));
}

const isDay = (number: number) => number >= 1 && number <= 31;

function readParts(parts: Parts, { kind, unitCount }: CellContext): CellReading | ValueFault {
  const { numerator, denominator } = parts;
  if (numerator.gt(denominator)) {
    return { fault: 'PC208', numerator: toDecimal(numerator), denominator: toDecimal(denominator) };
  }
  if (denominator.equals(0)) return { kind: 'not-applicable' };
  if (kind === 'coverage' && unitCount !== null && !denominator.equals(unitCount)) {
    return { fault: 'PC244', denominator: toDecimal(denominator), units: unitCount };
  }
  return { kind: 'number', value: shareOf(parts), step: NONE, parts };
}
