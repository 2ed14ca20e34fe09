import type { Evaluation } from '../../assess/findings.js';
import type { Result } from '../../evaluate/result.js';
import type { Text } from '../../text/text.js';
import { labelOf } from './rows.js';

/** What sentences call an evaluation: its place, and the occasion too where the same place has several. */
export function subjectOf(one: Evaluation, all: readonly Evaluation[], text: Text): string {
  const { plan } = one;
  const isOnly = all.filter((other) => other.plan.id === plan.id).length === 1;
  return isOnly ? plan.jurisdiction.name : fullSubjectOf(one, text);
}

/** 衡水市中期评估（2023年）. */
export function fullSubjectOf({ plan, occasion }: Evaluation, { word, results }: Text): string {
  return word.subject(plan.jurisdiction.name, results.occasion(occasion.name, occasion.year));
}

/** An indicator in a sentence, where a mere number before its name would be hard to read; `place` is empty where there is only one. */
export function indicatorIn(place: string, result: Result, text: Text): string {
  const { row } = result.indicator;
  const label = labelOf(result, text);
  return text.word.indicator(place, row, row === null ? label : label.slice(`${row} `.length));
}

/** Several indicators by the numbers of their rows. */
export function rowsText(results: readonly Result[], { steps }: Text): string {
  const numbers = results.map(({ indicator: { row, name } }) => String(row ?? name));
  return steps.rows([...new Set(numbers)]);
}
