import type { Diagnostic } from '../diagnostic/diagnostic.js';
import { type Evaluation, overall, type Result, STATUS } from '../evaluate/result.js';
import type { Limit } from '../measure/measurement.js';
import type { Indicator } from '../plan/plan.js';
import type { Text } from '../text/text.js';
import { jsonDiagnostic } from './json.js';
import { printable } from './printable.js';
import type { Look, Report } from './report.js';
import {
  gapForPeople,
  measuredForPeople,
  paceText,
  reasonText,
  saidOf,
  targetForPeople,
  ValueWriter,
  writerFor,
  ZERO,
} from './value.js';

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
  readonly version: string;
  /** SHA-256 of each data file by its name. */
  readonly hashes: ReadonlyMap<string, string>;
  readonly text: Text;
}

type Cell = string | number | boolean | null;

/** The columns in their order; new ones are added at the end, and none ever changes its meaning. */
const CELLS = {
  plan: ({ evaluation }) => evaluation.plan.id,
  jurisdiction: ({ evaluation }) => evaluation.plan.jurisdiction.name,
  checkpoint: ({ evaluation }) => evaluation.occasion.name,
  year: ({ evaluation }) => evaluation.occasion.year,
  area: ({ area }) => area,
  type: ({ commitment }) => (commitment ? 'commitment' : 'indicator'),
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
  gap: ({ result }) => result.gap && new ValueWriter(result.indicator, [ZERO]).machine(result.gap),
  pace: ({ result }) => paceText(result),
  outcome: ({ result }) => result.outcome,
  status: ({ result }) => STATUS[result.outcome],
  reason_code: ({ result }) => result.reason.code,
  reason: ({ result, text }) => reasonText(result, text),
  file: ({ result }) => result.measured?.source.file ?? null,
  line: ({ result }) => result.measured?.source.line ?? null,
  column: ({ result }) => result.measured?.source.column ?? null,
  cell: ({ result }) => result.measured?.source.cell ?? null,
  file_sha256: ({ result, hashes }) => hashes.get(result.measured?.source.file ?? '') ?? null,
  rules_file: ({ evaluation }) => evaluation.plan.origin.file,
  rules_sha256: ({ evaluation }) => evaluation.plan.origin.sha256,
  version: ({ version }) => version,
} satisfies Record<string, (subject: Subject) => Cell>;

export type Column = keyof typeof CELLS;
export type Row = { readonly [C in Column]: ReturnType<(typeof CELLS)[C]> };

export const COLUMNS = Object.keys(CELLS) as readonly Column[];

/** A result with its evaluation and its row. */
export interface Entry {
  readonly evaluation: Evaluation;
  readonly result: Result;
  readonly row: Row;
}

/**
 * One entry a result: the table's indicators, then the commitments, then what each reporting unit has by
 * itself.
 */
export function entriesOf(evaluation: Evaluation, report: Report, text: Text): Entry[] {
  const hashes = new Map(report.inputs.map((input) => [input.file, input.sha256]));
  const given = { evaluation, version: report.version, hashes, text };
  const entry = (result: Result, area: string | null = null, commitment = false): Entry => {
    const cells = COLUMNS.map((column) => [column, CELLS[column]({ ...given, result, area, commitment })]);
    return { evaluation, result, row: Object.fromEntries(cells) as Row };
  };
  return [
    ...evaluation.results.map((result) => entry(result)),
    ...(evaluation.commitments ?? []).map((result) => entry(result, null, true)),
    ...(evaluation.areas ?? []).flatMap(({ area, results }) => results.map((result) => entry(result, area))),
  ];
}

export function allEntries(report: Report, text: Text): Entry[] {
  return report.evaluations.flatMap((evaluation) => entriesOf(evaluation, report, text));
}

/**
 * The exact number, the answer, or a bound written as targets are (`>= 95%`); null where the cell gives none.
 */
function valueText(result: Result): string | null {
  const { measured } = result;
  if (!measured) return null;
  const { reading } = measured.measurement;
  if (reading.kind === 'answer') return reading.answer;
  const writer = writerFor(result);
  if (measured.value) return writer.machine(measured.value);
  if (reading.kind !== 'range') return null;
  return [boundText('>', reading.low, writer), boundText('<', reading.high, writer)]
    .filter(Boolean)
    .join(' ');
}

function boundText(operator: '>' | '<', limit: Limit | null, writer: ValueWriter): string {
  return limit ? `${operator}${limit.inclusive ? '=' : ''} ${writer.machine(limit.value)}` : '';
}

/** A result as a person reads it, in the look's language. */
export interface Shown {
  readonly number: string;
  readonly name: string;
  readonly nature: string;
  readonly target: string;
  readonly required: string;
  readonly measured: string;
  readonly gap: string;
  readonly outcome: string;
}

export function shownOf(result: Result, text: Text): Shown {
  const { indicator, measured } = result;
  const words = text.results;
  const stale = measured?.stale ? words.bracket(words.staleYear(measured.year)) : '';
  return {
    number: indicator.row === null ? '' : String(indicator.row),
    name: nameOf(indicator, text),
    nature: words.nature[indicator.nature],
    target: targetForPeople(indicator.target, indicator, text),
    required: saidOf(result, text).required,
    measured: measuredForPeople(result, text) + stale,
    gap: gapForPeople(result, text),
    outcome: words.outcome[result.outcome],
  };
}

/** The plan's own name, with its gloss in English. */
function nameOf({ name, gloss }: Indicator, { language, results }: Text): string {
  return language === 'en' && gloss ? name + results.bracket(gloss) : name;
}

/** `2 工业企业职业病危害项目申报率`; a promise without a row goes by its id. */
export function labelOf({ indicator }: Result, text: Text): string {
  return `${indicator.row ?? indicator.id} ${nameOf(indicator, text)}`;
}

/** `衡水市 中期评估（2023年）`, `衡水市 桃城区 中期评估（2023年）`. */
export function occasionOf({ plan, occasion }: Evaluation, text: Text, area: string | null = null): string {
  const whose = area === null ? plan.jurisdiction.name : `${plan.jurisdiction.name} ${area}`;
  return `${whose} ${text.results.occasion(occasion.name, occasion.year)}`;
}

/** Whether a result needs its reason told: everything that is not simply met. */
export function needsReason({ outcome, remarks }: Result): boolean {
  return outcome !== 'met' || remarks.length > 0;
}

/**
 * Where something stands: line and column from 1 (in tables the field's number), in a workbook the cell too.
 */
export interface Spot {
  readonly file: string | null;
  readonly line: number | null;
  readonly column: number | null;
  readonly cell: string | null;
}

/** A diagnostic with its sentence. */
export interface DiagnosticRow extends Spot {
  readonly code: Diagnostic['code'];
  readonly severity: Diagnostic['severity'];
  readonly title: string;
  readonly message: string;
}

export function diagnosticRows(report: Report, text: Text): DiagnosticRow[] {
  return report.diagnostics.map((diagnostic) => ({
    ...jsonDiagnostic(diagnostic, text),
    cell: diagnostic.place?.cell ?? null,
    title: text.diagnostics[diagnostic.code].title,
  }));
}

/** `data.csv:7:4`, `data.xlsx:县区!B7`; empty where there is no place. */
export function spotText({ file, line, column, cell }: Spot): string {
  if (file === null) return '';
  const at = cell ?? [line, column].filter((part) => part !== null).join(':');
  return at === '' ? file : `${file}:${at}`;
}

/** What the report rests on, as pairs of a short word and a value: versions, files and their SHA-256. */
export function provenanceOf(report: Report): (readonly [string, string])[] {
  const rules = new Map(report.evaluations.map(({ plan }) => [plan.id, plan.origin]));
  return [
    ['version', report.version],
    ...report.inputs.map(({ file, sha256 }) => ['input', `${file} sha256:${sha256}`] as const),
    ...[...rules.values()].map(({ file, sha256 }) => ['rules', `${file} sha256:${sha256}`] as const),
    ['exitCode', String(report.exitCode)],
  ];
}

/** The conclusion where the run gives one, else the bare verdict; our own words, no data in them. */
export function conclusionOf(report: Report, { exitLine, text }: Look): string {
  if (exitLine !== '') return printable(exitLine);
  const verdict = overall(report.evaluations);
  return verdict === null ? 'plancheck' : `plancheck${text.results.colon}${text.results.verdict[verdict]}`;
}
