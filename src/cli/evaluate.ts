import { occasions } from '../evaluate/evaluate.js';
import { type BasisChoice, overall } from '../evaluate/result.js';
import { stopIfInterrupted } from '../io/interrupt.js';
import { isSameFile, whyNotWritable, writeWhole } from '../io/write.js';
import type { Plan } from '../plan/plan.js';
import { FORMAT_NAMES, FORMATS, type Format } from '../report/registry.js';
import type { Report } from '../report/report.js';
import { type BatchArguments, readBatch } from './batch.js';
import { writeDiagnostics } from './diagnostics.js';
import { makeReport, plansOf } from './report.js';
import { lookOf, type Terminal } from './terminal.js';
import { oneOf, usageError } from './usage.js';

export interface EvaluateArguments extends BatchArguments {
  readonly at?: string;
  readonly basis: BasisChoice;
  readonly format: Format;
  readonly report: readonly string[];
  readonly failOn: 'any' | 'binding';
  readonly allowOpen: boolean;
  readonly includeCommitments: boolean;
  readonly asOf?: string;
  readonly by: 'whole' | 'area';
  readonly view: 'list' | 'matrix';
  readonly bom: boolean;
}

interface ReportFile {
  readonly format: Format;
  readonly path: string;
}

/** `plancheck evaluate`: read, judge, render, and say by the exit code how it went. */
export async function evaluateCommand(
  paths: readonly string[],
  args: EvaluateArguments,
  terminal: Terminal,
): Promise<number> {
  if (paths.length === 0) throw usageError('no-input', {});
  const files = await checkReportFiles(args.report);
  const { plans, chosen, read, ruleDiagnostics } = await readBatch(paths, args, terminal);
  checkNotOver(
    files,
    read.understood.map(({ file }) => file),
  );
  checkOccasion(plansOf(plans, chosen, read.measurements), args.at);
  const options = { ...args, at: args.at ?? null, asOf: args.asOf ?? null, byArea: args.by === 'area' };
  const { report, why } = makeReport(plans, chosen, read, ruleDiagnostics, options);
  const line = terminal.text.results.conclusion(overall(report.evaluations), report.exitCode, why);
  await nextTurn(); // a Ctrl-C pressed while all was judged is heard now
  await write(report, args, files, line, terminal);
  return report.exitCode;
}

function nextTurn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

async function checkReportFiles(written: readonly string[]): Promise<ReportFile[]> {
  const files: ReportFile[] = [];
  for (const value of written) {
    const [, name = '', path = ''] = /^([^=]+)=(.+)$/.exec(value) ?? [];
    if (path === '') throw usageError('bad-report', { value });
    const format = oneOf('--report', name, FORMAT_NAMES);
    if (files.some((file) => file.path === path)) throw usageError('same-path', { path });
    const reason = await whyNotWritable(path);
    if (reason !== null) throw usageError('cannot-write', { path, reason });
    files.push({ format, path });
  }
  return files;
}

/** The submitter's own file is never written over. */
function checkNotOver(files: readonly ReportFile[], inputs: readonly string[]): void {
  for (const { path } of files) {
    if (inputs.some((input) => isSameFile(input, path))) throw usageError('report-over-input', { path });
  }
}

/** A checkpoint that a plan does not have is a mistake in the command line, not an empty result. */
export function checkOccasion(plans: readonly Plan[], at: string | undefined): void {
  for (const plan of plans) {
    if (at !== undefined && occasions(plan, at, null).length === 0) {
      const known = [...plan.checkpoints.map((checkpoint) => checkpoint.name), 'all'];
      throw usageError('unknown-checkpoint', { value: at, plan: plan.id, known });
    }
  }
}

/** The diagnostics on standard error; under GitHub Actions as annotations, with what failed, unless they are the output. */
async function writeTroubles(report: Report, format: Format, terminal: Terminal): Promise<void> {
  if (terminal.env.GITHUB_ACTIONS !== 'true') writeDiagnostics(report.diagnostics, terminal);
  else if (format !== 'github')
    terminal.stderr.write(await (await FORMATS.github())(report, lookOf(terminal)));
}

async function write(
  report: Report,
  { format, view, bom }: EvaluateArguments,
  files: readonly ReportFile[],
  exitLine: string,
  terminal: Terminal,
): Promise<void> {
  const { stdout, stderr, text, interrupted } = terminal;
  stopIfInterrupted(interrupted);
  if (terminal.verbose) {
    for (const { file, rows, encoding } of report.inputs)
      stderr.write(`${text.commands.read(file, rows, encoding)}\n`);
  }
  await writeTroubles(report, format, terminal);
  for (const file of files) {
    stopIfInterrupted(interrupted);
    const render = await FORMATS[file.format]();
    await writeWhole(
      file.path,
      await render(report, { text, width: null, colour: false, boxes: false, exitLine, bom }),
    );
    stderr.write(`${text.commands.written(file.format, file.path)}\n`);
  }
  stdout.write(await (await FORMATS[format]())(report, { ...lookOf(terminal), exitLine, view, bom }));
}
