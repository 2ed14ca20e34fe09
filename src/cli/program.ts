import { Argument, Command, Option } from 'commander';
import { CHOICES } from '../assess/options.js';
import { COMPARE_FORMAT_NAMES } from '../report/listing/compare.js';
import { LANGUAGES } from '../text/language.js';
import type { Text } from '../text/text.js';
import { VERSION } from '../version.js';
import { dressed } from './command-words.js';
import { compareCommand } from './compare.js';
import { deadlinesCommand } from './deadlines.js';
import { evaluateCommand } from './evaluate.js';
import { explainCommand } from './explain.js';
import { INSPECT_FORMATS, inspectCommand } from './inspect.js';
import { missingCommand } from './missing.js';
import {
  asOfOption,
  choices,
  collect,
  delimiter,
  encoding,
  evaluateOptions,
  formatOption,
  inputOptions,
  missingOptions,
  option,
} from './options.js';
import { plansCommand, showCommand } from './show.js';
import type { Streams, Terminal } from './terminal.js';
import { oneOf, positiveWhole, yearOf } from './usage.js';

const COLOURS = ['auto', 'always', 'never'] as const;
const SCHEMAS = ['plan', 'indicators', 'cases', 'config'] as const;
const SHELLS = ['bash', 'zsh', 'fish'] as const;

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
    made.addOption(choices('--lang <language>', words.options.lang, LANGUAGES));
    made.addOption(choices('--color <when>', words.options.color, COLOURS).default('auto'));
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
      choices('--format <name>', words.options.format, ['table', 'json', ...formats]).default('table'),
    );
  inputOptions(
    command('inspect', words.commands.inspect)
      .argument('<files...>', words.arguments.files)
      .addOption(formatOption(text, INSPECT_FORMATS))
      .addOption(new Option('--cells', words.options.cells).default(false, '')),
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
      .addOption(option('--data <file>', text.rules.explain.data).argParser(collect))
      .addOption(option('--year <year>', text.commands.options.year).argParser((v) => yearOf('--year', v)))
      .addOption(option('--area <area>', text.commands.options.area)),
  ).action((plan, indicator, args) => chosen((terminal) => explainCommand(plan, indicator, args, terminal)));
  listing(command('deadlines', words.commands.deadlines).addOption(asOfOption(text)), 'ics').action((args) =>
    chosen((terminal) => deadlinesCommand(args, terminal)),
  );
  authoring(program, command, text, streams, chosen);
  command('page', words.commands.page)
    .addOption(option('-o, --output <path>', text.rules.options.output))
    .action((given) =>
      chosen(async (terminal) => (await import('./write-desk.js')).pageCommand(given, terminal)),
    );
  command('completion', words.commands.completion)
    .addArgument(oneOfThese('<shell>', words.arguments.shell, SHELLS))
    .action((shell) =>
      chosen(async (terminal) =>
        (await import('./completion.js')).completionCommand(program, shell, terminal),
      ),
    );
  return program;
}

/** An argument with a value out of a few. */
function oneOfThese(name: string, about: string, known: readonly string[]): Argument {
  const made = new Argument(name, about).choices(known);
  return made.argParser((value) => oneOf(made.name(), value, known));
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
      choices('--format <name>', words.options.format, ['table', 'json', ...names]).default('table'),
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
  command('pack', about.pack, group)
    .argument('<folder>', args.folder)
    .addOption(option('-o, --output <path>', options.output))
    .action((folder, given) =>
      chosen(async (terminal) => (await import('./pack.js')).packCommand(folder, given, terminal)),
    );
  command('schema', about.schema, group)
    .addArgument(oneOfThese('[name]', args.schema, SCHEMAS))
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
    .addOption(choices('--format <name>', options.draftFormat, ['yaml', 'html']).default('yaml'))
    .addOption(option('--encoding <label>', words.options.encoding).argParser(encoding))
    .addOption(option('--delimiter <char>', words.options.delimiter).argParser(delimiter))
    .action((table, given) => run((rules, terminal) => rules.newCommand(table ?? '-', given, terminal)));
  command('template', about.template)
    .argument('<plan>', words.arguments.plan)
    .addOption(option('--year <year>', options.year).argParser(collect))
    .addOption(choices('--by <level>', options.by, CHOICES.by).default('whole'))
    .addOption(option('--area <area>', options.area))
    .addOption(option('--split <folder>', options.split))
    .addOption(new Option('--include-commitments', options.commitments).default(false, ''))
    .addOption(choices('--format <name>', options.templateFormat, ['csv', 'xlsx']))
    .addOption(option('-o, --output <path>', options.output))
    .action((plan, given) =>
      chosen(async (terminal) => (await import('./template.js')).templateCommand(plan, given, terminal)),
    );
}
