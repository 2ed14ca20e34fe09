import { type Code, SEVERITY } from '../../diagnostic/codes.js';
import { type Accepted, byPlace, type Diagnostic, diagnostic } from '../../diagnostic/diagnostic.js';
import type { AreaEvaluation, Evaluation, Result } from '../../evaluate/result.js';
import type { Measurement } from '../../measure/measurement.js';
import { STATUS } from '../../outcome/outcome.js';
import type { Plan } from '../../plan/plan.js';
import type { AcceptEntry } from './entry.js';
import { type InPlan, type Known, knownOf } from './known.js';
import { type Subject, Subjects } from './subjects.js';

/** What a run came to, before and after what is known of it was let pass. */
interface Run {
  readonly evaluations: readonly Evaluation[];
  readonly diagnostics: readonly Diagnostic[];
}

interface Given {
  readonly plans: readonly Plan[];
  readonly measurements: readonly Measurement[];
  /** The day (ISO) that decides what has expired; without one nothing is let pass. */
  readonly asOf: string | undefined;
}

/**
 * Marks the results and the findings that are known and let pass. Outcomes, verdicts and counts stay what they are; an
 * accepted finding becomes a note. What is wrong with an entry, and that it lets nothing pass, is a finding itself.
 */
export function accepting(
  run: Run,
  entries: readonly AcceptEntry[],
  { plans, measurements, asOf }: Given,
): Run {
  const [first] = entries;
  if (!first) return run;
  const faults: Diagnostic[] = [];
  if (asOf === undefined) faults.push(diagnostic('PC166', first.place ?? null, { count: entries.length }));
  const known = entries.flatMap((entry) => {
    const found = knownOf(entry, plans);
    if ('inPlans' in found) return [found];
    faults.push(found);
    return [];
  });
  if (asOf === undefined) return { ...run, diagnostics: [...run.diagnostics, ...faults.sort(byPlace)] };
  const expired = known.filter(({ entry }) => entry.until < asOf);
  for (const { entry } of expired)
    faults.push(diagnostic('PC164', entry.place ?? null, { until: entry.until, asOf }));
  const marking = new Marking(
    known.filter((one) => !expired.includes(one)),
    new Subjects(measurements),
  );
  const evaluations = run.evaluations.map((one) => marking.evaluation(one));
  const diagnostics = run.diagnostics.map((one) => marking.finding(one));
  for (const { entry } of marking.idle(run.evaluations))
    faults.push(diagnostic('PC165', entry.place ?? null, {}));
  return { evaluations, diagnostics: [...diagnostics, ...faults.sort(byPlace)] };
}

/** Goes through a run with its entries, and remembers which of them let something pass. */
class Marking {
  readonly #used = new Set<Known>();

  constructor(
    private readonly known: readonly Known[],
    private readonly subjects: Subjects,
  ) {}

  evaluation(evaluation: Evaluation): Evaluation {
    const { results, commitments, areas } = evaluation;
    const marked = (list: readonly Result[], area: string | null) =>
      list.map((result) => this.#result(result, evaluation, area));
    return {
      ...evaluation,
      results: marked(results, null),
      commitments: commitments && marked(commitments, null),
      areas:
        areas?.map((one): AreaEvaluation => ({ ...one, results: marked(one.results, one.area) })) ?? null,
    };
  }

  finding(finding: Diagnostic): Diagnostic {
    if (finding.code === 'PC299') return this.#unlisted(finding);
    const accepted = this.#first(this.known.filter((one) => this.#isFinding(one, finding)));
    if (!accepted) return finding;
    return { ...finding, severity: 'note', accepted: { ...accepted, severity: finding.severity } };
  }

  /** Those that could have let something pass in these evaluations, and did not. */
  idle(evaluations: readonly Evaluation[]): Known[] {
    return this.known.filter((one) => !this.#used.has(one) && evaluations.some((of) => couldServe(one, of)));
  }

  #result(result: Result, evaluation: Evaluation, area: string | null): Result {
    const accepted = this.#first(this.known.filter((one) => isResult(one, result, evaluation, area)));
    return accepted ? withMark(result, accepted) : result;
  }

  #isFinding({ entry, inPlans }: Known, finding: Diagnostic): boolean {
    if (entry.code !== finding.code) return false;
    if (isOfAll(entry)) return true;
    if (finding.gathered && finding.gathered.count > 1) return false; // it stands for others, too
    const meant = [...inPlans.values()];
    return this.subjects.of(finding).some((subject) => meant.some((one) => isSubject(one, entry, subject)));
  }

  /** Of findings that are only counted nobody knows whose they are: an entry for some of a code lets none of them pass. */
  #unlisted(finding: Diagnostic & { code: 'PC299' }): Diagnostic {
    const code = finding.params.code as Code;
    const entries = this.known.filter(({ entry }) => entry.code === code);
    if (entries.length === 0) return finding;
    if (entries.some(({ entry }) => isOfAll(entry))) return { ...finding, severity: 'note' };
    return finding.severity === 'note' ? { ...finding, severity: SEVERITY[code] } : finding;
  }

  /** What the first of the entries says; all of them let something pass. */
  #first(entries: readonly Known[]): Accepted | null {
    for (const one of entries) this.#used.add(one);
    const entry = entries[0]?.entry;
    return entry ? { until: entry.until, reason: entry.reason, place: entry.place ?? null } : null;
  }
}

/** The series of a row are let pass with it. */
function withMark(result: Result, accepted: Accepted): Result {
  const series = result.series.map((one) =>
    one.outcome === result.outcome || STATUS[one.outcome] === 'fail' ? withMark(one, accepted) : one,
  );
  return { ...result, series, accepted };
}

function isResult(
  { entry, inPlans }: Known,
  result: Result,
  evaluation: Evaluation,
  area: string | null,
): boolean {
  const inPlan = inPlans.get(evaluation.plan.id);
  if (!inPlan || entry.code !== undefined || !isAt(entry, evaluation)) return false;
  if (inPlan.indicator !== null && inPlan.indicator.id !== result.indicator.id) return false;
  if (inPlan.area !== undefined && inPlan.area !== area) return false;
  return entry.outcome ? entry.outcome.includes(result.outcome) : STATUS[result.outcome] === 'fail';
}

function isSubject({ plan, indicator, area }: InPlan, entry: AcceptEntry, subject: Subject): boolean {
  const ofPlan = [plan.id, plan.jurisdiction.name].some((name) => name === subject.plan);
  if (entry.plan !== undefined && !ofPlan) return false;
  if (area !== undefined && area !== subject.area) return false;
  return indicator === null || [indicator.id, indicator.name].some((name) => name === subject.indicator);
}

function isOfAll({ plan, indicator, area }: AcceptEntry): boolean {
  return plan === undefined && indicator === undefined && area === undefined;
}

function isAt({ at }: AcceptEntry, { occasion }: Evaluation): boolean {
  return at === undefined || at === occasion.name || at === String(occasion.year);
}

/** Whether an entry is for what was judged at all: another plan, or units that were not asked for, are none of its business. */
function couldServe({ entry, inPlans }: Known, evaluation: Evaluation): boolean {
  const inPlan = inPlans.get(evaluation.plan.id);
  if (!inPlan || !isAt(entry, evaluation)) return false;
  if (entry.code !== undefined) return true;
  const { indicator, area } = inPlan;
  if (typeof area === 'string' && evaluation.areas === null) return false;
  const judged = [...evaluation.results, ...(evaluation.commitments ?? [])];
  return indicator === null || judged.some((one) => one.indicator.id === indicator.id);
}
