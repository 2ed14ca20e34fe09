import { describe } from 'vitest';
import { allSay, eachSays, type Variant } from './variants.js';

const map = (words: readonly string[], of: (word: string) => Variant) =>
  Object.fromEntries(words.map((word) => [word, of(word)]));
const beside = (heading: string, cell = '85%', value = '91%') =>
  `指标,年份,完成值,${heading}\n申报率,2025,${value},${cell}`;

describe('one value twice, of which the heading tells the later', () => {
  allSay(
    { values: ['* 申报率 2025 0.85'] },
    map(
      [
        '2025年（修订后）',
        '2025年（校核）',
        '2025年（核定）',
        '2025年（更正）',
        '2025 (revised)',
        '2025年（核定数）',
      ],
      (heading) => `指标,2025年,${heading}\n申报率,91%,85%`,
    ),
  );
  allSay(
    { values: ['* 申报率 2025 0.85'] },
    map(['2025年（核定）', '2025年（自评）', '2025年（快报）'], (heading) => `指标,${heading}\n申报率,85%`),
  );
});

describe('one value twice, of which nobody says which counts', () => {
  allSay(
    { values: ['* 申报率 2025 0.91'], faults: ['PC219@1:3'] },
    map(
      [
        '2025年（修订）',
        '2025年修订',
        '2025年复核',
        '2025年（省反馈）',
        '2025年（省抽查）',
        '2025年（第三方）',
        '2025年（公报）',
        '2025年新',
        '2025年（新口径）',
        '2025年（系统导出）',
      ],
      (heading) => `指标,2025年,${heading}\n申报率,91%,85%`,
    ),
  );
  allSay(
    { values: [], faults: ['PC219@1:3'] },
    map(['2025年（自评）', '2025年（快报）', '2025'], (heading) => `指标,2025年,${heading}\n申报率,91%,85%`),
  );
  allSay(
    { values: ['* 申报率 2025 0.91'], faults: ['PC219@1:4'] },
    map(
      [
        ...[
          '省抽查',
          '省反馈',
          '国家反馈',
          '复核',
          '应为',
          '实际应为',
          '更正',
          '修订',
          '抽查结果',
          '平台数据',
          '系统数据',
          '省厅数据',
        ],
        ...[
          '第三方评估',
          '督导核实',
          '现场核查',
          '重新核算',
          '二次填报',
          '统计局口径',
          '剔除后',
          '折算',
          '完成值2',
          'audit',
        ],
        ...['provincial check', 'should be', '参考'],
      ],
      (heading) => beside(heading),
    ),
  );
  eachSays({
    'without a sign under a unit': [
      '指标,年份,完成值（%）,省反馈\n申报率,2025,91,85',
      ['* 申报率 2025 0.91'],
      ['PC219@1:4'],
    ],
    'what is not understood at all': [beside('另一口径'), ['* 申报率 2025 0.91'], ['PC289@1:4']],
    'another share': [beside('培训面'), ['* 申报率 2025 0.91'], ['PC289@1:4']],
    'beside what was verified': [
      `指标,年份,核定值,应为\n申报率,2025,91%,85%`,
      ['* 申报率 2025 0.91'],
      ['PC219@1:4'],
    ],
  });
});

describe('what is no other value', () => {
  allSay(
    { values: ['* 申报率 2025 0.91'] },
    {
      'the same': beside('省反馈', '91%'),
      'beside one that was verified': `指标,年份,核定值,平台\n申报率,2025,91%,85%`.replace('85%', '张三'),
      'nothing yet': beside('省反馈', ''),
      'a tick': beside('复核', '√'),
      'a name': beside('复核', '张三'),
      'how many': beside('企业数', '100'),
      'how many were checked': beside('抽查企业数', '87'),
      'a score': beside('评估得分', '85'),
      'a weight': beside('权重', '10%'),
      'a change': beside('同比增减', '3%'),
    },
  );
});

describe('a heading of remarks that nobody foresaw', () => {
  const HEADINGS = [
    ...[
      '附注',
      '情况',
      '核对意见',
      '审核意见',
      '更正',
      '勘误',
      '修改意见',
      '核查情况',
      '标注',
      '注',
      '其他',
      '审核',
      '校验结果',
    ],
    ...['数据说明', 'comments', 'correction', 'Review', 'annotation'],
  ];
  allSay(
    { values: ['* 申报率 2025 PC285'], faults: ['PC285@2:3'] },
    map(HEADINGS, (heading) => beside(heading, '应为85%')),
  );
  allSay(
    { values: ['* 申报率 2025 PC285'], faults: ['PC285@2:3'] },
    map(HEADINGS, (heading) => beside(heading, '数据有误')),
  );
  allSay(
    { values: ['* 申报率 2025 0.91'] },
    map(HEADINGS, (heading) => beside(heading, '已核对无误')),
  );
  allSay(
    { values: ['* 申报率 2025 0.91'] },
    map(HEADINGS, (heading) => beside(heading, '应为91%')),
  );
  allSay(
    { values: ['* 申报率 2025 0.91'], faults: ['PC284@2:4'] },
    map(['问题', '原因', '措施', '列五', '责任部门'], (heading) => beside(heading, '应为85%')),
  );
  const CORRECTED = [
    ...[
      '应为85%',
      '正确值85%',
      '以85%为准',
      '改为85%',
      '改85%',
      '真值85%',
      'should be 85%',
      'corrected to 85%',
    ],
    ...['85%才对', '系笔误，85%', '抄错行', '数字填反'],
  ];
  allSay(
    { values: ['* 申报率 2025 PC285'], faults: ['PC285@2:3'] },
    map(CORRECTED, (text) => beside('备注', text)),
  );
  allSay(
    { values: ['* 申报率 2025 0.91'] },
    map(['正确佩戴率85%', '改善85家企业', '改造85%的企业', '以省反馈为准', '比上年提高3个百分点'], (text) =>
      beside('备注', text),
    ),
  );
});

describe('the day up to which values are', () => {
  const until = (day: string) => ({ values: [`* 申报率 2025-${day} 0.91`], faults: ['PC257@2:2'] });
  allSay(
    until('09-30'),
    map(
      [
        '2025年（2025-09-30）',
        '2025年（2025/9/30）',
        '2025年（2025年9月30日）',
        '2025（2025.9.30）',
        '2025年完成值（2025-09-30）',
      ],
      (heading) => `指标,${heading}\n申报率,91%`,
    ),
  );
  allSay(
    { values: ['* 申报率 2025 0.91'] },
    map(['2025年（2025-12-31）', '2025年（2026-01-15）'], (heading) => `指标,${heading}\n申报率,91%`),
  );
  const under = (line: string) => `指标,2025年\n申报率,91%\n${line},`;
  allSay(
    until('10-31'),
    map(
      [
        '注：完成值截至10月。',
        '注：完成值截至10月底。',
        '注：统计截至10月',
        '注：各项指标截至10月',
        '说明：截至10月份数据',
        '截至10月',
        '注：进度截至10月',
      ],
      under,
    ),
  );
  allSay(
    until('09-30'),
    map(
      [
        '截止9月份',
        '数据截至三季度',
        '截至第三季度',
        '截至三季度末',
        '注：截止2025年9月',
        '前三季度数据',
        'as of September',
      ],
      under,
    ),
  );
  allSay(
    { values: ['* 申报率 2025 0.91'], faults: ['PC284@3:1'] },
    map(
      [
        '注：数据更新至9月',
        '更新至2025年9月',
        '注：截至填报日（10月）',
        '注：2025年完成值截至10月，部分县区未报',
      ],
      under,
    ),
  );
  allSay(
    { values: ['* 申报率 2025 0.91'] },
    map(
      ['注：数据截至2025年底', '注：截至2025年12月31日', '注：2024年完成建设任务', '2026年1月15日更新'],
      under,
    ),
  );
});

describe('one value twice under the name of its indicator', () => {
  const under = (first: string, second: string) =>
    `衡水市2025年指标,,\n县区,申报率,\n,${first},${second}\n桃城区,91%,85%`;
  const VALUE = ['桃城区 申报率 2025 0.91'];
  eachSays({
    'which counts nobody says': [under('自报', '复核'), VALUE, ['PC219@2:3']],
    'what the other is nobody says': [under('完成值', '二组'), VALUE, ['PC289@2:3']],
    'which counts is said': [under('自报值', '复核值'), ['桃城区 申报率 2025 0.85']],
    'how many there are': ['衡水市2025年指标,,\n县区,申报率,\n,完成值,企业数\n桃城区,91%,120', VALUE],
  });
});
