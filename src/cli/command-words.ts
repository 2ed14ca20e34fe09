import { type Command, CommanderError, type Option } from 'commander';
import { nearMiss } from '../diagnostic/nearest.js';
import type { Text } from '../text/text.js';
import type { Streams } from './terminal.js';
import { usageError } from './usage.js';

/** The command that the operands name, the program itself where they name none. */
export function commandOf(program: Command, operands: readonly string[]): Command {
  const [first, ...rest] = operands;
  const found = program.commands.find((one) => one.name() === first);
  return found ? commandOf(found, rest) : program;
}

/** One command in the reader's language, whose faults are thrown and whose help goes to the given stream. */
export function dressed(command: Command, text: Text, streams: Streams): Command {
  const words = text.commands;
  return command
    .exitOverride()
    .helpOption('-h, --help', words.options.help)
    .configureHelp({
      styleTitle: (title) => headingOf(title, text),
      optionDescription: (one) => describe(one, text),
      commandUsage: (one) => usageOf(one, text),
      ...(streams.stdout.columns ? { helpWidth: streams.stdout.columns } : {}),
    })
    .configureOutput({
      writeOut: (out) => streams.stdout.write(out),
      writeErr: (out) => streams.stderr.write(out),
      outputError: () => {}, // what commander would say is said by `translate` instead
    });
}

function headingOf(title: string, text: Text): string {
  const { headings } = text.commands;
  const known: Readonly<Record<string, string>> = {
    'Usage:': headings.usage,
    'Options:': headings.options,
    'Commands:': headings.commands,
    'Arguments:': headings.arguments,
  };
  return known[title] ?? title;
}

/** What an option is for, with the values that it takes where that does not name them, and the one that it has by itself. */
export function describe({ description, argChoices = [], defaultValue }: Option, text: Text): string {
  const { choices, defaultValue: preset, separator } = text.commands;
  const isNamed = argChoices.every((one) => wordsIn(description).includes(one));
  const beside = [
    ...(isNamed ? [] : [choices(argChoices)]),
    ...(typeof defaultValue === 'string' && defaultValue !== '' ? [preset(defaultValue)] : []),
  ];
  return beside.length === 0 ? description : description + text.results.bracket(beside.join(separator));
}

function wordsIn(text: string): readonly string[] {
  return text.match(/[\w-]+/g) ?? [];
}

function usageOf(command: Command, text: Text): string {
  const names: string[] = [];
  for (let one: Command | null = command; one; one = one.parent) names.unshift(one.name());
  const args = command.registeredArguments.map((a) =>
    a.required ? `<${a.name()}>` : `[${a.name()}${a.variadic ? '...' : ''}]`,
  );
  const sub = command.commands.length > 0 ? [text.commands.commandPlaceholder] : [];
  return [...names, text.commands.optionsPlaceholder, ...sub, ...args].join(' ');
}

/** Says in our own words, with the known choices, what commander found wrong. Null for help and version, which are no faults. */
export function translate(error: CommanderError, program: Command, argv: readonly string[]) {
  const quoted = /'([^']*)'/.exec(error.message)?.[1] ?? '';
  const command = commandOf(
    program,
    argv.filter((arg) => !arg.startsWith('-')),
  );
  switch (error.code) {
    case 'commander.help':
    case 'commander.helpDisplayed':
    case 'commander.version':
      return null;
    case 'commander.unknownOption': {
      const known = command.options.flatMap((one) => (one.long ? [one.long] : []));
      return usageError('unknown-option', { option: quoted, nearest: nearMiss(quoted, known), known });
    }
    case 'commander.unknownCommand': {
      const known = command.commands.map((one) => one.name());
      return usageError('unknown-command', { command: quoted, nearest: nearMiss(quoted, known), known });
    }
    case 'commander.missingArgument':
      return usageError('missing-argument', { argument: quoted });
    case 'commander.optionMissingArgument':
      return usageError('missing-value', { option: quoted });
    case 'commander.excessArguments':
      return usageError('excess-arguments', {});
    default:
      return usageError('internal', { message: error.message });
  }
}

export { CommanderError };
