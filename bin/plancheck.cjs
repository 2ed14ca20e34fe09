#!/usr/bin/env node
// Starts dist/main.cjs from V8's compiled code of it where the build made that with this very V8; without it, or when V8
// refuses it, the same source is compiled as usual. CommonJS because its loader starts faster (docs/performance.md).
const { readFileSync } = require('node:fs');
const { createRequire, wrap } = require('node:module');
const { dirname, join } = require('node:path');
const { Script } = require('node:vm');

const dist = join(dirname(__dirname), 'dist');
const filename = join(dist, 'main.cjs');

function compiledCode() {
  try {
    return readFileSync(join(dist, 'main.code'));
  } catch {
    return undefined; // built without it
  }
}

const script = new Script(wrap(readFileSync(filename, 'utf8')), { filename, cachedData: compiledCode() });
const program = { exports: {} };
script.runInThisContext()(program.exports, createRequire(filename), program, filename, dist);
program.exports.main();
