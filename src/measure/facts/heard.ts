import { fold } from '../../quantity/fold.js';
import { labelsIn } from './label.js';
import { clausesOf, noteItself, withoutNote } from './own-words.js';
import { isOfPaper } from './paper-words.js';
import type { Readers } from './readers.js';
import { isDefinition, isInstruction, isSource } from './remark.js';
import type { RemarkFacts } from './remark-facts.js';

const LONGEST = 500;

/** True for a text of which every clause is understood, be it that it says nothing of values. */
export function isHeard(text: string, readers: Readers): boolean {
  const folded = noteItself(fold(text).slice(0, LONGEST));
  return (
    isDefinition(folded) || clausesOf(withoutNote(folded)).every((clause) => isClauseHeard(clause, readers))
  );
}

/** What templates note on their rows: what a share is made of, and how to fill them in. */
const OF_FORM =
  /^(?:(?:分子|分母|numerator|denominator)\s*:|或?填(?!报)|写成|(?:write|or) |["“].*["”]$|the year.s own$|a running total is written)/i;

function isClauseHeard(clause: string, { facts, remarks }: Readers): boolean {
  const labels = labelsIn(clause);
  if (labels.length > 0 && labels.every(({ kind }) => kind !== 'other')) return true;
  if (isSource(clause) || isInstruction(clause) || OF_FORM.test(clause)) return true;
  const said = facts.read(clause);
  if (said.isOfAll || isOfPaper(said.rest)) return true;
  return saysSomething(remarks.read(clause));
}

/** Besides what it names, of which the reader of facts has heard. */
function saysSomething(said: RemarkFacts): boolean {
  const { own, isVoid, corrected, isOfNone, ofTarget, isDoubtful, isPartial, isPlain, isEarlier } = said;
  const { forecasts, periods, labelled, isOfRole, ofPlaces, units, signer } = said;
  return (
    own?.rest === '' ||
    [isVoid, isOfNone, isDoubtful, isPartial, isPlain, isEarlier, isOfRole].some((is) => is) ||
    [corrected, ofTarget, labelled, signer].some((one) => one !== null) ||
    forecasts.length + ofPlaces.length + units.length > 0 ||
    periods.some(({ isEvent, isFounding }) => isEvent || isFounding)
  );
}
