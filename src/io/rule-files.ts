import { readdirSync, readFileSync, realpathSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { compareText, type Diagnostic, diagnostic } from '../diagnostic/diagnostic.js';
import type { RuleText } from '../plan/file/family.js';
import { fileProblem, kindOf } from './files.js';

/** A rule file's bytes, where they are, and the name by which people are told of it. */
export interface RuleFile {
  readonly path: string;
  readonly shown: string;
  readonly bytes: Buffer;
}

const CATALOGUE = 'indicators.yaml';

export function readCatalogueFile(root: string, diagnostics: Diagnostic[]): Promise<RuleFile | null> {
  return readRuleFile(join(root, 'rules', CATALOGUE), `rules/${CATALOGUE}`, diagnostics);
}

/** The shipped plans, named from the package's own folder on. */
export function shippedFiles(root: string, diagnostics: Diagnostic[]): Promise<RuleFile[]> {
  const shown = (path: string) => relative(root, path).split(sep).join('/');
  return filesIn(join(root, 'rules', 'plans'), diagnostics, shown);
}

/** The rule files at these paths, each a file or a folder. */
export async function filesAtAll(
  paths: readonly string[],
  diagnostics: Diagnostic[],
  withCases = false,
): Promise<RuleFile[]> {
  return (await Promise.all(paths.map((path) => filesAt(path, diagnostics, withCases)))).flat();
}

async function filesAt(path: string, diagnostics: Diagnostic[], withCases: boolean): Promise<RuleFile[]> {
  const kind = await kindOf(path);
  if (kind === 'directory') return filesIn(path, diagnostics, (p) => p, withCases);
  if (kind !== 'file') {
    diagnostics.push(diagnostic('PC110', { file: path }, { detail: kind }));
    return [];
  }
  const files = [path, ...(withCases ? await casesBeside(path) : [])];
  const read = await Promise.all(files.map((one) => readRuleFile(one, one, diagnostics)));
  return read.filter((file) => file !== null);
}

/** `x.cases.yaml` beside `x.yaml`, where there is one. */
async function casesBeside(path: string): Promise<string[]> {
  const cases = path.replace(/\.ya?ml$/i, '.cases.yaml');
  return cases !== path && (await kindOf(cases)) === 'file' ? [cases] : [];
}

const RULE_FILE = /\.ya?ml$/i;
const HIDDEN = /(?:^|[\\/])\./;
/** What stands beside plans without being one: their cases, and the defaults of a working folder. */
const BESIDE = /\.cases\.ya?ml$/i;
const CONFIG = /(?:^|[\\/])plancheck\.yaml$/;

async function namesIn(
  folder: string,
  shown: (path: string) => string,
  diagnostics: Diagnostic[],
): Promise<string[] | null> {
  try {
    return readdirSync(folder, { recursive: true }) as string[];
  } catch (error) {
    diagnostics.push(diagnostic('PC110', { file: shown(folder) }, { detail: fileProblem(error) }));
    return null;
  }
}

async function filesIn(
  folder: string,
  diagnostics: Diagnostic[],
  shown: (path: string) => string,
  withCases = false,
): Promise<RuleFile[]> {
  const all = await namesIn(folder, shown, diagnostics);
  if (all === null) return [];
  const names = all
    .filter((name) => RULE_FILE.test(name) && !HIDDEN.test(name) && !CONFIG.test(name))
    .filter((name) => withCases || !BESIDE.test(name));
  if (names.length === 0)
    diagnostics.push(diagnostic('PC110', { file: shown(folder) }, { detail: 'empty-folder' }));
  const files = await Promise.all(
    names
      .sort(compareText)
      .map((name) => readRuleFile(join(folder, name), shown(join(folder, name)), diagnostics)),
  );
  return files.filter((file) => file !== null);
}

async function readRuleFile(
  path: string,
  shown: string,
  diagnostics: Diagnostic[],
): Promise<RuleFile | null> {
  try {
    return { path, shown, bytes: readFileSync(path) };
  } catch (error) {
    diagnostics.push(diagnostic('PC110', { file: shown }, { detail: fileProblem(error) }));
    return null;
  }
}

/** Each file once, under the first of its names. */
export async function distinct(files: readonly RuleFile[]): Promise<RuleFile[]> {
  const reals = files.map(({ path }) => realpathSync.native(path));
  const seen = new Set<string | undefined>();
  return files.filter((_, i) => !seen.has(reals[i]) && seen.add(reals[i]));
}

/** Strictly: a name in another encoding must not come out as question marks and still be matched. */
export function textOf({ bytes, shown }: RuleFile, diagnostics: Diagnostic[]): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const place = { file: shown, line: firstBadLine(bytes), column: 1 };
    diagnostics.push(diagnostic('PC101', place, { error: 'ENCODING', detail: '' }));
    return null;
  }
}

function firstBadLine(bytes: Buffer): number {
  const good = bytes.toString('utf8').split('\ufffd')[0] ?? '';
  return good.split('\n').length;
}

const BY_PATH = /(?:^|[\s{,])["']?extends["']?[ \t]*:[ \t]*["']?([^\s"',}#]+\.ya?ml)/m;
/** More steps than a family has levels, so that one with too many is seen to have them. */
const MOST_STEPS = 8;

/** The files that these name as their parents by a path, and those that they name; none that is not there. */
export async function parentsByPath(files: readonly RuleFile[]): Promise<RuleFile[]> {
  const found = new Map<string, RuleFile>();
  let last = files.filter(({ bytes }) => bytes.includes('extends'));
  for (let step = 0; step < MOST_STEPS && last.length > 0; step++) {
    const named = (await Promise.all(last.map(parentAt))).filter((file) => file !== null);
    last = named.filter(({ path }) => !found.has(path));
    for (const file of last) found.set(file.path, file);
  }
  return [...found.values()];
}

async function parentAt(child: RuleFile): Promise<RuleFile | null> {
  const named = BY_PATH.exec(child.bytes.toString('utf8'))?.[1];
  if (named === undefined) return null;
  return readRuleFile(resolve(dirname(child.path), named), join(dirname(child.shown), named), []);
}

/** How the parents of these files are found: by an id among them, or by a path among them and `parents`. */
export function familyOf(
  files: readonly RuleFile[],
  parents: readonly RuleFile[],
): [files: () => RuleText[], atPath: (path: string, child: string) => RuleText | null] {
  const all = [...files, ...parents];
  const atPath = (path: string, child: string) => {
    const from = all.find(({ shown }) => shown === child);
    const wanted = from && resolve(dirname(from.path), path);
    const found = all.find((file) => resolve(file.path) === wanted);
    return found ? ruleText(found) : null;
  };
  return [() => files.map(ruleText), atPath];
}

/** A file's text for those who look for a parent; its own faults are said where it is read for itself. */
function ruleText(file: RuleFile): RuleText {
  return { file: file.shown, text: textOf(file, []) ?? '' };
}
