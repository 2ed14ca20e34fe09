import { describe } from 'vitest';
import { allSay, eachSays } from './variants.js';

const of = (title: string, ...rows: readonly string[]) => `${title}\n指标,完成值\n${rows.join('\n')}`;
const two = (title: string, first: string, second: string, blank = '') =>
  `${title}\n${of(first, '申报率,81%')}\n${blank}${of(second, '申报率,91%')}`;

describe('a title over all of several tables, of which it says what their own say too', () => {
  allSay(
    { values: ['* 申报率 2024 0.81', '* 申报率 2025 0.91'] },
    {
      'the checkpoint in the title': two(
        '衡水市职业病防治规划中期评估报告',
        '一、2024年完成情况',
        '二、2025年完成情况',
      ),
      'without numbers': two('衡水市职业病防治规划中期评估报告', '2024年完成情况', '2025年完成情况'),
      'a blank row between': two(
        '衡水市职业病防治规划中期评估报告',
        '一、2024年完成情况',
        '二、2025年完成情况',
        ',\n',
      ),
      'tables with numbers': two('衡水市中期评估', '表1 2024年完成情况', '表2 2025年完成情况'),
      'in brackets': two('衡水市终期评估报告', '（2024年）', '（2025年）'),
      'without a word of what they are': two('衡水市终期评估', '（一）2024年指标', '（二）2025年完成情况'),
      'two lines of a title': two(
        '衡水市职业病防治规划\n2025年度评估报告',
        '一、2024年完成情况',
        '二、2025年完成情况',
      ),
    },
  );
  allSay(
    { values: ['桃城区 申报率 2024 0.81', '桃城区 申报率 2025 0.91'] },
    {
      'of a county': two('桃城区职业病防治规划终期评估', '一、2024年完成情况', '二、2025年完成情况'),
      'of a county at a checkpoint': two('桃城区中期评估报告', '2024年完成情况', '2025年完成情况'),
    },
  );
  eachSays({
    'another place in the second, which ends what the first says': [
      two('桃城区\n2024年', '完成情况', '冀州区\n2025年'),
      ['冀州区 申报率 2025 0.91', '桃城区 申报率 2024 0.81'],
    ],
    'no place in the second, which has as many lines': [
      two('桃城区', '2024年完成情况', '其他县区\n2025年完成情况'),
      ['桃城区 申报率 2024 0.81'],
      ['PC256@5:1'],
    ],
    'another year over all': [
      two('衡水市2025年工作报告', '2024年完成情况', '2025年完成情况'),
      ['* 申报率 2025 0.91'],
      ['PC255@4:2'],
    ],
  });
});
