import type { Code } from '../diagnostic/codes.js';
import { isDay } from '../plan/due.js';
import { encodingNamed } from '../tables/delimited/decode.js';
import { delimiterNamed } from '../tables/delimited/delimiter.js';
import { isAcceptEntry } from './accept/entry.js';
import {
  type AssessOptions,
  CHOICES,
  type FileSettings,
  type GatherOptions,
  type JudgeOptions,
  LONGEST_PATTERN,
  OptionFault,
} from './options.js';
import { isRuleSource, type RuleSource } from './rules/texts.js';
import { isCode, mayCountAs, type SeverityOptions } from './severity.js';

/** What `assess` can be asked: the command's options, and rule files by their texts. */
export interface AskedOptions extends AssessOptions {
  /** Rule files beside those that come with plancheck. */
  readonly rules?: readonly RuleSource[];
  /** Ends the reading, which then throws the signal's reason. */
  readonly signal?: AbortSignal;
}

/** What an option takes: the value as it is used, or null for one that it does not take; and in words. */
export interface Takes<T> {
  readonly what: string;
  readonly taken: (value: unknown) => T | null;
}

export type Table<O> = { readonly [K in keyof Required<O>]: Takes<Required<O>[K]> };

const text: Takes<string> = { what: 'a text', taken: (value) => (isText(value) ? value : null) };
const texts: Takes<readonly string[]> = {
  what: 'a list of texts',
  taken: (value) => listOf(value, isText),
};
export const flag: Takes<boolean> = {
  what: 'true or false',
  taken: (value) => (typeof value === 'boolean' ? value : null),
};
export const positiveWhole: Takes<number> = {
  what: 'a whole number from 1 on',
  taken: (value) => (Number.isSafeInteger(value) && Number(value) > 0 ? Number(value) : null),
};

/** One of a few texts. */
export function oneOf<T extends string>(known: readonly T[]): Takes<T> {
  return { what: known.join(', '), taken: (value) => known.find((one) => one === value) ?? null };
}

function isFileSettings(value: unknown): value is FileSettings {
  const { match, place: _, ...settings } = Object(value) as Partial<FileSettings>;
  if (!Array.isArray(match) || match.length === 0 || !match.every(isPattern)) return false;
  return Object.entries(settings).every(
    ([name, one]) => isSetting(name) && (one === undefined || READING[name].taken(one) !== null),
  );
}

const SETTINGS = ['plan', 'encoding', 'percentScale', 'sheet'] as const;

function isSetting(name: string): name is (typeof SETTINGS)[number] {
  return SETTINGS.some((one) => one === name);
}

function isPattern(value: unknown): boolean {
  return isText(value) && value.length <= LONGEST_PATTERN;
}

/** What reading takes. */
export const READING: Table<GatherOptions> = {
  plan: text,
  year: {
    what: 'a year such as 2023',
    taken: (value) => (/^(?:19|20)\d{2}$/.test(String(value)) ? Number(value) : null),
  },
  area: text,
  percentScale: oneOf(CHOICES.percentScale),
  encoding: {
    what: 'the label of an encoding, such as gb18030',
    taken: (value) => (isText(value) ? encodingNamed(value) : null),
  },
  delimiter: {
    what: 'one character, or tab, comma, semicolon, pipe',
    taken: (value) => (isText(value) ? delimiterNamed(value) : null),
  },
  sheet: texts,
  raiseLimits: positiveWhole,
  files: {
    what: 'a list of { match, plan, encoding, percentScale, sheet }, of which match is a list of globs',
    taken: (value) => listOf(value, isFileSettings),
  },
  countArea: texts,
  failFast: flag,
};

function codesFor(option: keyof SeverityOptions): Takes<readonly string[]> {
  return {
    what: `a list of codes${option === 'error' ? '' : ' of warnings and notes'}, such as PC206`,
    taken: (value) => listOf(value, (one): one is Code => isCode(one) && mayCountAs(option, one)),
  };
}

/** What judging takes. */
export const JUDGING: Table<JudgeOptions> = {
  at: text,
  basis: oneOf(CHOICES.basis),
  by: oneOf(CHOICES.by),
  includeCommitments: flag,
  asOf: {
    what: 'a day such as 2023-12-31',
    taken: (value) => (isText(value) && isDay(value) ? value : null),
  },
  failOn: oneOf(CHOICES.failOn),
  allowOpen: flag,
  failOnWarning: flag,
  error: codesFor('error'),
  warning: codesFor('warning'),
  ignore: codesFor('ignore'),
  accept: {
    what: 'a list of { plan, indicator, area, code, at, outcome, until, reason }, of which until and reason and one of the first four must be there',
    taken: (value) => listOf(value, isAcceptEntry),
  },
};

export const signalled: Takes<AbortSignal> = {
  what: 'an AbortSignal',
  taken: (value) => {
    const { aborted, throwIfAborted } = Object(value);
    return typeof aborted === 'boolean' && typeof throwIfAborted === 'function'
      ? (value as AbortSignal)
      : null;
  },
};

const OPTIONS: Table<AskedOptions> = {
  ...READING,
  ...JUDGING,
  rules: {
    what: 'a list of { name, text } or { name, bytes }, the bytes a Uint8Array',
    taken: (value) => listOf(value, isRuleSource),
  },
  signal: signalled,
};

/** Those of loading plans where there are texts only. */
export const LOADING: Table<Pick<AskedOptions, 'rules'>> = { rules: OPTIONS.rules };

/** The options as they are used. Throws a TypeError for a name or a value that is not known, which names those that are. */
export function askedOptions(options: unknown): AskedOptions {
  return checked(options, OPTIONS, 'assess');
}

const OPTION_OF: { readonly [C in OptionFault['code']]: string } = {
  'unknown-plan': 'plan',
  'unknown-indicator': 'indicator',
  'unknown-checkpoint': 'at',
  'bad-count-area': 'countArea',
  'unknown-area': 'area',
};

/** What was thrown, as a TypeError where it is for an option that cannot be carried out on these plans. */
export function refused(error: unknown, of: string): unknown {
  if (!(error instanceof OptionFault)) return error;
  const { code, params } = error as OptionFault;
  const known = 'known' in params ? `; known are ${params.known.join(', ')}` : '';
  return new TypeError(`${of}: the option ${OPTION_OF[code]} cannot be "${params.value}"${known}`);
}

/** Options held against a table of those that there are; what is undefined is as good as not given. */
export function checked<O extends object>(options: unknown, table: Table<O>, of: string): Partial<O> {
  if (typeof options !== 'object' || options === null || Array.isArray(options))
    throw new TypeError(`${of}: the options are an object`);
  const given = Object.entries(options).filter(([, value]) => value !== undefined);
  return Object.fromEntries(
    given.map(([name, value]) => [name, takenOf(name, value, table, of)]),
  ) as Partial<O>;
}

function takenOf<O>(name: string, value: unknown, table: Table<O>, of: string): unknown {
  if (!Object.hasOwn(table, name))
    throw new TypeError(
      `${of}: unknown option ${quoted(name)}; the options are ${Object.keys(table).join(', ')}`,
    );
  const { what, taken } = table[name as keyof O];
  const used = taken(value);
  if (used === null) throw new TypeError(`${of}: the option ${name} is ${what}, not ${quoted(value)}`);
  return used;
}

function quoted(value: unknown): string {
  return typeof value === 'string' ? `"${value.slice(0, 100)}"` : typeof value;
}

export function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}

// biome-ignore lint/suspicious/noExplicitAny: whatever a caller hands in
export function listOf<T>(value: unknown, is: (one: any) => one is T): readonly T[] | null {
  return Array.isArray(value) && value.every(is) ? value : null;
}
