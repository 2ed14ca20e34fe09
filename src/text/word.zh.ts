import { dayZh } from './day.zh.js';
import { resultsZh } from './results.zh.js';
import { type Basis, NAMED, type WordWords } from './word.js';

export const wordZh: WordWords = {
  title: (plan, occasion) => `《${plan}》${occasion}${occasion.endsWith('评估') ? '' : '评估'}报告`,
  severalTitle: '规划实施情况评估报告',
  sections: {
    basis: '评估依据',
    conclusion: '总体结论',
    indicators: '指标完成情况',
    places: '各地区情况',
    problems: '存在的问题',
    next: '下一步工作',
    method: '数据来源与评估方法',
  },
  numbered: (n, level, name) => (level === 1 ? `${chinese(n)}、${name}` : `（${chinese(n)}）${name}`),
  item: (n, sentence) => `${n}. ${sentence}`,
  basis: (of) =>
    `依据《${of.plan}》${issuedZh(of)}，对${of.place}各项指标截至${of.year}年的完成情况进行${/^\d/.test(of.evaluation) ? '评估' : of.evaluation}。规划期为${of.from}—${of.to}年，基期为${of.base}年。${orderedZh(of)}`,
  concluded: (place, verdict, counts) => `${place}评估结论为${resultsZh.verdict[verdict]}：${counts}。`,
  subject: (place, occasion) => place + occasion,
  indicator: (place, row, name) => `${place}${row === null ? '' : `第${row}项`}“${name}”`,
  worst: (places, failed) =>
    `未通过的指标最多的是${places.slice(0, NAMED).join('、')}${places.length > NAMED ? `等${places.length}个地区` : ''}，${places.length > 1 ? '均为' : '共'}${failed}项。`,
  failing: (place, what) => `${place}未达标或滞后的指标：${what}。`,
  open: (what) => `缺数据或无法判定的指标：${what}。`,
  course: (course) =>
    ({
      better: '其中有历年数值可比的，都在好转。',
      worse: '其中有历年数值可比的，都在变差。',
      level: '其中有历年数值可比的，没有变化。',
      mixed: '其中有历年数值可比的，有升有降。',
    })[course],
  noData: (place, rows, year) => `${place}${rows}：没有${year}年及规划期内以前年份的数值。`,
  reported: (tally) => `数据报送情况：${tally}。`,
  heads: {
    failing: '未达标或滞后的指标',
    open: '缺数据或无法判定的指标',
    missing: '尚未填报的单位',
    data: '需要更正或核对的数据',
  },
  noProblems: '评估中没有发现问题。',
  method: [
    '各项指标以规划规定的目标值判定：实际值符合目标的为达标，不符合的为未达标。规划末年以前的评估，规划有基期数值的，按基期到目标逐年匀速推算评估年份的应达值：已符合目标的为达标，达到应达值的为达到时序进度，低于应达值的为滞后；规划对该年份另有阶段目标的，以阶段目标为准；没有基期数值的，直接对照目标。',
    '没有收到数值的为缺数据；只有约数、范围或者数据有误，不足以得出结论的为无法判定；两者均不计为通过，也不计为未通过。缺报的数据没有用其他数值代替。',
    '全部计算采用精确数值，只在列出时取舍小数位数，取舍不影响结论。',
  ],
  tool: (version) => `本报告由plancheck ${version}根据下列数据文件生成。`,
  files: { title: '数据文件', file: '文件', rows: '数据行数', hash: '校验码（SHA-256）' },
};

const DIGITS = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九'] as const;

/** 一, 十二, 三十: up to ninety-nine; beyond that as figures. */
function chinese(n: number): string {
  if (n > 99) return String(n);
  const [tens, ones] = [Math.floor(n / 10), n % 10];
  const ten = tens === 0 ? '' : tens === 1 ? '十' : `${DIGITS[tens]}十`;
  return ones === 0 && tens > 0 ? ten : ten + DIGITS[ones];
}

/** （衡水市卫生健康委员会2022年4月12日印发，冀卫〔2022〕1号）. */
function issuedZh({ issuer, issued, number }: Basis): string {
  const by =
    issuer === null && issued === null ? '' : `${issuer ?? ''}${issued === null ? '' : dayZh(issued)}印发`;
  const parts = [by, number ?? ''].filter((part) => part !== '');
  return parts.length === 0 ? '' : `（${parts.join('，')}）`;
}

/** What the plan itself says of the evaluation, and the day that the report speaks of. */
function orderedZh({ clause, wording, due, asOf }: Basis): string {
  const where = clause === null ? '规划' : `规划“${clause}”`;
  return [
    ...(wording === null
      ? []
      : [`${where}规定的评估时间为“${wording}”${due === null ? '' : `，应于${dayZh(due)}前完成`}。`]),
    ...(wording === null && due !== null ? [`评估应于${dayZh(due)}前完成。`] : []),
    ...(asOf === null ? [] : [`本报告的情况截至${dayZh(asOf)}。`]),
  ].join('');
}
