import type { Findings } from '../assess/findings.js';
import type { Look } from './look.js';
import { each, joined, type Pieces } from './pieces.js';
import { printableJson } from './said/printable.js';
import { allRows } from './said/rows.js';

/** One JSON object a result and a line, with the columns of the CSV; texts are exactly those of the data. */
export function* renderNdjson(findings: Findings, look: Look): Pieces {
  yield* joined(each(allRows(findings, look.text), printableJson), '\n');
  yield '\n';
}
