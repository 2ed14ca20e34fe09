import type { SetAside } from '../../diagnostic/codes.js';
import type { Period } from './period.js';
import { isStageOfYear, STAGED } from './stage.js';

/** 本期初 and 报告期末; the end of a plan's own period, 规划期末, is when its targets are due. */
const PERIOD = '(?<!规划|计划|五年|十[一二三四五]五)(?:本|报告|统计)?期';
/** What stands behind the beginning or the end of a time where its value is meant: 年初数, 期末完成值. */
const OF_EDGE =
  '(?:的?(?:已?完成|实际|实有|实测|现状)?(?:[值数]|情况|数据)|(?:已?完成|实际|实有|实测|现状)$)';

/** What values are by the words beside them: measured, or something that is set aside. */
export type Role = 'measured' | SetAside;

/** Nothing stands before, or behind, but a bracket. */
const OPEN = '(?:^|(?<=[(\\[]))\\s*';
const CLOSE = '\\s*(?:$|(?=[)\\]]))';

/** Of which target: 全年目标, 规划目标, 市定任务. */
const OF_WHEN = '(?:\\s|全年|年度|本年度?|当年|年初|规划|五年|十四五|期末|总体?|既定|预定|[省市]定|上级)';

/** What people call sheets and tables that are kept and not meant, and those that show how a form is filled in, or is not. */
const NOT_TO_BE_USED = new RegExp(
  [
    `${OPEN}(?:请?勿[使引采]?用|弃用|旧|错|误填|废弃?|待删除?|范[本例])${CLOSE}`,
    '(?<![规师典])范[本例]$|(?<![造弄掺作虚])假数据|(?:错误|填[报写表])示范|反面(?:典型|教材)|错误?版',
    `${OPEN}(?:bak|backup|old|obsolete|te?mp|test|demo|sample)\\s*\\d*${CLOSE}`,
    '(?<=[\\s_.\u4e00-\u9fff-])(?:bak|backup|obsolete)$|(?<=[\u4e00-\u9fff][\\s_.-]*)old$',
  ].join('|'),
  'g',
);

/**
 * The one vocabulary of roles, the strongest first: 目标完成率 is a share of the target, 上年完成值 last year's value,
 * 预计完成 a forecast. Only of target and measured in one text the measured one decides: 目标完成值, 计划完成情况.
 */
const WORDS: readonly (readonly [Role, RegExp])[] = [
  [
    'void',
    /(?:已|予以)?(?:作废|废止|撤销|撤回|失效|停用)|无效|示例|样例|样表|(?:模拟|演示|测试|虚拟|演练)(?:数据|数值|用?表|版|用)|填报模板|(?<=指标[^,，;；。:：]{0,8})填[写报表](?:说明|须知|示例)\s*$|空表样?(?=$|[)\]])|^\s*(?:模板|演练|演示|回收站)\s*$|例子|备份|已删除?|假[设定]|虚构|练习|(?:错误|异常|问题)(?:数据|数值|指标|清单)|(?:[修更订改]正?[改正]?|校[正准]|调整|核[定实减]|审[核定])前(?=$|[\s的)\]数值版])|旧[版表]|培训(?:示?[范例]|用表|样)|^\s*(?:演示|模拟|试填|预填)\s*$|(?:演示|试填|预填|模拟)$|^\s*删除\s*$|退回|驳回|\b(?:void|invalid|deleted|withdrawn|rejected|cancell?ed)\b/g,
  ],
  ['void', NOT_TO_BE_USED],
  [
    'interval',
    /(?:9[059](?:\.\d)?\s*%?\s*的?)?(?:\bc\.?i\.?(?![a-z])|\bconfidence (?:intervals?|limits?|bounds?)|[置可]信(?:区间|界限|限|(?=[上下]限)))\s*(?:的?[(]?(?:上限|下限|上界|下界|范围)[)]?)?|标准误差?|\bstandard errors?\b/g,
  ],
  [
    'share',
    new RegExp(
      [
        '(?:目标|任务|计划|指标)?(?:完成|达成|实现)(?:率|进度|比例|比率|百分比|程度|度(?!目标|任务|计划))|(?:时序|序时)进度|进度(?:率|比例)|^\\s*进度\\s*$',
        `(?<![已均都部额前期利])(?:完成|达成|实现)了?${OF_WHEN}+(?:目标|任务|计划|指标)(?:任务)?(?:的?(?:比例|比率|比重|百分比|程度))?(?![值数]|.{0,6}情况)`,
        `(?:完成|达成|实现)(?:目标|任务|计划)(?:的?(?:比例|比率|比重|百分比|程度))|(?:完成|达成)目标\\s*$|完成比\\s*$`,
        `占${OF_WHEN}*(?:目标|任务|计划)(?:任务|[数值量])?的?(?:比例|比率|比重|百分比|份额)?`,
        'completion rate|achievement rate|\\b(?:completion|attainment|progress)\\b|(?:%|percent(?:age)?|share) of (?:the )?(?:target|plan|goal)s?|% complete',
      ].join('|'),
      'g',
    ),
  ],
  [
    'statistic',
    /最[高低大小优差][值数]?(?=\s*(?:$|[()[\]]))|中位[数值]|众数|四分位[数值]|极[差值]|方差|标准差|变异系数|[折换]算[前后](?:的?[值数])?|加权(?:[前后](?:的?[值数])?|[值数率])|标化(?:[后前]|[率值数])|标准化率|\bmedian\b|\b(?:maximum|minimum|highest|lowest)\b|\bstandard deviation\b|\bweighted\b/g,
  ],
  ['rank', /排名|位次|名次|排序|档次|等次|评级|星级|\brank(?:ing)?\b/g],
  [
    'change',
    /(?:(?:比|较|与)(?:上[年期月周旬]|上(?:一?季|半年)度?|去年|前[期年]|年初|期初|同期|基期|基数|(?:19|20)\d{2}年)(?:同期)?)|同比|环比|增幅|增速|涨幅|降幅|(?:增减|增长|升降|变化|变动|下降|降低)(?:率|幅度?|速度|百分点)|(?:提升|提高|改善|增加)幅度|增减|增长|升降|变化|变动|差距|差额|差值|缺口|增量|未(?:完成|达标|达到|办结)(?:[数值量率]|比例|占比)|剩余(?:[数值量]|任务)|偏差|进度差|余额|未检[数率]|漏[报检][数率]|不合格数|超额(?!完成|达)|\bchanges?\b|\bgrowth\b|\bdifference\b/g,
  ],
  [
    'earlier',
    new RegExp(
      `结转[数值量额]?|上一?个?(?:月|季|旬)度?(?=[末底数值]|\\s*$|完成|累计|情况)|上一?轮|上一?年度?|前一?年度?|去年|往年|旧(?:数据|[值数])|(?<![\\u4e00-\\u9fff])原(?:数据|[值数])(?![\\u4e00-\\u9fff])|上期|同期|${PERIOD}初(?![步始报审])(?=$|[^\\u4e00-\\u9fff]|${OF_EDGE})|(?:年|^\\s*)初(?=${OF_EDGE})|\\b(?:previous|last) year\\b|\\bopening (?:value|figure|balance)`,
      'g',
    ),
  ],
  [
    'average',
    /(?:全省|全国|全市|全县|各地|省|国家)?(?:平均|均值)(?:水平|值)?|[月季日]均|[人户]均(?:[值数]|水平)?|\baverages?\b|\bmean\b/g,
  ],
  ['score', /得分|评分|分值|权重|考核分|[扣加]分(?!项)|总分(?![类配段布工])|\bscores?\b|\bweights?\b/g],
  [
    'forecast',
    /预计|预测|预估|估计|估算|推算|测算|暂估|推演|(?:理论|期望|模拟)[值数]|[(（]预[)）]|情景[一二三四五\d](?!览)|(?:乐观|悲观|保守|中性|基准)(?:情景|方案)|方案[一二三四五](?=\s*(?:$|[)\]值数]))|(?<=[([]\s*)(?:乐观|悲观|保守)(?=\s*[)\]])|预期(?:达到|完成|值|数)?|(?:拟|(?<![现特谨兹])将)(?:完成|达到)|\bforecasts?\b|\bexpected\b|\bprojected\b|\bestimate[ds]?\b|\bprojections?\b/g,
  ],
  [
    'target',
    /计划(?:完成|达到|达成|实现)(?!情况|目标|任务|.*(?:表|统计|汇总|报告|通报))|应(?:当)?(?:(?:于|在)[^,，;；。]{0,14})?(?:完成|达到?)|应(?:当)?(?:于|在)[^,，;；。]{0,14}实现|达到(?:下[表列]|以下|如下|上述)[^,，;；。]{0,6}(?:要求|目标|标准|指标)|力争(?:完成|达到|实现)?|争取(?:完成|达到|实现)|(?:要求|确保)(?:完成|达到)|[须需要](?:完成|达到)/g,
  ],
  [
    'measured',
    new RegExp(
      `${PERIOD}末(?=$|[^\\u4e00-\\u9fff]|${OF_EDGE})[值数]?|(?:[本当今]?年[末底终]|^\\s*末)(?=${OF_EDGE})[值数]?|^\\s*[本当今]年[末底终]\\s*$`,
      'g',
    ),
  ],
  [
    'measured',
    /(?:年度)?(?:已?完成|实际|实测|已?达到|实绩)|现状|已达(?!标)|达成|监测(?:值|结果)|有效(?=值|数)|当前|目前|进展|执行情况|落实情况|本期|本年度?|今年|当年|(?:统计|调查|评估|评价|年末|期末)(?:数据?|值)|\bmeasured\b|\bactuals?\b|\bachieved\b|\bobserved\b/g,
  ],
  [
    'target',
    /(?:年度|全年|阶段性?|中期|终期|期末|总体|最终|五年)?(?:目标|计划(?!生育)|任务)|责任[书状]|指令性(?=指标|任务|\s*$)|分配表|倒排(?:工期)?|(?<=[([]\s*)建议(?=\s*[)\]])|(?:工作|实施|行动)方案|(?:责任|任务)清单|责任分工|工作要点|部门预算|预算绩效|绩效(?:指标|申报)|(?<=(?:19|20)\d{2}\s*年?)规划\s*$|^\s*规划\s*$|规划(?:值|数|目标|要求|指标值)|计划|任务|分解|考核(?:值|要求|指标)|应达|要求值|约束值|标准值|承诺(?:书|[数值]|指标|事项|目标|$)|(?:公开|服务)承诺|(?:建议|控制|警戒|预警|临界|对标|标杆|参考|预算)[数值]|(?:批复|分配|需求|申请|申领|拟定)[数值量]|配额|达标线|警戒线|底线|红线|阈值|(?:初步|工作|指标)安排|安排表|争取[数值]|(?:国家|行业|考核|达标|评价|评定|评估|创建)标准|打算|设想|下达(?:任务|目标|指标)?[数值]?|指标要求|指标值|[省国市]定|要求|上限|下限|\btargets?\b|\bgoals?\b|\bplanned\b|^[\s\u0001(_-]*plan[\s)]*(?:$| for\b)|\bbudget(?:ed)?\b|\bplan (?:values?|figures?|targets?)\b/g,
  ],
  ['measured', STAGED],
];

/** The natures that plans print, and kinds of documents: no word of theirs says what a value is. */
const NO_ROLE = /预期性|约束性|(?:行动|实施|五年)计划|责任目标制|(?<=是否[\u4e00-\u9fff]{0,4})预期/g;

/** What a text says of values' role, and what is left of the text without the words that say so. */
export interface RoleSaid {
  readonly role: Role | null;
  /** 完成情况及排名 speaks of measured values, and of others beside them: each column says for itself which it holds. */
  readonly isMixed: boolean;
  readonly rest: string;
}

/** Reads the role out of a folded text from which the names of indicators and plans have been taken. */
export function takeRole(text: string): RoleSaid {
  const plain = text.toLowerCase().replace(NO_ROLE, ' ');
  const said = WORDS.flatMap(([role, words]) => {
    const at = plain.search(words);
    return at < 0 ? [] : [{ role, at }];
  });
  const rest = WORDS.reduce((left, [, words]) => left.replace(words, ' '), plain);
  const [first] = said;
  const measured = said.find(({ role }) => role === 'measured');
  const isBoth = first !== undefined && measured !== undefined && measured.at < first.at;
  const isMixed =
    isBoth && isOther(first.role) && mayStandBeside(first.role, plain.slice(measured.at, first.at));
  const role = first?.role ?? null;
  return { role: role === 'measured' && isMarkedTarget(plain) ? 'target' : role, isMixed, rest };
}

const STAGED_YEAR: RoleSaid = { role: 'measured', isMixed: false, rest: '' };
/** What is to be done in the year before it, where nothing else is said of that: 2023年行动计划, 2023年方案, 2023年标准. */
const PAPER_OF_YEAR = /(?:(?:行动|实施|年度)计划|方案|标准)$|^[\s\u0001]*规划$/;

/** The role in a text from which a time was taken, if it had any: beside a year, 末 tells when it was measured. */
export function roleBeside(period: Period | null, text: string): RoleSaid {
  if (period !== null && isStageOfYear(text)) return STAGED_YEAR;
  const said = takeRole(text);
  const isPaper = period?.year != null && said.role === null && PAPER_OF_YEAR.test(text);
  return isPaper ? { ...said, role: 'target' } : said;
}

const TARGET = '(?:目标|计划|任务|规划)[值数]?';
const MARKED = new RegExp(
  `[(（[【]\\s*(?:年度|全年|本年|中期|终期|阶段性?)?${TARGET}\\s*[)）\\]】]\\s*$|^\\s*(?:目标|计划|任务)[值数]?\\s*$|完成目标[值数]`,
);

/** True for 完成值（计划）, where the mark takes back what the name says, and for 计划 alone. */
export function isMarkedTarget(text: string): boolean {
  return MARKED.test(text);
}

/** 完成情况排名 ranks what was measured, and 完成情况及预计 has both; 完成情况（预计） has nothing but forecasts. */
function mayStandBeside(role: Role, between: string): boolean {
  return !OF_ALL.has(role) || AND.test(between);
}

const OF_ALL: ReadonlySet<Role> = new Set(['forecast', 'void', 'earlier']);
const AND = /[及和与、,，;；/]|含|附|并|比|对照|\band\b/;

/** What is neither measured nor a target, which a word beside it cannot make a measured value. */
function isOther(role: Role): boolean {
  return role !== 'measured' && role !== 'target';
}

/** The role that several texts give together, from the nearest to the widest: 上年 over 完成值 is last year's value. */
export function combinedRole(roles: readonly (Role | null)[]): Role | null {
  return roles.find((role) => role !== null && isOther(role)) ?? roles.find((role) => role !== null) ?? null;
}

export function isSetAside(role: Role | null): role is SetAside {
  return role !== null && role !== 'measured';
}
