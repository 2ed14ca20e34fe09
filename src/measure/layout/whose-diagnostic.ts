import type { FactPlace } from '../../diagnostic/codes.js';
import { type Diagnostic, diagnostic, type Place } from '../../diagnostic/diagnostic.js';
import type { Plan } from '../../plan/plan.js';
import { UNFILLED } from '../facts/label.js';
import type { PlanVocabulary } from '../facts/names.js';
import type { WhoseValue } from '../facts/whose.js';

/** Alike for rows that are nobody's for one reason, which is said once. */
export function whoseKey(whose: Exclude<WhoseValue, { type: 'area' }>): string {
  if (whose.type === 'contradiction')
    return `${whose.first.value.text} ${whose.second.value.text} ${JSON.stringify([whose.first.at, whose.second.at])}`;
  return `${whose.said.value.text} ${JSON.stringify(whose.said.at)}`;
}

/** Why nobody knows whose a value is. */
export function whoseDiagnostic(
  whose: Exclude<WhoseValue, { type: 'area' } | { type: 'wider' }>,
  plan: Plan,
  isAsked: boolean,
  place: Place,
): Diagnostic {
  const { name } = plan.jurisdiction;
  if (whose.type === 'contradiction') {
    const { first, second } = whose;
    return diagnostic('PC255', place, {
      what: 'place',
      first: first.value.text,
      firstAt: first.at,
      second: second.value.text,
      secondAt: second.at,
    });
  }
  const { said, problem } = whose;
  if (problem === 'other-plan' && isAsked && said.at.in === 'line')
    return diagnostic(
      'PC246',
      { ...place, line: said.at.line, column: 1 },
      {
        text: said.text,
        named: said.value.text,
        chosen: name,
      },
    );
  return diagnostic('PC256', place, { text: said.value.text, at: said.at, problem, plan: name });
}

/** Why values of somebody unknown are not those of the whole. */
export function strangerDiagnostic(
  text: string,
  at: FactPlace,
  vocabulary: PlanVocabulary,
  place: Place,
): Diagnostic {
  const plan = vocabulary.plan.jurisdiction.name;
  if (vocabulary.isOutsider(text)) return diagnostic('PC240', place, { text, plan, count: 1 });
  if (text === UNFILLED) return diagnostic('PC256', place, { text, at, problem: 'blank', plan });
  const nearest = vocabulary.nearestArea(text);
  return diagnostic('PC256', place, { text, at, problem: 'stranger', plan, nearest });
}
