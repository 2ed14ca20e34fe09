import type { Evaluation } from '../../assess/findings.js';
import { STATUS, type Verdict } from '../../outcome/outcome.js';
import type { Text } from '../../text/text.js';

/** How many indicators of all evaluations passed, commitments among them. */
export function passedOf(evaluations: readonly Evaluation[], { page }: Text): string {
  const all = evaluations.flatMap((one) => [...one.results, ...(one.commitments ?? [])]);
  const counted = all.filter(({ outcome }) => STATUS[outcome] !== 'none');
  return page.passed(counted.filter(({ outcome }) => STATUS[outcome] === 'pass').length, counted.length);
}

const VERDICTS: readonly Verdict[] = ['pass', 'fail', 'incomplete'];

/** How many evaluations came to which verdict. */
export function verdictsOf(evaluations: readonly Evaluation[], { page }: Text): string {
  const count = (verdict: Verdict) => evaluations.filter((one) => one.verdict === verdict).length;
  return page.verdicts(VERDICTS.map((one) => [one, count(one)] as const).filter(([, n]) => n > 0));
}
