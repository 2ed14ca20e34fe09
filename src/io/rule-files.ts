import { realpathSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import type { RuleFile } from '../assess/rules/files.js';
import { FilesByName, isCases } from '../assess/rules/pack.js';
import { compareText, type Diagnostic, diagnostic } from '../diagnostic/diagnostic.js';
import { NO_PAUSE, type Pause } from '../tables/pause.js';
import { kindOf, readFile } from './files.js';
import { packedFiles } from './packs.js';
import { walk } from './walk.js';

/** A rule file, and where it is. */
export interface RuleFileAt extends RuleFile {
  readonly path: string;
  readonly bytes: Buffer;
}

const CATALOGUE = 'indicators.yaml';

/** Bytes of one rule file: what has more is none. */
const MOST_BYTES = 1 << 20;
/** So many files and folders may lie below a folder of rule files, and so many bytes may its rule files have together. */
const MOST_FILES = 10_000;
const MOST_BYTES_TOGETHER = 1 << 26;

export function readCatalogueFile(root: string, diagnostics: Diagnostic[]): RuleFileAt | null {
  return readRuleFile(join(root, 'rules', CATALOGUE), `rules/${CATALOGUE}`, diagnostics);
}

/** Where the shipped plans stand. */
export function shippedFolder(root: string): string {
  return join(root, 'rules', 'plans');
}

/** The shipped plans, named from the package's own folder on. */
export function shippedFiles(root: string, diagnostics: Diagnostic[]): Promise<RuleFileAt[]> {
  const shown = (path: string) => relative(root, path).split(sep).join('/');
  const files = filesIn(shippedFolder(root), diagnostics, { shown });
  return files.then((all) => all.map((file) => ({ ...file, shipped: true })));
}

interface Finding {
  /** Also what stands beside rule files to try them. */
  readonly withCases?: boolean;
  readonly pause?: Pause;
  /** How the files are called. */
  readonly shown?: (path: string) => string;
}

/** The rule files at these paths, each a file or a folder. */
export async function filesAtAll(
  paths: readonly string[],
  diagnostics: Diagnostic[],
  finding: Finding = {},
): Promise<RuleFileAt[]> {
  const all: RuleFileAt[] = [];
  for (const path of paths) for (const file of await filesAt(path, diagnostics, finding)) all.push(file);
  return all;
}

async function filesAt(path: string, diagnostics: Diagnostic[], finding: Finding): Promise<RuleFileAt[]> {
  const kind = kindOf(path);
  if (kind === 'directory') return filesIn(path, diagnostics, finding);
  if (kind !== 'file') {
    diagnostics.push(diagnostic('PC110', { file: path }, { detail: kind }));
    return [];
  }
  const packed = packedFiles(path, diagnostics);
  if (packed) return packed.filter(({ file }) => finding.withCases || !isCases(file));
  const files = [path, ...(finding.withCases ? casesBeside(path) : [])];
  return files.flatMap((one) => readRuleFile(one, one, diagnostics) ?? []);
}

/** `x.cases.yaml` beside `x.yaml`, where there is one. */
function casesBeside(path: string): string[] {
  const cases = path.replace(/\.ya?ml$/i, '.cases.yaml');
  return cases !== path && kindOf(cases) === 'file' ? [cases] : [];
}

const RULE_FILE = /\.ya?ml$/i;
const HIDDEN = /(?:^|[\\/])\./;
/** The defaults of a working folder. */
const CONFIG = /(?:^|[\\/])plancheck\.yaml$/;

async function namesIn(folder: string, diagnostics: Diagnostic[], finding: Finding): Promise<string[]> {
  const { shown = asItIs, pause = NO_PAUSE, withCases } = finding;
  const { files, problems } = await walk(folder, {
    skips: (name) => HIDDEN.test(name),
    most: MOST_FILES,
    pause,
  });
  for (const { name, problem } of problems)
    diagnostics.push(diagnostic('PC110', { file: shown(join(folder, name)) }, { detail: problem }));
  const names = files
    .filter((name) => RULE_FILE.test(name) && !CONFIG.test(name))
    .filter((name) => withCases || !isCases(name));
  if (names.length === 0 && problems.length === 0)
    diagnostics.push(diagnostic('PC110', { file: shown(folder) }, { detail: 'empty-folder' }));
  return names.sort(compareText);
}

async function filesIn(folder: string, diagnostics: Diagnostic[], finding: Finding): Promise<RuleFileAt[]> {
  const { shown = asItIs, pause = NO_PAUSE } = finding;
  const all: RuleFileAt[] = [];
  let bytes = 0;
  for (const name of await namesIn(folder, diagnostics, finding)) {
    await pause();
    const file = readRuleFile(join(folder, name), shown(join(folder, name)), diagnostics, folder);
    if (!file) continue;
    bytes += file.bytes.length;
    if (bytes > MOST_BYTES_TOGETHER) {
      diagnostics.push(diagnostic('PC110', { file: shown(folder) }, { detail: 'too-many' }));
      return [];
    }
    all.push(file);
  }
  return all;
}

function asItIs(path: string): string {
  return path;
}

function readRuleFile(
  path: string,
  shown: string,
  diagnostics: Diagnostic[],
  folder?: string,
): RuleFileAt | null {
  const bytes = readFile(path, MOST_BYTES, folder);
  const problem = typeof bytes === 'string' ? bytes : saysSo(bytes) ? null : 'no-rules';
  if (typeof bytes !== 'string' && problem === null) return { path, file: shown, bytes };
  diagnostics.push(diagnostic('PC110', { file: shown }, { detail: problem ?? 'read' }));
  return null;
}

/**
 * Whether a file says that it is a rule file, in whatever encoding. Of what does not, nothing is ever shown: a path may lead
 * to somebody's keys, and faults quote the line that they are in.
 */
function saysSo(bytes: Buffer): boolean {
  return /\bschema["']?\s*:\s*["']?plancheck\//.test(bytes.toString('latin1').replaceAll('\0', ''));
}

/** Each file once, under the first of its names. */
export async function distinct(files: readonly RuleFileAt[], pause = NO_PAUSE): Promise<RuleFileAt[]> {
  const seen = new Map<string, RuleFileAt>();
  for (const file of files) {
    await pause();
    const real = realName(file);
    if (!seen.has(real)) seen.set(real, file);
  }
  return [...seen.values()];
}

function realName({ path, packed }: RuleFileAt): string {
  return packed ? `${realPath(packed.pack)}/${packed.name}` : realPath(path);
}

/** What was read may have been taken away since. */
function realPath(path: string): string {
  try {
    return realpathSync.native(path);
  } catch {
    return resolve(path);
  }
}

/**
 * Finds the files that others name as their parents by a path: among those that are known, else where the path leads, which
 * is read then.
 */
export class Parents {
  readonly #known: FilesByName<RuleFileAt>;
  /** Those that stand on the disk by themselves, the first at each place. */
  readonly #atPlace: Map<string, RuleFileAt>;

  constructor(known: readonly RuleFileAt[]) {
    this.#known = new FilesByName(known);
    const places = known.filter(({ packed }) => !packed).map((one) => [resolve(one.path), one] as const);
    this.#atPlace = new Map(places.reverse());
  }

  readonly at = (path: string, child: string): RuleFileAt | null => {
    const from = this.#known.named(child);
    if (!from || !RULE_FILE.test(path)) return null;
    const packed = this.#known.besideInPack(path, child);
    if (packed !== undefined) return packed;
    const wanted = resolve(dirname(from.path), path);
    const known = this.#atPlace.get(wanted);
    if (known) return known;
    const read = readRuleFile(wanted, join(dirname(child), path), []);
    if (read) {
      this.#known.add(read);
      this.#atPlace.set(wanted, read);
    }
    return read;
  };
}
