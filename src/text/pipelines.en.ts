import type { PipelineWords } from './pipelines.js';
import { resultsEn } from './results.en.js';

export const pipelinesEn: PipelineWords = {
  shippedRules: 'the rule files that are installed with plancheck',
  leftOut: (count) => `${count} more results are left out, for the service takes no more.`,
  open: (counts) => counts.map(([outcome, count]) => `${count} ${resultsEn.outcome[outcome]}`).join(', '),
  which: (names) => `${names.join('; ')}.`,
  more: (errors, warnings) =>
    `${[errors > 0 ? counted(errors, 'error') : '', warnings > 0 ? counted(warnings, 'warning') : ''].filter(Boolean).join(' and ')} more in the log.`,
};

function counted(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`;
}
