import type { Code, DiagnosticParams, YamlFault } from '../diagnostic/codes.js';
import { placeText } from '../diagnostic/diagnostic.js';
import type { Ways } from './ways.js';

/** What one language says of one diagnostic. */
export interface DiagnosticWords<C extends Code> {
  /** A heading, without a full stop. */
  readonly title: string;
  /** What is wrong with which value, then the way out; file, line and code are printed before it. */
  readonly message: (params: DiagnosticParams[C], way: Ways) => string;
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

/** Values that differ, each with its place, in a language's own brackets. */
export function placed(
  values: DiagnosticParams['PC216']['values'],
  bracket: (place: string) => string,
): string {
  return values.map(({ text, at }) => text + bracket(placeText(at))).join(' ≠ ');
}

/** The table's word for a key that comes from outside, or null where it has none. */
export function wordFor<K extends string>(table: Readonly<Record<K, string>>, key: string): string | null {
  return Object.hasOwn(table, key) ? table[key as K] : null;
}

/** The mistakes that authors of rule files make in YAML, as one sentence each tells them apart. */
export type YamlMistake =
  | 'unquoted'
  | 'double-key'
  | 'tab'
  | 'open-quote'
  | 'open-bracket'
  | 'layout'
  | 'several-documents'
  | 'anchor'
  | 'tag'
  | 'directive'
  | 'escape'
  | 'key'
  | 'long-key'
  | 'encoding'
  | 'token'
  | 'too-much';

const MISTAKE_OF: { readonly [F in YamlFault]: YamlMistake } = {
  ALIAS_PROPS: 'anchor',
  BAD_ALIAS: 'anchor',
  BAD_DIRECTIVE: 'directive',
  BAD_DQ_ESCAPE: 'escape',
  BAD_INDENT: 'layout',
  BAD_PROP_ORDER: 'anchor',
  BAD_SCALAR_START: 'unquoted',
  BLOCK_AS_IMPLICIT_KEY: 'layout',
  BLOCK_IN_FLOW: 'layout',
  DUPLICATE_KEY: 'double-key',
  IMPOSSIBLE: 'token',
  KEY_OVER_1024_CHARS: 'long-key',
  MISSING_CHAR: 'open-quote',
  MULTILINE_IMPLICIT_KEY: 'layout',
  MULTIPLE_ANCHORS: 'anchor',
  MULTIPLE_DOCS: 'several-documents',
  MULTIPLE_TAGS: 'tag',
  NON_STRING_KEY: 'key',
  RESOURCE_EXHAUSTION: 'too-much',
  TAB_AS_INDENT: 'tab',
  TAG_RESOLVE_FAILED: 'tag',
  UNEXPECTED_TOKEN: 'token',
  BAD_COLLECTION_TYPE: 'tag',
  ENCODING: 'encoding',
};

/** Of faults that the library gives one code, those that its words tell apart. */
const TOLD_APART: readonly (readonly [YamlFault, RegExp, YamlMistake])[] = [
  [
    'UNEXPECTED_TOKEN',
    /^(?:Block scalar header includes|Not a YAML token|Plain value cannot start)/,
    'unquoted',
  ],
  ['UNEXPECTED_TOKEN', /^Unexpected block-seq-ind/, 'layout'],
  ['UNEXPECTED_TOKEN', /must end with a [\]}]/, 'open-bracket'],
  ['BAD_INDENT', /end with a [\]}]$/, 'open-bracket'],
  ['MISSING_CHAR', /^Missing closing ["']quote/, 'open-quote'],
  ['MISSING_CHAR', /must end with a [\]}]|Missing ,/, 'open-bracket'],
  ['MISSING_CHAR', /./, 'layout'],
];

export function yamlMistake(error: YamlFault, detail: string): YamlMistake {
  return (
    TOLD_APART.find(([code, pattern]) => code === error && pattern.test(detail))?.[2] ?? MISTAKE_OF[error]
  );
}

/** The faults of csv-parse that come from a table rather than from its options. */
export type CsvFault =
  | 'CSV_QUOTE_NOT_CLOSED'
  | 'CSV_INVALID_CLOSING_QUOTE'
  | 'CSV_NON_TRIMABLE_CHAR_AFTER_CLOSING_QUOTE'
  | 'CSV_RECORD_INCONSISTENT_FIELDS_LENGTH'
  | 'CSV_MAX_RECORD_SIZE'
  | 'TOO_MANY_COLUMNS'
  | 'TOO_MANY_LINES'
  | 'TOO_MANY_TABLES';

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
  | 'checkpoint-name'
  | 'GB/T 2260'
  | 'every unit once'
  | 'YYYY';

/** True for what an author sees as no value at all: `target:` and `target: ""`. */
export function isBlank(value: string): boolean {
  return value === 'null' || value.trim() === '';
}

/** What to write after `--at` to evaluate later data than the occasion did. */
export function laterOccasion(checkpoint: string, year: number): string {
  return checkpoint === 'midterm' ? 'final' : String(year + 1);
}

/** The comparison that a target opens with, as written; empty where there is none. */
export function openingOperator(target: string): string {
  return /^\s*([<>=≤≥＜＞＝]+)/.exec(target)?.[1] ?? '';
}
