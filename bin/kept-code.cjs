// What V8 compiled of the program, kept from one run to the next (docs/decisions/kept-content.md).
const { readFileSync, renameSync, statSync, unlinkSync, writeFileSync } = require('node:fs');
const nodeModule = require('node:module');
const { dirname, join } = require('node:path');
const { Script } = require('node:vm');
const { crc32 } = require('node:zlib');

const { version, platform, arch } = process;
/** Four bytes each: the checksums of the source and of the code, which stands behind them. */
const HEAD = 8;
/** Bytes of the code: a tenth of it is usual. */
const MOST = 1 << 24;

/**
 * The exports of a CommonJS file, run from its code in a folder. Where there is none, or it is of another source or no longer
 * what was written, the source is compiled, and kept at the end of the process if that end is one to keep it at.
 */
function requireKept(filename, folder, isKeptAt) {
  const source = readFileSync(filename);
  const ofSource = crc32(source);
  // V8 takes code of another release with the same V8, and crashes on it.
  const file = join(folder, `${version}-${platform}-${arch}.code`);
  const cachedData = codeIn(file, ofSource);
  const script = new Script(nodeModule.wrap(source.toString('latin1')), { filename, cachedData });
  if (!cachedData || script.cachedDataRejected)
    process.once('exit', (code) => isKeptAt(code) && keep(file, script, ofSource));
  const made = new nodeModule(filename);
  require.cache[filename] = made; // what is loaded late finds the program there
  script.runInThisContext()(
    made.exports,
    nodeModule.createRequire(filename),
    made,
    filename,
    dirname(filename),
  );
  made.loaded = true;
  return made.exports;
}

/** V8 checks of its code little more than the length of the source: a flipped bit would be run. */
function codeIn(file, ofSource) {
  try {
    const stats = statSync(file); // a pipe or a device in its place would never end
    if (!stats.isFile() || stats.size > MOST) return undefined;
    const kept = readFileSync(file);
    const code = kept.subarray(HEAD);
    const isWhole = kept.readUInt32LE(0) === ofSource && kept.readUInt32LE(4) === crc32(code);
    return isWhole ? code : undefined;
  } catch {
    return undefined; // none yet, or too short
  }
}

/** Two runs at once put the same in place, each in one go. Where it cannot be kept, nothing is amiss. */
function keep(file, script, ofSource) {
  const made = `${file}.${process.pid}.new`;
  try {
    writeFileSync(made, withChecksums(script.createCachedData(), ofSource), { flag: 'wx' });
    renameSync(made, file);
  } catch {
    try {
      unlinkSync(made);
    } catch {} // not even begun
  }
}

function withChecksums(code, ofSource) {
  const head = Buffer.alloc(HEAD);
  head.writeUInt32LE(ofSource, 0);
  head.writeUInt32LE(crc32(code), 4);
  return Buffer.concat([head, code]);
}

module.exports = { requireKept };
