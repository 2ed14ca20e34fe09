import type { Findings } from '../assess/findings.js';
import type { Look } from './look.js';
import { printableJson } from './said/printable.js';
import { allRows } from './said/rows.js';

/** One JSON object a result and a line, with the columns of the CSV; texts are exactly those of the data. */
export function renderNdjson(findings: Findings, look: Look): string {
  return `${allRows(findings, look.text)
    .map((row) => printableJson(row))
    .join('\n')}\n`;
}
