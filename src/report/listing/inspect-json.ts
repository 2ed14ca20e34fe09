import type { KeptCell, SheetAccount } from '../../assess/inputs/cell-account.js';
import type { InspectedInput, Inspection } from '../../assess/inspect.js';
import { type Layout, shapeOf } from '../../measure/layout/layout.js';
import type { NotedTable } from '../../measure/layout/sheet.js';
import { printableJson } from '../said/printable.js';
import { notKept } from '../said/uses.js';

/** What was made of each input, for programs: plans and indicators by their ids. */
export function inspectJson(inspection: Inspection, cells: boolean): string {
  return `${printableJson(inspectData(inspection, cells), 2)}\n`;
}

export type InspectedData = ReturnType<typeof jsonInput>;

export function inspectData({ inputs }: Inspection, cells: boolean): InspectedData[] {
  return inputs.map((input) => jsonInput(input, cells));
}

function jsonInput(
  { file, encoding, delimiter, submitted, tables, account }: InspectedInput,
  cells: boolean,
) {
  return {
    file,
    encoding,
    delimiter,
    submitted,
    tables: tables.map(jsonTable),
    account: account.map((sheet) => jsonAccount(sheet, cells)),
  };
}

function jsonTable({ sheet, notes }: NotedTable) {
  const { layout, headerLine, rows, first, skipped } = notes;
  return {
    sheet,
    shape: layout && shapeOf(layout),
    headerLine,
    rows,
    columns: layout?.headings.map((heading, i) => ({ column: i + 1, heading, ...rolesOf(i, layout) })) ?? [],
    first: first.map(({ plan, area, indicator, year, text, source }) => ({
      plan,
      area,
      indicator,
      year,
      text,
      source,
    })),
    skipped,
  };
}

function rolesOf(column: number, layout: Layout): object {
  const field = [...layout.fields].find(([, at]) => at === column)?.[0];
  if (field) return { field };
  for (const series of layout.series) {
    const part = Object.entries(series.at).find(([, at]) => at === column)?.[0];
    if (part) return { field: part, indicator: series.indicator, year: series.period?.year ?? null };
  }
  return { field: null };
}

function jsonAccount(account: SheetAccount, cells: boolean) {
  const isSheet = account.sheet !== null;
  return {
    sheet: account.sheet,
    count: account.count,
    uses: account.uses.map(({ use, count, first }) => ({ use, count, first: jsonCell(first, isSheet) })),
    ...(cells && {
      cells: account.cells.map((cell) => ({ ...jsonCell(cell, isSheet), use: cell.use })),
      more: notKept(account),
    }),
  };
}

function jsonCell({ line, column, at, text }: KeptCell, isSheet: boolean) {
  return { line, column, ...(isSheet && { cell: at }), text };
}
