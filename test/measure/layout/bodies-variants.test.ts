import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { PLANS, readExample } from '../example.js';
import { allSay, eachSays } from './variants.js';

const table = (above: string) => `${above}\n指标,年份,数值\n申报率,2025,95%`;
const under = (below: string) => `指标,年份,数值\n申报率,2025,95%\n${below}`;

describe('a town that bears the name of its county is not the county', () => {
  allSay(
    { values: [], faults: ['PC256@1:1'] },
    {
      'in a title': table('饶阳镇2025年指标完成情况'),
      'by itself above the table': table('冀州镇'),
      'behind its county': table('饶阳县饶阳镇2025年指标完成情况'),
      'behind the city': table('衡水市安平镇2025年指标完成情况'),
      'that reports': table('填报单位：武强镇人民政府'),
      'in a numbered section': table('一、深州镇'),
      'a street': table('安平街道2025年指标完成情况'),
      'a neighbourhood': table('安平里社区2025年指标完成情况'),
      'a neighbourhood of the county': table('桃城区东明社区2025年指标完成情况'),
      'a village of the county': table('桃城区李家庄村2025年指标完成情况'),
    },
  );
  eachSays({
    'under the table': [under('填报单位：枣强镇'), [], ['PC256@3:1']],
    'in the name of the file': [
      ['指标,年份,数值\n申报率,2025,95%', { file: '阜城镇.csv' }],
      [],
      ['PC256@2:3'],
    ],
    'that the county speaks of': [
      table('桃城区乡镇2025年指标完成情况'),
      ['桃城区 申报率 2025 0.95'],
      ['PC288@1:1'],
    ],
    'that the city speaks of': [table('衡水市乡镇2025年指标完成情况'), ['* 申报率 2025 0.95'], ['PC288@1:1']],
    'nobody’s towns': [table('乡镇2025年指标完成情况'), ['* 申报率 2025 0.95'], ['PC288@1:1']],
    enterprises: [table('2025年企业指标完成情况'), ['* 申报率 2025 0.95'], ['PC288@1:1']],
    'the level of counties': [table('2025年县级指标完成情况'), ['* 申报率 2025 0.95'], ['PC288@1:1']],
    'the level of the province': [table('省级2025年情况'), ['* 申报率 2025 0.95'], ['PC288@1:1']],
    hospitals: [table('衡水市2025年医疗机构指标'), ['* 申报率 2025 0.95'], ['PC288@1:1']],
    'inspected enterprises': [table('衡水市2025年已检企业指标'), ['* 申报率 2025 0.95'], ['PC288@1:1']],
    'enterprises that are new': [
      table('衡水市2025年新增企业职业病防治指标'),
      ['* 申报率 2025 0.95'],
      ['PC288@1:1'],
    ],
    'works that were built lately': [
      table('衡水市2025年新建单位职业病防治指标'),
      ['* 申报率 2025 0.95'],
      ['PC288@1:1'],
    ],
    'some of the counties': [table('衡水市8县2025年指标'), ['* 申报率 2025 0.95'], ['PC288@1:1']],
    'all of the counties': [table('衡水市11个县市区2025年指标'), ['* 申报率 2025 0.95']],
    'the city proper and the year': [table('衡水市区2025年'), [], ['PC256@1:1']],
    'all of them together': [table('桃城区各镇街2025年指标完成情况'), ['桃城区 申报率 2025 0.95']],
  });
});

describe('a body within a place is not the place', () => {
  allSay(
    { values: [], faults: ['PC256@1:1'] },
    {
      'a hospital': table('衡水市人民医院2025年指标完成情况'),
      'a hospital that reports': table('填报单位：衡水市第四人民医院（盖章）'),
      'a hospital of a county': table('填报单位：桃城区中医院'),
      'a clinic of a town': table('填报单位：冀州区卫生院'),
      'a hospital for mothers': table('桃城区妇幼保健院2025年指标完成情况'),
      'a school': table('冀州中学2025年指标完成情况'),
      'a school by its number': table('衡水二中2025年指标完成情况'),
      'a university': table('衡水学院2025年指标完成情况'),
      'a works': table('冀州铸造厂2025年指标完成情况'),
      'a power station': table('衡水电厂2025年指标完成情况'),
      'a mine': table('安平煤矿2025年指标完成情况'),
      'a prison': table('深州监狱2025年指标完成情况'),
    },
  );
  eachSays({
    'a farm': [table('桃城区北方农场2025年指标完成情况'), [], ['PC240@1:1']],
    'an industrial park': [table('安平县工业园区2025年指标完成情况'), [], ['PC240@1:1']],
    'a park for short': [table('衡水工业园2025年指标完成情况'), [], ['PC240@1:1']],
    'a park of one industry': [table('衡水市化工园区2025年指标完成情况'), [], ['PC240@1:1']],
    'in a column of hospitals': [
      '医院,指标,年份,数值\n衡水市人民医院,申报率,2025,95%\n衡水市中医院,申报率,2025,91%',
      [],
      ['PC276@2:1', 'PC276@3:1'],
    ],
    'that made the table': [table('编制单位：衡水市第四人民医院'), ['* 申报率 2025 0.95']],
  });
});

describe('what only sounds like a body', () => {
  const CITY = { values: ['* 申报率 2025 0.95'] };
  allSay(CITY, {
    'the hospital for occupational diseases': table('填报单位：衡水市职业病医院'),
    'the institute of the office': table('填报单位：衡水市职业病防治院'),
    'the supervisors': table('填报单位：衡水市卫生监督所'),
    'all hospitals': table('衡水市各医院职业健康检查指标完成情况'),
    'works and mines': table('衡水市厂矿企业职业病防治指标完成情况'),
    'the students of universities': table('衡水市大学生职业健康指标完成情况'),
    'who does the work, in a column': `指标,年份,数值,承担机构\n申报率,2025,95%,衡水市第四人民医院`,
    'who examines, in a column': `指标,年份,数值,职业健康检查机构名单\n申报率,2025,95%,衡水市人民医院`,
    'who does the work, in a remark': `指标,年份,数值,备注\n申报率,2025,95%,衡水市第四人民医院`,
    'where the data come from': `指标,年份,数值,数据来源\n申报率,2025,95%,衡水市人民医院`,
    'who signs': under('审核：衡水市人民医院张某,,'),
  });
});

test('no town or body that bears the name of a unit is ever taken for it', async () => {
  const units = PLANS.flatMap(({ id, jurisdiction }) =>
    jurisdiction.units.map((unit) => ({ plan: id, name: unit.replace(/(?:瑶族自治县|[县区市])$/, '') })),
  ).filter(({ name }) => name.length > 1);
  const ends = ['镇', '乡', '街道', '村', '社区', '中学', '人民医院', '中医院', '煤矿', '监狱', '化肥厂'];
  const ways = [
    (name: string) => table(`${name}2025年指标完成情况`),
    (name: string) => table(`填报单位：${name}`),
    (name: string) => table(`一、${name}`),
    (name: string) => under(`填报单位：${name}`),
    (name: string) => `指标,2025年,2025年\n,${name},全市\n申报率,95%,90%`,
    (name: string) => `县区,指标,年份,数值\n${name},申报率,2025,95%`,
  ];
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...units),
      fc.constantFrom(...ends),
      fc.constantFrom(...ways),
      async ({ plan, name }, end, way) => {
        const { values } = await readExample(way(`${name}${end}`), { plan });
        expect(values.filter((line) => line.includes('0.95'))).toEqual([]);
      },
    ),
  );
});
