import { createHash } from 'node:crypto';
import { readdir, readFile, realpath } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { compareText, type Diagnostic, diagnostic } from '../diagnostic/diagnostic.js';
import { buildPlan } from '../plan/build.js';
import { buildCatalogue, type Catalogue } from '../plan/catalogue.js';
import type { RuleText } from '../plan/check.js';
import type { Plan } from '../plan/plan.js';
import type { CatalogueText, PlanDocumentText } from '../plan/schema.js';
import { fileProblem, kindOf } from './files.js';
import { packageRoot } from './root.js';

/** The plans known to a run, and what was wrong with their files. */
export interface LoadedPlans {
  readonly plans: readonly Plan[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Rule files checked when the program was built, by name; used only for a file whose bytes are still the same. */
export interface CompiledRules {
  readonly [file: string]: { readonly sha256: string; readonly content: unknown };
}

interface RuleFile {
  readonly path: string;
  readonly shown: string;
  readonly bytes: Buffer;
  readonly sha256: string;
}

const CATALOGUE = 'indicators.yaml';

/** Loads the shipped rule files and those at `more` (files or folders); an id that exists already is an error. */
export async function loadRules(more: readonly string[], root = packageRoot()): Promise<LoadedPlans> {
  const diagnostics: Diagnostic[] = [];
  const compiled = await readCompiled(root);
  const catalogue = await loadCatalogue(root, compiled, diagnostics);
  const shipped = await filesIn(join(root, 'rules', 'plans'), diagnostics, (path) => inRoot(root, path));
  const added = (await Promise.all(more.map((path) => filesAt(path, diagnostics)))).flat();
  const plans: Plan[] = [];
  const seen = new Set<string>();
  for (const file of [...shipped, ...added]) {
    const real = await realpath(file.path);
    if (seen.has(real)) continue;
    seen.add(real);
    const content = await contentOf(file, compiled, catalogue, diagnostics);
    if (!content) continue;
    const other = plans.find((plan) => plan.id === content.id);
    if (other)
      diagnostics.push(
        diagnostic('PC107', { file: file.shown, line: 1 }, { id: content.id, other: other.origin.file }),
      );
    else plans.push(buildPlan(content, catalogue, { file: file.shown, sha256: file.sha256 }));
  }
  return { plans: plans.sort((a, b) => compareText(a.id, b.id)), diagnostics };
}

async function readCompiled(root: string): Promise<CompiledRules> {
  try {
    return JSON.parse(await readFile(join(root, 'dist', 'rules.json'), 'utf8')) as CompiledRules;
  } catch {
    return {}; // not built yet, as in a test of the sources: the rule files are then read as they stand
  }
}

async function loadCatalogue(
  root: string,
  compiled: CompiledRules,
  diagnostics: Diagnostic[],
): Promise<Catalogue> {
  const file = await readRuleFile(join(root, 'rules', CATALOGUE), `rules/${CATALOGUE}`, diagnostics);
  if (!file) return new Map();
  const known = compiled[file.shown];
  if (known?.sha256 === file.sha256) return buildCatalogue(known.content as CatalogueText);
  const text = textOf(file, diagnostics);
  if (text === null) return new Map();
  const { parseCatalogueFile } = await import('../plan/parse.js');
  const parsed = parseCatalogueFile(text, file.shown);
  diagnostics.push(...parsed.diagnostics);
  return parsed.content ? buildCatalogue(parsed.content) : new Map();
}

async function contentOf(
  file: RuleFile,
  compiled: CompiledRules,
  catalogue: Catalogue,
  diagnostics: Diagnostic[],
): Promise<PlanDocumentText | null> {
  const known = compiled[file.shown];
  if (known?.sha256 === file.sha256) return known.content as PlanDocumentText;
  const text = textOf(file, diagnostics);
  if (text === null) return null;
  const { parsePlanFile } = await import('../plan/parse.js');
  const parsed = parsePlanFile(text, file.shown, catalogue);
  diagnostics.push(...parsed.diagnostics);
  return parsed.content;
}

/** Strictly: a name in another encoding must not come out as question marks and still be matched. */
function textOf({ bytes, shown }: RuleFile, diagnostics: Diagnostic[]): string | null {
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

/** Rule files to be checked as they stand, the catalogue they are read with, and the shipped plans beside them. */
export interface RuleTexts {
  readonly files: readonly RuleText[];
  readonly shipped: readonly RuleText[];
  readonly catalogue: RuleText | null;
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads the rule files at `paths` (files or folders) without judging them; with no path, the shipped ones. */
export async function readRuleTexts(paths: readonly string[], root = packageRoot()): Promise<RuleTexts> {
  const diagnostics: Diagnostic[] = [];
  const catalogue = await readRuleFile(join(root, 'rules', CATALOGUE), `rules/${CATALOGUE}`, diagnostics);
  const shipped = await filesIn(join(root, 'rules', 'plans'), diagnostics, (path) => inRoot(root, path));
  const asked = (await Promise.all(paths.map((path) => filesAt(path, diagnostics, true)))).flat();
  const files = paths.length === 0 ? [...(catalogue ? [catalogue] : []), ...shipped] : await distinct(asked);
  const checked = new Set(await Promise.all(files.map(({ path }) => realpath(path))));
  const rest = await Promise.all(
    shipped.map(async (file) => (checked.has(await realpath(file.path)) ? [] : [file])),
  );
  const texts = (some: readonly RuleFile[]) =>
    some.flatMap((file) => {
      const text = textOf(file, diagnostics);
      return text === null ? [] : [{ file: file.shown, text }];
    });
  return {
    files: texts(files),
    shipped: texts(rest.flat()),
    catalogue: (catalogue && texts([catalogue])[0]) ?? null,
    diagnostics,
  };
}

async function distinct(files: readonly RuleFile[]): Promise<RuleFile[]> {
  const seen = new Map<string, RuleFile>();
  for (const file of files) {
    const real = await realpath(file.path);
    if (!seen.has(real)) seen.set(real, file);
  }
  return [...seen.values()];
}

function inRoot(root: string, path: string): string {
  return relative(root, path).split(sep).join('/');
}

async function filesAt(path: string, diagnostics: Diagnostic[], withCases = false): Promise<RuleFile[]> {
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
/** What stands beside a plan without being one: its cases. */
const BESIDE = /\.cases\.ya?ml$/i;

async function namesIn(
  folder: string,
  shown: (path: string) => string,
  diagnostics: Diagnostic[],
): Promise<string[] | null> {
  try {
    return await readdir(folder, { recursive: true });
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
  const names = all.filter(
    (name) => RULE_FILE.test(name) && !HIDDEN.test(name) && (withCases || !BESIDE.test(name)),
  );
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
    const bytes = await readFile(path);
    return { path, shown, bytes, sha256: createHash('sha256').update(bytes).digest('hex') };
  } catch (error) {
    diagnostics.push(diagnostic('PC110', { file: shown }, { detail: fileProblem(error) }));
    return null;
  }
}
