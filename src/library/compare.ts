import type { Report } from '../assess/plain.js';
import type { ComparisonData } from '../report/listing/compare.js';
import { render } from './render.js';

/**
 * What improved and what fell back from one report to another: what `plancheck compare --format json` writes. Either is a report
 * of this library, or the text of one that `plancheck evaluate --format json` wrote.
 */
export async function compare(before: Report | string, after: Report | string): Promise<ComparisonData> {
  const { comparisonOf } = await import('../assess/compare/compare.js');
  const { comparisonData } = await import('../report/listing/compare.js');
  const [old, now] = [await blocksOf(before, 'before'), await blocksOf(after, 'after')];
  return comparisonData(comparisonOf(old, now));
}

async function blocksOf(report: Report | string, name: string) {
  const { readJsonReport } = await import('../assess/compare/json-report.js');
  const read = readJsonReport(typeof report === 'string' ? report : await render(report, 'json'));
  if ('problem' in read) throw new TypeError(`compare: ${name} is no report (${read.problem})`);
  return { name, blocks: read.blocks };
}
