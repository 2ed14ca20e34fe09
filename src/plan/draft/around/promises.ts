import type { Place } from '../table/line.js';
import { type Section, sentencesOf } from './prose.js';

/** A sentence outside the table that promises a number of things, all of them, or a direction. */
export interface DraftPromise {
  readonly words: string;
  readonly clause: string;
  readonly place: Place;
}

const LONGEST = 120;
const MOST = 60;
const QUANTITY =
  /(?:[1-9]\d*|[一二两三四五六七八九十]+)(?:余|多)?(?:名|家|个|所|人(?!民|力|才|员|社|群|们|类)|例|处|支|套|项(?!目|制))(?!月|百分点|方面|重点领域)|[1-9]\d*(?:\.\d+)?%|[两二三四五六七八]大[^,，]{0,12}(?:网络|体系|平台|工程)/;
const WHOLE = /全覆盖|全员培训|逐年(?:递增|提高|增长|下降|减少)|逐步提高[^,，]{0,16}率/;
const PROMISED =
  /培养|培训|建设|建成|建立|新建|扩建|改造|治理|不少于|不低于|至少|达到|评选|创建|设立|确定|力争|推动|实现|覆盖|配备|完成|提高|递增|新增|打造|培育|形成/;
/** What was, what others do, and what is only counted up. */
const OTHER = /十三五|十二五|以来|比20|较20|据统计|全国|一是/;

/** Promises with a measure in the sections from the table on: what stands before it tells how things were. */
export function promisesIn(sections: readonly Section[]): DraftPromise[] {
  const found = sections.flatMap((section) => sentencesOf(section).filter(({ text }) => isPromise(text)));
  return found.slice(0, MOST).map(({ text, item, clause, place }) => ({
    words: text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text,
    clause: item === null ? clause : `${clause}第${item}项`,
    place,
  }));
}

function isPromise(text: string): boolean {
  if (!WHOLE.test(text) && !(QUANTITY.test(text) && PROMISED.test(text))) return false;
  return !OTHER.test(text);
}
