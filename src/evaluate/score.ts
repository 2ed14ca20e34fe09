import { Fraction } from 'fraction.js';
import { STATUS, type Status } from '../outcome/outcome.js';
import type { Indicator } from '../plan/plan.js';
import type { Result, Score } from './result.js';

/** Null for a plan that gives no row a weight. */
export function scoreOf(results: readonly Result[]): Score | null {
  const weighted = results.filter(({ indicator }) => indicator.weight !== null);
  if (weighted.length === 0) return null;
  const having = (...statuses: Status[]) =>
    weighted.filter(({ outcome }) => statuses.includes(STATUS[outcome])).map(({ indicator }) => indicator);
  return {
    earned: sum(having('pass')),
    possible: sum(having('pass', 'open')),
    judged: sum(having('pass', 'fail')),
    total: sum(having('pass', 'fail', 'open', 'none')),
    open: having('open'),
  };
}

function sum(indicators: readonly Indicator[]): Fraction {
  return indicators.reduce((total, { weight }) => total.add(weight ?? 0), new Fraction(0));
}
