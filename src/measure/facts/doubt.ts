import { fold } from '../../quantity/fold.js';
import { remembered } from '../../quantity/remembered.js';

/** Numbers on their way to being final, and those that nobody has looked through. */
export type Doubt = 'preliminary' | 'unverified';

const UNVERIFIED =
  /(?:未经?|尚未|待|有待)(?:进一步)?(?:核[实定对查]|审[核定计])|(?:未经|尚未|待)确认|仅供参考|\bunverified\b|\bnot (?:yet )?verified\b/i;
const PRELIMINARY =
  /初步(?:[数统汇测]|核[实算]|结果|完成|填报|上报|值|\s*[)）\]】]?$)|快报|\b(?:preliminary|provisional)\b/i;
const LONGEST = 500;

/** What a text says of how sure the values are that it belongs to; null where it says nothing of that. */
export const doubtIn: (text: string) => Doubt | null = remembered((text) => {
  const folded = fold(text.slice(0, LONGEST));
  if (UNVERIFIED.test(folded)) return 'unverified';
  return PRELIMINARY.test(folded) ? 'preliminary' : null;
});
