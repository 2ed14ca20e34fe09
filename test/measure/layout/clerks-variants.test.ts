import { describe } from 'vitest';
import { allSay, eachSays } from './variants.js';

/** Tables as people fill them in, each of a form of its own that a careful reader has no doubt about. */
const ONE = { values: ['* 申报率 2025 0.95'] };
const TWO = { values: ['* 合格率 2025 0.91', '* 申报率 2025 0.95'] };
const titled = (headings: string, values: string) => `2025年\n指标,${headings}\n申报率,${values}`;

describe('words for values', () => {
  allSay(ONE, {
    数据: titled('数据', '95%'),
    指标数据: titled('指标数据', '95%'),
    统计数据: titled('统计数据', '95%'),
    填报数据: titled('填报数据', '95%'),
    '达到水平 beside 目标水平': titled('目标水平,达到水平', '96%,95%'),
    现状水平: titled('现状水平', '95%'),
    '实际数据 beside 目标数据': titled('目标数据,实际数据', '96%,95%'),
    '数据 beside where it comes from': titled('数据来源,数据', '统计局,95%'),
  });
  eachSays({
    '报告期 beside 基期': [titled('基期,报告期', '87%,95%'), ['* 申报率 2020 0.87', '* 申报率 2025 0.95']],
    '报告期 beside 基期 and values names times': [
      `指标,报告期,基期值,数值\n申报率,2025年,87%,95%`,
      ['* 申报率 2020 0.87', '* 申报率 2025 0.95'],
    ],
    '数据 beside 数值': [titled('数据,数值', '95%,90%'), [], ['PC219@2:3']],
    '数据 under a title of targets': [`2025年目标\n指标,数据\n申报率,95%`, [], ['PC252@2:1']],
  });
});

describe('what a heading says besides', () => {
  allSay(ONE, {
    'in both languages': `指标 Indicator,年份 Year,数值 Value\n申报率,2025,95%`,
    'in both languages, with a stroke': `指标/Indicator,年份/Year,数值/Value\n申报率,2025,95%`,
    'that it must be filled in': `指标（必填）,年份（必填）,完成值（必填，%）\n申报率,2025,95`,
    'who found the value': titled('自评完成值', '95%'),
    'from when to when': `指标,时间范围,数值\n申报率,2025年1月1日至2025年12月31日,95%`,
  });
});

describe('a name that stands once for the rows below it', () => {
  allSay(
    { values: ['* 合格率 2024 0.88', '* 合格率 2025 0.91', '* 申报率 2024 0.94', '* 申报率 2025 0.95'] },
    {
      'of years': `指标,年份,数值\n申报率,2024,94%\n,2025,95%\n监测合格率,2024,88%\n,2025,91%`,
      'with numbers': `序号,指标,年份,数值\n2,申报率,2024,94%\n,,2025,95%\n3,监测合格率,2024,88%\n,,2025,91%`,
      'of targets': `指标,类别,2024年,2025年\n申报率,目标,95%,96%\n,完成,94%,95%\n监测合格率,目标,89%,92%\n,完成,88%,91%`,
    },
  );
  eachSays({
    'of counties': [
      `指标,县区,2025年\n申报率,桃城区,95%\n,冀州区,91%`,
      ['冀州区 申报率 2025 0.91', '桃城区 申报率 2025 0.95'],
    ],
    'that stands twice': [
      `指标,县区,2025年\n申报率,桃城区,91%\n监测合格率,桃城区,88%\n,冀州区,92%\n监测合格率,冀州区,90%`,
      ['冀州区 合格率 2025 0.9', '桃城区 合格率 2025 0.88', '桃城区 申报率 2025 0.91'],
      ['PC212@4:1'],
    ],
    'of which the row says what one above said': [
      `指标,年份,数值\n申报率,2025,95%\n,2025,91%`,
      ['* 申报率 2025 0.95'],
      ['PC212@3:1'],
    ],
    'over a blank row': [
      `指标,年份,数值\n申报率,2024,94%\n,,\n,2025,91%`,
      ['* 申报率 2024 0.94'],
      ['PC212@4:1'],
    ],
    'beside another in a column without a heading': [
      `指标,,2025年\n申报率,目标,96%\n,监测合格率,91%`,
      ['* 合格率 2025 0.91'],
    ],
    'that nobody knows': [`指标,年份,数值\n检出率,2024,9%\n,2025,8%`, [], ['PC212@2:1', 'PC212@3:1']],
  });
});

describe('rows that are not of indicators', () => {
  allSay(TWO, {
    'of roles under a year': `2025年,申报率,监测合格率\n目标,96%,92%\n完成,95%,91%`,
    'of a year with its role': `项目,申报率,监测合格率\n2025年目标,96%,92%\n2025年完成,95%,91%`,
    'a note in brackets between': `指标,2025年完成值\n申报率,95%\n（注：本项由市级统计）,\n监测合格率,91%`,
  });
  eachSays({
    'a note in brackets that says what the rows below it are': [
      `指标,2025年完成值\n（注：以下为目标值）,\n申报率,95%`,
      [],
      ['PC252@1:1'],
    ],
    'a note in brackets of another year': [
      `指标,2025年完成值\n申报率,95%\n（注：下列为2024年数据）,\n监测合格率,91%`,
      ['* 申报率 2025 0.95'],
      ['PC255@4:2'],
    ],
  });
});
