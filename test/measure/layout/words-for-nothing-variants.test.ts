import { describe } from 'vitest';
import { allSay, eachSays } from './variants.js';

const HEAD = '衡水市2025年\n指标,数值,备注';

describe('words for nothing with a number behind them', () => {
  const cell = (text: string) => `${HEAD}\n申报率,${text},\n监测合格率,86%,`;
  const REST = '* 合格率 2025 0.86';
  eachSays({
    "last year's in brackets": [cell('未统计（上年91%）'), ['* 申报率 2025 PC204', REST], ['PC204@3:2']],
    'another year behind a stroke': [cell('/（2022年86%）'), ['* 申报率 2025 PC204', REST], ['PC204@3:2']],
    'behind a comma': [cell('未统计，上年为91%'), ['* 申报率 2025 PC204', REST], ['PC204@3:2']],
    'of a count': [`${HEAD}\n工伤保险参保人数,未统计（上年532400）,`, ['* 参保 2025 PC204'], ['PC204@3:2']],
  });
  allSay(
    { values: [REST] },
    {
      'the day of the report': cell('未统计（2026年3月15日上报）'),
      'a note': cell('未统计（见注3）'),
      'why there is none': cell('未报（系统故障）'),
    },
  );
});
