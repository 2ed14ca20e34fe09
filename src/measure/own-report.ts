import { fold } from '../quantity/fold.js';

/** Headings that only a report of plancheck has together: its CSV, the sheets of its workbook, and its page, in either language. */
const MARKS: readonly (readonly string[])[] = [
  ['reason_code', 'rules_sha256', 'catalogue_sha256'],
  ['评估节点', '数据年份', '来源文件'],
  ['checkpoint', 'year measured', 'source file'],
  ['对照值', '实际值', '与目标差', '结论'],
  ['held against', 'measured', 'to target', 'outcome'],
];

/** So many rows may stand above the header of such a report; a page tells its verdict first. */
export const OWN_WITHIN = { text: 5, sheet: 60 } as const;

/** The first line of the instructions in a form that plancheck made, with the number of lines below it, in either language. */
const INSTRUCTIONS = /^(?:填写说明（共(\d+)条）|How to fill in this form \((\d+) points\))$/;

/** Whether the rows of a sheet are such instructions and nothing else: numbered lines, as many as their first line says. */
export function isOwnInstructions(rows: readonly { readonly cells: readonly string[] }[]): boolean {
  const [first = '', ...others] = rows.map(({ cells }) => (cells.length === 1 ? (cells[0] ?? '') : ''));
  const [, zh, en] = INSTRUCTIONS.exec(first) ?? [];
  const numbered = others.every((line, i) => line.startsWith(`${i + 1}. `));
  return others.length === Number(zh ?? en) && numbered;
}

/** True for the header of a report that plancheck wrote: what it repeats are verdicts, and no new data. */
export function isOwnReport(cells: readonly string[]): boolean {
  if (cells.length < 3) return false;
  const said = new Set(cells.map((cell) => fold(cell.slice(0, 40)).toLowerCase()));
  return MARKS.some((marks) => marks.every((mark) => said.has(mark)));
}
