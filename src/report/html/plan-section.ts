import type { Evaluation } from '../../assess/findings.js';
import type { Result } from '../../evaluate/result.js';
import { dueState } from '../../plan/due.js';
import type { Text } from '../../text/text.js';
import { countedText } from '../said/rows.js';
import { coursesOf } from './courses.js';
import { heatMap } from './heat-map.js';
import { markup, type Parts } from './markup.js';
import { anchorOf, subjectOf, verdictBadge } from './names.js';
import { countyRanking } from './ranking-section.js';
import { resultTable } from './result-table.js';
import { sectionParts } from './table.js';

export interface SectionLook {
  /** Whether there is room for a drawing of each indicator. */
  readonly drawn: boolean;
  /** Whether the page is of this evaluation only, and has said so. */
  readonly alone: boolean;
  /** Whether it is here that the page explains the rows without a drawing. */
  readonly blanks: boolean;
}

/** One evaluation: its verdict and dates, the table of its indicators, its commitments, its reporting units. */
export function planSection(evaluation: Evaluation, index: number, look: SectionLook, text: Text): Parts {
  const heading = look.alone
    ? text.page.indicators
    : markup`${subjectOf(evaluation, text)} ${verdictBadge(evaluation.verdict, text)}`;
  return sectionParts(anchorOf(index), heading, contentOf(evaluation, index, look, text));
}

function* contentOf(evaluation: Evaluation, index: number, look: SectionLook, text: Text): Parts {
  const { drawn, blanks } = look;
  const { results, commitments } = evaluation;
  const words = text.results;
  const subject = nameOf(evaluation, text);
  const tableOf = (list: readonly Result[], name: string, first: number) =>
    resultTable(list, { name, evaluation: index, first, drawn }, text);
  yield markup`<p class="facts">${factsOf(evaluation, text)}</p>`;
  yield* tableOf(results, text.page.results(subject), 0);
  if (blanks) yield markup`<p class="about">${text.page.undrawn['no-number']}</p>`;
  if (drawn) yield* coursesOf([...results, ...(commitments ?? [])], text);
  if (commitments && commitments.length > 0) {
    yield markup`<h3>${words.commitmentsHead}</h3>`;
    yield* tableOf(commitments, `${subject} ${words.commitmentsHead}`, results.length);
  }
  yield* unitsOf(evaluation, index, text);
}

function nameOf({ plan, occasion }: Evaluation, { results }: Text): string {
  return `${plan.jurisdiction.name} ${results.occasion(occasion.name, occasion.year)}`;
}

/** Its reporting units from worst to best, and what they came to. */
function* unitsOf(evaluation: Evaluation, index: number, text: Text): Parts {
  const { plan, areas } = evaluation;
  if (!areas || areas.length === 0) return;
  const { name } = plan.jurisdiction;
  yield markup`<h3>${text.page.units(name)}</h3>`;
  yield* countyRanking(evaluation, index, text);
  yield markup`<p class="about">${text.results.areasHead(name, plan.period.end)}</p>`;
  const subjects = areas.map(({ area, results }) => ({ name: area, results }));
  yield* heatMap(subjects, text.page.units(nameOf(evaluation, text)), text);
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
