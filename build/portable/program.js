// Runs the program that the executable holds: the very files of the package, found in the executable and not on the disk.
import nodeModule, { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { getAssetKeys, getRawAsset } from 'node:sea';
import { filesWithin } from './within.js';

/** No file can be below a file: what stands there is ours. */
const ROOT = process.execPath;

const bytesOf = (name) => Buffer.from(getRawAsset(name));
const ofNode = createRequire(join(ROOT, 'start.cjs'));
const withFiles = filesWithin(ROOT, getAssetKeys(), bytesOf);
const modules = new Map();
modules.set(pathOf('bin/kept-code.cjs'), { exports: { requireKept: load } }); // what it loads is kept by Node

/** What a file of the executable exports, by its path below it. */
export function load(path) {
  const known = modules.get(path);
  if (known) return known.exports;
  const made = new nodeModule(path);
  modules.set(path, made);
  made.filename = path;
  made.require = (asked) => required(asked, dirname(path));
  const text = textOf(nameOf(path));
  if (path.endsWith('.json')) made.exports = JSON.parse(text);
  else made._compile(text, path);
  return made.exports;
}

function required(asked, folder) {
  if (asked.startsWith('.')) return load(join(folder, asked));
  const name = asked.startsWith('node:') ? asked : `node:${asked}`;
  return withFiles[name] ?? ofNode(name);
}

/** The path of what is held under a name. */
export function pathOf(name) {
  return join(ROOT, ...name.split('/'));
}

/** The name of what is held at a path; null for any other. */
export function nameOf(path) {
  return getAssetKeys().find((name) => pathOf(name) === path) ?? null;
}

/** What is held under a name, as a text. */
export function textOf(name) {
  return bytesOf(name).toString();
}
