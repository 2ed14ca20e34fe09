import { VERSION } from '../../version.js';

/**
 * What the build keeps of the shipped rule files: their texts, and the checked contents of those that had no fault. A content
 * is used while its text, that of the catalogue, and plancheck itself are the same.
 */
export interface CompiledRules {
  readonly schema: typeof SCHEMA;
  readonly version: string;
  /** SHA-256 of the program that was built together with them. */
  readonly program?: string;
  readonly catalogue: CompiledFile;
  /** By their names within the folder. */
  readonly files: Readonly<Record<string, CompiledFile>>;
}

export interface CompiledFile {
  readonly text: string;
  /** Null where the file is to be read each time. */
  readonly content: unknown;
}

const SCHEMA = 'plancheck/compiled@2';

export function compiledRules(
  catalogue: CompiledFile,
  files: Readonly<Record<string, CompiledFile>>,
): CompiledRules {
  return { schema: SCHEMA, version: VERSION, catalogue, files };
}

/** Null for what is broken, or was made by another plancheck: the rule files themselves stand. */
export function readCompiled(json: string): CompiledRules | null {
  try {
    const read = JSON.parse(json) as Partial<CompiledRules> | null;
    const ours = read?.schema === SCHEMA && read.version === VERSION && isTable(read.files);
    return ours && isTable(read.catalogue) ? (read as CompiledRules) : null;
  } catch {
    return null;
  }
}

function isTable(value: unknown): boolean {
  return typeof value === 'object' && value !== null;
}

/** The content kept of a file, null where there is none of this very text. */
export function contentOf(compiled: CompiledRules | null, name: string, text: string): unknown {
  const file = compiled && Object.hasOwn(compiled.files, name) ? compiled.files[name] : null;
  return file?.text === text ? file.content : null;
}
