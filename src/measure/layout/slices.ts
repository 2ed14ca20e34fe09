import { fold, foldName } from '../../quantity/fold.js';
import { partIn } from '../facts/part.js';

/** Columns of which each value is a part of all: one firm, one trade, one sex. */
const OF_PARTS: readonly string[] = [
  '(?:所属|所在|受检|受查|被?(?:调查|监测|检查|抽查|检测|考核|填报))?(?:企业|用人单位|公司|厂家|厂矿|医院|学校|矿山)(?:名称)?',
  '(?:受检|受查|被(?:调查|监测|检查|抽查|检测))(?:单位|机构)(?:名称)?',
  '(?:所属|所在|企业|从业|国民经济)?(?:行业|产业)(?:类别|分类|名称|类型|门类|大类|中类|小类|代码)?',
  '(?:企业|单位|用人单位|生产|经营)?规模(?:类型|类别|分类)?|(?:企业|单位|用人单位|经济|登记注册|注册|所有制)(?:类型|性质|类别)|所有制(?:形式)?|经济成分',
  '性别|男女|年龄(?:段|组|分组|层)?|工龄(?:段|组)?|民族|婚姻(?:状况)?|(?:文化|教育|受教育)程度|学历|户籍(?:类型)?|户口(?:类型|性质)?|城乡(?:分类|类型)?|居住地',
  '(?:重点|目标|职业|调查|监测|服务)?(?:人群|对象)(?:类别|类型|分类|名称)?|群体|工种|岗位(?:类别|类型|名称)?|职业(?:类别|类型|分类)|用工(?:形式|类型|性质)',
  '(?:职业病)?危害因素(?:类别|类型|种类|名称)?|危害(?:类别|程度|等级)|风险(?:类别|等级|分级)|病种|尘肺病种类|监测点位?|采样点|车间|工序',
  '分组|组别|分层|样本(?:类型|来源)|抽样(?:类型|层)|(?:抽样|调查|监测|检查|实施)?(?:批次|轮次|期次|批)',
  'sex|gender|age(?:group|band|range|class)?|industry(?:name|code|group)?|sector|economicactivity|occupation|job|trade',
  '(?:company|enterprise|employer|firm|establishment)(?:name|size|type)?|factory|plant|hospital|school|ownership(?:type)?',
  '(?:sub)?group|stratum|strata|segment|cohort|breakdown|disaggregation|workertype|urbanrural|residence|education(?:level)?',
  'ethnicity|hazard(?:type)?|wave|round|batch',
];
const PARTS = new RegExp(`^(?:${OF_PARTS.join('|')})$`);
/** Parts of a territory, in a column that may as well name the counties. */
const TERRITORY = /^(?:区域|地域|片区|园区|区片|所在区域|所在园区|zone|subregion)$/;

/** What means all of them. */
export const ALL_PARTS =
  /^(?:(?:全部|所有|全体|整体|总体|合计|总计|全口径|全|各|各类|小计|不限|不分|不区分|无差别)(?:企业|单位|用人单位|行业|产业|规模|性别|年龄|年龄段|人群|人员|对象|类型|类别|危害因素|岗位|工种|批次|样本|公司|劳动者|职工|学历|民族)*(?:合计|总计|总体)?|(?:男女|城乡|大中小微?)(?:合计|总计|不分|总体|型企业|企业)?|(?:all|total|overall|both|both sexes|any|whole|combined|t)(?: (?:ages|sexes|industries|sectors|firms|companies|enterprises|workers|groups|sizes|employers|persons))?)$/;

/** True for the heading of a column each value of which is a part of all. */
export function isOfParts(heading: string): boolean {
  return PARTS.test(foldName(heading));
}

/** True for one that may name counties as well. */
export function isOfTerritory(heading: string): boolean {
  return TERRITORY.test(foldName(heading));
}

/** What is within a county, of which no value is the county's. */
const TOWNS =
  /^(?:所属|所在)?(?:乡镇街道|街道乡镇|乡镇|街道|镇街|街镇|社区|村居|行政村|村|towns?|townships?|villages?)(?:名称)?$/;

/** True for the heading of a column of towns, which name the rows themselves where no county does. */
export function isOfTowns(heading: string): boolean {
  return TOWNS.test(foldName(heading));
}

const AMONG = /^其中\s*[:、]?\s*/;

const OF_WHOM = /^(?:工业|用人)?(?:企业|单位|职工|人员|人口|人群|居民)?$/;

/** True for what is a part of all by itself: 其中：国有企业, 男; 其中：桃城区 is a county. */
export function isSlice(text: string): boolean {
  const name = fold(text).replace(AMONG, '');
  const part = partIn(name);
  return part !== null && OF_WHOM.test(name.replace(part, ''));
}

/** True for 其中, over the names of parts. */
export function isAmong(text: string): boolean {
  return AMONG.exec(fold(text))?.[0] === fold(text) && fold(text) !== '';
}
