import { colToLetter, type SheetChart } from 'hucre/xlsx';
import type { Evaluation } from '../../assess/findings.js';
import type { Result } from '../../evaluate/result.js';
import { unitOf } from '../../quantity/amount.js';
import { inSteps, type Steps } from '../../tables/pause.js';
import type { Text } from '../../text/text.js';
import { type Course, courseIn } from '../said/course.js';
import { printable } from '../said/printable.js';
import { labelOf, occasionOf } from '../said/rows.js';
import { shownOf } from '../said/shown.js';
import { termsOf } from '../said/value.js';
import type { BookSheet } from './book.js';
import { type SheetCell, textCell } from './cells.js';
import { type ListColumn, listing } from './list-sheet.js';
import { CENTRED } from './looks.js';
import { valueCell } from './numbers.js';

/** One line of the list: an indicator of a place with the years that are known of it. */
interface Line {
  readonly evaluation: Evaluation;
  readonly result: Result;
  readonly course: Course;
}

/** Place, indicator and target stand before the years. */
const BEFORE = 3;

/** The values of the years of each indicator that has at least two, with a chart of the rates of each place; null where there is none. */
export function* coursesSheet(
  name: string,
  evaluations: readonly Evaluation[],
  text: Text,
): Steps<BookSheet | null> {
  const lines = yield* inSteps(evaluations, (evaluation) =>
    [...evaluation.results, ...(evaluation.commitments ?? [])].flatMap((result) => {
      const course = courseIn(result);
      return course ? [{ evaluation, result, course }] : [];
    }),
  );
  if (lines.length === 0) return null;
  const years = yearsIn(lines);
  const rows = yield* inSteps(lines, (line) => [cellsOf(line, years, text)]);
  const sheet = yield* listing(name, columnsOf(years, text), rows, BEFORE);
  const charts = chartsOf(lines, years, text);
  return { ...sheet, charts, rowBreaks: breaksOf(charts) };
}

function yearsIn(lines: readonly Line[]): number[] {
  const years = new Set(lines.flatMap(({ course }) => course.years.map(([year]) => year)));
  return [...years].sort((a, b) => a - b);
}

function columnsOf(years: readonly number[], text: Text): ListColumn[] {
  const { results, workbook } = text;
  return [
    { head: workbook.summary.jurisdiction, most: 30 },
    { head: results.heads.indicator, most: 40 },
    { head: results.heads.target, most: 18, style: CENTRED },
    ...years.map((year) => ({ head: workbook.courses.year(year), most: 18 })),
    { head: workbook.courses.projected, most: 18 },
  ];
}

function cellsOf({ evaluation, result, course }: Line, years: readonly number[], text: Text): SheetCell[] {
  const known = new Map(course.years);
  const { projection } = course;
  const cell = (value: ReturnType<typeof known.get>) =>
    value ? valueCell(value, result, text) : textCell('');
  return [
    textCell(occasionOf(evaluation, text)),
    textCell(labelOf(result, text)),
    textCell(shownOf(result, text).target, CENTRED),
    ...years.map((year) => cell(known.get(year))),
    cell(projection?.[1]),
  ];
}

/** More places than these are too many to draw. */
const DRAWN = 30;
const CHART = { rows: 17, columns: 7 };

/** A chart for each place, below the list and below each other. */
function chartsOf(lines: readonly Line[], years: readonly number[], text: Text): SheetChart[] {
  const places = new Map<Evaluation, readonly number[]>();
  for (const [i, { evaluation, result }] of lines.entries())
    if (isPercent(result)) places.set(evaluation, [...(places.get(evaluation) ?? []), i]);
  const drawn = places.size > DRAWN ? [] : [...places];
  return drawn.map(([evaluation, numbers], i) => {
    const row = lines.length + 2 + i * (CHART.rows + 1);
    const anchor = { from: { row, col: 0 }, to: { row: row + CHART.rows, col: CHART.columns } };
    const title = printable(text.workbook.courses.chart(evaluation.plan.jurisdiction.name));
    const series = numbers.map((n) => seriesOf(n, lines[n] as Line, years.length, text));
    return { ...LOOK, title, altText: title, series, anchor };
  });
}

/** Two charts a page, none of them torn. */
function breaksOf(charts: readonly SheetChart[]): number[] {
  return charts.flatMap(({ anchor }, i) => (i % 2 === 0 ? [anchor.from.row - 1] : []));
}

const LOOK = {
  type: 'line',
  titleFontSize: 12,
  legend: 'right',
  dispBlanksAs: 'span',
  showLineMarkers: true,
  axes: { y: { numberFormat: { formatCode: '0%' } } },
} as const;

function seriesOf(n: number, { result }: Line, count: number, text: Text) {
  const [from, to] = [colToLetter(BEFORE), colToLetter(BEFORE + count - 1)];
  return {
    name: printable(labelOf(result, text)),
    values: `${from}${n + 2}:${to}${n + 2}`,
    categories: `${from}1:${to}1`,
  };
}

/** Rates of one kind share an axis. */
function isPercent(result: Result): boolean {
  const { unit } = termsOf(result);
  return unitOf(unit).dimension === 'ratio' && unit === '%';
}
