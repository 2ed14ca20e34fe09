import type { Place } from '../diagnostic/diagnostic.js';
import type { Evaluation, Result } from '../evaluate/result.js';

/** Where the values stand that results rest on, and those that they were made of. */
export function sourcesIn(
  evaluations: readonly Pick<Evaluation, 'results' | 'commitments' | 'areas'>[],
): Place[] {
  return evaluations.flatMap(({ results, commitments, areas }) => [
    ...results.flatMap(sourcesOf),
    ...(commitments ?? []).flatMap(sourcesOf),
    ...(areas ?? []).flatMap((area) => area.results.flatMap(sourcesOf)),
  ]);
}

function sourcesOf({ measured, series }: Result): Place[] {
  const { rollup, years } = measured?.measurement ?? {};
  const made = [...(rollup?.rows ?? []), ...(years?.rows ?? [])].map(({ source }) => source);
  return [...(measured ? [measured.source] : []), ...made, ...series.flatMap(sourcesOf)];
}
