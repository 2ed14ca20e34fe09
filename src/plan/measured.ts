import type { Indicator, Plan } from './plan.js';
import { singlesIn } from './singles.js';

/** The series that stand in a row: its several ones, or the row itself. */
export function seriesIn(row: Indicator): readonly Indicator[] {
  return row.series.length > 0 ? row.series : [row];
}

/** Everything that data may hold values of: the table's series, the commitments, and what is only compared with. */
export function measuredIn({ indicators, commitments, references }: Plan): Indicator[] {
  return [...indicators.flatMap(seriesIn), ...commitments, ...references];
}

/** Everything of a plan that has a name, rows of several series included. */
export function namedIn(plan: Plan): Indicator[] {
  return [...plan.indicators.filter(({ series }) => series.length > 0), ...measuredIn(plan)];
}

/** The years that a plan has anything to say of: from the earliest base year to the latest end. */
export function coveredYears(plan: Plan): { readonly first: number; readonly last: number } {
  const periods = [plan.period, ...namedIn(plan).map(({ period }) => period)];
  return {
    first: Math.min(...periods.map(({ base }) => base)),
    last: Math.max(...periods.map(({ end }) => end)),
  };
}

/** A row of the table by its number, or anything of the plan by its id, as the cases of a rule file name it. */
export function findByKey(plan: Plan, key: string): Indicator | null {
  const byRow = /^\d+$/.test(key) ? plan.indicators.find(({ row }) => row === Number(key)) : undefined;
  return byRow ?? namedIn(plan).find(({ id }) => id === key) ?? null;
}

/** The earlier years that a promise is counted from, be they outside its period. */
export function referenceYears({ target, milestones }: Indicator): number[] {
  return [target, ...milestones.map((one) => one.target)]
    .flatMap(singlesIn)
    .flatMap((one) => ('from' in one ? [one.from] : []));
}
