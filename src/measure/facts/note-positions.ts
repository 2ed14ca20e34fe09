import { numeral } from './period.js';

/** No note lists more. */
const MOST = 60;

const NUMBER = '(?:\\d{1,4}|[一二三四五六七八九十]{1,3})';
const LIST = `(${NUMBER}(?:\\s*(?:[、,，和及与]|至|到|[-—~～]|and|to)\\s*${NUMBER})*)`;
/** What may stand between a number by itself and the verb: 2号指标, 3项数据. */
const THING = '\\s*(?:号|项|条)?(?:的|各|指标|完成|实际|数据|数值)*';
/** 2、3为预计数: a number by itself is that of a row where a verb follows; one behind a quantity (3个县未报) is none. */
const IS =
  '(?=\\s*(?:均|都|皆|全部|统一|尚|还|已|暂)*(?:为(?!了|便|保|确|避|使|做|方)|是|系|属|按|采用|沿用|引用|借用|取自|未|有误|错|作废|无效|应[为是]|实[为是]|待|存疑|仅|只|估|预[计测]|(?:is|are|was|were)\\b))';
const BY_NUMBER = [
  new RegExp(
    `^第?(?:序号|编号|指标|no\\.?)(?:为|是)?\\s*${LIST}(?:号|项|条)?(?:的?(?:指标|数据|数值))?`,
    'i',
  ),
  new RegExp(`^第${LIST}\\s*(?:项|条|个|号)(?:指标|县区|县)?`),
  new RegExp(`^([1-9]\\d{0,2}(?:\\s*(?:[、,，和及与]|至|到|[-—~～])\\s*\\d{1,3})*)${THING}${IS}`, 'i'),
];
const BY_LINE = [
  new RegExp(`^第${LIST}\\s*行`),
  new RegExp(`^行\\s*${LIST}`),
  new RegExp(`^(?:rows?|lines?)\\s*${LIST}`, 'i'),
];
const BY_COLUMN = [
  new RegExp(`^第${LIST}\\s*列`),
  new RegExp(`^列\\s*${LIST}`),
  new RegExp(`^columns?\\s*${LIST}`, 'i'),
];
const COLUMN = /^([A-Z]{1,2})\s*列/i;
const CELL = /^([A-Z]{1,2}[1-9]\d{0,4})(?:单元格|格)?(?![\w\d])/i;
const COUNT = '([一二两三四五六七八九十]{0,3}|\\d{0,2})\\s*个?';
const ROWS = '(?:行|项|条|指标)(?:的?(?:指标|数据|数值))?';
/** 前两行, 最后一项, 倒数第二行 and 末列: rows and columns as they are counted from an end. */
const FROM_TOP = new RegExp(`^(?:最?前面?|[开起]?头)${COUNT}${ROWS}`);
const FROM_END = new RegExp(`^(?:最后|最?末|后面?|倒数(?!第))的?${COUNT}${ROWS}`);
const ONE_FROM_END = new RegExp(`^倒数第${COUNT}${ROWS}`);
const LAST_COLUMN = /^(?:最后|最?末|最右边?)的?(?:一)?列/;

/** Where a note says that what it is on stands, and how many letters it says that in. */
export type Position =
  | {
      readonly by: 'numbers' | 'lines' | 'columns' | 'ordinals';
      readonly of: readonly number[];
      readonly length: number;
    }
  | { readonly by: 'cells'; readonly of: readonly string[]; readonly length: number };

/** Rows by their number or place, columns and cells, where a text begins with one or a list of them. */
export function positionIn(text: string): Position | null {
  const [cell = '', address] = CELL.exec(text) ?? [];
  if (address !== undefined) return { by: 'cells', of: [address.toUpperCase()], length: cell.length };
  const [column = '', letters] = COLUMN.exec(text) ?? [];
  if (letters !== undefined) return { by: 'columns', of: [columnOf(letters)], length: column.length };
  const counted = fromAnEnd(text);
  if (counted) return counted;
  for (const [by, patterns] of LISTS) {
    const found = patterns.map((pattern) => pattern.exec(text)).find((match) => match !== null);
    if (found) return { by, of: numbersIn(found[1] ?? ''), length: found[0].length };
  }
  return null;
}

function fromAnEnd(text: string): Position | null {
  const [column] = LAST_COLUMN.exec(text) ?? [];
  if (column !== undefined) return { by: 'columns', of: [-1], length: column.length };
  const [one, at] = ONE_FROM_END.exec(text) ?? [];
  if (one !== undefined) return { by: 'ordinals', of: [-countOf(at)], length: one.length };
  const [top, first] = FROM_TOP.exec(text) ?? [];
  if (top !== undefined) return { by: 'ordinals', of: upTo(countOf(first), 1), length: top.length };
  const [end, last] = FROM_END.exec(text) ?? [];
  return end === undefined ? null : { by: 'ordinals', of: upTo(countOf(last), -1), length: end.length };
}

function countOf(written = ''): number {
  return written === '' ? 1 : numeral(written.replace('两', '二'));
}

function upTo(count: number, sign: 1 | -1): readonly number[] {
  return Array.from({ length: Math.min(count || 0, MOST) }, (_, i) => sign * (i + 1));
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
