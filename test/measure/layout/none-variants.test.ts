import { describe } from 'vitest';
import { allSay, type Variant } from './variants.js';

const map = (words: readonly string[], of: (word: string) => Variant) =>
  Object.fromEntries(words.map((word) => [word, of(word)]));
const remarked =
  (value: string, heading = '备注') =>
  (remark: string) =>
    `指标,年份,数值,${heading}\n查处率,2025,${value},${remark}`;

/** There was nothing to measure, or nobody did. */
const NONE = [
  ...[
    '全年无违法案件',
    '未开展调查',
    '未监测',
    '无案件',
    '没有违法案件',
    '未开展',
    '无此类单位',
    '当年未发生',
    '无相关企业',
  ],
  ...[
    '尚未启动',
    '暂未开展',
    '无需监测',
    '没有尘肺病患者',
    '工作未启动',
    '辖区内无用人单位',
    '不涉及',
    '数据未采集',
    '待统计',
  ],
  ...['no cases', 'not surveyed', 'Not monitored', 'not yet started', 'none this year'],
];

describe('0 of nothing', () => {
  allSay({ values: ['* 查处率 2025 0'], faults: ['PC284@2:4'] }, map(NONE, remarked('0')));
  allSay({ values: ['* 查处率 2025 0'], faults: ['PC284@2:4'] }, map(NONE, remarked('0.00%')));
  allSay({ values: ['* 查处率 2025 0'], faults: ['PC284@2:4'] }, map(NONE, remarked('0%', '情况')));
  allSay(
    { values: ['* 查处率 2025 0'], faults: ['PC284@2:3'] },
    map(['全年无违法案件', '未开展调查', '无案件'], (remark) => `指标,年份,数值\n查处率,2025,0（${remark}）`),
  );
  allSay(
    { values: ['* 查处率 2025 0'], faults: ['PC284@3:1'] },
    map(
      ['注：0表示未开展', '注：0为无案件', '说明：全年无违法案件'],
      (note) => `指标,年份,数值\n查处率,2025,0%\n${note},,`,
    ),
  );
  allSay(
    { values: [] },
    map(['', '/'], (value) => remarked(value)('未开展')),
  );
});

describe('all of nothing', () => {
  const found = ['全年无违法案件', '无案件', '未发现违法案件', '未开展'];
  allSay({ values: ['* 查处率 2025 1'], faults: ['PC284@2:4'] }, map(found, remarked('100%')));
});

describe('0 of some, and all of them', () => {
  allSay(
    { values: ['* 查处率 2025 0'] },
    map(['全市均未达标', '未达标', '未完成', '没有一家申报', '无一达标', '零申报', '未查处'], remarked('0%')),
  );
  allSay(
    { values: ['* 查处率 2025 1'] },
    map(
      [
        '无企业未申报',
        '没有未申报企业',
        '未发现问题',
        '全部完成',
        '无一家未达标',
        '无违法行为未查处',
        '无',
        '无需整改',
        '无异常',
      ],
      remarked('100%'),
    ),
  );
  allSay({ values: ['* 查处率 2025 0.8'] }, map(['全年无新发病例', '2家未监测', '无'], remarked('80%')));
  allSay(
    { values: ['* 查处率 2025 0.8'], faults: ['PC284@2:4'] },
    map(['未监测', '未开展调查', '尚未开展'], remarked('80%')),
  );
  allSay(
    { values: ['* 参保 2025 0'] },
    map(['全年无新增', '未发生'], (remark) => `指标,年份,数值,备注\n工伤保险参保人数,2025,0人,${remark}`),
  );
});
