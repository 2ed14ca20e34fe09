import { storedAndShown } from '../sheet.js';

/** A stretch of a text that is seen, or not. */
interface Part {
  readonly text: string;
  readonly unseen?: boolean;
}

/** A longer text is no value. */
const LONGEST = 60;
/** What numbers are made of: figures, signs, and words for how large they are or how near. */
const OF_NUMBER = String.raw`[\p{N}\p{Sm}%％‰.．,，\-–—一二三四五六七八九十百千万亿约近超逾余多以]`;
const BLANKS = '[ \t\u00a0\u3000]*';
const ENDS = new RegExp(`${OF_NUMBER}${BLANKS}$`, 'u');
const BEGINS = new RegExp(`^${BLANKS}${OF_NUMBER}`, 'u');
const DENIES = /[未无不非否没]/;

/**
 * A text of which parts are not seen, with them as well where they may make another value of it: as more of the number that is
 * seen, right beside it, or as a denial. As it is shown where they say nothing of it, or the same number: a page keeps beside
 * each what its rows are sorted by.
 */
export function obscured(shown: string, parts: readonly Part[]): string {
  const seen = shown.trim();
  if (seen === '' || seen.length > LONGEST) return shown;
  const isOther = /\p{N}/u.test(seen) ? isOtherNumber(seen, parts) : isDenied(parts);
  if (!isOther) return shown;
  const whole = textOf(parts).trim();
  return storedAndShown(whole.slice(0, 2 * LONGEST).trimEnd(), seen);
}

function isDenied(parts: readonly Part[]): boolean {
  return parts.some(({ text, unseen }) => unseen && DENIES.test(text));
}

function isOtherNumber(seen: string, parts: readonly Part[]): boolean {
  const pieces = alternating(parts);
  const touches = pieces.some((piece, i) => {
    const next = pieces[i + 1];
    return next && ENDS.test(piece.text) && BEGINS.test(next.text);
  });
  if (!touches) return false;
  const [key, whole, shown] = [textOf(parts.filter(isUnseen)), textOf(parts), seen].map(bare) as Texts;
  return !isSame(whole, shown) && !isSame(key, shown) && !isSame(`${key}%`, shown);
}

/** Neighbours that are all seen, or all not, are one, and so is what is blank with what it stands behind. */
function alternating(parts: readonly Part[]): readonly Part[] {
  const pieces: { texts: string[]; unseen: boolean }[] = [];
  for (const part of parts) {
    const last = pieces.at(-1);
    if (last && (last.unseen === isUnseen(part) || part.text.trim() === '')) last.texts.push(part.text);
    else pieces.push({ texts: [part.text], unseen: isUnseen(part) });
  }
  return pieces.map(({ texts, unseen }) => ({ text: texts.join(''), unseen }));
}

function isUnseen({ unseen = false }: Part): boolean {
  return unseen;
}

function textOf(parts: readonly Part[]): string {
  return parts.map(({ text }) => text).join('');
}

type Texts = [key: string, whole: string, shown: string];

function bare(text: string): string {
  return text.normalize('NFKC').replace(/[\s,]/g, '');
}

function isSame(one: string, other: string): boolean {
  return Math.abs(numberOf(one) - numberOf(other)) < 1e-9;
}

function numberOf(text: string): number {
  const [, digits, sign] = /^(.+?)(%?)$/.exec(text) ?? [];
  return Number(digits ?? Number.NaN) / (sign === '%' ? 100 : 1);
}
