import { type Diagnostic, hasError } from '../diagnostic/diagnostic.js';
import type { Evaluation, Result } from '../evaluate/result.js';
import { EXIT, type ExitWhy } from '../outcome/exit.js';
import { STATUS, type Status } from '../outcome/outcome.js';
import type { AssessOptions } from './options.js';

type ExitOptions = Pick<AssessOptions, 'failOn' | 'allowOpen' | 'failOnWarning'>;

/** How a run ends, and why. */
export function exitOf(
  evaluations: readonly Pick<Evaluation, 'results' | 'commitments'>[],
  diagnostics: readonly Diagnostic[],
  options: ExitOptions,
): { code: number; why: ExitWhy } {
  if (hasError(diagnostics)) return { code: EXIT.untrusted, why: 'untrusted' };
  if (options.failOnWarning && diagnostics.some(({ severity }) => severity === 'warning'))
    return { code: EXIT.untrusted, why: 'warnings' };
  if (evaluations.length === 0) return { code: EXIT.untrusted, why: 'nothing' };
  const all = evaluations.flatMap((e) => [...e.results, ...(e.commitments ?? [])]);
  const known = all.filter(({ accepted }) => accepted);
  const results = all.filter(({ accepted }) => !accepted);
  const failed = ofStatus('fail', results);
  if (failed.some((result) => counts(result, options))) return { code: EXIT.failed, why: 'failed' };
  const open = ofStatus('open', results).length > 0;
  const isLetPass = failed.length > 0 || ofStatus('fail', known).length > 0;
  if (open && !options.allowOpen)
    return { code: EXIT.open, why: isLetPass ? 'open-beside-let-pass' : 'open' };
  if (failed.length > 0) return { code: EXIT.ok, why: 'failed-not-binding' };
  if (known.length > 0) return { code: EXIT.ok, why: 'accepted' };
  return { code: EXIT.ok, why: open ? 'open-allowed' : 'pass' };
}

function ofStatus(status: Status, results: readonly Result[]): readonly Result[] {
  return results.filter(({ outcome }) => STATUS[outcome] === status);
}

function counts(result: Result, { failOn }: ExitOptions): boolean {
  return failOn !== 'binding' || result.indicator.nature === 'binding';
}
