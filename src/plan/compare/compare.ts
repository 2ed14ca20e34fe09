import { inTheEnd } from '../in-force.js';
import type { Indicator, Plan } from '../plan.js';
import { type Strictness, strictnessOfRows } from './strictness.js';

/** One indicator that two plans have, and how the first one's target stands to the second's. */
export interface Pair {
  readonly a: Indicator;
  readonly b: Indicator;
  readonly strictness: Strictness;
}

export interface Comparison {
  readonly a: Plan;
  readonly b: Plan;
  /** What both have, in the order of the first. */
  readonly pairs: readonly Pair[];
  readonly onlyA: readonly Indicator[];
  readonly onlyB: readonly Indicator[];
}

/** Indicators are the same where their ids are; rows differ from plan to plan. What was revised counts as it is in the end. */
export function comparePlans(a: Plan, b: Plan): Comparison {
  const ofA = [...a.indicators, ...a.commitments].map(inTheEnd);
  const ofB = [...b.indicators, ...b.commitments].map(inTheEnd);
  const inB = new Map(ofB.map((one) => [one.id, one]));
  const inA = new Set(ofA.map((one) => one.id));
  const pairs = ofA.flatMap((one) => {
    const other = inB.get(one.id);
    return other ? [{ a: one, b: other, strictness: strictnessOfRows(one, other) }] : [];
  });
  return {
    a,
    b,
    pairs,
    onlyA: ofA.filter((one) => !inB.has(one.id)),
    onlyB: ofB.filter((one) => !inA.has(one.id)),
  };
}

/** One line of the matrix: an indicator's target in each plan, and which of them is not that of most. */
export interface MatrixRow {
  readonly id: string;
  readonly name: string;
  readonly gloss: string | null;
  readonly cells: readonly { readonly indicator: Indicator | null; readonly differs: boolean }[];
}

/** All indicators of the tables, in the order of the first plan that has each. */
export function matrixOf(plans: readonly Plan[]): MatrixRow[] {
  const ids = [...new Set(plans.flatMap((plan) => plan.indicators.map(({ id }) => id)))];
  return ids.map((id) => {
    const found = plans.map((plan) => {
      const one = plan.indicators.find((row) => row.id === id);
      return one ? inTheEnd(one) : null;
    });
    const first = found.find((one) => one !== null);
    const usual = usualOf(found);
    return {
      id,
      name: first?.name ?? id,
      gloss: first?.gloss ?? null,
      cells: found.map((indicator) => ({
        indicator,
        differs: indicator !== null && differs(indicator, usual),
      })),
    };
  });
}

/** The target that most plans have; null where none has more than half. */
function usualOf(found: readonly (Indicator | null)[]): Indicator | null {
  const all = found.filter((one) => one !== null);
  return all.find((one) => all.filter((other) => !differs(other, one)).length * 2 > all.length) ?? null;
}

function differs(one: Indicator, usual: Indicator | null): boolean {
  return usual !== null && strictnessOfRows(one, usual) !== 'same';
}
