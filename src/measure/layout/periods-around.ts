import { narrowed, type Period } from '../facts/period.js';
import type { Said } from '../facts/scope.js';

/** The years of a table's columns. */
export type YearsAcross = ReadonlySet<number | null>;

/** No section is wider than a column or a row: of two years that they say either may be meant. */
export function sectionAgainst(
  own: readonly Said<Period>[],
  sections: readonly Said<Period>[],
  across: YearsAcross,
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

/** What the command says is asked for where nothing else tells the year. */
export function withAsked(
  ofFile: readonly Said<Period>[],
  asked: Said<Period> | null,
): readonly Said<Period>[] {
  const isTold = ofFile.some(({ value: { year } }) => year !== null);
  return asked === null || isTold ? ofFile : [...ofFile, asked];
}
