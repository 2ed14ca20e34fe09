import type { Evaluation, Findings } from '../../assess/findings.js';
import type { Text } from '../../text/text.js';
import type { WordBlock } from './word-file.js';

/** Which plan asks for the evaluation, who issued it, and when it is due. */
export function basisOf({ evaluations }: Findings, text: Text): WordBlock[] {
  return evaluations.map((one) => ({ kind: 'text', text: sentences(one, text) }));
}

function sentences({ plan, occasion, asOf }: Evaluation, { word, results, language }: Text): string {
  const { document, period, jurisdiction } = plan;
  return word.basis({
    plan: (language === 'en' && plan.gloss) || plan.title,
    issuer: document.issuer,
    number: document.number,
    issued: document.date,
    place: jurisdiction.name,
    from: period.start,
    to: period.end,
    base: period.base,
    year: occasion.year,
    evaluation: results.checkpoint(occasion.name),
    clause: occasion.checkpoint?.clause ?? null,
    wording: occasion.checkpoint?.wording ?? null,
    due: occasion.checkpoint?.due ?? null,
    asOf,
  });
}
