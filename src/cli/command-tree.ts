import type { Command, Option } from 'commander';
import { CODES } from '../diagnostic/codes.js';
import { FORMAT_NAMES } from '../report/format.js';
import type { Text } from '../text/text.js';
import { describe } from './command-words.js';

/** A word that can be given, with what is known of its values. */
export interface Word {
  readonly about: string;
  /** What stands for its value in the help; null for an option without one. */
  readonly placeholder: string | null;
  readonly values: readonly string[];
  /** Other values than these are refused. */
  readonly isClosed: boolean;
  /** Whether files can be its values. */
  readonly isPath: boolean;
}

export interface OptionWord extends Word {
  readonly long: string;
  /** What it is for, with its values and the one that it has by itself. */
  readonly help: string;
  readonly short: string | null;
}

export interface ArgumentWord extends Word {
  readonly isMany: boolean;
}

/** A command as the program knows it, for the completion of shells and for the manual. */
export interface CommandTree {
  /** From the command below the program on; none for the program itself. */
  readonly path: readonly string[];
  readonly about: string;
  readonly usage: string;
  readonly arguments: readonly ArgumentWord[];
  readonly options: readonly OptionWord[];
  readonly commands: readonly CommandTree[];
}

/** Values that are offered where others are taken too. */
const OFFERED: Readonly<Record<string, readonly string[]>> = {
  '--at': ['midterm', 'final', 'all'],
  '--report': FORMAT_NAMES.map((name) => `${name}=`),
  '--encoding': ['utf-8', 'gb18030', 'big5', 'utf-16le', 'utf-16be'],
  '--delimiter': ['comma', 'tab', 'semicolon', 'pipe'],
};

/** What names a file or a folder in the place of a value. */
const PATHS = new Set([
  'path',
  'plan',
  'file',
  'files',
  'paths',
  'folder',
  'table',
  'before',
  'after',
  'a',
  'b',
]);
/** What names a plan, by its id or otherwise. */
const PLANS = new Set(['plan', 'a', 'b']);

/** The tree of a program's commands; `plans` are the ids that it knows. */
export function treeOf(
  command: Command,
  text: Text,
  plans: readonly string[],
  path: readonly string[] = [],
): CommandTree {
  const help = command.createHelp();
  const children = command.commands.map((child) => treeOf(child, text, plans, [...path, child.name()]));
  const valuesOf = (name: string, known: readonly string[]) =>
    PLANS.has(name) ? [...plans, ...known] : known;
  return {
    path,
    about: command.description(),
    usage: command.createHelp().commandUsage(command),
    arguments: command.registeredArguments.map((one) => ({
      about: one.description,
      placeholder: one.name(),
      values: valuesOf(one.name(), one.argChoices ?? []),
      isClosed: one.argChoices !== undefined,
      isPath: PATHS.has(one.name()),
      isMany: one.variadic,
    })),
    options: help.visibleOptions(command).map((one) => optionOf(one, text, valuesOf)),
    commands: children,
  };
}

function optionOf(
  one: Option,
  text: Text,
  valuesOf: (name: string, known: readonly string[]) => readonly string[],
): OptionWord {
  const long = one.long ?? one.flags;
  const placeholder = /<(.+)>/.exec(one.flags)?.[1] ?? null;
  return {
    long,
    short: one.short ?? null,
    about: one.description,
    help: describe(one, text),
    placeholder,
    values: valuesOf(
      placeholder ?? '',
      one.argChoices ?? OFFERED[long] ?? (placeholder === 'code' ? CODES : []),
    ),
    isClosed: one.argChoices !== undefined,
    isPath: placeholder !== null && PATHS.has(placeholder),
  };
}

/** The command itself and all below it. */
export function commandsIn(tree: CommandTree): readonly CommandTree[] {
  return [tree, ...tree.commands.flatMap(commandsIn)];
}
