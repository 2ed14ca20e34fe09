/** A column that tells which of several values a row holds: of which part of the year, of whom, and whether it still stands. */
export interface Qualifier {
  readonly heading: RegExp;
  /** What makes no other value of it. */
  readonly plain: RegExp;
  /** What cells mean under this heading: 6 under 月份 is 6月. */
  readonly meant: (text: string) => string;
  /** What nobody understands there may make another value of it. */
  readonly isStrict: boolean;
}

export const WHOLE_YEAR =
  /^(?:全年|全年度|年度|年度数|年报|年末|年底|年终|年|整年|annual|annually|full year|whole year|year|yearly|fy|y|a)$/;
const MONTHS = /^(\d{1,2})\s*[-—–~至到]\s*(\d{1,2})$/;
const NUMBER = /^第?(\d{1,2}|[一二三四五六七八九十]{1,3})$/;
/** What was taken back, in whatever words around it. */
const TAKEN_BACK =
  /作废|废止|无效|删除|撤销|撤回|失效|停用|退回|驳回|(?:不|未)予?(?:通过|采用|采纳|采信)|不合格|失败|过期|不一致|不属实|有误|^(?:[×✗✘xX]|错误?)$|void|invalid|deleted|withdrawn|rejected|cancell?ed/;
/** What is not handed in, or not looked through. */
const UNSETTLED =
  /^(?:暂存|草稿|[否无空]|待.{1,3}|.{1,3}中|[未尚]未?(?:提交|上报|报送|审.*|核.*|确认|完成|通过)|draft|pending|unsubmitted)$/;
const PASSED =
  /^(?:已?(?:审核|审批|核查|复核|质控)?(?:已?通过|合格|同意|一致|属实|无误|无异议|正常|有效|符合|真实|准确|采用|采纳)|是|√|✓|☑|ok|pass(?:ed)?)$/;
/** How far a record has come that may be used. */
const HANDED_IN = new RegExp(
  `${PASSED.source}|^(?:已?(?:提交|上报|报送|填报|填写|录入|归档|锁定|办结|完成|发布|公布|终审|初审|审核|审批|核查|核实|复核|质控)|正式|最终|在用|生效|启用|submitted|approved|final|active|done)$`,
);
const YES = /^(?:是|1|y|yes|true|√|✓|☑|■|●)$/;
const NO = /^(?:否|0|n|no|false|×|✗|☐|□|无|-|—|\/)$/;
const VOID = '作废';
const UNVERIFIED = '未核实';

/** Over ticks; over values it heads forecasts. */
export const FORECAST: Qualifier = {
  heading: /^(?:是否为?)?(?:预[计估测]|估[计算])(?:数|值|数据)?$|^(?:is )?(?:forecast|estimate)d?$/,
  plain: NO,
  meant: (text) => (YES.test(text) ? '预计' : text),
  isStrict: false,
};

/** The headings of such columns, and what stands under them. */
export const QUALIFIERS: readonly Qualifier[] = [
  {
    heading: /^(?:统计|数据|报告|填报)?(?:月份|月)$|^month$/,
    plain: WHOLE_YEAR,
    // the year is closed by its last month
    meant: (text) =>
      text
        .replace(NUMBER, (_, month) => (month === '12' ? '12月底' : `${month}月`))
        .replace(MONTHS, '$1-$2月'),
    isStrict: true,
  },
  {
    heading: /^(?:统计|数据|报告|填报)?(?:季度|季)$|^quarter$/,
    plain: WHOLE_YEAR,
    meant: (text) => text.replace(NUMBER, (_, quarter) => `第${quarter}季度`),
    isStrict: true,
  },
  {
    heading: /^(?:频率|频度|(?:报告|统计|数据|更新)?周期|frequency)$/,
    plain: /^(?:年|年度|每年|按年|年报|一年|1年|annual|annually|yearly|year)$/,
    meant: (text) => text,
    isStrict: true,
  },
  {
    heading: /^(?:统计|数据|报告|填报|实施|评估)?(?:时段|时间段|阶段)$|^(?:phase|stage)$/,
    plain:
      /^(?:全年|全年度|年度|全程|全过程|全期|规划期|期末|期满|(?:中期|终期|末期)(?:评估|评价)|(?:19|20)\d{2}年?[-—–~至到](?:19|20)\d{2}年?|whole year|annual|midterm|mid-term|final)$/,
    meant: (text) => text,
    isStrict: true,
  },
  {
    heading: /^(?:(?:统计|数据|指标|核算)?(?:口径|范围)|覆盖范围|scope)$/,
    plain:
      /^(?:全口径|全部|全量|全体|全社会|全行业|全域|整体|总体|年报|年度|法定|常规|统一|all|full|total)(?:企业|单位|人群|人口|数据|口径|范围)?$/,
    meant: (text) => text,
    isStrict: true,
  },
  {
    heading: /^(?:数据|统计|行政)?(?:层级|级别)$/,
    plain: /^(?:县级|区县级|县区级)$/,
    meant: (text) => text.replace(/^(?:省|国家|市|地市|设区市)级$/, (level) => LEVELS[level] ?? level),
    isStrict: true,
  },
  {
    heading:
      /^(?:(?:数据|记录|填报|上报|报送|提交|审核|审批|流程)?状态|(?:审核|审批|核查|复核|质控)(?:结论|状态)|有效性|(?:data |record )?status)$/,
    plain: HANDED_IN,
    meant: (text) => (TAKEN_BACK.test(text) ? VOID : UNSETTLED.test(text) ? UNVERIFIED : text),
    isStrict: false,
  },
  {
    // there may also stand the value that the check came to
    heading: /^(?:审核|审批|核查|复核|质控)结果$/,
    plain: PASSED,
    meant: (text) => (TAKEN_BACK.test(text) ? VOID : text),
    isStrict: true,
  },
  {
    heading: /^(?:是否(?:有效|采用|采纳|采信|可用|使用|通过|审核通过)|有效|valid|is valid)$/,
    plain: YES,
    meant: (text) => (NO.test(text) || TAKEN_BACK.test(text) ? VOID : text),
    isStrict: true,
  },
  {
    heading:
      /^(?:是否)?(?:已?(?:作废|删除|退回|驳回)|无效)(?:标[记志识])?$|^(?:deleted|void|invalid|is deleted)$/,
    plain: NO,
    meant: (text) => (YES.test(text) ? VOID : text),
    isStrict: true,
  },
  {
    heading: /^(?:是否)?(?:数据|数值)?(?:有误|错误|填错|异常)$|^(?:wrong|error)$/,
    plain: NO,
    meant: (text) => (text === '有' || YES.test(text) ? VOID : text),
    isStrict: false,
  },
  {
    heading: /^(?:是否)?(?:(?:未经?|尚未|待)(?:核[实定对查]?|审[核定]?|确认)|存疑)$/,
    plain: NO,
    meant: () => UNVERIFIED,
    isStrict: false,
  },
  {
    heading: /^(?:是否已?经?|已经?)(?:核[实定对查]|审[核定批]|复核|确认|提交|上报)$|^is verified$/,
    plain: YES,
    meant: (text) => (NO.test(text) || UNSETTLED.test(text) || TAKEN_BACK.test(text) ? UNVERIFIED : text),
    isStrict: false,
  },
  {
    heading: /^是否为?(?:目标|计划|规划)(?:数|值|数据)?$|^is target$/,
    plain: NO,
    meant: (text) => (YES.test(text) ? '目标值' : text),
    isStrict: true,
  },
  {
    heading: /^是否为?(?:全口径|全量|全年|全部)(?:数|值|数据)?$/,
    plain: YES,
    meant: (text) => (NO.test(text) ? '部分口径' : text),
    isStrict: true,
  },
  {
    heading: /^是否为?初步(?:数|值|数据)?$|^is preliminary$/,
    plain: NO,
    meant: (text) => (YES.test(text) ? '初步数' : text),
    isStrict: true,
  },
  FORECAST,
];

const LEVELS: Readonly<Record<string, string>> = {
  省级: '全省',
  国家级: '全国',
  市级: '全市',
  地市级: '全市',
  设区市级: '全市',
};
