import { comparisonOf, type NamedBlocks } from '../assess/compare/compare.js';
import { readText } from '../io/text.js';
import { COMPARE_FORMATS, type CompareFormat } from '../report/listing/compare.js';
import type { ReportProblem } from '../text/batch.js';
import { lookOf, type Terminal } from './terminal.js';
import { UsageError } from './usage.js';

/** `plancheck compare`: what improved and what fell back from one JSON report to another. */
export async function compareCommand(
  before: string,
  after: string,
  { format }: { readonly format: CompareFormat },
  terminal: Terminal,
): Promise<number> {
  const report = comparisonOf(await reportAt(before), await reportAt(after));
  terminal.stdout.write(COMPARE_FORMATS[format](report, lookOf(terminal)));
  return report.exitCode;
}

async function reportAt(path: string): Promise<NamedBlocks> {
  const text = readText(path);
  if (typeof text !== 'string') throw badReport(path, 'unreadable', text.error);
  const { readJsonReport } = await import('../assess/compare/json-report.js');
  const read = readJsonReport(text);
  if ('problem' in read) throw badReport(path, read.problem, read.detail);
  return { name: path, blocks: read.blocks };
}

function badReport(path: string, problem: ReportProblem, detail: string): UsageError {
  return new UsageError('bad-report-file', ({ batch }) => batch.badReport(path, problem, detail));
}
