import type { Indicator } from '../../plan/plan.js';
import { fold } from '../../quantity/fold.js';
import { readNumber } from '../../quantity/number.js';
import { clausesOf } from '../facts/own-words.js';
import { periodsIn } from '../facts/period-forms.js';

const SHARE = /(\d{1,9}(?:\.\d{1,9})?)\s*[%‰]/g;
/** 910/1100, and no day: neither 2023/12 nor 12/31. */
const DAY =
  '(?:19|20)\\d{2}\\s*\\/\\s*(?:1[0-2]|0?[1-9])(?!\\d)|(?:1[0-2]|0?[1-9])\\s*\\/\\s*(?:3[01]|[12]\\d|0?[1-9])(?!\\d)';
const COUNTS = new RegExp(`(?<![\\d./])(?!${DAY})(\\d{1,7})\\s*\\/\\s*([1-9]\\d{0,6})(?![\\d./%‰])`, 'g');
/** What such a clause gives is no other value: it compares, tells a demand, a bound, a part or a sample, or how a value is made. */
const BESIDE =
  /比|较|同期|高于|低于|差|超|距|提[高升]|上升|下[降滑]|降低|[增减]|持平|其中|[抽样]|占|各|最[高低]|平均|分别|目标|任务|计划|规划|要求|标准|应|需|不[低少高]于|以[上下]|至少|[≥≤<>=÷×]|范围|区间|误差|置信|税|经费|资金/;

/** 佩戴率85%, 改造85%的企业: a share of something else. */
const OF_OTHERS = /%的[\u4e00-\u9fff]/;
const NAMED = /([\u4e00-\u9fff]{2}率)/g;

/** 省平台导出数为92.1% beside 88.9%: a share in words, or in counts (910/1100), that none of the values beside it comes to. */
export function saysOtherShare(remark: string, values: readonly string[], { name }: Indicator): boolean {
  const known = values.flatMap((value) => [...fold(value).matchAll(SHARE)].map(([, number = '']) => number));
  if (known.length === 0) return false;
  return clausesOf(fold(remark).replaceAll(/[()]/g, ',')).some(
    (clause) =>
      (/\p{L}/u.test(clause) || clause === fold(remark)) &&
      !BESIDE.test(clause) &&
      !OF_OTHERS.test(clause) &&
      [...clause.matchAll(NAMED)].every(([, rate = '']) => name.includes(rate)) &&
      periodsIn(clause).periods.length === 0 &&
      ([...clause.matchAll(SHARE)].some(([, number = '']) => !known.some((one) => areAlike(one, number))) ||
        [...clause.matchAll(COUNTS)].some(([, part, all]) => !known.some((one) => comesTo(one, part, all)))),
  );
}

/** 84.3 is what 917 of 1088 come to, in per cent. */
function comesTo(percent: string, part = '', all = ''): boolean {
  const [share, a, b] = [percent, part, all].map((text) => readNumber(text)?.number ?? null);
  if (!share || !a || !b) return false;
  return a.value.mul(100).div(b.value).sub(share.value).abs().mul(2).lte(share.step);
}

/** 88.92 is 88.9, and 89: they differ by no more than half of the last digit of the one written with fewer. */
function areAlike(one: string, other: string): boolean {
  const [a, b] = [readNumber(one)?.number, readNumber(other)?.number];
  if (!a || !b) return false;
  const step = a.step.gt(b.step) ? a.step : b.step;
  return a.value.sub(b.value).abs().mul(2).lte(step);
}

const NOT_PUBLIC = /私立|私营|民营|民办|[非不]是?公立|社会(?:力量)?办|合资|外资|厂办|(?:企业|职工)医院/;

/** 1家民营医院, where the plan asks for a public one. */
export function isNotPublic(remark: string, { name }: Indicator): boolean {
  return name.includes('公立') && NOT_PUBLIC.test(remark) && !remark.includes('公立医');
}

/** True for a cell of which some number is this one, however it is written. */
export function hasNumber(cell: string, number: string): boolean {
  const plain = (text: string) => Number(text.replaceAll(',', ''));
  return (fold(cell).match(/\d[\d,.]*/g) ?? []).some((one) => plain(one) === plain(number));
}
