import type { Trend } from '../evaluate/result.js';
import { cut } from './diagnostics.js';
import { REASON, type ResultWords } from './results.js';

export const resultsZh: ResultWords = {
  outcome: {
    met: '达标',
    'on-track': '达到时序进度',
    behind: '滞后',
    'not-met': '未达标',
    'no-data': '缺数据',
    undetermined: '无法判定',
    'not-applicable': '不适用',
  },
  status: { pass: '通过', fail: '未通过', open: '待定', none: '不计' },
  verdict: { pass: '通过', fail: '未通过', incomplete: '待定' },
  nature: {
    expected: '预期性',
    binding: '约束性',
    advocated: '倡导性',
    aspirational: '力争',
    unstated: '未注明',
  },
  kind: {
    rate: '比率',
    count: '数量',
    quantity: '数值',
    presence: '有无',
    coverage: '覆盖率',
    growth: '增长率',
    attestation: '确认事项',
  },
  level: { national: '国家级', province: '省级', prefecture: '地市级', county: '县级' },
  rollup: {
    ratio: '各县分子之和除以各县分母之和',
    sum: '各县数值相加',
    share: '已具备的县数除以县级单位总数',
    any: '任一单位具备即为具备',
    none: '不汇总',
  },
  basis: { target: '按目标值', pace: '按时序进度' },
  trend: { rising: '稳步提升', falling: '逐步下降' },
  attested: '由主管部门确认',
  answer: { yes: '是', no: '否', 'in-progress': '推进中' },
  presence: { yes: '有', no: '无' },
  presenceTarget: (printed) => `有（${printed}）`,
  approximate: (text) => `${text}（约数）`,
  heads: {
    row: '序号',
    indicator: '指标',
    nature: '性质',
    target: '目标',
    required: '对照值',
    measured: '实际值',
    gap: '与目标差',
    outcome: '结论',
  },
  reason: {
    'target-met': (_, s) => `实际为${s.measured}，符合目标${s.target}。`,
    'target-missed': (_, s) => `实际为${s.measured}，不符合目标${s.target}。`,
    'pace-kept': (r, s) => `${paceZh(r.pace, r.year, s)}实际为${s.measured}，达到时序进度。`,
    'pace-missed': (r, s) => `${paceZh(r.pace, r.year, s)}实际为${s.measured}，滞后于时序进度。`,
    'pace-kept-in-any-case': (r, s) =>
      `${dueRangeZh(r, s)}实际为${s.measured}，无论基期为其中何值都达到时序进度。`,
    'pace-missed-in-any-case': (r, s) =>
      `${dueRangeZh(r, s)}实际为${s.measured}，无论基期为其中何值都滞后于时序进度。`,
    'baseline-too-wide': (r) => `${r.year}年只知为“${r.text}”，结论随其确切数值而不同。`,
    'milestone-kept': (r, s) =>
      `规划要求${r.year}年${s.milestone(r.year)}，实际为${s.measured}，达到阶段目标。`,
    'milestone-missed': (r, s) =>
      `规划要求${r.year}年${s.milestone(r.year)}，实际为${s.measured}，未达到阶段目标。`,
    'annual-kept': (r, s) => `${years(r.from, r.to)}每年均符合${s.target}。`,
    'annual-missed': (r, s) => `年度任务：${r.year}年为${r.text || valueZh(r.value, s)}，不符合${s.target}。`,
    'annual-year-so-far': (r) =>
      `${r.year}年的数值截至${r.day}，尚未达到年度任务，年末仍可能达到，暂不判定。`,
    'annual-years-missing': (r) => `年度任务须逐年判定，缺${r.years.join('、')}年数据。`,
    'trend-kept': (r, s) => `由${point(r.from, s)}变为${point(r.to, s)}，其间没有反复，符合“${s.target}”。`,
    'trend-broken': (r, s) =>
      `由${point(r.from, s)}变为${point(r.to, s)}，与要求的方向相反，不符合“${s.target}”。`,
    'trend-flat': (r, s) =>
      `由${point(r.from, s)}到${point(r.to, s)}${isSame(r) ? '没有变化' : '没有改善'}，不符合“${s.target}”。`,
    'trend-one-point': (r) => `只有${r.year}年一个年份的数值，无法判断变化趋势，至少需要两个年份的数值。`,
    'trend-unclear': () => '部分年份数据不全，无法判断变化趋势。',
    attested: (r) => `主管部门填报：${{ yes: '是', no: '否', 'in-progress': '推进中' }[r.answer]}。`,
    'no-measurement': (r) =>
      r.words === null
        ? `没有${r.year}年及规划期内以前年份的数值。`
        : `${r.year}年填报为“${r.words}”，没有数值。`,
    'only-a-change': (r) =>
      `只公布了变化情况（${r.year}年为“${r.text}”），缺少${r.from === null ? '所要求的数值本身' : `与${r.from}年相比的变化，或者当年和${r.from}年的数值`}。`,
    approximate: (r) => `填报的“${r.text}”是约数，不作判定。`,
    faulty: (r, s) => `填报内容有误（${s.fault(r.diagnostic)}），更正后才能判定。`,
    'bound-too-wide': (r, s) =>
      `${r.text === '' ? s.measured : `“${r.text}”`}只是一个范围，范围内各数值的结论不一致。`,
    'not-comparable': (r) => `“${r.text}”不是可与目标比较的数值。`,
    'no-baseline': () => '没有基期数值，不能按时序进度判定。',
    'no-compound-path': () => '基期或目标不是正数，不能按逐年等比计算时序进度。',
    'pace-outside-period': (r) => `${r.year}年不在基期与规划末年之间，不能按时序进度判定。`,
    'milestone-of-other-year': (r) =>
      `数值是${r.year}年的，规划只对${r.milestones.join('、')}年有阶段目标，${r.why === 'growth' ? '而增长率没有时序进度' : '又没有基期数值'}。`,
    'change-without-reference': (r) =>
      `目标是与${r.year}年相比的变化，但没有${r.year}年的数值，或该数值为0。`,
    'points-without-reference': (r) => `目标是与${r.year}年相比的百分点变化，但没有${r.year}年的数值。`,
    'difference-without-reference': (r) => `目标是与${r.year}年相比的增减，但没有${r.year}年的数值。`,
    'other-missing': (r) => `目标是与“${r.other.name}”比较，但没有“${r.other.name}”${r.year}年的数值。`,
    'other-unclear': (r) =>
      `目标是与“${r.other.name}”比较，但其${r.year}年的数值${r.text === '' ? '只是一个范围' : `“${r.text}”不能用于比较`}，无法得出结论。`,
    'no-pace': (r) =>
      `${{ growth: '增长率逐年各算', 'other-series': '目标是与另一项指标比较', average: '目标是各年平均' }[r.why]}，没有时序进度。`,
    'average-kept': (r, s) =>
      r.of === 'values'
        ? `至今平均为${s.measured}，符合目标${s.target}。`
        : `按年均变化，${r.year}年应达${s.required}；实际为${s.measured}，符合目标${s.target}。`,
    'average-missed': (r, s) =>
      r.of === 'values'
        ? `至今平均为${s.measured}，不符合目标${s.target}，须在以后年份补足。`
        : `按年均变化，${r.year}年应达${s.required}；实际为${s.measured}，不符合目标${s.target}，须在以后年份补足。`,
    'several-series': (r, s) =>
      `本行含${s.series.length}项，通过${r.passed}项：${s.series.map((one) => `${one.name}${one.measured}${one.measured === '' ? '' : '，'}${one.outcome}`).join('；')}。`,
    'of-other-level': ({ level }) =>
      `该项只涉及${level === null ? '其他' : resultsZh.level[level]}填报单位。`,
    'nothing-to-count': () => '分子、分母均为0，或填报为不适用，本期没有可统计的对象。',
  },
  remark: {
    'up-to-a-day': (r) => `数值截至${r.day}，不是全年数。`,
    stale: (r) => `没有${r.wanted}年的数值，采用${r.year}年的数值。`,
    'judged-against-target': (r) =>
      ({
        'no-baseline': '规划没有基期数值和阶段目标，直接对照规划末年目标。',
        'words-for-baseline': '规划的基期栏是文字而不是数值，直接对照规划末年目标。',
        growth: '增长率没有时序进度，直接对照规划末年目标。',
      })[r.why],
    'baseline-from-data': (r) => `规划没有基期数值，以数据中${r.year}年的数值为基期数值。`,
    'published-change': () => '以填报的变化幅度判定。',
    revised: (r, s) =>
      `目标自${r.from}起修订${r.source === null ? '' : `（${r.source}）`}，原为“${s.demand(r.before)}”。`,
    'revised-later': (r, s) =>
      `目标自${r.from}起修订为“${s.demand(r.target)}”${r.source === null ? '' : `（${r.source}）`}，本次评估仍用原目标。`,
    'in-progress-counts-as-not-yet': () => '“推进中”按尚未具备计。',
    accumulated: (r) =>
      `为${years(r.from, r.to)}累计${r.missing.length === 0 ? '' : `，其中缺${r.missing.join('、')}年${r.atLeast ? '，只是下限' : '，合计尚不能确定'}`}。`,
    averaged: (r, s) =>
      `为${years(r.from, r.to)}平均${r.missing.length === 0 ? '' : `，其中缺${r.missing.join('、')}年`}${r.total === null ? '' : `，由累计变化${s.number(r.total)}推算，判定按累计变化作出`}。`,
    'rolled-up': (r) =>
      r.missing.length === 0
        ? `由${r.units}个填报单位的数据汇总。`
        : `由${r.units}个填报单位中${r.units - r.missing.length}个的数据汇总，缺${r.missing.join('、')}。`,
    'missing-in-year': (r) => `${r.year}年缺${r.missing.join('、')}。`,
    'beyond-the-whole': (r, s) =>
      r.value.gt(1)
        ? `目标折算为${s.number(r.value)}，超过100%，无法达到，请核对目标。`
        : `目标折算为${s.number(r.value)}，低于0，无法达到，请核对目标。`,
    shortfall: (r, s) => `还差${r.units}${s.counted || '个'}。`,
  },
  beside: {
    projection: (p, s) =>
      `按基期至今的进度推算，${p.year}年为${s.number(p.value)}，${p.meets ? '可以达到目标' : '达不到目标'}；至今年均${changeZh(s.difference(p.achieved))}${p.needed === null ? '' : `，今后每年还需${changeZh(s.difference(p.needed))}`}。`,
    trend: (t, yearly) => `${yearly ? '各年数值' : ''}${t.from}—${t.to}年${wentZh(t)}。`,
    partial: (p, s) => `已报${p.reported}个单位合计${s.number(p.value)}。`,
    interval: (i, s) =>
      `样本量${i.sample}，95%置信区间为${s.number(i.low)}—${s.number(i.high)}，区间内结论${i.holds ? '一致' : '不一致'}。`,
  },
  incomplete: ({ silent, unclear }, partial, s) => {
    const who = [
      ...(silent.length > 0 ? [`${silent.join('、')}尚未报送`] : []),
      ...(unclear.length > 0 ? [`${unclear.join('、')}填报的数值尚待更正`] : []),
    ].join('，');
    const known = partial ? `（已报${partial.reported}个单位合计${s.number(partial.value)}）` : '';
    return `${who}，数据不全，暂无法判定${known}。`;
  },
  partly: (value, reported, units) => `${value}（已报${reported}/${units}）`,
  groupHead: (group) => `【${group}】`,
  grade: { 'met-early': '提前实现', faster: '快于预期', 'in-line': '基本符合预期', lagging: '滞后' },
  accepted: {
    word: '已接受',
    sentence: ({ until, reason }) => `属已知情况，接受至${until}（${cut(reason, REASON)}）。`,
    ofThese: (count) => `（其中已接受${count}项）`,
  },
  change: (operator, by, from) =>
    `比${from}年${by.startsWith('-') ? fallZh(operator, by) : `增长${ZH_RISE[operator]}${by}`}`,
  pointsTarget: (operator, by, from) => `比${from}年${pointsZh(operator, by)}`,
  difference: (operator, by, from) =>
    `比${from}年${by.startsWith('-') ? `减少${ZH_FALL[operator]}${by.slice(1)}` : `增加${ZH_RISE[operator]}${by}`}`,
  allOf: (targets) => targets.join('且'),
  about: (value, within) => `${value}左右（相差不超过${within}）`,
  levelWith: (other, within) => `与${other}同步（相差不超过${within}）`,
  withinOf: (target, within) => `${target}（可相差${within}）`,
  than: (operator, other) =>
    ({ '>': '高于', '>=': '不低于', '<': '低于', '<=': '不高于', '=': '等于' })[operator] + other,
  each: (targets) => (new Set(targets).size === 1 ? `均${targets[0]}` : `分别${targets.join('、')}`),
  accumulated: (target) => `累计${target}`,
  averaged: (target) => `年均${target}`,
  meaned: (target) => `各年算术平均${target}`,
  noTarget: '仅供比较',
  score: ({ earned, possible, judged, total, open }) =>
    open.length === 0
      ? `得分${earned}，已判定${judged}分，满分${total}`
      : `得分${earned}—${possible}，已判定${judged}分，满分${total}；待定：${open.join('、')}`,
  checkpoint: (name) => ({ midterm: '中期评估', final: '终期评估' })[name] ?? name,
  occasion: (name, year) =>
    /^\d{4}$/.test(name) ? `${year}年` : `${resultsZh.checkpoint(name)}（${year}年）`,
  due: (due, strict) => (strict === null ? `期限${due}` : `期限${due}，从严为${strict}`),
  dueState: (state, asOf, days) =>
    ({
      over: `截至${asOf}已过${days}天`,
      due: days === 0 ? `截至${asOf}，当日到期` : `截至${asOf}尚在期内，剩余${days}天`,
      ahead: `截至${asOf}还有${days}天`,
    })[state],
  staleYear: (year) => `${year}年`,
  marks: {
    met: '达',
    'on-track': '进',
    behind: '滞',
    'not-met': '未',
    'no-data': '缺',
    undetermined: '疑',
    'not-applicable': '／',
  },
  legend: (marks) => marks.map(([mark, outcome]) => `${mark} ${resultsZh.outcome[outcome]}`).join('　'),
  passed: '通过',
  areasHead: (place, end) =>
    `各填报单位（规划只有${wholeZh(place)}基数；没有本单位基数的，对照${end}年目标）`,
  reasonsHead: '说明',
  commitmentsHead: '表外任务',
  provenance: { head: '数据和规则来源', input: '数据文件', rules: '规则文件', options: '选项' },
  summary: (counts) => counts.map(([outcome, count]) => `${resultsZh.outcome[outcome]}${count}项`).join('，'),
  points: (value) => value.replace(/%$/, '个百分点'),
  conclusion: (verdict, code, why) => {
    const said = verdict === null ? '' : `结论：${resultsZh.verdict[verdict]}。`;
    const reason = {
      pass: '各项指标均达标或达到时序进度',
      failed: '有指标未达标或滞后',
      open: '没有未达标或滞后的指标，但有指标缺数据或无法判定',
      'open-allowed': '没有未达标或滞后的指标，缺数据或无法判定的已按选项放行',
      untrusted: verdict === null ? '输入有错误，没有可评估的内容' : '输入有错误，更正前结论不能作准',
      'open-beside-let-pass': '未达标或滞后的均已放行，但有指标缺数据或无法判定',
      accepted: '未达标、滞后或待定的均属已知情况，在接受期限内',
      warnings: '有警告，已按选项计入',
      'failed-not-binding': '未达标或滞后的都不是约束性指标，已按选项放行',
      nothing: '没有可评估的内容',
    }[why];
    return `${said}${reason}${code === null ? '' : `，退出码${code}`}。`;
  },
  sentenceBreak: '',
  colon: '：',
  bracket: (inner) => `（${inner}）`,
};

/** What people call all of a place: 全市 of 衡水市, 全县 of a county. */
export function wholeZh(place: string): string {
  const last = place.at(-1) ?? '';
  return /[省市县区州盟旗]/.test(last) ? `全${last}` : '整个地区';
}

/** 提高不少于5个百分点: a sign and a signed number said as one change. */
function pointsZh(operator: keyof typeof ZH_RISE, by: string): string {
  const points = `${by}个百分点`;
  return by.startsWith('-') ? fallZh(operator, points) : `提高${ZH_RISE[operator]}${points}`;
}

/** 下降不少于25%, of at most −25 %. */
function fallZh(operator: keyof typeof ZH_FALL, by: string): string {
  return `下降${ZH_FALL[operator]}${by.replace('-', '')}`;
}

const ZH_RISE = { '>=': '不少于', '>': '超过', '<=': '不超过', '<': '不到', '=': '' } as const;
/** Of a fall the sign turns round: at most −3 is a fall of 3 at least. */
const ZH_FALL = { '>=': '不超过', '>': '不到', '<=': '不少于', '<': '超过', '=': '' } as const;

/** A signed difference in words. */
function changeZh(signed: string): string {
  if (/^[-+]/.test(signed)) return `${signed.startsWith('-') ? '减少' : '增加'}${signed.slice(1)}`;
  return `变化${signed}`;
}

type PaceReason = Parameters<ResultWords['reason']['pace-kept']>[0];
type Said = Parameters<ResultWords['reason']['pace-kept']>[1];

function paceZh(pace: PaceReason['pace'], year: number, s: Said): string {
  const [b, t, r] = [pace.baseline, pace.target, pace.required].map((value) => s.number(value));
  if (pace.alreadyMet) return `基期${b}已达到目标，${year}年仍须达到目标${t}；`;
  if (pace.path === 'compound')
    return `${year}年应达${r} = ${b} × (${t} ÷ ${b})^(${pace.elapsed}/${pace.span})；`;
  return `${year}年应达${r} = ${b} + (${t} − ${b}) × ${pace.elapsed}/${pace.span}；`;
}

type DueRange = Omit<Parameters<ResultWords['reason']['pace-kept-in-any-case']>[0], 'code'>;

function dueRangeZh({ year, baseline, low, high }: DueRange, s: Said): string {
  const [from, to] = [valueZh(low, s), valueZh(high, s)];
  const due = from && to && from !== to ? `${from}—${to}` : from || to;
  return `基期只知为“${baseline}”，${year}年应达${due}；`;
}

function valueZh(value: PaceReason['pace']['baseline'] | null, s: Said): string {
  return value === null ? '' : s.number(value);
}

/** Both ends are known and equal. */
function isSame(r: Parameters<ResultWords['reason']['trend-flat']>[0]): boolean {
  return r.from.value !== null && r.to.value !== null && r.from.value.equals(r.to.value);
}

function years(from: number, to: number): string {
  return from === to ? `${from}年` : `${from}—${to}年`;
}

function point(
  p: { readonly year: number; readonly value: PaceReason['pace']['baseline'] | null },
  s: Said,
): string {
  return p.value === null ? `${p.year}年` : `${p.year}年的${s.number(p.value)}`;
}

const WENT_ZH = { up: '上升', down: '下降' } as const;

/** Steadily is said only of what never stood still. */
function wentZh({ direction, still }: Trend): string {
  if (direction === 'level') return '没有变化';
  if (direction === 'back-and-forth') return '有升有降';
  const way = WENT_ZH[direction];
  return still.length === 0 ? `持续${way}` : `${way}，其中${still.join('、')}年持平`;
}
