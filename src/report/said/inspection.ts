import type { InspectedInput } from '../../assess/inspect.js';
import type { Field } from '../../measure/facts/field.js';
import { type Layout, shapeOf } from '../../measure/layout/layout.js';
import type { TableNotes } from '../../measure/layout/sheet.js';
import type { Measurement, Reading } from '../../measure/measurement.js';
import { readingInUnit } from '../../measure/reading-in-unit.js';
import { namedIn } from '../../plan/measured.js';
import type { Indicator, Plan } from '../../plan/plan.js';
import type { Text } from '../../text/text.js';
import { encodingText } from './encoding.js';

/** A word and what it is said of; null where there is nothing to say. */
export type Fact = readonly [word: string, value: string | null];

export function inputFacts({ encoding, delimiter, submitted }: InspectedInput, text: Text): Fact[] {
  const words = text.commands.inspect;
  return [
    [words.encoding, encodingText(encoding, text)],
    [words.delimiter, delimiter && (words.delimiters[delimiter] ?? delimiter)],
    [words.submitted, submitted],
  ];
}

export function tableFacts(sheet: string | null, notes: TableNotes, { commands }: Text): Fact[] {
  const words = commands.inspect;
  const { layout, headerLine, rows } = notes;
  return [
    [words.sheet, sheet],
    [words.shape, layout ? words.shapes[shapeOf(layout)] : words.noTable],
    [words.headerLine, headerLine === null ? null : String(headerLine)],
    [words.rows, layout ? String(rows) : null],
  ];
}

/** Number, heading and meaning of each column. */
export function columnRows(layout: Layout, text: Text): string[][] {
  return layout.headings.map((heading, column) => [
    String(column + 1),
    heading,
    heading === '' ? '' : meaningOf(column, layout, text),
  ]);
}

function meaningOf(column: number, layout: Layout, text: Text): string {
  const words = text.commands.inspect;
  const field = [...layout.fields].find(([, at]) => at === column)?.[0];
  if (field) return text.account.uses[field];
  for (const series of layout.series) {
    const part = Object.entries(series.at).find(([, at]) => at === column)?.[0] as Field | undefined;
    if (!part) continue;
    const unit = part === 'value' ? series.units.map(unitText).join('、') : '';
    return words.valueOf(series.indicator, series.period?.year ?? null, text.account.uses[part], unit);
  }
  const reason = layout.aside.find((one) => one.column === column)?.reason;
  if (reason === undefined || reason === 'unknown') return words.notRead;
  return words.setAside(text.account.uses[reason]);
}

interface UnitLike {
  readonly dimension: string;
  readonly scale: { readonly toFraction: () => string };
  readonly noun: string;
}

function unitText({ dimension, scale, noun }: UnitLike): string {
  const size = scale.toFraction();
  if (dimension === 'ratio') return size === '1/100' ? '%' : size === '1/1000' ? '‰' : size;
  return `${{ '10000': '万', '100000000': '亿' }[size] ?? ''}${noun}`;
}

/** Place, plan, area, indicator, year, text and reading of each of the first values, all by their names. */
export function valueRows(first: readonly Measurement[], plans: readonly Plan[], text: Text): string[][] {
  return first.map((m) => {
    const plan = plans.find(({ id }) => id === m.plan);
    const place = plan?.jurisdiction.name ?? m.plan;
    const indicator = indicatorOf(m, plan);
    return [
      m.source.cell ?? String(m.source.line),
      place,
      m.area ?? text.account.whole(place),
      indicator?.name ?? m.indicator,
      String(m.year),
      m.text,
      readingText(m, indicator, text),
    ];
  });
}

function indicatorOf({ indicator }: Measurement, plan: Plan | undefined): Indicator | undefined {
  return plan && namedIn(plan).find(({ id }) => id === indicator);
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
