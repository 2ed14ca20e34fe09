#!/usr/bin/env node
// Starts dist/main.cjs from V8's compiled code of it where the build, or a run before, made that with this very Node;
// otherwise from the compile cache of Node 22 and later, or as usual. CommonJS because its loader starts faster
// (docs/decisions/bundling.md).
const {
  accessSync,
  constants,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
  writeSync,
} = require('node:fs');
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
  const keeps = !cachedData && mayKeepCode();
  if (!cachedData && !keeps) {
    nodeModule.enableCompileCache?.();
    return require(filename);
  }
  const { Script } = require('node:vm');
  const script = new Script(nodeModule.wrap(readFileSync(filename, 'latin1')), { filename, cachedData });
  if (keeps) process.once('exit', () => keepCode(script));
  const made = new nodeModule(filename);
  require.cache[filename] = made; // what is loaded late finds the program there
  script.runInThisContext()(made.exports, nodeModule.createRequire(filename), made, filename, dist);
  made.loaded = true;
  return made.exports;
}

/** The file is named for its Node: V8 takes code of another release with the same V8, and the process crashes on it. */
function codeFile() {
  const { version, platform, arch } = process;
  return join(dist, `main.${version}-${platform}-${arch}.code`);
}

function compiledCode() {
  try {
    return readFileSync(codeFile());
  } catch {
    return undefined; // built by another Node, which this one has not been run by
  }
}

/** What is kept has in it what was run, so that it must be the command that is run most; and only where it may be written. */
function mayKeepCode() {
  if (word !== 'evaluate') return false;
  try {
    accessSync(dist, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

/** Whoever may write here may change the program itself. Two runs at once put the same in place, each in one go. */
function keepCode(script) {
  const made = join(dist, `main.${process.pid}.code.new`);
  try {
    writeFileSync(made, script.createCachedData(), { flag: 'wx' });
    renameSync(made, codeFile());
  } catch {
    rmSync(made, { force: true });
  }
}
