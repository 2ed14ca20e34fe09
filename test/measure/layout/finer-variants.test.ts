import { describe } from 'vitest';
import { allSay, eachSays } from './variants.js';

const COUNTY = { values: ['桃城区 申报率 2023 0.889'] };

describe('towns beside their counties', () => {
  const HEADINGS = ['乡镇', '街道', '乡镇（街道）', '镇街', '乡镇街道', '所属乡镇', '乡镇名称', '社区'];
  allSay(
    COUNTY,
    Object.fromEntries(
      HEADINGS.flatMap((heading) => [
        [
          `${heading}, with the sum of the county`,
          `县区,${heading},指标,年份,数值\n桃城区,河东街道,申报率,2023,88%\n桃城区,合计,申报率,2023,88.9%`,
        ],
        [
          `${heading}, before the county`,
          `${heading},县区,指标,年份,数值\n河东街道,桃城区,申报率,2023,88%\n小计,桃城区,申报率,2023,90%\n合计,桃城区,申报率,2023,88.9%`,
        ],
        [`${heading}, blank throughout`, `县区,${heading},指标,年份,数值\n桃城区,,申报率,2023,88.9%`],
        [`${heading}, a dash`, `县区,${heading},指标,年份,数值\n桃城区,—,申报率,2023,88.9%`],
      ]),
    ),
  );
  allSay(COUNTY, {
    'under a city':
      '城市,县区,乡镇,指标,年份,数值\n衡水市,桃城区,河东街道,申报率,2023,88%\n衡水市,桃城区,全区,申报率,2023,88.9%',
    'with the indicators across': '县区,乡镇,年份,申报率\n桃城区,河东街道,2023,88%\n桃城区,合计,2023,88.9%',
  });
  eachSays({
    'and no sum of the county': [
      '县区,乡镇,指标,年份,数值\n桃城区,河东街道,申报率,2023,88%\n桃城区,河西街道,申报率,2023,89%',
      [],
      ['PC276@2:2', 'PC276@3:2'],
    ],
    'in a column of their own alone': ['乡镇,指标,年份,数值\n河东街道,申报率,2023,88%', [], ['PC211@2:1']],
    'under the heading of counties': ['县区,指标,年份,数值\n河东街道,申报率,2023,88%', [], ['PC211@2:1']],
  });
});

describe('a wider place among the cities', () => {
  const CITY = { values: ['* 申报率 2023 0.889'] };
  const rows = (place: string) => `城市,指标,年份,数值\n${place},申报率,2023,90%\n衡水市,申报率,2023,88.9%`;
  allSay(CITY, {
    ...Object.fromEntries(
      ['全省', '河北省', '全国', '全省合计', '河北'].map((place) => [place, rows(place)]),
    ),
    'behind the cities': '城市,指标,年份,数值\n衡水市,申报率,2023,88.9%\n全省,申报率,2023,90%',
    'with counties beside': '城市,县区,指标,年份,数值\n全省,,申报率,2023,90%\n衡水市,,申报率,2023,88.9%',
    'the city by another word': '城市,指标,年份,数值\n全市,申报率,2023,88.9%',
  });
  eachSays({
    'a name that nobody knows': [rows('衡州市'), CITY.values, ['PC210@2:1']],
  });
});

describe('parts beside all', () => {
  const ALL = { values: ['* 申报率 2023 0.889'] };
  const beside = (...headings: string[]) =>
    `指标,年份,${headings.join(',')}\n申报率,2023,88.9%${',80%'.repeat(headings.length - 1)}`;
  allSay(ALL, {
    'in columns': beside('合计', '其中：国有企业', '其中：民营企业'),
    'in columns of which the first says so': beside('合计', '其中：国有企业', '民营企业'),
    'in columns beside the value': beside('数值', '其中：大型企业', '中小型企业'),
    'in a column by itself': beside('完成值', '国有企业'),
    'of the sexes': beside('合计', '男', '女'),
    'under one heading': '指标,年份,合计,其中,\n,,,国有企业,民营企业\n申报率,2023,88.9%,95%,85%',
    'under one heading, with a colon': '指标,年份,数值,其中：,\n,,,国有,民营\n申报率,2023,88.9%,95%,85%',
    'under the year': '指标,2023年,,\n,合计,其中：国有企业,其中：民营企业\n申报率,88.9%,95%,85%',
    'under the year, with what was measured':
      '2023年\n指标,目标值,完成值,其中：国有企业\n申报率,90%,88.9%,95%',
    'in rows under a word for kinds':
      '指标,类别,年份,数值\n申报率,合计,2023,88.9%\n申报率,其中：国有企业,2023,95%',
    'in rows under the same':
      '指标,类别,年份,数值\n申报率,合计,2023,88.9%\n申报率,国有企业,2023,95%\n申报率,民营企业,2023,80%',
    'in rows before the word for all':
      '指标,分类,年份,数值\n申报率,国有企业,2023,95%\n申报率,全部,2023,88.9%',
    'in rows of names': '指标,年份,数值\n申报率,2023,88.9%\n其中：国有企业,2023,95%',
  });
  eachSays({
    'and nothing of all, in columns': ['指标,年份,国有企业,民营企业\n申报率,2023,95%,85%', [], ['PC223@1:1']],
    'and nothing of all, in rows': ['指标,类型,年份,数值\n申报率,国有企业,2023,95%', [], ['PC276@2:2']],
    'and nothing of all, under another word': [
      '指标,类别,年份,数值\n申报率,国有企业,2023,95%',
      ['* 申报率 2023 0.95'],
      ['PC284@2:2'],
    ],
    'whom the indicator is about': ['指标,类别,年份,数值\n知晓率,重点人群,2023,95%', ['* 知晓率 2023 0.95']],
    'of which one is a county': [
      '指标,年份,全市,其中：桃城区\n申报率,2023,88.9%,85%',
      ['* 申报率 2023 0.889', '桃城区 申报率 2023 0.85'],
    ],
  });
});
