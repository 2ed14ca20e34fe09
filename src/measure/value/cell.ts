import type { Fraction } from 'fraction.js';
import type { ValueHint } from '../../diagnostic/codes.js';
import type { Kind } from '../../plan/plan.js';
import type { Unit } from '../../quantity/unit.js';
import type { Parts, Reading, Span } from '../measurement.js';

/** What a cell stands in: the indicator, and what its column and the options say about bare numbers. */
export interface CellContext {
  readonly kind: Kind;
  /** The indicator's own unit. */
  readonly unit: string;
  /** The unit that the column's header or the unit column gives. */
  readonly columnUnit: Unit | null;
  /** `--percent-scale`: what a bare number of a share is. */
  readonly percentScale: 'percent' | 'fraction' | null;
  /** The words that the plan prints as this indicator's baseline. */
  readonly baselineText: string | null;
  /** How many reporting units a coverage counts, where the cell speaks for the whole; else null. */
  readonly unitCount: number | null;
  /** Whether a growth counts falls, as a 下降率 does: 下降25% is then 25 %. Null where nobody says which way it counts. */
  readonly countsFalls: boolean | null;
  /** The words for what a share is a share of. */
  readonly about: string;
  /** The indicator's name, which may count what is lacking. */
  readonly name?: string;
  /** What else than the year's own value may stand in the cell; null where only that is of use. */
  readonly tells?: Tells | null;
}

/** Whether sums and averages since the period began are of use, and how a change is told: as a share of what was before, in percentage points, or as an amount. */
export interface Tells {
  readonly total: boolean;
  readonly average: boolean;
  readonly change: 'share' | 'points' | 'amount' | null;
}

/** A reading with what else its cell says: what it is of, a remark behind the value, and the parts of a share written as `180/200`. */
export type CellReading = Reading & {
  readonly span?: Span;
  readonly remark?: string;
  readonly parts?: Parts;
};

/** Why a cell has no value; `fault` is the diagnostic's code. */
export type ValueFault =
  | { readonly fault: 'PC204'; readonly hint: ValueHint }
  | { readonly fault: 'PC205'; readonly asWritten: string; readonly asFraction: string }
  | { readonly fault: 'PC207' }
  | { readonly fault: 'PC208'; readonly numerator: string; readonly denominator: string }
  | { readonly fault: 'PC209'; readonly parts: string; readonly ratio: string }
  | { readonly fault: 'PC218'; readonly unit: string }
  | { readonly fault: 'PC222' }
  | { readonly fault: 'PC225' }
  | { readonly fault: 'PC244'; readonly denominator: string; readonly units: number }
  | { readonly fault: 'PC270'; readonly units: number; readonly below: string; readonly above: string };

export type Exact = Extract<Reading, { kind: 'number' }>;
export type Range = Extract<Reading, { kind: 'range' }>;

/** A share of so many things of so many. */
export function shareOf({ numerator, denominator }: Parts): Fraction {
  return numerator.div(denominator);
}
