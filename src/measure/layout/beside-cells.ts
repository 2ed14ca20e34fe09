import { fold } from '../../quantity/fold.js';
import type { Steps } from '../../tables/pause.js';
import { speaksOfAbove, speaksOfBelow } from '../facts/direction.js';
import type { PlanNames } from '../facts/names.js';
import { isToldValue } from '../facts/note-subject.js';
import type { FactsReader } from '../facts/reader.js';
import { isSetAside } from '../facts/role.js';
import { factsOfLine } from './line-facts.js';
import { kindsOf } from './peers.js';
import { asFoot, type LineText } from './sheet-lines.js';

/** What stands on a sheet beside its cells: on its pages, in boxes over them, in comments on nothing. */
export interface BesideCells {
  /** What speaks for the sheet as its name does. */
  readonly titles: readonly LineText[];
  /** What is said of its tables, as if it stood under them. */
  readonly notes: readonly LineText[];
}

/** Reads them, a step for each. */
export function* besideCells(
  texts: readonly string[],
  options: { readonly facts: FactsReader; readonly names: PlanNames },
): Steps<BesideCells> {
  // 目标值 by itself says what the values are, as it would under them
  const isRoleAlone = ({ facts }: LineText) =>
    isSetAside(facts.role) && !facts.isMixed && kindsOf(facts).length === 1;
  const isNote = (one: LineText) =>
    one.facts.isRemark ||
    one.facts.isOfAll ||
    speaksOfAbove(one.text) ||
    speaksOfBelow(one.text) ||
    isRoleAlone(one);
  // that a value stands there is said by itself
  const isValue = ({ text }: LineText) => isToldValue(fold(text), options.names);
  const titles: LineText[] = [];
  const notes: LineText[] = [];
  for (const text of texts) {
    const facts = factsOfLine(text, 'foot', options);
    const one: LineText = { text, column: 0, facts, at: { in: 'page' } };
    if (!isNote(one)) titles.push(one);
    else if (!isValue(one)) notes.push(asFoot(one));
    yield;
  }
  return { titles, notes };
}
