import { describe } from 'vitest';
import { allSay, eachSays, type Variant } from './variants.js';

/** What stands around each of several tables of a sheet, one below the other, is heard as it is around the first. */

const TITLE = '衡水市2025年职业病防治指标完成情况表';
const asked = { file: 'a.csv' };
const table = (head: string, rows: string) => `${head}\n${rows}`;
const below = (...tables: readonly string[]): Variant => [tables.join('\n,,\n'), asked];
const rates = (first: string, second: string) =>
  below(table(first, '指标,完成值,备注\n申报率,920,'), table(second, '指标,完成值,备注\n监测合格率,91,'));

describe('right of the title or the heading of each table', () => {
  allSay(
    { values: ['* 合格率 2025 0.91', '* 申报率 2025 0.92'] },
    {
      'the unit': rates(`${TITLE},,单位：‰`, `${TITLE},,单位：%`),
      'the unit over the values': rates(`${TITLE},单位：‰`, `${TITLE},单位：%`),
      'beside headings with numbers': rates(`${TITLE}\n一、申报情况,单位：‰`, '二、监测情况,单位：%'),
      'beside numbered tables': rates(`${TITLE}\n表1 申报,,单位：‰`, '表2 监测,,单位：%'),
      'without a blank row': [
        `${TITLE}\n一、申报情况,单位：‰\n指标,完成值\n申报率,920\n二、监测情况,单位：%\n指标,完成值\n监测合格率,91`,
        asked,
      ],
    },
  );
  const counties = (first: string, second: string) =>
    below(table(first, '指标,完成值,备注\n申报率,92%,'), table(second, '指标,完成值,备注\n监测合格率,91%,'));
  allSay(
    { values: ['冀州区 合格率 2025 0.91', '桃城区 申报率 2025 0.92'] },
    {
      'the county': counties('2025年完成情况表,,桃城区', '2025年完成情况表,,冀州区'),
      'the county beside headings': counties(`${TITLE}\n一、申报情况,桃城区`, '二、监测情况,冀州区'),
      'in the last column': counties(`${TITLE}\n一、申报情况,,桃城区`, '二、监测情况,,冀州区'),
    },
  );
  const years = (first: string, second: string) =>
    below(table(first, '县区,申报率,备注\n桃城区,82%,'), table(second, '县区,申报率,备注\n桃城区,92%,'));
  allSay(
    { values: ['桃城区 申报率 2024 0.82', '桃城区 申报率 2025 0.92'] },
    {
      'the year': years('衡水市职业病防治,,2024年', '衡水市职业病防治,,2025年'),
      'the year beside a longer title': years(
        '衡水市职业病防治情况统计表,,2024年',
        '衡水市职业病防治情况统计表,,2025年',
      ),
    },
  );
  eachSays({
    'an estimate beside the second': [counties(`${TITLE},,实际`, `${TITLE},,预计`), ['* 申报率 2025 0.92']],
    'a row of nobody known, with a year and no value': [
      [`${TITLE}\n县区,年份,申报率,监测合格率\n某某园区,2025年,,\n桃城区,2025年,92%,90%`, asked],
      ['桃城区 合格率 2025 0.9', '桃城区 申报率 2025 0.92'],
      ['PC240@3:1'],
    ],
    'a row without a value above a header that comes again': [
      [`${TITLE}\n县区,申报率,备注\n桃城区,,未报\n冀州区,91%,\n县区,申报率,备注\n深州市,93%,`, asked],
      ['冀州区 申报率 2025 0.91', '深州市 申报率 2025 0.93'],
    ],
  });
});

describe('right of the header of each table', () => {
  const tables = (first: string, second: string) =>
    below(`${TITLE}\n指标,完成值,,${first}\n申报率,920`, `${TITLE}\n指标,完成值,,${second}\n监测合格率,91`);
  allSay(
    { values: ['* 合格率 2025 0.91', '* 申报率 2025 0.92'] },
    {
      'the unit': tables('单位：‰', '单位：%'),
      'with another word for it': [
        `${TITLE}\n指标,完成值,,单位：‰\n申报率,920\n\n${TITLE}\n指标,完成值,,计量单位：%\n监测合格率,91`,
        asked,
      ],
    },
  );
  allSay(
    { values: ['桃城区 合格率 2025 0.91', '桃城区 申报率 2025 0.92'] },
    {
      'a title that names the place that rows do': [
        `${TITLE}\n县区,申报率,,单位：‰\n桃城区,920\n\n${TITLE}\n县区,监测合格率,,单位：%\n桃城区,91`,
        asked,
      ],
      'and nothing beside it': [
        `${TITLE}\n县区,申报率\n桃城区,92%\n\n${TITLE}\n县区,监测合格率\n桃城区,91%`,
        asked,
      ],
    },
  );
});

describe('the unit between a title and a header', () => {
  const tables = (first: string, second: string, value = '91', header = '指标,完成值') =>
    [`${first}\n指标,完成值\n申报率,920\n,\n${second}\n${header}\n监测合格率,${value}`, asked] as const;
  const doubtful = { values: ['* 合格率 2025 PC302', '* 申报率 2025 0.92'] };
  allSay(
    { ...doubtful, faults: ['PC302@8:2'] },
    {
      'under the same title again': tables(`${TITLE}\n单位：‰`, TITLE),
      'and another header': tables(`${TITLE}\n单位：‰`, TITLE, '91', '指标名称,实际值'),
    },
  );
  allSay(
    { ...doubtful, faults: ['PC302@7:2'] },
    {
      'beside the first title': tables(`${TITLE},单位：‰`, TITLE),
      'over a table without a title': [
        `${TITLE}\n单位：‰\n指标,完成值\n申报率,920\n,\n指标名称,实际值\n监测合格率,91`,
        asked,
      ],
    },
  );
  allSay(
    { values: ['* 合格率 2025 0.91', '* 申报率 2025 0.92'] },
    {
      'where the value has its own': tables(`${TITLE}\n单位：‰`, TITLE, '91%'),
      'where the second has its own': tables(`${TITLE}\n单位：‰`, `${TITLE}\n单位：%`),
      'where titles differ': tables('衡水市2025年申报情况\n单位：‰', '衡水市2025年监测情况'),
      'above headings of several tables': tables(`${TITLE}\n单位：‰\n一、申报`, '二、监测', '910'),
      'above all titles': tables('单位：‰\n表1 衡水市2025年申报情况', '表2 衡水市2025年监测情况', '910'),
      'on another page': tables(`${TITLE}\n单位：‰`, `${TITLE}\n单位：‰`, '910'),
    },
  );
});

describe('left of the title', () => {
  const left = (said: string, title = TITLE, body = ',指标,完成值\n,申报率,92%'): Variant => [
    `${said},${title}\n${body}`,
    asked,
  ];
  allSay(
    { values: ['桃城区 申报率 2025 0.92'] },
    {
      'the county': left('桃城区'),
      'of a title without a place': left('桃城区', '2025年职业病防治指标完成情况表'),
      'as a label': left('填报单位：桃城区'),
      'over a table of more columns': left('桃城区', TITLE, ',指标,目标值,完成值\n,申报率,90%,92%'),
    },
  );
  eachSays({
    'an estimate': [left('预计'), [], ['PC252@2:1']],
    'another year': [left('2024年'), [], ['PC255@3:3']],
    'the unit': [left('单位：‰', TITLE, ',指标,完成值\n,申报率,920'), ['* 申报率 2025 0.92']],
    'the number of the table': [left('附件1'), ['* 申报率 2025 0.92']],
    'what is merged over the names': [
      ['县区,2025年,\n,申报率,监测合格率\n桃城区,92%,88%', asked],
      ['桃城区 合格率 2025 0.88', '桃城区 申报率 2025 0.92'],
    ],
  });
});

describe('全省 by itself under the title of the city', () => {
  const under = (line: string, body = '指标,完成值,备注\n申报率,92%,'): Variant => [
    `${TITLE}\n${line}\n${body}`,
    asked,
  ];
  allSay(
    { values: [], faults: ['PC256@4:2'] },
    {
      'in the first column': under('全省,,'),
      'in the second': under(',全省,'),
      'in the third': under(',,全省'),
      'in brackets': under('（全国）,,'),
      'as a heading with a number': under('全省情况,,'),
    },
  );
  allSay(
    { values: ['* 申报率 2025 0.92'] },
    {
      'above the title': [`全省\n${TITLE}\n指标,完成值\n申报率,92%`, asked],
      'with the rest of a title': [`${TITLE}\n全省统一表式\n指标,完成值\n申报率,92%`, asked],
      'over rows that name the city': under('全省,,', '县区,申报率\n衡水市,92%'),
    },
  );
});

describe('who filled in each form, below it', () => {
  const title = '2025年职业病防治指标完成情况表';
  const forms = (first: string, second: string, between = ''): Variant => [
    `${title}\n指标,完成值\n申报率,92%\n${first}\n${between}${title}\n指标,完成值\n监测合格率,91%\n${second}`,
    asked,
  ];
  const both = { values: ['冀州区 合格率 2025 0.91', '桃城区 申报率 2025 0.92'] };
  allSay(both, {
    'without a blank row': forms('填报单位：桃城区', '填报单位：冀州区'),
    'above a blank row': forms('填报单位：桃城区', '填报单位：冀州区', ',\n'),
    'in cells': forms('填报单位,桃城区', '填报单位,冀州区'),
    'with the day': forms(
      '填报单位：桃城区,填报日期：2026年1月5日',
      '填报单位：冀州区,填报日期：2026年1月5日',
    ),
    'above the titles of both': [
      `填报单位：桃城区\n${title}\n指标,完成值\n申报率,92%\n填报单位：冀州区\n${title}\n指标,完成值\n监测合格率,91%`,
      asked,
    ],
    'a line of labels and values above each': [
      ['桃城区,申报率,92%', '冀州区,监测合格率,91%']
        .map((one) => one.split(','))
        .map(
          ([place, ...row]) => `${title}\n填报单位,${place},日期,2026年1月5日\n指标,完成值,备注,\n${row},,`,
        )
        .join('\n,\n'),
      asked,
    ],
  });
  eachSays({
    'and not of the second': [forms('填报单位：桃城区', ''), ['桃城区 申报率 2025 0.92'], ['PC256@6:1']],
    'nor after a blank row': [
      forms('填报单位：桃城区', '', ',\n'),
      ['桃城区 申报率 2025 0.92'],
      ['PC256@7:1'],
    ],
  });
});

describe('tables of two years under a title of one of them', () => {
  const rates = (first: string, second: string, title = TITLE): Variant => [
    `${title}\n${first}\n指标,完成值\n申报率,82%\n,\n${second}\n指标,完成值\n申报率,92%`,
    asked,
  ];
  allSay(
    { values: ['* 申报率 2024 0.82', '* 申报率 2025 0.92'] },
    {
      'the years alone': rates('2024年', '2025年'),
      'with numbers of tables': rates('表1：2024年指标', '表2：2025年指标'),
      'as numbered headings': rates('一、2024年完成情况', '二、2025年完成情况'),
      'under a title of the other': rates('2024年', '2025年', '衡水市2024年职业病防治指标完成情况表'),
    },
  );
  eachSays({
    'a table alone': [`${TITLE}\n2024年\n指标,完成值\n申报率,82%`, [], ['PC255@4:2']],
    'the second names no year': [rates('2024年', '二、监测'), [], ['PC255@4:2', 'PC214@8:2']],
  });
});

describe('a year or a place in the corner over numbers of rows', () => {
  const values = ['* 申报率 2025 0.91', '* 知晓率 2025 0.85'];
  allSay(
    { values },
    {
      'a year': '2025年,指标,衡水市\n1,申报率,91%\n2,知晓率,85%',
      'a place': '衡水市,指标,2025年\n1,申报率,91%\n2,知晓率,85%',
      'a year, over numbers of the plan': '2025年,指标,衡水市\n2,申报率,91%\n7,知晓率,85%',
      'a year, over Chinese numbers': '2025年,指标,衡水市\n一、,申报率,91%\n二、,知晓率,85%',
      'a year, beside two headings': '2025年,衡水市,,\n,指标,本年,上年\n1,申报率,91%,90%\n2,知晓率,85%,84%',
    },
  );
  allSay(
    { values: ['桃城区 申报率 2025 0.91', '冀州区 申报率 2025 0.85'] },
    { 'before counties': '2025年,县区,申报率\n1,桃城区,91%\n2,冀州区,85%' },
  );
});

describe('the unit in the corner over one column of values', () => {
  const corner = (header: string, rows: string): Variant => [`${TITLE}\n${header}\n${rows}`, asked];
  eachSays({
    'over indicators': [corner('单位：‰,完成值', '申报率,920'), ['* 申报率 2025 0.92']],
    'over several': [
      corner('计量单位：‰,完成值', '申报率,920\n监测合格率,910'),
      ['* 合格率 2025 0.91', '* 申报率 2025 0.92'],
    ],
    'over counties': [
      corner('单位：万人,参保人数', '桃城区,5\n全市,55'),
      ['* 参保 2025 550000', '桃城区 参保 2025 50000'],
    ],
    'in a line above the header': [
      corner('单位：‰,2025年\n指标,完成值', '申报率,920'),
      ['* 申报率 2025 0.92'],
    ],
  });
});

describe('the unit beside the heading of a section', () => {
  const sections = (...lines: readonly string[]): Variant => [
    `衡水市2025年\n县区,完成值,备注\n${lines.join('\n')}`,
    asked,
  ];
  eachSays({
    'over the values': [
      sections('一、参保人数,单位：万人,', '桃城区,5,', '全市,55,'),
      ['* 参保 2025 550000', '桃城区 参保 2025 50000'],
    ],
    'behind them': [sections('一、申报率,,单位：‰', '桃城区,920,'), ['桃城区 申报率 2025 0.92']],
    'of its own section alone': [
      sections('一、申报率,单位：‰,', '桃城区,920,', '二、监测合格率,,', '桃城区,91,'),
      ['桃城区 合格率 2025 0.91', '桃城区 申报率 2025 0.92'],
    ],
  });
});

describe('the same header again, of a name that nobody knows and of kinds of values', () => {
  const years = (header: string, row = '桃城区,1.5%,80.5%'): Variant =>
    below(...['2024年', '2025年'].map((year) => `${year},,\n${header}\n一、申报率,,\n${row}`));
  const BOTH = ['桃城区 申报率 2024 0.805', '桃城区 申报率 2025 0.805'];
  eachSays({
    'a forecast beside what was measured': [years('名称,预计,实际'), BOTH],
    'a target beside what was measured': [years('名称,目标值,实际'), BOTH],
    'a year alone, of targets the second time': [
      below(
        '完成值,,\n名称,2025年\n一、申报率,,\n桃城区,80.5%',
        '目标值,,\n名称,2025年\n一、申报率,,\n桃城区,1.5%',
      ),
      ['桃城区 申报率 2025 0.805'],
    ],
    'what was measured before a target': [years('名称,实际,目标值', '桃城区,80.5%,1.5%'), BOTH],
  });
});

describe('a header without a row, directly over one that names nothing', () => {
  const beside = (place: string) =>
    `目标值,,,完成值,\n指标,${place},,指标,${place}\n,2024年,,,2024年\n申报率,1.5%,,申报率,82.5%`;
  eachSays({
    'of a place that nobody knows': [beside('长安区'), [], ['PC256@2:1']],
    'of another one': [beside('甲县'), [], ['PC256@2:1']],
    'of a known place': [beside('枣强县'), ['枣强县 申报率 2024 0.825']],
  });
});
