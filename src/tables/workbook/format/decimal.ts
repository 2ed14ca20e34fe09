/** Whole numbers below this have at most 15 digits, and their own decimal is the plain one. */
const EXACT = 1e15;

/**
 * A double as the plain decimal that a spreadsheet stands for: spreadsheets keep 15 significant digits, so what lies
 * beyond them is noise of the binary form (0.30000000000000004 is 0.3). Never an exponent.
 */
export function plainDecimal(value: number): string {
  return shiftedDecimal(value, 0);
}

/** The same with the point moved to the right, digit by digit and so without rounding: (0.8996, 2) is 89.96. */
export function shiftedDecimal(value: number, places: number): string {
  if (places === 0 && Number.isInteger(value) && Math.abs(value) < EXACT) return `${value}`;
  const [mantissa = '', exponent = '0'] = value.toExponential(14).split('e');
  const negative = mantissa.startsWith('-');
  const digits = mantissa.replace(/[-.]/g, '').replace(/0+$/, '');
  if (digits === '') return '0';
  const text = placePoint(digits, Number(exponent) + 1 + places);
  return negative ? `-${text}` : text;
}

/** Digits with the point after the first `at` of them, zeros filled in where it falls outside. */
function placePoint(digits: string, at: number): string {
  if (at <= 0) return `0.${'0'.repeat(-at)}${digits}`;
  if (at >= digits.length) return digits + '0'.repeat(at - digits.length);
  return `${digits.slice(0, at)}.${digits.slice(at)}`;
}
