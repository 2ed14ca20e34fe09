/** Dashes of every length, slashes and dots: the yearbooks' marks for "not available". */
const MARK = /^(?:[-‐-―─━⸺⸻ ]+|\/{1,2}|\\|[…⋯ ]+|\.{3}|\.{6})$/;

/** Words that say only that there is nothing. */
const NOTHING: ReadonlySet<string> = new Set([
  '',
  ...listed('无数据、暂无、暂无数据、无资料、数据缺失、无相关数据、无此数据、缺失、缺'),
  ...listed('n/a、na、null、missing、no data'),
]);

/** Words that say why there is no value yet; where a plan prints them they are worth keeping. */
const NOT_YET: ReadonlySet<string> = new Set([
  ...listed('未开展、未统计、未监测、未填报、尚未启动、尚未开展'),
  ...listed('未报、未上报、未报送、未填、尚未填报、尚未上报、尚未统计、缺报、漏报'),
  ...listed('未开展监测、未开展检测、未开展统计、未开展工作'),
  ...listed('待报、待上报、待填报、待统计、统计中、正在统计、不详'),
]);

function listed(words: string): string[] {
  return words.split('、');
}

/** Whether a folded, lower-case text is a blank or a mark, or says in words that there is nothing. */
export function saysNothing(word: string): boolean {
  return NOTHING.has(word) || MARK.test(word);
}

/** Whether a folded, lower-case text says that there is no value, for whatever reason. */
export function isMissing(word: string): boolean {
  return saysNothing(word) || NOT_YET.has(word);
}
