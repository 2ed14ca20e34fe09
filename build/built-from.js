// Of what dist/ was built. npm prepares a clone once more when somebody asks for the command in it (`npx plancheck`), and need not
// build again what it built when it installed.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';

const FOLDERS = ['build', 'rules', 'src'];
const FILES = ['package.json', 'package-lock.json', 'tsconfig.json', 'tsconfig.build.json'];
/** The build writes these itself. */
const MADE = join('rules', 'schema');
const NOTE = 'built-from.txt';

/** The SHA-256 of all that the build of a clone reads of it, by path and content. */
export function sourcesOf(root) {
  const within = (folder) =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => relative(root, join(parentPath, name)));
  const paths = [...FILES, ...FOLDERS.flatMap(within)].filter((path) => !path.startsWith(MADE)).sort();
  const hash = createHash('sha256');
  for (const path of paths) {
    const content = readFileSync(join(root, path));
    hash.update(`${path}\n${content.length}\n`).update(content);
  }
  return hash.digest('hex');
}

/** Notes in a folder that was built of what it was. */
export function noteSources(folder, sources) {
  writeFileSync(join(folder, NOTE), `${sources}\n`);
}

/** True where dist/ of a clone was built of just what the clone holds. */
export function isBuilt(root) {
  const note = join(root, 'dist', NOTE);
  return existsSync(note) && readFileSync(note, 'utf8').trim() === sourcesOf(root);
}
