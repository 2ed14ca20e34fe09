import { bodyIn } from './bodies.js';
import { CITIES, COUNTED_APART } from './cities.js';

/** The authority of a place, and the stamp after its name: 桃城区卫生健康局（盖章） stands for 桃城区. */
const SUBJECT = [
  '卫生健康|卫生和计划生育|卫生计生|卫健|卫计|卫生(?!院)|疾病预防控制|疾病控制|疾控|职业病防治|职防|卫生监督',
  '应急管理|应急|人力资源和社会保障|人力资源社会保障|人社|社会保险|社会保障|社保|医疗保障|医保|人民|统计|民政|教育|财政',
  '发展和改革|发展改革|发改|工业和信息化|工信|生态环境|市场监督管理|市场监管|行政审批|审计|总工会|工会|残联|妇联',
].join('|');
const BODY = '(?:事业)?(?:委员会|管理局|服务中心|局|委|中心|所|院|政府)';
const WITHIN = '(?:职业(?:健康|卫生|病防治)|综合监督|公共卫生|职防|政策法规|领导小组)?(?:办公室|[科股室办])?';
const STAMP = '\\s*(?:\\((?:盖章|公章|章|签章)\\))?';
const OFFICE = new RegExp(
  `\\u0001\\s*(?:合计|总计|总体|小计|(?:${SUBJECT})?${BODY}${WITHIN}|(?:总工会|工会|残联|妇联|领导小组|办公室)(?:办公室)?|(?:${SUBJECT})(?:工作)?领导小组(?:办公室)?)?${STAMP}`,
  'g',
);

export function withoutOffices<P extends { readonly rest: string }>(placed: P): P {
  return { ...placed, rest: placed.rest.replace(OFFICE, '\u0001') };
}

/** What opens words of titles that end like names of divisions, and no such name: 各县区, 全市, 重点地区; not 市中区, 镇海区. */
const NO_NAME =
  '各|等|[一二两三四五六七八九十]+个?(?:县市?区|区县)|及|以及|与|和[各所下]|全(?![椒州南])|本(?!溪)|我|该|分(?!宜)|设区|城(?![东西南北中关固步口厢阳子])|地|市(?![南北中]区)|县|区|省|乡(?![宁城])|镇(?![安平康远宁雄巴赉原江沅坪海])|村|街|重点|所|主要|约束|预期|集中|情况|指标|数据|规划|工作';
/** A name that opens a text, or follows a known place, and ends as the names of divisions and zones do. */
const NAME = [
  '[\\u4e00-\\u9fff]{2,12}?(?:自治[县旗州]|自治区|联合旗|族区|管委会|行政委员会|开发区|高新区|(?:园|示范|名胜|实验|试验|聚集)区)',
  '[\\u4e00-\\u9fff]{2,3}省(?![级属直内外定管])',
  '[\\u4e00-\\u9fff]{1,6}?(?:街道|[县区市旗乡镇])',
  '(?:兴安|锡林郭勒|阿拉善)盟',
].join('|');
const DIVISION = new RegExp(
  `(?:^|[\\s\u0001([【〔:：、-]|关于|情况|指标|数据|规划)(?!${NO_NAME})(${NAME})(?![级直属本县区市域内外场政村镇乡])`,
);
/** Words that end like the name of a division and are none, with what they are often called besides. */
const NO_DIVISION =
  /^(?:[新老旧主受采煤我]|中心|主要|健康|文明|卫生|宜居|智慧|示范|试点|重点|贫困|偏远|边远|农村|民族|工业|产业|化工|科技|物流|农业|经济|居民|住宅|生活|办公|棚户|连锁|大型|其[他它余]|部分|相关|有关|(?:[被受]?(?:评估|评价|考核|监测|调查|检查|统计|督[导查]|抽[查样检])|填报|申报)(?=地区$))*(?:地区|县区|市区|园区|社区|矿区|厂区|城区|辖区|郊区|片区|山区|校区|院区|小区|灾区|疫区|(?:超?特?[大中小])?城市|都市|超市|上市|区市|县市|乡镇|城镇|村镇|各镇|各乡)$/;
/** 衡水某某股份有限公司 is no place, though it begins with the name of one. */
export const FIRM = /(?<![\u4e00-\u9fff])[\u4e00-\u9fff]{2,}(?:公司|集团)(?![数家总个])/;

/** What a city runs itself is not all of the city: 市本级 (the name of the city may have been taken from before it). */
const OWN =
  /^[\s\u0001]*(?:(?:主城|中心城|市|城)区(?![县域内外划])|(?:中央|[省部])?(?:驻\u0001|驻[\u4e00-\u9fff]{1,3})(?:单位|企业)|雄安|[我本](?:县|区|旗)(?![级直])|市辖区|[县区](?:卫|人社|疾控|应急))|[省市县区\u0001]本级|[省市县区\u0001](?:直属|直)(?=$|[^接径线辖管])|[省市县\u0001]属(?=$|[^于地])|\u0001(?:主城|中心城|市|城)?区(?=$|[\s\d)]|指标|情况|数据|年|职业|规划|工作|完成|主要|重点|统计|汇总|填报)/;

/** XX县, 某公司: a form that nobody filled in. 省级数据 is the province's. */
const NOBODY =
  /(?:[xX×*○某]{1,3}|(?<!_)_{2,})\s*(?:省|市|县|区)(?![\u4e00-\u9fff]*(?:企业|单位))|(?:[xX×*○某]{1,3}|(?<!_)_{2,})(?:公司|企业|单位|医院|集团|街道|乡|镇)|(?<![\u4e00-\u9fff])(?:国家|省)级(?=数据|数值|平均|水平|汇总)/;

/** 石家庄 by itself, or before what a title says of a place. */
const CITY = new RegExp(
  `(?:^|[\\s\u0001([【〔:：、,-]|关于|系|为)(${[...CITIES, ...COUNTED_APART].join('|')})(?=$|[\\s\\d)\\]】〕:：、,-]|数据|数值|数$|年|指标|完成|情况|职业|汇总|统计|填报|上报|报送)`,
);

/** What is wider than any plan: 京津冀, 粤北, and 国家 before what is said of it. */
const REGION =
  /(?:^|[\s\u0001([【〔:：、,-]|关于)(京津冀|长三角|珠三角|(?:粤港澳)?大湾区|环渤海|[华粤鲁冀][东西南北中](?:地区)?|国家)(?=$|[\s\d)\]】〕:：、,-]|数据|数值|平均|水平|指标|完成情况|情况)/;

/** Taocheng District, Hebei Province, be the letters small or large: names that no plan has. */
const ENGLISH =
  /\b(?!(?:and|any|all|at|by|each|every|for|from|in|no|of|one|or|other|our|per|rate|the|this|to|whole|which|within)\b)[a-z]+ (?:county|district|banner|province)\b(?!-)/i;

/** 长安区 in 长安区2025年指标: somebody that no plan knows. */
export function divisionIn(rest: string): string | null {
  const own = OWN.exec(rest)?.[0];
  if (own) return own;
  const firm = FIRM.exec(rest)?.[0] ?? bodyIn(rest);
  if (firm) return firm;
  const nobody = NOBODY.exec(rest)?.[0] ?? CITY.exec(rest)?.[1] ?? REGION.exec(rest)?.[1];
  if (nobody) return nobody;
  const english = ENGLISH.exec(rest)?.[0];
  if (english) return english;
  const name = DIVISION.exec(rest)?.[1] ?? null;
  return name === null || NO_DIVISION.test(name) ? null : name;
}
