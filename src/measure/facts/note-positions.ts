import { numeral } from './period.js';

/** No note lists more. */
const MOST = 60;

const NUMBER = '(?:\\d{1,4}|[一二三四五六七八九十]{1,3})';
const LIST = `(${NUMBER}(?:\\s*(?:[、,，和及与]|至|到|[-—~～]|and|to)\\s*${NUMBER})*)`;
const BY_NUMBER = [
  new RegExp(
    `^第?(?:序号|编号|指标|no\\.?)(?:为|是)?\\s*${LIST}(?:号|项|条)?(?:的?(?:指标|数据|数值))?`,
    'i',
  ),
  new RegExp(`^第${LIST}\\s*(?:项|条|个|号)(?:指标|县区|县)?`),
];
const BY_LINE = [new RegExp(`^第${LIST}\\s*行`), new RegExp(`^(?:rows?|lines?)\\s*${LIST}`, 'i')];
const BY_COLUMN = [new RegExp(`^第${LIST}\\s*列`), new RegExp(`^columns?\\s*${LIST}`, 'i')];
const COLUMN = /^([A-Z]{1,2})\s*列/i;
const CELL = /^([A-Z]{1,2}[1-9]\d{0,4})(?:单元格|格)?(?![\w\d])/i;
/** Where a note says that what it is on stands, and how many letters it says that in. */
export type Position =
  | { readonly by: 'numbers' | 'lines' | 'columns'; readonly of: readonly number[]; readonly length: number }
  | { readonly by: 'cells'; readonly of: readonly string[]; readonly length: number };

/** Rows by their number or place, columns and cells, where a text begins with one or a list of them. */
export function positionIn(text: string): Position | null {
  const [cell = '', address] = CELL.exec(text) ?? [];
  if (address !== undefined) return { by: 'cells', of: [address.toUpperCase()], length: cell.length };
  const [column = '', letters] = COLUMN.exec(text) ?? [];
  if (letters !== undefined) return { by: 'columns', of: [columnOf(letters)], length: column.length };
  for (const [by, patterns] of LISTS) {
    const found = patterns.map((pattern) => pattern.exec(text)).find((match) => match !== null);
    if (found) return { by, of: numbersIn(found[1] ?? ''), length: found[0].length };
  }
  return null;
}

const LISTS = [
  ['numbers', BY_NUMBER],
  ['lines', BY_LINE],
  ['columns', BY_COLUMN],
] as const;

/** The number of column C, from 1. */
function columnOf(letters: string): number {
  return [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}

/** 2、3 and 2-4, in figures of either kind. */
function numbersIn(list: string): readonly number[] {
  return list.split(/[、,，和及与]|and/).flatMap((part) => {
    const [from = '', to = from] = part.split(/至|到|[-—~～]|to/).map((one) => one.trim());
    const [first, last] = [numeral(from), numeral(to)];
    return Array.from({ length: Math.min(Math.max(last - first + 1, 0), MOST) }, (_, i) => first + i);
  });
}
