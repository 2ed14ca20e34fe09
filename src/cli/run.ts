import type { Command } from 'commander';
import { byPlace, hasError } from '../diagnostic/diagnostic.js';
import { isInterrupted } from '../io/interrupt.js';
import { EXIT } from '../outcome/exit.js';
import { LANGUAGES, type Language, languageOfLocale } from '../text/language.js';
import { textFor } from '../text/text.js';
import { CommanderError, commandOf, translate } from './command-words.js';
import { applyConfig, type Config, configFor } from './config.js';
import { writeDiagnostics } from './diagnostics.js';
import { buildProgram, type Run } from './program.js';
import { say } from './say.js';
import type { ColourChoice, Streams, Terminal } from './terminal.js';
import { usageError, usageFault } from './usage.js';

/** The whole program: arguments and streams in, exit code out. It never ends the process itself. */
export async function run(argv: readonly string[], streams: Streams): Promise<number> {
  let text = textFor(languageOf(argv, streams.env));
  let program: Command | null = null;
  let chosen: Run | null = null;
  try {
    const config = await configFor(argv, streams.configFrom, streams.env);
    text = textFor(languageOf(argv, streams.env, config?.values.lang));
    program = buildProgram(text, streams, (run) => {
      chosen = run;
    });
    let taken: string[] = [];
    program.hook('preAction', (_, command) => {
      taken = applyConfig(command, config?.values ?? {});
    });
    program.parse(argv, { from: 'user' });
    const options = commandOf(program, program.args).opts();
    const terminal: Terminal = {
      ...streams,
      text,
      colour: (options.color as ColourChoice | undefined) ?? 'auto',
      width: (options.width as number | undefined) ?? null,
      verbose: options.verbose === true,
      defaults: config && taken.length > 0 ? { file: config.file, taken } : null,
    };
    if (chosen && config) sayConfig(config, terminal);
    return chosen ? await (chosen as Run)(terminal) : EXIT.ok;
  } catch (error) {
    if (isInterrupted(error)) {
      say(streams.stderr, text.batch.interrupted);
      return EXIT.interrupted;
    }
    const fault = error instanceof CommanderError && program ? translate(error, program, argv) : error;
    if (fault === null)
      return error instanceof CommanderError && error.exitCode !== 0 ? EXIT.untrusted : EXIT.ok;
    const known =
      usageFault(fault) ?? usageError('internal', { message: (fault as Error).stack ?? String(fault) });
    say(streams.stderr, `${text.commands.error}${text.results.colon}${known.in(text)}`);
    if (usageFault(fault)) say(streams.stderr, text.commands.usageHint);
    return EXIT.untrusted;
  }
}

/** Says under `--verbose` which defaults are used, and refuses to run on broken ones. */
function sayConfig({ file, diagnostics, isLeft }: Config, terminal: Terminal): void {
  if (isLeft) say(terminal.stderr, terminal.text.commands.configLeft(file));
  else if (terminal.verbose) say(terminal.stderr, terminal.text.commands.configUsed(file));
  writeDiagnostics([...diagnostics].sort(byPlace), terminal);
  if (hasError(diagnostics)) throw usageError('bad-config', { path: file });
}

/** What to say when standard output cannot be written to. */
export function unwritten(argv: readonly string[], env: Streams['env'], code: string | undefined): string {
  const text = textFor(languageOf(argv, env));
  const full = code === 'ENOSPC' || code === 'EDQUOT' || code === 'EFBIG';
  const reason = usageError('output-lost', { reason: full ? 'full' : 'other' });
  return `${text.commands.error}${text.results.colon}${reason.in(text)}`;
}

/** `--lang` wherever it stands, else the configured one, else the locale's; needed before the arguments are parsed, to speak of their faults. */
function languageOf(argv: readonly string[], env: Streams['env'], configured?: unknown): Language {
  const at = argv.findIndex((arg) => arg === '--lang' || arg.startsWith('--lang='));
  const asked = at < 0 ? undefined : argv[at]?.startsWith('--lang=') ? argv[at]?.slice(7) : argv[at + 1];
  const known = LANGUAGES.find((language) => language === (asked ?? configured));
  return known ?? languageOfLocale(env.LC_ALL || env.LC_MESSAGES || env.LANG);
}
