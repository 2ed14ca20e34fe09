import { diagnostic } from '../../diagnostic/diagnostic.js';
import type { DiagnosticLog } from '../../diagnostic/log.js';
import { fold } from '../../quantity/fold.js';
import { inSteps, type Steps } from '../../tables/pause.js';
import type { Sheet } from '../../tables/sheet.js';
import type { PlanNames } from '../facts/names.js';
import type { FactsReader } from '../facts/reader.js';
import { readersFor } from '../facts/readers.js';
import { isDefinition, isInstruction } from '../facts/remark.js';

const SHARE = /\d\s*(?:[%‰]|个?百分点)/;
const COUNT = /(?<![\d.,])\d[\d.,]*\s*[万亿]?(?:人次?|家|例|件|元|岁)(?![\u4e00-\u9fff])/;
/** 88.9, 1234: a number of the page or of a drawing has one digit, and a year is none. */
const NUMBER = /^[-+≥≤<>~≈约]{0,2}\s*(?!(?:19|20)\d{2}$)\d[\d.,]+\s*[万亿]?$/;
const NAMED = /^(.{2,60}?)[\s:=为达]+\d[\d.,]*\s*\S{0,3}$/;

/** Says that values stand beside the cells of a sheet, in boxes or on its pages, where none is read. */
export function* sayValuesBeside(
  file: string,
  { name, beside = [] }: Sheet,
  { names, log }: { readonly names: PlanNames; readonly log: DiagnosticLog },
): Steps<void> {
  const { facts } = readersFor(names);
  const values = yield* inSteps(beside, (text) => (holdsValue(text, facts) ? [text] : []));
  const [text] = values;
  if (text === undefined) return;
  log.add(diagnostic('PC301', { file, cell: name }, { text, count: values.length }));
}

function holdsValue(text: string, facts: FactsReader): boolean {
  const folded = fold(text);
  if (isInstruction(folded) || isDefinition(folded) || facts.read(text).isRemark) return false;
  if (SHARE.test(folded) || COUNT.test(folded) || NUMBER.test(folded)) return true;
  const [, label = ''] = NAMED.exec(folded) ?? [];
  return label !== '' && facts.read(label).indicator !== null;
}
