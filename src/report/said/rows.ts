import type { Evaluation, Findings } from '../../assess/findings.js';
import type { AreaEvaluation, Result } from '../../evaluate/result.js';
import type { Limit, Source } from '../../measure/measurement.js';
import { now, once } from '../../outcome/later.js';
import { OUTCOMES, overall, STATUS } from '../../outcome/outcome.js';
import type { Indicator } from '../../plan/plan.js';
import { ValueWriter } from '../../quantity/value-writer.js';
import type { Text } from '../../text/text.js';
import type { Look } from '../look.js';
import { printable, printableJson } from './printable.js';
import { paceText, reasonText, termsOf, writerFor, ZERO } from './value.js';

/**
 * What every format says of a result, decided once: which columns, in which order, and how a number is
 * written. A format only lays out; null is nothing, never zero.
 */
interface Subject {
  readonly evaluation: Evaluation;
  readonly result: Result;
  /** The reporting unit whose own result it is; null for the whole. */
  readonly area: string | null;
  readonly commitment: boolean;
  /** One of several in a row of the table, which has an entry of its own before it. */
  readonly series: boolean;
  readonly version: string;
  readonly run: RunCells;
  readonly text: Text;
}

/** What the rows of one report have in common. */
interface RunCells {
  /** SHA-256 of each data file by its name. */
  readonly hashes: ReadonlyMap<string, string>;
  readonly catalogue: string | null;
  readonly options: string;
}

type Cell = string | number | boolean | null;

/** The columns in their order; new ones are added at the end, and none ever changes its meaning. */
const CELLS = {
  plan: ({ evaluation }) => evaluation.plan.id,
  jurisdiction: ({ evaluation }) => evaluation.plan.jurisdiction.name,
  checkpoint: ({ evaluation }) => evaluation.occasion.name,
  year: ({ evaluation }) => evaluation.occasion.year,
  area: ({ area }) => area,
  type: ({ commitment, series }) => (commitment ? 'commitment' : series ? 'series' : 'indicator'),
  row: ({ result }) => result.indicator.row,
  indicator: ({ result }) => result.indicator.id,
  name: ({ result }) => result.indicator.name,
  nature: ({ result }) => result.indicator.nature,
  unit: ({ result }) => result.indicator.unit,
  target: ({ result }) => result.indicator.targetText,
  basis: ({ result }) => result.basis,
  required: ({ result }) => result.required && writerFor(result).machine(result.required),
  value: ({ result }) => valueText(result),
  measured_year: ({ result }) => result.measured?.year ?? null,
  stale: ({ result }) => result.measured?.stale ?? null,
  gap: ({ result }) => result.gap && new ValueWriter(termsOf(result), () => [ZERO]).machine(result.gap),
  pace: ({ result }) => paceText(result),
  outcome: ({ result }) => result.outcome,
  status: ({ result }) => STATUS[result.outcome],
  reason_code: ({ result }) => result.reason.code,
  reason: ({ result, text }) => reasonText(result, text),
  file: ({ result }) => result.measured?.source.file ?? null,
  line: ({ result }) => result.measured?.source.line ?? null,
  column: ({ result }) => result.measured?.source.column ?? null,
  cell: ({ result }) => result.measured?.source.cell ?? null,
  file_sha256: ({ result, run }) => run.hashes.get(result.measured?.source.file ?? '') ?? null,
  rules_file: ({ evaluation }) => evaluation.plan.origin.file,
  rules_sha256: ({ evaluation }) => now(evaluation.plan.origin.sha256),
  version: ({ version }) => version,
  catalogue_sha256: ({ run }) => run.catalogue,
  options: ({ run }) => run.options,
  group: ({ result }) => result.indicator.group,
  grade: ({ result }) => result.grade,
  projected: ({ result }) => projectedText(result),
  projected_meets: ({ result }) => now(result.beside).projection?.meets ?? null,
  trend: ({ result }) => now(result.beside).trend?.direction ?? null,
  accepted_until: ({ result }) => result.accepted?.until ?? null,
  accepted_reason: ({ result }) => result.accepted?.reason ?? null,
  /** Of the line, in UTF-16 units from 1; null for a cell that begins on a later line than its row. */
  character: ({ result }) => characterOf(result.measured?.source ?? null),
} satisfies Record<string, (subject: Subject) => Cell>;

function characterOf(source: Source | null): number | null {
  return source?.textLine === undefined ? (source?.character ?? null) : null;
}

export type Column = keyof typeof CELLS;
export type Row = { readonly [C in Column]: ReturnType<(typeof CELLS)[C]> };

export const COLUMNS = Object.keys(CELLS) as readonly Column[];

/** A result with its evaluation and its row, which is made when somebody asks for it. */
export interface Entry {
  readonly evaluation: Evaluation;
  readonly result: Result;
  /** The reporting unit whose own result it is; null for the whole. */
  readonly area: string | null;
  readonly row: Row;
  /** The several series of its row, which formats that count results leave to its reason. */
  readonly series: readonly Entry[];
}

/**
 * One entry a result: the table's indicators, then the commitments, then what each reporting unit has by
 * itself. Each is made when it is asked for, and kept by nobody.
 */
export function* entriesOf(evaluation: Evaluation, findings: Findings, text: Text): Generator<Entry> {
  yield* entriesOfWhole(evaluation, findings, text);
  for (const unit of evaluation.areas ?? []) yield* entriesOfUnit(unit, evaluation, findings, text);
}

/** What there is of the whole: the table's indicators, then the commitments. */
export function* entriesOfWhole(evaluation: Evaluation, findings: Findings, text: Text): Generator<Entry> {
  const entry = entryMaker(evaluation, findings, text);
  for (const result of evaluation.results) yield entry(result, null);
  for (const promise of evaluation.commitments ?? []) yield entry(promise, null, true);
}

/** What one reporting unit has by itself. */
export function* entriesOfUnit(
  { area, results }: AreaEvaluation,
  evaluation: Evaluation,
  findings: Findings,
  text: Text,
): Generator<Entry> {
  const entry = entryMaker(evaluation, findings, text);
  for (const result of results) yield entry(result, area);
}

type EntryMaker = (result: Result, area: string | null, commitment?: boolean, isSeries?: boolean) => Entry;

function entryMaker(evaluation: Evaluation, findings: Findings, text: Text): EntryMaker {
  const given = { evaluation, version: findings.version, run: runCells(findings), text };
  const entry: EntryMaker = (result, area, commitment = false, isSeries = false) => {
    const subject = { ...given, result, area, commitment, series: isSeries };
    const row = once(() => rowOf(subject));
    const series = result.series.map((one) => entry(one, area, commitment, true));
    return {
      evaluation,
      result,
      area,
      series,
      get row() {
        return row();
      },
    };
  };
  return entry;
}

function rowOf(subject: Subject): Row {
  return Object.fromEntries(COLUMNS.map((column) => [column, CELLS[column](subject)])) as Row;
}

const RUNS = new WeakMap<Findings, RunCells>();

function runCells(findings: Findings): RunCells {
  const known = RUNS.get(findings);
  if (known) return known;
  const { inputs, rules, options } = findings;
  const catalogue = rules.find(({ role }) => role === 'catalogue');
  const made = {
    hashes: new Map(inputs.map((input) => [input.file, now(input.sha256)])),
    catalogue: catalogue ? now(catalogue.sha256) : null,
    options: printableJson(options),
  };
  RUNS.set(findings, made);
  return made;
}

/** Every row that a table of results has: each result, and after it the series that it is made of. */
export function* allRows(findings: Findings, text: Text): Generator<Row> {
  for (const { row, series } of allEntries(findings, text)) {
    yield row;
    for (const one of series) yield one.row;
  }
}

export function* allEntries(findings: Findings, text: Text): Generator<Entry> {
  for (const evaluation of findings.evaluations) yield* entriesOf(evaluation, findings, text);
}

/**
 * The exact number, the answer, or a bound written as targets are (`>= 95%`); null where the cell gives none.
 */
function valueText(result: Result): string | null {
  const { measured } = result;
  if (!measured) return null;
  const { reading } = measured;
  if (reading.kind === 'answer') return reading.answer;
  const writer = writerFor(result);
  if (measured.value) return writer.machine(measured.value);
  if (reading.kind !== 'range') return null;
  return [boundText('>', reading.low, writer), boundText('<', reading.high, writer)]
    .filter(Boolean)
    .join(' ');
}

/** Where a straight line leads in the final year. */
function projectedText(result: Result): string | null {
  const { projection } = now(result.beside);
  return projection && writerFor(result).machine(projection.value);
}

function boundText(operator: '>' | '<', limit: Limit | null, writer: ValueWriter): string {
  return limit ? `${operator}${limit.inclusive ? '=' : ''} ${writer.machine(limit.value)}` : '';
}

/** Each result followed by the series that its row is made of. */
export function withSeries(results: readonly Result[]): { result: Result; inRow: boolean }[] {
  return results.flatMap((result) => [
    { result, inRow: false },
    ...result.series.map((one) => ({ result: one, inRow: true })),
  ]);
}

/** The plan's heading that begins with a result; null within its rows and where there is none. */
export function headingOf(results: readonly Result[], at: number): string | null {
  const groupOf = (i: number) => results[i]?.indicator.group ?? null;
  return groupOf(at) === groupOf(at - 1) ? null : groupOf(at);
}

/** The outcome, with the official class beside it where that is another word, and that it is let pass. */
export function outcomeWords({ outcome, grade, accepted }: Result, { results: words }: Text): string {
  const own = words.outcome[outcome];
  const beside = grade ? words.grade[grade] : own;
  const graded = beside === own ? own : own + words.bracket(beside);
  return accepted ? graded + words.bracket(words.accepted.word) : graded;
}

/** The plan's own name, with its gloss in English. */
export function nameOf({ name, gloss }: Indicator, { language, results }: Text): string {
  return language === 'en' && gloss ? name + results.bracket(gloss) : name;
}

/** `2 工业企业职业病危害项目申报率`; a promise without a row goes by its name alone. */
export function labelOf({ indicator }: Result, text: Text): string {
  const name = nameOf(indicator, text);
  return indicator.row === null ? name : `${indicator.row} ${name}`;
}

/** `衡水市 中期评估（2023年）`, `衡水市 桃城区 中期评估（2023年）`. */
export function occasionOf({ plan, occasion }: Evaluation, text: Text, area: string | null = null): string {
  const whose = area === null ? plan.jurisdiction.name : `${plan.jurisdiction.name} ${area}`;
  return `${whose} ${text.results.occasion(occasion.name, occasion.year)}`;
}

/** How many results came to each outcome, and how many of those that fail or are open are let pass. */
export function countedText(
  summary: Evaluation['summary'],
  results: readonly Result[],
  { results: words }: Text,
): string {
  const counts = OUTCOMES.map((outcome) => [outcome, summary[outcome]] as const);
  const accepted = results.filter((one) => one.accepted).length;
  const counted = words.summary(counts.filter(([, count]) => count > 0));
  return accepted === 0 ? counted : counted + words.accepted.ofThese(accepted);
}

/** Whether a result needs its reason told: everything that is not simply met. */
export function needsReason({ outcome, remarks, beside }: Result): boolean {
  return outcome !== 'met' || remarks.length > 0 || now(beside).interval !== null;
}

/** The conclusion where the run gives one, else the bare verdict; our own words, no data in them. */
export function conclusionOf(findings: Findings, { exitLine, text }: Look): string {
  if (exitLine !== '') return printable(exitLine);
  const verdict = overall(findings.evaluations);
  return verdict === null ? 'plancheck' : `plancheck${text.results.colon}${text.results.verdict[verdict]}`;
}
