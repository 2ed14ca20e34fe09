#!/usr/bin/env node
// Starts dist/main.cjs. CommonJS because its loader starts faster (docs/decisions/bundling.md).
const { existsSync, mkdirSync, writeSync } = require('node:fs');
const nodeModule = require('node:module');
const { dirname, isAbsolute, join, relative } = require('node:path');

// Exit code 1 is left to an indicator that failed: a program that is broken, throws what nobody catches, or ends before it
// has said how it went, could not be trusted.
const UNTRUSTED = 2;
/** No folder is looked into before the language is known. */
const GONE =
  '当前文件夹已不存在，请换到别的文件夹再运行。 The working folder is not there any more; run it in another one.';
let isFinished = false;
process.on('uncaughtException', (error) => {
  say(2, `plancheck: ${error?.syscall === 'uv_cwd' ? GONE : plain(error?.stack ?? error)}\n`);
  process.exit(UNTRUSTED); // whatever still runs is not to be relied on
});
process.on('exit', (code) => {
  if (code === 0 && !isFinished) process.exitCode = UNTRUSTED;
});

// Where a machine has memory to spare, V8 lets garbage grow to four times what is alive before it looks for any, and later ones keep up
// to 96 MB for what is new: what a file may take (docs/limits.md) is not to rest on that. The V8 of Node 20 takes four times as
// soon as later ones to be sure that it pays to optimise a function, and half of the processor time of a run of some thousand
// rows went into that (docs/performance.md). Of little that is read neither would be telling.
const IS_OF_NODE_20 = process.versions.v8.startsWith('11.');
const FLAGS = IS_OF_NODE_20
  ? [
      { flag: '--heap-growing-percent', forMuch: 20, usual: 0 },
      { flag: '--interrupt-budget', forMuch: 500_000, usual: 67_584 },
    ]
  : [
      { flag: '--heap-growing-percent', forMuch: 20, usual: 0 },
      { flag: '--semi-space-growth-factor', forMuch: 1, usual: 2 },
    ];
let isForMuch = false;

// Scripts ask for the version often, and need no program for it.
const [, , word, ...others] = process.argv;
const asksVersion = (word === '--version' || word === '-V') && others.length === 0;
isFinished = asksVersion && say(1, `${require('../package.json').version}\n`);
if (!isFinished) start();

async function start() {
  process.cwd(); // throws where it is gone
  const folder = cacheFolder();
  await program(folder).main(process.exit, folder, prepareForMuch);
  isFinished = true;
}

function prepareForMuch() {
  setFlags('forMuch');
  isForMuch = true;
}

function setFlags(which) {
  const { setFlagsFromString } = require('node:v8');
  for (const one of FLAGS) setFlagsFromString(`${one.flag}=${one[which]}`);
}

/** The exports of the program. What is loaded beside it is kept by Node itself, where that is 22.8 or later. */
function program(folder) {
  if (folder === null || !makeFolder(folder)) return require('../dist/main.cjs');
  nodeModule.enableCompileCache?.(folder);
  const main = join(__dirname, '..', 'dist', 'main.cjs');
  return require('./kept-code.cjs').requireKept(main, folder, hasEvaluated);
}

/**
 * Makes a folder and those above it, where they are missing; false where that cannot be done. Node's own ways never end where the
 * system says of a folder in one that is there that this is missing, as in /proc.
 */
function makeFolder(path) {
  if (existsSync(path)) return true;
  if (!makeFolder(dirname(path))) return false;
  try {
    mkdirSync(path);
    return true;
  } catch {
    return existsSync(path); // another run may have made it
  }
}

/** What was compiled when the process ended is kept: that must be what most runs need. V8 takes it under the flags that it was made under alone. */
function hasEvaluated(code) {
  if (isForMuch) setFlags('usual');
  return (
    word === 'evaluate' &&
    [0, 1, 3].includes(code) &&
    !others.some((other) => other === '--help' || other === '-h')
  );
}

/**
 * Where anything is kept from run to run: in the user's own cache folder, never in a place that the makers of what is read may
 * write to, as in the folder of a job of continuous integration. Null where nothing is kept.
 */
function cacheFolder() {
  const { CI, XDG_CACHE_HOME, HOME, LOCALAPPDATA } = process.env;
  const folder = XDG_CACHE_HOME || LOCALAPPDATA || (HOME && join(HOME, '.cache'));
  if (CI || !folder || !isAbsolute(folder) || isWithin(process.cwd(), folder)) return null;
  return join(folder, 'plancheck');
}

function isWithin(folder, path) {
  return !/^\.\.(?:[\\/]|$)/.test(relative(folder, path)) && !isAbsolute(relative(folder, path));
}

/** False where the stream does not take it at once. */
function say(descriptor, text) {
  try {
    writeSync(descriptor, text);
    return true;
  } catch {
    return false;
  }
}

/** An error may quote a file's name, which must not act on a terminal. */
function plain(text) {
  return String(text).replace(/[^\n\P{C}]|[\p{Zl}\p{Zp}]/gu, '\ufffd');
}
