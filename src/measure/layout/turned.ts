import type { FactsReader } from '../facts/reader.js';
import { isBlank } from './blank.js';
import { rowFieldOf } from './blocks.js';
import { type ColumnHeading, headsValues } from './column-heading.js';

/** What columns name by what stands in them, where their headings do not say it, or say something else. */
export function withTurned(
  columns: readonly ColumnHeading[],
  body: readonly (readonly string[])[],
  facts: FactsReader,
): readonly ColumnHeading[] {
  return withNamed(withTurnedAreas(columns, body, facts), body, facts);
}

/** 事项 over names of indicators beside 序号, where no other column holds those: it names the rows, whatever the numbers. */
function withNamed(
  columns: readonly ColumnHeading[],
  body: readonly (readonly string[])[],
  facts: FactsReader,
): readonly ColumnHeading[] {
  const fields = columns.map(rowFieldOf);
  const isNamed = fields.includes('indicator') || columns.some(({ indicator }) => indicator !== null);
  if (isNamed || !fields.includes('row')) return columns;
  const isUnknown = ({ field, isRemark, text }: ColumnHeading) =>
    field === null && !isRemark && text !== '' && facts.read(text).stranger === null;
  const names = (cell: string) => {
    const { indicator, rest } = facts.read(cell);
    return indicator !== null && rest === '';
  };
  const at = columns.findIndex(
    (column, i) => isUnknown(column) && !headsValues(column) && body.some((cells) => names(cells[i] ?? '')),
  );
  return columns.map((column, i) => (i === at ? { ...column, field: 'indicator' } : column));
}

/** 县区 over indicators, and the counties beside it at the heads of columns: it names these, and the indicators the rows. */
function withTurnedAreas(
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
