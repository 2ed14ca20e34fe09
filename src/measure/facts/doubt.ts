import { fold } from '../../quantity/fold.js';
import { remembered } from '../../quantity/remembered.js';

/** Numbers on their way to being final, and those that nobody has looked through. */
export type Doubt = 'preliminary' | 'unverified';

const NOT_VERIFIED =
  '(?:未经?|尚未|待|有待)(?:进一步)?(?:核[实定对查准]|审[核定计]|核(?=数据|数值|[数值]|表))|(?:未经|尚未|待)(?:进一步)?确认|仅供参考|\\bunverified\\b|\\bnot (?:yet )?verified\\b';
/** Words that say so by themselves only: 待核 is the beginning of other words. */
const ALONE = '待[核查定审]|未[核审]|存疑|暂定';
const UNVERIFIED = new RegExp(
  `${NOT_VERIFIED}|(?:^|[([,，\\s])\\s*(?:数据|数值)?(?:${ALONE})\\s*(?:$|[)\\]])`,
  'i',
);
const NOT_FINAL =
  '快报|原报(?=[值数]|$)|预报(?!警)|试报|拟上?报|预审|初[报审](?=[值数]|数据|数值|\\s*(?:$|[)\\]]))|草稿|初稿|未定稿|(?:讨论|征求意见|送审|审议)稿|\\bdraft\\b|含(?:部分)?(?:预[计估测]|估[计算]|推算|暂估)(?:[值数])?|\\b(?:preliminary|provisional)\\b';
const PRELIMINARY = new RegExp(
  `初步(?:[数统汇测]|核[实算]|结果|完成|填报|上报|值|\\s*[)）\\]】]?$)|${NOT_FINAL}`,
  'i',
);
/** 桃城区？ is a name that somebody was not sure of; 是否达标？ asks something. */
const QUESTIONED = /[([]\s*\?+\s*[)\]]|\?\s*$/;
const ASKS = /是否|是不是|有无|能否|[吗呢]|哪|何|多少|什么|怎|\b(?:is|are|does|did|how|what|which|who)\b/i;
const LONGEST = 500;

/** What a text says of how sure the values are that it belongs to; null where it says nothing of that. */
export const doubtIn: (text: string) => Doubt | null = remembered((text) => {
  const folded = fold(text.slice(0, LONGEST));
  if (UNVERIFIED.test(folded) || (QUESTIONED.test(folded) && !ASKS.test(folded))) return 'unverified';
  return PRELIMINARY.test(folded) ? 'preliminary' : null;
});

const WORDS = `(?:数据|数值|[数值])?(?:均|还|为|系)*(?:${NOT_VERIFIED}|初步(?:统计|汇总|核[实算]|结果|完成|填报|上报)?|${NOT_FINAL})的?(?:数据|数值|[数值])?`;
/** The words at the end of a name, in brackets or behind a blank or nothing: 2025年未核实, 桃城区（待核）. */
const AT_END = new RegExp(
  `\\s*[([]\\s*(?:${WORDS}|(?:数据|数值)?(?:${ALONE})|\\?+)\\s*[)\\]]|\\s*\\?+\\s*$|[\\s,;、-]*${WORDS}\\s*$`,
  'gi',
);

/** A folded text without the words by which it says so; as it is where it says nothing of that. */
export function withoutDoubt(folded: string): string {
  return doubtIn(folded) === null ? folded : folded.replace(AT_END, '').trim();
}
