import { now } from '../../outcome/later.js';
import type { Plan } from '../../plan/plan.js';
import type { Look } from '../look.js';
import { grid } from '../said/grid.js';
import { printable, printableJson } from '../said/printable.js';

/** The plans known, one a row. */
export function renderPlans(plans: readonly Plan[], look: Look): string {
  const { list } = look.text.commands;
  const columns = [
    { head: list.id, whole: true },
    { head: list.jurisdiction },
    { head: list.title, flexible: true, least: 16 },
    { head: list.indicators, right: true },
    { head: list.due, least: 12 },
  ];
  const rows = plans.map((plan) => [
    printable(plan.id),
    printable(plan.jurisdiction.name),
    titleOf(plan, look).split('\n').map(printable).join('\n'),
    String(plan.indicators.length),
    plan.checkpoints
      .map((c) => `${look.text.results.occasion(printable(c.name), c.year)}${c.due ? ` ${c.due}` : ''}`)
      .join(look.width === null ? '; ' : '\n'),
  ]);
  return `${grid(columns, rows, look)}\n`;
}

export function titleOf(plan: Plan, look: Look): string {
  return look.text.language === 'en' && plan.gloss ? `${plan.title}\n${plan.gloss}` : plan.title;
}

export function plansJson(plans: readonly Plan[]): string {
  const value = plans.map((plan) => ({
    id: plan.id,
    title: plan.title,
    jurisdiction: plan.jurisdiction.name,
    code: plan.jurisdiction.code,
    indicators: plan.indicators.length,
    commitments: plan.commitments.length,
    checkpoints: plan.checkpoints.map(({ name, year, due, dueStrict }) => ({ name, year, due, dueStrict })),
    file: plan.origin.file,
    sha256: now(plan.origin.sha256),
  }));
  return `${printableJson(value, 2)}\n`;
}
