import type { Findings } from '../../assess/findings.js';
import { overall } from '../../outcome/outcome.js';
import type { Text } from '../../text/text.js';

/** The verdict over all, why, and the exit code, as a terminal is told; empty where nothing was judged. */
export function exitLineOf({ evaluations, exitCode, exitWhy }: Findings, { results }: Text): string {
  return exitWhy === undefined ? '' : results.conclusion(overall(evaluations), exitCode, exitWhy);
}

/** The same in what is handed to others, who have no use for an exit code. */
export function concludedOf({ evaluations, exitWhy }: Findings, { results }: Text): string {
  return exitWhy === undefined ? '' : results.conclusion(overall(evaluations), null, exitWhy);
}
