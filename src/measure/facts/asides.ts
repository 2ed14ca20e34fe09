/** 较2020年 compares, and is of another year. */
const THAN_A_YEAR = /(比|较|与)\s*(?:19|20)\d{2}\s*年/g;
/** 到2025年 is the language of plans: what is to be then, unless a word beside it says that it was measured. */
const BY_A_YEAR = /(?<![年度至达止直月日])到\s*((?:19|20)\d{2}\s*年)|\bby (?:the end of )?((?:19|20)\d{2})/gi;
/** 率（95%CI）: the value, and in the same cells how sure it is. */
const WITH_INTERVAL = /(.)\s*[([]\s*(?:9[059](?:\.\d)?\s*%?\s*)?(?:c\.?i\.?|[置可]信区间)\s*[)\]]/gi;

/** 对照全市目标，我区情况如下 and 与去年相比，完成情况如下 lead to what the values are, and tell of others by the way. */
const LEADING =
  /^(?:现?(?:对照|对标|根据|按照?|依据|围绕|聚焦|为(?:完成|落实|实现|贯彻落实))[^,，;；。]{1,40}(?:目标|任务|计划|规划|要求|方案|部署|通知|文件|标准)(?:任务|要求|精神)?|[与同][^,，;；。]{1,20}相比(?:较)?)[,，](?=.*如下)/;

/** A text without what it says of others than its values, and with the role that its words for time give them. */
export function withoutAsides(text: string): string {
  return text.replace(WITH_INTERVAL, '$1').replace(THAN_A_YEAR, '$1上年').replace(BY_A_YEAR, '目标$1$2');
}

/** A sentence without such an opening. */
export function withoutLeading(text: string): string {
  return text.replace(LEADING, '');
}
