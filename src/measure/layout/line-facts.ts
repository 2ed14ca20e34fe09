import { fold } from '../../quantity/fold.js';
import { speaksOfRow } from '../facts/direction.js';
import { type Facts, NO_FACTS } from '../facts/facts.js';
import { isUnfilledReporter } from '../facts/label.js';
import { isSaidOfSubject, toldOfSubject } from '../facts/note-subject.js';
import { takeNumbering } from '../facts/numbering.js';
import { isSetAside } from '../facts/role.js';
import { isNoteOnRows, signed } from './lines.js';
import type { TableOptions } from './table-site.js';

/** Within so many letters a line names what it speaks of. */
const OPENING = 200;
/** 全市平均88% tells a value of its own, and not what those of the table are. */
const OF_A_VALUE = /\d\s*[%％‰]\s*[。；;]?\s*$/;

const PLANNED = /^\s*规划\s*$/;

/** What the text of a line says; a sentence on what it names, or on the rows beside it, is a note. */
export function factsOfLine(
  text: string,
  where: 'title' | 'section' | 'foot',
  { facts: reader, names }: Pick<TableOptions, 'facts' | 'names'>,
): Facts {
  if (isUnfilledReporter(fold(text))) return { ...NO_FACTS, isRemark: true, isUnfilled: true };
  const facts = signed(reader.read(text), where);
  const { name } = takeNumbering(text.slice(0, OPENING));
  const told = where === 'foot' ? toldOfSubject(name, names) : null;
  const isNote =
    isNoteOnRows(text, facts) ||
    speaksOfRow(text) ||
    (isSetAside(facts.role) && OF_A_VALUE.test(text)) ||
    isSaidOfSubject(name, names) ||
    (told !== null && isSetAside(reader.read(told).role));
  if (isNote && !facts.isRemark) return { ...facts, isRemark: true };
  // alone in a line, 规划 says what values are; over a column it may head the names of plans
  return facts.field === 'plan' && PLANNED.test(text) ? { ...facts, field: null, role: 'target' } : facts;
}
