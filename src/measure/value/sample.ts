import { fold } from '../../quantity/fold.js';
import { saysNothing } from '../../quantity/no-value.js';

const NUMBER = /^(\d{1,3}(?:[, ]\d{3})+|\d{1,12}) ?(?:人次?|份|名|例|户|家|个)?$/;

/** How many a survey asked: `1000`, `1,000人`, `1200份`; null where the cell says nothing, `unread` where it is no number of them. */
export function readSample(text: string): number | null | 'unread' {
  const folded = fold(text);
  if (saysNothing(folded.toLowerCase())) return null;
  const [, digits = ''] = NUMBER.exec(folded) ?? [];
  const number = Number(digits.replaceAll(/[, ]/g, ''));
  return number > 0 ? number : 'unread';
}
