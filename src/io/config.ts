import { readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import type { Diagnostic } from '../diagnostic/diagnostic.js';
import { ruleTextOf } from '../plan/file/text.js';
import { fileProblem } from './files.js';

const NAME = 'plancheck.yaml';

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

/** The text of a configuration, null with a diagnostic where it is not UTF-8, or the word for why it cannot be read. */
export function readConfig(path: string, diagnostics: Diagnostic[]): { text: string | null } | string {
  try {
    const bytes = readFileSync(path);
    return { text: ruleTextOf({ file: shownPath(path), bytes }, diagnostics) };
  } catch (error) {
    return fileProblem(error);
  }
}

/** A path as seen from the working folder, as it would be written there. */
export function shownPath(path: string): string {
  return relative('', path) || '.';
}

/** A path that a configuration gives, which starts from its own folder. */
export function pathBeside(config: string, path: string): string {
  return shownPath(resolve(dirname(config), path));
}
