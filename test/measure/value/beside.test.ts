import { describe } from 'vitest';
import { allSay, eachSays } from '../layout/variants.js';

/** What a cell says of its value besides. */
const of = (value: string) => `指标,2025年\n申报率,"${value}"`;
const county = (value: string) => `县区,指标,2025年\n桃城区,申报率,"${value}"`;

describe('words before a value that say again what it is', () => {
  allSay(
    { values: ['* 申报率 2025 0.925'] },
    Object.fromEntries(
      [
        '全市92.5%',
        '衡水市92.5%',
        '本市：92.5%',
        '实际92.5%',
        '实际完成92.5%',
        '2025年92.5%',
        '2025年底为92.5%',
      ].map((value) => [value, of(value)]),
    ),
  );
  allSay(
    { values: ['桃城区 申报率 2025 0.925'] },
    Object.fromEntries(
      ['全区92.5%', '桃城区92.5%', '桃城区实际完成92.5%', '2025年全区92.5%'].map((value) => [
        value,
        county(value),
      ]),
    ),
  );
  eachSays({
    'a number of people': ['指标,2025年\n工伤保险参保人数,全市54.2万人', ['* 参保 2025 542000']],
  });
});

describe('words before a value that say another thing', () => {
  allSay(
    { values: ['* 申报率 2025 PC204'], faults: ['PC204@2:2'] },
    Object.fromEntries(
      [
        '全省92.5%',
        '全国92.5%',
        '桃城区92.5%',
        '石家庄市92.5%',
        '2024年92.5%',
        '2025年上半年92.5%',
        '2025年三季度92.5%',
        '基期92.5%',
        '目标92.5%',
        '完成92.5%',
        '目标完成92.5%',
        '完成任务92.5%',
        '指标完成92.5%',
        '省核定92.5%',
        '2025年12',
        '预计92.5%',
        '上年92.5%',
        '规上92.5%',
        '初步92.5%',
        '知晓率92.5%',
        '2024年91%，2025年92.5%',
      ].map((value) => [value, of(value)]),
    ),
  );
  allSay(
    { values: ['桃城区 申报率 2025 PC204'], faults: ['PC204@2:3'] },
    Object.fromEntries(
      ['全市92.5%', '衡水市92.5%', '冀州区92.5%', '全县92.5%', '合计92.5%'].map((value) => [
        value,
        county(value),
      ]),
    ),
  );
});

describe('a share and what comes of it', () => {
  allSay(
    { values: ['* 申报率 2025 0.925 = 185/200'] },
    Object.fromEntries(
      [
        '185/200=92.5%',
        '185 / 200 ＝ 92.5%',
        '185÷200=92.5%',
        '185/200×100%=92.5%',
        '185家/200家=92.5%',
        '185/200=93%',
      ].map((value) => [value, of(value)]),
    ),
  );
  eachSays({
    'that does not': [of('185/200=82.5%'), ['* 申报率 2025 PC209'], ['PC209@2:2']],
    'that does not to its digits': [of('185/200=92.6%'), ['* 申报率 2025 PC209'], ['PC209@2:2']],
    'as a fraction of one': [of('185/200=0.925'), ['* 申报率 2025 PC205'], ['PC205@2:2']],
    'turned round': [of('200/185=92.5%'), ['* 申报率 2025 PC208'], ['PC208@2:2']],
    'of a rank': [of('9/11名=81.8%'), ['* 申报率 2025 PC204'], ['PC204@2:2']],
  });
});

describe('a clause behind a value', () => {
  allSay(
    { values: ['* 申报率 2025 0.925'] },
    Object.fromEntries(
      ['92.5%，已达标', '92.5%；已完成', '92.5%。', '92.5%，达标'].map((value) => [value, of(value)]),
    ),
  );
  allSay(
    { values: ['* 申报率 2025 0.925'] },
    Object.fromEntries(
      [
        '92.5%，较上年提高2个百分点',
        '达到92.5%，较2020年提高8.5个百分点',
        '92.5%，同比增长2.1%',
        '92.5%，比2024年下降0.3个百分点',
        '92.5%↑',
        '92.5% ↓',
      ].map((value) => [value, of(value)]),
    ),
  );
  allSay(
    { values: ['* 申报率 2025 0.925'], faults: ['PC284@2:2'] },
    Object.fromEntries(
      ['92.5%，未达标', '92.5%，某某某', '92.5%，部分县区未报', '92.5%；规上企业'].map((value) => [
        value,
        of(value),
      ]),
    ),
  );
  allSay(
    { values: ['* 申报率 2025 PC204'], faults: ['PC204@2:2'] },
    Object.fromEntries(
      [
        '92.5%，较上年提高到93%',
        '92.5%，较上年提高2个百分点，其中规上95%',
        '92.5%；目标90%',
        '92.5%，预计',
        '92.5%，其中规上95%',
        '92.5%，2024年',
      ].map((value) => [value, of(value)]),
    ),
  );
  eachSays({
    'which no comma within a number is before': [
      '指标,2025年\n工伤保险参保人数,"542,000"',
      ['* 参保 2025 542000'],
    ],
    'behind such a number': ['指标,2025年\n工伤保险参保人数,"542,000，达标"', ['* 参保 2025 542000']],
  });
});
