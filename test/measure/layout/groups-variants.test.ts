import { describe } from 'vitest';
import { allSay, eachSays } from './variants.js';

/** Two columns whose headings may both name the indicators; one of them names groups of them. */
const TWO = { values: ['* 申报率 2023 0.889', '* 知晓率 2023 0.875'] };
const long = (headings: string, first: string, second = '') =>
  `${headings},年份,数值\n${first},申报率,2023,88.9%\n${second},知晓率,2023,87.5%`;

describe('groups of indicators in a column before their names', () => {
  const HEADINGS = [
    ...['指标,项目', '项目,指标', '项目,指标名称', '指标,指标名称', '主要指标,指标名称', '项目,具体指标'],
    ...['指标,指标内容', '考核指标,指标名称', '任务指标,指标', 'item,indicator'],
  ];
  allSay(
    TWO,
    Object.fromEntries(
      HEADINGS.flatMap((headings) => [
        [`${headings}, each row`, long(headings, '职业病危害', '职业健康素养')],
        [`${headings}, once for all`, long(headings, '职业健康')],
      ]),
    ),
  );
  allSay(TWO, {
    'behind the numbers of the rows':
      '序号,项目,指标,年份,数值\n2,源头防治,申报率,2023,88.9%\n5,宣传,知晓率,2023,87.5%',
    'with years across': '项目,指标,2022年,2023年\n源头防治,申报率,,88.9%\n宣传,知晓率,,87.5%',
    'with what was measured beside its target':
      '2023年\n项目,指标,目标值,完成值\n源头防治,申报率,90%,88.9%\n宣传,知晓率,85%,87.5%',
    'under a title':
      '衡水市2023年指标完成情况\n指标,项目,数值\n（一）源头防治,申报率,88.9%\n（二）宣传,知晓率,87.5%',
    'of their natures': long('指标,项目', '预期性', '约束性'),
    'above the counties':
      '项目,指标,县区,年份,数值\n源头防治,申报率,全市,2023,88.9%\n宣传,知晓率,全市,2023,87.5%',
    'of three columns': '主要指标,项目,指标,年份,数值\n防治,源头,申报率,2023,88.9%\n,宣传,知晓率,2023,87.5%',
  });
  eachSays({
    'with counties in them': [
      long('项目,指标', '桃城区', '枣强县'),
      ['枣强县 知晓率 2023 0.875', '桃城区 申报率 2023 0.889'],
    ],
  });
});

describe('what is no group of indicators', () => {
  eachSays({
    'two names of indicators in each row': [
      '指标,项目,年份,数值\n申报率,知晓率,2023,88.9%',
      [],
      ['PC219@1:2'],
    ],
    'the kinds of values behind the names': [
      '指标,项目,2022年,2023年\n申报率,目标值,88%,90%\n申报率,完成值,85%,88.9%',
      ['* 申报率 2022 0.85', '* 申报率 2023 0.889'],
    ],
    'the kinds of values behind names that are said once': [
      '指标,项目,2023年\n申报率,目标值,90%\n,完成值,88.9%',
      ['* 申报率 2023 0.889'],
    ],
    'a part of all before the names': [
      long('项目,指标', '国有企业', '民营企业'),
      [],
      ['PC276@2:1', 'PC276@3:1'],
    ],
    'a part of all before the names, some rows on': [
      `${long('项目,指标', '防治', '宣传')}\n防治,查处率,2023,100%\n防治,监测合格率,2023,82%\n国有企业,知晓率,2023,90%`,
      [...TWO.values, '* 合格率 2023 0.82', '* 查处率 2023 1'],
      ['PC276@6:1'],
    ],
    'a part of all behind them': ['指标,项目,年份,数值\n申报率,国有企业,2023,88.9%', [], ['PC219@1:2']],
    'something behind the names': ['指标,项目,年份,数值\n申报率,职业病,2023,88.9%', [], ['PC219@1:2']],
    'names under the heading of a unit': ['指标,单位,年份,数值\n职业病,申报率,2023,88.9%', [], ['PC251@1:1']],
  });
});
