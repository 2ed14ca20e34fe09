// What the executable holds, for the program in it, as files below the executable's own path: where no other file can be.
import fs from 'node:fs';
import promises from 'node:fs/promises';
import { sep } from 'node:path';

/**
 * Node's modules of files, as the program asks for them, with files of `names` (with slashes) below `root`; `read` gives the
 * bytes of one. Only what is asked of files that come with the program is answered, and nothing is ever written there.
 */
export function filesWithin(root, names, read) {
  const files = new Set(names);
  const folders = new Set(names.flatMap(foldersAbove));
  const nameOf = (path) => {
    const isBelow = typeof path === 'string' && path.startsWith(root + sep);
    const name = isBelow
      ? path
          .slice(root.length + 1)
          .split(sep)
          .join('/')
      : '';
    return files.has(name) || folders.has(name) ? name : null;
  };
  const statsOf = (name) => ({
    isFile: () => files.has(name),
    isDirectory: () => folders.has(name),
    size: files.has(name) ? read(name).length : 0,
    dev: root,
    ino: name,
  });
  const opened = (name) => ({ name, bytes: read(name), at: 0 });
  const own = {
    existsSync: () => true,
    statSync: (name) => statsOf(name),
    lstatSync: (name) => statsOf(name),
    openSync: (name) => opened(name),
    opendirSync: (name) => listing(name, [...files, ...folders], folders),
  };
  const answered = Object.entries(own).map(([ask, answer]) => [
    ask,
    (path, ...more) => {
      const name = nameOf(path);
      return name === null ? fs[ask](path, ...more) : answer(name);
    },
  ]);
  const realPath = (ask) => (path, options) => (nameOf(path) === null ? ask(path, options) : path);
  const realpathSync = Object.assign(realPath(fs.realpathSync), { native: realPath(fs.realpathSync.native) });
  const readFile = async (path, options) => {
    const name = nameOf(path);
    return name === null ? promises.readFile(path, options) : Buffer.from(read(name));
  };
  return {
    'node:fs': { ...fs, ...Object.fromEntries(answered), ...ofOpened(statsOf), realpathSync },
    'node:fs/promises': { ...promises, readFile },
  };
}

/** What is asked of an open file: one of ours is an object, where one of the system is a number. */
function ofOpened(statsOf) {
  return {
    fstatSync: (file, options) =>
      typeof file === 'object' ? statsOf(file.name) : fs.fstatSync(file, options),
    readSync: (file, ...more) =>
      typeof file === 'object' ? taken(file, ...more) : fs.readSync(file, ...more),
    closeSync: (file) => (typeof file === 'object' ? undefined : fs.closeSync(file)),
  };
}

/** Copies the next bytes of an open file, or those from `position` on; gives how many. */
function taken(file, buffer, offset, length, position) {
  const from = position ?? file.at;
  const part = file.bytes.subarray(from, from + length);
  buffer.set(part, offset);
  if (position === null) file.at += part.length;
  return part.length;
}

function foldersAbove(name) {
  const parts = name.split('/').slice(0, -1);
  return parts.map((_, i) => parts.slice(0, i + 1).join('/'));
}

/** An open folder, in the order of the names. */
function listing(folder, names, folders) {
  const entries = names
    .filter((name) => name.startsWith(`${folder}/`) && !name.slice(folder.length + 1).includes('/'))
    .sort()
    .map((name) => ({
      name: name.slice(folder.length + 1),
      isDirectory: () => folders.has(name),
      isSymbolicLink: () => false,
    }));
  return { readSync: () => entries.shift() ?? null, closeSync: () => {} };
}
