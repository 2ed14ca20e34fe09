import { readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { RuleFiles } from '../assess/rules/files.js';
import { hashOf } from '../digest/hash.js';
import { readFile } from './files.js';
import { newHash } from './hash.js';
import type { FoundRules } from './rules.js';
import { makeFolder, writeNew } from './write.js';

/**
 * The checked contents of the added rule files, kept from run to run in a folder of the user's own, never one that comes with
 * what is read. They stand under the SHA-256 of all that they rest on (the program, the catalogue, and the bytes of every
 * file), and bear their own: what is broken or of another text is not found.
 */
export interface KeptRules {
  /** The rule files with the contents known, or such as tell this which are read. */
  readonly rules: RuleFiles;
  /** Keeps what was read; where it cannot be kept, nothing is amiss. */
  readonly save: () => Promise<void>;
}

export function keptRules(found: FoundRules, folder: string | undefined): KeptRules {
  if (!folder || !found.program || found.added.length === 0) return { rules: found, save: async () => {} };
  const path = join(folder, 'rules', `${keyOf(found)}.json`);
  const contents = contentsAt(path);
  const added = found.added.map((file, i) => ({ ...file, known: contents[i] ?? null }));
  const read = new Map<unknown, unknown>();
  const keep: RuleFiles['keep'] = (file, content) => read.set(file, content);
  const inOrder = () => added.map((file) => read.get(file) ?? file.known);
  return {
    rules: { ...found, added, keep },
    save: async () => {
      if (read.size > 0) await saveAt(path, inOrder());
    },
  };
}

/** By the hashes of the parts, so that no two lists of files are one run of bytes. */
function keyOf({ program, catalogue, added }: FoundRules): string {
  const parts = [catalogue, ...added].map((file) => (file ? hashOf(file.bytes, newHash) : ''));
  return sha256([program, ...parts].join());
}

function sha256(text: string): string {
  return hashOf(new TextEncoder().encode(text), newHash);
}

const SCHEMA = 'plancheck/kept@1';
/** Bytes of what is kept of one run's rule files. */
const MOST_BYTES = 1 << 27;

/** One for each rule file, null for what is to be read each time; none where nothing is kept, or not whole. */
function contentsAt(path: string): readonly unknown[] {
  const bytes = readFile(path, MOST_BYTES);
  if (typeof bytes === 'string') return [];
  const [head = '', json = ''] = bytes.toString().split('\n', 2);
  return head === headOf(json) ? listIn(json) : [];
}

/** What bears its right sum may still have been written by somebody else. */
function listIn(json: string): readonly unknown[] {
  try {
    const read: unknown = JSON.parse(json);
    return Array.isArray(read) ? read : [];
  } catch {
    return [];
  }
}

function headOf(json: string): string {
  return `${SCHEMA} ${sha256(json)}`;
}

async function saveAt(path: string, contents: readonly unknown[]): Promise<void> {
  const folder = join(path, '..');
  if (makeFolder(folder)) return;
  const json = JSON.stringify(contents);
  if ((await writeNew(path, `${headOf(json)}\n${json}\n`, ({ start }) => start.startsWith(SCHEMA))) === null)
    removeOldest(folder);
}

/** Sets of rule files that are kept: each change to one of them makes another. */
const MOST_KEPT = 16;

/** What cannot be removed is left: another run may be at it, and nothing rests on it. */
function removeOldest(folder: string): void {
  try {
    for (const path of oldestIn(folder)) rmSync(path, { force: true });
  } catch {}
}

function oldestIn(folder: string): readonly string[] {
  const kept = readdirSync(folder).filter((name) => /^[0-9a-f]{64}\.json$/.test(name));
  const dated = kept.map((name) => ({ path: join(folder, name), at: timeOf(join(folder, name)) }));
  dated.sort((a, b) => b.at - a.at);
  return dated.slice(MOST_KEPT).map(({ path }) => path);
}

/** Another run may have removed it meanwhile. */
function timeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}
