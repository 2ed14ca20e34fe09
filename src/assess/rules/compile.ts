import type { Diagnostic } from '../../diagnostic/diagnostic.js';
import { buildCatalogue } from '../../plan/build/catalogue.js';
import { type CompiledFile, type CompiledRules, compiledRules } from './compiled.js';
import type { RuleFile, RuleFiles } from './files.js';
import { PlanReader } from './load.js';

/** What the build keeps of rule files, how many of them stand in it, and their faults. */
export interface Compilation {
  readonly compiled: CompiledRules;
  readonly files: number;
  readonly kept: number;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Checks the added rule files. Those with a finding have no content, so that it goes on being said, and neither have
 * children of other plans, which depend on more than their own text.
 */
export async function compileRules<F extends RuleFile>(
  rules: RuleFiles & { readonly added: readonly F[] },
  nameOf: (file: F) => string,
): Promise<Compilation> {
  const diagnostics = [...rules.diagnostics];
  const { parseCatalogueFile } = await import('../../plan/load/parse.js');
  const shared = textIn(rules.catalogue);
  const { content } = parseCatalogueFile(shared, rules.catalogue?.file ?? '');
  const reader = new PlanReader(rules, content ? buildCatalogue(content) : new Map(), diagnostics);
  const files: Record<string, CompiledFile> = {};
  for (const file of rules.added) {
    const before = diagnostics.length;
    const plan = await reader.read(file);
    const text = textIn(file);
    const sound = diagnostics.length === before && !text.includes('extends');
    files[nameOf(file)] = { text, content: sound ? withoutCases(plan) : null };
  }
  const kept = Object.values(files).filter((file) => file.content !== null).length;
  const compiled = compiledRules({ text: shared, content }, files);
  return { compiled, files: rules.added.length, kept, diagnostics };
}

/** Byte for byte, so that two files with one text are the same. */
function textIn(file: RuleFile | null): string {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(file?.bytes ?? new Uint8Array());
}

/** Cases are for `rules test`, which reads the file itself. */
function withoutCases<T extends { readonly cases?: unknown }>(content: T | null): unknown {
  if (content === null) return null;
  const { cases: _, ...rest } = content;
  return rest;
}
