import { narrowed, type Period } from '../facts/period.js';
import type { Said } from '../facts/scope.js';

/** No section is wider than a column or a row: of two years that they say either may be meant. */
export function sectionAgainst(
  own: readonly Said<Period>[],
  sections: readonly Said<Period>[],
  across: ReadonlySet<number | null>,
) {
  const first = sections.length > 0 ? own.find(({ value }) => value.year !== null) : undefined;
  if (!first || own.some(({ value }) => value.isBase)) return null;
  const second = sections.find(
    ({ value: { year } }) => year !== null && year !== first.value.year && !across.has(year),
  );
  return second ? { first, second } : null;
}

/** A year of which a sheet without a table says up to which day of it all values are. */
export function upTo(period: Period, said: readonly Said<Period>[]): Period {
  if (period.upTo !== null || period.isPart || period.isBase) return period;
  const finer = said.filter(({ value }) => value.upTo !== null || value.isPart);
  return finer.reduce((left, { value }) => narrowed(left, value) ?? left, period);
}
