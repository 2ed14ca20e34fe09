import { bare } from './line.js';

/** What stands in a column of a plan's table. */
export type Meaning =
  | 'row'
  | 'name'
  | 'group'
  | 'target'
  | 'year'
  | 'baseline'
  | 'nature'
  | 'unit'
  | 'weight'
  | 'average'
  | 'remark';

/** Words of headings, the first that fits tells; a unit in brackets behind them is no part of them. */
const MEANINGS: readonly (readonly [Meaning, RegExp])[] = [
  ['row', /^(?:序号|编号|序|no\.?|row)$/i],
  ['name', /^(?:指标|指标名称|名称|主要指标|指标项目|指标内容|具体指标|项目|项目名称|indicator|name)$/i],
  ['group', /^(?:类别|类型|分类|领域|方面|维度|指标类别|指标类型|一级指标)$/],
  ['nature', /性质|属性|nature/i],
  [
    'average',
    /^(?:["“]?十[三四五六七]五["”]?(?:期间|时期)?|(?:五|5)年|规划期内?|期内)?(?:年均|累计|变化|增减|年均[/、(]?累计\)?|年均增长|年均增速)(?:值|数|量|增长|增速|变化)?$/,
  ],
  ['baseline', /基数|基期|基线|基准|初始|现状|现值|完成值?$|实绩|实际|baseline/i],
  ['target', /目标|规划值|指标值|要求|target/i],
  ['year', /(?:19|20)\d{2}年?(?:值|数值|数)?$/],
  ['weight', /^(?:权重|分值|分数|weight|points?)$/i],
  ['unit', /^(?:计量)?单位$|^unit$/i],
  ['remark', /备注|说明|来源|部门|单位|note/i],
];
const BRACKETED = /[(（[【〔][^()（）[\]【】〔〕]*[)）\]】〕]$/;

/** What a heading says of its column; null where nobody here knows its words. */
export function meaningOf(head: string): Meaning | null {
  const words = bare(head);
  const short = words.replace(BRACKETED, '');
  if (short === '') return null;
  return MEANINGS.find(([, pattern]) => pattern.test(words) || pattern.test(short))?.[0] ?? null;
}

export function isName(head: string): boolean {
  return meaningOf(head) === 'name';
}

/** Whether a heading stands over what the plan demands, or over the values of a year. */
function isDemand(head: string): boolean {
  const meaning = meaningOf(head);
  return meaning === 'target' || meaning === 'year';
}

/** Whether these are the headings of a table of indicators. */
export function isHeader(cells: readonly string[]): boolean {
  return cells.some(isName) && cells.some(isDemand);
}

export function yearIn(head: string): number | null {
  const match = /(?:19|20)\d{2}/.exec(bare(head));
  return match ? Number(match[0]) : null;
}

/** The unit in brackets behind a heading: 2025年（%）. */
export function bracketIn(head: string): string {
  const [bracket = ''] = BRACKETED.exec(bare(head)) ?? [];
  return bracket.slice(1, -1);
}
