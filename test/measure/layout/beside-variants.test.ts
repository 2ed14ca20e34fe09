import { describe } from 'vitest';
import { allSay, eachSays } from './variants.js';

const TWO = { values: ['* 合格率 2025 0.91', '* 申报率 2025 0.95'] };

describe('tables beside each other, the names of rows under blank headings', () => {
  allSay(TWO, {
    'without a column between': `,2025年,,2025年\n申报率,95%,监测合格率,91%`,
    'with one between': `,2025年,,,2025年\n申报率,95%,,监测合格率,91%`,
    'the first named': `指标,2025年,,2025年\n申报率,95%,监测合格率,91%`,
    'the first named, with a column between': `指标,2025年,,,2025年\n申报率,95%,,监测合格率,91%`,
    'both with units': `,2025年,单位,,2025年,单位\n申报率,95,%,监测合格率,91,%`,
    'one longer than the other': `,2025年,,2025年\n查处率,/,监测合格率,91%\n申报率,95%,,`,
    'beside targets': `,2025年目标,,2025年,,2025年\n申报率,96%,申报率,95%,监测合格率,91%`,
    'under a title for each': `目标值,,完成值,,完成值,\n,2025年,,2025年,,2025年\n申报率,96%,申报率,95%,监测合格率,91%`,
  });
  eachSays({
    'of a county each': [
      `桃城区,,冀州区,\n,2025年,,2025年\n申报率,95%,申报率,91%`,
      ['冀州区 申报率 2025 0.91', '桃城区 申报率 2025 0.95'],
    ],
    'of a year each': [
      `,2024年,,2025年\n申报率,94%,申报率,95%`,
      ['* 申报率 2024 0.94', '* 申报率 2025 0.95'],
    ],
    'of a county and of somebody nobody knows': [
      `桃城区,,某某,\n,2025年,,2025年\n申报率,95%,申报率,91%`,
      ['桃城区 申报率 2025 0.95'],
      ['PC256@1:1'],
    ],
    'what the columns name is not of one kind': [
      `,2025年,,2025年\n桃城区,95%,监测合格率,91%`,
      [],
      ['PC219@1:4'],
    ],
    'a column that nobody understands': [`,2025年,,2025年\n申报率,95%,已核实,91%`, [], ['PC219@1:4']],
  });
});

describe('tables under each other, one heading over the values', () => {
  allSay(TWO, {
    'of the same year': `,2025年\n申报率,95%\n,2025年\n监测合格率,91%`,
    'the second of targets': `,2025年完成值\n申报率,95%\n监测合格率,91%\n,2025年目标值\n申报率,96%`,
    'the first of targets': `,2025年目标值\n申报率,96%\n,2025年完成值\n申报率,95%\n监测合格率,91%`,
    'with the columns in another order': `指标,2025年目标,2025年完成\n申报率,96%,95%\n指标,2025年完成,2025年目标\n监测合格率,91%,92%`,
  });
  eachSays({
    'of a year each': [
      `,2024年\n申报率,94%\n,2025年\n申报率,95%`,
      ['* 申报率 2024 0.94', '* 申报率 2025 0.95'],
    ],
    'a county over the values is the section of those below': [
      `,2025年\n申报率,95%\n,桃城区\n申报率,91%`,
      ['* 申报率 2025 0.95', '桃城区 申报率 2025 0.91'],
    ],
  });
});

describe('a table of something else beside the table, behind a blank column', () => {
  const WHOLE = { values: ['* 申报率 2025 0.91', '* 知晓率 2025 0.86'] };
  allSay(WHOLE, {
    'of counties': `指标,2025年,,县区,企业数\n申报率,91%,,桃城区,120\n知晓率,86%,,冀州区,88`,
    'of years': `指标,2025年,,年份,经费（万元）\n申报率,91%,,2023,12\n知晓率,86%,,2024,15`,
    'with more rows': `指标,2025年,,县区,企业数,职工数\n申报率,91%,,桃城区,120,900\n知晓率,86%,,冀州区,88,700\n,,,景县,45,300`,
    'behind two blank columns': `指标,2025年,,,县区,企业数\n申报率,91%,,,桃城区,120\n知晓率,86%,,,冀州区,88`,
    'in rows of counties': `2025年\n县区,申报率,知晓率,,县区,企业数\n全市,91%,86%,,桃城区,120\n,,,,冀州区,88`,
    'of indicators that are none': `指标,2025年,,指标,台数\n申报率,91%,,检测仪,12\n知晓率,86%,,采样器,15`,
  });
  allSay(
    { values: ['桃城区 申报率 2025 0.91', '冀州区 申报率 2025 0.86'] },
    {
      'a blank column within one table': `指标,2025年,,县区\n申报率,91%,,桃城区\n申报率,86%,,冀州区`,
      'a blank column before remarks': `指标,2025年,,县区,备注\n申报率,91%,,桃城区,已核实\n申报率,86%,,冀州区,`,
    },
  );
});

describe('rows that only go on with what offices are responsible', () => {
  allSay(
    { values: ['* 申报率 2025 0.91'] },
    {
      'a county under the last row': `指标,2025年,责任单位\n申报率,91%,桃城区\n,,景县`,
      'its office': `指标,2025年,牵头单位\n申报率,91%,市卫健委\n,,桃城区卫生健康局`,
      'two columns': `指标,2025年,责任单位,联系人\n申报率,91%,桃城区,张三\n,,景县,李四`,
      'of sources': `指标,2025年,数据来源\n申报率,91%,桃城区疾控中心\n,,冀州区疾控中心`,
      'of the best county': `指标,2025年,先进县\n申报率,91%,桃城区\n,,景县`,
    },
  );
  allSay(
    { values: ['桃城区 申报率 2025 0.91'] },
    {
      'but a label says whose the table is': `指标,2025年,责任单位\n申报率,91%,市卫健委\n,,填报单位：桃城区卫健局`,
      'and so does a county under the names': `指标,2025年,责任单位\n申报率,91%,市卫健委\n桃城区,,`,
    },
  );
});

describe('a table under another of counties, with a place by itself above its header', () => {
  const two = (title: string, rest = '') =>
    `2023年指标完成情况,\n县区,康复服务覆盖率\n枣强县,63.5%\n全市,70.5%\n${title},\n${rest}指标,数值\n申报率,61.1%`;
  const ABOVE = ['* 康复 2023 0.705', '枣强县 康复 2023 0.635'];
  eachSays({
    'a county': [two('桃城区'), [...ABOVE, '桃城区 申报率 2023 0.611']],
    'a county that was listed': [two('枣强县'), [...ABOVE, '枣强县 申报率 2023 0.611']],
    'the city': [two('全市'), [...ABOVE, '* 申报率 2023 0.611']],
    'the province': [two('全省'), ABOVE, ['PC256@7:2']],
    'a mean of the province': [two('全省平均'), ABOVE],
    'a county and a year': [two('桃城区2024年'), [...ABOVE, '桃城区 申报率 2024 0.611']],
    'an office': [two('桃城区卫生健康局'), [...ABOVE, '桃城区 申报率 2023 0.611']],
    'a county without a value, and a header that asks for counties': [
      `2023年指标完成情况,\n县区,康复服务覆盖率\n枣强县,63.5%\n桃城区,\n县区,申报率\n枣强县,61.1%`,
      ['枣强县 康复 2023 0.635', '枣强县 申报率 2023 0.611'],
    ],
  });
});

describe('a blank column within what a heading stands over', () => {
  const FOUR = [
    '武强县 申报率 2024 0.72',
    '武强县 申报率 2025 0.78',
    '故城县 申报率 2024 0.79',
    '故城县 申报率 2025 0.95',
  ];
  allSay(
    { values: FOUR },
    {
      'before its last column': `指标,故城县,,武强县,,\n,2025年,2024年,2025年,,2024年\n申报率,95%,79%,78%,,72%`,
      'before the last column of the first': `指标,故城县,,,武强县,\n,2025年,,2024年,2025年,2024年\n申报率,95%,,79%,78%,72%`,
      'in both': `指标,故城县,,,武强县,,\n,2025年,,2024年,2025年,,2024年\n申报率,95%,,79%,78%,,72%`,
      'two of them': `指标,故城县,,武强县,,,\n,2025年,2024年,2025年,,,2024年\n申报率,95%,79%,78%,,,72%`,
      'between the two as well': `指标,故城县,,,武强县,,\n,2025年,2024年,,2025年,,2024年\n申报率,95%,79%,,78%,,72%`,
    },
  );
  allSay(
    { values: ['故城县 申报率 2024 0.79', '故城县 申报率 2025 0.95'] },
    {
      'between years that stand once': `指标,故城县,,\n,2024年,,2025年\n申报率,79%,,95%`,
      'before the value': `指标,故城县,,,,\n,2024年目标,2024年,,2025年目标,2025年\n申报率,80%,79%,,90%,95%`,
    },
  );
  allSay(
    { values: ['故城县 申报率 2025 0.95'] },
    { 'between target and value': `2025年\n指标,故城县,,\n,目标,,完成\n申报率,90%,,95%` },
  );
  allSay(
    { values: ['* 知晓率 2025 0.86', '故城县 申报率 2025 0.95'] },
    { 'another table behind it': `指标,故城县,,指标,全市\n,2025年,,,2025年\n申报率,95%,,知晓率,86%` },
  );
});

describe('a name of an indicator by itself over a value in a table of other indicators', () => {
  const table = (name: string) =>
    `桃城区2025年指标,,\n康复服务覆盖率,监测合格率,查处率\n86.3%,75.6%,70.7%\n,,\n${name},,\n61.1%,,`;
  const ABOVE = ['桃城区 合格率 2025 0.756', '桃城区 康复 2025 0.863', '桃城区 查处率 2025 0.707'];
  eachSays({
    'of none of its columns': [table('知晓率'), [...ABOVE, '桃城区 康复 2025 PC255'], ['PC255@6:1']],
    'of another of its columns': [table('查处率'), [...ABOVE, '桃城区 康复 2025 PC255'], ['PC255@6:1']],
    'of this column, which has a value': [table('康复服务覆盖率'), [...ABOVE, '桃城区 康复 2025 0.611']],
    'over rows of counties': [
      `2025年\n县区,申报率,查处率\n桃城区,91%,92%\n知晓率,,\n冀州区,93%,94%`,
      [
        '冀州区 申报率 2025 PC255',
        '冀州区 查处率 2025 PC255',
        '桃城区 申报率 2025 0.91',
        '桃城区 查处率 2025 0.92',
      ],
      ['PC255@5:2', 'PC255@5:3'],
    ],
  });
});

describe('a share in a line of its own', () => {
  const table = (...lines: readonly string[]) => `指标,2025年\n申报率,91%\n${lines.join('\n')}`;
  const ABOVE = ['* 申报率 2025 0.91'];
  eachSays({
    'under a name under the table': [table(',', '知晓率,', '78.2%,'), ABOVE, ['PC286@5:1']],
    'directly under a name': [table('知晓率,', '78.2%,'), ABOVE, ['PC286@4:1']],
    'under the table': [table(',', '78.2%,'), ABOVE, ['PC286@4:1']],
    'in wide letters': [table('７８．２％,'), ABOVE, ['PC286@3:1']],
    'per mille': [table(',', '782‰,'), ABOVE, ['PC286@4:1']],
    'under the names of a table whose title another contradicts': [
      `桃城区2025年情况,,\n指标,单位,数值\n查处率,%,60.3%\n阜城县2025年情况,,\n监测合格率,知晓率,\n67.4%,74.2%,`,
      ['桃城区 查处率 2025 0.603'],
      ['PC286@6:1'],
    ],
    'above the header': [`知晓率,\n78.2%,\n${table()}`, ABOVE, ['PC286@2:1']],
    'between two tables': [
      table(',', '知晓率,', '78.2%,', '指标,2025年', '查处率,92%'),
      [...ABOVE, '* 查处率 2025 0.92'],
      ['PC286@5:1'],
    ],
    'with its sign': [table('-9%,'), ABOVE, ['PC286@3:1']],
    'of which the line above has the beginning': [table('.9%,'), ABOVE, ['PC286@3:1']],
    'of which it has the beginning, in wide letters': [table('．９％'), ABOVE, ['PC286@3:1']],
    'of which it has all but the decimals': [table('.9'), ABOVE, ['PC286@3:1']],
    'of which it has all but decimals after a raised dot': [table('·9%'), ABOVE, ['PC286@3:1']],
    'of which it has all but how far it goes': [table('以上,'), ABOVE, ['PC286@3:1']],
    'of which it has all but that it is about': [table('左右'), ABOVE, ['PC286@3:1']],
    'of which it has all but its sign': [table('%,'), ABOVE],
    'a word that ends so': [table('以上数据由市卫健委提供,'), ABOVE],
    'the number of a page between dashes': [table(',', '- 1 -,'), ABOVE],
    'the number of a page': [table(',', '1,'), ABOVE],
    'a remark that holds one': [table(',', '注：78.2%为初步数。,'), ABOVE],
  });
});
