import { checked, JUDGING, READING, refused, type Table } from '../assess/asked.js';
import { choosePlan, countedArea } from '../assess/choice.js';
import { conclude } from '../assess/conclude.js';
import { type Gathered, judge } from '../assess/judge.js';
import type { JudgeOptions } from '../assess/options.js';
import { type Report, reportOf } from '../assess/plain.js';
import type { LoadedPlans } from '../assess/rules/files.js';
import { withCountedAreas } from '../measure/gather/counted.js';
import type { AllRead, ReadMeasurements } from './reading.js';
import { checkRules } from './rules.js';

/** How what was read is to be judged, under the names of the command line in camel case. */
export interface EvaluateOptions extends JudgeOptions {
  /** Evaluated even where the data do not name it; by default the plan that the data were read with. */
  readonly plan?: string;
}

const EVALUATING: Table<EvaluateOptions> = { ...JUDGING, plan: READING.plan };

/**
 * Holds what was read against the plans that `loadPlans` gave; the report carries every result, every diagnostic of rules and
 * data, and the exit code. An option that is not known, or cannot be carried out, is a TypeError.
 */
export function evaluate(rules: LoadedPlans, read: ReadMeasurements, options: EvaluateOptions = {}): Report {
  const { plan, ...asked } = checked(options, EVALUATING, 'evaluate');
  return onGathered(rules, read, plan, 'evaluate', (gathered) =>
    reportOf(conclude(judge(gathered, asked), asked)),
  );
}

/** Does something with what was read, the plan that is named, and the areas that were counted. */
export function onGathered<T>(
  rules: LoadedPlans,
  read: ReadMeasurements,
  plan: string | undefined,
  of: string,
  work: (gathered: Gathered) => T,
): T {
  checkRules(rules, of);
  checkRead(read, of);
  try {
    const wanted = plan ?? read.plan ?? null;
    const id = wanted === null ? null : choosePlan(rules.plans, wanted).id;
    const counted = read.options.countArea.map((area) => countedArea(area, rules.plans));
    const plans = withCountedAreas(rules.plans, counted, read.measurements);
    return work({ plans, chosen: plans.find((one) => one.id === id) ?? null, read, rules });
  } catch (error) {
    throw refused(error, of);
  }
}

export function checkRead(read: ReadMeasurements, of: string): asserts read is AllRead {
  const { measurements, diagnostics, understood } = Object(read) as Partial<AllRead>;
  if ([measurements, diagnostics, understood].every(Array.isArray)) return;
  throw new TypeError(`${of}: the second argument is what readMeasurements gave`);
}
