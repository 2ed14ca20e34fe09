import { describe } from 'vitest';
import { allSay, eachSays, type Variant } from './variants.js';

const map = (words: readonly string[], of: (word: string) => Variant) =>
  Object.fromEntries(words.map((word) => [word, of(word)]));

/** What says that a value is a share of its target. */
const SHARES = [
  ...[
    '完成全年目标',
    '完成率',
    '完成进度',
    '完成全年任务',
    '占全年目标',
    '占目标比重',
    '占全年任务的比例',
    '占年度计划',
  ],
  ...[
    '完成年度目标',
    '完成年度任务',
    '完成目标比例',
    '完成全年目标的比例',
    '目标达成度',
    '任务完成度',
    '完成度',
    '目标实现率',
  ],
  ...[
    '完成规划目标',
    '完成五年目标',
    '达成全年目标',
    '序时进度',
    '% of target',
    'percent of target',
    'share of target',
  ],
  ...['progress', 'completion', 'Attainment'],
];

describe('a share of the target', () => {
  allSay(
    { values: [], faults: ['PC252@1:1'] },
    map(SHARES, (word) => `指标,年份,${word}\n申报率,2025,98%`),
  );
  allSay(
    { values: ['* 申报率 2025 0.91'] },
    map(SHARES, (word) => `指标,年份,完成值,${word}\n申报率,2025,91%,98%`),
  );
  allSay(
    { values: ['* 申报率 2025 0.91'] },
    map(SHARES, (word) => `指标,年份,类型,数值\n申报率,2025,${word},98%\n申报率,2025,实际,91%`),
  );
  allSay(
    { values: [], faults: ['PC252@2:1'] },
    map(
      ['2025年完成进度', '2025年目标完成度一览', '2025年占全年目标比重'],
      (title) => `${title}\n指标,数值\n申报率,98%`,
    ),
  );
  allSay(
    { values: [], faults: ['PC252@1:1'] },
    map(
      ['完成率', '占全年目标比例', '完成度', '系完成全年任务比例'],
      (remark) => `指标,年份,数值,备注\n申报率,2025,98%,${remark}`,
    ),
  );
  allSay(
    { values: ['* 申报率 2025 PC285'], faults: ['PC285@2:3'] },
    map(
      ['完成目标的98%', '完成全年目标的98%', '为年度任务的98%'],
      (remark) => `指标,年份,数值,备注\n申报率,2025,98%,${remark}`,
    ),
  );
  allSay(
    { values: ['* 申报率 2025 PC204'], faults: ['PC204@2:3'] },
    map(
      ['98%（完成全年目标）', '98%（完成率）', '完成目标的98%', '98%（占目标）'],
      (cell) => `指标,年份,数值\n申报率,2025,${cell}`,
    ),
  );
});

describe('a target that was reached', () => {
  const value = { values: ['* 申报率 2025 0.91'] };
  allSay(
    value,
    map(
      [
        '已完成全年目标',
        '完成全年目标',
        '全部完成年度任务',
        '超额完成全年目标',
        '提前完成规划目标',
        '达到规划目标',
        '完成目标的101%',
      ],
      (remark) => `指标,年份,数值,备注\n申报率,2025,91%,${remark}`,
    ),
  );
  allSay(
    value,
    map(
      ['已完成全年目标', '达到规划目标', '达标'],
      (remark) => `指标,年份,数值\n申报率,2025,91%（${remark}）`,
    ),
  );
  allSay(
    value,
    map(
      [
        '衡水市2025年目标任务完成情况统计表',
        '2025年完成全年目标任务情况',
        '2025年年度目标完成情况',
        '年度任务完成情况（2025年）',
      ],
      (title) => `${title}\n指标,2025年\n申报率,91%`,
    ),
  );
  eachSays({
    目标完成值: ['指标,2025年目标完成值\n申报率,91%', value.values],
    计划完成情况: ['指标,2025年计划完成情况\n申报率,91%', value.values],
    完成任务情况: ['指标,2025年完成任务情况\n申报率,91%', value.values],
  });
});
