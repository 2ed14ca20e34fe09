import { describe } from 'vitest';
import { allSay, eachSays } from './variants.js';

const table = (heading: string, cell: string, other = cell) =>
  `2023年,,\n指标,${heading},完成值\n申报率,${cell},92%\n监测合格率,${other},88%`;
const VALUES = ['* 合格率 2023 0.88', '* 申报率 2023 0.92'];

describe('times of something else than the values', () => {
  const due = ['时限', '责任时限', '时间节点', '进度安排', '规划期', '立项年份', '签订时间', '首次达标'];
  const last = ['上次检查时间', '最近检查时间', '最近培训', '最后一次评估', '下次评估'];
  allSay(
    { values: VALUES },
    Object.fromEntries([...due, ...last].map((name) => [name, table(name, '2025年')])),
  );
  const paper = {
    版本号: '2024-01',
    模板版本: '2022',
    表号: '2022-1',
    最后修改: '2024-01-05',
    修改时间: '2024-01-05',
  };
  allSay(
    { values: VALUES },
    Object.fromEntries(Object.entries(paper).map(([name, cell]) => [name, table(name, cell)])),
  );
  const earlier = ['* 合格率 2022 0.88', '* 申报率 2022 0.92'];
  const own = [
    '数据时间',
    '统计时限',
    '数据时限',
    '数据版本',
    '数据年份',
    '最近年度',
    '统计期',
    '截至',
    '某列',
  ];
  eachSays({
    ...Object.fromEntries(
      own.map((name) => [`${name} is theirs`, [table(name, '2022年'), earlier] as const]),
    ),
    'a county is heeded there': [
      table('时间节点', '桃城区'),
      ['桃城区 合格率 2023 0.88', '桃城区 申报率 2023 0.92'],
    ],
    'a forecast is heeded there': [table('时限', '预计', '2025年'), ['* 合格率 2023 0.88']],
  });
});

describe('the nature of an indicator, in short', () => {
  const natures = ['指标性质', '属性', '性质', '指标属性', '类型', '指标类型', '数据类型'];
  allSay(
    { values: VALUES },
    {
      ...Object.fromEntries(natures.map((name) => [name, table(name, '预期', '约束')])),
      'all of one nature': table('性质', '预期'),
      'beside the whole word': table('性质', '预期', '约束性'),
      指标级别: table('指标级别', '省级', '国家级'),
      指标层级: table('指标层级', '国家级', '省级'),
    },
  );
  eachSays({
    'a forecast beside what was measured': [table('性质', '实际', '预期'), ['* 申报率 2023 0.92']],
    'a forecast under the name of kinds': [table('类型', '预期'), [], ['PC252@2:1']],
    'whose the values are': [table('层级', '省级', '市级'), ['* 合格率 2023 0.88']],
    'an estimate': [table('性质', '预计', '约束'), ['* 合格率 2023 0.88']],
    'a target': [table('性质', '目标', '约束'), ['* 合格率 2023 0.88']],
  });
});
