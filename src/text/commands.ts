import type { Severity } from '../diagnostic/codes.js';
import type { Field } from '../measure/headings.js';
import type { Shape } from '../measure/layout.js';
import type { SkipReason } from '../measure/preamble.js';

/** Why a command line cannot be carried out; `known` names what could have been given. */
export interface UsageParams {
  'unknown-option': { option: string; nearest: string | null; known: readonly string[] };
  'unknown-command': { command: string; nearest: string | null; known: readonly string[] };
  'missing-argument': { argument: string };
  'excess-arguments': Record<never, never>;
  'missing-value': { option: string };
  'bad-choice': { option: string; value: string; nearest: string | null; known: readonly string[] };
  'bad-date': { option: string; value: string };
  'bad-number': { option: string; value: string };
  'unknown-plan': { value: string; nearest: string | null; known: readonly string[] };
  'unknown-indicator': { value: string; plan: string; nearest: string | null; known: readonly string[] };
  'unknown-checkpoint': { value: string; plan: string; known: readonly string[] };
  'unknown-code': { value: string; nearest: string | null; known: readonly string[] };
  'unknown-encoding': { value: string };
  'no-input': Record<never, never>;
  'bad-report': { value: string };
  'cannot-read': { path: string; reason: string };
  'cannot-write': { path: string; reason: WriteProblem };
  'same-path': { path: string };
  'no-table': Record<never, never>;
  'unreadable-table': Record<never, never>;
  'bad-period': { value: string };
  'no-units': { plan: string };
  internal: { message: string };
}

/** Why nothing can be written to a path. */
export type WriteProblem = 'no-folder' | 'permission' | 'directory' | 'other';

export type UsageCode = keyof UsageParams;

/** Help texts by command and option, the headings that commander prints, and the words of the listing commands. */
export interface CommandWords {
  readonly headings: {
    readonly usage: string;
    readonly options: string;
    readonly commands: string;
    readonly arguments: string;
  };
  readonly optionsPlaceholder: string;
  readonly commandPlaceholder: string;
  readonly defaultValue: (value: string) => string;
  readonly choices: (values: string) => string;
  readonly about: string;
  readonly exitCodes: string;
  readonly commands: {
    readonly evaluate: string;
    readonly plans: string;
    readonly show: string;
    readonly explain: string;
    readonly deadlines: string;
    readonly inspect: string;
    readonly help: string;
  };
  readonly options: {
    readonly plan: string;
    readonly at: string;
    readonly basis: string;
    readonly rules: string;
    readonly format: string;
    readonly report: string;
    readonly failOn: string;
    readonly allowOpen: string;
    readonly includeCommitments: string;
    readonly asOf: string;
    readonly percentScale: string;
    readonly encoding: string;
    readonly delimiter: string;
    readonly sheet: string;
    readonly by: string;
    readonly view: string;
    readonly lang: string;
    readonly color: string;
    readonly width: string;
    readonly verbose: string;
    readonly help: string;
    readonly version: string;
  };
  readonly arguments: {
    readonly files: string;
    readonly plan: string;
    readonly subject: string;
    readonly indicator: string;
  };
  readonly usage: { readonly [U in UsageCode]: (params: UsageParams[U]) => string };
  readonly usageHint: string;
  readonly error: string;
  readonly severity: { readonly [S in Severity]: string };
  readonly written: (format: string, path: string) => string;
  readonly read: (file: string, rows: number, encoding: string) => string;
  readonly list: {
    readonly id: string;
    readonly jurisdiction: string;
    readonly title: string;
    readonly indicators: string;
    readonly checkpoint: string;
    readonly year: string;
    readonly due: string;
    readonly dueStrict: string;
    readonly opens: string;
    readonly state: string;
    readonly wording: string;
    readonly clause: string;
    readonly days: string;
    readonly dueStates: { readonly over: string; readonly due: string; readonly ahead: string };
    readonly baseline: string;
    readonly document: string;
    readonly number: string;
    readonly issuer: string;
    readonly date: string;
    readonly source: string;
    readonly code: string;
    readonly level: string;
    readonly units: string;
    readonly period: string;
    readonly base: string;
    readonly note: string;
    readonly kind: string;
    readonly unit: string;
    readonly numerator: string;
    readonly denominator: string;
    readonly rollup: string;
    readonly aliases: string;
    readonly nature: string;
    readonly target: string;
    readonly milestones: string;
    readonly none: string;
    readonly ruleFile: string;
    readonly howJudged: string;
    readonly cause: string;
    readonly remedy: string;
    readonly severity: string;
  };
  readonly how: {
    readonly target: (occasion: string, target: string) => string;
    readonly pace: (occasion: string, required: string, arithmetic: string, target: string) => string;
    readonly paceBaselineMet: (occasion: string, baseline: string, target: string) => string;
    readonly milestone: (occasion: string, milestone: string, target: string) => string;
    readonly noBaseline: (occasion: string, target: string) => string;
    readonly wordsForBaseline: (occasion: string, words: string, target: string) => string;
    readonly trend: (occasion: string, direction: string, final: boolean) => string;
    readonly attested: (occasion: string, final: boolean) => string;
    readonly annual: (occasion: string, target: string) => string;
    readonly change: (occasion: string, change: string) => string;
    readonly equalsAtLeast: string;
    readonly presence: string;
    readonly coverage: (units: number) => string;
    readonly stale: string;
  };
  readonly inspect: {
    readonly encoding: string;
    readonly delimiter: string;
    readonly delimiters: Readonly<Record<string, string>>;
    readonly sheet: string;
    readonly shape: string;
    readonly shapes: { readonly [S in Shape]: string };
    readonly headerLine: string;
    readonly noTable: string;
    readonly heading: string;
    readonly column: string;
    readonly readAs: string;
    readonly fields: { readonly [F in Field]: string };
    readonly notRead: string;
    readonly above: string;
    readonly rows: string;
    readonly first: string;
    readonly skipped: string;
    readonly line: string;
    readonly reasons: { readonly [R in SkipReason | 'above-header']: string };
    readonly more: (count: number) => string;
    readonly valueOf: (indicator: string | null, year: number | null, part: string, unit: string) => string;
    readonly whole: string;
    readonly unread: (code: string) => string;
    readonly missing: string;
    readonly submitted: string;
  };
  readonly calendar: { readonly summary: (title: string, occasion: string) => string; readonly name: string };
}
