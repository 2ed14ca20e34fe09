import type { SheetChart } from 'hucre/xlsx';
import type { Evaluation } from '../../assess/findings.js';
import type { Steps } from '../../tables/pause.js';
import type { Text } from '../../text/text.js';
import { printable } from '../said/printable.js';
import { failedText, type Place, rankedCities, rankedCounties } from '../said/ranking.js';
import { type SheetCell, textCell, wholeCell } from './cells.js';
import { BODY, CENTRED, HEAD, HEADING, PLAIN, SHARES, verdictRules } from './looks.js';
import type { Page } from './page.js';

/** Of the columns of the sheet the last four hold what failed. */
const SPANS = [1, 1, 1, 1, 1, 1, 1, 1, 1, 4];
const VERDICT = 4;
/** Letters of the columns that a chart draws. */
const [NAMES, FAILED, OPEN, PASSED] = ['B', 'F', 'G', 'H'];

/** The places of the report from worst to best: its cities, and the counties of each that has them. */
export function* rankings(
  page: Page,
  evaluations: readonly Evaluation[],
  width: number,
  text: Text,
): Steps<void> {
  yield* block(page, { name: text.page.contents, places: rankedCities(evaluations) }, width, text);
  for (const evaluation of evaluations) {
    const places = yield* rankedCounties(evaluation);
    const name = text.page.units(evaluation.plan.jurisdiction.name);
    if (places.length > 0) yield* block(page, { name, places }, width, text);
  }
}

interface Block {
  readonly name: string;
  readonly places: readonly Place[];
}

function* block(page: Page, { name, places }: Block, width: number, text: Text): Steps<void> {
  page.skip();
  page.add([textCell(name)], HEADING, [width]);
  if (places.length > 1) page.add([textCell(text.ranking.rule)], PLAIN, [width]);
  page.add(
    headsOf(text).map((head) => textCell(head)),
    HEAD,
    SPANS,
  );
  const first = page.next;
  for (const [i, place] of places.entries()) {
    page.add(cellsOf(place, i + 1, text), BODY, SPANS);
    yield;
  }
  page.mark(places.length, VERDICT, 1, (range) => verdictRules(range, text));
  if (places.length < 2 || places.length > DRAWN) return;
  page.skip();
  page.chart(chartOf(printable(name), first, page.next - 2, text), CHART.rows, CHART.columns);
}

function headsOf({ ranking: { heads }, workbook: { summary } }: Text): string[] {
  const { rank, place, verdict, failed, open, passed, course, what } = heads;
  return [rank, place, summary.checkpoint, summary.due, verdict, failed, open, passed, course, what];
}

function cellsOf(place: Place, rank: number, text: Text): SheetCell[] {
  const { occasion } = place.evaluation;
  return [
    wholeCell(rank, CENTRED),
    textCell(place.name),
    textCell(text.results.occasion(occasion.name, occasion.year)),
    textCell(occasion.checkpoint?.due ?? '', CENTRED),
    textCell(text.results.verdict[place.verdict], CENTRED),
    wholeCell(place.failed.length, CENTRED),
    wholeCell(place.open.length, CENTRED),
    wholeCell(place.passed, CENTRED),
    textCell(place.course === null ? '' : text.ranking.course[place.course], CENTRED),
    textCell(failedText(place, text)),
  ];
}

/** More places than these are too many for a chart. */
const DRAWN = 30;
const CHART = { rows: 16, columns: 9 };

/** How many indicators of each place failed, are open and passed, one above the other. */
function chartOf(title: string, first: number, last: number, text: Text): Omit<SheetChart, 'anchor'> {
  const { failed, open, passed } = text.ranking.heads;
  const range = (column: string) => `${column}${first}:${column}${last}`;
  const part = (name: string, column: string, color: string) => ({
    name,
    values: range(column),
    categories: range(NAMES),
    color,
  });
  return {
    type: 'column',
    barGrouping: 'stacked',
    gapWidth: 60,
    title,
    titleFontSize: 12,
    altText: title,
    legend: 'bottom',
    series: [
      part(failed, FAILED, SHARES.fail),
      part(open, OPEN, SHARES.open),
      part(passed, PASSED, SHARES.pass),
    ],
  };
}
