import { Command, CommanderError, Option } from 'commander';
import { CHOICES } from '../assess/options.js';
import { nearest } from '../diagnostic/nearest.js';
import { FORMAT_NAMES } from '../report/format.js';
import { COMPARE_FORMAT_NAMES } from '../report/listing/compare.js';
import { MISSING_FORMAT_NAMES } from '../report/listing/missing.js';
import { encodingNamed } from '../tables/delimited/decode.js';
import { DELIMITERS, delimiterNamed } from '../tables/delimited/delimiter.js';
import { LANGUAGES } from '../text/language.js';
import type { Text } from '../text/text.js';
import { VERSION } from '../version.js';
import { deadlinesCommand, explainCommand, plansCommand, showCommand } from './commands.js';
import { compareCommand } from './compare.js';
import { evaluateCommand } from './evaluate.js';
import { inspectCommand } from './inspect.js';
import { missingCommand } from './missing.js';
import type { Streams, Terminal } from './terminal.js';
import { isoDay, oneOf, positiveWhole, usageError, yearOf } from './usage.js';

export type Run = (terminal: Terminal) => Promise<number>;

/** The command tree. Parsing it yields what to run; nothing runs while it is parsed. */
export function buildProgram(text: Text, streams: Streams, chosen: (run: Run) => void): Command {
  const words = text.commands;
  const program = dressed(new Command('plancheck'), text, streams)
    .description(words.about)
    .version(VERSION, '-V, --version', words.options.version)
    .helpCommand('help [command]', words.commands.help)
    .addHelpText('after', `\n${words.exitCodes}`);
  const command = (signature: string, about: string, parent: Command = program) => {
    const made = dressed(parent.command(signature), text, streams).description(about);
    made.addOption(option('--rules <path>', words.options.rules).argParser(collect).default([], ''));
    made.addOption(option('--lang <language>', words.options.lang).argParser(choice('--lang', LANGUAGES)));
    made.addOption(
      option('--color <when>', words.options.color).argParser(choice('--color', COLOURS)).default('auto'),
    );
    made.addOption(
      option('--width <columns>', words.options.width).argParser((v) => positiveWhole('--width', v)),
    );
    made.addOption(new Option('-v, --verbose', words.options.verbose).default(false, ''));
    made.addOption(option('--config <path>', words.options.config));
    made.addOption(option('--no-config', words.options.noConfig));
    return made;
  };
  evaluateOptions(
    command('evaluate', words.commands.evaluate).argument('[files...]', words.arguments.files),
    text,
  ).action((files, args) => chosen((terminal) => evaluateCommand(files, args, terminal)));
  missingOptions(
    command('missing', text.batch.commands.missing).argument('[files...]', words.arguments.files),
    text,
  ).action((files, args) => chosen((terminal) => missingCommand(files, args, terminal)));
  command('compare', text.batch.commands.compare)
    .argument('<before>', text.batch.arguments.before)
    .argument('<after>', text.batch.arguments.after)
    .addOption(formatOption(text, COMPARE_FORMAT_NAMES))
    .action((before, after, args) => chosen((terminal) => compareCommand(before, after, args, terminal)));
  const listing = (made: Command, ...formats: string[]) =>
    made.addOption(
      option('--format <name>', words.options.format)
        .argParser(choice('--format', ['table', 'json', ...formats]))
        .default('table'),
    );
  inputOptions(
    listing(command('inspect', words.commands.inspect).argument('<files...>', words.arguments.files)),
    text,
  ).action((files, args) => chosen((terminal) => inspectCommand(files, args, terminal)));
  listing(command('plans', words.commands.plans)).action((args) =>
    chosen((terminal) => plansCommand(args, terminal)),
  );
  listing(
    command('show', words.commands.show)
      .argument('<plan>', words.arguments.plan)
      .addOption(new Option('--resolved', text.rules.resolved.option).default(false, '')),
  ).action((plan, args) => chosen((terminal) => showCommand(plan, args, terminal)));
  listing(
    command('explain', words.commands.explain)
      .argument('<plan>', words.arguments.subject)
      .argument('[indicator]', words.arguments.indicator)
      .addOption(option('--data <file>', text.rules.explain.data).argParser(collect)),
  ).action((plan, indicator, args) => chosen((terminal) => explainCommand(plan, indicator, args, terminal)));
  listing(command('deadlines', words.commands.deadlines).addOption(asOfOption(text)), 'ics').action((args) =>
    chosen((terminal) => deadlinesCommand(args, terminal)),
  );
  authoring(program, command, text, streams, chosen);
  return program;
}

type MakeCommand = (signature: string, about: string, parent?: Command) => Command;

/** The commands for authors of rule files, each loaded only when it is run. */
function authoring(
  program: Command,
  command: MakeCommand,
  text: Text,
  streams: Streams,
  chosen: (run: Run) => void,
): void {
  const { commands: about, options, arguments: args } = text.rules;
  const words = text.commands;
  const group = dressed(program.command('rules'), text, streams)
    .description(about.rules)
    .helpCommand('help [command]', words.commands.help);
  const format = (made: Command, ...names: string[]) =>
    made.addOption(
      option('--format <name>', words.options.format)
        .argParser(choice('--format', ['table', 'json', ...names]))
        .default('table'),
    );
  const run = (start: (commands: typeof import('./rules.js'), terminal: Terminal) => Promise<number>) =>
    chosen(async (terminal) => start(await import('./rules.js'), terminal));
  format(
    command('check', about.check, group).argument('[paths...]', args.paths),
    'text',
    'sarif',
    'github',
  ).action((paths, given) => run((rules, terminal) => rules.checkCommand(paths, given, terminal)));
  format(command('test', about.test, group).argument('[paths...]', args.paths)).action((paths, given) =>
    run((rules, terminal) => rules.testCommand(paths, given, terminal)),
  );
  command('compile', about.compile, group)
    .argument('<folder>', args.folder)
    .action((folder) => run((rules, terminal) => rules.compileCommand(folder, terminal)));
  command('schema', about.schema, group)
    .argument('[name]', args.schema)
    .action((name) => run((rules, terminal) => rules.schemaCommand(name ?? 'plan', terminal)));
  format(command('diff', about.diff, group).argument('<a>', args.a).argument('<b>', args.b)).action(
    (a, b, given) => run((rules, terminal) => rules.diffCommand(a, b, given, terminal)),
  );
  format(command('matrix', about.matrix, group)).action((given) =>
    run((rules, terminal) => rules.matrixCommand(given, terminal)),
  );
  command('new', about.new, group)
    .argument('[table]', args.table)
    .addOption(option('--id <id>', options.id))
    .addOption(option('--name <place>', options.name))
    .addOption(option('--title <title>', options.title))
    .addOption(option('--period <years>', options.period))
    .addOption(option('--encoding <label>', words.options.encoding).argParser(encoding))
    .addOption(option('--delimiter <char>', words.options.delimiter).argParser(delimiter))
    .action((table, given) => run((rules, terminal) => rules.newCommand(table ?? '-', given, terminal)));
  command('template', about.template)
    .argument('<plan>', words.arguments.plan)
    .addOption(option('--year <year>', options.year).argParser(collect))
    .addOption(option('--by <level>', options.by).argParser(choice('--by', CHOICES.by)).default('whole'))
    .addOption(new Option('--include-commitments', options.commitments).default(false, ''))
    .addOption(
      option('--format <name>', options.templateFormat).argParser(choice('--format', ['csv', 'xlsx'])),
    )
    .addOption(option('-o, --output <path>', options.output))
    .action((plan, given) =>
      chosen(async (terminal) => (await import('./template.js')).templateCommand(plan, given, terminal)),
    );
}

/** The command that the operands name, the program itself where they name none. */
export function commandOf(program: Command, operands: readonly string[]): Command {
  const [first, ...rest] = operands;
  const found = program.commands.find((one) => one.name() === first);
  return found ? commandOf(found, rest) : program;
}

const COLOURS = ['auto', 'always', 'never'] as const;

function evaluateOptions(command: Command, text: Text): Command {
  const { options } = text.commands;
  return batchOptions(command, text)
    .addOption(option('--at <occasion>', options.at))
    .addOption(
      option('--basis <basis>', options.basis).argParser(choice('--basis', CHOICES.basis)).default('auto'),
    )
    .addOption(formatOption(text, FORMAT_NAMES))
    .addOption(option('--report <format=path>', options.report).argParser(collect).default([], ''))
    .addOption(option('--annotate <path>', text.workbook.annotation.option))
    .addOption(
      option('--fail-on <which>', options.failOn)
        .argParser(choice('--fail-on', CHOICES.failOn))
        .default('any'),
    )
    .addOption(new Option('--allow-open', options.allowOpen).default(false, ''))
    .addOption(new Option('--include-commitments', options.includeCommitments).default(false, ''))
    .addOption(new Option('--bom', options.bom).default(false, ''))
    .addOption(option('--by <level>', options.by).argParser(choice('--by', CHOICES.by)).default('whole'))
    .addOption(
      option('--view <view>', options.view)
        .argParser(choice('--view', ['list', 'matrix']))
        .default('list'),
    )
    .addOption(asOfOption(text));
}

function missingOptions(command: Command, text: Text): Command {
  const { options } = text.commands;
  const words = text.batch.options;
  return batchOptions(command, text)
    .addOption(option('--at <occasion>', options.at))
    .addOption(formatOption(text, MISSING_FORMAT_NAMES))
    .addOption(new Option('--all-plans', words.allPlans).default(false, ''))
    .addOption(new Option('--include-commitments', options.includeCommitments).default(false, ''))
    .addOption(
      option('--by <level>', words.asked)
        .argParser(choice('--by', ['auto', 'whole', 'area']))
        .default('auto'),
    )
    .addOption(option('--as-of <date>', words.asOf).argParser((value) => isoDay('--as-of', value)));
}

function formatOption(text: Text, known: readonly string[]): Option {
  return option('--format <name>', text.commands.options.format)
    .argParser(choice('--format', known))
    .default('table');
}

/** What the commands that judge many files have in common. */
function batchOptions(command: Command, text: Text): Command {
  const { options } = text.batch;
  return inputOptions(command, text)
    .addOption(option('--count-area <area>', options.countArea).argParser(collect).default([], ''))
    .addOption(new Option('--fail-fast', options.failFast).default(false, ''));
}

/** What the commands that read data files have in common. */
function inputOptions(command: Command, text: Text): Command {
  const { options } = text.commands;
  return command
    .addOption(option('--plan <plan>', options.plan))
    .addOption(option('--year <year>', options.year).argParser((v) => yearOf('--year', v)))
    .addOption(option('--area <area>', options.area))
    .addOption(
      option('--percent-scale <scale>', options.percentScale).argParser(
        choice('--percent-scale', CHOICES.percentScale),
      ),
    )
    .addOption(option('--encoding <label>', options.encoding).argParser(encoding))
    .addOption(option('--delimiter <char>', options.delimiter).argParser(delimiter))
    .addOption(option('--sheet <name>', options.sheet).argParser(collect))
    .addOption(
      option('--raise-limits <times>', options.raiseLimits).argParser((v) =>
        positiveWhole('--raise-limits', v),
      ),
    );
}

function encoding(value: string): string {
  const name = encodingNamed(value);
  if (name === null) throw usageError('unknown-encoding', { value });
  return name;
}

function delimiter(value: string): string {
  const meant = delimiterNamed(value);
  if (meant === null)
    throw usageError('bad-choice', {
      option: '--delimiter',
      value,
      nearest: null,
      known: [...DELIMITERS.map((d) => (d === '\t' ? 'tab' : d))],
    });
  return meant;
}

function asOfOption(text: Text): Option {
  return option('--as-of <date>', text.commands.options.asOf).argParser((value) => isoDay('--as-of', value));
}

function option(flags: string, about: string): Option {
  return new Option(flags, about);
}

function choice<T extends string>(name: string, known: readonly T[]): (value: string) => T {
  return (value) => oneOf(name, value, known);
}

function collect(value: string, before: readonly string[] = []): string[] {
  return [...before, value];
}

/** One command in the reader's language, whose faults are thrown and whose help goes to the given stream. */
function dressed(command: Command, text: Text, streams: Streams): Command {
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

function describe(one: Option, text: Text): string {
  const preset = one.defaultValue;
  return typeof preset === 'string'
    ? `${one.description} (${text.commands.defaultValue(preset)})`
    : one.description;
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
      return usageError('unknown-option', { option: quoted, nearest: nearest(quoted, known), known });
    }
    case 'commander.unknownCommand': {
      const known = command.commands.map((one) => one.name());
      return usageError('unknown-command', { command: quoted, nearest: nearest(quoted, known), known });
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
