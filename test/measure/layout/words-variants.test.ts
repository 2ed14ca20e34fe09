import { describe, expect, test } from 'vitest';
import { readExample } from '../example.js';
import { said } from './variants.js';

/** Where a word may stand that says what the values of a table are. */
const PLACES: Readonly<Record<string, (word: string) => string>> = {
  'as a heading': (word) => `城市,指标,年份,${word}\n衡水市,申报率,2025,91%`,
  'as a second heading': (word) => `城市,指标,2025年,\n,,${word},备注\n衡水市,申报率,91%,`,
  'behind an indicator': (word) => `城市,年份,申报率（${word}）\n衡水市,2025,91%`,
  'as a section': (word) => `城市,指标,年份,数值\n${word},,,\n衡水市,申报率,2025,91%`,
  'above the table': (word) => `${word}\n城市,指标,年份,数值\n衡水市,申报率,2025,91%`,
  'in the title': (word) => `衡水市2025年指标${word}\n指标,数值\n申报率,91%`,
  'in a note': (word) => `城市,指标,年份,数值\n衡水市,申报率,2025,91%\n注：以上为${word}`,
  'under 类型': (word) => `城市,指标,年份,类型,数值\n衡水市,申报率,2025,${word},91%`,
};

/** What was not measured, or not in the year. */
const OTHERS = [
  ...['期初数', '上年结转', '结转数', '上月数', '上月末', '上季度', '上一轮', '去年底'],
  ...['环比', '较上月', '比上季度', '增量', '缺口', '差额', '偏差', '未完成数', '剩余数', '未检数', '余额'],
  ...['应完成数', '规划数', '预算数', '参考值', '批复数', '分配数', '申请数', '拟定值', '配额', '达标线'],
  ...['理论值', '期望值', '估算', '推算值', '测算值', '模拟值'],
  ...[
    '最高',
    '最低值',
    '最高值',
    '中位数',
    '众数',
    '极值',
    '方差',
    '标准差',
    '折算后',
    '折算前',
    '加权后',
    '加权前',
    '标化率',
  ],
  ...['完成比', '考核分', '扣分', '档次', '星级', '校正前', '修正前', '例子'],
];
/** What was measured, on whatever way it is to being final. */
const MEASURED = ['期末数', '年末数', '校正值', '上报数', '核定数', '调整后', '决算数', '本期数'];

const valuesOf = async (table: string) => said(await readExample(`${table}\n`, { plan: 'hengshui' }));

describe.each(Object.entries(PLACES))('%s', (_, make) => {
  test.each(OTHERS)('%s sets its values aside', async (word) => {
    expect(await valuesOf(make(word))).toEqual([]);
  });

  test.each(MEASURED)('%s leaves them', async (word) => {
    expect(await valuesOf(make(word))).toEqual(['* 申报率 2025 0.91']);
  });
});

describe('under 备注', () => {
  const remarked = (remark: string) => `城市,指标,年份,数值,备注\n衡水市,申报率,2025,91%,${remark}`;

  test.each(['规划数', '预警值', '标准值', '分值', '理论值', '中位数', '较上月', '加权后'])(
    '%s sets the value aside',
    async (remark) => expect(await valuesOf(remarked(remark))).toEqual([]),
  );

  test.each([
    '最高',
    '全市最高',
    '核定数',
    '上报数',
    '较上月提高1个百分点',
    '增量主要来自园区企业',
    '无偏差',
  ])('%s leaves it', async (remark) =>
    expect(await valuesOf(remarked(remark))).toEqual(['* 申报率 2025 0.91']),
  );
});

describe('words of which these are only a part', () => {
  test.each([
    '衡水市2025年最高人民法院系统指标完成情况',
    '衡水市2025年标准化建设指标完成情况',
    '衡水市2025年指标完成情况（总分类账）',
    '衡水市2025年职业病防治指标模板',
  ])('%s', async (title) => {
    expect(await valuesOf(`${title}\n指标,数值\n申报率,91%`)).toEqual(['* 申报率 2025 0.91']);
  });
});
