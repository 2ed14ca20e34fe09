import { relative, sep } from 'node:path';
import { type CompiledRules, contentOf, readCompiled } from '../assess/rules/compiled.js';
import { readFile } from './files.js';
import type { RuleFileAt } from './rule-files.js';

/** The name of a rule file within its folder, the same on every system. */
export function nameWithin(folder: string, { path }: RuleFileAt): string {
  return relative(folder, path).split(sep).join('/');
}

/**
 * What the build kept of the shipped rule files; null where there is nothing, or with another catalogue than this. Only the
 * package's own folder is ever asked: who may write there may change the program itself.
 */
export function compiledAt(path: string, catalogue: RuleFileAt | null): CompiledRules | null {
  const compiled = catalogue && readCompiled(textAt(path));
  return compiled && compiled.catalogue.text === catalogue.bytes.toString() ? compiled : null;
}

/** Of the shipped rule files, with room for many more. */
const MOST = 1 << 24;

/** Nothing where nothing is built yet, as in a test of the sources: the rule files stand as they are. */
function textAt(path: string): string {
  const bytes = readFile(path, MOST);
  return typeof bytes === 'string' ? '' : bytes.toString();
}

/** The file with what was kept of it, as far as it has not changed since. */
export function withKept(file: RuleFileAt, compiled: CompiledRules | null, folder: string): RuleFileAt {
  if (!compiled) return file;
  const known = contentOf(compiled, nameWithin(folder, file), file.bytes.toString());
  return known === null ? file : { ...file, known };
}
