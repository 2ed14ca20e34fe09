import type { Code, DiagnosticParams } from '../diagnostic/codes.js';

/** What one language says of one diagnostic. */
export interface DiagnosticWords<C extends Code> {
  /** A heading, without a full stop. */
  readonly title: string;
  /** What is wrong with which value, then the way out; file, line and code are printed before it. */
  readonly message: (params: DiagnosticParams[C]) => string;
  /** For the documentation: when this arises. */
  readonly cause: string;
  /** For the documentation: what to do about it. */
  readonly remedy: string;
}

export type DiagnosticTexts = { readonly [C in Code]: DiagnosticWords<C> };

/** Longest value that a sentence quotes in full. */
const LONGEST = 60;

/** A value short enough to be quoted: by code points, so that no character is cut in two. */
export function cut(text: string, longest = LONGEST): string {
  const start = [...text.slice(0, 2 * (longest + 1))];
  return start.length > longest ? `${start.slice(0, longest).join('')}…` : text;
}

/** The table's word for a key that comes from outside, or null where it has none. */
export function wordFor<K extends string>(table: Readonly<Record<K, string>>, key: string): string | null {
  return Object.hasOwn(table, key) ? table[key as K] : null;
}

/** The mistakes that authors of rule files make in YAML; the parser tells them apart only by its English. */
const YAML_MISTAKES = [
  ['unquoted', /^(?:Block scalar header includes|Not a YAML token|Plain value cannot start)/],
  ['double-key', /^Map keys must be unique/],
  ['tab', /^Tabs are not allowed/],
  ['open-quote', /^Missing closing ["']quote/],
  ['open-bracket', /must end with a [\]}]$|sufficiently indented and end with a [\]}]$/],
  [
    'layout',
    /^(?:Nested mappings|Implicit (?:map )?keys|All (?:mapping|sequence) items|Unexpected block-seq-ind)/,
  ],
  ['several-documents', /multiple documents/],
] as const;
export type YamlMistake = (typeof YAML_MISTAKES)[number][0];

export function yamlMistake(detail: string): YamlMistake | null {
  return YAML_MISTAKES.find(([, pattern]) => pattern.test(detail))?.[0] ?? null;
}

/** The faults of csv-parse that come from a table rather than from its options. */
export type CsvFault =
  | 'CSV_QUOTE_NOT_CLOSED'
  | 'CSV_INVALID_CLOSING_QUOTE'
  | 'CSV_NON_TRIMABLE_CHAR_AFTER_CLOSING_QUOTE'
  | 'CSV_RECORD_INCONSISTENT_FIELDS_LENGTH'
  | 'CSV_MAX_RECORD_SIZE';

/** The types and forms by which `plan/problem.ts` says what a key of a rule file should hold. */
export type Shape =
  | 'string'
  | 'int'
  | 'number'
  | 'boolean'
  | 'array'
  | 'object'
  | 'record'
  | 'YYYY-MM-DD'
  | 'kebab-case'
  | 'GB/T 2260';

/** The form of a key that stands for itself, such as a milestone's year, rather than of its value. */
export const KEY_FORM = 'Invalid key in record';

/** True for what an author sees as no value at all: `target:` and `target: ""`. */
export function isBlank(value: string): boolean {
  return value === 'null' || value.trim() === '';
}

/** What to write after `--at` to evaluate later data than the occasion did. */
export function laterOccasion(checkpoint: string, year: number): string {
  return checkpoint === 'midterm' ? 'final' : String(year + 1);
}

/** The comparison that a target opens with, as written, or null. */
export function openingOperator(target: string): string | null {
  return /^\s*([<>=≤≥＜＞＝]+)/.exec(target)?.[1] ?? null;
}
