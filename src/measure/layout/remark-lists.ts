import { fold } from '../../quantity/fold.js';
import { takeNumbering } from '../facts/numbering.js';
import type { FactsReader } from '../facts/reader.js';
import { isBlank } from './blank.js';
import type { TableRow } from './row-cells.js';

/** What heads the words on which something is said, and what only counts, dates or signs what is said. */
const SUBJECT = /^(?:项目|事项|栏目|类别|名称|要素|字段|参数|条目|问题|口径)(?:名称)?$/;
const BESIDE =
  /^(?:序号|编号|no\.?|日期|时间|版本号?|(?:更[改新正]|修[改订]|变更|调整|发布)(?:日期|时间|人员?|版本)|责任人|操作人|经办人|审核人|填写人|作者)$/i;
const CONTENT =
  /^(?:(?:更[改新正]|修[改订]|变更|勘误|调整|具体|主要|填写|填报)?(?:内容|说明|情况|事项|记录|描述)|(?:更[改新正]|修[改订]|变更|调整)?原因|(?:填写|填报)?要求|取值|备注|勘误)$/;

type Column = 'subject' | 'beside' | 'content';

/**
 * The rows of a sheet that lists what is to be said of the others (项目 | 内容, 日期 | 更改内容), each as a line; null for any other
 * sheet. What it says of an indicator by its name alone may be its value, and is none of these.
 */
export function remarkRows(rows: readonly TableRow[], facts: FactsReader): readonly TableRow[] | null {
  const at = rows.findIndex(({ cells }) => cells.filter((cell) => !isBlank(cell)).length > 1);
  const header = rows[at];
  if (!header) return null;
  const columns = header.cells.map(columnOf);
  const isList = header.cells.every((cell, i) => isBlank(cell) || columns[i] !== null);
  if (!isList || !columns.includes('content') || columns.filter((one) => one !== null).length < 2)
    return null;
  const below = rows.slice(at + 1);
  const subject = columns.indexOf('subject');
  const isOfIndicator = ({ cells }: TableRow) => facts.read(cells[subject] ?? '').indicator !== null;
  if (below.length === 0 || (subject >= 0 && below.some(isOfIndicator))) return null;
  // nothing is said by the header, but its cells are there
  const said = { ...header, cells: header.cells.map(() => ''), written: header.written ?? header.cells };
  return [...rows.slice(0, at), said, ...below.map((row) => asLine(row, columns))];
}

function columnOf(heading: string): Column | null {
  const name = fold(heading);
  if (SUBJECT.test(name)) return 'subject';
  if (CONTENT.test(name)) return 'content';
  return BESIDE.test(name) ? 'beside' : null;
}

/** 数据性质 | 预计数 as 数据性质：预计数, and what stands in further columns of words by itself. */
function asLine(row: TableRow, columns: readonly (Column | null)[]): TableRow {
  const label = takeNumbering(fold(row.cells[columns.indexOf('subject')] ?? '')).name.replace(/\s*:$/, '');
  const first = columns.indexOf('content');
  const cells = row.cells.map((text, column) => {
    if (columns[column] !== 'content' || isBlank(text)) return '';
    return column === first && label !== '' ? `${label}：${text}` : text;
  });
  return { ...row, cells, written: row.written ?? row.cells };
}
