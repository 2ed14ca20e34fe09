import { type Diagnostic, diagnostic, type Place } from '../diagnostic/diagnostic.js';
import { fold, foldName } from '../quantity/fold.js';
import { parseUnit, type Unit } from '../quantity/unit.js';

export type Field = 'plan' | 'area' | 'indicator' | 'row' | 'year' | 'value' | 'numerator' | 'denominator' | 'unit' | 'note';

const NAMES: { readonly [F in Field]: readonly string[] } = {
  plan: ['城市', '市', '地市', '城市名称', '规划', '规划名称', '规划编号', 'city', 'plan', 'plan id'],
  area: ['县区', '县市区', '区县', '县', '区市县', '填报单位', '填报地区', '报送单位', '地区', '所属县区', '行政区', '行政区划', '县级单位']
    .concat(['area', 'county', 'district', 'region', 'reporting unit']),
  indicator: ['指标', '指标名称', '指标项', '项目', 'indicator', 'indicator id', 'indicator name'],
  row: ['序号', '指标序号', '编号', 'row', 'no', 'row number'],
  year: ['年份', '年度', '年', '数据年份', '数据年度', '统计年度', 'year'],
  value: ['数值', '实测值', '完成值', '完成情况', '实际值', '指标值', '实际完成值', '实际完成情况', '现值', 'value', 'measured', 'actual'],
  numerator: ['分子', '分子数', 'numerator'],
  denominator: ['分母', '分母数', 'denominator'],
  unit: ['单位', '计量单位', '数值单位', 'unit'],
  note: ['备注', '备注说明', '说明', 'note', 'notes', 'remark', 'remarks', 'comment'],
};

const FIELDS = new Map<string, Field>(
  (Object.keys(NAMES) as Field[]).flatMap((field) => NAMES[field].map((name) => [foldName(name), field] as const)),
);

/** Which field stands in which column, and the unit that the value column's header names. */
export interface Columns {
  readonly at: ReadonlyMap<Field, number>;
  readonly valueUnit: Unit | null;
  readonly width: number;
}

/** True where the row has enough of the long form's headers to be one. */
export function isHeader(cells: readonly string[]): boolean {
  const fields = new Set(cells.map((cell) => fieldOf(cell)?.field));
  const subject = fields.has('indicator') || fields.has('row');
  return subject && (fields.has('value') || fields.has('year') || (fields.has('numerator') && fields.has('denominator')));
}

/** Reads a header row; a field met twice, a missing one and a column that is not read are each reported. */
export function readHeader(cells: readonly string[], place: Place): { columns: Columns | null; diagnostics: Diagnostic[] } {
  const at = new Map<Field, number>();
  const diagnostics: Diagnostic[] = [];
  let valueUnit: Unit | null = null;
  for (const [i, cell] of cells.entries()) {
    const here = { ...place, column: i + 1 };
    const read = fieldOf(cell);
    if (!read) {
      if (fold(cell) !== '') diagnostics.push(diagnostic('PC220', here, { header: cell }));
      continue;
    }
    const first = at.get(read.field);
    if (first !== undefined) diagnostics.push(diagnostic('PC219', here, { header: cell, first: cells[first] ?? '' }));
    else at.set(read.field, i);
    if (read.field === 'value') valueUnit ??= read.unit;
  }
  for (const field of missingFields(at)) diagnostics.push(diagnostic('PC223', place, { field }));
  const usable = diagnostics.every((d) => d.severity !== 'error');
  return { columns: usable ? { at, valueUnit, width: cells.length } : null, diagnostics };
}

function missingFields(at: ReadonlyMap<Field, number>) {
  const missing: ('indicator' | 'year' | 'value')[] = [];
  if (!at.has('indicator') && !at.has('row')) missing.push('indicator');
  if (!at.has('year')) missing.push('year');
  if (!at.has('value') && !(at.has('numerator') && at.has('denominator'))) missing.push('value');
  return missing;
}

/** `数值（％）` is the value field, counted in percent. */
function fieldOf(cell: string): { field: Field; unit: Unit | null } | null {
  const plain = FIELDS.get(foldName(cell));
  if (plain) return { field: plain, unit: null };
  const bracketed = /^(.+?)\s*[([（［【]\s*(.+?)\s*[)\]）］】]$/.exec(fold(cell));
  const field = FIELDS.get(foldName(bracketed?.[1] ?? ''));
  const unit = parseUnit((bracketed?.[2] ?? '').replace(/^单位[:：]\s*/, ''));
  return field && unit ? { field, unit } : null;
}
