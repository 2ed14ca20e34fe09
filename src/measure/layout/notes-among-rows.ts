import { fold } from '../../quantity/fold.js';
import type { Facts } from '../facts/facts.js';
import { takesBack } from '../facts/note-subject.js';
import { takeNumbering } from '../facts/numbering.js';
import type { Layout } from './layout.js';
import type { TableRow } from './row-cells.js';
import { loneText } from './row-kind.js';
import type { TableOptions } from './table-site.js';

/** What rows are named for, in the column that holds their names. */
const KINDS = [
  ['area', 'places', ({ place }: Facts) => place !== null],
  ['indicator', 'indicators', ({ indicator }: Facts) => indicator !== null],
] as const;

/**
 * True for a text alone in the column of names that takes back what it names: 冀州区作废, 申报率（预计）. `other` is the row next to it:
 * where that names nothing of the kind the text may head the rows below, and where it says itself what its values are, the
 * text is a name like it.
 */
export function isNoteAmongRows(
  { cells }: TableRow,
  other: TableRow | null,
  layouts: readonly Layout[],
  { facts, names }: Pick<TableOptions, 'facts' | 'names'>,
): boolean {
  const lone = loneText(cells);
  if (!lone || facts.read(lone.text).isRemark) return false;
  const { name } = takeNumbering(fold(lone.text.slice(0, LONGEST)));
  return KINDS.some(([field, of, isNamed]) => {
    if (!layouts.some(({ fields }) => fields.get(field) === lone.column)) return false;
    if (!takesBack(name, of, names)) return false;
    const said = other && facts.read(other.cells[lone.column] ?? '');
    return !said || (isNamed(said) && said.role === null);
  });
}

/** No such note is longer. */
const LONGEST = 100;
