/** What the towns and bodies of a place end in; none of them is all of the place whose name they bear. */
const TOWN = '(?:镇|乡|街道|社区|村)(?![村街区乡级域居镇民医卫办务])';
const HOSPITAL = '(?:[县市区中一二三四五六七八九十\\d]|[\\u4e00-\\u9fff\\d]{2,16}?)?(?:医院|卫生院|保健院)';
const SCHOOL =
  '(?:[\\u4e00-\\u9fff]{0,6}?(?:学院|大学|中学|小学|学校)|第?[一二三四五六七八九十]{1,2}中)(?!生)';
const WORKS =
  '[\\u4e00-\\u9fff]{0,6}?(?:[电钢药酒纸糖烟水]厂|[\\u4e00-\\u9fff]{2}厂|[煤铁铜金锰锌]矿|监狱)(?![区房矿业企工从])';
const VILLAGE = '[\\u4e00-\\u9fff]{1,6}?(?:社区|(?<![农乡镇政])村|村委会|居委会)(?![级民镇居医卫办])';
const PARK = '[\\u4e00-\\u9fff]{0,6}?(?:工业园|产业园|科技园|园区|农场|林场)区?';
const FIRM = '(?:[\\u4e00-\\u9fff]{1,8}?|[a-zA-Z]{1,3}\\s*)(?:公司|集团)';
/** What lies in a city and has its name, be it a lake or a station: 衡水湖, 衡水北站. */
const SPOT = '(?:湖|[东南西北火车]{0,2}站|机场)(?![区点网\\u4e00-\\u9fff]*[区县市])';
/** Words for many of a kind. */
const MANY = '各|全|所有|公立|民营|重点|基层|[一二三]级|[\\d两几多]|职业|部分|其他|有关|相关|非';
const COUNT = '(?![数家总个所类均率])';
const BODY = new RegExp(
  `\\u0001(?:${TOWN}|(?!${MANY})(?:${HOSPITAL}|${SCHOOL}|${WORKS}|${VILLAGE}|${PARK}|${FIRM}|${SPOT})${COUNT})`,
);

/** 衡水市人民医院, 饶阳镇, 冀州中学: what bears the name of a place, which stands as U+0001, and is only something within it. */
export function bodyIn(rest: string): string | null {
  return BODY.exec(rest)?.[0] ?? null;
}
