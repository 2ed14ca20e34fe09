/** What a formula gives, as far as its last step tells. */
export type FormulaKind = 'number' | 'text' | 'unknown';

/** Functions by their numbers ([MS-XLS] 2.5.198.17): COUNT, SUM, AVERAGE, MIN, MAX, ROUND, SUMIF and the like. */
const OF_NUMBERS: ReadonlySet<number> = new Set([
  0, 4, 5, 6, 7, 12, 19, 20, 24, 25, 26, 27, 32, 33, 39, 76, 77, 169, 183, 197, 212, 213, 216, 227, 228, 285,
  288, 325, 326, 344, 345, 346, 347,
]);
/** FIXED, REPT, MID, TEXT, UPPER, LEFT, RIGHT, TRIM, SUBSTITUTE, CONCATENATE and the like. */
const OF_TEXTS: ReadonlySet<number> = new Set([
  13, 14, 30, 31, 48, 111, 112, 113, 114, 115, 116, 118, 119, 120, 130, 162, 336,
]);

const STRING = 0x17;
const ATTRIBUTE = 0x19;
const FUNCTION = 0x21;
const FUNCTION_OF_MANY = 0x22;
const CONCATENATION = 0x08;
const PARENTHESES = 0x15;
/** Of attributes: a list of jumps follows; the sum of one range. */
const CHOICE = 0x04;
const SUM = 0x10;

/** How many bytes follow tokens of one length; operators have none. */
const LENGTHS: ReadonlyMap<number, number> = new Map([
  [0x01, 4],
  [0x02, 4],
  [0x1c, 1],
  [0x1d, 1],
  [0x1e, 2],
  [0x1f, 8],
  [0x20, 7],
  [FUNCTION, 2],
  [FUNCTION_OF_MANY, 3],
  [0x23, 4],
  [0x24, 4],
  [0x25, 8],
  [0x26, 6],
  [0x27, 6],
  [0x28, 6],
  [0x29, 2],
  [0x2a, 4],
  [0x2b, 8],
  [0x2c, 4],
  [0x2d, 8],
  [0x39, 6],
  [0x3a, 6],
  [0x3b, 10],
  [0x3c, 6],
  [0x3d, 10],
]);

/** Reads the tokens of a formula, of which each comes after what it works on: the last one gives the result. */
export function formulaKind(tokens: DataView): FormulaKind {
  let kind: FormulaKind = 'unknown';
  for (let at = 0; at < tokens.byteLength; ) {
    const token = baseOf(tokens.getUint8(at));
    const length = lengthOf(token, tokens, at + 1);
    if (length === null || at + 1 + length > tokens.byteLength) return 'unknown';
    kind = kindAfter(kind, token, tokens, at + 1);
    at += 1 + length;
  }
  return kind;
}

/** Operands come in three classes, which tell how they are used. */
function baseOf(token: number): number {
  return token < 0x40 ? token : (token & 0x1f) | 0x20;
}

function lengthOf(token: number, tokens: DataView, at: number): number | null {
  const left = tokens.byteLength - at;
  if (token === STRING)
    return left < 2 ? null : 2 + tokens.getUint8(at) * ((tokens.getUint8(at + 1) & 1) + 1);
  if (token === ATTRIBUTE) {
    if (left < 3) return null;
    const isChoice = (tokens.getUint8(at) & CHOICE) !== 0;
    return 3 + (isChoice ? 2 * (tokens.getUint16(at + 1, true) + 1) : 0);
  }
  return LENGTHS.get(token) ?? (isOperator(token) ? 0 : null);
}

/** From + to the parentheses, and what stands for an argument that is left out. */
function isOperator(token: number): boolean {
  return token >= 0x03 && token <= 0x16;
}

function kindAfter(before: FormulaKind, token: number, tokens: DataView, at: number): FormulaKind {
  if (token === PARENTHESES) return before;
  if (token === ATTRIBUTE) return (tokens.getUint8(at) & SUM) !== 0 ? 'number' : before;
  if (token === STRING || token === CONCATENATION) return 'text';
  if (token === FUNCTION) return kindOfFunction(tokens.getUint16(at, true));
  if (token === FUNCTION_OF_MANY) return kindOfFunction(tokens.getUint16(at + 1, true) & 0x7fff);
  return token === 0x1e || token === 0x1f || isArithmetic(token) ? 'number' : 'unknown';
}

/** + - * / ^, the signs before a number, and the one per cent behind it. */
function isArithmetic(token: number): boolean {
  return (token >= 0x03 && token <= 0x07) || (token >= 0x12 && token <= 0x14);
}

function kindOfFunction(number: number): FormulaKind {
  if (OF_NUMBERS.has(number)) return 'number';
  return OF_TEXTS.has(number) ? 'text' : 'unknown';
}
