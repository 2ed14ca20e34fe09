import type { Field } from '../../measure/facts/field.js';
import type { ReadInput } from '../../measure/input.js';
import { type Layout, shapeOf } from '../../measure/layout/layout.js';
import type { TableNotes } from '../../measure/layout/sheet.js';
import type { Measurement, Reading } from '../../measure/measurement.js';
import { readingInUnit } from '../../measure/reading-in-unit.js';
import type { Indicator, Plan } from '../../plan/plan.js';
import type { Text } from '../../text/text.js';
import type { Look } from '../look.js';
import { grid } from '../said/grid.js';
import { printable } from '../said/printable.js';
import { pairs } from './show.js';

/** So many skipped lines are listed; the others are counted. */
const LISTED = 20;

/** What was made of each input: encoding, shape, which heading became what, the first values, the lines skipped. */
export function renderInspect(inputs: readonly ReadInput[], plans: readonly Plan[], look: Look): string {
  return `${inputs.map((input) => inputBlock(input, plans, look)).join('\n\n')}\n`;
}

function inputBlock(input: ReadInput, plans: readonly Plan[], look: Look): string {
  const words = look.text.commands.inspect;
  const facts: [string, string | null][] = [
    [words.encoding, input.encoding],
    [words.delimiter, input.delimiter && (words.delimiters[input.delimiter] ?? input.delimiter)],
    [words.submitted, input.submitted],
  ];
  const tables = input.tables.map(({ sheet, notes }) => tableBlock(sheet, notes, plans, look));
  return [printable(input.file), pairs(facts, look), ...tables].join('\n\n');
}

function tableBlock(sheet: string | null, notes: TableNotes, plans: readonly Plan[], look: Look): string {
  const words = look.text.commands.inspect;
  const { layout } = notes;
  const facts: [string, string | null][] = [
    [words.sheet, sheet],
    [words.shape, layout ? words.shapes[shapeOf(layout)] : words.noTable],
    [words.headerLine, notes.headerLine === null ? null : String(notes.headerLine)],
    [words.rows, layout ? String(notes.rows) : null],
  ];
  const parts = [pairs(facts, look)];
  if (layout) parts.push(columnGrid(layout, look));
  if (notes.first.length > 0) parts.push(`${words.first}\n${firstGrid(notes.first, plans, look)}`);
  if (notes.skipped.length > 0) parts.push(`${words.skipped}\n${skippedGrid(notes, look)}`);
  return parts.join('\n\n');
}

function columnGrid(layout: Layout, look: Look): string {
  const words = look.text.commands.inspect;
  const columns = [
    { head: words.column, right: true },
    { head: words.heading, flexible: true },
    { head: words.readAs, least: 16 },
  ];
  const rows = layout.headings.map((heading, column) => [
    String(column + 1),
    printable(heading),
    heading === '' ? '' : printable(meaningOf(column, layout, look.text)),
  ]);
  return grid(columns, rows, look);
}

function meaningOf(column: number, layout: Layout, text: Text): string {
  const words = text.commands.inspect;
  const field = [...layout.fields].find(([, at]) => at === column)?.[0];
  if (field) return words.fields[field];
  for (const series of layout.series) {
    const part = Object.entries(series.at).find(([, at]) => at === column)?.[0] as Field | undefined;
    if (!part) continue;
    const unit = part === 'value' && series.unit ? unitText(series.unit) : '';
    return words.valueOf(series.indicator, series.period?.year ?? null, words.fields[part], unit);
  }
  return words.notRead;
}

function unitText({
  dimension,
  scale,
  noun,
}: {
  dimension: string;
  scale: { toFraction: () => string };
  noun: string;
}): string {
  const size = scale.toFraction();
  if (dimension === 'ratio') return size === '1/100' ? '%' : size === '1/1000' ? '‰' : size;
  return `${{ '10000': '万', '100000000': '亿' }[size] ?? ''}${noun}`;
}

function firstGrid(first: readonly Measurement[], plans: readonly Plan[], look: Look): string {
  const words = look.text.commands.inspect;
  const { list } = look.text.commands;
  const columns = [
    { head: words.line, right: true },
    { head: words.fields.plan, whole: true, spare: 1 },
    { head: words.fields.area, spare: 2 },
    { head: words.fields.indicator, flexible: true, whole: true },
    { head: list.year },
    { head: words.fields.value },
    { head: words.readAs },
  ];
  const rows = first.map((m) => [
    m.source.cell ?? String(m.source.line),
    m.plan,
    m.area ?? words.whole,
    m.indicator,
    String(m.year),
    m.text,
    readingText(m, indicatorOf(m, plans), look.text),
  ]);
  return grid(
    columns,
    rows.map((row) => row.map(printable)),
    { ...look, leftOut: list.leftOut },
  );
}

function indicatorOf({ plan, indicator }: Measurement, plans: readonly Plan[]): Indicator | undefined {
  const { indicators = [], commitments = [] } = plans.find(({ id }) => id === plan) ?? {};
  return [...indicators, ...commitments].find(({ id }) => id === indicator);
}

/** What a cell was read as, numbers in the indicator's unit as in every report. */
function readingText({ reading }: Measurement, indicator: Indicator | undefined, text: Text): string {
  const words = text.commands.inspect;
  const say: { readonly [K in Reading['kind']]: (r: Extract<Reading, { kind: K }>) => string } = {
    number: (r) => (indicator ? readingInUnit(r, indicator) : ''),
    range: (r) => (indicator ? readingInUnit(r, indicator) : ''),
    answer: (r) => text.results.answer[r.answer],
    approximate: () => text.results.outcome.undetermined,
    missing: () => words.missing,
    'not-applicable': () => text.results.outcome['not-applicable'],
    faulty: (r) => words.unread(r.code),
  };
  return (say[reading.kind] as (r: Reading) => string)(reading);
}

function skippedGrid({ skipped }: TableNotes, look: Look): string {
  const words = look.text.commands.inspect;
  const rows = skipped.slice(0, LISTED).map(({ line, reason }) => [String(line), words.reasons[reason]]);
  const table = grid([{ head: words.line, right: true }, { head: words.readAs }], rows, look);
  return skipped.length > LISTED ? `${table}\n${words.more(skipped.length - LISTED)}` : table;
}

export function inspectJson(inputs: readonly ReadInput[]): string {
  const value = inputs.map(({ file, encoding, delimiter, submitted, tables }) => ({
    file,
    encoding,
    delimiter,
    submitted,
    tables: tables.map(({ sheet, notes }) => ({
      sheet,
      shape: notes.layout && shapeOf(notes.layout),
      headerLine: notes.headerLine,
      rows: notes.rows,
      columns:
        notes.layout?.headings.map((heading, i) => ({
          column: i + 1,
          heading,
          ...rolesOf(i, notes.layout),
        })) ?? [],
      first: notes.first.map(({ plan, area, indicator, year, text, source }) => ({
        plan,
        area,
        indicator,
        year,
        text,
        source,
      })),
      skipped: notes.skipped,
    })),
  }));
  return `${JSON.stringify(value, null, 2)}\n`;
}

function rolesOf(column: number, layout: Layout | null): object {
  const field = layout && [...layout.fields].find(([, at]) => at === column)?.[0];
  if (field) return { field };
  for (const series of layout?.series ?? []) {
    const part = Object.entries(series.at).find(([, at]) => at === column)?.[0];
    if (part) return { field: part, indicator: series.indicator, year: series.period?.year ?? null };
  }
  return { field: null };
}
