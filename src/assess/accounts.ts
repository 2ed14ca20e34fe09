import { type Account, accountOf } from '../evaluate/account.js';
import { namedIn } from '../plan/measured.js';
import type { Plan } from '../plan/plan.js';

/** How each indicator of a plan is judged, by its id: one account a checkpoint, in their order. */
export type Accounts = Readonly<Record<string, readonly Account[]>>;

/** As far as the plan alone tells. */
export function accountsOf(plan: Plan): Accounts {
  const ofOne = (indicator: Plan['indicators'][number]) =>
    plan.checkpoints.map((checkpoint) => accountOf(indicator, checkpoint));
  return Object.fromEntries(namedIn(plan).map((indicator) => [indicator.id, ofOne(indicator)]));
}
