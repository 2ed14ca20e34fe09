import { describe } from 'vitest';
import { allSay, eachSays } from './variants.js';

const YEAR = { values: ['* 申报率 2025 0.89'] };

describe('the end of the year, and its parts beside it', () => {
  allSay(YEAR, {
    年末: '2025年,\n指标,年末\n申报率,89%',
    '年底 beside the year': '指标,年份,年底\n申报率,2025,89%',
    年末数: '2025年,,\n指标,年初数,年末数\n申报率,80%,89%',
    '年初 and 年末': '2025年,,\n指标,年初,年末\n申报率,80%,89%',
    '下半年 and 全年': '指标,年份,下半年,全年\n申报率,2025,85%,89%',
    'quarters and 全年': '指标,年份,第二季度,第三季度,第四季度,全年\n申报率,2025,80%,82%,85%,89%',
    'with years': '指标,2025年第三季度,2025年\n申报率,80%,89%',
    'the last year before': '2025年,,\n指标,上年末,年末\n申报率,80%,89%',
    '年度完成值 beside its target': '2025年,,\n指标,年度目标值,年度完成值\n申报率,90%,89%',
    '年度实际完成 beside that of the year before': '2025年,,\n指标,上年度完成值,年度实际完成\n申报率,80%,89%',
    '“十四五”末': '指标,“十四五”末\n申报率,89%',
    十四五期末: '指标,十四五期末\n申报率,89%',
    '“十四五”末 in a title': '“十四五”末指标完成情况,\n指标,数值\n申报率,89%',
    '“十四五”末 in a cell': '指标,年份,数值\n申报率,“十四五”末,89%',
  });
  eachSays({
    'a part without the whole': [
      '2025年,,\n指标,上半年,下半年\n申报率,80%,85%',
      ['* 申报率 2025 PC258', '* 申报率 2025-06-30 0.8'],
      ['PC257@3:2', 'PC258@3:3'],
    ],
    'two ends of plans': [
      '指标,十三五末,十四五末\n申报率,87%,89%',
      ['* 申报率 2020 0.87', '* 申报率 2025 0.89'],
    ],
  });
});

describe('values that are clear', () => {
  const rate = (text: string) => `指标,年份,数值\n申报率,2025,${text}`;
  allSay(YEAR, {
    上升至: rate('上升至89%'),
    提高到: rate('提高到89%'),
    '由……提升至': rate('由80%提升至89%'),
    下降到: rate('下降到89%'),
    抽查: rate('89%（抽查12家）'),
    'so many samples': rate('89%（抽检1200个样品）'),
    我市: '地区,指标,年份,数值\n我市,申报率,2025,89%\n全省,申报率,2025,92%',
    '本地区 beside 全省平均': '指标,年份,本地区,全省平均\n申报率,2025,89%,92%',
    '本辖区 beside 全省': '指标,年份,本辖区,全省\n申报率,2025,89%,92%',
    '我市 beside 全省': '指标,年份,我市,全省\n申报率,2025,89%,92%',
  });
  eachSays({
    'of so many': [rate('90家中83家'), ['* 申报率 2025 0.9222 = 83/90']],
    'of so many firms': [rate('90家企业中有83家已申报'), ['* 申报率 2025 0.9222 = 83/90']],
    'of all': [rate('83家（共90家）'), ['* 申报率 2025 0.9222 = 83/90']],
    'of the counties': [
      '指标,年份,数值\n县级至少确定1家公立医疗卫生机构承担职业健康检查工作,2025,11个县中9个',
      ['* 检查 2025 0.8182 = 9/11'],
    ],
    'of another number of counties': [
      '指标,年份,数值\n县级至少确定1家公立医疗卫生机构承担职业健康检查工作,2025,10个县中9个',
      ['* 检查 2025 PC244'],
      ['PC244@2:3'],
    ],
    'a number within a remark': [rate('89%（其中国企80%）'), ['* 申报率 2025 PC204'], ['PC204@2:3']],
    'a change and no level': [rate('提高5%'), ['* 申报率 2025 PC204'], ['PC204@2:3']],
    'of persons': ['指标,年份,数值\n参保人数,2025,增至60万人', ['* 参保 2025 600000']],
  });
});

describe('the demand of the plan behind a name', () => {
  const row = (name: string) => `指标,2025年\n${name},95%`;
  const name = '工业企业职业病危害项目申报率';
  allSay(
    { values: ['* 申报率 2025 0.95'] },
    {
      'with a sign': row(`${name}≥90%`),
      'in brackets': row(`${name}（≥90%）`),
      'in so many words': row(`${name}（目标：90%以上）`),
      'as a verb': row(`2. ${name}达到90%`),
      'in the header': `年份,${name}≥90%\n2025,95%`,
      'with 目标 in the header': `年份,${name}（目标90%）\n2025,95%`,
      'in a title': `${name}不低于90%\n年份,数值\n2025,95%`,
    },
  );
  allSay(
    { values: [], faults: ['PC212@2:1'] },
    {
      'another than the plan makes': row(`${name}≥95%`),
      'that is no demand': row(`${name}（90%）`),
      'of something else': row(`${name}≥90%的企业比例`),
    },
  );
});
