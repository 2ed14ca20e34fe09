import type { Evaluation } from '../../assess/findings.js';
import type { Text } from '../../text/text.js';
import { each } from '../pieces.js';
import { failedText, type Place, rankedCities, rankedCounties } from '../said/ranking.js';
import { type Markup, markup, type Parts, whole } from './markup.js';
import { anchorOf, chinese, subjectOf, verdictBadge } from './names.js';
import { type Cell, type Column, tableParts } from './table.js';

/** The cities of the page from worst to best, each with what failed and a link to its section. */
export function cityRanking(evaluations: readonly Evaluation[], text: Text): Markup {
  const order = new Map(evaluations.map((one, i) => [one, i]));
  const nameOf = ({ evaluation }: Place) =>
    markup`<a href="#${anchorOf(order.get(evaluation) ?? 0)}">${subjectOf(evaluation, text)}</a>`;
  const ranked = rankedCities(evaluations);
  const given = inOrderOf(evaluations, ranked, ({ evaluation }) => evaluation);
  return whole(orders(text.page.contents, 'cities', ranked, given, nameOf, text));
}

/** The places in the order of what they are of. */
function inOrderOf<T>(all: readonly T[], places: readonly Place[], of: (place: Place) => T): Place[] {
  const order = new Map(all.map((one, i) => [one, i]));
  const at = (place: Place) => order.get(of(place)) ?? 0;
  return [...places].sort((a, b) => at(a) - at(b));
}

/** The counties of one city in the same way. */
export function* countyRanking(evaluation: Evaluation, index: number, text: Text): Parts {
  const ranked = yield* rankedCounties(evaluation);
  const places = (evaluation.areas ?? []).map(({ area }) => area);
  const given = inOrderOf(places, ranked, ({ name }) => name);
  const name = text.page.units(evaluation.plan.jurisdiction.name);
  yield* orders(
    name,
    `${anchorOf(index)}-places`,
    ranked,
    given,
    ({ name: one }) => chinese(one, text.language),
    text,
  );
}

/** Both orders stand in the page; which of them is seen follows the anchor, without a script. */
function* orders(
  name: string,
  anchor: string,
  ranked: readonly Place[],
  given: readonly Place[],
  nameOf: (place: Place) => Markup,
  text: Text,
): Parts {
  const { worst, plan } = text.ranking.orders;
  const links = markup`<p class="orders"><a href="#${anchor}-worst">${worst}</a> <a href="#${anchor}-given">${plan}</a></p>`;
  const ranks = new Map(ranked.map((place, i) => [place, i + 1]));
  const tableOf = (places: readonly Place[], order: string) =>
    tableParts(
      `${name}${text.results.bracket(order)}`,
      columnsOf(text),
      each(places, (place) => cellsOf(place, ranks.get(place) ?? 0, nameOf, text)),
    );
  yield markup`<p class="about">${text.ranking.rule}</p>${links}<div class="given" id="${anchor}-given">`;
  yield* tableOf(given, plan);
  yield markup`</div><div class="worst" id="${anchor}-worst">`;
  yield* tableOf(ranked, worst);
  yield markup`</div>`;
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
