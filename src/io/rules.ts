import { join } from 'node:path';
import type { RulesToCheck } from '../assess/rules/check.js';
import type { RuleFiles } from '../assess/rules/files.js';
import type { Diagnostic } from '../diagnostic/diagnostic.js';
import { NO_PAUSE, type Pause } from '../tables/pause.js';
import { compiledAt, withKept } from './compiled.js';
import { countRead } from './much.js';
import { packageRoot } from './root.js';
import {
  distinct,
  filesAtAll,
  Parents,
  type RuleFileAt,
  readCatalogueFile,
  shippedFiles,
  shippedFolder,
} from './rule-files.js';

/** The rule files that come with plancheck, and what was kept of them when it was built. */
export async function shippedRules(
  root: string,
  diagnostics: Diagnostic[],
): Promise<{ catalogue: RuleFileAt | null; plans: RuleFileAt[]; program: string | null }> {
  const catalogue = readCatalogueFile(root, diagnostics);
  const plans = await shippedFiles(root, diagnostics);
  const kept = compiledAt(join(root, 'dist', 'rules.json'), catalogue);
  if (!catalogue || !kept) return { catalogue, plans, program: null };
  return {
    program: kept.program ?? null,
    catalogue: { ...catalogue, known: kept.catalogue.content },
    plans: plans.map((file) => withKept(file, kept, shippedFolder(root))),
  };
}

/** Rule files, and the program that reads them: its SHA-256, null where it is not built. */
export type FoundRules = RuleFiles & { readonly program: string | null };

/** The shipped rule files and those at `more` (files or folders), each once. */
export async function findRules(
  more: readonly string[],
  pause: Pause = NO_PAUSE,
  root = packageRoot(),
): Promise<FoundRules> {
  const diagnostics: Diagnostic[] = [];
  const { catalogue, plans, program } = await shippedRules(root, diagnostics);
  const named = await filesAtAll(more, diagnostics, { pause });
  for (const { bytes } of named) countRead(bytes.length);
  const added = (await distinct([...plans, ...named], pause)).filter((file) => !plans.includes(file));
  return {
    program,
    catalogue,
    shipped: plans,
    added,
    parentAt: new Parents([...plans, ...added]).at,
    diagnostics,
  };
}

/** The rule files of one folder, read anew, beside the shipped ones. */
export async function findRulesIn(
  folder: string,
  root = packageRoot(),
): Promise<RuleFiles & { readonly added: readonly RuleFileAt[] }> {
  const diagnostics: Diagnostic[] = [];
  const { catalogue, plans } = await shippedRules(root, diagnostics);
  const added = await filesAtAll([folder], diagnostics);
  const all = await distinct([...added, ...plans]);
  const shipped = plans.filter((file) => all.includes(file));
  return { catalogue, shipped, added, parentAt: new Parents([...shipped, ...added]).at, diagnostics };
}

/** The rule files at `paths` (files or folders) with their cases, to be checked; with no path, the shipped ones. */
export async function findRulesToCheck(
  paths: readonly string[],
  known: readonly string[] = [],
  pause: Pause = NO_PAUSE,
  root = packageRoot(),
): Promise<RulesToCheck> {
  const diagnostics: Diagnostic[] = [];
  const { catalogue, plans } = await shippedRules(root, diagnostics);
  const asked = await filesAtAll(paths, diagnostics, { withCases: true, pause });
  const files =
    paths.length === 0 ? [...(catalogue ? [catalogue] : []), ...plans] : await distinct(asked, pause);
  const others = [...plans, ...(await filesAtAll(known, diagnostics, { pause }))];
  const all = new Set(await distinct([...files, ...others], pause));
  const family = await distinct([...others, ...files], pause);
  const own = new Set(files);
  return {
    files,
    beside: others.filter((file) => all.has(file) && !own.has(file)),
    catalogue,
    family,
    parentAt: new Parents([...family, ...files]).at,
    diagnostics,
  };
}
