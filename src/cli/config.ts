import type { Command } from 'commander';
import type { Diagnostic } from '../diagnostic/diagnostic.js';
import { findConfig, readConfig, shownPath } from '../io/config.js';
import type { ConfigValues } from './config-file.js';
import { usageError } from './usage.js';

/** The defaults of a working folder, or what is wrong with them. */
export interface Config {
  readonly file: string;
  readonly values: ConfigValues;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * The `plancheck.yaml` of this run: the one that `--config` names, else the nearest from `folder` upwards, null where there
 * is none. Needed before the arguments are parsed, since it may choose the language; read only where there is one.
 */
export async function configFor(argv: readonly string[], folder: string | undefined): Promise<Config | null> {
  const end = argv.indexOf('--');
  const options = end < 0 ? argv : argv.slice(0, end);
  if (options.includes('--no-config')) return null;
  const path = named(options) ?? (folder === undefined ? null : findConfig(folder));
  if (path === null) return null;
  const diagnostics: Diagnostic[] = [];
  const read = readConfig(path, diagnostics);
  if (typeof read === 'string')
    throw usageError('config-unreadable', { path: shownPath(path), reason: read });
  const file = shownPath(path);
  if (read.text === null) return { file, values: {}, diagnostics };
  const { parseConfig } = await import('./config-file.js');
  return { file, ...parseConfig(read.text, file) };
}

function named(options: readonly string[]): string | null {
  const at = options.findIndex((arg) => arg === '--config' || arg.startsWith('--config='));
  const option = options[at];
  return (option === '--config' ? options[at + 1] : option?.slice('--config='.length)) ?? null;
}

/** Puts the defaults in where the command has such an option and the command line does not say otherwise. */
export function applyConfig(command: Command, values: ConfigValues): void {
  for (const option of command.options) {
    const name = option.long?.slice(2) ?? '';
    const value = Object.hasOwn(values, name) ? values[name] : undefined;
    const key = option.attributeName();
    if (value === undefined || command.getOptionValueSource(key) === 'cli') continue;
    const parse = (text: string, before?: unknown) => option.parseArg?.(text, before) ?? text;
    const parsed =
      typeof value === 'boolean'
        ? value
        : typeof value === 'string'
          ? parse(value)
          : value.reduce<unknown>((list, one) => parse(one, list), undefined);
    command.setOptionValueWithSource(key, parsed, 'config');
  }
}
