import { type Diagnostic, hasError } from '../diagnostic/diagnostic.js';
import type { Evaluation, Result } from '../evaluate/result.js';
import { EXIT, type ExitWhy } from '../outcome/exit.js';
import { STATUS } from '../outcome/outcome.js';
import type { AssessOptions } from './options.js';

type ExitOptions = Pick<AssessOptions, 'failOn' | 'allowOpen'>;

/** How a run ends, and why. */
export function exitOf(
  evaluations: readonly Pick<Evaluation, 'results' | 'commitments'>[],
  diagnostics: readonly Diagnostic[],
  options: ExitOptions,
): { code: number; why: ExitWhy } {
  if (hasError(diagnostics)) return { code: EXIT.untrusted, why: 'untrusted' };
  if (evaluations.length === 0) return { code: EXIT.untrusted, why: 'nothing' };
  const results = evaluations.flatMap((e) => [...e.results, ...(e.commitments ?? [])]);
  const failed = results.filter((result) => STATUS[result.outcome] === 'fail');
  if (failed.some((result) => counts(result, options))) return { code: EXIT.failed, why: 'failed' };
  const open = results.some((result) => STATUS[result.outcome] === 'open');
  if (open && !options.allowOpen) return { code: EXIT.open, why: 'open' };
  if (failed.length > 0) return { code: EXIT.ok, why: 'failed-not-binding' };
  return { code: EXIT.ok, why: open ? 'open-allowed' : 'pass' };
}

function counts(result: Result, { failOn }: ExitOptions): boolean {
  return failOn !== 'binding' || result.indicator.nature === 'binding';
}
