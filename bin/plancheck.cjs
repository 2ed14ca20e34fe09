#!/usr/bin/env node
// Starts dist/main.cjs from V8's compiled code of it where the build made that with this very Node; otherwise from the
// compile cache of Node 22 and later, or as usual. CommonJS because its loader starts faster (docs/performance.md).
const { readFileSync, writeSync } = require('node:fs');
const nodeModule = require('node:module');
const { dirname, join } = require('node:path');

const root = dirname(__dirname);
const dist = join(root, 'dist');
const filename = join(dist, 'main.cjs');

const [, , word, ...others] = process.argv;
if (!((word === '--version' || word === '-V') && others.length === 0 && printVersion())) program().main();

/** Scripts ask for the version often, and need no program for it; false where standard output does not take it at once. */
function printVersion() {
  try {
    writeSync(1, `${require('../package.json').version}\n`);
    return true;
  } catch {
    return false;
  }
}

function program() {
  const cachedData = compiledCode();
  if (!cachedData) {
    nodeModule.enableCompileCache?.();
    return require(filename);
  }
  const { Script } = require('node:vm');
  const script = new Script(nodeModule.wrap(readFileSync(filename, 'latin1')), { filename, cachedData });
  const made = { exports: {} };
  script.runInThisContext()(made.exports, nodeModule.createRequire(filename), made, filename, dist);
  return made.exports;
}

/** The file is named for its Node: V8 takes code of another release with the same V8, and the process crashes on it. */
function compiledCode() {
  const { version, platform, arch } = process;
  try {
    return readFileSync(join(dist, `main.${version}-${platform}-${arch}.code`));
  } catch {
    return null; // built without it, or by another Node
  }
}
