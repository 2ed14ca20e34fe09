import type { Findings } from '../../assess/findings.js';
import type { Severity } from '../../diagnostic/codes.js';
import type { Accepted } from '../../diagnostic/diagnostic.js';
import { hashOf } from '../../digest/hash.js';
import { newSha256 } from '../../digest/sha256.js';
import { STATUS } from '../../outcome/outcome.js';
import type { Language } from '../../text/language.js';
import type { Text } from '../../text/text.js';
import { type DiagnosticRow, diagnosticRow, type Spot } from './diagnostics.js';
import { allEntries, type Entry, labelOf, occasionOf } from './rows.js';

/** One thing that services show beside a file: a result that fails, or a diagnostic. */
export interface Problem {
  /** A code, or the plan and the indicator. */
  readonly id: string;
  readonly level: Severity;
  readonly message: string;
  readonly spot: Spot;
  /** What stays the same from one run to the next, wherever it then stands. */
  readonly identity: readonly (string | number | null)[];
  readonly accepted: Accepted | null;
  readonly of: { readonly result: Entry } | { readonly diagnostic: DiagnosticRow };
}

/** Between what failed and why, which is a sentence of its own. */
const BREAK: { readonly [L in Language]: string } = { zh: '。', en: '. ' };

/** What fails, then the diagnostics; what is known and let pass is a note. `undefined` is what does not fail, one after the other. */
export function* problemsOf(findings: Findings, text: Text): Generator<Problem | undefined> {
  for (const entry of allEntries(findings, text))
    yield STATUS[entry.result.outcome] === 'fail' ? ofResult(entry, text) : undefined;
  for (const diagnostic of findings.diagnostics) yield ofDiagnostic(diagnosticRow(diagnostic, text));
}

/** A unit's own result decides nothing. */
function ofResult(entry: Entry, text: Text): Problem {
  const { evaluation, result, row } = entry;
  const words = text.results;
  const { accepted = null } = result;
  const what = `${occasionOf(evaluation, text, row.area)} ${labelOf(result, text)}`;
  return {
    id: `${evaluation.plan.id}/${result.indicator.id}`,
    level: accepted ? 'note' : row.area === null ? 'error' : 'warning',
    message: `${what}${words.colon}${words.outcome[row.outcome]}${BREAK[text.language]}${row.reason}`,
    spot: spotOf(entry),
    identity: [row.checkpoint, row.year, row.area, row.type],
    accepted,
    of: { result: entry },
  };
}

/** Where its value stands; of a row of several series, the first that has a place. */
function spotOf({ row, series }: Entry): Spot {
  if (row.file !== null) return row;
  const failing = series.filter((one) => one.row.status === 'fail');
  return [...failing, ...series].find((one) => one.row.file !== null)?.row ?? row;
}

function ofDiagnostic(row: DiagnosticRow): Problem {
  const { code: id, severity: level, message, acceptance: accepted } = row;
  return { id, level, message, spot: row, identity: [message], accepted, of: { diagnostic: row } };
}

/** A workbook's cell goes before the message: services have a place for lines only. */
export function messageAtCell({ message, spot }: Problem): string {
  return spot.cell === null ? message : `${spot.cell}: ${message}`;
}

/** Where what is said of all inputs is shown: a service refuses what stands nowhere. */
export function somewhereIn({ inputs }: Findings): string {
  return inputs[0]?.file ?? '.';
}

/** A fingerprint for each problem, which outlives an edit of its file; equal ones are numbered, as GitHub does it. */
export class Fingerprints {
  readonly #count = new Map<string, number>();

  of({ id, spot, identity }: Problem): string {
    const digest = hashOf(new TextEncoder().encode(JSON.stringify([id, spot.file, ...identity])), newSha256);
    const short = digest.slice(0, 16);
    const count = (this.#count.get(short) ?? 0) + 1;
    this.#count.set(short, count);
    return `${short}:${count}`;
  }
}
