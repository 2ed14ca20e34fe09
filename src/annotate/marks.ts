import type { Findings } from '../assess/findings.js';
import type { Diagnostic } from '../diagnostic/diagnostic.js';
import { failingRows } from '../evaluate/faulted.js';
import type { Result } from '../evaluate/result.js';
import type { Source } from '../measure/measurement.js';
import { STATUS } from '../outcome/outcome.js';
import type { Spot } from '../report/said/diagnostics.js';
import { rowForOthers } from '../report/said/for-others.js';
import { printable } from '../report/said/printable.js';
import { labelOf, occasionOf } from '../report/said/rows.js';
import { reasonText } from '../report/said/value.js';
import type { Text } from '../text/text.js';

/** What is said at one cell: `error` for what must be put right or is not reached, `warning` for what is doubtful. */
export interface Mark {
  /** Null for a text file, which has no sheets. */
  readonly sheet: string | null;
  /** Both from 1. */
  readonly line: number;
  readonly column: number;
  readonly weight: 'error' | 'warning';
  /** What it holds was left out for what it looks like: on another ground it could be seen, and read. */
  readonly isUnseen?: boolean;
  readonly messages: readonly string[];
}

/** Every cell of one input that is faulty or that a failing result rests on, with all that is to be said of it. */
export function marksOf(findings: Findings, file: string, text: Text): Mark[] {
  const marks = new Map<string, Mark>();
  for (const { spot, weight, message, isUnseen } of remarks(findings, text)) {
    const place = spot.file === file ? placeOf(spot) : null;
    if (place === null) continue;
    const key = JSON.stringify([place.sheet, place.line, place.column]);
    const known = marks.get(key) ?? { ...place, weight, messages: [] };
    const messages = known.messages.includes(message) ? known.messages : [...known.messages, message];
    const heaviest = weight === 'error' ? weight : known.weight;
    marks.set(key, { ...known, weight: heaviest, isUnseen: known.isUnseen || isUnseen || false, messages });
  }
  return [...marks.values()];
}

interface Remark {
  readonly spot: Spot;
  readonly weight: Mark['weight'];
  readonly message: string;
  readonly isUnseen?: boolean;
}

function remarks(findings: Findings, text: Text): Remark[] {
  const failing = findings.evaluations.flatMap((evaluation) => [
    ...[...evaluation.results, ...(evaluation.commitments ?? [])].flatMap((result) =>
      remarksOf(result, occasionOf(evaluation, text), text),
    ),
    ...(evaluation.areas ?? []).flatMap(({ area, results }) =>
      results.flatMap((result) => remarksOf(result, occasionOf(evaluation, text, area), text)),
    ),
  ]);
  return [...diagnosticRemarks(findings, text), ...failing];
}

function isUnseen({ code, params }: Diagnostic): boolean {
  return code === 'PC234' && (params.problem === 'unseen' || params.problem === 'struck-out');
}

/** A note says how something was read, not that it is wrong. */
function diagnosticRemarks(findings: Findings, text: Text): Remark[] {
  return findings.diagnostics.flatMap((one) => {
    const row = rowForOthers(one, text);
    const { code, severity, message } = row;
    const lead = text.commands.severity[severity] + text.results.colon;
    return severity === 'note'
      ? []
      : [
          {
            spot: row,
            weight: severity,
            message: `${lead}${code} ${printable(message)}`,
            isUnseen: isUnseen(one),
          },
        ];
  });
}

function remarksOf(result: Result, occasion: string, text: Text): Remark[] {
  return [result, ...result.series].flatMap((one) => remarkOf(one, occasion, text));
}

/**
 * At the cell itself; of the cells that a value of the whole was made of, at those that make it fail, or where no single one
 * does, more quietly at all of them.
 */
function remarkOf(result: Result, occasion: string, text: Text): Remark[] {
  if (STATUS[result.outcome] !== 'fail' || result.measured === null) return [];
  const { source } = result.measured;
  const { outcome, colon } = text.results;
  const message = printable(
    `${occasion} ${labelOf(result, text)} ${outcome[result.outcome]}${colon}${reasonText(result, text)}`,
  );
  const rows = result.measured.measurement.rollup?.rows;
  if (!rows) return [{ spot: spotOf(source), weight: 'error', message }];
  const failing = failingRows(result);
  const weight = failing.length > 0 ? 'error' : 'warning';
  return (failing.length > 0 ? failing : rows).map((row) => ({ spot: spotOf(row.source), weight, message }));
}

function spotOf({ file, line, column, cell }: Source | NonNullable<Diagnostic['place']>): Spot {
  return { file, line: line ?? null, column: column ?? null, cell: cell ?? null };
}

/** Null for what stands at a whole file or a whole sheet. */
function placeOf({ line, column, cell }: Spot): Pick<Mark, 'sheet' | 'line' | 'column'> | null {
  if (line === null) return null;
  const at = cell?.lastIndexOf('!') ?? -1;
  return { sheet: at < 0 || !cell ? null : cell.slice(0, at), line, column: column ?? 1 };
}
