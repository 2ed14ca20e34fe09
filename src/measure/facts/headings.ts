import { fold, foldName } from '../../quantity/fold.js';
import { remembered } from '../../quantity/remembered.js';
import { parseUnit, type Unit } from '../../quantity/unit.js';

/** What a column may hold for a whole row. */
export type RowField = 'plan' | 'area' | 'indicator' | 'row' | 'year' | 'unit' | 'note';
/** What a column may hold of a value. */
export type ValuePart = 'value' | 'numerator' | 'denominator';
export type Field = RowField | ValuePart;

const NAMES: { readonly [F in Field]: readonly string[] } = {
  plan: [
    '城市',
    '市',
    '地市',
    '地市名称',
    '城市名称',
    '规划',
    '规划名称',
    '规划代号',
    'city',
    'plan',
    'plan id',
  ],
  area: [
    ...[
      '县区',
      '县市区',
      '区县',
      '县',
      '区',
      '区市县',
      '县区市',
      '填报单位',
      '填报地区',
      '报送单位',
      '上报单位',
      '地区',
      '地区名称',
    ],
    ...[
      '单位名称',
      '所属县区',
      '行政区',
      '行政区划',
      '县级单位',
      'area',
      'county',
      'district',
      'region',
      'reporting unit',
    ],
  ],
  indicator: [
    '指标',
    '指标名称',
    '指标项',
    '指标内容',
    '项目',
    'indicator',
    'indicator id',
    'indicator name',
    '规划指标',
  ],
  row: ['序号', '指标序号', '编号', 'row', 'no', 'row number'],
  year: ['年份', '年度', '年', '数据年份', '数据年度', '统计年度', '填报年度', 'year'],
  value: [
    ...[
      '数值',
      '实测值',
      '完成值',
      '完成情况',
      '实际值',
      '指标值',
      '实际完成值',
      '实际完成情况',
      '现值',
      '当年值',
      '比率',
      '率',
      '结果',
    ],
    ...['value', 'measured', 'actual', 'rate'],
  ],
  numerator: ['分子', '分子数', 'numerator'],
  denominator: ['分母', '分母数', 'denominator'],
  unit: ['单位', '计量单位', '数值单位', 'unit'],
  note: ['备注', '备注说明', '说明', 'note', 'notes', 'remark', 'remarks', 'comment'],
};

const FIELDS = new Map<string, Field>(
  (Object.keys(NAMES) as Field[]).flatMap((field) =>
    NAMES[field].map((name) => [foldName(name), field] as const),
  ),
);

/**
 * What may follow a year in a heading without making the column anything but that year's values. 2025年值 is none of
 * these: plans print their targets under it.
 */
const MEASURED = new Set([
  '',
  ...['实际', '完成', '基数', '基期值', '基期数', '基准值', '现状', '现状值', '数据', '末数'].map(foldName),
]);

/** What makes a column something else than measured values, whatever else its heading says. */
const NOT_MEASURED =
  /目标|计划|任务|预期|上年|去年|同期|排名|位次|增长|增幅|变化|较|target|goal|plan(?:ned)?\b|rank|change/i;

/** Words of a group of columns under which measured values stand; a group that says neither is not read. */
const OF_MEASURED = /完成|实际|实测|现状|监测|结果|数据|数值|基期|基数|actual|measured|value/i;

const YEAR_HEADING = /^((?:19|20)\d{2})\s*(?:年(?:末|底|度|终)?)?\s*(.*)$/;
const BRACKETED = /^(.*?)\s*[([【]\s*([^()[\]【】]+?)\s*[)\]】]$/;
const YEAR_ALONE = /^((?:19|20)\d{2})年?(?:末|底|度|终)?$/;

/** No heading is longer; what is, need not be taken apart. */
const LONGEST = 200;

/** What one heading cell says; all of it may be nothing. */
export interface Heading {
  readonly field: Field | null;
  readonly year: number | null;
  readonly unit: Unit | null;
  /** What is left when year and unit are taken away: the name of an indicator, perhaps. */
  readonly name: string;
}

/** True for a heading such as `2023年` or `2020年基数`, and not for `2025年目标`. */
export function isYearOfValues({ field, year, name }: Heading): boolean {
  return field === null && year !== null && MEASURED.has(foldName(name));
}

/** False for a target, a rank or last year's figure, whatever else the heading says. */
export function mayBeMeasured(text: string): boolean {
  return !NOT_MEASURED.test(text);
}

/** True for a group of columns such as 完成情况 or 2023年; a group of another name may hold the plan's own figures. */
export function isGroupOfValues(heading: Heading): boolean {
  const { field, unit, name } = heading;
  if (field !== null || isYearOfValues(heading)) return true;
  return (name === '' && unit !== null) || OF_MEASURED.test(name);
}

/** A name with its unit in brackets, as `参保人数（万人）`, taken apart; null where there is no such unit. */
export function takeUnit(text: string): { readonly name: string; readonly unit: Unit } | null {
  const [, name = '', inside = ''] = BRACKETED.exec(fold(text.slice(0, LONGEST))) ?? [];
  const unit = inside === '' ? null : parseUnit(inside.replace(/^(?:计量)?单位:\s*/, ''));
  return unit && name !== '' ? { name, unit } : null;
}

/** True for `%`, `（万人）` and the word 单位 before them: what a row of units under a heading holds. */
export function isUnitAlone(cell: string): boolean {
  const text = fold(cell.slice(0, LONGEST));
  return parseUnit(unbracketed(text)) !== null || FIELDS.get(foldName(text)) === 'unit';
}

function unbracketed(text: string): string {
  return text.replace(/^[([]\s*|\s*[)\]]$/g, '');
}

/** Takes a heading apart: `2023年完成值（％）` is a value of 2023 in percent. */
export const readHeading = remembered(takeApart);

function takeApart(cell: string): Heading {
  const text = fold(cell.slice(0, LONGEST));
  const whole = FIELDS.get(foldName(text));
  if (whole) return { field: whole, year: null, unit: null, name: text };
  const alone = parseUnit(unbracketed(text));
  if (alone) return { field: null, year: null, unit: alone, name: '' };
  const taken = takeUnit(text);
  const rest = taken?.name ?? text;
  const { year, name } = takeYear(rest);
  return { field: FIELDS.get(foldName(name)) ?? null, year, unit: taken?.unit ?? null, name };
}

/** `2023年申报率` and `申报率（2023年）` are the same. */
function takeYear(text: string): { year: number | null; name: string } {
  const leading = YEAR_HEADING.exec(text);
  if (leading) return { year: Number(leading[1]), name: leading[2] ?? '' };
  const [, name = '', inside = ''] = BRACKETED.exec(text) ?? [];
  const year = YEAR_ALONE.exec(inside)?.[1];
  return year && name !== '' ? { year: Number(year), name } : { year: null, name: text };
}

export function isValuePart(field: Field | null): field is ValuePart {
  return field === 'value' || field === 'numerator' || field === 'denominator';
}
