import type { Facts } from './facts.js';
import type { PlanNames } from './names.js';
import { partIn } from './part.js';
import { narrowed } from './period.js';

const ENGLISH = "([a-z][a-z0-9 .'’%-]*?)";
/** Told first, since it is told at once: where else the Chinese ends is tried out letter by letter. */
const ENDS_IN_ENGLISH = "(?=[^a-z]*[a-z][a-z0-9 .'’%-]*[)\\]]*$)";
const BETWEEN = '[\\s/|([]*';
const CHINESE_FIRST = new RegExp(
  `^${ENDS_IN_ENGLISH}([^a-z]*[\\u4e00-\\u9fff][^a-z]*?)${BETWEEN}${ENGLISH}[)\\]]*$`,
  'i',
);
const ENGLISH_FIRST = new RegExp(`^${ENGLISH}${BETWEEN}([\\u4e00-\\u9fff][^a-z]*?)[)\\]]*$`, 'i');

/** What a text says in both languages; null where it is in one, or where each half says, or may say, something of its own. */
export function readInBoth(folded: string, names: PlanNames, read: (half: string) => Facts): Facts | null {
  const halves = names.knowsIndicator(folded) ? null : halvesOf(folded);
  if (halves === null || partIn(halves[1]) !== null) return null;
  const chinese = read(halves[0]);
  const english = read(halves[1]);
  const isOne = names.areOfOne(chinese.indicator ?? '', english.indicator ?? '');
  return isOne ? saidInBoth(chinese, english, halves[1]) : null;
}

/** The two halves of a text in Chinese and in English, in that order; null for any other. */
function halvesOf(folded: string): readonly [chinese: string, english: string] | null {
  const [, chinese, english] = CHINESE_FIRST.exec(folded) ?? [];
  if (chinese !== undefined && english !== undefined) return [chinese, english];
  const [, first, second] = ENGLISH_FIRST.exec(folded) ?? [];
  return first === undefined || second === undefined ? null : [second, first];
}

/** What both say, where the English says nothing else: 2023年 / Year 2023, 数值 Actual value. */
function saidInBoth(chinese: Facts, english: Facts, gloss: string): Facts | null {
  if (chinese.rest !== '' || chinese.isRemark || english.isRemark || english.otherYears.length > 0)
    return null;
  const { field, place, indicator, stranger, role, period, units } = english;
  // 申报率 plan is a forecast, and no column of plans
  if (field === 'plan' && chinese.field !== 'plan') return null;
  const isOther = indicator !== null && chinese.indicator === null;
  if (isOther || (place ?? stranger) !== null || units.length > 0) return null;
  const isGloss = isName(gloss) && chinese.indicator !== null && (field ?? role ?? period) === null;
  if (english.rest !== '' && !isGloss) return null;
  if (isTargetHere(chinese, english)) return { ...chinese, role: null, rest: `${chinese.role} ${role}` };
  const isSame = (a: unknown, b: unknown) => a === null || b === null || a === b;
  if (!isSame(field, chinese.field) || !isSame(role, chinese.role)) return null;
  if (period !== null && !isSameTime(chinese, english)) return null;
  return { ...chinese, role: chinese.role ?? role };
}

/** Declaration rate is the name once more; plan, (n) and max tell of another value. */
function isName(gloss: string): boolean {
  return wordsOf(gloss).join('').length >= LEAST_OF_NAME && !tellsOfOther(gloss);
}

/** True for English words by which values are others than those of the year: plan, LY, est. */
export function tellsOfOther(text: string): boolean {
  return wordsOf(text).some((word) => OTHER.test(word));
}

/** With up to two digits behind them: p25, but est2025 is est. */
function wordsOf(text: string): readonly string[] {
  return text.match(/[a-z]+(?:\d{1,2}(?!\d))?|[a-z]+/gi) ?? [];
}

const LEAST_OF_NAME = 8;
const OTHER =
  /^(?:n|ns|plan(?:ned)?|last|prev(?:ious)?|prior|old|new|max(?:imum)?|min(?:imum)?|mean|median|avg|average|diff(?:erence)?|change|yoy|std|sd|se|sum|total|rank|est(?:imate[ds]?)?|forecast|budget|target|goal|nation(?:al)?|provinc(?:e|ial)|number|count|ly|urban|rural|sample|male|female|p\d+)$/i;

/** 目标 Actual: of two languages neither decides. */
function isTargetHere({ role: a }: Facts, { role: b }: Facts): boolean {
  return (a === 'target' && b === 'measured') || (a === 'measured' && b === 'target');
}

function isSameTime({ period: a }: Facts, { period: b }: Facts): boolean {
  if (a === null || b === null || narrowed(a, b) === null) return false;
  return a.year === b.year && a.upTo === b.upTo && a.isPart === b.isPart && a.isBase === b.isBase;
}
