import type { Command, Option } from 'commander';
import type { FileSettings } from '../assess/options.js';
import type { Diagnostic } from '../diagnostic/diagnostic.js';
import { findConfig, leadsOut, readConfig, shownPath } from '../io/config.js';
import type { ConfigValue, ConfigValues } from './config-file.js';
import type { Streams } from './terminal.js';
import { usageError } from './usage.js';

/** The defaults of a working folder, or what is wrong with them. */
export interface Config {
  readonly file: string;
  readonly values: ConfigValues;
  readonly diagnostics: readonly Diagnostic[];
  /** Found, but left aside: a job of continuous integration says its options itself. */
  readonly isLeft: boolean;
}

/**
 * The `plancheck.yaml` of this run: the one that `--config` names, else the nearest from `folder` upwards, null where there
 * is none. Needed before the arguments are parsed, since it may choose the language; read only where there is one.
 */
export async function configFor(
  argv: readonly string[],
  folder: string | undefined,
  env: Streams['env'],
): Promise<Config | null> {
  const end = argv.indexOf('--');
  const options = end < 0 ? argv : argv.slice(0, end);
  if (options.includes('--no-config')) return null;
  const given = named(options);
  const path = given ?? (folder === undefined ? null : findConfig(folder));
  if (path === null) return null;
  const file = shownPath(path);
  const isFound = given === null;
  const none = { file, values: {}, diagnostics: [], isLeft: false };
  if (isFound && isUnderCi(env)) return { ...none, isLeft: true };
  const diagnostics: Diagnostic[] = [];
  const read = isFound && leadsOut(path, path) ? 'outside' : readConfig(path, diagnostics);
  if (typeof read === 'string') throw usageError('config-unreadable', { path: file, reason: read });
  if (read.text === null) return { ...none, diagnostics };
  const { parseConfig } = await import('./config-file.js');
  return { ...none, ...parseConfig(read.text, file, isFound) };
}

/** As such jobs say of themselves. */
function isUnderCi({ CI = '' }: Streams['env']): boolean {
  return !['', '0', 'false'].includes(CI);
}

function named(options: readonly string[]): string | null {
  const at = options.findIndex((arg) => arg === '--config' || arg.startsWith('--config='));
  const option = options[at];
  return (option === '--config' ? options[at + 1] : option?.slice('--config='.length)) ?? null;
}

/** How a run looks or speaks is nobody's verdict. */
const LOOKS: ReadonlySet<string> = new Set(['lang', 'color', 'width']);

/**
 * Puts the defaults in where the command has such an option and the command line does not say otherwise; gives the names of
 * those that may change what comes of the run.
 */
export function applyConfig(command: Command, values: ConfigValues): string[] {
  const applied: string[] = [];
  for (const option of command.options) {
    const name = option.long?.slice(2) ?? '';
    const value = Object.hasOwn(values, name) ? values[name] : undefined;
    const key = option.attributeName();
    if (value === undefined || command.getOptionValueSource(key) === 'cli') continue;
    if (!LOOKS.has(name)) applied.push(name);
    command.setOptionValueWithSource(key, parsed(option, value), 'config');
  }
  return [...applied, ...applySettings(command, values)];
}

/** The options that may differ from file to file. */
const BY_FILE = ['plan', 'percentScale', 'encoding', 'sheet'] as const;

/** Puts in what a configuration says of files by their names, where the command reads any; the command line is of all files. */
function applySettings(command: Command, { files }: ConfigValues): string[] {
  const reads = command.options.some((option) => option.attributeName() === 'encoding');
  const settings = (files ?? []) as readonly FileSettings[];
  if (!reads || settings.length === 0) return [];
  const given = BY_FILE.filter((key) => command.getOptionValueSource(key) === 'cli');
  const left = settings.map((one) => {
    const kept = Object.entries(one).filter(([key]) => !given.some((name) => name === key));
    return Object.fromEntries(kept);
  });
  command.setOptionValueWithSource('files', left, 'config');
  return ['files'];
}

/** What the command line would have made of it; entries that a configuration alone can hold stay as they are. */
function parsed(option: Option, value: ConfigValue): unknown {
  const parse = (text: string, before?: unknown) => option.parseArg?.(text, before) ?? text;
  if (typeof value === 'boolean') return value;
  if (typeof value === 'string') return parse(value);
  const [first] = value;
  if (typeof first !== 'string') return value;
  return value.reduce<unknown>((list, one) => parse(String(one), list), undefined);
}
