import type { FactsReader } from '../facts/reader.js';
import { isBlank } from './blank.js';
import { rowFieldOf } from './blocks.js';
import type { ColumnHeading } from './column-heading.js';

/** 县区 over indicators, and the counties beside it at the heads of columns: it names these, and the indicators the rows. */
export function withTurned(
  columns: readonly ColumnHeading[],
  body: readonly (readonly string[])[],
  facts: FactsReader,
): readonly ColumnHeading[] {
  const fields = columns.map(rowFieldOf);
  const at = fields.indexOf('area');
  const isNamed = fields.includes('indicator') || fields.indexOf('area', at + 1) >= 0;
  const places = columns.filter(({ place, field }) => place !== null && field === null);
  if (at < 0 || isNamed || places.length === 0) return columns;
  const names = body.flatMap((cells) => (isBlank(cells[at] ?? '') ? [] : facts.read(cells[at] ?? '')));
  const areIndicators =
    names.some(({ indicator }) => indicator !== null) && names.every(({ place }) => place === null);
  return areIndicators
    ? columns.map((column, i) => (i === at ? { ...column, field: 'indicator' } : column))
    : columns;
}
