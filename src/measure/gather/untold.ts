import { type Diagnostic, diagnostic } from '../../diagnostic/diagnostic.js';
import type { Plan } from '../../plan/plan.js';
import type { Steps } from '../../tables/pause.js';
import type { Measurement } from '../measurement.js';

/** What is known of the values of a plan in one file. */
interface OfFile {
  readonly areas: Set<string | null>;
  isUntold: boolean;
}

/** So many values are one step of the work. */
const STRIDE = 1_000;

/**
 * Files that name no place, beside others that are each of one county: they are taken for the whole's, and may as well be of a
 * county that nobody wrote down. One beside a list of counties is of the whole often enough, and so is one by itself.
 */
export function* checkUntold(
  plans: readonly Plan[],
  measurements: readonly Measurement[],
): Steps<Diagnostic[]> {
  const files = new Map<string, Map<string, OfFile>>();
  for (const [i, one] of measurements.entries()) {
    add(files, one);
    if (i % STRIDE === 0) yield;
  }
  return plans.flatMap(({ id, jurisdiction: { name: plan } }) => {
    const own = [...(files.get(id) ?? [])];
    if (!own.some(([, { areas }]) => areas.size === 1 && !areas.has(null))) return [];
    const untold = own.filter(([, { isUntold }]) => isUntold);
    return untold.map(([file]) => diagnostic('PC303', { file }, { file, plan }));
  });
}

function add(
  files: Map<string, Map<string, OfFile>>,
  { plan, area, reading, isUntold = false, source: { file } }: Measurement,
): void {
  if (reading.kind === 'missing') return;
  const ofPlan = files.get(plan) ?? new Map<string, OfFile>();
  const known = ofPlan.get(file) ?? { areas: new Set(), isUntold: false };
  known.areas.add(area);
  known.isUntold ||= isUntold;
  files.set(plan, ofPlan.set(file, known));
}
