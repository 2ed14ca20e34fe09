import { describe } from 'vitest';
import { allSay, eachSays } from './variants.js';

describe('per mille, wherever it is said', () => {
  allSay(
    { values: ['* 申报率 2025 0.089'] },
    {
      'a row of units under the header': '指标,2025年\n单位：‰,\n申报率,89',
      'a row of units in the header': '指标,2025年\n单位,‰\n申报率,89',
      'a section': '指标,2025年\n（‰）,\n申报率,89',
      'a section within a section': '指标,2025年\n一、主要指标,\n（‰）,\n申报率,89',
      'a note under the table': '指标,2025年\n申报率,89\n注：单位为‰,',
      'a note above the table': '注：单位为‰,\n指标,2025年\n申报率,89',
      'a note in full': '指标,2025年\n申报率,89\n注：以上数据单位均为‰,',
      'a note in words': '指标,2025年\n申报率,89\n注：表中比率以千分数表示。,',
      'a title in English': 'Rates per mille 2025,\nindicator,value\n申报率,89',
      'a heading in English': 'indicator,2025 (per thousand)\n申报率,89',
      'a heading without brackets': 'indicator,year,value per 1000\n申报率,2025,89',
      'a label': '单位：千分之,,\n指标,年份,数值\n申报率,2025,89',
      'a column': '指标,年份,单位,数值\n申报率,2025,千分之,89',
      'a column in English': '指标,年份,单位,数值\n申报率,2025,permille,89',
      'a heading in words': '指标,2025年（千分率）\n申报率,89',
      'a heading in words without brackets': '指标,2025年千分之\n申报率,89',
    },
  );
});

describe('units of some rows, and units that fit nothing', () => {
  eachSays({
    'each section its own': [
      '指标,2025年\n单位：万人,\n参保人数,60\n单位：%,\n申报率,89',
      ['* 参保 2025 600000', '* 申报率 2025 0.89'],
    ],
    'things over a share': [
      '单位：家,,\n指标,年份,数值\n申报率,2025,89',
      ['* 申报率 2025 PC218'],
      ['PC218@3:3'],
    ],
    'things over a share with its own sign': [
      '单位：家,,\n指标,年份,数值\n申报率,2025,89%',
      ['* 申报率 2025 0.89'],
    ],
    'things over counts and shares': [
      '（单位：人）,,\n指标,年份,数值\n参保人数,2025,600000\n申报率,2025,89',
      ['* 参保 2025 600000', '* 申报率 2025 PC218'],
      ['PC218@4:3'],
    ],
    'units for both': [
      '单位：人、%,,\n指标,年份,数值\n参保人数,2025,600000\n申报率,2025,89',
      ['* 参保 2025 600000', '* 申报率 2025 0.89'],
    ],
  });
});
