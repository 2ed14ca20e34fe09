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

/** Checks the added rule files. Not all have a content that can be kept. */
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
    const text = textIn(file);
    files[nameOf(file)] = { text, content: null };
    await reader.read(file, (_, content) => {
      files[nameOf(file)] = { text, content };
    });
  }
  const kept = Object.values(files).filter((file) => file.content !== null).length;
  const compiled = compiledRules({ text: shared, content }, files);
  return { compiled, files: rules.added.length, kept, diagnostics };
}

/** Byte for byte, so that two files with one text are the same. */
function textIn(file: RuleFile | null): string {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(file?.bytes ?? new Uint8Array());
}
