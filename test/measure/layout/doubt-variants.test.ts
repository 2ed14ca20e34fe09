import { describe, expect, test } from 'vitest';
import { readExample } from '../example.js';
import { allSay, eachSays } from './variants.js';

const TWO = ['* 申报率 2025 0.89', '* 合格率 2025 0.9'];
const OTHER = ['* 合格率 2025 0.9'];

/** Two values, and what a column beside them says of the first. */
const flagged = (heading: string, said: string, other = '') =>
  `指标,年份,数值,${heading}\n申报率,2025,89%,${said}\n监测合格率,2025,90%,${other}`;

describe('a name with a word of doubt is the name', () => {
  allSay(
    { values: ['桃城区 申报率 2025 0.89'] },
    {
      'in a year': '县区,指标,年份,数值\n桃城区,申报率,2025年初步,89%',
      'in a year, in brackets': '县区,指标,年份,数值\n桃城区,申报率,2025（待核）,89%',
      'behind a year': '县区,指标,年份,数值\n桃城区,申报率,2025年未核实,89%',
      'in a place': '县区,指标,年份,数值\n桃城区（未核实）,申报率,2025,89%',
      'in an indicator': '县区,指标,年份,数值\n桃城区,申报率（未经核实）,2025,89%',
      'over the values': '县区,指标,年份,数值（未经核实）\n桃城区,申报率,2025,89%',
      'over the places': '县区（待核实）,指标,年份,数值\n桃城区,申报率,2025,89%',
      'over the years': '县区,指标,年份（初步）,数值\n桃城区,申报率,2025,89%',
      'over the numbers': '序号（未核实）,县区,指标,年份,数值\n2,桃城区,申报率,2025,89%',
      'a question mark': '县区,指标,年份,数值\n桃城区？,申报率,2025,89%',
      'in a heading of years': '县区,指标,2025年（未核实）\n桃城区,申报率,89%',
    },
  );
});

describe('papers that are no final ones', () => {
  const titled = (title: string) => `${title},,\n指标,年份,数值\n申报率,2025,89%`;
  test.each(['征求意见稿', '草稿', '初稿', '初步'])('%s', async (word) => {
    const table = titled(`衡水市2025年职业病防治指标完成情况（${word}）`);
    const { diagnostics } = await readExample(`${table}\n`, { plan: 'hengshui' });
    expect(diagnostics.map(({ code }) => code)).toContain('PC295');
  });
  allSay(
    { values: [], faults: ['PC252@2:1'] },
    {
      simulated: titled('衡水市2025年职业病防治指标模拟数据'),
      shown: titled('衡水市2025年职业病防治指标（演示数据）'),
      tested: titled('测试数据'),
    },
  );
  allSay(
    { values: ['* 申报率 2025 0.89'] },
    { 'a question': '指标,年份,数值,是否达标？\n申报率,2025,89%,是' },
  );
});

describe('a column that asks whether a value is doubtful', () => {
  const codes = async (table: string) => {
    const { diagnostics } = await readExample(`${table}\n`, { plan: 'hengshui' });
    return diagnostics
      .filter(({ code }) => code !== 'PC261')
      .map(({ code, place }) => `${code}@${place?.line}`);
  };
  test.each([
    ['未核实', '√', ''],
    ['待核实', '市局', ''],
    ['是否核实', '否', '是'],
    ['是否初步数', '是', '否'],
    ['存疑', '是', '否'],
    ['版本', '初稿', ''],
  ])('%s: %s', async (heading, said, other) => {
    expect(await codes(flagged(heading, said, other))).toEqual(['PC295@2']);
    expect(await codes(flagged(heading, other, other))).toEqual([]);
  });
  eachSays({
    'forecasts by ticks': [flagged('预计', '√'), OTHER],
    'forecasts by yes': [flagged('是否预计', '是', '否'), OTHER],
    'nothing forecast': [flagged('预计', ''), TWO],
    'forecasts themselves': [flagged('预计', '91%', '92%'), TWO],
    'errors by ticks': [flagged('有误', '√'), OTHER],
    'errors by 有': [flagged('是否有误', '有', '无'), OTHER],
    'no error': [flagged('有误', '无', '无'), TWO],
    'errors in words': [flagged('有误', '应为82%'), TWO, ['PC284@2:4']],
  });
});

/** A line under the rows of two counties. */
const under = (...lines: string[]) =>
  ['县区,指标,年份,数值', '桃城区,申报率,2025,91%', '冀州区,申报率,2025,92%', ...lines].join('\n');

describe('lines under a table', () => {
  eachSays({
    'a place and what its values are': [
      under('冀州区：目标值'),
      ['冀州区 申报率 2025 PC285', '桃城区 申报率 2025 0.91'],
      ['PC285@3:4'],
    ],
    'a label of nobody’s values': [
      under('审核人：张三'),
      ['冀州区 申报率 2025 0.92', '桃城区 申报率 2025 0.91'],
    ],
    'notes by number, each on a line of its own': [
      under('注：1. 桃城区为2024年数据', '2. 冀州区为2023年数据'),
      ['冀州区 申报率 2025 PC285', '桃城区 申报率 2025 PC285'],
      ['PC285@2:4', 'PC285@3:4'],
    ],
    'a day up to which they are': [
      under('以上数据截至2025年9月底'),
      ['冀州区 申报率 2025-09-30 0.92', '桃城区 申报率 2025-09-30 0.91'],
      ['PC257@2:4'],
    ],
    'a day under names and values without a header': [
      '申报率,91%\n监测合格率,92%\n以上数据截至2025年9月底',
      ['* 申报率 2025-09-30 0.91', '* 合格率 2025-09-30 0.92'],
      ['PC257@1:2'],
    ],
  });
});

describe('headings in an office’s own words', () => {
  allSay(
    { values: ['* 申报率 2025 0.89'] },
    {
      'what is filled in': '填报内容,年份,数值\n申报率,2025,89%',
      'this city': '指标,年份,本市\n申报率,2025,89%',
      'the day of the report': '指标,报告日期,数值\n申报率,2025-12-31,89%',
      'the day of the report beside the year': '指标,年份,报告日期,数值\n申报率,2025,2026-01-10,89%',
    },
  );
  eachSays({
    'a kind that is another column': [
      '指标,年份,类型,数值\n申报率,2025,实际,89%\n申报率,2025,备注,80%',
      ['* 申报率 2025 0.89'],
      ['PC272@3:3'],
    ],
    'only such a kind': ['指标,年份,类型,数值\n申报率,2025,备注,80%', [], ['PC272@2:3']],
  });
});
