import { readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { type CompiledRules, contentOf, readCompiled } from '../assess/rules/compiled.js';
import { kindOf } from './files.js';
import type { RuleFileAt } from './rule-files.js';

const NAME = 'plancheck.rules.json';

/** Where the checked contents of a folder's rule files are kept. */
export function compiledPath(folder: string): string {
  return join(folder, NAME);
}

/** The name of a rule file within its folder, the same on every system. */
export function nameWithin(folder: string, { path }: RuleFileAt): string {
  return relative(folder, path).split(sep).join('/');
}

/** The contents kept in a file; null where there are none, or with another catalogue than this. */
export function compiledAt(path: string, catalogue: RuleFileAt | null): CompiledRules | null {
  const compiled = catalogue && readCompiled(textAt(path));
  return compiled && compiled.catalogue.text === catalogue.bytes.toString() ? compiled : null;
}

function textAt(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return ''; // not built yet, as in a test of the sources, or never compiled: the rule files stand as they are
  }
}

/** The file with what was kept of it, as far as it has not changed since. */
export function withKept(file: RuleFileAt, compiled: CompiledRules | null, folder: string): RuleFileAt {
  if (!compiled) return file;
  const known = contentOf(compiled, nameWithin(folder, file), file.bytes.toString());
  return known === null ? file : { ...file, known };
}

/** The files with what `plancheck rules compile` kept of those folders among the paths that they came from. */
export function withFolders(
  files: readonly RuleFileAt[],
  paths: readonly string[],
  catalogue: RuleFileAt | null,
): readonly RuleFileAt[] {
  let all = files;
  for (const folder of paths.filter((path) => kindOf(path) === 'directory')) {
    const compiled = compiledAt(compiledPath(folder), catalogue);
    if (compiled) all = all.map((file) => withKept(file, compiled, folder));
  }
  return all;
}
