import { STATUS } from '../outcome/outcome.js';
import type { Milestone, Target } from '../plan/plan.js';
import { type Case, type Demand, type Judgement, undetermined } from './case.js';
import { answerTo, demandIn, isNumeric, type Numeric, thresholdIn } from './demand.js';
import { againstDue, lineTo, measuredIn, metOr, notComparable, type Reasons, whyWide } from './numeric.js';
import { isReason } from './other.js';
import type { Reason } from './result.js';
import { exactIn } from './series.js';
import { startOf } from './start.js';
import { judgeTrend } from './trend.js';
import { attestedBy } from './words.js';
import { strictest } from './worst.js';

/** Held against what the plan itself demands of the year, which takes the place of the pace. */
export function againstMilestone(given: Case, milestone: Milestone): Judgement {
  const { target } = given.indicator;
  if (milestone.target.type === 'all')
    return strictest(
      milestone.target.of.map((one) => againstMilestone(given, { ...milestone, target: one })),
    );
  if (target.type === 'trend') {
    const trend = judgeTrend(given, target.direction);
    const decided = STATUS[trend.outcome] === 'fail' || milestone.target.type === 'trend';
    if (decided) return { basis: 'target', ...trend };
  }
  const asked = milestone.target;
  return isNumeric(asked) ? againstNumber(given, milestone, asked) : againstWords(given, milestone);
}

function reasonsOf({ year, text: target }: Milestone): Reasons {
  return {
    'on-track': { code: 'milestone-kept', year, target },
    behind: { code: 'milestone-missed', year, target },
  };
}

/** What the target itself comes to, where it is a number and known. */
export function wholeOf(given: Case): Demand | null {
  const { target } = given.indicator;
  if (!isNumeric(target)) return null;
  const demand = demandIn(given.measurement.year, target, given);
  return isReason(demand) ? null : demand;
}

function againstNumber(given: Case, milestone: Milestone, target: Numeric): Judgement {
  const value = measuredIn(given);
  if (!value) return notComparable(given);
  const whole = wholeOf(given);
  const demand = demandIn(milestone.year, target, given);
  if (isReason(demand)) return metOr(demand, given, whole);
  const due = thresholdIn(demand);
  // of a number that the plan prints the milestone is a part; of what only the data can tell it is a demand of its own
  const besides = given.indicator.target.type !== 'threshold';
  // what is reached on average so far, later years can spoil
  const by = {
    demand: given.indicator.average ? null : whole,
    dues: [demand],
    reasons: reasonsOf(milestone),
    besides,
  };
  return {
    ...(againstDue(value, by) ?? undetermined(whyWide(given, target, value))),
    basis: 'pace',
    due,
    target: whole && exactIn(whole.due),
    line: lineTo(due, startOf(given.series, given.indicator)?.value ?? null),
  };
}

/** A direction or somebody's word, demanded of an earlier year; what has reached the target has reached it too. */
function againstWords(given: Case, milestone: Milestone): Judgement {
  const whole = wholeOf(given);
  const value = measuredIn(given);
  const common = { basis: 'pace', target: whole && exactIn(whole.due) } as const;
  if (given.indicator.target.type === 'attested' && attestedBy(given.measurement) === 'yes')
    return { ...common, outcome: 'met', reason: { code: 'attested', answer: 'yes' } };
  if (whole && value && answerTo(whole, value) === 'yes')
    return { ...common, outcome: 'met', reason: { code: 'target-met' } };
  const held = isHeld(milestone.target, given);
  if (typeof held === 'object') return { ...common, ...undetermined(held) };
  const outcome = held ? 'on-track' : 'behind';
  return { ...common, outcome, reason: reasonsOf(milestone)[outcome] };
}

/** Whether a demand in words is held to, or why nobody can say. */
function isHeld(target: Target, given: Case): boolean | Reason {
  if (target.type === 'trend') {
    const { outcome, reason } = judgeTrend({ ...given, final: true }, target.direction);
    return outcome === 'undetermined' ? reason : outcome === 'met';
  }
  const answer = attestedBy(given.measurement);
  return answer === null ? { code: 'not-comparable', text: given.measurement.text } : answer === 'yes';
}
