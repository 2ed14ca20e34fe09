import { choosePlan } from '../assess/choice.js';
import type { Plan } from '../plan/plan.js';
import { plansJson, renderPlans } from '../report/listing/plans.js';
import { renderShow, showJson } from '../report/listing/show.js';
import type { Look } from '../report/look.js';
import { type ListingArguments, list } from './listing.js';
import { rulePaths } from './plan-choice.js';
import type { Terminal } from './terminal.js';

export async function plansCommand(args: ListingArguments, terminal: Terminal): Promise<number> {
  return list(args, terminal, async (plans, look) =>
    args.format === 'json' ? plansJson(plans) : renderPlans(plans, look),
  );
}

export async function showCommand(
  plan: string,
  args: ListingArguments & { readonly resolved: boolean },
  terminal: Terminal,
): Promise<number> {
  const show = async (plans: readonly Plan[], look: Look) => {
    const chosen = choosePlan(plans, plan);
    if (args.resolved) {
      const { renderResolvedPlan } = await import('./resolved.js');
      return renderResolvedPlan(chosen, rulePaths(args.rules, plan), args.format, look);
    }
    return args.format === 'json' ? showJson(chosen) : renderShow(chosen, look);
  };
  return list(args, terminal, show, plan);
}
