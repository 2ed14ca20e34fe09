import { describe } from 'vitest';
import { allSay, eachSays } from './variants.js';

const COUNTY = { values: ['桃城区 申报率 2023 0.889'] };
const RATE = { values: ['* 申报率 2023 0.889'] };

describe('codes of counties', () => {
  const row = (area: string, heading = '县区') => `${heading},指标,年份,数值\n${area},申报率,2023,88.9%`;
  const NAMED = [
    ...[
      '131102桃城区',
      '131102 桃城区',
      '131102-桃城区',
      '桃城区（131102）',
      '桃城区131102',
      '桃城区 131102',
    ],
    ...['131102000000桃城区', '131102000桃城区', '１３１１０２桃城区'],
  ];
  allSay(COUNTY, Object.fromEntries(NAMED.map((area) => [area, row(area)])));
  allSay(COUNTY, {
    'without names': row('131102'),
    'without names, in full': row('131102000000', '行政区划代码'),
    'without names, by another heading': row('131102', '区划代码'),
    'without names, in English': row('131102', 'area_code'),
    'in a column beside the names': '行政区划代码,县区,指标,年份,数值\n131102,桃城区,申报率,2023,88.9%',
    'in a column behind the names': '县区,区划代码,指标,年份,数值\n桃城区,131102,申报率,2023,88.9%',
    'under the name of a column without one': row('131102桃城区', '单位名称'),
  });
  eachSays({
    'of a town, without names': [row('131102001000', '行政区划代码'), [], ['PC211@2:1']],
    'of the province, without names': [row('130000', '区划代码'), [], ['PC211@2:1']],
    'of another city, without names': [row('130100', 'area_code'), [], ['PC211@2:1']],
    'of the province, in a column that is not read': [row('130000', '区划编码'), [], ['PC255@2:1']],
    'of another city': [row('440203桃城区'), [], ['PC211@2:1']],
    'the city itself': [row('131100'), RATE.values],
    'the city itself, with its name': [row('131100衡水市'), RATE.values],
    'a name that nobody knows': [row('131102桃园县'), [], ['PC211@2:1']],
  });

  const beside = (heading: string, code: string, name: string) =>
    `${heading},县区,指标,年份,数值\n${code},${name},申报率,2023,88.9%`;
  eachSays({
    'of another county in its column': [beside('行政区划代码', '131102', '景县'), [], ['PC255@2:1']],
    'of another county under any name': [beside('编码', '131127', '桃城区'), [], ['PC255@2:1']],
    'of another county in full': [beside('代码', '131102000000', '景县'), [], ['PC255@2:1']],
    'of another county behind the names': [
      '县区,区划代码,指标,年份,数值\n景县,131102,申报率,2023,88.9%',
      [],
      ['PC255@2:2'],
    ],
    'of another county in the cell of the name': [row('131102景县'), [], ['PC255@2:1']],
    'of another county behind the name': [row('景县（131102）'), [], ['PC255@2:1']],
    'of a county beside the city': [beside('区划代码', '131102', '衡水市'), [], ['PC255@2:1']],
    'of a zone beside a county': [beside('区划代码', '131171', '桃城区'), [], ['PC255@2:1']],
    'of a county elsewhere': [beside('行政区划代码', '130102', '景县'), [], ['PC255@2:1']],
    'of a county under the heading of indicators across': [
      '代码,县区,年份,申报率\n131102,景县,2023,88.9%\n131102,桃城区,2023,88.9%',
      ['桃城区 申报率 2023 0.889'],
      ['PC249@1:1', 'PC255@2:1'],
    ],
    'of another county in a label': [
      '单位：景县　行政区划代码：131102\n指标,年份,数值\n申报率,2023,88.9%',
      [],
      ['PC256@3:3'],
    ],
    'of a county in a label alone': [
      '行政区划代码：131102\n指标,年份,数值\n申报率,2023,88.9%',
      COUNTY.values,
    ],
    'of the same county in a label': [
      '单位：桃城区　行政区划代码：131102\n指标,年份,数值\n申报率,2023,88.9%',
      COUNTY.values,
    ],
    'of the city beside its county': [beside('城市代码', '131100', '桃城区'), COUNTY.values],
    'of the province beside a county': [beside('行政区划代码', '130000', '桃城区'), COUNTY.values],
    'of before it became a district': [
      beside('行政区划代码', '131181', '冀州区'),
      ['冀州区 申报率 2023 0.889'],
    ],
    'no code at all': [beside('机构编码', '100234', '桃城区'), COUNTY.values],
  });
});

describe('how sure a value is', () => {
  const cell = (value: string, heading = '数值') => `指标,年份,${heading}\n申报率,2023,"${value}"`;
  const beside = (headings: string, values: string) =>
    `指标,年份,数值,${headings}\n申报率,2023,88.9%,${values}`;
  const LIMITS = [
    ...['95%CI下限,95%CI上限', '95%CI（下限）,95%CI（上限）', '置信下限,置信上限', 'CI下限,CI上限'],
    ...[
      '95%置信区间下限,95%置信区间上限',
      '95%可信区间（下限）,95%可信区间（上限）',
      '95% CI 下限,95% CI 上限',
    ],
    ...['lower 95% CI,upper 95% CI', 'lower confidence limit,upper confidence limit'],
  ];
  allSay(RATE, Object.fromEntries(LIMITS.map((headings) => [headings, beside(headings, '86.1%,91.0%')])));
  allSay(RATE, {
    'in one column': beside('95%CI', '86.1%–91.0%'),
    'in one column, by its whole name': beside('95%置信区间', '"(86.1%, 91.0%)"'),
    'a standard error': beside('标准误', '1.2%'),
    'over two columns': '指标,年份,数值,95%CI,\n,,,下限,上限\n申报率,2023,88.9%,86.1%,91.0%',
    'under the years': '指标,2023年,\n,率,95%CI\n申报率,88.9%,86.1-91.0',
    'behind the value': cell('88.9%（86.1%～91.0%）'),
    'behind the value, without signs': cell('88.9% (86.1–91.0)'),
    'behind a bare value': '指标,年份,单位,数值\n申报率,2023,%,88.9 (86.1-91.0)',
    'behind the value, with its name': cell('88.9% (95%CI: 86.1%, 91.0%)'),
    'behind the value, with its Chinese name': cell('88.9%（95%置信区间：86.1%—91.0%）'),
    'behind the value, as the heading says': cell('88.9%（86.1%～91.0%）', '率（95%CI）'),
    'behind the value, as the heading of the year says': '指标,2023年（95%CI）\n申报率,88.9%（86.1%～91.0%）',
  });
  eachSays({
    'that the value is not': [cell('88.9%（76.1%～81.0%）'), ['* 申报率 2023 PC204'], ['PC204@2:3']],
    'that the value is only at the edge of': [
      cell('88.9%（88.9%～91.0%）'),
      ['* 申报率 2023 PC204'],
      ['PC204@2:3'],
    ],
    'a remark with one number': [cell('88.9%（91.0%）'), ['* 申报率 2023 PC204'], ['PC204@2:3']],
    'two years': [cell('88.9%（2020—2023）'), ['* 申报率 2023 PC204'], ['PC204@2:3']],
    'a count with two numbers': [
      '指标,年份,数值\n工伤保险参保人数,2023,1000人（900—1100）',
      ['* 参保 2023 PC204'],
      ['PC204@2:3'],
    ],
    'and no value': ['指标,年份,95%CI下限,95%CI上限\n申报率,2023,86.1%,91.0%', [], ['PC252@1:1']],
    'of what a plan demands': [beside('上限', '95%'), RATE.values],
  });
});

describe('numerators and denominators in rows of their own', () => {
  eachSays({
    'below the value': [
      '指标,年份,数值\n申报率,2023,88.9%\n分子,2023,889\n分母,2023,1000',
      RATE.values,
      ['PC212@3:1', 'PC212@4:1'],
    ],
    'after 其中': [
      '指标,2023年\n申报率,88.9%\n其中：分子,889\n分母,1000',
      RATE.values,
      ['PC212@3:1', 'PC212@4:1'],
    ],
    'with words of their own': [
      '指标,2023年\n申报率,\n分子（已申报企业数）,889\n分母（应申报企业数）,1000',
      [],
      ['PC212@3:1', 'PC212@4:1'],
    ],
    'behind the names': [
      '指标,项目,2023年\n申报率,分子,889\n,分母,1000\n,比率,88.9%',
      RATE.values,
      ['PC272@2:2', 'PC272@3:2'],
    ],
  });
});
