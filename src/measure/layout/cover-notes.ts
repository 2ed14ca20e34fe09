import { fold } from '../../quantity/fold.js';
import { takeNumbering } from '../facts/numbering.js';
import { clausesOf } from '../facts/own-words.js';
import { isCondition, isDefinition, isInstruction } from '../facts/remark.js';
import type { RemarkReader } from '../facts/remark-facts.js';

/** True for a line on a sheet without a table that may be a note on the values of others, and no word to who fills in a form. */
export function isNoteOfCover(text: string, remarks: RemarkReader): boolean {
  if (isDefinition(text)) return false;
  return !isInstruction(text) || saysOfValues(fold(text), remarks);
}

/** 所有数据为预测值，请勿外传 tells what to do with values, and what they are. */
function saysOfValues(folded: string, remarks: RemarkReader): boolean {
  return clausesOf(folded).some((clause) => {
    if (isInstruction(clause) || isCondition(clause, folded)) return false;
    const { own, isWorded, isOfRole } = remarks.read(takeNumbering(clause).name);
    return isOfRole || (isWorded && own !== null);
  });
}
