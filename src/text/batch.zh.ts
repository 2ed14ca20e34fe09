import type { BatchWords, ReportProblem } from './batch.js';
import { dayZh } from './day.zh.js';

const PROBLEMS: { readonly [P in ReportProblem]: string } = {
  unreadable: '无法读取',
  'no-json': '不是有效的 JSON',
  'other-schema': '不是 plancheck 的评估报告（plancheck/report@1）',
  incomplete: '不是完整的评估报告',
};

export const batchZh: BatchWords = {
  interrupted: '已中断，未写出结果。',
  progress: '正在读取 {bar} {value}/{total} 个文件',
  commands: {
    missing: '列出尚未填报或填报不全的单位和指标',
    compare: '比较两份 JSON 评估报告：改善、退步、新增、减少',
  },
  options: {
    countArea: '将该单位（如高新区）也作为填报单位计入；可写成“规划:单位”（可重复）',
    failFast: '读到第一个有错误的文件即停止',
    allPlans: '没有收到任何文件的规划也列为未报',
    asked: '填报主体：area 各填报单位，whole 全市，auto 有单位填报的按各单位',
    asOf: '以该日（年-月-日）为准判断是否逾期；文件写明填报日期的，以文件为准',
  },
  arguments: { before: '较早的报告（JSON）', after: '较晚的报告（JSON）' },
  badCountArea: (value) =>
    `--count-area 的写法应为“单位”或“规划:单位”，如“高新区”或“hengshui:高新区”；收到的是“${value}”。`,
  badReport: (path, problem, detail) =>
    `“${path}”${PROBLEMS[problem]}${detail === '' ? '' : `：${detail}`}。请用 plancheck evaluate --format json 生成报告。`,
  missing: {
    heads: {
      area: '填报单位',
      expected: '应报',
      received: '已报',
      missing: '缺报',
      submitted: '填报日期',
      state: '状态',
      items: '缺报指标',
    },
    whole: (place) => (/[省市县区州盟旗]$/.test(place) ? `${place.slice(-1)}本级` : '（整个地区）'),
    received: { complete: '已报齐', part: '未报齐', none: '未报' },
    late: '迟报',
    overdue: '逾期',
    faulty: (items) => `有误待更正：${items}`,
    all: '全部',
    silent: '没有收到任何数据。',
    unread: '已报送，文件无法读取',
    unreadFiles: (files) => `无法读取：${files.join('、')}`,
    tally: ({ asked, complete, part, unread, none, late }) =>
      [
        `应报单位${asked}个`,
        `已报齐${complete}个`,
        ...(part > 0 ? [`未报齐${part}个`] : []),
        ...(unread > 0 ? [`已报送而文件无法读取${unread}个`] : []),
        ...(none > 0 ? [`未报${none}个`] : []),
        ...(late > 0 ? [`迟报或逾期${late}个`] : []),
      ].join('，'),
    conclusion: (areas, code) =>
      areas === 0 ? `没有缺报，退出码${code}。` : `共有${areas}个单位未报或未报齐，退出码${code}。`,
    lacks: (items) => `缺报：${items}`,
    lacksAll: (count) => `全部${count}项未报`,
    stop: '。',
    between: '、',
  },
  notices: {
    about: '催报和更正通知',
    whole: (place) => `${place}本级`,
    title: (kind, place) =>
      `${{ reminder: '催报通知', correction: '更正通知', both: '催报和更正通知' }[kind]}：${place}`,
    opening: ({ place, plan, occasion, due, late, asOf }) =>
      [
        `${place}：《${plan}》${occasion}的数据`,
        due === null ? '' : `，应于${dayZh(due)}前报齐`,
        asOf === null ? '' : `；截至${dayZh(asOf)}`,
        late ? '，已逾期' : '',
        '。有关事项如下，请尽快办理。',
      ].join(''),
    send: (missing, expected) =>
      missing === expected
        ? `应报${expected}项，均未报。请填报：`
        : `应报${expected}项，尚缺${missing}项。请补报：`,
    correct: (faults) => `已报数据有${faults}处需要更正。请更正后重新报送：`,
    again: (unread) => `${unread}。请另存为 xlsx 或 csv 格式后重新报送。`,
    none: '没有需要催报或更正的单位。',
    line: (line) => `第${line}行`,
    heads: {
      region: '地区',
      occasion: '评估节点',
      due: '期限',
      kind: '事项',
      indicator: '指标名称',
      unit: '单位',
      year: '年份',
      spot: '位置',
      problem: '问题',
    },
    problems: { missing: '补报', faulty: '更正', unread: '重报' },
    sheets: { places: '填报情况', items: '待办事项' },
  },
  statistics: {
    heads: { count: '条数', code: '代码', severity: '级别', title: '内容', file: '文件' },
    severity: (severity, count) => `${{ error: '错误', warning: '警告', note: '提示' }[severity]}${count}条`,
    nowhere: '（不在文件中）',
    unseen: (counts) => `未逐条显示（--quiet）：${counts}。`,
  },
  summary: { place: '地区', verdict: '结论' },
  compare: {
    change: {
      'fell-back': '退步',
      improved: '改善',
      changed: '有变化',
      'no-new-data': '无新数据',
      new: '新增',
      gone: '减少',
      unchanged: '结论未变',
    },
    heads: { subject: '地区', indicator: '指标', before: '前次', after: '本次', change: '变化' },
    tally: (counts) => counts.map(([change, n]) => `${batchZh.compare.change[change]}${n}项`).join('，'),
    ofYear: (value, year) => `${value}（${year}年）`,
    nothing: '两份报告没有可比较的指标',
    exit: (fellBack, code) => (fellBack === 0 ? `没有退步，退出码${code}。` : `有退步，退出码${code}。`),
  },
};
