import { fold } from '../../quantity/fold.js';
import { speaksOfAbove, speaksOfBelow } from '../facts/direction.js';
import { type Label, labelsIn } from '../facts/label.js';
import { isNote } from '../facts/own-words.js';
import type { FactsReader } from '../facts/reader.js';
import { isBlank } from './blank.js';
import { joinedLabels, saysNothing, signed } from './lines.js';
import type { TableRow } from './row-cells.js';

/** Whether there is a table above some lines, and whether its titles tell whose it is. */
export type Above = 'none' | 'signed' | 'unsigned';

/** The lines between two tables: those of the one above, and those of the one below. */
interface Parted {
  readonly foot: readonly TableRow[];
  readonly titles: readonly TableRow[];
}

/**
 * Which of the lines between two tables belong to the one above, if there is any: those before a blank row, or remarks, and who
 * filled it in where no title of it has said so.
 */
export function parted(rows: readonly TableRow[], above: Above, facts: FactsReader): Parted {
  if (above === 'none') return { foot: [], titles: rows };
  const isSigned = above === 'signed';
  const last = rows.findLastIndex((row) => joinedLabels(row.cells).some(({ text }) => speaksOfAbove(text)));
  const below = rows.findIndex(
    (row, i) => i > last && joinedLabels(row.cells).some(({ text }) => speaksOfBelow(text)),
  );
  const others = rows.slice(last + 1, below < 0 ? rows.length : below);
  const { foot, titles } = partedBySense(others, isSigned, facts);
  return {
    foot: [...rows.slice(0, last + 1), ...foot],
    titles: [...titles, ...(below < 0 ? [] : rows.slice(below))],
  };
}

/** Of lines that do not say so themselves. */
function partedBySense(rows: readonly TableRow[], isSigned: boolean, facts: FactsReader): Parted {
  const isEmpty = ({ cells }: TableRow) => cells.every(isBlank);
  const first = rows.findIndex((row) => !isEmpty(row));
  const blank = rows.findIndex((row, i) => i > first && isEmpty(row));
  if (first === 0 && blank > 0) {
    const isTitle = (row: TableRow) =>
      joinedLabels(row.cells).some(({ text }) => {
        const { period, role, indicator, isRemark } = signed(facts.read(text), 'foot');
        return !isRemark && !/[:：]/.test(text) && (period ?? role ?? indicator) !== null;
      });
    const at = rows.slice(blank).every(isEmpty) ? rows.slice(0, blank).findIndex(isTitle) : -1;
    const cut = at < 0 ? blank : at;
    return { foot: rows.slice(0, cut), titles: rows.slice(cut) };
  }
  const isRemark = (row: TableRow) =>
    joinedLabels(row.cells).every(({ text }) => facts.read(text).isRemark || isNote(text));
  const title = rows.findIndex((row) => !isEmpty(row) && !isRemark(row));
  // a unit or a name directly under a table is its own, where a title of the other one comes after it
  const isOwn = (row: TableRow) => saysUnit(row, facts) || (!isSigned && isSignature(row));
  const behind = title === 0 ? rows.findIndex((row) => !isEmpty(row) && !isRemark(row) && !isOwn(row)) : -1;
  // notes alone are of the table that they stand under
  const cut = title < 0 && first === 0 ? rows.length : Math.max(0, title, behind);
  return { foot: rows.slice(0, cut), titles: rows.slice(cut) };
}

/** 填报单位：桃城区, and who answers for it. */
function isSignature({ cells }: TableRow): boolean {
  const labels = joinedLabels(cells).map(({ text }) => labelsIn(fold(text)));
  const kinds = new Set(labels.flat().map(({ kind }) => kind));
  return kinds.has('reporter') && labels.every((own) => own.some(({ kind }) => SIGNING.has(kind)));
}

const SIGNING: ReadonlySet<Label['kind']> = new Set(['reporter', 'submitted', 'remark']);

/** True for a line that says a unit and no more. */
export function saysUnit({ cells }: TableRow, reader: FactsReader): boolean {
  const texts = joinedLabels(cells).map(({ text }) => ({ text, facts: reader.read(text) }));
  return (
    texts.length > 0 && texts.every(({ text, facts }) => facts.units.length > 0 && saysNothing(text, facts))
  );
}
