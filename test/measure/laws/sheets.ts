import fc from 'fast-check';

/** A sheet as its cells stand, row by row. */
export type Grid = readonly (readonly string[])[];

/** The numbers of runs; `npm run test:random` makes 10,000, `PLANCHECK_FUZZ` sets another. */
export const RUNS = Number(process.env.PLANCHECK_FUZZ ?? 1_000);
export const TIMEOUT = 1000 * 60 * Math.max(2, RUNS / 2500);

export const PLACES = ['桃城区', '冀州区', '枣强县', '深州市'] as const;
export const INDICATORS = [
  '工业企业职业病危害项目申报率',
  '重点人群职业健康知识知晓率',
  '职业卫生违法案件查处率',
] as const;
export const YEARS = [2023, 2024, 2025] as const;

/** Texts that mean something to the reader of sheets, wherever they stand. */
const HEADINGS = [
  '指标',
  '指标名称',
  '序号',
  '县区',
  '县（市、区）',
  '城市',
  '单位',
  '年份',
  '数值',
  '完成值',
  '分子',
  '分母',
  '备注',
];
const FACTS = [
  ...['2025年', '2024年', '2025', '2025年上半年', '第三季度', '截至2025年6月底', '基期', '2021—2025年'],
  ...[
    '桃城区',
    '冀州区',
    '衡水市',
    '河北省',
    '全省',
    '全市',
    '合计',
    '小计',
    '武江区',
    '长安区',
    '一、桃城区',
    '桃城区、冀州区',
  ],
  ...[
    '目标值',
    '2025年目标值',
    '预计完成',
    '完成率',
    '同比增减',
    '排名',
    '2025年完成值',
    '二、完成值',
    '类型',
    '目标',
    '实际',
  ],
  ...[
    '申报率',
    '知晓率',
    '申报率（%）',
    '参保人数（万人）',
    '2025年申报率',
    '检出率',
    '指标\\年份',
    '率（%）',
    '%',
    '万人',
    '单位：%',
  ],
];
const LINES = [
  ...[
    '衡水市2025年职业病防治指标完成情况',
    '桃城区2025年指标完成情况',
    '2025年目标值',
    '附件1',
    '（单位：万人）',
  ],
  ...[
    '填报单位：桃城区卫生健康局',
    '填报单位：',
    '填报日期：2026年1月5日',
    '填表人：张三',
    '桃城区卫生健康局（盖章）',
  ],
  ...['注：桃城区未报送', '数据来源：桃城区疾控中心', '续表', '一、约束性指标', '2026年1月5日', '——', '---'],
];
const VALUES = [
  '95%',
  '91',
  '0.93',
  '180/200',
  '12.5万人',
  '/',
  '—',
  '是',
  '无',
  '约90%',
  '≥95%',
  '很好',
  '1',
  '2',
  '3',
  '100%',
  '92.5①',
];
const BLANKS = ['', '', '', '', ' ', '　', '\u200b'];

/** Any text that stands in tables; a blank about as often as not. */
const cell = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...BLANKS) },
  { weight: 2, arbitrary: fc.constantFrom(...HEADINGS) },
  { weight: 3, arbitrary: fc.constantFrom(...FACTS) },
  { weight: 1, arbitrary: fc.constantFrom(...LINES) },
  { weight: 3, arbitrary: fc.constantFrom(...VALUES) },
);

/** Lines of one text, headers, rows of values, and rows of anything. */
const row = fc.oneof(
  fc.constantFrom(...LINES, ...FACTS).map((text) => [text]),
  fc.array(fc.constantFrom(...HEADINGS, ...HEADINGS, ...FACTS), { minLength: 2, maxLength: 6 }),
  fc
    .tuple(
      fc.constantFrom(...INDICATORS, ...PLACES, '申报率', '2025年'),
      fc.array(fc.constantFrom(...VALUES), { maxLength: 5 }),
    )
    .map(([name, values]) => [name, ...values]),
  fc.array(cell, { maxLength: 7 }),
);

/** A sheet of rows in any order. */
export const anySheet: fc.Arbitrary<Grid> = fc.array(row, { maxLength: 12 });

/** The sheet as comma-separated text, each cell in quotes that needs them. */
export function csvOf(grid: Grid): string {
  const quoted = (text: string) => (/[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  return `${grid.map((cells) => cells.map(quoted).join(',')).join('\n')}\n`;
}
