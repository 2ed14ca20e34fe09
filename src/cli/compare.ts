import { comparisonOf, type NamedBlocks } from '../assess/compare/compare.js';
import { jsonParts } from '../assess/json-parts.js';
import type { FileProblem } from '../diagnostic/codes.js';
import { readFile } from '../io/files.js';
import { COMPARE_FORMATS, type CompareFormat } from '../report/listing/compare.js';
import type { ReportProblem } from '../text/batch.js';
import { lookOf, type Terminal } from './terminal.js';
import { UsageError } from './usage.js';

/** Bytes of a report, and things in it; that of every county of the nation has less than half of it. */
const MOST = 1 << 24;
const MOST_PARTS = 2_000_000;

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
  const bytes = readFile(path, MOST);
  if (typeof bytes === 'string') throw badReport(path, 'unreadable', bytes);
  if (jsonParts(bytes) > MOST_PARTS) throw badReport(path, 'unreadable', 'too-large');
  const text = new TextDecoder().decode(bytes);
  const { readJsonReport } = await import('../assess/compare/json-report.js');
  const read = readJsonReport(text);
  if ('problem' in read) throw badReport(path, read.problem, read.detail);
  return { name: path, blocks: read.blocks };
}

function badReport(path: string, problem: ReportProblem, detail: string): UsageError {
  return new UsageError('bad-report-file', ({ batch, commands }) =>
    batch.badReport(
      path,
      problem,
      problem === 'unreadable' ? commands.unread[detail as FileProblem] : detail,
    ),
  );
}
