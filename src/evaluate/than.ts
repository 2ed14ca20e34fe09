import type { Target } from '../plan/plan.js';
import { isYearly, judgeAnnual } from './annual.js';
import type { Case, Judgement } from './case.js';
import { thresholdOf } from './demand.js';
import { isReason, otherIn } from './other.js';
import { compares } from './satisfy.js';
import { exactIn, intervalOf } from './series.js';
import { againstMilestone, milestoneOf, tooWide, undetermined } from './threshold.js';

/**
 * A target that is another series: the two are compared in the measured year, at every occasion. What moves has no line
 * to it, so there is no pace; a milestone of the plan's own still takes the place of the target in its year.
 */
export function judgeThan(given: Case, target: Extract<Target, { type: 'than' }>): Judgement {
  const { operator, other } = target;
  const milestone = milestoneOf(given);
  if (milestone) return againstMilestone(given, thresholdOf(target, given), milestone);
  if (given.choice === 'pace')
    return { ...undetermined({ code: 'no-pace', why: 'other-series' }), basis: 'pace' };
  if (isYearly(given)) return judgeAnnual(given, operator, (year) => otherIn(year, other, given.others));
  const { measurement, indicator } = given;
  const interval = intervalOf(measurement.reading, indicator);
  if (!interval) return undetermined({ code: 'not-comparable', text: measurement.text });
  const due = otherIn(measurement.year, other, given.others);
  if (isReason(due)) return { ...undetermined(due), basis: 'target' };
  const value = exactIn(due);
  const common = { basis: 'target', target: value, ...(value && { due: { operator, value } }) } as const;
  const answer = compares(interval, operator, due);
  if (answer === 'maybe') {
    const otherIsWide = value === null && exactIn(interval) !== null;
    const why = { code: 'other-unclear', other, year: measurement.year, text: '' } as const;
    return { ...common, ...(otherIsWide ? undetermined(why) : tooWide(given)) };
  }
  if (answer === 'yes') return { ...common, outcome: 'met', reason: { code: 'target-met' } };
  return { ...common, outcome: 'not-met', reason: { code: 'target-missed' } };
}
