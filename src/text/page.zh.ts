import type { PageWords } from './page.js';
import { resultsZh } from './results.zh.js';

const SEVERITIES = { error: '错误', warning: '警告', note: '提示' } as const;

export const pageZh: PageWords = {
  tag: 'zh-CN',
  title: '规划评估报告',
  several: (plans, evaluations) =>
    plans === evaluations ? `${plans}个地区` : `${plans}个地区，共${evaluations}次评估`,
  skip: '跳转到正文',
  contents: '各地区结论',
  conclusion: '总体结论',
  passed: (passed, counted) =>
    passed === 0
      ? `${counted}项指标中，没有达标或达到时序进度的。`
      : `${counted}项指标中，${passed}项达标或达到时序进度。`,
  verdicts: (counts) =>
    `按地区计，${counts.map(([verdict, count]) => `${resultsZh.verdict[verdict]}${count}个`).join('，')}。`,
  untrusted: (errors) => `数据或规则中有${errors}处错误，更正前结论不能作准。`,
  nothing: '没有可评估的内容。',
  outcomes: '各类结论的指标项数',
  unit: '项',
  results: (subject) => `${subject}各项指标的结论`,
  indicators: '各项指标',
  chart: '图示',
  why: '判定依据',
  clause: '规划条款',
  place: '填报位置',
  exact: '完整数值',
  note: '规划说明',
  point: {
    baseline: (value) => `基期${value}`,
    measured: (value) => `实际${value}`,
    required: (value) => `应达${value}`,
    target: (value) => `目标${value}`,
  },
  inYear: (year, said) => `${year}年${said}`,
  scale: (from, to, cut) => `横轴由${from}到${to}${cut ? '（未从零开始）' : ''}`,
  courses: {
    title: '历年走势',
    about: '实线为历年实际值，点线为按此进度推算，虚线为目标。',
    projected: (value) => `按此进度${value}`,
  },
  way: {
    pace: { title: '从基期到目标', lines: '实线为实际值，虚线为时序进度。' },
    level: { title: '历年实际值与目标', lines: '实线为实际值，虚线为目标。' },
    direction: { title: '历年实际值', lines: '规划只提出变化方向，没有规定目标数值。' },
  },
  legend: { measured: '实际值', required: '应达值', target: '目标', zone: '达标区间', cut: '横轴未从零开始' },
  undrawn: {
    'no-number': '图示栏空白的，没有可供绘图的数值。',
    'no-way': '没有基期数值，实际值也只有一个年份，无法绘制从基期到目标的进度图。',
    'too-many': '评估的地区较多，本页不逐项绘图；单独评估一个地区时可查看。',
  },
  matrix: '结论一览',
  matrixAbout: '格中为结论代字，斜线格表示该规划没有这项指标。末行、末列为通过项数与应计项数。',
  wide: (name) => `${name}（可横向滚动）`,
  region: '地区',
  absent: '规划没有这项指标',
  units: (subject) => `${subject}各填报单位`,
  missing: '尚未填报',
  nothingMissing: '应报数据均已报齐。',
  diagnostics: '数据和规则的问题',
  counts: (counts) => counts.map(([severity, count]) => `${SEVERITIES[severity]}${count}处`).join('，'),
  noDiagnostics: '没有发现错误或疑点。',
  heads: {
    severity: '级别',
    code: '代码',
    place: '位置',
    message: '内容',
    file: '文件',
    encoding: '编码',
    rows: '行数',
  },
  provenance: '来源与版本',
  inputs: '数据文件',
  rules: '规则文件',
  facts: { version: '版本', options: '评估选项', exit: '程序结论' },
  drawings: '规划评估图',
  noDrawings: '没有可供绘图的数值。',
  listBreak: '，',
  sentenceStop: '；',
};
