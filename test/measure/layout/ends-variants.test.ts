import { describe } from 'vitest';
import { allSay, eachSays } from './variants.js';

/** What is at the end of the time that a table is of, beside what was at its beginning. */
const AT_THE_END = { values: ['* 申报率 2025 0.95'] };
const titled = (headings: string, values: string) => `2025年指标完成情况\n指标,${headings}\n申报率,${values}`;

const OF_THE_END = [
  ...['期末', '期末值', '期末数', '本期末', '本期末数', '报告期末', '期末完成值', '期末实际数', '2025年期末'],
  ...['年末', '年末值', '年末数', '年末完成值', '年末实际', '年底数', '年终数', '本年末数', '2025年末数'],
  '2025年年末值',
];
const OF_THE_BEGINNING = [
  ...['期初', '期初值', '期初数', '本期初', '报告期初', '上期末', '期初（2024年）', '2024年（期初）'],
  ...['年初', '年初值', '年初数', '年初完成值', '年初实际数', '2025年初', '2025年年初值', '上年末数'],
];

describe('the end of a time', () => {
  allSay(
    AT_THE_END,
    Object.fromEntries(
      OF_THE_END.flatMap((end) => [
        [`${end} alone`, titled(end, '95%')],
        [`${end} beside the beginning`, titled(`期初数,${end}`, '90%,95%')],
      ]),
    ),
  );
  allSay(
    AT_THE_END,
    Object.fromEntries(
      OF_THE_BEGINNING.flatMap((beginning) => [
        [`beside ${beginning}`, titled(`${beginning},期末数`, '90%,95%')],
        [`before ${beginning}`, titled(`期末数,${beginning}`, '95%,90%')],
      ]),
    ),
  );
  allSay(AT_THE_END, {
    'under the year': `指标,2025年,\n,期初,期末\n申报率,90%,95%`,
    'row by row, under 类型': `指标,年份,类型,数值\n申报率,2025,期初,90%\n申报率,2025,期末,95%`,
    'row by row, under 时期': `指标,时期,数值\n申报率,2025年初,90%\n申报率,2025年末,95%`,
    'row by row, beside the year': `指标,年份,时点,数值\n申报率,2025,年初,90%\n申报率,2025,年末,95%`,
    'by the section': `2025年\n指标,数值\n一、期初,\n申报率,90%\n二、期末,\n申报率,95%`,
    'beside the target': titled('年初目标,期末数', '96%,95%'),
    'beside what is expected': titled('预计期末数,期末数', '96%,95%'),
  });
});

describe('the beginning of a time', () => {
  allSay(
    { values: ['* 申报率 2020 0.87', '* 申报率 2025 0.95'] },
    {
      'of the plan, with its base year': `指标,期初（2020年）,期末（2025年）\n申报率,87%,95%`,
      'of the plan, behind its base year': `指标,2020年（期初）,2025年（期末）\n申报率,87%,95%`,
      'row by row': `指标,时点,数值\n申报率,期初（2020年）,87%\n申报率,期末（2025年）,95%`,
    },
  );
  eachSays({
    'by the heading': [titled('期初值', '90%'), [], ['PC252@2:1']],
    'by the title': [`2025年期初数\n指标,数值\n申报率,90%`, [], ['PC252@2:1']],
    'by the name of the file': [[`指标,数值\n申报率,90%`, { file: '2025年期初.csv' }], [], ['PC252@1:1']],
    'by a line under the table': [`指标,2025年\n申报率,90%\n以上为期初数`, [], ['PC252@1:1']],
    'by a remark': [`指标,2025年,备注\n申报率,90%,期初数`, [], ['PC252@1:1']],
  });
});

describe('the end of the time of a plan, which its targets are for', () => {
  eachSays({
    'beside the base year': [titled('基期值,期末值', '87%,90%'), ['* 申报率 2020 0.87'], ['PC272@3:3']],
    'beside its own middle': [
      `指标,2020年现状,2023年中期值,2025年期末值\n申报率,87%,88%,90%`,
      ['* 申报率 2020 0.87'],
      ['PC272@2:3', 'PC272@2:4'],
    ],
    'beside what is now': [
      `指标,现状值（2020年）,期末值（2025年）\n申报率,87%,90%`,
      ['* 申报率 2020 0.87'],
      ['PC272@2:3'],
    ],
    'with a word for what was measured': [
      titled('基期值,期末完成值', '87%,90%'),
      ['* 申报率 2020 0.87', '* 申报率 2025 0.9'],
    ],
    'of a plan by name': [`2025年\n指标,规划期末\n申报率,90%`, [], ['PC223@2:1']],
    'with its target': [titled('期末目标,期末完成', '90%,89%'), ['* 申报率 2025 0.89']],
  });
});

describe('the value of a year by other names', () => {
  allSay(
    AT_THE_END,
    Object.fromEntries(
      ['年度值', '年度数', '年度数据', '年度实际', '年度实际值', '全年值', '全年数据', '年度值（%）'].flatMap(
        (heading) => [
          [`${heading} beside the year`, `指标,年份,${heading}\n申报率,2025,95%`],
          [`${heading} beside the target`, titled(`年度目标,${heading}`, '96%,95%')],
        ],
      ),
    ),
  );
});

describe('a label in one cell below the rows, and what it says in the next', () => {
  const table = '序号,指标,2025年\n2,申报率,95%\n';
  const forecast = (row: string) => [`${table}${row}`, [], ['PC252@1:1']] as const;
  const countys = (row: string) => [`${table}${row}`, ['桃城区 申报率 2025 0.95']] as const;
  eachSays({
    备注: forecast('备注,以上为预计数,'),
    注: forecast('注,以上为预计数,'),
    'Note, in its own column': [`指标,2025年\n申报率,95%\nNote,以上为预计数`, [], ['PC252@1:1']],
    数据类型: [`${table}数据类型,预计,`, ['* 申报率 2025 0.95'], ['PC284@3:1']],
    县区: countys('县区,桃城区,'),
    单位: countys('单位,桃城区,'),
    'several of them': countys('填报单位,桃城区,\n填报人,张三,\n备注,均已核实,'),
    'a remark that changes nothing': [`${table}备注,数据由统计部门提供,`, ['* 申报率 2025 0.95']],
    'the header of another table': [
      `指标,2025年\n申报率,95%\n年度,2024\n申报率,85%`,
      ['* 申报率 2024 0.85', '* 申报率 2025 0.95'],
    ],
    'between the rows of counties': [
      `县区,2025年申报率,备注\n桃城区,90%,\n备注,以上为预计数,\n冀州区,91%,`,
      ['冀州区 申报率 2025 0.91'],
    ],
  });
});

describe('what stands under a table that is not the last of its sheet', () => {
  const two = (line: string, second: string) => `2025年\n指标,数值\n申报率,95%\n${line}\n${second}`;
  const [SAME, OTHER] = ['指标,数值\n监测合格率,88%', '指标名称,完成值\n监测合格率,88%'];
  const denied = (line: string) =>
    Object.fromEntries(
      [SAME, OTHER, `表2\n${SAME}`, `\n职业健康情况\n${OTHER}`].map((second, at) => [
        `${line} (${at})`,
        [two(line, second), ['* 合格率 2025 0.88', '* 申报率 2025 PC285'], ['PC285@3:2']] as const,
      ]),
    );
  eachSays({
    ...denied('注：申报率为2024年数据'),
    ...denied('备注：申报率为桃城区数据'),
    ...denied('说明：申报率数据有误'),
  });
  eachSays({
    'a note that its values bear the mark of': [
      two('*为预计数', OTHER).replace('95%', '95%*'),
      ['* 合格率 2025 0.88', '* 申报率 2025 PC285'],
      ['PC285@3:2'],
    ],
    'a note above the header that comes again': [
      `县区,2025年申报率\n桃城区,91%\n备注：以下未核实\n县区,2025年申报率\n冀州区,92%`,
      ['冀州区 申报率 2025 0.92', '桃城区 申报率 2025 0.91'],
      ['PC284@3:1'],
    ],
    'its unit': [
      `2025年\n指标,数值\n工伤保险参保人数,54\n单位：万人\n,\n表2\n指标,数值\n监测合格率,88%`,
      ['* 参保 2025 540000', '* 合格率 2025 0.88'],
    ],
    'whoever reports it': [
      `2025年\n指标,数值\n申报率,95%\n填报单位：桃城区卫健局\n,\n表2\n指标,数值\n监测合格率,88%`,
      ['桃城区 申报率 2025 0.95'],
      ['PC256@7:1'],
    ],
    'a page of its own': [
      `2025年\n县区,申报率\n桃城区,91%\n第1页\n2025年\n县区,申报率\n冀州区,92%`,
      ['冀州区 申报率 2025 0.92', '桃城区 申报率 2025 0.91'],
    ],
  });
});

describe('a line over a header that comes again', () => {
  eachSays({
    'another unit': [
      `2025年\n单位：千人\n指标,数值\n工伤保险参保人数,540\n,\n单位：万人\n指标,数值\n工伤保险参保人数,54`,
      ['* 参保 2025 540000', '* 参保 2025 540000'],
    ],
    'the same unit, on another page': [
      `2025年\n单位：%\n县区,申报率\n桃城区,91\n2025年\n单位：%\n县区,申报率\n冀州区,92`,
      ['冀州区 申报率 2025 0.92', '桃城区 申报率 2025 0.91'],
    ],
    'the number of a table, beside one that names its county': [
      `2025年\n表1 桃城区\n指标,数值\n申报率,91%\n表2\n指标,数值\n监测合格率,88%`,
      ['桃城区 申报率 2025 0.91'],
      ['PC256@5:1'],
    ],
    'the number of a table': [
      `2025年\n表1\n指标,数值\n申报率,91%\n表2\n指标,数值\n监测合格率,88%`,
      ['* 合格率 2025 0.88', '* 申报率 2025 0.91'],
    ],
  });
});

describe('a year behind one of which there is only what is planned', () => {
  const years = (headings: string, values: string) =>
    `衡水市职业病防治指标\n指标,${headings}\n申报率,${values}`;
  const of2023 = ['* 申报率 2023 0.8'];
  eachSays({
    'behind a plan': [years('2023年完成,2024年计划,2025年', '80%,85%,90%'), of2023, ['PC272@3:4']],
    'behind a forecast': [years('2023年,2024年（预计）,2025年', '80%,85%,90%'), of2023, ['PC272@3:4']],
    'behind a target': [years('2023年,2024年目标,2025年', '80%,85%,90%'), of2023, ['PC272@3:4']],
    'that says what it is': [
      years('2023年完成,2024年计划,2025年完成', '80%,85%,90%'),
      [...of2023, '* 申报率 2025 0.9'],
    ],
    'behind a year of which both are told': [
      years('2023年目标,2023年,2025年', '85%,80%,90%'),
      [...of2023, '* 申报率 2025 0.9'],
    ],
    'before the year of the plan': [years('2023年,2025年目标', '80%,90%'), of2023],
  });
});
