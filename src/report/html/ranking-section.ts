import type { Evaluation } from '../../assess/findings.js';
import type { Text } from '../../text/text.js';
import { failedText, type Place, rankedCities, rankedCounties } from '../said/ranking.js';
import { type Markup, markup } from './markup.js';
import { anchorOf, chinese, subjectOf, verdictBadge } from './names.js';
import { type Cell, type Column, table } from './table.js';

/** The cities of the page from worst to best, each with what failed and a link to its section. */
export function cityRanking(evaluations: readonly Evaluation[], text: Text): Markup {
  const nameOf = ({ evaluation }: Place) =>
    markup`<a href="#${anchorOf(evaluations.indexOf(evaluation))}">${subjectOf(evaluation, text)}</a>`;
  const ranked = rankedCities(evaluations);
  const given = [...ranked].sort(
    (a, b) => evaluations.indexOf(a.evaluation) - evaluations.indexOf(b.evaluation),
  );
  return orders(text.page.contents, 'cities', ranked, given, nameOf, text);
}

/** The counties of one city in the same way. */
export function countyRanking(evaluation: Evaluation, index: number, text: Text): Markup {
  const ranked = rankedCounties(evaluation);
  const places = (evaluation.areas ?? []).map(({ area }) => area);
  const given = [...ranked].sort((a, b) => places.indexOf(a.name) - places.indexOf(b.name));
  const name = text.page.units(evaluation.plan.jurisdiction.name);
  return orders(
    name,
    `${anchorOf(index)}-places`,
    ranked,
    given,
    ({ name: one }) => chinese(one, text.language),
    text,
  );
}

/** Both orders stand in the page; which of them is seen follows the anchor, without a script. */
function orders(
  name: string,
  anchor: string,
  ranked: readonly Place[],
  given: readonly Place[],
  nameOf: (place: Place) => Markup,
  text: Text,
): Markup {
  const { worst, plan } = text.ranking.orders;
  const links = markup`<p class="orders"><a href="#${anchor}-worst">${worst}</a> <a href="#${anchor}-given">${plan}</a></p>`;
  const tableOf = (places: readonly Place[], order: string) =>
    table(
      `${name}${text.results.bracket(order)}`,
      columnsOf(text),
      places.map((place) => cellsOf(place, ranked.indexOf(place) + 1, nameOf, text)),
    );
  return markup`<p class="about">${text.ranking.rule}</p>${links}<div class="given" id="${anchor}-given">${tableOf(given, plan)}</div><div class="worst" id="${anchor}-worst">${tableOf(ranked, worst)}</div>`;
}

function columnsOf({ ranking: { heads } }: Text): Column[] {
  return [
    { head: heads.rank, setting: 'figure' },
    { head: heads.place, setting: 'head' },
    { head: heads.verdict, setting: 'word' },
    { head: heads.failed, setting: 'figure' },
    { head: heads.open, setting: 'figure' },
    { head: heads.passed, setting: 'figure' },
    { head: heads.course, setting: 'word' },
    { head: heads.what },
  ];
}

function cellsOf(place: Place, rank: number, nameOf: (place: Place) => Markup, text: Text): Cell[] {
  const { verdict, failed, open, passed, counted, course } = place;
  return [
    rank,
    nameOf(place),
    verdictBadge(verdict, text),
    failed.length,
    open.length,
    `${passed}/${counted}`,
    course === null ? '' : text.ranking.course[course],
    failedText(place, text),
  ];
}
