import { Fraction } from 'fraction.js';

/** An exact number as written, with the worth of its last written digit (`11.29万` has step 100). */
export interface WrittenNumber {
  readonly value: Fraction;
  readonly step: Fraction;
}

/** More digits than any published statistic has; longer runs are refused rather than computed with. */
const MAX_DIGITS = 40;

const DIGITS = String.raw`(?:\d{1,3}(?:,\d{3})+(?!\d)|\d{1,3}(?: \d{3})+(?!\d)|\d+)(?:\.\d+)?`;
const NUMBER = new RegExp(`^([+-]?)(?:(${DIGITS}) ?亿)?(?:(${DIGITS}) ?万)?(?:(${DIGITS}) ?千)?(${DIGITS})?`);
const SCALES = [100_000_000, 10_000, 1_000, 1] as const;

/** A number at the start of a text; `scaled` where it names its own 亿, 万 or 千, so that no unit may scale it again. */
export interface LeadingNumber {
  readonly number: WrittenNumber;
  readonly scaled: boolean;
  readonly rest: string;
}

/**
 * Reads the number at the start of a folded text: `92.5`, `1,234`, `1 588`, `11.29万`, `11万5697`, `1亿2000万`.
 * Null where the text does not start with one readable number.
 */
export function readNumber(text: string): LeadingNumber | null {
  const match = NUMBER.exec(text);
  if (!match || /^[+-]?$/.test(match[0])) return null;
  const number = compose(match.slice(2, 6));
  if (!number) return null;
  const signed = match[1] === '-' ? { ...number, value: number.value.neg() } : number;
  const scaled = match.slice(2, 5).some((part) => part !== undefined);
  return { number: signed, scaled, rest: text.slice(match[0].length).trim() };
}

/** Adds up the parts before 亿, 万, 千 and the rest; each fits below the unit before it, only the last has decimals. */
function compose(parts: readonly (string | undefined)[]): WrittenNumber | null {
  const present = SCALES.flatMap((scale, i) => {
    const digits = parts[i];
    return digits === undefined ? [] : [{ digits, scale }];
  });
  if (present.slice(0, -1).some((part) => part.digits.includes('.'))) return null;
  let sum: WrittenNumber | null = null;
  let room: number | null = null;
  for (const { digits, scale } of present) {
    const written = readDigits(digits);
    if (!written) return null;
    const worth = written.value.mul(scale);
    if (room !== null && worth.gte(room)) return null;
    sum = { value: sum ? sum.value.add(worth) : worth, step: written.step.mul(scale) };
    room = scale;
  }
  return sum;
}

function readDigits(text: string): WrittenNumber | null {
  const plain = text.replace(/[, ]/g, '');
  if (plain.length > MAX_DIGITS) return null;
  const decimals = plain.includes('.') ? plain.length - plain.indexOf('.') - 1 : 0;
  return { value: new Fraction(plain), step: new Fraction(1n, 10n ** BigInt(decimals)) };
}

const CHINESE_DIGITS = '零一二三四五六七八九';

/** Reads a Chinese numeral below one hundred thousand, decimals after 点: `九十二点五`, `百` as in 百分之百. */
export function readChineseNumeral(text: string): WrittenNumber | null {
  const match = /^([〇零一二两三四五六七八九十百千万]+)(?:点([〇零一二三四五六七八九]+))?$/.exec(text);
  if (!match?.[1]) return null;
  const whole = chineseInteger(match[1]);
  if (whole === null) return null;
  const decimals = [...(match[2] ?? '')].map((c) => chineseDigit(c)).join('');
  const written = decimals === '' ? `${whole}` : `${whole}.${decimals}`;
  return readDigits(written);
}

function chineseDigit(char: string): number {
  if (char === '〇') return 0;
  if (char === '两') return 2;
  return CHINESE_DIGITS.indexOf(char);
}

/** Standard positional form only: `九十二`, `一百零五`, `十`; anything irregular is null, never a guess. */
function chineseInteger(text: string): number | null {
  const form = /^(?:(.)万)?(?:(.)千)?(?:零?(.)?百)?(?:零?(.)?十)?(?:零?([一二三四五六七八九]))?$/;
  if (text === '零' || text === '〇') return 0;
  if (/[百千万][一二两三四五六七八九]$/.test(text)) return null; // 一百五 is 150 to some and 105 to others
  const match = form.exec(text);
  if (!match) return null;
  let total = 0;
  for (const [i, unit] of (['万', '千', '百', '十'] as const).entries()) {
    const char = match[i + 1];
    if (char === undefined && !text.includes(unit)) continue;
    const digit = char === undefined ? 1 : chineseDigit(char);
    if (digit < 1) return null;
    total += digit * 10 ** (4 - i);
  }
  return total + (match[5] ? chineseDigit(match[5]) : 0);
}
