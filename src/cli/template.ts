import { choosePlan, chooseUnit } from '../assess/choice.js';
import { hasError } from '../diagnostic/diagnostic.js';
import { kindOf } from '../io/files.js';
import { isSameFile, makeFolder, whyNotWritable, writeNew } from '../io/write.js';
import { EXIT } from '../outcome/exit.js';
import { coveredYears } from '../plan/measured.js';
import type { Plan } from '../plan/plan.js';
import { nameAmong } from '../report/template/plan-name.js';
import type { TemplateOptions } from '../report/template/template-rows.js';
import { writeDiagnostics } from './diagnostics.js';
import { rulesFor } from './plan-choice.js';
import { say } from './say.js';
import type { Terminal } from './terminal.js';
import { positiveWhole, usageError } from './usage.js';

interface TemplateArguments {
  readonly rules: readonly string[];
  readonly year?: readonly string[];
  readonly by: 'whole' | 'area';
  readonly area?: string;
  readonly split?: string;
  readonly includeCommitments: boolean;
  readonly format?: TemplateFormat;
  readonly output?: string;
}

type TemplateFormat = 'csv' | 'xlsx';

/** `plancheck template`: an empty table for one plan, or one for each of its reporting units. */
export async function templateCommand(
  wanted: string,
  args: TemplateArguments,
  terminal: Terminal,
): Promise<number> {
  const { split, output } = args;
  if (split !== undefined && (output !== undefined || args.area !== undefined))
    throw usageError('split-with', { other: output === undefined ? '--area' : '--output' });
  const extension = output?.toLowerCase().endsWith('.xlsx') || split !== undefined ? 'xlsx' : 'csv';
  const format = args.format ?? extension;
  if (split === undefined) await checkOutput(format, output, [wanted, ...args.rules], terminal);
  const { plans, diagnostics } = await rulesFor(terminal, args.rules, wanted);
  writeDiagnostics(diagnostics, terminal);
  const plan = choosePlan(plans, wanted);
  if ((args.by === 'area' || split !== undefined) && plan.jurisdiction.units.length === 0)
    throw usageError('no-units', { plan: plan.jurisdiction.name });
  const options = {
    years: yearsOf(plan, args.year ?? []),
    byArea: args.by === 'area',
    commitments: args.includeCommitments,
    planName: nameAmong(plan, plans),
    ...(args.area !== undefined && { area: chooseUnit(plan, args.area) }),
  };
  if (split !== undefined) await writeEach(plan, options, format, split, terminal);
  else await write(await rendered(format, plan, options, terminal), format, output, terminal);
  return hasError(diagnostics) ? EXIT.untrusted : EXIT.ok;
}

/** A form for each reporting unit, in a file of its name; none is written where one of them cannot be. */
async function writeEach(
  plan: Plan,
  options: TemplateOptions,
  format: TemplateFormat,
  folder: string,
  terminal: Terminal,
): Promise<void> {
  const files = plan.jurisdiction.units.map((area, i, all) => ({
    area,
    path: `${folder.replace(/[\\/]+$/, '')}/${fileName(area, all.slice(0, i))}.${format}`,
  }));
  const problem = makeFolder(folder);
  if (problem) throw usageError('cannot-write', { path: folder, reason: problem });
  for (const { path } of files) await checkOutput(format, path, [], terminal);
  for (const { area, path } of files)
    await write(await rendered(format, plan, { ...options, area }, terminal), format, path, terminal);
}

/** What no system refuses in the name of a file; a name that stands already bears a number. */
function fileName(area: string, before: readonly string[]): string {
  const safe = (name: string) => name.replace(/[\\/:*?"<>|\p{C}]/gu, '_').replace(/^[. ]|[. ]$/g, '_');
  const same = before.filter((other) => safe(other) === safe(area)).length;
  return same === 0 ? safe(area) : `${safe(area)}-${same + 1}`;
}

/** Before the work begins: a file that can be written, or a standard output that takes bytes. */
async function checkOutput(
  format: TemplateFormat,
  output: string | undefined,
  rules: readonly string[],
  { stdout }: Terminal,
): Promise<void> {
  if (output === undefined) {
    if (format === 'xlsx' && stdout.isTTY)
      throw usageError('binary-to-terminal', { format, instead: '--output template.xlsx' });
    return;
  }
  if (rules.some((file) => isSameFile(file, output))) throw usageError('report-over-input', { path: output });
  if (kindOf(output) === 'file') throw usageError('form-exists', { path: output });
  const reason = await whyNotWritable(output);
  if (reason !== null) throw usageError('cannot-write', { path: output, reason });
}

async function rendered(format: TemplateFormat, plan: Plan, options: TemplateOptions, { text }: Terminal) {
  if (format === 'csv')
    return (await import('../report/template/template.js')).renderTemplate(plan, options, text);
  const { renderTemplateWorkbook } = await import('../report/template/template-workbook.js');
  return renderTemplateWorkbook(plan, options, text);
}

async function write(
  content: string | Uint8Array,
  format: TemplateFormat,
  output: string | undefined,
  { stdout, stderr, text }: Terminal,
): Promise<void> {
  if (output === undefined) return stdout.write(content);
  const reason = await writeNew(output, content);
  if (reason !== null) throw usageError('cannot-write', { path: output, reason });
  say(stderr, text.commands.written(format, output));
}

/** The years asked for, or that of the first checkpoint; never today's. */
function yearsOf(plan: Plan, asked: readonly string[]): number[] {
  const years = asked.map((year) => positiveWhole('--year', year));
  const { first, last } = coveredYears(plan);
  const outside = years.find((year) => year < first || year > last);
  if (outside !== undefined)
    throw usageError('year-outside', { year: outside, plan: plan.jurisdiction.name, first, last });
  if (years.length > 0) return years;
  return [plan.checkpoints[0]?.year ?? plan.period.end];
}
