/** Kinds of papers, and what these are about, whatever place they are of. */
const OF_PAPERS =
  '指标|目标|任务|完成|情况|数[据值量字]?(?![\\u4e00-\\u9fff])|数据|数值|统计|汇总|一览|明细|报[表告送]|上报|填报|总结|小结|台账|清单|表(?=续|$|[^\\u4e00-\\u9fff])|表[一二三四五六七八九十]|附[件表录]|资料|材料|文件|档案|通报|函|通知|方案|意见|纪要|公报|年鉴|简报|快报|月报|季报|年报|登记|页|名单|目录|样表|模板|导[出入]|副本|上传|下载|正式|打印|整理|原[始表件稿]|测试|转[换存发]|备份|合并|提取|录入|收[集到]|发[送布]|确认|复核|初审|终审|存档|归档|共享|微信|邮件|截图|[主副]任|局长|科长|同志|老师|版|修[改订]稿?|最[终新]|终稿|新版|定稿|初稿|草稿|更新|更正|补报|重报|电子|扫描|盖章|公章|签[字章]|汇报|反馈|回复|答复|核[实对]|审核|审计|公[示布]|试行|续表?';
const OF_WORK =
  '工作|规划|计划|实施|落实|执行|贯彻|推进|进展|进度|开展|组织|建设|创建|监测|调查|评[估价]|考核|检查|督[导查]|自[查评]|抽查|现状|实际|实[测绩]|累计|预计|预测|对[比照标]|比较|分析|排[名位]|中期|终期|末期|期[末中]|年|月|季|上半|下半|第|十[一二三四五]五|[一二三四五]期|本[年期]|当[年前]|目前|近|主要|核心|关键|重[点大]|约束|预期|基[本层线期数]|专项|行动|综合|示范|试点|提升|发展|改革|治理|管理|监[督管]|服务|保障|执法|项目|工程|平台|系统|信息|经费|资金|投入|措施|问题|责任|亮[点牌]|迎[检评]|调度|晾晒|摸底|认领|包联|验收|复审|典型|经验|做法|专班|佐证|证[明照]|请示|批复|定点|[受被]检|双随机|随机|许可|处罚|罚款|超标|达标|合格|满意|入库|台帐|晋位|[考测]评|整改|销号|问效|清零|落地|见效|赋分|打分|承诺|说明';
const OF_FIELDS =
  '职[业防健]|健康|卫[生健计]|医[疗药保院学]|疾[病控]|防[治控疫]|预防|尘肺|放射|辐射|企业|工[业伤矿商程作]|用人|场所|劳动|就业|人(?:口|社|员|才|均|力|事)|职工|社[会保区]|保险|参保|养老|残[疾联]|妇[幼女联]|儿童|青少|老[年龄]|教[育师]|科[技学教]|文[化旅体明]|旅游|体育|广电|经济|产业|生产|财政|税[务收]|金融|投资|消费|外[贸资]|商务|贸易|农[业村民田牧]|林[业草]|水[利资质务环]|粮[食油]|畜牧|渔业|乡村|扶贫|交通|公[路安共立园]|铁路|邮政|电[力信子商]|能源|煤|天然气|节能|碳|森林|绿[化色]|草原|湿地|生[态物育活]|环[境保卫]|空气|大气|土[壤地]|污[染水]|垃圾|噪声|自然|国[土家民有]|住房|城[镇乡市区管建]|规[上下模]|小微|民[政营生族宗]|司法|法[治院律]|检察|信访|应急|安全|消防|气象|地震|党|组织|纪检|宣传|统战|政[府务法协]|人大|群众|居民|市场|食品|药[品监]|质量|标准|计量|知识|营商|行政|审批|数字|网络|大数据|互联|科研|创新|高[校中新质血]|中[小学医西央]|幼儿|学[校生前]|师资|民办|婚[姻育]|出生|死亡|孕产|接种|疫苗|传染|慢[性病]|心理|精神|癌|肿瘤|结核|艾滋|献血|急救|护[理士]|床位|体检|防护|培训|宣[教贯]|调[解研]|地[方区质]|军|退役|鉴定|病例|确诊|诊[断所疗]|随访|影像|口腔|[门急]诊|高温|粉尘|矽|煤尘|毒[物害]|化[工学]|危[害险]|[厂工]矿|矿山|采[矿掘]|建[筑材]|制[造药]|冶[金炼]|纺织|装备|木材|家具|机[械关动构]|汽车|电子|钢铁|水泥|陶瓷|玻璃|皮革';
/** What joins or counts. */
const OF_GRAMMAR =
  '市级|现将|如下|及|和|与|等|的|之|在|由|对|将|把|于|至|到|按|以|为|是|系|有|无|未|不|没|已|均|都|也|再|共|其|各|全|总|分|本|我|该|此|所[辖属有在]|下[辖属]|辖|关于|共计|合计|小计|平均|人均|单位|部门|机构|负责|牵头|提供|来源|承担|参与|配合|联系|填|录|科|处|股|室|局|委|办|厅|院|会|队|组|站|一|二|两|三|四|五|六|七|八|九|十|几|多|县|区|市|省|乡|镇|街|村|社|新增|净增|增[加减长量]|降[低幅]|比|率|占|约';
/** The same in English, of which the blanks are taken out. */
const IN_ENGLISH =
  'occupational|diseases?|health|prevention|control|monitoring|surveillance|indicators?|reports?|reporting|tables?|data|summary|statistics|annual|yearly|final|version|results?|values?|page|sheet|form|appendix|annex|city|county|counties|district|municipal|year|bureau|commission|office|plan(?=report|table|indicators)|of|and|the|for|in|by|to|v(?=\\d)';
const OPENS = new RegExp(`^(?:${OF_PAPERS}|${OF_WORK}|${OF_FIELDS}|${OF_GRAMMAR})`);

/** True where a text goes on with a word that the papers of any place bear: 职业健康指标完成情况. */
export function goesOnAsPaper(text: string): boolean {
  return OPENS.test(text);
}

/** Health, its offices, and what is left of words where others are found within them. */
const WORDS = new RegExp(
  `[\\s\\d\\p{P}\\p{S}\u0001]|${OF_PAPERS}|${OF_WORK}|${OF_GRAMMAR}|${IN_ENGLISH}|职[业防]|职工|健康|卫[生健计]|疾[病控]|防[治控]|(?:预期|约束)性|名[称单]|[内事]项|内容|类[别型]|[病度库]`,
  'gu',
);
/** Words of papers by which they are no reports, or speak of other times than the year: 近三年, 三年累计. */
const NO_REPORT =
  /(?<![第\d一二三四五六七八九十])[\d一二两三四五六七八九十几]{1,3}\s*个?年(?!级|期|制)|测试|模板|样[表例]|备份|[草初]稿|参考|[季月]|近[年期]|历[年史]|基期|农村|城[区镇]|部分|期中|十[一二三四]五|标准|建议|抽[查样检]|不合格|未达|达标率|满意[度率]|原[始报表]|问题(?:表|清单)|对标|未(?:完成|更新|填报?|报|核)|(?:人数|数据)[为是]/;

const ALONE =
  /^[\s\d\p{P}]*(?:年度?)?(?:新增|净增|增[加减长量]|减[少量]|人均|平均|职工|居民)(?:[数值量]|数据|情况|指标)*[\s\p{P}]*$/u;
const OF_SOME =
  /(?:监测|治理|检测|诊疗|抽查|检查|申报|整治|试点|培训)[)）]?(?:企业|机构|单位|人员)(?=职业[病健卫]|指标|完成|情况|$)|各(?:地级|设区的?)?[市州](?!县|区|、)|培训(?:资料|材料|用表)/;

/** True for what is left of a title where that tells which of all its values are: 新增, 监测企业, 各市. */
export function isOfSome(rest: string): boolean {
  return ALONE.test(rest) || OF_SOME.test(rest);
}

/** How long a plan runs, before its name: 三年行动计划. */
const TERM = /[\d一二两三四五六七八九十]{1,2}年(?=(?:专项|攻坚)?(?:规划|计划|行动|方案|攻坚|任务|目标))/g;

export function withoutTerms(text: string): string {
  return text.replace(TERM, '');
}

/** True for a text of nothing but such words and those of health: 职业病防治规划指标表. */
export function isOfPaper(text: string): boolean {
  // one pattern for all of them would try each way to part the text into words
  return !NO_REPORT.test(text) && text.replace(WORDS, '') === '';
}
