import { describe } from 'vitest';
import { allSay, eachSays } from './variants.js';

const YEAR = { values: ['* 申报率 2025 0.95'] };
const dated = (heading: string, day: string) => `指标,${heading},数值\n申报率,${day},95%`;
const DATES = [
  ...['日期', '统计日期', '数据日期', '截至日期', '数据截止日期', '统计截止时间', '数据截至日期'],
  ...['date', 'data date', 'as of'],
];

describe('a day under the name of a day', () => {
  allSay(
    YEAR,
    Object.fromEntries(
      DATES.flatMap((heading) =>
        ['2025-12-31', '2025/12/31', '2025年12月31日', '2025-12-31 00:00:00', '20251231'].map((day) => [
          `${heading} ${day}`,
          dated(heading, day),
        ]),
      ),
    ),
  );
  eachSays({
    ...Object.fromEntries(
      DATES.map((heading) => [
        `${heading}, before the year is over`,
        [dated(heading, '2025-06-30'), ['* 申报率 2025-06-30 0.95'], ['PC257@2:3']],
      ]),
    ),
    'of no year of the plan': [
      dated('日期', '2026-01-15'),
      ['* 申报率 2026-01-15 0.95'],
      ['PC215@2:2', 'PC257@2:3'],
    ],
    'that nobody can read': [dated('日期', '46022'), [], ['PC214@2:2']],
    'the end of another year, row by row': [
      `指标,日期,数值\n申报率,2024-12-31,94%\n申报率,2025-12-31,95%`,
      ['* 申报率 2024 0.94', '* 申报率 2025 0.95'],
    ],
  });
});

describe('a day beside the year', () => {
  eachSays({
    'of the data, at the end of the year': [
      `指标,年份,统计日期,数值\n申报率,2025,2025-12-31,95%`,
      ['* 申报率 2025 0.95'],
    ],
    'of the data, within the year': [
      `指标,年份,统计日期,数值\n申报率,2025,2025-06-30,95%`,
      ['* 申报率 2025-06-30 0.95'],
      ['PC257@2:4'],
    ],
    'of the data, of another year': [
      `指标,年份,统计日期,数值\n申报率,2025,2024-12-31,95%`,
      [],
      ['PC255@2:4'],
    ],
    'of filling in, when the year is over': [
      `指标,年份,日期,数值\n申报率,2025,2026-01-15,95%`,
      ['* 申报率 2025 0.95'],
    ],
    'of filling in, before the year is over': [
      `指标,日期,年份,数值\n申报率,2025-06-30,2025,95%`,
      ['* 申报率 2025-06-30 0.95'],
      ['PC277@2:4'],
    ],
  });
});

describe('a day on which something was done', () => {
  eachSays(
    Object.fromEntries(
      ['填报日期', '报送日期', '上报日期', '更新日期'].flatMap((heading) => [
        [`${heading} tells no year`, [dated(heading, '2025-12-31'), [], ['PC223@1:1']]],
        [`${heading} beside a year`, [`2025年\n${dated(heading, '2026-01-15')}`, ['* 申报率 2025 0.95']]],
      ]),
    ),
  );
});
