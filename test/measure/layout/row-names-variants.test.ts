import { describe, expect, test } from 'vitest';
import { readExample } from '../example.js';
import { allSay, eachSays } from './variants.js';

const titled = (text: string) => `衡水市2025年指标\n${text}`;

describe('a row whose columns are indicators, under a name that nobody knows', () => {
  const NAMES = [
    '明年',
    '规上',
    '抽样',
    '省外',
    '沧州市',
    '高新区',
    '大营镇',
    '冀洲区',
    '未完成',
    '2025E',
    '2025年规上企业',
    '2025年沧州市',
    '2025/26',
  ];
  for (const corner of ['指标', '项目', '指标名称', '考核指标', '指标（%）', 'Indicator'])
    describe(`under ${corner}`, () => {
      allSay(
        { values: [], faults: ['PC212@3:1'] },
        Object.fromEntries(NAMES.map((name) => [name, titled(`${corner},申报率,知晓率\n${name},95%,90%`)])),
      );
    });
  eachSays({
    'beside a county': [
      titled('项目,申报率,知晓率\n桃城区,95%,90%\n大营镇,80%,70%'),
      ['桃城区 申报率 2025 0.95', '桃城区 知晓率 2025 0.9'],
      ['PC212@4:1'],
    ],
    'in a county table': [titled('县市区,项目,申报率\n桃城区,抽样,95%'), [], ['PC212@3:2']],
    'under 类型': [titled('类型,申报率,知晓率\n其他,95%,90%'), [], ['PC212@3:1']],
    'under 状态': [titled('状态,申报率,知晓率\n先进市,95%,90%'), [], ['PC212@3:1']],
    'under 备注': [titled('备注,申报率,知晓率\n省外,95%,90%'), [], ['PC212@3:1']],
    'under 序号': [titled('序号,申报率,知晓率\n规上,95%,90%'), [], ['PC212@3:1']],
  });
});

describe('a row whose columns are indicators, under a name that says what it is', () => {
  allSay(
    { values: ['* 申报率 2025 0.95', '* 知晓率 2025 0.9'] },
    Object.fromEntries(
      [
        '完成值',
        '完成情况',
        '实际完成',
        '现状值',
        '数据',
        '结果',
        '本年数',
        '指标值',
        '全市',
        '衡水市',
        '2025年',
        '2025年完成值',
        '比例（%）',
        '最新值',
        '统计结果',
        '当期',
        'Results',
        'Hengshui',
      ].map((name) => [name, titled(`指标,申报率,知晓率\n${name},95%,90%`)]),
    ),
  );
});

describe('words over columns of several indicators', () => {
  const table = (word: string) => titled(`县市区,${word},\n,申报率,知晓率\n桃城区,95%,90%`);
  const PARTS = [
    '明年',
    '省外',
    '抽样',
    '错误',
    '标准',
    '先进',
    '第三方监测',
    '旧口径',
    '医院',
    '矿山',
    '养老保险',
  ];
  allSay({ values: [], faults: ['PC223@2:1'] }, Object.fromEntries(PARTS.map((word) => [word, table(word)])));
  allSay(
    { values: ['桃城区 申报率 2025 0.95', '桃城区 知晓率 2025 0.9'] },
    Object.fromEntries(
      [
        '源头治理',
        '服务能力',
        '职业健康保护',
        '用人单位',
        '技术支撑',
        '其他指标',
        '过程类',
        '主要指标',
        '重点工作',
      ].map((word) => [word, table(word)]),
    ),
  );
});

describe('another field beside the name of an indicator', () => {
  allSay(
    { values: [], faults: ['PC212@3:2'] },
    {
      养老保险: titled('类别,指标,数值\n养老保险,参保人数,582000'),
      结核病: titled('项目,指标,数值\n结核病防治,知晓率,91%'),
      市场监管: titled('类型,指标,数值\n市场监管,违法案件查处率,91%'),
    },
  );
});

describe('an office of another field beside it', () => {
  const of = (office: string) => titled(`部门,指标,数值\n${office},参保人数,582000`);
  allSay(
    { values: ['* 参保 2025 582000'] },
    Object.fromEntries(['税务局', '医保局', '市场监管局'].map((one) => [one, of(one)])),
  );
});

describe('a state in which no value can be used', () => {
  const of = (heading: string, state: string) => titled(`指标,数值,${heading}\n申报率,95%,${state}`);
  allSay(
    { values: [], faults: ['PC252@2:1'] },
    {
      失败: of('审核状态', '失败'),
      过期: of('状态', '过期'),
      '×': of('审核状态', '×'),
      不一致: of('审核状态', '不一致'),
    },
  );
  test.each([
    ['状态', '审核中'],
    ['审核状态', '待上报'],
    ['上报状态', '否'],
    ['流程状态', '草稿'],
    ['是否审核', '不通过'],
  ])('%s: %s', async (heading, state) => {
    const { diagnostics } = await readExample(`${of(heading, state)}\n`, { plan: 'hengshui' });
    expect(diagnostics.map(({ code }) => code)).toContain('PC295');
  });
  allSay(
    { values: ['* 申报率 2025 0.95'] },
    {
      在用: of('状态', '在用'),
      审核通过: of('审核状态', '审核通过'),
      是: of('是否审核', '是'),
    },
  );
});

describe('a county in another province', () => {
  const of = (area: string) => `县区,指标,年份,数值\n${area},申报率,2025,95%`;
  eachSays({
    'that is not its own': [of('广东省桃城区'), [], ['PC256@2:4']],
    'that is its own': [of('河北省桃城区'), ['桃城区 申报率 2025 0.95']],
    'with its city': [of('河北省衡水市桃城区'), ['桃城区 申报率 2025 0.95']],
  });
});
