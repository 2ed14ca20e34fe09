import type { KeptCell, SheetAccount } from '../../assess/inputs/cell-account.js';
import type { Inspection } from '../../assess/inspect.js';
import type { Use } from '../../measure/layout/account.js';
import type { UseGroup } from '../../text/account.js';
import type { Text } from '../../text/text.js';

/** What kinds of use have in common, in the order in which they are told. */
export const GROUP_OF: { readonly [U in Use]: UseGroup } = {
  value: 'value',
  numerator: 'value',
  denominator: 'value',
  sample: 'value',
  submitted: 'name',
  measured: 'value',
  plan: 'name',
  area: 'name',
  indicator: 'name',
  row: 'name',
  year: 'name',
  role: 'name',
  unit: 'name',
  label: 'name',
  title: 'text',
  heading: 'text',
  section: 'text',
  foot: 'text',
  target: 'aside',
  forecast: 'aside',
  share: 'aside',
  change: 'aside',
  rank: 'aside',
  earlier: 'aside',
  average: 'aside',
  void: 'aside',
  superseded: 'aside',
  part: 'aside',
  slice: 'aside',
  interval: 'aside',
  statistic: 'aside',
  count: 'aside',
  score: 'aside',
  subtotal: 'aside',
  'wider-place': 'aside',
  note: 'other',
  remark: 'other',
  separator: 'other',
  'header-again': 'other',
  'column-numbers': 'other',
  'unknown-heading': 'unread',
  'no-heading': 'unread',
  half: 'unread',
  untrusted: 'unread',
  'no-table': 'unread',
  'hidden-sheet': 'unread',
  'not-asked': 'unread',
  'struck-out': 'unread',
  covered: 'unread',
};

const USES = Object.keys(GROUP_OF) as readonly Use[];

/** How often cells of one use stand in a file, and the first of them. */
export interface UseRow {
  readonly use: Use;
  readonly group: UseGroup;
  readonly count: number;
  readonly sheet: string | null;
  readonly first: KeptCell;
}

/** The uses of all sheets together, by their kinds. */
export function useRows(accounts: readonly SheetAccount[]): UseRow[] {
  return USES.flatMap((use) => {
    const own = accounts.flatMap(({ sheet, uses }) =>
      uses.filter((one) => one.use === use).map((one) => ({ ...one, sheet })),
    );
    const [first] = own;
    if (!first) return [];
    const count = own.reduce((sum, one) => sum + one.count, 0);
    return [{ use, group: GROUP_OF[use], count, sheet: first.sheet, first: first.first }];
  });
}

/** `县区!B3` in a workbook of several sheets. */
export function cellPlace(sheet: string | null, { at }: KeptCell, sheets: number): string {
  return sheet === null || sheets < 2 ? at : `${sheet}!${at}`;
}

/** How many cells are not among those that were kept. */
export function notKept({ count, cells }: SheetAccount): number {
  return count - cells.length;
}

/** Cells of which an error or a warning speaks, by `doubtKey`. */
export function doubtfulCells({ diagnostics }: Pick<Inspection, 'diagnostics'>): ReadonlySet<string> {
  return new Set(
    diagnostics.flatMap(({ severity, place }) => {
      if (severity === 'note' || place?.line === undefined || place.column === undefined) return [];
      const end = place.cell?.lastIndexOf('!') ?? -1;
      const sheet = place.cell === undefined || end < 0 ? null : place.cell.slice(0, end);
      return [doubtKey(place.file, sheet, place.line, place.column)];
    }),
  );
}

export function doubtKey(file: string, sheet: string | null, line: number, column: number): string {
  return JSON.stringify([file, sheet, line, column]);
}

export function useText(use: Use, { account }: Text): string {
  return account.uses[use];
}
