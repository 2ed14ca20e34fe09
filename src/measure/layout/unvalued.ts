import { fold } from '../../quantity/fold.js';
import type { FactsReader } from '../facts/reader.js';
import type { TableRow } from './row-cells.js';
import { loneText } from './row-kind.js';

/** What the names of rows are of. */
type Named = 'place' | 'year' | 'indicator';

/**
 * True for a name alone in its row which is of the kind that another row has in the same column: a county that has not
 * reported yet, among counties, and no heading over those that follow.
 */
export function isUnvalued(row: TableRow, other: TableRow, facts: FactsReader): boolean {
  const lone = loneText(row.cells);
  if (!lone) return false;
  const named = namedBy(lone.text, facts);
  return named !== null && namedBy(other.cells[lone.column] ?? '', facts) === named;
}

function namedBy(text: string, facts: FactsReader): Named | null {
  const { place, period, indicator, role, numbering, isRemark, rest } = facts.read(text);
  if (isRemark || numbering !== '' || rest !== '' || role !== null) return null;
  // an office is named for what it reports
  if (place !== null) return fold(text) === place.text && (period ?? indicator) === null ? 'place' : null;
  if (period !== null) return period.year !== null && !period.isPart && indicator === null ? 'year' : null;
  return indicator === null ? null : 'indicator';
}
