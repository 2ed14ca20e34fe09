// Makes single executables of what is built in dist/, by Node's own feature: Node's program with ours in it, for those who have
// no Node. Arguments: for what (linux-x64, linux-arm64, win-x64; all without any), and `--into` another folder than portable/.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';
import { inject } from 'postject';
import { fetchNode, NODES } from './portable/nodes.js';
import { unsigned } from './portable/unsigned.js';

/** By which Node knows that something was put into it, as its manual says. */
const FUSE = 'NODE_SEA_FUSE_fce680ab2cc467b6e072b8b5df1996b2';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { into: { type: 'string', default: 'portable' } },
});
const targets = positionals.length > 0 ? positionals : Object.keys(NODES);
const own = `${process.platform}-${process.arch}`;
if (!(own in NODES)) throw new Error(`executables are made on Linux, not on ${own}`);
const unknown = targets.filter((target) => !(target in NODES));
if (unknown.length > 0) throw new Error(`${unknown}: none of ${Object.keys(NODES)}`);

const scratch = mkdtempSync(join(tmpdir(), 'plancheck-portable-'));
process.on('exit', () => rmSync(scratch, { recursive: true, force: true }));
mkdirSync(values.into, { recursive: true });
for (const name of readdirSync(values.into)) if (isMadeHere(name)) rmSync(join(values.into, name));

const nodes = new Map();
const nodeFor = (target) => nodes.get(target) ?? nodes.set(target, fetchNode(target, scratch)).get(target);
const here = nodeFor(own);
const licences = licencesWith(here.licence);
const blob = await blobOf(here.program);
for (const target of targets) {
  const file = join(values.into, `plancheck-${target}${target.startsWith('win') ? '.exe' : ''}`);
  await writeExecutable(file, readFileSync(nodeFor(target).program));
  console.log(`${file}  ${(readFileSync(file).length / 1e6).toFixed(1)} MB`);
}
writeFileSync(join(values.into, 'LICENSES.txt'), licences);
writeFileSync(join(values.into, 'SHA256SUMS'), sumsOf(values.into));

/** What is put into Node's program: the same for every system, since nothing in it is compiled. */
async function blobOf(node) {
  await build({
    entryPoints: ['build/portable/start.js'],
    outfile: join(scratch, 'start.cjs'),
    bundle: true,
    minify: true,
    platform: 'node',
    target: 'node24',
    format: 'cjs',
    logLevel: 'warning',
  });
  writeFileSync(join(scratch, 'LICENSES.txt'), licences);
  const config = {
    main: 'start.cjs',
    output: 'blob',
    disableExperimentalSEAWarning: true,
    useSnapshot: false,
    useCodeCache: false,
    // what Node is told by an environment, or after --node-options, would run before the program
    execArgvExtension: 'none',
    assets: {
      ...Object.fromEntries(shippedFiles().map((name) => [name, resolve(name)])),
      'start.cjs': 'start.cjs',
      'LICENSES.txt': 'LICENSES.txt',
    },
  };
  writeFileSync(join(scratch, 'config.json'), JSON.stringify(config));
  execFileSync(node, ['--experimental-sea-config', 'config.json'], { cwd: scratch, stdio: 'pipe' });
  return readFileSync(join(scratch, 'blob'));
}

/** What of the package the program itself asks for. */
function shippedFiles() {
  const within = (folder, ending) =>
    readdirSync(folder)
      .filter((name) => name.endsWith(ending))
      .sort()
      .map((name) => `${folder}/${name}`);
  return [
    'package.json',
    'bin/plancheck.cjs',
    'dist/main.cjs',
    ...within('dist/late', '.cjs'),
    'dist/rules.json',
    'dist/plancheck.html',
    'rules/indicators.yaml',
    ...within('rules/plans', '.yaml'),
  ];
}

async function writeExecutable(file, node) {
  writeFileSync(file, file.endsWith('.exe') ? unsigned(node) : node);
  await inject(file, 'NODE_SEA_BLOB', blob, { sentinelFuse: FUSE });
  chmodSync(file, 0o755);
}

/** Ours, that of Node with all that is in it, and those of what we bundle. */
function licencesWith(node) {
  const files = ['LICENSE', node, 'dist/THIRD-PARTY-LICENSES.txt'];
  return files
    .map((file) => readFileSync(file, 'utf8').trim())
    .join(`\n\n${'='.repeat(80)}\n`)
    .concat('\n');
}

/** An executable, or what goes with them. */
function isMadeHere(name) {
  return /^(?:plancheck-.*|LICENSES\.txt|SHA256SUMS)$/.test(name);
}

/** As `sha256sum --check` reads it. */
function sumsOf(folder) {
  const names = readdirSync(folder).filter(isMadeHere).sort();
  return names.map((name) => `${digestOf(join(folder, name))}  ${name}\n`).join('');
}

function digestOf(file) {
  return createHash('sha256').update(readFileSync(file)).digest('hex');
}
