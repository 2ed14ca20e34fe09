export const VOID =
  /作废|忽略(?:本|此|该|以上)|废除|示例|样例|样表|(?:测试|模拟|虚拟|假设)(?:数据|数值|值|数|的)|非实际|非真实|不予认可|以.{1,8}核定.{0,4}为准|无效(?![投举])|(?<![无未没])有误(?!差)|(?<!没有|无|未|纠正|改正)错误|误[填报录]|笔误|才[对是]|[写抄看]错|[错串]行|错位|[填写]反|[填录报]错|[应实][为是](?!\s*\d)|(?<!已)(?:更正|修正|订正|改)为(?!\s*\d)|勿用|勿采用|请删除|不予?采[用纳]|(?:退回|驳回)(?![\d一二两三四五几多]|.{0,4}[件起家])|[未不]予?通过(?:审核|核查|核实|复核|审查|核验)|(?:审[核批查]|核[查验]|复核|质控)(?:结[果论]|意见|状态|情况)?[:为是]?\s*[未不]予?(?:通过|同意|合格)|不属实|失实|(?:须|需|请|要求|应)重(?:新[填上]?)?[报填]|不作数|不要采?用|^测试$|\b(?:void|invalid|wrong)\b/i;
/** Values that changed places with others, and tables that another took the place of. */
export const EXCHANGED = /[填写抄放对]反|互换|对调|调换|颠倒|停用|停止使用|(?:详?见|以)新表/;
export const CORRECTED =
  /(?:正确(?:的?[值数])?|真值|→|(?<!整)改(?![善建造]))[为是成]?\s*(\d[\d.,]*)\s*[%‰万]|以\s*(?!(?:19|20)\d{2}\s*年)(\d[\d.,]*)\s*[%‰万]?[^,;，；。]{0,6}为准|(?:should (?:be|read)|(?:corrected|revised|changed) to|actually|in fact|correct(?: value)?(?: is|:)?)\s*(\d[\d.,]*)|(?:应|实|(?:实际|真实)(?:完成|达到)?[值数]?|(?<!已)(?:更正|修正|订正|改))[为是]?\s*(\d[\d.,]*)|(?:核[定减实]|更正|修正|认定)[^;；。]{0,20}?(?<![\d.])(?!(?:19|20)\d{2}\s*[年.-])(\d[\d.,]*)\s*[%‰万]/i;
export const DOUBT =
  /凭.{1,6}填|随[意便]填|乱填|凑数|编造|^\(?\?+\)?$|^分[子母][数值]?$|^(?:暂?缺|暂无|无数据|不涉及|不适用|异常|空)$|^(?:明年|次年|下一?年度?)(?:数据?|值)?$|参考[数值]|旧口径|[上去]年结转|^(?:结转|跨年度?)(?:数据?|值)?$|与.{1,8}合[并计]|数据合并|[各县区个市]平均|加权平均|^[尚暂]?未(?:开展)?(?:监测|调查|检测|测|启动|实施|开展)$|仅|只(?:含|统计|包括|计)|不含|不包[含括]|不计入?|剔除|扣除|除.{1,12}外|规模?以上|规上|限上|限额以上|重点企业|部分(?:县|区|企业|单位|数据|地区|行业)|存疑|(?:数据|数值|填报)异常|待(?:核|定|查|确认|审|补)|[请需][再]?核[对实查]|有疑问|[两二三四五多近几]年(?:的)?(?:平均|累计|合计)|^年均|不可比|均值|未(?:经?核[实定准]|审[核定])|(?:^|[,，;；])未[核审]$|不准|不实|暂定|有出入|口径[不有变调]|估[算计测]|未(?:报|填|统计|纳入|包[含括])|缺[报失数]|合并(?:统计|填报|计算|上报|核算)|没(?:算|统计|填|报|纳入|出来?)|未算|尚未出|只[查算]|去掉|除外|缺\s*[\d一二两三四五六七八九十]+\s*个?(?:县|区|企业|单位)|\d个县区?(?:市区)?(?:已|才)?报|忽略|勿用|[非不]是?全年|先填|再改|^大概$|大概(?:[数值估]|\d)|最[高低大小]值|\b(?:only|excluding|estimated?|unverified)\b/i;
/** By themselves they doubt the value, and do not say what it is. */
export const DOUBTED = /^参考[数值]?$|[上去]年结转$/;
/** Values that were put together with others, stand for others, or are not all there; and what another paper decides. */
export const MIXED =
  /并入|合并(?:统计|填报|计算|上报|核算)|代[填报](?!告|表)|[漏少]报|[自从]\s*\d{1,2}\s*月(?:份)?(?:起|开始)|(?:数据|数值|[县区单企][^,，;；。]{0,4})(?:有?缺失?(?!陷|乏)|不[全齐])|(?:暂缺|缺报)|估算|插值|[按以用](?:零|0(?![.\d])|\d[\d.]*\s*%)(?:来)?(?:填|报|计)|[按以用](?:新|旧|原|老)口径|(?:不同|[两二]种)口径|口径[不有变调]|分母(?:为|是|只|不)|不作(?:为)?[^,，;；。]{0,8}(?:依据|结果)|以[^,，;；。]{0,6}(?:正式|附件|附表|最终|终稿|定稿|更正|勘误|修订)[^,，;；。]{0,8}为准|未经[^,，;；。]{1,10}(?:核[实定准]|审[核定]|确认)/;
export const PENDING =
  /待|计划|第三方|未|停|关[闭停]|注销|吊销|撤[并销]|搬迁|转制|过期|失效|不再|无(?:人员|设备|资质)|有名无实|不(?:符合|具备)|能力不足|规划中|意向|立项|招标|公示中|整改中|即将|年底|外地|[市省]外|社会力量|[不非]是?公立|[在筹拟]建|筹|推进|试(?:运行|点)|申[报请]中|已申[报请]|审批中|办理中|暂/;
export const PARTIAL =
  /暂定|存疑|有出入|^(?:规模?以?上|规上|重点|部分)(?:工业)?(?:企业|单位)(?:数据)?$|仅供参考|(?:尚|还)?未(?:经?(?:核[实定准]|审[核定]))|待(?:核|审)|[两二三四五多近]年(?:的)?平均|仅|不含|不包[含括]|剔除|扣除|除.{1,12}外|未(?:纳入|包[含括])|\b(?:only|excluding)\b/i;
export const FORECAST =
  /[预予]计|预测|预估|暂估|估算|推算|测算|拟[于在]|\b(?:forecast|expected|projected)\b/i;
export const EARLIER = /上一?年度?|去年|上期|往年|前一?年|\b(?:last|previous) year\b/i;
/** Who compares may find that something is not as it should be: 与统计局不一致, 未达到目标. */
export const DISAGREES = /不一致|不[相吻]?[符合]|未|有?差异|对不上/;
/** 与目标一致 may tell what was copied. */
export const OF_PLAN = /目标|任务|计划|规划/;
/** Who compares, tells an order, a beginning or the way to a target speaks of other values beside the one at hand. */
export const COMPARES =
  /(?<!分)比|较|同期|环比|[高低优好差]于|超[过出]|排名|位[居列次]|居|名次|差距|相差|持平|一致|与.*[相同]|从.*[到至起]|[自由].*(?:起|以来|开始|至今)|目标|任务|计划|规划/;
export const EVENT =
  /[建成设创命挂揭启开投竣验落]|印发|实施|出台|发布|通过|获|修订|认定|运行|办理|立案|发生|整改|注销|关停|搬迁|批复|备案|增加|新增|减少/;
export const FOUNDING =
  /[建成设]立|[建落]成|[挂揭]牌|[启投]用|开[业工]|竣工|创建|命名|启动|运行|完成(?![^,;，；。]{0,3}(?:统计|填报|上报|报送|审|核|汇总|调查|评估|监测|抽样|整理))/;
/** When something was handed in or looked through is not when it was measured. */
export const REPORTED = /填报|上报|报送|核[实定对]|审[核定]|提供|导出|更新(?!至|到)/;
/** 已完成全年目标 says of a value that it is good enough. */
export const REACHED =
  /^(?!.*(?:比例|比重|百分比|程度|率)$)[已均都全部提前超额如期顺利]*(?:完成|达成|实现|达到?)(?!率|进度|比|度|百分)/;
/** What values are that only tell how others differ: 系与2022年相比的变化率, 为较上年提高的百分点. */
export const OF_CHANGE =
  /(?:增长|增减|变化|变动|下降|降低|提高|提升|上升|升降)的?(?:比?率|幅度?|速度|百分点|[值量])$|占全[省国].*(?:比重|比例|份额)$/;
/** The same, said of a value by itself: 较2020年提高百分点; 较2020年提高2个百分点 compares. */
export const CHANGED =
  /^(?:系|为)?(?:较|比|与)[^,，;；]{1,12}?(?:(?:增长|增减|增加|减少|变化|变动|下降|降低|提高|提升|上升|升降)的?(?:比?率|幅度?|速度|百分点|[值量]))$/;
/** 抽查12家: how many of all a share may have been found of. */
export const SAMPLED = /^(?:随机|共)?抽[查检样取][^\d,，;；]{0,6}\d/;
/** 完成全年目标的98%: the share of the target that a value may be. */
export const OF_TARGET =
  /(?:完成|达到?|占|为)了?(?:全年|年度|本年度?|当年|规划|五年|总体?)*(?:目标|任务|计划)(?:任务|[值数的])*\s*(\d[\d.,]*)\s*%/;
const OF_WHAT = '(?:案件?|企业|单位|人员|患者|病例|病人|对象|机构|乡镇|项目|事件|任务|用户|样本|数据)';
/** There is none of what is counted, or nobody looked. */
export const NONE = new RegExp(
  `未(?:开展|监测|调查|检测|启动|实施|组织|发生|采集|安排|进行|统计|评估|抽查)|(?:尚|暂)未(?!达)|没有?(?:开展|发生|启动|组织)|(?:无|没有|未发现)(?!一)[^,;，；。未漏不]{0,8}?${OF_WHAT}(?![未漏不超])|不涉及|不适用|[无不]需(?:要|进行)?(?:开展|监测|调查|检测|申报|检查|体检)|待(?:统计|开展)|\\bnot (?:yet )?(?:surveyed|monitored|measured|started|conducted|done|applicable|carried out|assessed)\\b|\\bno (?:cases?|such|data|firms?|patients?|survey|violations?)\\b|\\bnone\\b`,
  'i',
);
export const UNTIL = /截[至止]/;
/** 完成值 is no event, though something was completed. */
export const COMPLETED = /完成(?=[值数率]|情况|进度|截[至止])/g;
/** A place in a sentence is the value's only where the sentence speaks of data. */
export const OF_DATA = /数据|数值|口径|[数值]$|代|未[报填]|没[报填]|缺|[含除仅只为系是]/;

export const UNIT =
  /单位(?:均|都|统一)?(?:为|是|系|[:：])?\s*([^\s,，;；。()]{1,8})$|^(?:以|用|按)?([^\s,，;；。()]{1,5}?)(?:计|计量|计算|表示|填报|填列|填写)$|\bin (per mille|per thousand|permille|thousands|percent|per cent)\b/i;
export const ENDS_IN = /(?:为|是|系|按|属于?)\s*([^\d\s为是系按]{2,8})$/;
export const SIGNED = /^(?:填[报表]人?|制表人?|审[核批]人?|复核人?|(?:单位|统计)?负责人|联系人)\s*[:(]/;

/** What values are called on their way to being final, and what says nothing of them. */
export const PLAIN =
  /^(?:(?:以上|上述|本表|表中)?(?:数据|数值|数)?(?:均|都|皆)?(?:(?:已|经)*(?:核[实定对]?|审[核定]|确认|复核|验收|公示|公布|达标|完成|实现|上报|统计|监测|汇总|抽[样查检]|调查)|初步(?:统计|汇总|核实)?|快报|年报|最终|正式)|合计|全年|全部|全覆盖|累计|持平|不变|同上|备查|详?见.*|[约共]?计?\d[\d.,]*\s*(?:[万亿]|[家个人名例所户件次起份元台套项批辆处场期点](?![县区市乡镇街])).{0,8})(?:数据|数值|数|值|结果|情况|无误)?$|^抽[查检样]\d|^(?:9[059](?:\.\d)?\s*%?\s*)?(?:c\.?i\.?|[置可]信(?:区间|限))|^(?:accessed|see|checked|ok|final|preliminary|verified|confirmed)\b/i;
/** Who found a value: 市疾控中心, 省厅. */
export const OFFICE =
  /(?:局|委|委员会|疾控中心|防治院|防治所|研究[院所]|厅|(?<!学)科|(?<=[\u4e00-\u9fff])(?<![全局内外大中东西南北各分一])部|政府|办公?室|大学|公司|报告|公报|年鉴)(?:的?数据|提供)?$/;
/** What was counted, where that is bodies: 1家（衡水市人民医院）. */
export const BODY = /(?:中心|医院|卫生院|保健院|所|院|站|集团|机构|学校)$/;
/** 含高新区 says what is in the value besides. */
export const INCLUDES = /^(?:不?含|不?包[含括])/;
export const SAID_OF_DATA = /^[^\d]{0,6}(?:数据|数值|口径|[数值](?:$|[^\u4e00-\u9fff]))/;
export const INSTEAD = /代替|替代|沿用|暂用|引用|借用|采用/;
