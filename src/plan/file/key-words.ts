import type { Bilingual } from '../plan.js';

/**
 * What each key of a rule file is for, as editors show it; `docs/rule-files.md` says the same. Commitments, references and
 * series are written like indicators, and a milestone like a target.
 */
export const KEY_WORDS: Readonly<Record<string, Bilingual>> = {
  schema: { zh: '文件格式，写 plancheck/plan@1', en: 'the format: plancheck/plan@1' },
  id: {
    zh: '规划代号：小写字母、数字和连字符，各规划不得相同',
    en: 'the plan’s id: small letters, digits and hyphens, unlike every other plan’s',
  },
  title: { zh: '规划标题，照原文', en: 'the title, as printed' },
  gloss: { zh: '标题的英文译名', en: 'the title in English' },
  jurisdiction: { zh: '所属地区', en: 'the place' },
  'jurisdiction.name': { zh: '地区名称，如 衡水市', en: 'its name, such as 衡水市' },
  'jurisdiction.aliases': {
    zh: '地区的其他名称（列表），数据中可用',
    en: 'other names that data may use (a list)',
  },
  'jurisdiction.code': {
    zh: '六位行政区划代码（GB/T 2260），须加引号',
    en: 'the six-digit division code (GB/T 2260), in quotes',
  },
  'jurisdiction.level': {
    zh: '层级：national province prefecture county',
    en: 'national province prefecture county',
  },
  'jurisdiction.province': { zh: '所在省份', en: 'the province' },
  'jurisdiction.parent': { zh: '上级地区，如 江门市', en: 'the place that it belongs to' },
  'jurisdiction.units': {
    zh: '填报单位（列表，分几级的按级各写一个列表：prefecture、county）；覆盖率的分母即其个数',
    en: 'the reporting units (a list, or one for each level: prefecture, county); their number is the denominator of a coverage',
  },
  document: { zh: '规划文件', en: 'the document' },
  'document.number': { zh: '文号；没有的写 null', en: 'its number; null where it has none' },
  'document.issuer': { zh: '发文机关', en: 'who issued it' },
  'document.date': { zh: '日期，如 2022-04-12', en: 'its date, such as 2022-04-12' },
  'document.source': { zh: '所据的文本或表格', en: 'the text or table that the file is made from' },
  period: { zh: '规划期', en: 'the period' },
  'period.start': { zh: '第一年', en: 'its first year' },
  'period.end': { zh: '最后一年，目标以此年为准', en: 'its last year, that of the targets' },
  'period.base': {
    zh: '基年；默认为第一年的前一年',
    en: 'the year of the baselines; by default the one before the first',
  },
  checkpoints: {
    zh: '规划规定的各次评估，名称自定（汉字或小写字母），至少一次；名为 final 的是终期评估',
    en: 'the evaluations that the plan orders, under names of your own (characters or small letters), one at least; final is the last',
  },
  'checkpoints.*.year': { zh: '评估哪一年的数据', en: 'the year evaluated' },
  'checkpoints.*.due': {
    zh: '期限，在评估的年份或次年；表述有余地的，写最宽解释的末日',
    en: 'the due date, in the year evaluated or the next; where the wording leaves room, the last day of the widest reading',
  },
  'checkpoints.*.due_strict': { zh: '从严期限：最严解释的末日', en: 'the last day of the narrowest reading' },
  'checkpoints.*.opens': { zh: '评估的开始日期', en: 'the first day of the window' },
  'checkpoints.*.wording': { zh: '期限的原文', en: 'the words of the plan' },
  'checkpoints.*.clause': { zh: '所在条款', en: 'the clause' },
  'checkpoints.*.note': { zh: '说明：文字，或 { zh, en }', en: 'a note: words, or { zh, en }' },
  indicators: { zh: '指标表的各行，至少一项', en: 'the rows of the table, one at least' },
  'indicators[].row': {
    zh: '原表序号（commitments 中不写）',
    en: 'the row number of the plan’s table (not under commitments)',
  },
  'indicators[].id': {
    zh: '指标代号；指标目录中有的须用目录的代号，否则自拟',
    en: 'the indicator’s id: the catalogue’s where it has one, else your own',
  },
  'indicators[].name': { zh: '指标名称，照原文', en: 'the name, as printed' },
  'indicators[].gloss': { zh: '英文译名', en: 'the name in English' },
  'indicators[].nature': {
    zh: '性质：expected 预期性、binding 约束性、advocated 倡导性、aspirational 力争、unstated 未注明（默认）',
    en: 'expected 预期性, binding 约束性, advocated 倡导性, aspirational 力争, unstated (the default)',
  },
  'indicators[].target': {
    zh: '目标，如 ">= 90%"、"<= 5%"、rising、attested；须同时符合几项的写成列表，如 [">= 25%", "<= 30%"]',
    en: 'the target, such as ">= 90%", "<= 5%", rising, attested; several that must all hold as a list, such as [">= 25%", "<= 30%"]',
  },
  'indicators[].target.change': { zh: '相对变化，如 "<= -25%"', en: 'a relative change, such as "<= -25%"' },
  'indicators[].target.from': { zh: '与哪一年相比', en: 'the year compared with' },
  'indicators[].target.points': {
    zh: '百分点变化，如 ">= 5"（不写 %）',
    en: 'a change in percentage points, such as ">= 5" (without %)',
  },
  'indicators[].target.difference': {
    zh: '与某年相比的增减，带单位，如 ">= 1 岁"（数量和数值用）',
    en: 'a difference to an earlier year’s amount, with its unit, such as ">= 1 岁"',
  },
  'indicators[].target.about': {
    zh: '左右：中间的数值，如 5.5%，与 within 同用',
    en: 'about so much: the number in the middle, such as 5.5%, with within',
  },
  'indicators[].target.within': {
    zh: '允许相差多少，如 "0.3"（单位与指标相同，比率为百分点）；about 必写，than 可写',
    en: 'how far off is near enough, such as "0.3", in the indicator’s unit (of rates, percentage points); needed with about, allowed with than',
  },
  'indicators[].target.than': {
    zh: '与之比较的另一指标（或参照指标）的代号',
    en: 'the id of another series to compare with',
  },
  'indicators[].target.op': {
    zh: '比较方式：">" 高于、">=" 不低于、"<" 低于、"<=" 不高于、"=" 等于',
    en: 'how: ">", ">=", "<", "<=", "="',
  },
  'indicators[].milestones': {
    zh: '阶段目标，按年份：{ 2023: ">= 80%" }，写法与目标相同',
    en: 'what is demanded of earlier years: { 2023: ">= 80%" }, written like a target',
  },
  'indicators[].baseline': {
    zh: '基期数值，如 87.01%、53.24万人；规划未写数值的不写',
    en: 'the value of the base year, such as 87.01% or 53.24万人; left out where the plan gives none',
  },
  'indicators[].baseline.text': {
    zh: '规划以文字代替数值的，照录：{ text: 项目尚未启动 }',
    en: 'the words that the plan prints instead of a number: { text: 项目尚未启动 }',
  },
  'indicators[].annual': {
    zh: 'true：年度任务，每一年都须达到',
    en: 'true: a promise for every single year',
  },
  'indicators[].accumulates': {
    zh: 'true：要求的是规划期第一年以来各年合计（增长率为逐年连乘），如累计培养20名',
    en: 'true: what is demanded is what the years since the first come to together (of growths, one upon the other), such as 20 trained in all',
  },
  'indicators[].average': {
    zh: '要求的是年均：arithmetic 各年数值的平均、geometric 年均增长',
    en: 'what is demanded is the yearly average: arithmetic (the mean of the years), geometric (the steady yearly rate)',
  },
  'indicators[].path': {
    zh: '时序进度的走法：linear 逐年等量（默认）、compound 逐年等比，如按增长率推算的总量',
    en: 'how the pace runs: linear, by equal steps (the default), or compound, by equal rates, as amounts grow',
  },
  'indicators[].revisions': {
    zh: '目标的修订（列表），各自的生效日期、目标和依据；以评估期限当日有效的为准，另一个同时列出',
    en: 'later targets (a list), each with its first day and source; the one in force on the due date counts, and the other is shown',
  },
  'indicators[].revisions[].from': {
    zh: '生效日期，如 2024-03-01',
    en: 'the day it came into force, such as 2024-03-01',
  },
  'indicators[].revisions[].target': {
    zh: '修订后的目标，写法与目标相同',
    en: 'the new target, written like a target',
  },
  'indicators[].revisions[].source': {
    zh: '修订的依据，如文号',
    en: 'what changed it, such as the number of a document',
  },
  'indicators[].level': {
    zh: '分级列出填报单位时，该项以哪一级为单位：prefecture、county 等',
    en: 'where units are listed by level, whose units count for it: prefecture, county, …',
  },
  'indicators[].group': {
    zh: '所属分类的标题，照原文，如 职业健康',
    en: 'the heading that the plan puts it under, as printed, such as 职业健康',
  },
  'indicators[].sample': {
    zh: '调查的样本量；数据中有样本量一列的以其为准',
    en: 'how many a survey asked; a column of the data that says so comes first',
  },
  'indicators[].period': {
    zh: '该项单独规定的期间，写法同规划期',
    en: 'the indicator’s own period, written like the plan’s',
  },
  'indicators[].period.start': { zh: '第一年', en: 'the first year' },
  'indicators[].period.end': { zh: '最后一年', en: 'the last year' },
  'indicators[].period.base': { zh: '基年', en: 'the base year' },
  'indicators[].series': {
    zh: '一行含多项的，逐项列出：id、name，以及与该行不同的内容（目标、阶段目标、基期、单位等）',
    en: 'several series in one row: id, name, and what differs from the row (target, milestones, baseline, unit, …)',
  },
  'indicators[].weight': { zh: '权重；规划按分值考核的写', en: 'the weight, where the plan scores its rows' },
  'indicators[].clause': { zh: '所在条款', en: 'the clause' },
  'indicators[].note': {
    zh: '说明：原文有歧义时采用何种理解及其理由',
    en: 'which reading of an ambiguous wording was taken, and why',
  },
  'indicators[].kind': {
    zh: '类型：rate 比率、count 数量、quantity 数值（可以有小数，单位自定，如岁、吨标准煤/万元）、presence 有无、coverage 覆盖率、growth 增长率（下降为负数，可以超过100%，没有时序进度）、attestation 由主管部门确认',
    en: 'rate, count, quantity (an amount with decimals, in any unit, such as 岁 or 吨标准煤/万元), presence (there or not), coverage (share of units that have one), growth (signed, of no upper end and no pace), attestation (somebody’s word)',
  },
  'indicators[].unit': {
    zh: '单位：%（比率的默认）、‰、/10万、人、家、岁、万亿元……；数值可以没有单位',
    en: '% (the default of rates), ‰, /10万, 人, 家, 岁, 万亿元, …; a quantity may have none',
  },
  'indicators[].numerator': { zh: '分子的定义 { zh, en }', en: 'what the numerator is, { zh, en }' },
  'indicators[].denominator': { zh: '分母的定义 { zh, en }', en: 'what the denominator is, { zh, en }' },
  'indicators[].counted': {
    zh: '分子、分母的计数对象，如 { zh: 家, en: enterprises }',
    en: 'the things that both count, such as { zh: 家, en: enterprises }',
  },
  'indicators[].direction': {
    zh: '增长率的数值是增还是降：rise、fall；名称（如下降率、降低、增速）看不出的才写',
    en: 'whether the numbers of a growth are rises or falls: rise, fall; only where its name (下降率, 降低, 增速) does not tell',
  },
  'indicators[].rollup': {
    zh: '由填报单位汇总的方法：ratio 分子之和除以分母之和、sum 相加、share 具备的单位所占比例、any 有一即可、none 不汇总',
    en: 'how units make the whole: ratio (sums of both parts), sum, share (of units that have one), any, none',
  },
  'indicators[].aliases': {
    zh: '其他名称（列表），数据中可用',
    en: 'other names that data may use (a list)',
  },
  commitments: {
    zh: '指标表以外的量化任务，写法同 indicators，不写 row',
    en: 'quantified promises outside the table, written like indicators without row',
  },
  references: {
    zh: '参照指标，即仅供比较、没有目标的指标（列表）：id、name、kind、unit 等，写法同 indicators',
    en: 'series without a target, only compared with (a list): id, name, kind, unit, …, written like indicators',
  },
  grading: {
    zh: '官方四类评价的界限：实际进度与应有进度之比',
    en: 'where the four official classes begin, as progress made over progress due',
  },
  'grading.ahead': {
    zh: '快于预期的下限，如 "1.05"',
    en: 'from here on faster than expected, such as "1.05"',
  },
  'grading.in-line': {
    zh: '基本符合预期的下限，如 "0.95"；以下为滞后',
    en: 'from here on in line with what was expected, such as "0.95"; below it lagging',
  },
  cases: { zh: '检验用例', en: 'cases' },
  'cases[].name': { zh: '用例说明', en: 'what it shows' },
  'cases[].at': {
    zh: '评估名称或年份；默认取数据年份已到达的最后一次评估',
    en: 'a checkpoint’s name or a year; by default the last checkpoint that the values reach',
  },
  'cases[].given': { zh: '填报的数值：序号或代号，其下按年份', en: 'the values: by row or id, then by year' },
  'cases[].expect': {
    zh: '应得的结论：met on-track behind not-met no-data undetermined not-applicable',
    en: 'the outcomes: met on-track behind not-met no-data undetermined not-applicable',
  },
  note: { zh: '对整份规划的说明', en: 'a note on the plan as a whole' },
  extends: {
    zh: '沿用另一份规划的内容：其代号，或规则文件的相对路径',
    en: 'takes over what another plan demands: its id, or the relative path of its rule file',
  },
  drop: {
    zh: '不沿用的各行的代号（列表），只与 extends 同用',
    en: 'the ids of the rows that are not taken over (a list); only with extends',
  },
  '*.zh': { zh: '中文', en: 'in Chinese' },
  '*.en': { zh: '英文', en: 'in English' },
};

/** What the same keys are for in the catalogue, where that differs. */
export const CATALOGUE_KEY_WORDS: typeof KEY_WORDS = {
  ...KEY_WORDS,
  schema: { zh: '文件格式，写 plancheck/indicators@1', en: 'the format: plancheck/indicators@1' },
  indicators: { zh: '各规划通用的指标', en: 'the indicators that plans have in common' },
  'indicators[].id': { zh: '指标代号', en: 'the indicator’s id' },
  'indicators[].name': { zh: '通用名称', en: 'the common name' },
};

export const CASES_KEY_WORDS: typeof KEY_WORDS = {
  ...KEY_WORDS,
  schema: { zh: '文件格式，写 plancheck/cases@1', en: 'the format: plancheck/cases@1' },
};
