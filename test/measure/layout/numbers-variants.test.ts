import { describe, expect, test } from 'vitest';
import { readExample } from '../example.js';
import { allSay, eachSays } from './variants.js';

/** 序号 is the plan's number of an indicator, or counts the rows of a form. */
const titled = (header: string, ...rows: string[]) => `衡水市2025年\n${header}\n${rows.join('\n')}`;
const named = (...rows: string[]) => titled('序号,指标,数值', ...rows);
const NUMBERED = '序号,县区,指标,数值';

describe('numbers that count the rows beside names', () => {
  allSay(
    { values: ['* 合格率 2025 0.86', '* 申报率 2025 0.91', '* 知晓率 2025 0.84'] },
    {
      'of some indicators, in the order of the plan': named(
        '1,申报率,91%',
        '2,监测合格率,86%',
        '3,知晓率,84%',
      ),
      'of some, the first of which are the plan’s': named('2,申报率,91%', '3,监测合格率,86%', '5,知晓率,84%'),
    },
  );
  eachSays({
    'of one alone': [named('1,申报率,91%'), ['* 申报率 2025 0.91']],
    'of two counties, going on': [
      titled(
        NUMBERED,
        '1,桃城区,申报率,91%',
        '2,桃城区,知晓率,86%',
        '3,冀州区,申报率,92%',
        '4,冀州区,知晓率,87%',
      ),
      [
        '冀州区 知晓率 2025 0.87',
        '冀州区 申报率 2025 0.92',
        '桃城区 知晓率 2025 0.86',
        '桃城区 申报率 2025 0.91',
      ],
    ],
    'of two counties, beginning anew': [
      titled(
        NUMBERED,
        '1,桃城区,申报率,91%',
        '2,桃城区,知晓率,86%',
        '1,冀州区,申报率,92%',
        '2,冀州区,知晓率,87%',
      ),
      [
        '冀州区 知晓率 2025 0.87',
        '冀州区 申报率 2025 0.92',
        '桃城区 知晓率 2025 0.86',
        '桃城区 申报率 2025 0.91',
      ],
    ],
    'of counties, each with several rows': [
      titled(
        NUMBERED,
        '1,桃城区,申报率,91%',
        ',桃城区,知晓率,86%',
        '2,冀州区,申报率,92%',
        ',冀州区,知晓率,87%',
      ),
      [
        '冀州区 知晓率 2025 0.87',
        '冀州区 申报率 2025 0.92',
        '桃城区 知晓率 2025 0.86',
        '桃城区 申报率 2025 0.91',
      ],
    ],
    'and of names in an order of their own': [
      named('1,知晓率,91%', '2,监测合格率,86%', '3,申报率,92%'),
      ['* 合格率 2025 0.86', '* 申报率 2025 0.92', '* 知晓率 2025 0.91'],
    ],
    'and where one of them happens to be right': [
      named('1,知晓率,91%', '2,申报率,86%', '3,参保人数,5万人', '4,查处率,92%', '5,监测合格率,87%'),
      [
        '* 参保 2025 50000',
        '* 合格率 2025 0.87',
        '* 申报率 2025 0.86',
        '* 查处率 2025 0.92',
        '* 知晓率 2025 0.91',
      ],
    ],
    'of sections, each from 1 on, where half of them happen to be right': [
      named('一、桃城区,,', '1,知晓率,86%', '2,申报率,91%', '二、冀州区,,', '1,知晓率,87%', '2,申报率,92%'),
      [
        '冀州区 知晓率 2025 0.87',
        '冀州区 申报率 2025 0.92',
        '桃城区 知晓率 2025 0.86',
        '桃城区 申报率 2025 0.91',
      ],
    ],
    'of sections with one row each': [
      named('一、桃城区,,', '1,申报率,91%', '二、冀州区,,', '1,申报率,92%'),
      ['冀州区 申报率 2025 0.92', '桃城区 申报率 2025 0.91'],
    ],
    'of a section that lacks some': [
      named('桃城区,,', '1,知晓率,86%', '2,申报率,91%', '冀州区,,', '1,知晓率,87%'),
      ['冀州区 知晓率 2025 0.87', '桃城区 知晓率 2025 0.86', '桃城区 申报率 2025 0.91'],
    ],
    'of sections of which one has a number that the other has not is a fault': [
      named(
        '桃城区,,',
        '1,工伤保险参保人数,5万人',
        '2,申报率,91%',
        '冀州区,,',
        '1,知晓率,87%',
        '2,申报率,92%',
      ),
      [
        '冀州区 知晓率 2025 PC213',
        '冀州区 申报率 2025 0.92',
        '桃城区 参保 2025 50000',
        '桃城区 申报率 2025 0.91',
      ],
      ['PC213@7:1'],
    ],
    'the same two that changed places in each section are a fault': [
      named(
        '桃城区,,',
        '1,申报率,91%',
        '2,工伤保险参保人数,5万人',
        '冀州区,,',
        '1,申报率,92%',
        '2,工伤保险参保人数,6万人',
      ),
      [
        '冀州区 参保 2025 PC213',
        '冀州区 申报率 2025 PC213',
        '桃城区 参保 2025 PC213',
        '桃城区 申报率 2025 PC213',
      ],
      ['PC213@4:1', 'PC213@5:1', 'PC213@7:1', 'PC213@8:1'],
    ],
    'three that changed places are a fault, too': [
      named('1,监测合格率,91%', '2,工伤保险参保人数,5万人', '3,申报率,92%'),
      ['* 参保 2025 PC213', '* 合格率 2025 PC213', '* 申报率 2025 PC213'],
      ['PC213@3:1', 'PC213@4:1', 'PC213@5:1'],
    ],
    'those that do not fit among others that do are a fault': [
      named('1,工伤保险参保人数,5万人', '2,申报率,91%', '3,查处率,92%', '4,监测合格率,93%'),
      ['* 参保 2025 50000', '* 合格率 2025 PC213', '* 申报率 2025 0.91', '* 查处率 2025 PC213'],
      ['PC213@5:1', 'PC213@6:1'],
    ],
    'two that changed places are a fault': [
      named('1,工伤保险参保人数,53万人', '2,监测合格率,86%', '3,申报率,91%'),
      ['* 合格率 2025 PC213', '* 参保 2025 530000', '* 申报率 2025 PC213'],
      ['PC213@4:1', 'PC213@5:1'],
    ],
    'a name that stands twice is one': [
      named('1,工伤保险参保人数,53万人', '2,申报率,86%', '3,申报率,91%'),
      ['* 参保 2025 530000', '* 申报率 2025 0.86', '* 申报率 2025 PC213'],
      ['PC213@5:1'],
    ],
    'a number that is no count': [named('3,申报率,91%'), ['* 申报率 2025 PC213'], ['PC213@3:1']],
  });

  test('are told of once', async () => {
    const { diagnostics } = await readExample(named('1,申报率,91%', '2,监测合格率,86%'), {
      plan: 'hengshui',
    });
    expect(diagnostics.filter(({ code }) => code === 'PC296').map(({ place }) => place?.line)).toEqual([3]);
  });
});

describe('numbers without names', () => {
  eachSays({
    'are the plan’s where nothing else tells the rows apart': [
      titled('序号,数值', '2,91%', '3,86%'),
      ['* 合格率 2025 0.86', '* 申报率 2025 0.91'],
    ],
    'are the plan’s for each county': [
      titled('县区,序号,数值', '桃城区,1,5万人', '桃城区,2,86%', '冀州区,1,6万人', '冀州区,2,87%'),
      [
        '冀州区 参保 2025 60000',
        '冀州区 申报率 2025 0.87',
        '桃城区 参保 2025 50000',
        '桃城区 申报率 2025 0.86',
      ],
    ],
    'are the plan’s where they do not go on': [
      titled('序号,县区,数值', '1,桃城区,5万人', '1,冀州区,6万人'),
      ['冀州区 参保 2025 60000', '桃城区 参保 2025 50000'],
    ],
    'count the counties': [
      titled('序号,县区,数值', '1,桃城区,90', '2,冀州区,91', '3,枣强县,92'),
      [],
      ['PC212@3:1', 'PC212@4:1', 'PC212@5:1'],
    ],
    'count the years': [
      '衡水市\n序号,年份,数值\n1,2023,90\n2,2024,91\n3,2025,92',
      [],
      ['PC212@3:1', 'PC212@4:1', 'PC212@5:1'],
    ],
    'count what nobody knows': [
      titled('序号,工作任务,完成情况', '1,开展培训,90', '2,建立档案,91'),
      [],
      ['PC212@3:1', 'PC212@4:1'],
    ],
    'count where other rows have names that they do not fit': [
      titled('序号,指标,县区,数值', '1,知晓率,桃城区,90%', '2,,冀州区,91%', '3,,全市,92%'),
      ['* 知晓率 2025 0.92', '桃城区 知晓率 2025 0.9'],
      ['PC212@4:1'],
    ],
  });
});

describe('合计 under the rows of one indicator', () => {
  const rows = ['桃城区,申报率,91%', '冀州区,申报率,92%'];
  const values = ['* 申报率 2025 0.915', '冀州区 申报率 2025 0.92', '桃城区 申报率 2025 0.91'];
  eachSays({
    'is of it': [titled('县区,指标,数值', ...rows, '合计,,91.5%'), values, ['PC271@5:1']],
    'is of it, over the number and the county': [
      titled(NUMBERED, ...rows.map((row, i) => `${i + 1},${row}`), '全市,,,91.5%'),
      values,
    ],
    'is of it, before the counties': [titled('县区,指标,数值', '全市,,91.5%', ...rows), values],
    'is of nothing where there are two': [
      titled('县区,指标,数值', ...rows, '桃城区,知晓率,86%', '合计,,91.5%'),
      ['冀州区 申报率 2025 0.92', '桃城区 知晓率 2025 0.86', '桃城区 申报率 2025 0.91'],
      ['PC271@6:1', 'PC212@6:2'],
    ],
  });
});

describe('parts of a territory', () => {
  eachSays({
    'before the counties that lie there': [
      titled('片区,县区,申报率', '东部,桃城区,91%', ',冀州区,92%'),
      ['冀州区 申报率 2025 0.92', '桃城区 申报率 2025 0.91'],
    ],
    'within a county': [titled('县区,片区,申报率', '桃城区,东部,91%'), [], ['PC276@3:2']],
  });
});

describe('a sign in brackets behind a value', () => {
  const value = (sign: string) => `指标,年份,数值\n申报率,2025,91%（${sign}）`;
  const READ = ['* 申报率 2025 0.91'];
  eachSays({
    'a cross': [value('×'), READ, ['PC284@2:3']],
    'another cross': [value('✗'), READ, ['PC284@2:3']],
    'an arrow': [value('↓'), READ],
    'a bound': [value('≥'), READ, ['PC284@2:3']],
    'an exclamation mark': [value('！'), READ, ['PC284@2:3']],
    'a tick': [value('√'), READ],
    'the mark of a note': [value('*'), READ],
  });
});
