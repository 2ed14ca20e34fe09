import { type Command, Option } from 'commander';
import { CHOICES } from '../assess/options.js';
import { isCode, mayCountAs, type SeverityOptions } from '../assess/severity.js';
import { CODES } from '../diagnostic/codes.js';
import { nearest } from '../diagnostic/nearest.js';
import { FORMAT_NAMES } from '../report/format.js';
import { MISSING_FORMAT_NAMES } from '../report/listing/missing-formats.js';
import { VIEWS } from '../report/look.js';
import { encodingNamed } from '../tables/delimited/decode.js';
import { DELIMITERS, delimiterNamed } from '../tables/delimited/delimiter.js';
import type { Text } from '../text/text.js';
import { isoDay, oneOf, positiveWhole, usageError, yearOf } from './usage.js';

export function evaluateOptions(command: Command, text: Text): Command {
  const { options } = text.commands;
  return batchOptions(command, text)
    .addOption(option('--at <occasion>', options.at))
    .addOption(choices('--basis <basis>', options.basis, CHOICES.basis).default('auto'))
    .addOption(formatOption(text, FORMAT_NAMES))
    .addOption(option('-o, --report <format=path>', options.report).argParser(collect).default([], ''))
    .addOption(option('--annotate <path>', text.workbook.annotation.option))
    .addOption(choices('--fail-on <which>', options.failOn, CHOICES.failOn).default('any'))
    .addOption(new Option('--allow-open', options.allowOpen).default(false, ''))
    .addOption(new Option('--fail-on-warning', options.failOnWarning).default(false, ''))
    .addOption(severityOption('error', options.error))
    .addOption(severityOption('warning', options.warning))
    .addOption(severityOption('ignore', options.ignore))
    .addOption(option('--accept <path>', options.accept).argParser(collect).default([], ''))
    .addOption(new Option('--include-commitments', options.includeCommitments).default(false, ''))
    .addOption(new Option('--bom', options.bom).default(false, ''))
    .addOption(choices('--by <level>', options.by, CHOICES.by).default('whole'))
    .addOption(choices('--view <view>', options.view, VIEWS).default('list'))
    .addOption(new Option('--summary', options.summary).implies({ view: 'summary' }))
    .addOption(new Option('-q, --quiet', options.quiet).default(false, ''))
    .addOption(new Option('--statistics', options.statistics).default(false, ''))
    .addOption(asOfOption(text));
}

/** `PC206`, or several with commas. */
function severityOption(name: keyof SeverityOptions, about: string): Option {
  const flag = `--${name}`;
  const take = (value: string, before: readonly string[] = []) => [
    ...before,
    ...value.split(',').map((code) => codeFor(name, code.trim())),
  ];
  return option(`${flag} <code>`, about).argParser(take).default([], '');
}

function codeFor(name: keyof SeverityOptions, code: string): string {
  if (!isCode(code))
    throw usageError('unknown-code', { value: code, nearest: nearest(code, CODES), known: [] });
  if (!mayCountAs(name, code)) throw usageError('softened', { option: `--${name}`, code });
  return code;
}

export function missingOptions(command: Command, text: Text): Command {
  const { options } = text.commands;
  const words = text.batch.options;
  return batchOptions(command, text)
    .addOption(option('--at <occasion>', options.at))
    .addOption(formatOption(text, MISSING_FORMAT_NAMES))
    .addOption(new Option('--all-plans', words.allPlans).default(false, ''))
    .addOption(new Option('--include-commitments', options.includeCommitments).default(false, ''))
    .addOption(choices('--by <level>', words.asked, ['auto', 'whole', 'area']).default('auto'))
    .addOption(option('--as-of <date>', words.asOf).argParser((value) => isoDay('--as-of', value)));
}

export function formatOption(text: Text, known: readonly string[]): Option {
  return choices('--format <name>', text.commands.options.format, known).default('table');
}

/** What the commands that judge many files have in common. */
function batchOptions(command: Command, text: Text): Command {
  const { options } = text.batch;
  return inputOptions(command, text)
    .addOption(option('--count-area <area>', options.countArea).argParser(collect).default([], ''))
    .addOption(new Option('--fail-fast', options.failFast).default(false, ''));
}

/** What the commands that read data files have in common. */
export function inputOptions(command: Command, text: Text): Command {
  const { options } = text.commands;
  return command
    .addOption(option('--plan <plan>', options.plan))
    .addOption(option('--year <year>', options.year).argParser((v) => yearOf('--year', v)))
    .addOption(option('--area <area>', options.area))
    .addOption(choices('--percent-scale <scale>', options.percentScale, CHOICES.percentScale))
    .addOption(option('--encoding <label>', options.encoding).argParser(encoding))
    .addOption(option('--delimiter <char>', options.delimiter).argParser(delimiter))
    .addOption(option('--sheet <name>', options.sheet).argParser(collect))
    .addOption(
      option('--raise-limits <times>', options.raiseLimits).argParser((v) =>
        positiveWhole('--raise-limits', v),
      ),
    );
}

export function encoding(value: string): string {
  const name = encodingNamed(value);
  if (name === null) throw usageError('unknown-encoding', { value });
  return name;
}

export function delimiter(value: string): string {
  const meant = delimiterNamed(value);
  if (meant === null)
    throw usageError('bad-choice', {
      option: '--delimiter',
      value,
      nearest: null,
      known: DELIMITERS.map((one) => (one === '\t' ? 'tab' : one)),
    });
  return meant;
}

export function asOfOption(text: Text): Option {
  return option('--as-of <date>', text.commands.options.asOf).argParser((value) => isoDay('--as-of', value));
}

export function option(flags: string, about: string): Option {
  return new Option(flags, about);
}

/** An option with a value out of a few, which the help and the completion of shells name. */
export function choices(flags: string, about: string, known: readonly string[]): Option {
  const made = option(flags, about).choices(known);
  return made.argParser((value) => oneOf(made.long ?? flags, value, known));
}

export function collect(value: string, before: readonly string[] = []): string[] {
  return [...before, value];
}
