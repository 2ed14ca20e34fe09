import { describe } from 'vitest';
import { allSay, eachSays } from './variants.js';

const under = (line: string, title = '衡水市2025年指标') => `${title},\n${line},\n指标,数值\n申报率,91%`;

describe('a form says by a tick what its values are', () => {
  allSay(
    { values: [], faults: ['PC252@3:1'] },
    {
      'a plan': under('□实际 ☑计划'),
      'a plan, the boxes behind': under('实际□ 计划☑'),
      'a plan, in brackets': under('实际（ ） 计划（√）'),
      'a plan, a cross in one of the boxes': under('☐实际 ☒计划'),
      'a plan, behind a label': under('数据性质：□实际完成 ☑年度计划'),
      'a plan, by dots': under('○完成数 ●计划数'),
      'an expectation': under('□年报 □快报 ☑预计'),
    },
  );
  allSay(
    { values: ['* 申报率 2025 0.91'] },
    {
      'what was measured': under('☑实际 □计划'),
      'what was measured, the boxes behind': under('实际☑ 计划□'),
      'the whole year': under('□上半年 ☑全年'),
      'the year': under('□2024年 ☑2025年', '衡水市指标'),
      'the city': under('☑衡水市 □桃城区 □冀州区', '2025年指标'),
      'that it is sent again': under('报送类型：□首次报送 ☑更正报送'),
      'nothing, by dots before its lines': under('●完成情况'),
      'nothing, by days left to be filled in': under('2025年（ ）月（ ）日填报'),
    },
  );
  eachSays({
    'which county': [under('填报单位：□衡水市 ☑桃城区 □冀州区', '2025年指标'), ['桃城区 申报率 2025 0.91']],
    'behind the title': [`衡水市2025年指标 □实际 ☑计划,\n指标,数值\n申报率,91%`, [], ['PC252@2:1']],
    'in a heading': ['指标,年份,□实际 ☑计划\n申报率,2025,91%', [], ['PC252@1:1']],
    'in a column': ['指标,年份,数值,性质\n申报率,2025,91%,□实际 ☑预计', [], ['PC252@1:1']],
    'a part of the year': [under('□一季度 □二季度 ☑三季度 □四季度'), ['* 申报率 2025 PC258'], ['PC258@4:2']],
  });
});
