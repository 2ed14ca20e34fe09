import type { MissingReport } from '../../assess/missing.js';
import type { Look } from '../look.js';
import { areaName, type Notice, noticesOf } from '../said/notices.js';
import { printable } from '../said/printable.js';

const COLUMNS = [
  'plan',
  'jurisdiction',
  'checkpoint',
  'year',
  'due',
  'area',
  'late',
  'problem',
  'row',
  'indicator',
  'file',
  'line',
  'column',
  'cell',
  'message',
] as const;
type Row = Partial<Record<(typeof COLUMNS)[number], string | number | boolean | null>>;

/** One row for each thing that a place has yet to send or to correct. */
export function renderMissingCsv(report: MissingReport, { text }: Look): string {
  const rows = noticesOf(report, text).flatMap((notice) =>
    itemsOf(notice).map((item) => ({
      ...headOf(notice, areaName(notice.area, notice.coverage, text)),
      ...item,
    })),
  );
  const lines = rows.map((row: Row) => COLUMNS.map((column) => field(row[column])).join(','));
  return `${[COLUMNS.join(','), ...lines].join('\n')}\n`;
}

function headOf({ coverage: { plan, occasion }, area }: Notice, name: string): Row {
  return {
    plan: plan.id,
    jurisdiction: plan.jurisdiction.name,
    checkpoint: occasion.name,
    year: occasion.year,
    due: occasion.checkpoint?.due ?? null,
    area: name,
    late: area.late,
  };
}

function itemsOf({ missing, faults, area }: Notice): Row[] {
  return [
    ...missing.map(({ row, name }) => ({ problem: 'missing', row, indicator: name })),
    ...faults.map(({ file, line, column, cell, message }) => ({
      problem: 'faulty',
      file,
      line,
      column,
      cell,
      message,
    })),
    ...area.unread.map((file) => ({ problem: 'unread', file })),
  ];
}

/** What a spreadsheet takes for the start of a formula. */
const FORMULA = /^\s*[=+\-@＝＋－＠']/;

function field(value: Row[keyof Row]): string {
  const text = printable(String(value ?? ''));
  const safe = typeof value === 'string' && FORMULA.test(text) ? `'${text}` : text;
  return /[",\n\r]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
