import { diagnostic } from '../../diagnostic/diagnostic.js';
import type { Plan } from '../../plan/plan.js';
import { fold, foldName } from '../../quantity/fold.js';
import { codeIn, headsCodes, headsDivisions, liesApart } from '../facts/codes.js';
import type { RowCells, TableRow } from './row-cells.js';

/** Holds the codes of divisions in a row against the name of whose its values are: 131102, which is 桃城区, beside 景县. */
export class DivisionCodes {
  readonly #columns: readonly { readonly column: number; readonly isOfDivisions: boolean }[];

  constructor(private readonly cells: RowCells) {
    const { headings, series } = cells.layout;
    const ofValues = new Set(series.flatMap(({ at }) => Object.values(at)));
    this.#columns = headings.flatMap((heading, column) => {
      const name = foldName(heading);
      const isCodes = headsCodes(name) && !ofValues.has(column);
      return isCodes ? [{ column, isOfDivisions: headsDivisions(name) }] : [];
    });
  }

  /** True, after a word about it, where a code is another's; `named` is the column of the names. */
  contradict(row: TableRow, plan: Plan, area: string | null, named: number | undefined): boolean {
    const names = named === undefined ? [] : [{ column: named, isOfDivisions: true }];
    for (const { column, isOfDivisions } of [...this.#columns, ...names]) {
      const text = fold(this.cells.text(row, column));
      const isNamed = named !== undefined && this.cells.text(row, named) !== '';
      const other =
        otherThan(text, plan, area, isOfDivisions) ?? (isOfDivisions && !isNamed ? wider(text, plan) : null);
      if (other === null) continue;
      const at = { in: 'line', line: row.line } as const;
      const second = area ?? plan.jurisdiction.name;
      this.cells.report(row, column, (place) =>
        diagnostic('PC255', place, { what: 'place', first: other, firstAt: at, second, secondAt: at }),
      );
      return true;
    }
    return false;
  }
}

/** The code in a text with whose it is, where that is not whom the text is about. */
function otherThan(text: string, plan: Plan, area: string | null, isOfDivisions: boolean): string | null {
  const found = codeIn(text);
  if (found === null) return null;
  const { name, code } = plan.jurisdiction;
  const { division } = found;
  if (division !== null) return division === (area ?? name) ? null : `${found.code}（${division}）`;
  return isOfDivisions && code !== null && liesApart(found.code, code) ? found.code : null;
}

/** The code of the province beside no name: what it is of is not the plan's own place. */
function wider(text: string, { jurisdiction: { code } }: Plan): string | null {
  const found = codeIn(text);
  const isOwn = (digits: string) => digits.padEnd(12, '0') === code?.padEnd(12, '0');
  return found === null || code === null || isOwn(found.code) ? null : found.code;
}
