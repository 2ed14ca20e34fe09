import type { AcceptEntry } from '../assess/accept/entry.js';
import { type Assessed, assessInputs } from '../assess/assess.js';
import type { Findings } from '../assess/findings.js';
import type { AssessOptions } from '../assess/options.js';
import { nextTurn, pausesFor, stopIfInterrupted } from '../io/interrupt.js';
import { type Format, isBinary } from '../report/format.js';
import type { View } from '../report/look.js';
import { rendering } from '../report/registry.js';
import { exitLineOf } from '../report/said/exit-line.js';
import { type BatchArguments, inputsAt, overInputs } from './batch.js';
import { withDefaults } from './defaults.js';
import { writeDiagnostics } from './diagnostics.js';
import type { Outputs } from './outputs.js';
import { rulesFor } from './plan-choice.js';
import { say } from './say.js';
import { lookOf, type Terminal, writeOut } from './terminal.js';
import { usageError } from './usage.js';

export interface EvaluateArguments extends BatchArguments, Omit<AssessOptions, 'accept'> {
  /** Paths, and entries that a configuration gave. */
  readonly accept: readonly (string | AcceptEntry)[];
  readonly format: Format;
  readonly report: readonly string[];
  readonly view: View;
  readonly quiet: boolean;
  readonly statistics: boolean;
  readonly bom: boolean;
  readonly annotate?: string;
}

/** `plancheck evaluate`: read, judge, render, and say by the exit code how it went. */
export async function evaluateCommand(
  paths: readonly string[],
  args: EvaluateArguments,
  terminal: Terminal,
): Promise<number> {
  if (paths.length === 0) throw usageError('no-input', {});
  if (isBinary(args.format) && terminal.stdout.isTTY)
    throw usageError('binary-to-terminal', {
      format: args.format,
      instead: `--report ${args.format}=report.${args.format}`,
    });
  if (args.quiet && args.format !== 'table')
    throw usageError('excluded', { one: '--quiet', other: `--format ${args.format}` });
  const outputs = await openOutputs(paths, args);
  try {
    return await evaluateInto(outputs, paths, args, terminal);
  } finally {
    await outputs?.discard();
  }
}

/** Null where nothing is asked for but standard output, so that what writes files need not be loaded. */
async function openOutputs(
  paths: readonly string[],
  { report, annotate }: EvaluateArguments,
): Promise<Outputs | null> {
  if (report.length === 0 && annotate === undefined) return null;
  const { Outputs } = await import('./outputs.js');
  return Outputs.open(report, annotate, paths);
}

async function evaluateInto(
  outputs: Outputs | null,
  paths: readonly string[],
  args: EvaluateArguments,
  terminal: Terminal,
): Promise<number> {
  // of all that is written, only the table names no hash and no place of a value
  const hashed = outputs !== null || args.format !== 'table' || isUnderActions(terminal);
  const rules = await rulesFor(terminal, args.rules, args.plan);
  const inputs = await inputsAt(paths, terminal, args.raiseLimits);
  const accept = await entriesOf(args.accept, terminal);
  outputs?.checkNotOver([
    ...inputs.paths,
    ...rules.files.map(({ file }) => file),
    ...args.accept.filter(isPath),
  ]);
  const options = { ...args, accept };
  const judged = await overInputs(assessInputs, inputs, rules, options, terminal, hashed);
  const assessed = { ...judged, findings: withDefaults(judged, options, terminal.defaults) };
  outputs?.checkNotOver(assessed.read.files); // some turn out to be data only as they are read
  await nextTurn(); // a Ctrl-C pressed while all was judged is heard now
  await write(assessed, args, outputs, terminal);
  return assessed.findings.exitCode;
}

/** The entries of files are loaded only where there are any. */
async function entriesOf(
  given: EvaluateArguments['accept'],
  terminal: Terminal,
): Promise<readonly AcceptEntry[]> {
  if (given.length === 0) return [];
  return (await import('./accept-file.js')).acceptedBy(given, terminal);
}

function isPath(given: string | AcceptEntry): given is string {
  return typeof given === 'string';
}

function isUnderActions({ env }: Terminal): boolean {
  return env.GITHUB_ACTIONS === 'true';
}

/** The diagnostics on standard error; under GitHub Actions as annotations, with what failed, unless they are the output. */
async function writeTroubles(findings: Findings, format: Format, terminal: Terminal): Promise<void> {
  if (!isUnderActions(terminal)) writeDiagnostics(findings.diagnostics, terminal);
  else if (format !== 'github')
    await writeOut(
      rendering('github', findings, lookOf(terminal), pausesFor(terminal.interrupted)),
      terminal.stderr,
    );
}

/** How many findings there are, and of what kind, where they are not shown one by one or that is asked for. */
async function writeCounts(findings: Findings, args: EvaluateArguments, terminal: Terminal): Promise<void> {
  if (!args.quiet && !args.statistics) return;
  const { severityCounts, statistics } = await import('../report/said/statistics.js');
  const { stderr, text } = terminal;
  const counts = severityCounts(findings.diagnostics, text);
  if (args.statistics && counts !== '')
    stderr.write(`${statistics(findings, { ...lookOf(terminal), boxes: stderr.isTTY })}\n`);
  else if (counts !== '') say(stderr, text.batch.statistics.unseen(counts));
}

async function write(
  { findings, read }: Assessed,
  args: EvaluateArguments,
  outputs: Outputs | null,
  terminal: Terminal,
): Promise<void> {
  const { format, view, bom, raiseLimits, quiet } = args;
  const { stdout, stderr, text, interrupted } = terminal;
  const exitLine = exitLineOf(findings, text);
  const pause = pausesFor(interrupted);
  stopIfInterrupted(interrupted);
  if (terminal.verbose) {
    for (const { file, rows, encoding } of findings.inputs)
      say(stderr, text.commands.read(file, rows, encoding));
  }
  if (!quiet) await writeTroubles(findings, format, terminal);
  await writeCounts(findings, args, terminal);
  const content = (name: Format) => {
    const plain = { text, width: null, colour: false, boxes: false, exitLine, bom };
    return rendering(name, findings, plain, pause);
  };
  await outputs?.write(findings, read, raiseLimits ?? 1, content, terminal);
  stopIfInterrupted(interrupted);
  await outputs?.put(terminal, quiet);
  if (quiet) say(stdout, exitLine);
  else
    await writeOut(rendering(format, findings, { ...lookOf(terminal), exitLine, view, bom }, pause), stdout);
}
