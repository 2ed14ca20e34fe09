import { readdirSync, readFileSync, realpathSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import type { RuleFile } from '../assess/rules/files.js';
import { compareText, type Diagnostic, diagnostic } from '../diagnostic/diagnostic.js';
import { fileProblem, kindOf } from './files.js';

/** A rule file, and where it is. */
export interface RuleFileAt extends RuleFile {
  readonly path: string;
  readonly bytes: Buffer;
}

const CATALOGUE = 'indicators.yaml';

export function readCatalogueFile(root: string, diagnostics: Diagnostic[]): RuleFileAt | null {
  return readRuleFile(join(root, 'rules', CATALOGUE), `rules/${CATALOGUE}`, diagnostics);
}

/** Where the shipped plans stand. */
export function shippedFolder(root: string): string {
  return join(root, 'rules', 'plans');
}

/** The shipped plans, named from the package's own folder on. */
export function shippedFiles(root: string, diagnostics: Diagnostic[]): RuleFileAt[] {
  const shown = (path: string) => relative(root, path).split(sep).join('/');
  return filesIn(shippedFolder(root), diagnostics, shown);
}

/** The rule files at these paths, each a file or a folder. */
export function filesAtAll(
  paths: readonly string[],
  diagnostics: Diagnostic[],
  withCases = false,
): RuleFileAt[] {
  return paths.flatMap((path) => filesAt(path, diagnostics, withCases));
}

function filesAt(path: string, diagnostics: Diagnostic[], withCases: boolean): RuleFileAt[] {
  const kind = kindOf(path);
  if (kind === 'directory') return filesIn(path, diagnostics, (p) => p, withCases);
  if (kind !== 'file') {
    diagnostics.push(diagnostic('PC110', { file: path }, { detail: kind }));
    return [];
  }
  const files = [path, ...(withCases ? casesBeside(path) : [])];
  return files.flatMap((one) => readRuleFile(one, one, diagnostics) ?? []);
}

/** `x.cases.yaml` beside `x.yaml`, where there is one. */
function casesBeside(path: string): string[] {
  const cases = path.replace(/\.ya?ml$/i, '.cases.yaml');
  return cases !== path && kindOf(cases) === 'file' ? [cases] : [];
}

const RULE_FILE = /\.ya?ml$/i;
const HIDDEN = /(?:^|[\\/])\./;
/** What stands beside plans without being one: their cases, and the defaults of a working folder. */
const BESIDE = /\.cases\.ya?ml$/i;
const CONFIG = /(?:^|[\\/])plancheck\.yaml$/;

function namesIn(
  folder: string,
  shown: (path: string) => string,
  diagnostics: Diagnostic[],
): string[] | null {
  try {
    return readdirSync(folder, { recursive: true }) as string[];
  } catch (error) {
    diagnostics.push(diagnostic('PC110', { file: shown(folder) }, { detail: fileProblem(error) }));
    return null;
  }
}

function filesIn(
  folder: string,
  diagnostics: Diagnostic[],
  shown: (path: string) => string,
  withCases = false,
): RuleFileAt[] {
  const all = namesIn(folder, shown, diagnostics);
  if (all === null) return [];
  const names = all
    .filter((name) => RULE_FILE.test(name) && !HIDDEN.test(name) && !CONFIG.test(name))
    .filter((name) => withCases || !BESIDE.test(name));
  if (names.length === 0)
    diagnostics.push(diagnostic('PC110', { file: shown(folder) }, { detail: 'empty-folder' }));
  return names
    .sort(compareText)
    .flatMap((name) => readRuleFile(join(folder, name), shown(join(folder, name)), diagnostics) ?? []);
}

function readRuleFile(path: string, shown: string, diagnostics: Diagnostic[]): RuleFileAt | null {
  try {
    return { path, file: shown, bytes: readFileSync(path) };
  } catch (error) {
    diagnostics.push(diagnostic('PC110', { file: shown }, { detail: fileProblem(error) }));
    return null;
  }
}

/** Each file once, under the first of its names. */
export function distinct(files: readonly RuleFileAt[]): RuleFileAt[] {
  const reals = files.map(({ path }) => realpathSync.native(path));
  const seen = new Set<string | undefined>();
  return files.filter((_, i) => !seen.has(reals[i]) && seen.add(reals[i]));
}

/**
 * Finds the files that others name as their parents by a path: among those that are known, else where the path leads, which
 * is read then.
 */
export class Parents {
  readonly #known: RuleFileAt[];

  constructor(known: readonly RuleFileAt[]) {
    this.#known = [...known];
  }

  readonly at = (path: string, child: string): RuleFileAt | null => {
    const from = this.#known.find(({ file }) => file === child);
    if (!from || !RULE_FILE.test(path)) return null;
    const wanted = resolve(dirname(from.path), path);
    const known = this.#known.find((one) => resolve(one.path) === wanted);
    if (known) return known;
    const read = readRuleFile(wanted, join(dirname(child), path), []);
    if (read) this.#known.push(read);
    return read;
  };
}
