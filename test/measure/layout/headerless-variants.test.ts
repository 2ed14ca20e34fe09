import { describe } from 'vitest';
import { allSay, eachSays } from './variants.js';

const TWO = { values: ['* 合格率 2025 0.91', '* 申报率 2025 0.95'] };
const PAIRS = '申报率,95%\n监测合格率,91%';

describe('names and values without a header', () => {
  allSay(TWO, {
    'under a title': `衡水市2025年职业病防治指标\n${PAIRS}`,
    'by the name of the file': [PAIRS, { file: '衡水市2025年.csv' }],
    'over a label': `${PAIRS}\n年份：2025`,
    'with numbers before': `2025年\n1,申报率,95%\n2,监测合格率,91%`,
    'with numbers within': `2025年\n1.申报率,95%\n2.监测合格率,91%`,
    'with units': `2025年\n申报率,%,95\n监测合格率,%,91`,
    'with units behind': `2025年\n申报率,95,%\n监测合格率,91,%`,
    'with a column between': `2025年\n申报率,,95%\n监测合格率,,91%`,
    'with a blank row between': `2025年\n申报率,95%\n\n监测合格率,91%`,
    'with a remark behind': `2025年\n申报率,95%,已核实\n监测合格率,91%,`,
    'beside targets row by row': `2025年\n申报率,目标,96%\n申报率,完成,95%\n监测合格率,完成,91%`,
    'beside targets in sections': `2025年\n一、目标值\n申报率,96%\n二、完成值\n${PAIRS}`,
    'beside targets by their names': `2025年\n申报率（目标）,96%\n申报率（完成）,95%\n监测合格率,91%`,
    'with what the form says of all': `年份,2025\n填报人,张三\n${PAIRS}\n联系电话,0318-1234567`,
    'with a missing value first': `2025年\n查处率,/\n${PAIRS}`,
  });
  allSay(
    { values: ['冀州区 申报率 2025 0.91', '桃城区 申报率 2025 0.95'] },
    {
      'in sections of counties': `2025年\n桃城区\n申报率,95%\n冀州区\n申报率,91%`,
    },
  );
  eachSays({
    'of a county by a label': [
      `填报单位：桃城区卫生健康局,\n2025年\n申报率,95%`,
      ['桃城区 申报率 2025 0.95'],
    ],
    'of two years': [
      `申报率（2024年）,94%\n申报率（2025年）,95%`,
      ['* 申报率 2024 0.94', '* 申报率 2025 0.95'],
    ],
    'with counties before': [`2025年\n桃城区,申报率,95%\n冀州区,申报率,91%`, [], ['PC202@-:-']],
    'with years before': [`2025,申报率,95%\n2025,监测合格率,91%`, [], ['PC202@-:-']],
    'under two labels in one line': [
      `填报单位：桃城区,填报年份：2025年\n申报率,95%`,
      ['桃城区 申报率 2025 0.95'],
    ],
    'under two labels with their values beside them': [
      `填报单位,桃城区,年份,2025\n申报率,95%,,`,
      ['桃城区 申报率 2025 0.95'],
    ],
    'two pairs side by side': [
      `2025年,,,\n申报率,95%,查处率,100%\n监测合格率,91%,,`,
      ['* 合格率 2025 0.91', '* 查处率 2025 1', '* 申报率 2025 0.95'],
    ],
    'two pairs side by side under labels for both': [
      `填报单位,桃城区,年份,2025\n申报率,95%,查处率,100%`,
      ['桃城区 查处率 2025 1', '桃城区 申报率 2025 0.95'],
    ],
    'two pairs side by side under labels for each': [
      `2025年,,,\n填报单位：桃城区,,填报单位：冀州区,\n申报率,95%,申报率,91%`,
      ['冀州区 申报率 2025 0.91', '桃城区 申报率 2025 0.95'],
    ],
    'a pair beside a pair of weights': [`2025年,,,\n申报率,95%,监测合格率,15`, [], ['PC202@-:-']],
    'of no year': [PAIRS, [], ['PC223@1:1']],
    'of numbers that may be weights': [`2025年\n申报率,10\n监测合格率,15`, [], ['PC202@-:-']],
    'of numbers with a unit above': [`2025年\n单位：%\n申报率,95`, ['* 申报率 2025 0.95']],
    'of numbers with a unit in the name': [`2025年\n申报率（%）,95`, ['* 申报率 2025 0.95']],
    'of a number that can be no share': [`2025年\n工伤保险参保人数,580000`, ['* 参保 2025 580000']],
    'with two columns of values': [`2025年\n申报率,96%,95%`, [], ['PC202@-:-']],
    'with a name that nobody knows': [`2025年\n申报率,95%\n蒸汽率,91%`, [], ['PC202@-:-']],
    'under a header that nobody understands': [`2025年\n名称,折合\n申报率,95%`, [], ['PC202@-:-']],
    'under a title of targets': [`2025年目标\n申报率,95%`, [], ['PC252@2:1']],
    'over a note of targets': [`2025年\n申报率,95%\n注：以上为目标值`, [], ['PC252@2:1']],
    'over a table with a header that says targets': [
      `2025年\n申报率,95%\n\n指标,2025年目标值\n申报率,90%`,
      [],
      ['PC286@2:1', 'PC252@4:1'],
    ],
    'of somebody nobody knows': [`某某公司2025年\n申报率,95%`, [], ['PC256@1:1']],
  });
});
