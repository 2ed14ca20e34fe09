import type { Diagnostic } from '../diagnostic/diagnostic.js';
import { type MeasurementOptions, type ReadMeasurements, readMeasurements } from '../io/measurements.js';
import { type CountedArea, withCountedAreas } from '../measure/gather/counted.js';
import type { Plan } from '../plan/plan.js';
import type { RuleRecord } from '../report/report.js';
import { writeDiagnostics } from './diagnostics.js';
import { choosePlan, rulesFor } from './plan-choice.js';
import { progressOn } from './progress.js';
import type { Terminal } from './terminal.js';
import { UsageError } from './usage.js';

/** How the data files are to be read; what is not given is found out. */
export interface InputArguments {
  readonly plan?: string;
  readonly percentScale?: 'percent' | 'fraction';
  readonly encoding?: string;
  readonly delimiter?: string;
  readonly sheet?: readonly string[];
  readonly raiseLimits?: number;
}

/** What the commands that judge many files have in common. */
export interface BatchArguments extends InputArguments {
  readonly rules: readonly string[];
  readonly countArea: readonly string[];
  readonly failFast: boolean;
}

/** The plans known, the one chosen for rows that name none, and all that the files hold. */
export interface Batch {
  readonly plans: readonly Plan[];
  readonly chosen: Plan | null;
  readonly read: ReadMeasurements;
  readonly ruleDiagnostics: readonly Diagnostic[];
  readonly ruleFiles: readonly RuleRecord[];
}

export async function readBatch(
  paths: readonly string[],
  args: BatchArguments,
  terminal: Terminal,
  hashed = true,
): Promise<Batch> {
  const { plans, diagnostics, files } = await rulesFor(args.rules, args.plan);
  const chosen = args.plan === undefined ? null : chosenPlan(plans, args.plan, diagnostics, terminal);
  const counted = args.countArea.map((value) => countedArea(value, plans));
  const progress = progressOn(terminal);
  try {
    const read = await readMeasurements(paths, plans, {
      ...inputSettings(args, chosen, terminal),
      counted,
      failFast: args.failFast,
      hashed,
      onProgress: progress.show,
    });
    const known = withCountedAreas(plans, counted, read.measurements);
    const same = known.find(({ id }) => id === chosen?.id) ?? null;
    return { plans: known, chosen: same, read, ruleDiagnostics: diagnostics, ruleFiles: files };
  } finally {
    progress.clear();
  }
}

export function inputSettings(
  args: InputArguments,
  plan: Plan | null,
  terminal: Terminal,
): MeasurementOptions {
  return {
    plan,
    percentScale: args.percentScale ?? null,
    stdin: terminal.stdin,
    encoding: args.encoding ?? null,
    delimiter: args.delimiter ?? null,
    sheets: args.sheet ?? null,
    raiseLimits: args.raiseLimits ?? 1,
    signal: terminal.interrupted ?? null,
  };
}

/** The plan asked for; where a rule file is broken, it may be the one, so its faults are said first. */
function chosenPlan(
  plans: readonly Plan[],
  wanted: string,
  diagnostics: readonly Diagnostic[],
  terminal: Terminal,
): Plan {
  try {
    return choosePlan(plans, wanted);
  } catch (error) {
    writeDiagnostics(diagnostics, terminal);
    throw error;
  }
}

/** `高新区`, or `hengshui:高新区` for one plan only. */
function countedArea(value: string, plans: readonly Plan[]): CountedArea {
  const [, plan, area = ''] = /^(?:([^:：]+)[:：])?([^:：]+)$/.exec(value) ?? [];
  if (area.trim() === '') throw new UsageError('bad-count-area', ({ batch }) => batch.badCountArea(value));
  return { plan: plan === undefined ? null : choosePlan(plans, plan.trim()).id, area: area.trim() };
}
