import type { Findings } from '../../assess/findings.js';
import type { Steps } from '../../tables/pause.js';
import type { Text } from '../../text/text.js';
import { failedText, type Place, rankedCities, rankedCounties } from '../said/ranking.js';
import { subjectOf } from '../said/subject.js';
import { listed, type Part, parts } from './parts-of-section.js';
import type { WordBlock, WordCell } from './word-file.js';

/** Cities of a batch and counties of a city, from worst to best; nothing where there is one place only. */
export function* placesOf({ evaluations }: Findings, text: Text): Steps<WordBlock[]> {
  const several = evaluations.length > 1;
  const cities = several
    ? [
        {
          name: null,
          blocks: ranked(
            rankedCities(evaluations),
            ({ evaluation }) => subjectOf(evaluation, evaluations, text),
            text,
          ),
        },
      ]
    : [];
  const counties: Part[] = [];
  for (const evaluation of evaluations) {
    const places = yield* rankedCounties(evaluation);
    const name = several ? text.page.units(subjectOf(evaluation, evaluations, text)) : null;
    if (places.length > 0) counties.push({ name, blocks: ranked(places, ({ name: one }) => one, text) });
  }
  return parts([...cities, ...counties], text);
}

const COLUMNS = [
  { share: 4, centred: true },
  { share: 6 },
  { share: 6, centred: true },
  { share: 4, centred: true },
  { share: 4, centred: true },
  { share: 5, centred: true },
  { share: 17 },
];

function ranked(places: readonly Place[], nameOf: (place: Place) => string, text: Text): WordBlock[] {
  const { heads, rule, course: words } = text.ranking;
  const rowOf = (place: Place, i: number): WordCell[] => [
    String(i + 1),
    nameOf(place),
    { text: text.results.verdict[place.verdict], bold: place.verdict === 'fail' },
    `${place.failed.length}/${place.counted}`,
    String(place.open.length),
    place.course === null ? '' : words[place.course],
    failedText(place, text),
  ];
  const head = [heads.rank, heads.place, heads.verdict, heads.failed, heads.open, heads.course, heads.what];
  return [
    { kind: 'text', text: rule },
    { kind: 'table', columns: COLUMNS, rows: listed(head, places, rowOf) },
  ];
}
