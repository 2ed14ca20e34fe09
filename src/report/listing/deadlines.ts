import { compareText } from '../../diagnostic/diagnostic.js';
import { type DueState, dueState } from '../../plan/due.js';
import type { Checkpoint, Plan } from '../../plan/plan.js';
import type { Look } from '../look.js';
import { grid } from '../said/grid.js';
import { printable, printableJson } from '../said/printable.js';

/** One evaluation that a plan orders, with where a day stands to it. */
export interface Deadline {
  readonly plan: Plan;
  readonly checkpoint: Checkpoint;
  readonly state: DueState | null;
}

/** Every dated checkpoint, the earliest due first. */
export function deadlinesOf(plans: readonly Plan[], asOf: string | null): Deadline[] {
  return plans
    .flatMap((plan) =>
      plan.checkpoints.map((checkpoint) => ({
        plan,
        checkpoint,
        state: asOf ? dueState(checkpoint, asOf) : null,
      })),
    )
    .sort(
      (a, b) =>
        compareText(a.checkpoint.due ?? '9', b.checkpoint.due ?? '9') || compareText(a.plan.id, b.plan.id),
    );
}

export function renderDeadlines(deadlines: readonly Deadline[], look: Look): string {
  const { list } = look.text.commands;
  const stated = deadlines.some((d) => d.state !== null);
  const columns = [
    { head: list.due },
    { head: list.dueStrict },
    { head: list.jurisdiction },
    { head: list.checkpoint },
    { head: list.wording, flexible: true },
    ...(stated ? [{ head: list.state }, { head: list.days, right: true }] : []),
  ];
  const rows = deadlines.map(({ plan, checkpoint, state }) => [
    checkpoint.due ?? '',
    checkpoint.dueStrict ?? '',
    printable(plan.jurisdiction.name),
    look.text.results.occasion(printable(checkpoint.name), checkpoint.year),
    printable(checkpoint.wording ?? ''),
    ...(stated ? [state ? list.dueStates[state.state] : '', state ? String(state.days) : ''] : []),
  ]);
  return `${grid(columns, rows, look)}\n`;
}

export function deadlinesJson(deadlines: readonly Deadline[], asOf: string | null): string {
  const value = deadlines.map(({ plan, checkpoint, state }) => ({
    plan: plan.id,
    jurisdiction: plan.jurisdiction.name,
    checkpoint: checkpoint.name,
    year: checkpoint.year,
    opens: checkpoint.opens,
    dueStrict: checkpoint.dueStrict,
    due: checkpoint.due,
    wording: checkpoint.wording,
    ...(asOf === null ? {} : { asOf, state: state?.state ?? null, days: state?.days ?? null }),
  }));
  return `${printableJson(value, 2)}\n`;
}
