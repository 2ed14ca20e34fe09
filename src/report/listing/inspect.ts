import type { SheetAccount } from '../../assess/inputs/cell-account.js';
import type { InspectedInput, Inspection } from '../../assess/inspect.js';
import type { Layout } from '../../measure/layout/layout.js';
import type { NotedTable, TableNotes } from '../../measure/layout/sheet.js';
import type { Look } from '../look.js';
import { grid } from '../said/grid.js';
import { columnRows, inputFacts, tableFacts, valueRows } from '../said/inspection.js';
import { printable } from '../said/printable.js';
import { cellPlace, notKept, useRows, useText } from '../said/uses.js';
import { wrap } from '../said/wrap.js';
import { pairs } from './show.js';

/** So many skipped lines, tables of a file and columns of a table are listed; the others are counted. */
const LISTED = 20;
const COLUMNS = 60;

/** What was made of each input: encoding, shape, which heading became what, the first values, the use of its cells. */
export function renderInspect({ inputs, plans }: Inspection, cells: boolean, look: Look): string {
  const blocks = inputs.map((input) => {
    const tables = input.tables.slice(0, LISTED).map((table) => tableBlock(table, plans, look));
    const more = input.tables.length - LISTED;
    return [
      printable(input.file),
      pairs(inputFacts(input, look.text), look),
      ...tables,
      ...(more > 0 ? [wrapped(look.text.account.moreTables(more, look.text.ways.theRest), look)] : []),
      ...accountBlocks(input, cells, look),
    ].join('\n\n');
  });
  return `${blocks.join('\n\n')}\n`;
}

function tableBlock({ sheet, notes }: NotedTable, plans: Inspection['plans'], look: Look): string {
  const words = look.text.commands.inspect;
  const { layout, first, skipped } = notes;
  const parts = [pairs(tableFacts(sheet, notes, look.text), look)];
  if (layout) parts.push(columnGrid(layout, look));
  if (first.length > 0) parts.push(`${words.first}\n${firstGrid(notes, plans, look)}`);
  if (skipped.length > 0) parts.push(`${words.skipped}\n${skippedGrid(notes, look)}`);
  return parts.join('\n\n');
}

function columnGrid(layout: Layout, look: Look): string {
  const words = look.text.commands.inspect;
  const columns = [
    { head: words.column, right: true },
    { head: words.heading, flexible: true },
    { head: words.readAs, least: 16 },
  ];
  const rows = columnRows(layout, look.text);
  const table = grid(columns, rows.slice(0, COLUMNS).map(allPrintable), look);
  const more = rows.length - COLUMNS;
  return more > 0
    ? `${table}\n${wrapped(look.text.account.moreColumns(more, look.text.ways.theRest), look)}`
    : table;
}

function firstGrid({ first }: TableNotes, plans: Inspection['plans'], look: Look): string {
  const { inspect: words, list } = look.text.commands;
  const { uses } = look.text.account;
  const columns = [
    { head: words.line, right: true },
    { head: uses.plan, spare: 1 },
    { head: uses.area, spare: 2 },
    { head: uses.indicator, flexible: true },
    { head: list.year },
    { head: uses.value },
    { head: words.readAs },
  ];
  const rows = valueRows(first, plans, look.text).map(allPrintable);
  return grid(columns, rows, { ...look, leftOut: list.leftOut });
}

function skippedGrid({ skipped }: TableNotes, look: Look): string {
  const words = look.text.commands.inspect;
  const rows = skipped.slice(0, LISTED).map(({ line, reason }) => [String(line), words.reasons[reason]]);
  const table = grid([{ head: words.line, right: true }, { head: words.readAs }], rows, look);
  return skipped.length > LISTED ? `${table}\n${words.more(skipped.length - LISTED)}` : table;
}

function accountBlocks({ account }: InspectedInput, cells: boolean, look: Look): string[] {
  const words = look.text.account;
  const count = account.reduce((sum, sheet) => sum + sheet.count, 0);
  if (count === 0) return [];
  const title = wrapped(words.title + look.text.results.bracket(words.cells(count)), look);
  const summary = `${title}\n${useGrid(account, look)}`;
  return [
    summary,
    ...(cells ? account.filter((sheet) => sheet.count > 0).map((one) => cellGrid(one, look)) : []),
  ];
}

function useGrid(account: readonly SheetAccount[], look: Look): string {
  const { heads, groups } = look.text.account;
  const columns = [
    { head: heads.group },
    { head: heads.use, least: 8 },
    { head: heads.count, right: true },
    { head: heads.first },
    { head: heads.text, flexible: true, least: 12 },
  ];
  const rows = useRows(account).map(({ use, group, count, sheet, first }, i, all) => [
    all[i - 1]?.group === group ? '' : groups[group],
    useText(use, look.text),
    String(count),
    cellPlace(sheet, first, account.length),
    first.text,
  ]);
  return grid(columns, rows.map(allPrintable), look);
}

function cellGrid(sheet: SheetAccount, look: Look): string {
  const { heads, more, page } = look.text.account;
  const columns = [
    { head: heads.at },
    { head: heads.use, least: 8 },
    { head: heads.text, flexible: true, least: 12 },
  ];
  const rows = sheet.cells.map(({ at, use, text }) => [at, useText(use, look.text), text]);
  const name = sheet.sheet === null ? [] : [printable(page.sheet(sheet.sheet))];
  const left = notKept(sheet);
  return [...name, grid(columns, rows.map(allPrintable), look), ...(left > 0 ? [more(left)] : [])].join('\n');
}

function wrapped(line: string, { width }: Look): string {
  return wrap(line, width ?? line.length * 2).join('\n');
}

function allPrintable(row: readonly string[]): string[] {
  return row.map(printable);
}
