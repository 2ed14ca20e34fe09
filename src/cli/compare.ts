import { EXIT } from '../assess/exit.js';
import { type ComparedBlock, compareReports } from '../evaluate/compare.js';
import { COMPARE_FORMATS, type CompareFormat } from '../report/listing/compare.js';
import { lookOf, type Terminal } from './terminal.js';
import { UsageError } from './usage.js';

/** `plancheck compare`: what improved and what fell back from one JSON report to another. */
export async function compareCommand(
  before: string,
  after: string,
  { format }: { readonly format: CompareFormat },
  terminal: Terminal,
): Promise<number> {
  const comparisons = compareReports(await reportAt(before), await reportAt(after));
  const fellBack = comparisons.some(({ change }) => change === 'fell-back');
  const exitCode = fellBack ? EXIT.failed : EXIT.ok;
  terminal.stdout.write(COMPARE_FORMATS[format]({ before, after, comparisons, exitCode }, lookOf(terminal)));
  return exitCode;
}

async function reportAt(path: string): Promise<readonly ComparedBlock[]> {
  const { readReportFile } = await import('../io/report-file.js');
  const read = await readReportFile(path);
  if ('blocks' in read) return read.blocks;
  const { problem, detail } = read;
  throw new UsageError('bad-report-file', ({ batch }) => batch.badReport(path, problem, detail));
}
