import { statSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import type { FileProblem } from '../diagnostic/codes.js';
import type { Diagnostic } from '../diagnostic/diagnostic.js';
import { ruleTextOf } from '../plan/file/text.js';
import { readFile } from './files.js';
import { isWithin } from './within.js';

const NAME = 'plancheck.yaml';
/** Bytes of a configuration. */
const MOST = 1 << 16;

/** `plancheck.yaml` in this folder or the nearest above it, not beyond the repository that the folder is in. */
export function findConfig(folder: string): string | null {
  for (let at = resolve(folder); ; at = dirname(at)) {
    const path = join(at, NAME);
    if (statOf(path)?.isFile()) return path;
    if (statOf(join(at, '.git')) || dirname(at) === at) return null;
  }
}

function statOf(path: string) {
  try {
    return statSync(path, { throwIfNoEntry: false });
  } catch {
    return undefined; // a folder that may not be looked into holds nothing for us
  }
}

/** Whether a path that a configuration gives leads out of its own folder, through links too. */
export function leadsOut(config: string, path: string): boolean {
  return !isWithin(dirname(config), resolve(dirname(config), path));
}

/** The text of a configuration, null with a diagnostic where it is not UTF-8, or why it cannot be read. */
export function readConfig(path: string, diagnostics: Diagnostic[]): { text: string | null } | FileProblem {
  const bytes = readFile(path, MOST);
  if (typeof bytes === 'string') return bytes;
  return { text: ruleTextOf({ file: shownPath(path), bytes }, diagnostics) };
}

/** A path as seen from the working folder, as it would be written there. */
export function shownPath(path: string): string {
  return relative('', path) || '.';
}

/** A path that a configuration gives, which starts from its own folder. */
export function pathBeside(config: string, path: string): string {
  return shownPath(resolve(dirname(config), path));
}

/** A pattern of a configuration, as names of files may be given: from the working folder on, and in full. */
export function globsBeside(config: string, pattern: string): string[] {
  const folder = resolve(dirname(config));
  const own = pattern.replace(/^(?:\.\/)+/, '');
  return [relative('', folder), folder].map((base) =>
    [...(base === '' ? [] : [literal(base)]), own].join('/'),
  );
}

/** A folder's name in which nothing stands for anything else. */
function literal(path: string): string {
  return path
    .split(sep)
    .map((step) => step.replace(/[\\*?[\]{}()!+@|^$]/g, '\\$&'))
    .join('/');
}
