import type { FactsReader } from '../facts/reader.js';
import { isBlank } from './blank.js';
import { isLikeAValue } from './header-rows.js';
import type { Layout } from './layout.js';
import type { TableRow } from './row-cells.js';

/** True for a row with something like a value where values stand. */
export function holdsValue({ cells }: TableRow, { series }: Layout, facts: FactsReader): boolean {
  return series.some(({ at }) =>
    Object.values(at).some((column) => {
      const cell = cells[column] ?? '';
      return cell !== '' && isLikeAValue(cell, facts);
    }),
  );
}

/** True for a row that names what it is about where the header has it do so. */
export function namesRow({ cells }: TableRow, { fields, series }: Layout, facts: FactsReader): boolean {
  const column = fields.get('indicator') ?? -1;
  if (facts.read(cells[column] ?? '').indicator !== null) return true;
  const area = fields.get('area') ?? -1;
  const needsNoName = series.length > 0 && series.every(({ indicator }) => indicator !== null);
  const isAlone = cells.every((cell, i) => i === area || isBlank(cell));
  const { place, field } = facts.read(cells[area] ?? '');
  return place !== null && field === null && (needsNoName || !isAlone);
}
