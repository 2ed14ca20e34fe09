import type { Fraction } from 'fraction.js';
import type { Evaluation, Findings } from '../assess/findings.js';
import type { Result, Score } from '../evaluate/result.js';
import type { RollupRecord, YearsRecord } from '../measure/measurement.js';
import { now } from '../outcome/later.js';
import { STATUS, summarise } from '../outcome/outcome.js';
import { toDecimal } from '../quantity/format.js';
import { ValueWriter } from '../quantity/value-writer.js';
import type { Text } from '../text/text.js';
import type { Look } from './look.js';
import { each, type Pieces } from './pieces.js';
import { jsonAccepted, jsonDiagnostic } from './said/diagnostics.js';
import { jsonPieces, Open } from './said/json-pieces.js';
import { paceText, reasonText, termsOf, writerFor, writerOfGains, ZERO } from './said/value.js';

/** The JSON report of DESIGN §9; its schema is published as `report.schema.json`. */
export function* renderJson(findings: Findings, look: Look): Pieces {
  yield* jsonPieces(jsonReport(findings, look.text));
  yield '\n';
}

function jsonReport(findings: Findings, text: Text): Open {
  return new Open({
    schema: 'plancheck/report@1',
    tool: { name: 'plancheck', version: findings.version },
    inputs: each(findings.inputs, (input) => ({ ...input, sha256: now(input.sha256) })),
    rules: each(findings.rules, ({ role, file, sha256 }) => ({ role, file, sha256: now(sha256) })),
    options: findings.options,
    evaluations: each(findings.evaluations, (evaluation) => jsonEvaluation(evaluation, text)),
    diagnostics: each(findings.diagnostics, (diagnostic) => jsonDiagnostic(diagnostic, text)),
    exitCode: findings.exitCode,
  });
}

function jsonEvaluation(evaluation: Evaluation, text: Text): Open {
  const { plan, occasion, commitments, areas } = evaluation;
  const jsonResults = (results: readonly Result[]) => each(results, (result) => jsonResult(result, text));
  return new Open({
    plan: plan.id,
    jurisdiction: plan.jurisdiction.name,
    checkpoint: occasion.name,
    year: occasion.year,
    due: occasion.checkpoint?.due ?? null,
    dueStrict: occasion.checkpoint?.dueStrict ?? null,
    ...(evaluation.asOf === null ? {} : { asOf: evaluation.asOf }),
    verdict: evaluation.verdict,
    summary: evaluation.summary,
    ...(evaluation.score ? { score: jsonScore(evaluation.score) } : {}),
    results: jsonResults(evaluation.results),
    ...(commitments === null
      ? {}
      : { commitments: jsonResults(commitments), commitmentSummary: summarise(commitments) }),
    ...(areas === null
      ? {}
      : {
          areas: each(
            areas,
            ({ area, verdict, summary, results }) =>
              new Open({ area, verdict, summary, results: jsonResults(results) }),
          ),
        }),
  });
}

/** Exact decimals, as the plan's weights are. */
function jsonScore({ earned, possible, judged, total, open }: Score) {
  return {
    earned: toDecimal(earned),
    possible: toDecimal(possible),
    judged: toDecimal(judged),
    total: toDecimal(total),
    open: open.map(({ id }) => id),
  };
}

interface JsonResult extends ReturnType<typeof jsonOwn> {
  readonly series?: readonly JsonResult[];
}

/** A row of several series has them inside. */
function jsonResult(result: Result, text: Text): JsonResult {
  const series = result.series.map((one) => jsonResult(one, text));
  return { ...jsonOwn(result, text), ...(series.length > 0 ? { series } : {}) };
}

function jsonOwn(result: Result, text: Text) {
  const { indicator, outcome } = result;
  const writer = writerFor(result);
  return {
    indicator: indicator.id,
    row: indicator.row,
    name: indicator.name,
    nature: indicator.nature,
    unit: indicator.unit,
    target: indicator.targetText,
    ...(indicator.weight ? { weight: toDecimal(indicator.weight) } : {}),
    basis: result.basis,
    required: result.required && writer.machine(result.required),
    pace: paceText(result),
    measured: jsonMeasured(result),
    outcome,
    status: STATUS[outcome],
    ...(result.grade ? { grade: result.grade } : {}),
    ...(result.accepted ? { accepted: jsonAccepted(result.accepted) } : {}),
    gap: result.gap && new ValueWriter(termsOf(result), () => [ZERO]).machine(result.gap),
    ...jsonBeside(result),
    reason: {
      code: result.reason.code,
      text: reasonText(result, text),
      remarks: result.remarks.map((r) => r.code),
    },
  };
}

/** What stands beside the outcome; null where it means nothing. */
function jsonBeside(result: Result) {
  const { projection, trend, partial, interval } = now(result.beside);
  const writer = writerFor(result);
  const gain = (value: Fraction) => writerOfGains(result).machine(value);
  return {
    projection: projection && {
      value: writer.machine(projection.value),
      year: projection.year,
      meets: projection.meets,
      achieved: gain(projection.achieved),
      needed: projection.needed && gain(projection.needed),
    },
    trend,
    partial: partial && { ...partial, value: writer.machine(partial.value) },
    interval: interval && {
      ...interval,
      low: writer.machine(interval.low),
      high: writer.machine(interval.high),
    },
  };
}

function jsonMeasured(result: Result) {
  const { measured } = result;
  if (!measured) return null;
  const { measurement } = measured;
  const { parts } = measurement;
  const { reading } = measured;
  const writer = writerFor(result);
  return {
    value: reading.kind === 'answer' ? reading.answer : measured.value && writer.machine(measured.value),
    ...(measured.value && !isDecimal(measured.value) ? { exact: measured.value.toFraction() } : {}),
    ...(reading.kind === 'range'
      ? {
          low: reading.low && writer.machine(reading.low.value),
          high: reading.high && writer.machine(reading.high.value),
        }
      : {}),
    ...(parts
      ? { numerator: parts.numerator.toFraction(), denominator: parts.denominator.toFraction() }
      : {}),
    text: measurement.text,
    year: measured.year,
    stale: measured.stale,
    ...(measured.measurement.asOf && { asOf: measured.measurement.asOf }),
    source: measured.source,
    ...(measurement.rollup ? { rollup: jsonRollup(measurement.rollup) } : {}),
    ...(measurement.years ? { years: jsonYears(measurement.years) } : {}),
  };
}

/** What a sum or an average of several years was made of. */
function jsonYears({ from, to, missing, rows }: YearsRecord) {
  return {
    from,
    to,
    missing,
    rows: rows.map(({ year, span, text, source }) => ({ year, of: span?.kind ?? 'year', text, source })),
  };
}

/** What a value of the whole was made of. */
function jsonRollup({ units, missing, rows }: RollupRecord) {
  return {
    units,
    missing,
    rows: rows.map(({ area, text, parts, source }) => ({
      area,
      text,
      ...(parts
        ? { numerator: parts.numerator.toFraction(), denominator: parts.denominator.toFraction() }
        : {}),
      source,
    })),
  };
}

function isDecimal(value: Fraction): boolean {
  let rest = value.d;
  for (const prime of [2n, 5n]) while (rest % prime === 0n) rest /= prime;
  return rest === 1n;
}
