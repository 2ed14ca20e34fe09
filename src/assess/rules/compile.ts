import type { Diagnostic } from '../../diagnostic/diagnostic.js';
import { type CompiledFile, type CompiledRules, compiledRules } from './compiled.js';
import { catalogueIn, PlanReader, type RuleFile, type RuleFiles } from './load.js';

/** What `rules compile` has to say: what is to be kept, how many of the rule files stand in it, and their faults. */
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
  const catalogue = await catalogueIn(rules, diagnostics);
  const reader = new PlanReader(rules, catalogue, diagnostics);
  const files: Record<string, CompiledFile> = {};
  for (const file of rules.added) {
    const before = diagnostics.length;
    const content = await reader.read(file);
    const text = textIn(file);
    const sound = diagnostics.length === before && !text.includes('extends');
    files[nameOf(file)] = { text, content: sound ? withoutCases(content) : null };
  }
  const own = { text: textIn(rules.catalogue), content: await contentOfCatalogue(rules) };
  const kept = Object.values(files).filter(({ content }) => content !== null).length;
  return { compiled: compiledRules(own, files), files: rules.added.length, kept, diagnostics };
}

async function contentOfCatalogue({ catalogue }: RuleFiles): Promise<unknown> {
  if (catalogue?.known) return catalogue.known;
  const { parseCatalogueFile } = await import('../../plan/load/parse.js');
  return parseCatalogueFile(textIn(catalogue), catalogue?.file ?? '').content;
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
