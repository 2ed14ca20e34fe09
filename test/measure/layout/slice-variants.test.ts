import { describe } from 'vitest';
import { allSay, eachSays, type Variant } from './variants.js';

const in2025 = (table: string): Variant => [table, { file: '2025.csv' }];
const map = (words: readonly string[], of: (word: string) => Variant) =>
  Object.fromEntries(words.map((word) => [word, of(word)]));

/** Headings of columns of which each value is a part of all. */
const OF_PARTS = [
  ...[
    '企业名称',
    '用人单位',
    '受检单位',
    '所属行业',
    '行业',
    '企业规模',
    '经济类型',
    '性别',
    '年龄段',
    '人群类别',
    '工种',
  ],
  ...[
    '文化程度',
    '危害因素',
    '批次',
    '轮次',
    '分组',
    '片区',
    'Sex',
    'Age group',
    'industry',
    'company name',
    'firm size',
  ],
];

describe('rows that are parts of all', () => {
  allSay(
    { values: [], faults: ['PC276@2:1'] },
    map(OF_PARTS, (heading) => in2025(`${heading},指标,数值\n甲,申报率,91%`)),
  );
  allSay(
    { values: [], faults: ['PC276@2:3'] },
    map(OF_PARTS, (heading) => in2025(`指标,数值,${heading}\n申报率,91%,甲`)),
  );
  allSay(
    { values: [], faults: ['PC276@2:1', 'PC276@3:1'] },
    map(
      OF_PARTS.filter((heading) => heading !== '片区'),
      (heading) => `${heading},2025年申报率\n甲,91%\n乙,92%`,
    ),
  );
});

describe('parts beside all of them', () => {
  const all = ['全部', '合计', '总体', '不限', '全市', '衡水市', '全部企业', 'all', 'Total', '小计'];
  allSay(
    { values: ['* 申报率 2025 0.92'] },
    map(all, (word) => in2025(`指标,行业,数值\n申报率,甲,91%\n申报率,乙,95%\n申报率,${word},92%`)),
  );
  allSay(
    { values: ['* 申报率 2025 0.92'] },
    map(OF_PARTS, (heading) => in2025(`指标,${heading},数值\n申报率,合计,92%\n申报率,甲,91%`)),
  );
  allSay(
    { values: ['* 申报率 2025 0.92'] },
    map(OF_PARTS, (heading) => in2025(`指标,${heading},数值\n申报率,,92%`)),
  );
  eachSays({
    'whom the indicator is about': ['指标,人群,2025年\n知晓率,重点人群,92%', ['* 知晓率 2025 0.92']],
    'a county': ['指标,区域,2025年\n申报率,桃城区,92%', ['桃城区 申报率 2025 0.92']],
    'kinds of indicators': ['指标,类别,2025年\n申报率,过程指标,92%', ['* 申报率 2025 0.92']],
  });
});

describe('a column that is no name, and holds one', () => {
  allSay(
    { values: [], faults: ['PC211@2:1'] },
    map(['类型', '类别', '归属', '地域', 'type'], (heading) =>
      in2025(`${heading},指标,数值\n石家庄市,申报率,91%`),
    ),
  );
  allSay(
    { values: ['* 申报率 2024 0.91'], faults: ['PC269@1:1'] },
    map(['时段', '阶段', '批次', '统计阶段'], (heading) => in2025(`${heading},指标,数值\n2024年,申报率,91%`)),
  );
  allSay(
    { values: ['* 申报率 2025 0.91'] },
    map(['全年', '期末', '终期评估', '2021—2025年'], (word) => in2025(`阶段,指标,数值\n${word},申报率,91%`)),
  );
  allSay(
    { values: [], faults: ['PC276@2:1'] },
    map(['第一阶段', '第二批', '前期', 'I'], (word) => in2025(`阶段,指标,数值\n${word},申报率,91%`)),
  );
  allSay(
    { values: ['* 申报率 2025 0.91'], faults: ['PC284@2:1'] },
    map(['制造业', '男', '规上企业', '农村', '第二批', 'urban'], (word) =>
      in2025(`类别,指标,数值\n${word},申报率,91%`),
    ),
  );
});

describe('a stranger in the corner', () => {
  allSay(
    { values: [], faults: ['PC256@1:1'] },
    map(['石家庄市', '长安区', '北京', '某某公司'], (corner) => `${corner},2024年,2025年\n申报率,90%,91%`),
  );
  allSay(
    { values: ['* 申报率 2024 0.9', '* 申报率 2025 0.91'] },
    map(
      ['衡水市', '指标', '内容', '主要指标', '职业健康', '序列'],
      (corner) => `${corner},2024年,2025年\n申报率,90%,91%`,
    ),
  );
  allSay(
    { values: ['* 申报率 2024 0.9', '* 申报率 2025 0.91'], faults: ['PC288@1:1'] },
    map(['制造业', '男性', '规上企业'], (corner) => `${corner},2024年,2025年\n申报率,90%,91%`),
  );
});

describe('a part of all around the table', () => {
  const value = ['* 申报率 2025 0.91'];
  const PARTS = [
    ...[
      '规上企业',
      '男性',
      '制造业',
      '重点企业',
      '抽样企业',
      '第一批企业',
      '试点县区',
      '规模以上工业企业',
      '农村',
      '民营企业',
    ],
    ...['Manufacturing', 'sampled firms'],
  ];
  allSay(
    { values: value, faults: ['PC288@1:1'] },
    map(PARTS, (part) => `${part}2025年指标完成情况\n指标,数值\n申报率,91%`),
  );
  allSay(
    { values: value, faults: ['PC288@2:1'] },
    map(PARTS, (part) => `指标,2025年\n一、${part},\n申报率,91%`),
  );
  allSay(
    { values: value, faults: ['PC288@2:2'] },
    map(PARTS, (part) => [`指标,2025年\n申报率,91%`, { file: `衡水市${part}.csv` }]),
  );
  allSay(
    { values: value },
    map(
      [
        '重点人群职业健康知识知晓率等指标',
        '企业职业健康指标',
        '全部企业',
        '职业病防治重点工作',
        '全市工业企业',
      ],
      (title) => `${title}\n指标,2025年\n申报率,91%`,
    ),
  );
});

describe('a title of some of the counties, of one level, or of a sample', () => {
  const titled = (words: string) => `${words}2025年职业病防治指标完成情况\n指标,数值\n申报率,95%`;
  const parts = [
    ...['其他县区', '各试点县', '衡水市哨点', '衡水市抽样', '衡水市监测点'],
    ...['8个县市区', '衡水市十县市区', '县级', '县区级', '县一级', '医疗机构', '乡镇', '衡水市规上'],
  ];
  allSay({ values: ['* 申报率 2025 0.95'], faults: ['PC288@1:1'] }, map(parts, titled));
  allSay(
    { values: [], faults: ['PC256@1:1'] },
    map(
      [
        '挑城区',
        '其余县市区',
        '南部县区',
        '监测县区',
        '东城区',
        '城东区',
        '禹城市',
        '市南区',
        '泰山区',
        '山西省',
        '某公司',
        '幸福社区',
      ],
      titled,
    ),
  );
  allSay(
    { values: [], faults: ['PC256@3:2'] },
    map(
      ['各县区', '全市各县市区', '衡水市各县（市、区）', '各县', '衡水市分县区', '全市各县(市、区)'],
      titled,
    ),
  );
  allSay(
    { values: ['* 申报率 2025 0.95'] },
    map(['11个县市区', '衡水市11县市区', '衡水市城乡', '健康城市', '衡水市重点地区职业病防治'], titled),
  );
});

describe('a title of each of the counties', () => {
  const TITLE = '衡水市各县区2025年职业病防治指标';
  const under = (...lines: readonly string[]) => [TITLE, ...lines].join('\n');
  const county = ['桃城区 申报率 2025 0.95'];
  const nobody = ['PC256@3:2'];
  eachSays({
    'over a column of counties': [under('县区,指标,数值', '桃城区,申报率,95%'), county],
    'over a column with the city in it': [under('县区,指标,数值', '全市,申报率,95%'), ['* 申报率 2025 0.95']],
    'over a column with a blank for the city': [
      under('县区,指标,数值', ',申报率,95%', '桃城区,申报率,95%'),
      ['* 申报率 2025 0.95', ...county],
    ],
    'over a column of cities': [under('城市,指标,数值', '衡水市,申报率,95%'), ['* 申报率 2025 0.95']],
    'over counties across': [under('指标,桃城区', '申报率,95%'), county],
    'over sections of counties': [under('指标,数值', '桃城区,', '申报率,95%'), county],
    'over a section of the city': [under('指标,数值', '全市,', '申报率,95%'), ['* 申报率 2025 0.95']],
    'over who fills in': [under('填报单位：桃城区卫健局', '指标,数值', '申报率,95%'), county],
    'over nothing that names a place': [under('指标,数值', '申报率,95%'), [], nobody],
    'over indicators across': [under('年份,申报率', '2025,95%'), [], nobody],
    'beside a title of the city': [
      '衡水市2025年指标\n各县区完成情况\n指标,数值\n申报率,95%',
      [],
      ['PC256@4:2'],
    ],
    'in the name of the file alone': [
      ['指标,年份,数值\n申报率,2025,95%', { file: '各县区.csv' }],
      [],
      ['PC256@2:3'],
    ],
    'in the name of a file of the city’s': [
      ['衡水市2025年指标\n指标,数值\n申报率,95%', { file: '各县区.csv' }],
      ['* 申报率 2025 0.95'],
    ],
  });
  allSay(
    { values: ['* 申报率 2025 0.95'] },
    map(
      [
        '衡水市及各县区2025年指标',
        '衡水市（含各县区）2025年指标',
        '衡水市各县区2025年指标汇总表',
        '各县区合计2025年指标',
        '衡水市2025年指标（各县区填报）',
        '2025年各县（市、区）卫生健康局：',
        '2025年分区域指标',
      ],
      (title) => `${title}\n指标,数值\n申报率,95%`,
    ),
  );
});
