import { join } from 'node:path';
import type { RulesToCheck } from '../assess/rules/check.js';
import type { RuleFiles } from '../assess/rules/files.js';
import type { Diagnostic } from '../diagnostic/diagnostic.js';
import { compiledAt, withKept } from './compiled.js';
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
function shippedRules(
  root: string,
  diagnostics: Diagnostic[],
): { catalogue: RuleFileAt | null; plans: RuleFileAt[] } {
  const catalogue = readCatalogueFile(root, diagnostics);
  const plans = shippedFiles(root, diagnostics);
  const kept = compiledAt(join(root, 'dist', 'rules.json'), catalogue);
  if (!catalogue || !kept) return { catalogue, plans };
  return {
    catalogue: { ...catalogue, known: kept.catalogue.content },
    plans: plans.map((file) => withKept(file, kept, shippedFolder(root))),
  };
}

/** The shipped rule files and those at `more` (files or folders), each once. */
export function findRules(more: readonly string[], root = packageRoot()): RuleFiles {
  const diagnostics: Diagnostic[] = [];
  const { catalogue, plans } = shippedRules(root, diagnostics);
  const named = filesAtAll(more, diagnostics);
  const added = distinct([...plans, ...named]).filter((file) => !plans.includes(file));
  return {
    catalogue,
    shipped: plans,
    added,
    parentAt: new Parents([...plans, ...added]).at,
    diagnostics,
  };
}

/** The rule files of one folder, read anew, beside the shipped ones. */
export function findRulesIn(
  folder: string,
  root = packageRoot(),
): RuleFiles & { readonly added: readonly RuleFileAt[] } {
  const diagnostics: Diagnostic[] = [];
  const { catalogue, plans } = shippedRules(root, diagnostics);
  const added = filesAtAll([folder], diagnostics);
  const all = distinct([...added, ...plans]);
  const shipped = plans.filter((file) => all.includes(file));
  return { catalogue, shipped, added, parentAt: new Parents([...shipped, ...added]).at, diagnostics };
}

/** The rule files at `paths` (files or folders) with their cases, to be checked; with no path, the shipped ones. */
export function findRulesToCheck(
  paths: readonly string[],
  known: readonly string[] = [],
  root = packageRoot(),
): RulesToCheck {
  const diagnostics: Diagnostic[] = [];
  const { catalogue, plans } = shippedRules(root, diagnostics);
  const asked = filesAtAll(paths, diagnostics, true);
  const files = paths.length === 0 ? [...(catalogue ? [catalogue] : []), ...plans] : distinct(asked);
  const others = [...plans, ...filesAtAll(known, diagnostics)];
  const all = distinct([...files, ...others]);
  const family = distinct([...others, ...files]);
  return {
    files,
    beside: others.filter((file) => all.includes(file) && !files.includes(file)),
    catalogue,
    family,
    parentAt: new Parents([...family, ...files]).at,
    diagnostics,
  };
}
