import { fold } from '../../quantity/fold.js';
import { isMissing } from '../../quantity/no-value.js';
import type { FactsReader } from '../facts/reader.js';
import { answerOf } from '../value/words.js';
import { asRemark, type ColumnHeading, headsValues, partOf, saysNoMore } from './column-heading.js';
import { isLikeAValue } from './header-rows.js';

/** Values in other figures, or with a few words before them; a sentence may tell the value as well. */
const IN_WORDS = /^.{0,8}[%‰]$|[百千]分之|[一二三四五六七八九十]成|^[零〇一二三四五六七八九十百千万点]+$/;

type Body = readonly (readonly string[])[];

/**
 * 完成情况 with 已完成 and 未完成 under it, beside 完成值 with the numbers: by the first rows a column of words about values, and
 * none of values. Where both answer, and not the same, nobody knows which counts.
 */
export function withoutWords(
  columns: readonly ColumnHeading[],
  body: Body,
  facts: FactsReader,
): readonly ColumnHeading[] {
  return columns.map((column, at) => {
    if (!mayHoldWords(column) || !areWords(textsIn(at, body), facts)) return column;
    const isBeside = columns.some(
      (other, i) => i !== at && headsValues(other) && saysNoMore(column, other) && isOfNumbers(i, at, body),
    );
    return isBeside ? { ...asRemark(column), isOfWords: true } : column;
  });
}

function mayHoldWords(column: ColumnHeading): boolean {
  return headsValues(column) && partOf(column) === 'value';
}

function areWords(texts: readonly string[], facts: FactsReader): boolean {
  return texts.length > 0 && texts.every((text) => answerOf(text) !== null || isWords(text, facts));
}

/** Neither a value nor the name of what rows or values are of. */
function isWords(text: string, facts: FactsReader): boolean {
  if (!/\p{L}/u.test(text) || IN_WORDS.test(text) || isLikeAValue(text, facts)) return false;
  const { place, period, indicator, rest } = facts.read(text);
  return rest !== '' || (place ?? period ?? indicator) === null;
}

/** True where numbers stand beside the words, and no other answer than theirs. */
function isOfNumbers(column: number, words: number, body: Body): boolean {
  const pairs = body.map((cells) => [textAt(cells, column), textAt(cells, words)] as const);
  return (
    pairs.some(([value, word]) => word !== '' && /\d/.test(value)) &&
    pairs.every(([value, word]) => {
      const [one, other] = [answerOf(value), answerOf(word)];
      return one === null || other === null || one === other;
    })
  );
}

function textsIn(column: number, body: Body): readonly string[] {
  return body.map((cells) => textAt(cells, column)).filter((text) => text !== '');
}

/** Folded, and nothing where it says that there is none. */
function textAt(cells: readonly string[], column: number): string {
  const text = fold(cells[column] ?? '').toLowerCase();
  return isMissing(text) ? '' : text;
}
