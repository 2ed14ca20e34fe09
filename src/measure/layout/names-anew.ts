import { isOfUnit } from '../facts/places.js';
import type { FactsReader } from '../facts/reader.js';
import { isBlank } from './blank.js';

/** What all filled cells of a column name; null for a column of anything else. */
export type NamesIn = (column: number) => 'indicator' | 'place' | null;

/** Looks for names in the first rows under a header. */
export function namesOf(body: readonly (readonly string[])[], facts: FactsReader): NamesIn {
  return (column) => {
    const filled = body.flatMap((cells) =>
      isBlank(cells[column] ?? '') ? [] : facts.read(cells[column] ?? ''),
    );
    if (filled.length === 0 || filled.some(({ rest }) => rest !== '')) return null;
    if (filled.every(({ indicator }) => indicator !== null)) return 'indicator';
    return filled.every(({ indicator, place }) => indicator === null && isOfUnit(place)) ? 'place' : null;
  };
}

/** True where a column names rows as the first of its table does: under a blank heading another table begins there. */
export function namesAnew(column: number, first: number, namesIn: NamesIn): boolean {
  const names = namesIn(column);
  return names !== null && column > first && namesIn(first) === names;
}
