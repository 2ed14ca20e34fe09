import type { Look, Report } from './report.js';
import { allEntries, inertJson } from './rows.js';

/** One JSON object a result and a line, with the columns of the CSV; texts are exactly those of the data. */
export function renderNdjson(report: Report, look: Look): string {
  return `${allEntries(report, look.text)
    .map(({ row }) => inertJson(row))
    .join('\n')}\n`;
}
