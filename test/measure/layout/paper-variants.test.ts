import { describe } from 'vitest';
import { allSay, eachSays, type Variant } from './variants.js';

const under = (...lines: readonly string[]) => [...lines, '指标,数值', '申报率,95%'].join('\n');
const named = (file: string): Variant => ['指标,数值\n申报率,95%', { file }];
const map = (texts: readonly string[], make: (text: string) => Variant) =>
  Object.fromEntries(texts.map((text) => [text, make(text)]));

describe('the year of an issue, a document or a meeting is not that of the data', () => {
  allSay(
    { values: [], faults: ['PC223@2:1'] },
    map(
      [
        '衡水市职业病防治简报2024年第1期',
        '衡水市职业病防治简报（2025年第1期）',
        '工作简报　2025年第3期（总第12期）',
        '2025年总第12期',
        '工作简报　第3期（2025年3月）',
        '工作简报　总第十二期　2025年',
        '衡水市简报2025年3月第2期',
        '2025年度第二十一期',
        '2024年第5号文件',
        '衡水市2024年五号文件附件',
        '衡卫字〔2024〕15号',
        '衡卫字〔2024〕15',
        '衡水市2024年第二次会议材料',
        '衡水市2024年第3次局长办公会',
        '衡水市2024年度第一次联席会议',
      ],
      (title) => under(title),
    ),
  );
  allSay(
    { values: [], faults: ['PC223@1:1'] },
    map(
      [
        '衡水市2024年第1期简报.csv',
        '2025年第3期.csv',
        '简报2024-第3期.csv',
        '2024年03期.csv',
        '衡卫〔2024〕15号.csv',
      ],
      named,
    ),
  );
  allSay(
    { values: ['* 申报率 2025 0.95'] },
    {
      ...map(
        [
          '衡水市2025年职业病防治指标（简报2026年第1期）',
          '工作简报第3期　2025年职业病防治指标',
          '衡水市2025年期末指标',
          '衡水市2025年第二次监测结果',
          '衡水市2025年第4季度末指标',
          '衡水市“十四五”期末指标',
          '2025年全市卫生健康工作会议材料',
        ],
        (title) => under(title),
      ),
      'beside a title of its own': under('工作简报（2026年第1期）', '衡水市2025年指标'),
      'beside a column of years': '2026年第1期\n指标,年份,数值\n申报率,2025,95%',
    },
  );
});

describe('when a paper was written or work was done is no time of values', () => {
  allSay(
    { values: [], faults: ['PC223@2:1'] },
    map(
      [
        '完成时间：2025年',
        '完成时间 2025年',
        '完成时间,2025年12月',
        '单位：衡水市疾控中心　完成时间：2025年',
        '单位：衡水市疾控中心　完成时限：2025年12月',
        '填报单位：衡水市疾控中心　完成时间 2025年',
        '衡水市指标表　完成期限：2025年',
        '填报时间：2025年',
        '填报时间 2025年',
        '填报时间,2025年',
        '填报日期：2025年3月',
        '填报日期 2025年3月',
        '填报单位：衡水市　报送时间：2025年3月',
        '衡水市职业病指标（报送时间2025年1月）',
        '制表时间 2025年1月',
        '发布时间：2025年1月　责任单位：市疾控中心',
      ],
      (title) => under(title),
    ),
  );
  allSay(
    { values: ['* 申报率 2025 0.95'] },
    {
      ...map(
        [
          '时间：2025年',
          '统计时间 2025年',
          '填报年度：2025年',
          '衡水市2025年指标　填报时间 2026年1月',
          '衡水市2025年指标,,填报时间,2026年1月',
          '年份：2025　填报日期：2026年1月',
        ],
        (title) => under(title),
      ),
      'in a column': '指标,2025年,填报时间\n申报率,95%,2026年1月',
    },
  );
  const late = ['PC298@1:1'];
  const value = ['* 申报率 2025 0.95'];
  eachSays({
    'beside other labels': [under('单位：衡水市疾控中心　完成时间：2026年3月　年份：2025'), value, late],
    'without a colon': [under('完成时间 2026年3月', '衡水市2025年指标'), value, late],
    'within a title': [under('衡水市2025年指标（完成时间：2026年3月）'), value, late],
    'in a cell of its own': [under('完成时间,2026年3月', '衡水市2025年指标'), value, late],
    'below, beside other labels': [
      '指标,年份,数值\n申报率,2025,95%\n审核：张三　完成时间：2026年3月,,',
      value,
      ['PC298@3:1'],
    ],
    'of what is there by then': [
      '单位：桃城区疾控中心　完成时间：2026年3月\n县区,指标,年份,数值\n桃城区,县级至少确定1家公立医疗卫生机构承担职业健康检查工作,2025,已设立',
      ['桃城区 检查 2025 PC297'],
      ['PC297@1:1'],
    ],
    'within the year': [under('单位：衡水市疾控中心　完成时间：2025年11月　年份：2025'), value],
    'by which it must be done': [under('单位：衡水市疾控中心　完成时限：2026年12月　年份：2025'), value],
    'beside the day of writing': [under('完成时间：2025年3月　填报日期：2026年1月5日　年份：2025'), value],
  });
});
