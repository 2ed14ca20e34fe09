import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { parseAccept } from '../../src/assess/accept/file.js';
import type { AssessOptions, NamedBytes } from '../../src/core.js';
import type { Format } from '../../src/report/format.js';

/** What `plancheck/core` is to be asked for what a command line asks `plancheck evaluate`. */
export interface AskedFixture {
  readonly name: string;
  /** The command line, without a format or a language. */
  readonly args: readonly string[];
  readonly inputs: readonly NamedBytes[];
  readonly options: AssessOptions;
}

const ROOT = join(import.meta.dirname, '../..');

/** A page, its drawings and a workbook cost five times what all other formats together do. */
export const COSTLY: readonly Format[] = ['html', 'svg', 'xlsx'];

/** Every fixture of `evaluate` whose inputs are files; what is missing or a folder is the command's own matter. */
export function fixtures(): AskedFixture[] {
  return readdirSync(join(ROOT, 'fixtures'))
    .sort()
    .flatMap((name) => {
      const file = join(ROOT, 'fixtures', name, 'case.yaml');
      const { args } = existsSync(file)
        ? (parse(readFileSync(file, 'utf8')) as { args: unknown[] })
        : { args: [] };
      const [command, ...rest] = args.map(String);
      return command === 'evaluate' && areFiles(rest) ? [asked(name, rest)] : [];
    });
}

/** The arguments of `evaluate`, the files first. */
export function areFiles(args: readonly string[]): boolean {
  return args
    .slice(0, firstOption(args))
    .every((path) => statSync(join(ROOT, path), { throwIfNoEntry: false })?.isFile());
}

function firstOption(args: readonly string[]): number {
  const at = args.findIndex((arg) => arg.startsWith('--'));
  return at < 0 ? args.length : at;
}

const FLAGS = ['includeCommitments', 'allowOpen', 'failFast'];
const LISTS = ['sheet', 'countArea'];
/** How a report looks is asked of `render`. */
const LOOKS = ['format', 'view', 'bom'];

function asked(name: string, args: readonly string[]): AskedFixture {
  const paths = args.slice(0, firstOption(args));
  const options: Record<string, unknown> = {};
  const rules: { name: string; text: string }[] = [];
  const kept = ['evaluate', ...paths];
  const left = args.slice(paths.length);
  while (left.length > 0) {
    const flag = left.shift() ?? '';
    const option = flag.slice(2).replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
    const value = FLAGS.includes(option) ? true : (left.shift() ?? '');
    if (LOOKS.includes(option)) continue;
    kept.push(flag, ...(value === true ? [] : [value]));
    if (option === 'accept') options.accept = parseAccept(ruleAt(String(value)).text, String(value)).entries;
    else if (option === 'rules') rules.push(ruleAt(String(value)));
    else if (LISTS.includes(option)) options[option] = [...((options[option] as string[]) ?? []), value];
    else options[option] = value;
  }
  if (String(options.plan).endsWith('.yaml')) rules.push(ruleAt(String(options.plan)));
  const inputs = paths.sort().map((path) => ({ name: path, bytes: readFileSync(join(ROOT, path)) }));
  return { name, args: kept, inputs, options: { ...options, ...(rules.length > 0 && { rules }) } };
}

function ruleAt(path: string): { name: string; text: string } {
  return { name: path, text: readFileSync(join(ROOT, path), 'utf8') };
}
