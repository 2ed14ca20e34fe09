import { HEAD, isPack, MOST_PACKED_BYTES, unpack } from '../assess/rules/pack.js';
import { type Diagnostic, diagnostic } from '../diagnostic/diagnostic.js';
import { readFile, readPart } from './files.js';
import { newHash } from './hash.js';
import type { RuleFileAt } from './rule-files.js';

/**
 * The rule files in a pack, as if it were a folder; none, and why, where it is not trusted. Null where the file at this path
 * is no pack.
 */
export function packedFiles(path: string, diagnostics: Diagnostic[]): RuleFileAt[] | null {
  const start = readPart(path, 0, HEAD);
  if (typeof start === 'string' || !isPack(start)) return null;
  const bytes = readFile(path, MOST_PACKED_BYTES);
  const tooLarge = { problem: 'pack-size', name: null } as const;
  if (typeof bytes === 'string' && bytes !== 'too-large') {
    diagnostics.push(diagnostic('PC110', { file: path }, { detail: bytes }));
    return [];
  }
  const unpacked = typeof bytes === 'string' ? tooLarge : unpack(path, bytes, newHash);
  if ('files' in unpacked)
    return unpacked.files.map((file) => ({ ...file, path: file.file, bytes: Buffer.from(file.bytes) }));
  const place = { file: unpacked.name === null ? path : `${path}/${unpacked.name}` };
  diagnostics.push(diagnostic('PC110', place, { detail: unpacked.problem }));
  return [];
}
