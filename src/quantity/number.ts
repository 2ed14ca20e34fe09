import { Fraction } from 'fraction.js';

/** An exact number as written, with the worth of its last written digit (`11.29万` has step 100). */
export interface WrittenNumber {
  readonly value: Fraction;
  readonly step: Fraction;
}

/** A number at the start of a text; `scale` is the greatest of the 万亿, 亿, 万 or 千 that it names itself, else 1. */
export interface LeadingNumber {
  readonly number: WrittenNumber;
  readonly scaled: boolean;
  readonly scale: number;
  readonly rest: string;
}

/** Digits with the word that follows them: 万亿, 亿, 万 (or 千万 …), 千, or nothing. */
interface Part {
  readonly digits: string;
  readonly scale: number;
}

/** More digits than any published statistic has; longer runs are refused rather than computed with. */
const MAX_DIGITS = 40;
const POWERS = Array.from({ length: MAX_DIGITS }, (_, decimals) => 10n ** BigInt(decimals));
const STEPS = POWERS.map((power) => new Fraction(1n, power));
const ONE = new Fraction(1);

const GROUPED = String.raw`[1-9]\d{0,2}(?:,\d{3})+(?!\d)|[1-9]\d{0,2}(?: \d{3})+(?!\d)`;
const DIGITS = String.raw`(?:${GROUPED}|\d+)(?:\.\d+)?`;
const NUMBER = new RegExp(
  `^([+-]?)(?:(${DIGITS}) ?万亿)?(?:(${DIGITS}) ?亿)?(?:(${DIGITS}) ?([十百千]?万))?(?:(${DIGITS}) ?千)?(${DIGITS})?`,
);
const MYRIADS: Readonly<Record<string, number>> = { 万: 1e4, 十万: 1e5, 百万: 1e6, 千万: 1e7 };

/**
 * Reads the number at the start of a folded text: `92.5`, `1,234`, `1 588`, `11.29万`, `11万5697`, `1亿2000万`, `15.4万亿`.
 * Null where the text does not start with one number that everybody reads alike.
 */
export function readNumber(text: string): LeadingNumber | null {
  if (WHOLE.test(text)) return { number: wholeNumber(text), scaled: false, scale: 1, rest: '' };
  const match = NUMBER.exec(text);
  const parts = match ? partsOf(match) : [];
  const [first] = parts;
  if (!match || !first || hasLostItsPoint(first.digits)) return null;
  const number = composed(parts);
  if (!number) return null;
  const signed = match[1] === '-' ? { value: number.value.neg(), step: number.step } : number;
  const rest = text.slice(match[0].length).trim();
  const leading = { number: signed, scaled: first.scale > 1, scale: first.scale, rest };
  return /^e[-+]?\d/i.test(rest) ? scientific(leading, parts) : leading;
}

const EXPONENT = /^e([-+]?\d{1,2})(?![\d.])/i;
const MANTISSA = /^\d(?:\.\d+)?$/;

/**
 * 9.25E+01 is 92.5; 1.2E+05 is what a narrow column shows of 115,697 too, so that the last digit written must be worth one
 * or less.
 */
function scientific({ number, rest }: LeadingNumber, parts: readonly Part[]): LeadingNumber | null {
  const [written = '', exponent = ''] = EXPONENT.exec(rest) ?? [];
  const [{ digits, scale: multiple } = { digits: '', scale: 1 }] = parts;
  if (written === '' || multiple > 1 || !MANTISSA.test(digits)) return null;
  const power = Number(exponent);
  const places = Math.max(digits.length - 2, 0) - power;
  if (places < 0 || places >= MAX_DIGITS) return null;
  const scale = new Fraction(10n).pow(power) as Fraction;
  return {
    number: { value: number.value.mul(scale), step: number.step.mul(scale) },
    scaled: false,
    scale: 1,
    rest: rest.slice(written.length).trim(),
  };
}

/** Most cells hold nothing else. */
const WHOLE = /^(?:0|[1-9]\d{0,14})$/;
const SMALL: WrittenNumber[] = [];
const MOST_SMALL = 10_000;

/** Small counts stand in very many cells, and share one number. */
function wholeNumber(text: string): WrittenNumber {
  const value = Number(text);
  const known = SMALL[value];
  if (known) return known;
  const made = { value: new Fraction(value), step: ONE };
  if (value < MOST_SMALL) SMALL[value] = made;
  return made;
}

function partsOf([
  ,
  ,
  millionMillions,
  hundredMillions,
  myriads,
  myriad = '',
  thousands,
  ones,
]: RegExpExecArray): Part[] {
  const parts: Part[] = [];
  if (millionMillions !== undefined) parts.push({ digits: millionMillions, scale: 1e12 });
  if (hundredMillions !== undefined) parts.push({ digits: hundredMillions, scale: 1e8 });
  if (myriads !== undefined) parts.push({ digits: myriads, scale: MYRIADS[myriad] ?? 1e4 });
  if (thousands !== undefined) parts.push({ digits: thousands, scale: 1000 });
  if (ones !== undefined) parts.push({ digits: ones, scale: 1 });
  return parts;
}

/** `0925` is a code, or 0.925 without its point. */
function hasLostItsPoint(digits: string): boolean {
  return digits.length > 1 && digits.startsWith('0') && !digits.startsWith('0.');
}

function composed(parts: readonly Part[]): WrittenNumber | null {
  let sum: WrittenNumber | null = null;
  for (const [i, part] of parts.entries()) {
    const written = readDigits(part.digits);
    const before = parts[i - 1];
    if (!written || (before && !follows(part, before))) return null;
    const worth = scaledBy(written, part.scale);
    sum = { value: sum ? sum.value.add(worth.value) : worth.value, step: worth.step };
  }
  return sum;
}

/**
 * Whether a part may follow the one before. In speech a dropped last word is understood, so that 11万5 is 115,000 to
 * some and 110,005 to others, and 1亿2千 is 1.2亿: what follows must say its own 万 or 千 or fill every place.
 */
function follows(part: Part, before: Part): boolean {
  if (before.digits.includes('.')) return false;
  const places = plain(part.digits).replace(/\..*$/, '').length;
  if (part.scale === 1) return 10 ** places === before.scale;
  if (part.scale === 1000 && before.scale > 1e4) return false;
  return 10 ** places * part.scale <= before.scale;
}

function readDigits(text: string): WrittenNumber | null {
  const digits = plain(text);
  if (digits.length > MAX_DIGITS) return null;
  const point = digits.indexOf('.');
  if (point < 0) return { value: new Fraction(BigInt(digits)), step: ONE };
  const decimals = digits.length - point - 1;
  const value = new Fraction(BigInt(digits.replace('.', '')), POWERS[decimals] ?? 1n);
  return { value, step: STEPS[decimals] ?? ONE };
}

function plain(digits: string): string {
  return digits.replace(/[, ]/g, '');
}

function scaledBy(number: WrittenNumber, scale: number): WrittenNumber {
  return scale === 1 ? number : { value: number.value.mul(scale), step: number.step.mul(scale) };
}

const CHINESE_DIGITS = '零一二三四五六七八九';
const CHINESE_UNITS: readonly string[] = ['', '十', '百', '千', '万'];
const CHINESE = /^([〇零一二两三四五六七八九十百千万]{1,9})(?:点([〇零一二三四五六七八九]{1,20}))?$/;

/** Reads a Chinese numeral below one hundred thousand, decimals after 点: `九十二点五`, `百` as in 百分之百. */
export function readChineseNumeral(text: string): WrittenNumber | null {
  const match = CHINESE.exec(text);
  if (!match?.[1]) return null;
  const whole = chineseInteger(match[1]);
  if (whole === null) return null;
  const decimals = [...(match[2] ?? '')].map((c) => CHINESE_DIGITS.indexOf(c === '〇' ? '零' : c)).join('');
  return readDigits(decimals === '' ? `${whole}` : `${whole}.${decimals}`);
}

/** Standard form only: what is not spelled as the number that it adds up to is null, never a guess. */
function chineseInteger(text: string): number | null {
  const form = text
    .replace(/〇/g, '零')
    .replace(/两(?=[百千万])/g, '二')
    .replace(/^一十/, '十');
  if (form === '百') return 100;
  let total = 0;
  let digit: number | null = null;
  for (const char of form) {
    const power = CHINESE_UNITS.indexOf(char);
    if (power > 0) total += (digit ?? 1) * 10 ** power;
    digit = power > 0 ? null : CHINESE_DIGITS.indexOf(char);
  }
  total += digit ?? 0;
  return spelled(total) === form ? total : null;
}

function spelled(number: number): string {
  const digits = `${number}`;
  const words = [...digits].map((digit, i) => {
    return digit === '0'
      ? '零'
      : CHINESE_DIGITS.charAt(Number(digit)) + (CHINESE_UNITS[digits.length - 1 - i] ?? '');
  });
  return words
    .join('')
    .replace(/零+/g, '零')
    .replace(/(?<=.)零$/, '')
    .replace(/^一十/, '十');
}
