import { dirname, resolve } from 'node:path';
import type { RulesToCheck } from '../assess/rules/check.js';
import { type PackedFile, type PackedSource, packText } from '../assess/rules/pack.js';
import type { Diagnostic } from '../diagnostic/diagnostic.js';
import type { Pause } from '../tables/pause.js';
import { nameWithin } from './compiled.js';
import { openFile, readChunks } from './files.js';
import { newHash } from './hash.js';
import { packageRoot } from './root.js';
import { filesAtAll, Parents, type RuleFileAt } from './rule-files.js';
import { shippedRules } from './rules.js';
import { isWithin } from './within.js';

/** The rule files of a folder with their cases, as they will be found in a pack: with nothing outside it but the shipped plans. */
export async function findRulesToPack(
  folder: string,
  pause: Pause,
): Promise<RulesToCheck & { readonly files: readonly RuleFileAt[] }> {
  const diagnostics: Diagnostic[] = [];
  const { catalogue, plans } = await shippedRules(packageRoot(), diagnostics);
  const found = await filesAtAll([folder], diagnostics, { withCases: true, pause });
  const files = found.map((file) => ({ ...file, packed: { pack: folder, name: nameWithin(folder, file) } }));
  const family = [...plans, ...files];
  return { files, beside: plans, catalogue, family, parentAt: new Parents(family).at, diagnostics };
}

/** The pack of these files; `sourceOf` gives the document that a file says it was made from. */
export async function packFolder(
  folder: string,
  files: readonly RuleFileAt[],
  sourceOf: (file: RuleFileAt) => string | null,
  pause: Pause,
): Promise<{ readonly text: string; readonly sources: readonly PackedSource[] }> {
  const sources: PackedSource[] = [];
  for (const file of files) {
    const source = sourceOf(file);
    if (source === null) continue;
    const sha256 = await sourceHash(folder, file, source, pause);
    sources.push({ file: nameWithin(folder, file), source, sha256 });
  }
  return {
    text: packText(
      files.map((file) => packedFile(folder, file)),
      sources,
    ),
    sources,
  };
}

function packedFile(folder: string, file: RuleFileAt): PackedFile {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(file.bytes);
  const hash = newHash();
  hash.update(file.bytes);
  return { name: nameWithin(folder, file), sha256: hash.digest(), text };
}

/** Bytes of a document: scans of a whole plan are large. */
const MOST_BYTES = 1 << 30;

/** Of the document beside its rule file, or from the folder on; never of what lies outside the folder. */
async function sourceHash(
  folder: string,
  file: RuleFileAt,
  source: string,
  pause: Pause,
): Promise<string | null> {
  for (const from of [dirname(file.path), folder]) {
    const path = resolve(from, source);
    const opened = isWithin(folder, path) ? openFile(path, MOST_BYTES, folder) : 'outside';
    if (typeof opened === 'string') continue;
    const hash = newHash();
    for await (const chunk of readChunks(opened)) {
      hash.update(chunk);
      await pause();
    }
    return hash.digest();
  }
  return null;
}
