import { readFileSync } from 'node:fs';
import { join } from 'node:path';

interface CompiledFile {
  /** Where the file's bytes stand in `rules.bytes`. */
  readonly from: number;
  readonly to: number;
  readonly content: unknown;
}

/**
 * Rule files checked when the program was built, by name; used only for a file whose bytes are still the same. The bytes
 * themselves are kept beside the content, since comparing them takes less than summing them up.
 */
export class CompiledRules {
  private constructor(
    private readonly files: ReadonlyMap<string, CompiledFile>,
    private readonly bytes: Buffer,
  ) {}

  static async read(root: string): Promise<CompiledRules> {
    try {
      const json = readFileSync(join(root, 'dist', 'rules.json'), 'utf8');
      const bytes = readFileSync(join(root, 'dist', 'rules.bytes'));
      return new CompiledRules(
        new Map(Object.entries(JSON.parse(json) as Record<string, CompiledFile>)),
        bytes,
      );
    } catch {
      // not built yet, as in a test of the sources: the rule files are then read as they stand
      return new CompiledRules(new Map(), Buffer.alloc(0));
    }
  }

  /** Null for a file that was not there when the program was built, or has changed since. */
  contentOf(file: string, bytes: Buffer): unknown {
    const known = this.files.get(file);
    return known && this.bytes.subarray(known.from, known.to).equals(bytes) ? known.content : null;
  }
}
