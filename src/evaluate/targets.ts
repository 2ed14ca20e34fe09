import { singlesIn } from '../plan/singles.js';
import type { Case, Demand } from './case.js';
import { demandIn, isNumeric } from './demand.js';
import { isReason } from './other.js';

/** What all of a target comes to in a year; null where any of it is no number or not known. */
export function demandsIn(year: number, given: Case): readonly Demand[] | null {
  const demands = singlesIn(given.indicator.target).map((one) =>
    isNumeric(one) ? demandIn(year, one, given) : null,
  );
  const known = demands.flatMap((one) => (one && !isReason(one) ? [one] : []));
  return known.length === demands.length ? known : null;
}
