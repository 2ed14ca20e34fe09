import { describe } from 'vitest';
import { eachSays, type Variant } from './variants.js';

const across = (earlier: string, later: string, title = '') =>
  `${title}指标,${earlier},${later}\n申报率,87.01%,91%`;
const BASE = ['* 申报率 2020 0.8701'];
const BOTH = [...BASE, '* 申报率 2025 0.91'];
const PLANS_OWN = '衡水市职业病防治规划（2021-2025年）主要指标,,\n';
const ASKED = ['PC272@2:3'];

describe('a bare year behind one that was measured', () => {
  eachSays({
    实际: [across('2020年实际', '2025年'), BASE, ASKED],
    完成: [across('2020年完成情况', '2025年'), BASE, ASKED],
    现状: [across('2020年现状', '2025年'), BASE, ASKED],
    'under the title of the plan': [across('2020年实际', '2025年', PLANS_OWN), BASE, ['PC272@3:3']],
    'behind the base year by its name': [across('基期值', '2025年', PLANS_OWN), BASE, ['PC272@3:3']],
    'behind the base year with its number': [
      across('2020年（基期）', '2025年', PLANS_OWN),
      BASE,
      ['PC272@3:3'],
    ],
    'behind the base year without that title': [across('基期值', '2025年'), BOTH],
    'in a second line': ['指标,2020年,2025年\n,实际,\n申报率,87.01%,91%', BASE, ['PC272@3:3']],
    'of two years': [
      '指标,2020年实际,2023年,2025年\n申报率,87.01%,89%,91%',
      [...BASE, '* 申报率 2023 0.89'],
      ['PC272@2:4'],
    ],
    'behind another one': [
      '指标,2020年,2023年实际,2025年\n申报率,87.01%,89%,91%',
      [...BASE, '* 申报率 2023 0.89'],
      ['PC272@2:4'],
    ],
    'both measured': [across('2020年实际', '2025年实际'), BOTH],
    'neither said to be': [across('2020年', '2025年'), BOTH],
    'the earlier one bare': [across('2020年', '2025年实际'), BOTH],
    'measured by a line over both': ['指标,实际,\n,2020年,2025年\n申报率,87.01%,91%', BOTH],
    'measured by the title': [across('2020年实际', '2025年', '衡水市职业病防治指标完成情况,,\n'), BOTH],
    'of the year of the report': [across('2020年实际', '2025年', '衡水市2025年职业病防治指标,,\n'), BOTH],
    'of the year in the name of the file': [
      [across('2020年实际', '2025年'), { file: '2025年完成情况.csv' }],
      BOTH,
    ],
    'a part of a year, of which no target is': [
      across('2020年实际', '2025年上半年'),
      [...BASE, '* 申报率 2025-06-30 0.91'],
      ['PC257@2:3'],
    ],
    'a year beside its target': ['指标,2020年实际,2025年,2025年目标\n申报率,87.01%,91%,90%', BOTH],
    'years behind the base year': [
      '指标,2020年（基期）,2024年,2025年\n申报率,87.01%,90%,91%',
      [...BASE, '* 申报率 2024 0.9', '* 申报率 2025 0.91'],
    ],
  });
});

describe('the end of the plan beside another time', () => {
  const LAST = ['* 申报率 2023 0.89', '* 申报率 2025 0.91'];
  eachSays({
    规划末期: [across('2023年', '规划末期').replace('87.01', '89'), ['* 申报率 2023 0.89'], ['PC272@2:3']],
    '“十四五”末': [
      across('2023年', '“十四五”末').replace('87.01', '89'),
      ['* 申报率 2023 0.89'],
      ['PC272@2:3'],
    ],
    'measured by its own words': [across('2023年', '规划末期实际').replace('87.01', '89'), LAST],
    'by itself': ['指标,规划末期\n申报率,91%', ['* 申报率 2025 0.91']],
  });
});

describe('a title by which something is reached', () => {
  const under = (title: string, heading = '数值') => `${title},\n指标,${heading}\n申报率,91%`;
  const READ = ['* 申报率 2025 0.91'];
  eachSays({
    'in the last year': [under('2025年达到'), [], ['PC272@3:2']],
    'at the end of that year': [under('2025年末达到'), [], ['PC272@3:2']],
    'above values that were measured': [under('2025年达到', '完成值'), READ],
    'by its own words': [under('2025年已达到'), READ],
    'in a year before': [under('2023年达到'), ['* 申报率 2023 0.91']],
  });
});

const down = (earlier: string, later: string, title = '') =>
  `${title}指标,年份,数值\n申报率,${earlier},87.01%\n申报率,${later},91%`;

describe('a row of a bare year behind one that was measured', () => {
  eachSays({
    实际: [down('2020年实际', '2025年'), BASE, ['PC272@3:3']],
    完成: [down('2020年完成', '2025'), BASE, ['PC272@3:3']],
    现状: [down('2020年现状', '2025年'), BASE, ['PC272@3:3']],
    'above it': ['指标,年份,数值\n申报率,2025年,91%\n申报率,2020年实际,87.01%', BASE, ['PC272@2:3']],
    'the years before the names': ['年份,申报率\n2020年实际,87.01%\n2025年,91%', BASE, ['PC272@3:2']],
    'a part of a year': [
      down('2020年实际', '2025年1—9月'),
      [...BASE, '* 申报率 2025-09-30 0.91'],
      ['PC257@3:3'],
    ],
    'both measured': [down('2020年实际', '2025年实际'), BOTH],
    'neither said to be': [down('2020年', '2025年'), BOTH],
    'measured by the title': [down('2020年实际', '2025年', '衡水市职业病防治指标完成情况,,\n'), BOTH],
    'of a year that another row says was measured': [
      '指标,年份,数值\n申报率,2020年实际,87.01%\n申报率,2025年,91%\n知晓率,2025年实际,86%',
      [...BOTH, '* 知晓率 2025 0.86'],
    ],
  } satisfies Record<string, readonly [Variant, readonly string[], (readonly string[])?]>);
});

describe('a year by which something is reached', () => {
  const column = (heading: string, title = '') => `${title}指标,${heading}\n申报率,91%`;
  const VALUE = ['* 申报率 2025 0.91'];
  eachSays({
    'the last of the plan': [column('2025年达到'), [], ['PC272@2:2']],
    'its end': [column('2025年末达到'), [], ['PC272@2:2']],
    'the end of the five years': [column('“十四五”末达到'), [], ['PC272@2:2']],
    'beside the base year': [across('2020年', '2025年达到值'), BASE, ASKED],
    'in a row': ['指标,年份,数值\n申报率,2025年达到,91%', [], ['PC272@2:3']],
    'under the title of what was done': [column('2025年达到', '衡水市职业病防治指标完成情况,\n'), VALUE],
    'before the end of the plan': [column('2024年达到'), ['* 申报率 2024 0.91']],
    'already reached': [column('2025年已达到'), VALUE],
    'actually reached': [column('2025年实际达到'), VALUE],
    'without a year': [`2025年,\n${column('达到')}`, VALUE],
    'what was to be reached': [column('2025年应达到'), [], ['PC252@1:1']],
  });
});
