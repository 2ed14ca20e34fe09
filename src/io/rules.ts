import { compareText, type Diagnostic, diagnostic } from '../diagnostic/diagnostic.js';
import { buildPlan } from '../plan/build/build.js';
import { buildCatalogue, type Catalogue } from '../plan/build/catalogue.js';
import type { Family, RuleText } from '../plan/file/family.js';
import type { CatalogueText, PlanDocumentText } from '../plan/file/schema.js';
import type { Parsed } from '../plan/load/parse.js';
import type { Plan } from '../plan/plan.js';
import type { RuleRecord } from '../report/report.js';
import { compiledIn, compiledPath, compiledText } from './compiled-folder.js';
import { CompiledRules } from './compiled-rules.js';
import { ruleRecord } from './hash.js';
import { packageRoot } from './root.js';
import {
  distinct,
  familyOf,
  filesAtAll,
  parentsByPath,
  type RuleFile,
  readCatalogueFile,
  shippedFiles,
  textOf,
} from './rule-files.js';

/** The plans known to a run, and what was wrong with their files. */
export interface LoadedPlans {
  readonly plans: readonly Plan[];
  readonly diagnostics: readonly Diagnostic[];
  /** The files that have a say whatever plans are judged: the catalogue, and what was read beyond the shipped plans. */
  readonly files: readonly RuleRecord[];
}

/** Loads the shipped rule files and those at `more` (files or folders); an id that exists already is an error. */
export async function loadRules(more: readonly string[], root = packageRoot()): Promise<LoadedPlans> {
  const diagnostics: Diagnostic[] = [];
  const compiled = await CompiledRules.read(root);
  const catalogueFile = await readCatalogueFile(root, diagnostics);
  const catalogue = await loadCatalogue(catalogueFile, compiled, diagnostics);
  const shipped = await shippedFiles(root, diagnostics);
  const added = await filesAtAll(more, diagnostics);
  const plans: Plan[] = [];
  const files: RuleRecord[] = catalogueFile ? [recordOf('catalogue', catalogueFile)] : [];
  const all = await distinct([...shipped, ...added]);
  const parse = await parserFor(all, added, catalogue);
  const inFolder = compiledIn(more, catalogueFile);
  for (const file of all) {
    const record = recordOf('plan', file);
    if (!shipped.includes(file)) files.push(record);
    const known = compiled.contentOf(file.shown, file.bytes) ?? inFolder(file);
    const content = known ? (known as PlanDocumentText) : await parsed(file, parse, diagnostics);
    if (!content) continue;
    const other = plans.find((plan) => plan.id === content.id);
    if (other)
      diagnostics.push(
        diagnostic('PC107', { file: file.shown, line: 1 }, { id: content.id, other: other.origin.file }),
      );
    else plans.push(buildPlan(content, catalogue, record));
  }
  return { plans: plans.sort((a, b) => compareText(a.id, b.id)), diagnostics, files };
}

function recordOf(role: RuleRecord['role'], { shown, bytes }: RuleFile): RuleRecord {
  return ruleRecord(role, shown, bytes);
}

async function loadCatalogue(
  file: RuleFile | null,
  compiled: CompiledRules,
  diagnostics: Diagnostic[],
): Promise<Catalogue> {
  if (!file) return new Map();
  const known = compiled.contentOf(file.shown, file.bytes);
  if (known) return buildCatalogue(known as CatalogueText);
  const text = textOf(file, diagnostics);
  if (text === null) return new Map();
  const { parseCatalogueFile } = await import('../plan/load/parse.js');
  const parsed = parseCatalogueFile(text, file.shown);
  diagnostics.push(...parsed.diagnostics);
  return parsed.content ? buildCatalogue(parsed.content) : new Map();
}

type ParsePlan = (text: string, file: string) => Promise<Parsed<PlanDocumentText>>;

/** Parses plans that may name each other as parents, in whatever order they come. */
async function parserFor(
  files: readonly RuleFile[],
  added: readonly RuleFile[],
  catalogue: Catalogue,
): Promise<ParsePlan> {
  const parents = await parentsByPath(added);
  let family: Family | null = null;
  return async (text, file) => {
    const { Family, parsePlanFile } = await import('../plan/load/parse.js');
    family ??= new Family(...familyOf(files, parents));
    return parsePlanFile(text, file, catalogue, family);
  };
}

async function parsed(
  file: RuleFile,
  parse: ParsePlan,
  diagnostics: Diagnostic[],
): Promise<PlanDocumentText | null> {
  const text = textOf(file, diagnostics);
  if (text === null) return null;
  const { content, diagnostics: found } = await parse(text, file.shown);
  diagnostics.push(...found);
  return content;
}

/** What `rules compile` has to say: the file to be written, how many of the rule files stand in it, and their faults. */
export interface Compilation {
  readonly path: string;
  readonly text: string;
  readonly files: number;
  readonly compiled: number;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * The checked contents of a folder's rule files. Those with a finding are left out, so that it goes on being said, and so
 * are children of other plans, which depend on more than their own bytes.
 */
export async function compileFolder(folder: string, root = packageRoot()): Promise<Compilation> {
  const diagnostics: Diagnostic[] = [];
  const catalogueFile = await readCatalogueFile(root, diagnostics);
  const catalogue = await loadCatalogue(catalogueFile, await CompiledRules.read(root), diagnostics);
  const files = await filesAtAll([folder], diagnostics);
  const all = await distinct([...(await shippedFiles(root, diagnostics)), ...files]);
  const parse = await parserFor(all, files, catalogue);
  const kept: (readonly [RuleFile, unknown])[] = [];
  for (const file of files) {
    const before = diagnostics.length;
    const content = await parsed(file, parse, diagnostics);
    if (content && diagnostics.length === before && !file.bytes.includes('extends')) {
      const { cases: _, ...rest } = content; // for `rules test`, which reads the file itself
      kept.push([file, rest]);
    }
  }
  const text = catalogueFile ? compiledText(folder, catalogueFile, kept) : '';
  return { path: compiledPath(folder), text, files: files.length, compiled: kept.length, diagnostics };
}

/** Rule files to be checked as they stand, and what they are read with. */
export interface RuleTexts {
  readonly files: readonly RuleText[];
  /** Plans that the files must go together with: the shipped ones, and those that were to be known besides. */
  readonly beside: readonly RuleText[];
  readonly catalogue: RuleText | null;
  /** What `Family` finds parents by, among all of them. */
  readonly family: ReturnType<typeof familyOf>;
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads the rule files at `paths` (files or folders) without judging them; with no path, the shipped ones. */
export async function readRuleTexts(
  paths: readonly string[],
  known: readonly string[] = [],
  root = packageRoot(),
): Promise<RuleTexts> {
  const diagnostics: Diagnostic[] = [];
  const catalogue = await readCatalogueFile(root, diagnostics);
  const shipped = await shippedFiles(root, diagnostics);
  const asked = await filesAtAll(paths, diagnostics, true);
  const files = paths.length === 0 ? [...(catalogue ? [catalogue] : []), ...shipped] : await distinct(asked);
  const others = [...shipped, ...(await filesAtAll(known, diagnostics))];
  const all = await distinct([...files, ...others]);
  const texts = (some: readonly RuleFile[]) =>
    some.flatMap((file) => {
      const text = textOf(file, diagnostics);
      return text === null ? [] : [{ file: file.shown, text }];
    });
  return {
    files: texts(files),
    beside: texts(others.filter((file) => all.includes(file) && !files.includes(file))),
    catalogue: (catalogue && texts([catalogue])[0]) ?? null,
    family: familyOf(await distinct([...others, ...files]), [...files, ...(await parentsByPath(all))]),
    diagnostics,
  };
}
