import { isValuePart } from '../facts/field.js';
import { partIn } from '../facts/part.js';
import type { FactsReader } from '../facts/reader.js';
import { isBlank } from './blank.js';
import { rowFieldOf } from './blocks.js';
import { type ColumnHeading, headsValues } from './column-heading.js';

/**
 * Of neighbouring columns that may all name the indicators (项目, 指标) the one that does, by the first rows; one before it
 * holds groups of them, and one whose cells are 目标值 and 完成值 tells what the values are.
 */
export function withGroups(
  columns: readonly ColumnHeading[],
  body: readonly (readonly string[])[],
  facts: FactsReader,
): readonly ColumnHeading[] {
  const named = columns.flatMap((column, i) => (rowFieldOf(column) === 'indicator' ? [i] : []));
  if (named.length < 2 || isApart(columns, named)) return columns;
  const [names, ...others] = named.filter((at) =>
    body.some((cells) => facts.read(cells[at] ?? '').indicator !== null),
  );
  if (names === undefined || others.length > 0) return columns;
  return columns.map((column, at) => {
    if (at === names || !named.includes(at)) return column;
    const filled = body.flatMap((cells) => (isBlank(cells[at] ?? '') ? [] : (cells[at] ?? '')));
    if (filled.length > 0 && filled.every((text) => isRole(text, facts))) return { ...column, field: 'role' };
    return at < names ? { ...column, field: null, isGroup: true } : column;
  });
}

/** Tables side by side name the indicators anew behind the values of the one before. */
function isApart(columns: readonly ColumnHeading[], named: readonly number[]): boolean {
  return columns.slice(named[0], named.at(-1)).some(headsValues);
}

/** 目标值, 完成值; 分子 in a row of its own is not what the row above is, which the rows tell. */
function isRole(text: string, facts: FactsReader): boolean {
  const { role, field, rest } = facts.read(text);
  return rest === '' && (role !== null || isValuePart(field));
}

/** True for what may be said over indicators; a part of all (国有企业) makes other values of them, and so may a time or a kind. */
export function isGroup(text: string, facts: FactsReader): boolean {
  const { indicator, period, role } = facts.read(text);
  return partIn(text) === null && (indicator ?? period ?? role) === null;
}
