import { fold } from '../../quantity/fold.js';
import { remembered } from '../../quantity/remembered.js';
import { numeral } from './period.js';

const SIZES = '规(?:模以)?[上下]|限(?:额以)?[上下]|中小微?型?|小微型?|微型|大中?型|中型|小型';
const CHOSEN =
  '重点|新增|新建|新办|新开办|新设立?|改扩建|试点|抽样|已检|应检|被监督|被检查|抽查|抽检|样本|被?调查|部分|个别|典型|示范|问卷|受检';
const OWNED = '民营|国有|外资|私营|非公有?制?|乡镇|村办|集体|股份制?';
const OF_WHOM = '(?:工业|用人)?(?:企业|单位|县(?:市?区)?|行业|园区|职工|乡镇|医院|学校|用户|矿山)';
const TRADES =
  '制造|采矿|采掘|建筑|化工|冶金|煤炭|煤矿|矿山|电力|建材|纺织|机械|电子|轻工|有色|石化|石油|医药|木材|家具|印刷|制鞋|皮革|水泥|陶瓷|汽修|汽车|交通运输|批发|零售|住宿|餐饮|服务|农林';
const GROUPS = '[男女](?:性|职工|员工|工)|劳务派遣|农民工|城镇|农村|第[一二三四五六七八九十\\d]{1,3}批';
/** Some of the counties, and not each of them. */
const SOME_COUNTIES =
  '(?:其[他它余]|[东南西北中]部|监测|哨点|先进|落后|贫困|山区|平原)各?(?:县市?区?|区县)(?!级)';
/** Names have lost their blanks when they come here. */
const IN_ENGLISH =
  '(?<![a-z])(?:fe)?(?:males?|men|women)(?![a-z])|(?:large|small|medium|listed|owned|private|sampled|surveyed|pilot|selected|key) ?(?:firms|companies|enterprises|employers|counties|industries)|manufacturing|(?<![a-z])(?:mining|construction|urban|rural)';

/** What is a part of all by its own words: 规上企业, 男性, 制造业, 抽样企业. 重点人群 is part of the name of an indicator. */
const PART = new RegExp(
  `(?:不含|不包括|不包含|剔除|扣除)[\\u4e00-\\u9fff]{2,10}|(?:${SIZES})(?=$|[^\\u4e00-\\u9fff]|工业|企业|单位|用人|职业|指标|完成)|${SOME_COUNTIES}|(?:${CHOSEN}|${OWNED})${OF_WHOM}|(?:${TRADES})(?:行?业|企业)(?![主家])|[国央民外私]企(?!改|业)|^[男女]$|${GROUPS}|${IN_ENGLISH}`,
  'i',
);
const LONGEST = 200;

/** Where some of them work, how they were chosen, and trades as statistics name them: a part where nothing else stands beside that. */
const ALONE =
  /^(?:(?:非?煤矿山?|矿山|机关(?:事业单位)?|事业单位|医院|学校|工业园区?|园区|农场|林场|街道|工地|在岗|离岗|抽样|样本|抽[查检]|存量)(?:企业|单位|职工|人员)?|[\u4e00-\u9fff]{1,10}(?<![职就作行工企专事产停开])业)(?:[数值]|数据|口径|部分)?$/;

/** The words in a text by which it is of a part only; null where there are none. */
export const partIn: (text: string) => string | null = remembered((text) => {
  const folded = fold(text.slice(0, LONGEST));
  return PART.exec(folded)?.[0] ?? partAlone(folded);
});

/** A folded text, or what stands in brackets in one, where it is nothing but the name of a part. */
export function partAlone(folded: string): string | null {
  return ALONE.exec(folded.trim())?.[0] ?? null;
}

/** What a table is about, where that is all that its title says besides: 乡镇指标完成情况. */
const LEVEL =
  /^(?:(?:企业|用人单位|学校)(?=$|指标|完成|情况|数据|填报|自查|统计|用表|报表|基本|职业卫生)|(?:乡镇|镇街|村居|社区|抽样|样本|哨点|(?:监测|试)点|(?:[镇乡村]|县区?|区县?)一?级|[省国](?:家?级|本级)(?=情况|数据|统计|汇总)|医疗(?:卫生)?机构|(?:公立|民营)?医院|(?:央属|省属|中央)[\u4e00-\u9fff]{0,3}企业|新就业形态劳动者)(?=$|\s|指标|完成|情况|数据|职业|工作|规划|填报|自查|统计|用表|报表|基本)|(?:\d{1,2}|[一二两三四五六七八九十]{1,3})个?(?:[县区](?![县市区])|县市?区|区县))/;

/** Those who each fill in a form for the place that collects them. */
const REPORTERS =
  '企业|用人单位|乡镇|镇街|街道|社区|村居|基层|各?(?:县市区|县区|区县)|[县区镇乡村]一?级|医院|医疗(?:卫生)?机构|学校';
const FILLED_IN = '填报|填写|上报|报送|自查|自评|评估|调查|登记|申报';
const FORM = new RegExp(
  `(?:${REPORTERS})(?:(?:${FILLED_IN})?(?:情况)?(?:[年季月]?报表|用表|表)(?![\\u4e00-\\u9fff])|(?:专|使)?用$|填写?$)`,
);

/** So many of them, those that were certified, and what a place runs itself: of all there are more. */
const NOT_ALL =
  /\d{1,4}余?[家个户](?:[\u4e00-\u9fff]{0,4}企业|(?:用人)?单位|厂矿|矿山|工厂|医院)(?!数|以[上下])|健康企业(?=$|[^\u4e00-\u9fff]|指标|完成|情况|数据)|(?:本|(?<![市省国各分两三多地])[县区镇乡村])级$/;

/** The same of a title, which may also name a level or those whose form it is: 乡镇指标完成情况, 企业填报表, 填报表（县区用）. */
export function partOfTitle(rest: string): string | null {
  return partIn(rest) ?? LEVEL.exec(rest)?.[0] ?? NOT_ALL.exec(rest)?.[0] ?? FORM.exec(rest)?.[0] ?? null;
}

/** True for the counties, of which each value may name its own. */
export function isOfCounties(part: string): boolean {
  return /^(?:各?(?:县|区县|区一?级)|本级)/.test(part);
}

/** What may stand around the part in a remark that names nothing else. */
const AROUND_PART = /^(?:数据)?(?:仅|只)?(?:为|是|系|含)?|(?:地区|的|数据|数值?|口径|范围|合计|情况|统计)+$/g;

/** The part of all of which a remark says that the value is, where it says nothing else: 国有企业, 8个县, 农村地区数据. */
export function partOfRemark(folded: string): string | null {
  const text = folded.replace(/[([]?(?:市、区|区、市|市区)[)\]]?$/, '市区');
  const part = partOfTitle(text);
  return part !== null && text.replace(part, '').replace(AROUND_PART, '') === '' ? part : null;
}

const ALL_COUNTIES = /^(\d{1,2}|[一二两三四五六七八九十]{1,3})个?(?:县市?区|区县)$/;

/** 11个县市区 are all of a plan that has so many. */
export function areAllOf(part: string, units: number): boolean {
  const [, number] = ALL_COUNTIES.exec(part) ?? [];
  return number !== undefined && numeral(number) === units;
}

/** What follows where somebody is addressed, told to do something or summed up, and nobody's values are told. */
const OTHERWISE =
  '[县市区]|卫|疾|人民|政府|有关|相关|单位|部门|局|委(?!托)|机构|[均都域间直]|至少|应|请|[须需要将]|一?级|平均|填[报表写]|报送|上报|提供|负责|[:：]';
const EACH = new RegExp(
  `(?<![及和与含、对向由请至为给从到把将令])(?:各个?(?:所辖|下辖)?(?:县市?区?|区县?|市县区?|县\\(区\\))|分(?:县市?区?|区县))(?![^,，;；。]*(?:汇总|合计|总计|总体))(?!\\s*(?:${OTHERWISE}))`,
);

/** The words by which a title is of each of the counties, and none of its values the city's: 衡水市各县区; null where it is not. */
export const eachCounty: (text: string) => string | null = remembered((text) => {
  const folded = fold(text.slice(0, LONGEST)).replace(/\(\s*市\s*[、,，]?\s*区\s*\)/g, '市区');
  return EACH.exec(folded)?.[0] ?? null;
});
