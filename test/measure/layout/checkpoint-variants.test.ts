import { describe } from 'vitest';
import { allSay, eachSays } from './variants.js';

/** The plan orders its evaluations for 2023 and 2025. */
const MIDTERM = { values: ['* 申报率 2023 0.889'] };
const FINAL = { values: ['* 申报率 2025 0.92'] };
const across = (headings: string, values = '88.9%') => `指标,${headings}\n申报率,${values}`;
const cell = (text: string, value = '88.9%') => `指标,年份,数值\n申报率,${text},${value}`;
const above = (line: string) => `${line}\n指标,数值\n申报率,88.9%`;

describe('the middle of a plan, as the time of a value', () => {
  const TIMES = [
    ...['中期（2023年）', '中期（2023）', '2023年（中期）', '2023年中期', '2023年度中期', '中期2023年'],
    ...['中期（2023年度）', '规划中期（2023年）', '中期', '规划中期', '中期年', '中期值', '2023年中期值'],
  ];
  allSay(MIDTERM, Object.fromEntries(TIMES.map((time) => [`${time} over values`, across(time)])));
  allSay(MIDTERM, Object.fromEntries(TIMES.map((time) => [`${time} in a row`, cell(time)])));
  allSay(MIDTERM, {
    'with a word for what was measured': across('中期完成值'),
    'with that word, and the year in brackets': across('中期完成值（2023年）'),
    'with that word, and the year before it': across('2023年中期完成值'),
    'beside the target of the end': across('中期实际,终期目标', '88.9%,90%'),
    'beside its own target': across('中期目标（2023年）,中期完成值（2023年）', '88%,88.9%'),
    'beside its end, which is to come': across('中期（2023年）,终期（2025年）', '88.9%,'),
    'over the measured value': '指标,中期（2023年）,\n,目标值,完成值\n申报率,88%,88.9%',
    'over the year': '指标,中期\n,2023年\n申报率,88.9%',
    'over a place': '指标,中期（2023年）\n,全市\n申报率,88.9%',
    'in a title': above('衡水市职业病防治规划中期（2023年）完成情况'),
    'in a title without its year': above('衡水市职业病防治规划中期完成情况'),
    'in a title behind the year': above('衡水市2023年中期指标完成情况'),
    'as a section': '指标,数值\n中期（2023年）,\n申报率,88.9%',
    'as a section without its year': '指标,数值\n一、中期,\n申报率,88.9%',
    'as the name of the file': [`指标,数值\n申报率,88.9%`, { file: '中期.csv' }],
    'as the name of the file with its year': [`指标,数值\n申报率,88.9%`, { file: '2023年中期数据.csv' }],
    'under a word for stages': '指标,阶段,数值\n申报率,中期,88.9%',
    'under a word for stages of an evaluation': '指标,评估阶段,数值\n申报率,中期（2023年）,88.9%',
    'under a word for stages, beside the year': '指标,年份,阶段,数值\n申报率,2023,中期,88.9%',
  });
});

describe('the end of a plan, as the time of a value', () => {
  const TIMES = [
    ...['终期（2025年）', '末期（2025年）', '2025年（终期）', '2025年（末期）', '2025年终期', '2025年末期'],
    ...['终期', '末期', '规划终期', '终期值', '终期值（2025年）'],
  ];
  allSay(FINAL, Object.fromEntries(TIMES.map((time) => [`${time} over values`, across(time, '92%')])));
  allSay(FINAL, Object.fromEntries(TIMES.map((time) => [`${time} in a row`, cell(time, '92%')])));
});

describe('the stages of a plan beside each other', () => {
  const all = ['* 申报率 2020 0.8701', '* 申报率 2023 0.889'];
  eachSays({
    'the base year and the middle': [across('基期（2020年）,中期（2023年）', '87.01%,88.9%'), all],
    'by another word': [across('基线（2020年）,中期', '87.01%,88.9%'), all],
    'in rows': ['指标,时期,数值\n申报率,基线（2020年）,87.01%\n申报率,中期（2023年）,88.9%', all],
    'in sections': ['指标,数值\n基期,\n申报率,87.01%\n中期,\n申报率,88.9%', all],
    'with an end that is to come': [across('基期,中期,终期', '87.01%,88.9%,'), all],
    'and what was measured at each': [
      across('基期值,中期完成值,终期完成值', '87.01%,88.9%,92%'),
      [...all, '* 申报率 2025 0.92'],
    ],
    'the years between them': [
      '指标,中期,,终期\n,2022年,2023年,2025年\n申报率,88%,88.9%,',
      MIDTERM.values,
      ['PC255@3:2'],
    ],
    'each of which may be what the plan demands': [
      across('基期（2020年）,中期（2023年）,终期（2025年）', '87.01%,88%,90%'),
      ['* 申报率 2020 0.8701'],
      ['PC272@2:3', 'PC272@2:4'],
    ],
    'the end alone beside the base year': [
      across('基线（2020年）,末期（2025年）', '87.01%,90%'),
      ['* 申报率 2020 0.8701'],
      ['PC272@2:3'],
    ],
  });
});

describe('a stage of which the plan has another year', () => {
  eachSays({
    'over values': [across('2022年中期'), [], ['PC255@2:2']],
    'in brackets': [across('中期（2022年）'), [], ['PC255@2:2']],
    'in a row': [cell('中期（2022年）'), [], ['PC255@2:3']],
    'in a title': [above('衡水市2022年中期指标完成情况'), [], ['PC255@3:2']],
    'as a section': ['指标,数值\n中期（2022年）,\n申报率,88.9%', [], ['PC255@3:2']],
    'beside the year of the row': ['指标,年份,阶段,数值\n申报率,2022,中期,88.9%', [], ['PC255@2:4']],
    'of its end': [across('终期（2024年）'), [], ['PC255@2:2']],
    'its end in the year of its middle': [cell('2023年末期'), [], ['PC255@2:3']],
    'over values of a year of the row': ['指标,年份,中期\n申报率,2022,88.9%', [], ['PC255@2:3']],
    'in a title over rows of a year of their own': [
      '衡水市2022年中期指标完成情况\n指标,年份,数值\n申报率,2023,88.9%',
      MIDTERM.values,
    ],
  });
});

describe('words that are like those of a stage', () => {
  eachSays({
    'an evaluation of the middle, of the year that it says': [
      above('衡水市规划中期评估指标完成情况（2022年）'),
      ['* 申报率 2022 0.889'],
    ],
    'a target of the middle': [across('2023年中期目标,2023年完成值', '88%,88.9%'), MIDTERM.values],
    'a plan of the middle term': [across('中期规划,2023年', '88%,88.9%'), MIDTERM.values, ['PC289@1:2']],
    'a disease at its end': [across('尿毒症末期,2023年', '88%,88.9%'), MIDTERM.values, ['PC289@1:2']],
    'of the long run': [across('中长期,2023年', '88%,88.9%'), MIDTERM.values, ['PC289@1:2']],
  });
});

describe('the base year around a table of another year', () => {
  const base = ['* 申报率 2020 0.889'];
  const titled = (line: string) => `衡水市2023年指标完成情况\n${line}\n指标,数值\n申报率,88.9%`;
  eachSays({
    'in a section, which is nearer': [titled('一、基期情况'), base],
    'in a section between rows': [
      '衡水市2023年完成情况\n指标,数值\n一、基期,\n申报率,88.9%\n二、2023年,\n监测合格率,87%',
      [...base, '* 合格率 2023 0.87'],
    ],
    'in a title beside another one': [titled('基期'), [], ['PC255@4:2']],
    'in a title that names both': [titled('2023年与基期对比情况'), MIDTERM.values],
    'over a column of another year': ['衡水市规划基期值\n指标,2023年\n申报率,88.9%', MIDTERM.values],
    'in the name of the file, which is asked last': [
      ['衡水市2023年\n指标,数值\n申报率,88.9%', { file: '基期.csv' }],
      MIDTERM.values,
    ],
  });
});
