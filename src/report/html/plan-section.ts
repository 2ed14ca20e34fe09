import type { Evaluation } from '../../assess/findings.js';
import type { Result } from '../../evaluate/result.js';
import { dueState } from '../../plan/due.js';
import type { Text } from '../../text/text.js';
import { countedText } from '../said/rows.js';
import { coursesOf } from './courses.js';
import { heatMap } from './heat-map.js';
import { type Markup, markup } from './markup.js';
import { anchorOf, subjectOf, verdictBadge } from './names.js';
import { countyRanking } from './ranking-section.js';
import { resultTable } from './result-table.js';
import { section } from './table.js';

export interface SectionLook {
  /** Whether there is room for a drawing of each indicator. */
  readonly drawn: boolean;
  /** Whether the page is of this evaluation only, and has said so. */
  readonly alone: boolean;
  /** Whether it is here that the page explains the rows without a drawing. */
  readonly blanks: boolean;
}

/** One evaluation: its verdict and dates, the table of its indicators, its commitments, its reporting units. */
export function planSection(evaluation: Evaluation, index: number, look: SectionLook, text: Text): Markup {
  const { drawn, alone, blanks } = look;
  const { results, commitments, areas, verdict } = evaluation;
  const words = text.results;
  const heading = alone
    ? text.page.indicators
    : markup`${subjectOf(evaluation, text)} ${verdictBadge(verdict, text)}`;
  const subject = `${evaluation.plan.jurisdiction.name} ${words.occasion(evaluation.occasion.name, evaluation.occasion.year)}`;
  const tableOf = (list: readonly Result[], name: string, first: number) =>
    resultTable(list, { name, evaluation: index, first, drawn }, text);
  const promises =
    commitments && commitments.length > 0
      ? markup`<h3>${words.commitmentsHead}</h3>${tableOf(commitments, `${subject} ${words.commitmentsHead}`, results.length)}`
      : null;
  const units =
    areas && areas.length > 0
      ? markup`<h3>${text.page.units(evaluation.plan.jurisdiction.name)}</h3>${countyRanking(evaluation, index, text)}<p class="about">${words.areasHead(evaluation.plan.jurisdiction.name, evaluation.plan.period.end)}</p>${heatMap(
          areas.map(({ area, results: own }) => ({ name: area, results: own })),
          text.page.units(subject),
          text,
        )}`
      : null;
  return section(
    anchorOf(index),
    heading,
    markup`<p class="facts">${factsOf(evaluation, text)}</p>`,
    tableOf(results, text.page.results(subject), 0),
    blanks ? markup`<p class="about">${text.page.undrawn['no-number']}</p>` : null,
    drawn ? coursesOf([...results, ...(commitments ?? [])], text) : null,
    promises,
    units,
  );
}

/** When it is due, how that stands to the day given, and how many indicators came to what. */
function factsOf({ occasion, asOf, summary, results }: Evaluation, text: Text): string {
  const { results: words, page } = text;
  const { checkpoint } = occasion;
  const state = checkpoint && asOf ? dueState(checkpoint, asOf) : null;
  return [
    ...(checkpoint?.due ? [words.due(checkpoint.due, checkpoint.dueStrict)] : []),
    ...(state && asOf ? [words.dueState(state.state, asOf, state.days)] : []),
    countedText(summary, results, text),
  ].join(page.sentenceStop);
}
