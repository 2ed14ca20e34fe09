import { fold, foldName } from '../../quantity/fold.js';
import { namesOthers } from './others-places.js';

/** What a column may hold for a whole row. */
export type RowField =
  | 'plan'
  | 'area'
  | 'indicator'
  | 'row'
  | 'year'
  | 'role'
  | 'unit'
  | 'sample'
  | 'submitted'
  | 'note';
/** What a column may hold of a value. */
export type ValuePart = 'value' | 'numerator' | 'denominator';
export type Field = RowField | ValuePart;

const NAMES: { readonly [F in Field]: readonly string[] } = {
  plan: [
    '城市',
    '市',
    '市州',
    '设区市',
    '地级市',
    '地市',
    '地市名称',
    '城市名称',
    '规划',
    '规划名称',
    '规划代号',
    'city',
    'plan',
    'plan id',
  ],
  area: [
    ...[
      '县区',
      '县市区',
      '区县',
      '县',
      '区',
      '区市县',
      '县区市',
      '填报单位',
      '填报地区',
      '报送单位',
      '上报单位',
      '地区',
      '地区名称',
    ],
    ...[
      '单位名称',
      '填报县区',
      '上报县区',
      '报送县区',
      '所在县区',
      '所属地区',
      '所在地区',
      '编制单位',
      '统计单位',
      '报告单位',
      '汇总单位',
      '行政区域',
      '乡镇',
      '街道',
      '乡镇街道',
      '镇街',
      '所属县区',
      '行政区',
      '行政区划',
      '区划',
      '县级单位',
      'area',
      'county',
      'district',
      'region',
      ...['area', 'county', 'district', 'region', 'division'].map((of) => `${of} code`),
      'reporting unit',
    ],
  ],
  indicator: [
    '指标',
    '指标名称',
    '指标项',
    '指标内容',
    '项目',
    'indicator',
    'indicator id',
    'indicator name',
    '规划指标',
    '主要指标',
    '核心指标',
    '考核指标',
    '具体指标',
    '评估指标',
    '监测指标',
    '指标任务',
    '任务指标',
  ],
  row: ['序号', '指标序号', '编号', 'row', 'no', 'row number'],
  year: [
    '年份',
    '年度',
    '年',
    '时间',
    '期间',
    '时期',
    '报告期',
    '统计期',
    '统计时间',
    '数据时间',
    '数据时点',
    '时点',
    '截止时间',
    '截至时间',
    '截止日期',
    '截至日期',
    '截至',
    '日期',
    '报告日期',
    ...['统计', '数据', '指标', '数据截止', '数据截至', '统计截止', '统计截至'].map((of) => `${of}日期`),
    '数据截止时间',
    '统计截止时间',
    '月份',
    '季度',
    '月',
    '季',
    'month',
    'quarter',
    'reporting period',
    '报表期',
    '所属期',
    '统计年月',
    '时间范围',
    '起止时间',
    '起止日期',
    '年月',
    'period',
    'date',
    'report date',
    'data date',
    'reference date',
    'as of',
    'as of date',
    '数据年份',
    '数据年度',
    '统计年度',
    ...['考核', '评估', '评价', '调查', '监测', '报告', '所属', '填报'].flatMap((of) => [
      `${of}年度`,
      `${of}年份`,
    ]),
    'year',
  ],
  value: [
    ...[
      '数值',
      '实测值',
      '完成值',
      '完成情况',
      '实际值',
      '指标值',
      '实际完成值',
      '实际完成情况',
      '现值',
      '当年值',
      '数据',
      '指标数据',
      '统计数据',
      '数据值',
      '填报数据',
      '上报数据',
      '年度值',
      '年度数',
      '年度数据',
      '年度实际',
      '年度实际值',
      '年度实际数',
      '全年值',
      '全年数',
      '全年数据',
      '比率',
      '率',
      '结果',
      '数量',
      '占比',
      '比例',
      '百分比',
      '累计值',
      '累计数',
      '累计',
      '累计完成',
      '累计完成值',
      '累计完成数',
      ...['自年初', '年初至今', '本年', '本年止', '本月止', '截至本月', '本期'].map((of) => `${of}累计`),
      '分子/分母',
    ],
    ...['value', 'measured', 'actual', 'rate', 'actual value', 'measured value'],
  ],
  numerator: ['分子', '分子数', '分子值', 'numerator'],
  denominator: ['分母', '分母数', '分母值', 'denominator'],
  unit: ['单位', '计量单位', '数值单位', 'unit'],
  role: ['类型', '数据类型', '数值类型', '值类型', '数据类别', '值类别', '数值类别', 'type', 'kind'],
  sample: [
    '样本量',
    '样本数',
    '调查人数',
    '调查样本量',
    '有效样本量',
    '样本量人',
    'sample',
    'sample size',
    'respondents',
  ],
  submitted: [
    ...[
      ...['填报', '填表', '上报', '报送', '提交', '录入', '入库', '更新', '数据更新', '修改', '导出', '生成'],
      ...['审核', '审批', '复核', '核查', '检查', '考核', '评估', '评价'],
      ...['发布', '公布', '公示', '公开', '制表', '编制', '印发', '签发', '登记', '打印', '下载'],
    ].flatMap((done) => [`${done}日期`, `${done}时间`]),
    ...['最后修改', '最后更新', '最近修改', '最近更新'].flatMap((done) => [done, `${done}时间`]),
    ...['submitted', 'submitted at', 'submitted on', 'date submitted', 'submission date'],
    ...['updated', 'updated at', 'created', 'created at', 'published', 'published on'],
    ...['last updated', 'timestamp', 'date of submission', 'reported on'],
  ],
  note: ['备注', '备注说明', '说明', 'note', 'notes', 'remark', 'remarks', 'comment'],
};

const FIELDS = new Map<string, Field>(
  (Object.keys(NAMES) as Field[]).flatMap((field) =>
    NAMES[field].map((name) => [foldName(name), field] as const),
  ),
);

/** 日期 by itself tells of when a value is, unless the year stands beside it: then it may be the day on which that was filled in. */
export function isAnyDate(text: string): boolean {
  return /^(?:(?:报告)?日期|date|report date)$/.test(foldName(text));
}

/** What the name of a column may end in, without being another name. */
const ENDINGS = /(?:名称|名字|代码|必填|选填|必填项)$/;

const NAMING = /(?:名称|名字|代码)$/;

/** What parts 指标 from Indicator, one name in both languages. */
const BETWEEN_BOTH = /[/|]|(?<=[\u4e00-\u9fff])(?=[a-z])|(?<=[a-z])(?=[\u4e00-\u9fff])/;

/** The field that a column's name stands for; null for a name that is none. */
export function fieldOf(text: string): Field | null {
  const name = foldName(text);
  const [first = '', second = '', ...more] = name.split(BETWEEN_BOTH);
  const both = more.length === 0 ? FIELDS.get(first) : undefined;
  if (both !== undefined && both === FIELDS.get(second)) return both;
  const shorter = FIELDS.get(name.replace(ENDINGS, '')) ?? null;
  // 分子名称 names what is counted
  return FIELDS.get(name) ?? (isHalf(shorter) && NAMING.test(name) ? null : shorter);
}

export function isValuePart(field: Field | null): field is ValuePart {
  return field === 'value' || field === 'numerator' || field === 'denominator';
}

/** True for 分子 and 分母, of which each is only half of a share. */
export function isHalf(field: Field | null): field is 'numerator' | 'denominator' {
  return field === 'numerator' || field === 'denominator';
}

/** 指标值 is the measured value where it stands alone, and the plan's where a year or a measured column stands beside it. */
export function isIndicatorValue(text: string): boolean {
  return foldName(text) === '指标值';
}

/** Columns that say who is responsible, where data come from or what kind of indicator it is: a name in them is a remark. */
const REMARKS =
  /(?:数据|资料|指标)?来源|(?:责任|牵头|配合|主管|实施|落实|协同|参与|承担)(?:单位|部门|科室|处室|机构|医院|人)|(?:检查|诊断|检测|技术|服务|支撑|定点)(?:机构|医院)(?:名称|名单)?$|负责人|填表人|填报人|审核人|联系人|联系方式|(?:联系)?电话|手机|邮箱|(?:指标)?(?:性质|属性)|指标(?:级别|层级|等级)|佐证|依据|原因|解释|释义|定义|含义|措施|问题|备注|说明|意见|批注|反馈|计算(?:方法|公式)|^(?:data )?source$|^responsible|^contact|^nature$/i;

export function isRemarkHeading(text: string): boolean {
  const folded = fold(text);
  return (REMARKS.test(folded) || namesOthers(folded)) && fieldOf(text) === null;
}

/** Columns in which somebody may take a value back, though they bear no name of remarks. */
const ON_VALUES =
  /附注|附言|情况|[更订改]正|勘误|纠错|修[改订]|标注|^注$|其[他它]|校[验核对]|核[查对实定]|审[核查阅]|复核|抽查|提示|批示|质控|差错|异常|疑问|correction|review|annotation|comment|feedback|check|remark|flag|quality/i;

export function mayTakeBack(text: string): boolean {
  return ON_VALUES.test(fold(text));
}

/** Of these columns of remarks only those that tell of the values, and not of offices, measures or natures. */
export function isAboutValues(text: string): boolean {
  return /来源|备注|说明|情况|口径|注释|意见|批注|反馈|source|remark|note/i.test(fold(text));
}
