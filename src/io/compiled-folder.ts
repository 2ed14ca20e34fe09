import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { VERSION } from '../version.js';
import { kindOf } from './files.js';
import { sha256Of } from './hash.js';
import type { RuleFile } from './rule-files.js';

/** What stands in a folder of rule files beside them: the checked contents of those that had no fault. */
interface CompiledFolder {
  readonly schema: typeof SCHEMA;
  /** Of plancheck, and the SHA-256 of the catalogue: with others, other files might be faultless. */
  readonly version: string;
  readonly catalogue: string;
  readonly files: Readonly<Record<string, { readonly sha256: string; readonly content: unknown }>>;
}

const SCHEMA = 'plancheck/compiled@1';
const NAME = 'plancheck.rules.json';

/** Where the compiled contents of a folder's rule files stand. */
export function compiledPath(folder: string): string {
  return join(folder, NAME);
}

/** The text of the compiled file. */
export function compiledText(
  folder: string,
  catalogue: RuleFile,
  files: readonly (readonly [RuleFile, unknown])[],
): string {
  const entries = files.map(([{ path, bytes }, content]) => {
    return [relative(folder, path), { sha256: sha256Of(bytes), content }];
  });
  const compiled: CompiledFolder = {
    schema: SCHEMA,
    version: VERSION,
    catalogue: sha256Of(catalogue.bytes),
    files: Object.fromEntries(entries),
  };
  return `${JSON.stringify(compiled)}\n`;
}

/** Finds what `plancheck rules compile` made of a rule file; null where it made nothing, or not of these very bytes. */
export function compiledIn(
  paths: readonly string[],
  catalogue: RuleFile | null,
): (file: RuleFile) => unknown {
  const known = new Map<string, CompiledFolder['files'][string]>();
  for (const folder of paths.filter((path) => kindOf(path) === 'directory')) {
    const compiled = read(compiledPath(folder));
    if (!compiled || !catalogue || compiled.catalogue !== sha256Of(catalogue.bytes)) continue;
    for (const [name, file] of Object.entries(compiled.files)) known.set(join(folder, name), file);
  }
  return ({ path, bytes }) => {
    const file = known.get(path);
    return file && file.sha256 === sha256Of(bytes) ? file.content : null;
  };
}

/** Null for a file that is not there, is broken, or was made by another plancheck: the rule files themselves stand. */
function read(path: string): CompiledFolder | null {
  try {
    const compiled = JSON.parse(readFileSync(path, 'utf8')) as Partial<CompiledFolder> | null;
    const ours = compiled?.schema === SCHEMA && compiled.version === VERSION && isTable(compiled.files);
    return ours ? (compiled as CompiledFolder) : null;
  } catch {
    return null;
  }
}

function isTable(files: unknown): boolean {
  return typeof files === 'object' && files !== null;
}
