import { describe, expect, test } from 'vitest';
import { readExample } from '../example.js';
import { allSay, eachSays } from './variants.js';

const RATE = { values: ['* 申报率 2023 0.889'] };
const TWO = { values: ['* 申报率 2023 0.889', '* 知晓率 2023 0.875'] };

describe('headings in Chinese and in English', () => {
  const across = (...headings: string[]) => `${headings.join(',')}\n申报率,90%,88.9%`;
  const long = (...headings: string[]) => `${headings.join(',')}\n申报率,2023,88.9%`;
  allSay(RATE, {
    'with a stroke': long('指标/Indicator', '年份/Year', '数值/Value'),
    'with a blank': long('指标 Indicator', '年份 Year', '实际值 Actual Value'),
    'with a stroke and blanks': long('指标 / Indicator', '年度 / Year', '完成值 / Actual value'),
    'in two lines': long('"指标\nIndicator"', '"年份\nYear"', '"实测值\nMeasured value"'),
    'in brackets': long('指标（Indicator）', '年份（Year）', '完成值（Actual）'),
    'in English first': long('Indicator 指标', 'Year 年份', 'Value 数值'),
    'in English first, with a stroke': long('Indicator/指标名称', 'Year/年份', 'Actual value/完成值'),
    'with a target beside': across('指标 Indicator', '2023年目标 Target', '2023年实际 Actual'),
    'with a target in brackets beside': across('指标（Indicator）', '2023年（Target）', '2023年（Actual）'),
    'the year in both': '指标 Indicator,2023年/Year 2023\n申报率,88.9%',
    'the year in both, with a blank': '指标 Indicator,2023年 Year 2023\n申报率,88.9%',
    'the year in both, as a bare year': '指标 Indicator,2023年/2023\n申报率,88.9%',
    'the year in English alone': 'Indicator,Year 2023\n申报率,88.9%',
    'the name in both': '指标,年份,数值\n申报率 Declaration rate,2023,88.9%',
    'the name in both, in brackets':
      '指标,年份,数值\n工业企业职业病危害项目申报率（Hazard declaration rate）,2023,88.9%',
    'the base year beside': '指标 Indicator,2023年 Year 2023,目标值 Target\n申报率,88.9%,90%',
  });
  eachSays({
    'that say two years': ['指标 Indicator,2022年/Year 2023\n申报率,88%', [], ['PC223@1:1']],
    'that say two kinds': ['2023年\n指标 Indicator,目标 Actual\n申报率,88.9%', [], ['PC223@2:1']],
    'of a part of the year': ['指标,2023年 Q3\n申报率,88%', ['* 申报率 2023 PC258'], ['PC258@2:2']],
    'of a part of all': ['指标,年份,数值\n申报率 (urban),2023,88.9%', [], ['PC212@2:1']],
    'of another indicator in English': [
      '指标,年份,数值\n申报率 Violation handling rate,2023,88.9%',
      [],
      ['PC212@2:1'],
    ],
    'of a target in English': ['指标,年份,数值\n申报率 target,2023,88.9%', [], ['PC252@1:1']],
  });
});

describe('names with their values, in one cell each', () => {
  const LINES = '申报率：88.9%\n知晓率：87.5%';
  allSay(TWO, {
    'under a title': `衡水市2023年职业病防治规划指标完成情况\n${LINES}`,
    'under lines of their own': `衡水市\n2023年\n${LINES}`,
    'under labels': `填报单位：衡水市卫生健康委\n年度：2023年\n${LINES}`,
    'with numbers before them': '衡水市2023年指标完成情况\n1.申报率：88.9%\n2.知晓率：87.5%',
    'with marks behind them': '衡水市2023年指标完成情况\n申报率:88.9%；\n知晓率:87.5%。',
    'with their whole names':
      '衡水市2023年指标完成情况\n工业企业职业病危害项目申报率：88.9%\n重点人群职业健康知识知晓率：87.5%',
    'with their year': '2023年申报率：88.9%\n2023年知晓率：87.5%',
    'one beside another in two cells': '衡水市2023年指标完成情况\n申报率：88.9%\n知晓率,87.5%',
    'over a signature': `衡水市2023年指标完成情况\n${LINES}\n填报人：张三`,
    'as the name of the file says': [LINES, { file: '衡水市2023年.csv' }],
  });
  eachSays({
    'of counties': [
      '2023年\n桃城区\n申报率：88.9%\n枣强县\n申报率：87%',
      ['枣强县 申报率 2023 0.87', '桃城区 申报率 2023 0.889'],
    ],
    'without a year': [LINES, [], ['PC223@1:1']],
    'with a target before the value': ['衡水市2023年\n申报率：目标90%，实际88.9%', [], ['PC202@-:-']],
    'of targets': ['衡水市2023年目标\n申报率：90%', [], ['PC252@2:1']],
    'a name that nobody knows': ['衡水市2023年\n申诉率：88.9%', [], ['PC202@-:-']],
    'with a value that cannot be read, whose cell is told': [
      '衡水市2023年\n申报率：88.x%\n知晓率：87.5%',
      ['* 申报率 2023 PC204', '* 知晓率 2023 0.875'],
      ['PC204@2:1'],
    ],
    'in the third column': ['衡水市2023年,,\n,,2.申报率：88.x%', ['* 申报率 2023 PC204'], ['PC204@2:3']],
    'in two cells': ['衡水市2023年,\n申报率,88.x%', ['* 申报率 2023 PC204'], ['PC204@2:2']],
    'in one cell, beside others in two': [
      '衡水市2023年,\n申报率：88.x%,\n知晓率,87.y%',
      ['* 申报率 2023 PC204', '* 知晓率 2023 PC204'],
      ['PC204@2:1', 'PC204@3:2'],
    ],
  });
});

describe('traditional characters', () => {
  eachSays({
    'in a header': ['指標,年份,數值\n申報率,2023,88.9%', [], ['PC202@-:-']],
    'in a header of counties': ['縣區,指標,年度,數值\n桃城區,申報率,2023,88.9%', [], ['PC202@-:-']],
  });
});

describe('what stands in English behind the name of an indicator', () => {
  test.each([
    '(n)',
    '_std',
    '(max)',
    '_old',
    ' plan',
    '(prev.)',
    '(LY)',
    '(SD)',
    '(est.)',
    '(national)',
    ' total number',
  ])('%s is not the name once more', async (behind) => {
    const { measurements } = await readExample(`县区,年份,申报率${behind}\n桃城区,2025,92%\n`, {
      plan: 'hengshui',
    });
    expect(measurements).toEqual([]);
  });
  test.each([' Declaration rate', '(declaration rate)', '/Declaration rate of firms'])(
    '%s is',
    async (behind) => {
      const { measurements } = await readExample(`县区,年份,申报率${behind}\n桃城区,2025,92%\n`, {
        plan: 'hengshui',
      });
      expect(measurements).toHaveLength(1);
    },
  );
});
