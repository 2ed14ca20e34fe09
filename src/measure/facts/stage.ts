/** Of one value that was given several times: as it was given first, and once it was verified, corrected or final. */
export type Stage = 'first' | 'final';

const BY = '(?:[国省市县区]级?|本?单位)?';
const FIRST =
  '自评|自查|自报|初报|初步|快报|初始|初审|原始|原报|原|上报|填报|暂定|preliminary|provisional|reported|original|initial|self-?assessed|self-?reported|unverified';
const FINAL =
  '终报|终审|最终|定案|决算|年报|核定|审定|核实|核查|核准|核验|审核|复核|复审|校核|认定|确认|修正|更正|订正|校正|修订|调整|final|verified|corrected|revised|audited|confirmed|adjusted';
const NOUN = '(?:值|数值|数据|数|\\s*(?:values?|figures?|numbers?|results?))';
/** What was, before it was corrected; and afterwards. */
const BEFORE = `(?:${FINAL})之?前的?${NOUN}?|before (?:correction|verification|revision|adjustment)`;
const AFTER = `(?:${FINAL})之?后的?${NOUN}?|after (?:correction|verification|revision|adjustment)`;

/** Alone above what may as well be a name or a tick, so that somebody must stand before them: 市级复核. */
const DONE_BY = '核实|核查|核准|核验|审核|复核|复审|校核|认定|确认|修正|更正|订正|校正|修订|调整';
/** Words for a stage, as headings of values have them: 自评值, 修正后, 核定 alone, or what is left of 自评完成值. */
export const STAGED = new RegExp(
  `${BY}(?:${BEFORE}|${AFTER}|(?:${FIRST}|${FINAL})${NOUN})|^\\s*(?:${BY}(?!(?:原|上报|填报|${DONE_BY})\\s*$)|[国省市县区]级?)(?:${FIRST}|${FINAL})\\s*$|^\\s*${BY}(?:${FIRST}|${FINAL})\\s+(?:值|数值|数据|数)?\\s*$`,
  'g',
);

/** What was revised or adjusted may be a target as well. */
const OF_A_YEAR = new RegExp(
  `^\\s*\\(\\s*${BY}(?:(?:${FIRST})${NOUN}?|(?!修订|调整)(?:${FINAL})${NOUN}?|(?:${FINAL})(?:${NOUN}|后))\\s*\\)\\s*$`,
  'i',
);

/** Who evaluates looks at what was measured: 中期评估 beside its year. */
const EVALUATED =
  /^\s*\(?\s*(?:规划)?(?:中期|终期|末期|期末|期满)(?:评估|评价|考核|自查)(?:值|数|数值|结果|情况)?\s*\)?\s*$/;

/** True for what is left of 2025年（核定） or 中期评估（2023年）: beside its year the word by itself is that of a value. */
export function isStageOfYear(rest: string): boolean {
  return OF_A_YEAR.test(rest) || EVALUATED.test(rest.replace(/\(\s*\)/g, ''));
}

const IS_BEFORE = new RegExp(BEFORE, 'i');
const IS_FINAL = new RegExp(FINAL, 'i');
const IS_FIRST = new RegExp(FIRST, 'i');

/** The stage that the heading of a column of values tells; null where it tells none. */
export function stageOf(heading: string): Stage | null {
  if (IS_BEFORE.test(heading)) return 'first';
  if (IS_FINAL.test(heading)) return 'final';
  return IS_FIRST.test(heading) ? 'first' : null;
}
