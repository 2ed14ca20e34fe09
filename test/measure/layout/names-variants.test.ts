import { describe, expect, test } from 'vitest';
import { readExample } from '../example.js';
import { bySheetJs } from './books.js';
import { eachSays, said } from './variants.js';

const READ = ['* 申报率 2023 0.91'];
const under = (title: string): string => `${title},\n指标,数值\n申报率,91%`;

describe('a title of what nobody measured', () => {
  const titles = (names: readonly string[], fault: string) =>
    Object.fromEntries(names.map((name) => [name, [under(name), [], [fault]] as const]));
  eachSays(
    titles(
      [
        '衡水市2023年行动计划',
        '衡水市2023年职业病防治行动计划',
        '衡水市2023年方案',
        '衡水市2023年标准',
        '衡水市2023年规划',
        '衡水市2023年分配表',
        '衡水市2023年倒排工期表',
        '衡水市2023年底线指标',
        '衡水市2023年指令性指标',
        '衡水市2023年指标（建议）',
        '衡水市2023年指标（方案一）',
        '衡水市2023年指标（情景一）',
        '衡水市2023年指标（乐观）',
        '衡水市2023年提升幅度',
        '衡水市2023年填报示范',
        '衡水市2023年错误示范',
        '衡水市2023年范本',
        '衡水市2023年假数据',
        '衡水市2023年指标（旧）',
        '衡水市2023年指标（错）',
        '衡水市2023年指标（勿用）',
      ],
      'PC252@2:1',
    ),
  );
  eachSays({
    'what came of a plan of the year': [under('衡水市2023年行动计划完成情况'), READ],
    'the plan, and behind it the year': [under('衡水市职业病防治行动计划指标2023年'), READ],
    'the plan, over a year': ['衡水市职业病防治行动计划,\n指标,2023年\n申报率,91%', READ],
    'a list that goes on': [under('衡水市2023年职业病防治规划指标完成情况表（续）'), READ],
    'a share that went up': [under('衡水市2023年职业健康素养提升情况'), READ],
    'a remark on the definition': ['衡水市2023年,,\n指标,数值,备注\n申报率,91%,旧口径', READ, ['PC284@3:3']],
  });
});

describe('a title of other times than a year', () => {
  eachSays({
    'a month of the next': [under('衡水市2023年度（含2024年1月）指标'), [], ['PC259@2:1']],
    'its last month, told once more': [under('衡水市2023年指标（含12月）'), READ],
    'an earlier year, for comparison': [under('衡水市2023年指标（含2022年对比）'), READ],
    'the year of an edition': [under('衡水市指标（2023版）'), [], ['PC223@2:1']],
    'the edition beside the year': [under('衡水市2022年指标（2023版）'), ['* 申报率 2022 0.91']],
    'before it': [under('衡水市2023年前指标'), [], ['PC223@2:1']],
    'until it': [under('衡水市2023年及以前指标'), [], ['PC223@2:1']],
    'after it': [under('衡水市2023年后指标'), [], ['PC223@2:1']],
    'since it': [under('衡水市自2023年起指标'), [], ['PC223@2:1']],
    'since it, over columns of years': [
      '衡水市2021年以来指标,,\n指标,2022年,2023年\n申报率,90%,91%',
      ['* 申报率 2022 0.9', '* 申报率 2023 0.91'],
    ],
    'before a feast': [under('衡水市2023年春节前指标'), ['* 申报率 2023 PC258'], ['PC258@3:2']],
    'three quarters of it': [under('衡水市2023年前三季度指标'), ['* 申报率 2023-09-30 0.91'], ['PC257@3:2']],
  });
});

describe('a title of something in the city, or of some of it', () => {
  const whose = (name: string) => [under(name), [], ['PC256@1:1']] as const;
  const part = (name: string) => [under(name), READ, ['PC288@1:1']] as const;
  eachSays({
    'a station': whose('衡水站2023年指标'),
    'a lake': whose('衡水湖2023年指标'),
    'a branch': whose('衡水分公司2023年指标'),
    'a firm': whose('衡水市A公司2023年指标'),
    'so many firms': part('衡水市10家企业2023年指标'),
    'so many firms, in brackets': part('衡水市2023年指标（10家企业）'),
    'firms of the state': part('衡水市国企2023年指标'),
    'firms that were certified': part('衡水市2023年健康企业指标'),
    'what the city runs itself': part('衡水市2023年指标（本级）'),
    'the level of counties': part('衡水市2023年指标（县级）'),
    'how firms were certified': [under('衡水市2023年健康企业建设情况'), READ],
    'the level of the city': [under('衡水市2023年指标（市级）'), READ],
    'the level of a county, of one': [under('桃城区2023年指标（区级）'), ['桃城区 申报率 2023 0.91']],
  });
});

describe('a title of other shares', () => {
  test.each(['衡水市2023年达标率', '衡水市2023年满意度'])('%s is told', async (title) => {
    const { diagnostics } = await readExample(under(title), { plan: 'hengshui' });
    expect(diagnostics.map(({ code }) => code)).toContain('PC300');
  });
});

describe('a sheet called', () => {
  const read = async (name: string, title = '衡水市2023年职业病防治指标') => {
    const rows = [[title], ['指标', '数值'], ['申报率', '91%']];
    const { measurements, diagnostics } = await readExample(bySheetJs([{ name, rows }]), {
      plan: 'hengshui',
      file: 'x.xlsx',
    });
    const codes = diagnostics.flatMap(({ code }) => (code === 'PC231' ? [] : [code]));
    return { values: said({ measurements }), codes };
  };

  test.each(['bak', 'tmp', 'test', 'old', '旧', '错', '勿用', '废弃', '待删', '测试', '备份'])(
    '%s was put aside',
    async (name) => {
      expect(await read(name)).toEqual({ values: [], codes: ['PC252', 'PC261'] });
    },
  );
  test.each(['全省', '全国'])('%s, over a title of the city', async (name) => {
    expect(await read(name)).toEqual({ values: [], codes: ['PC256'] });
  });
  test.each([
    ['国企', 'PC288'],
    ['十三五', 'PC269'],
    ['2021-2023', 'PC262'],
    ['原始', 'PC300'],
  ])('%s is told', async (name, code) => {
    const { values, codes } = await read(name);
    expect(values).toEqual(READ);
    expect(codes).toContain(code);
  });
  test.each(['Sheet1', '数据', '指标', '表1', '汇总', '2023', '衡水', '全市', '十四五'])(
    '%s says nothing else',
    async (name) => {
      expect(await read(name)).toEqual({ values: READ, codes: [] });
    },
  );
});

describe('a folder against the table', () => {
  const TITLED = under('2023年职业病防治指标');
  const COUNTY = ['桃城区 申报率 2023 0.91'];
  const PATHS: Readonly<Record<string, string>> = {
    'of firms': '规上企业/桃城区.csv',
    'of another county': '冀州区/桃城区.csv',
    'of another city': '韶关市/桃城区.csv',
    'of what was put aside': '旧/桃城区.csv',
    'of old versions': '旧版/桃城区.csv',
    'of copies': 'bak/桃城区.csv',
    'of trials': '测试/桃城区.csv',
    'a file that was put aside': '桃城区（旧）.csv',
  };
  for (const [name, file] of Object.entries(PATHS))
    eachSays({
      [name]: [[TITLED, { file }], COUNTY, [name === 'of firms' ? 'PC288@3:2' : 'PC269@2:1']],
    });
  eachSays({
    'of the province': [[TITLED, { file: '河北省/桃城区.csv' }], COUNTY],
    'of the city': [[TITLED, { file: '衡水市/桃城区.csv' }], COUNTY],
    'of the plan': [[TITLED, { file: '十四五/2023年/桃城区.csv' }], COUNTY],
    'of the year in which it was sent': [[TITLED, { file: '2024年/桃城区.csv' }], COUNTY],
    'of the plan of an earlier year': [[TITLED, { file: '2022年规划/桃城区.csv' }], COUNTY],
    'of forms': [[TITLED, { file: '模板/桃城区.csv' }], COUNTY],
    'of tests': [[TITLED, { file: 'test/data/桃城区.csv' }], COUNTY],
    'of reports': [[TITLED, { file: '各县区上报/企业/桃城区.csv' }], COUNTY],
    'a county, far above': [[TITLED, { file: '桃城区/a/b/c/d/e.csv' }], COUNTY],
    'a county, far above a city': [[TITLED, { file: '桃城区/衡水市/a/b/c/d.csv' }], READ],
  });
});
