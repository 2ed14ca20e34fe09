// Packs the built package, installs it into an empty folder, and runs the end-to-end tests against what was installed, on
// each version of Node that it is meant for. Arguments: other versions. Needs the npm registry and a built dist/.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { compileConsumer, RESOLUTIONS } from './core/consumer.js';

const ROOT = resolve(import.meta.dirname, '..');
/** The oldest that `engines` allows, and the lines that are maintained. */
const VERSIONS = process.argv.length > 2 ? process.argv.slice(2) : ['20.19.0', '22', '24'];

/** Both libraries, and the schemas by their versions, as they are installed. */
const CONSUMER = `
import { createRequire } from 'node:module';
import { evaluate, loadPlans, readMeasurements, render } from 'plancheck';
import { assess } from 'plancheck/core';

const bytes = new TextEncoder().encode('城市,指标,年份,数值\\n衡水市,职业卫生违法案件查处率,2023,100%\\n');
const rules = await loadPlans();
const read = await readMeasurements([{ name: 'a.csv', bytes }], rules);
const texts = [evaluate(rules, read), await assess([{ name: 'a.csv', bytes }])].map((report) => render(report, 'table', { lang: 'zh' }));
const [own, core] = await Promise.all(texts);
if (own !== core || !own.includes('达标1项')) throw new Error(own + core);
createRequire(import.meta.url)('plancheck/schema/plan@1.json');
`;

const scratch = mkdtempSync(join(tmpdir(), 'plancheck-runtimes-'));
process.on('exit', () => rmSync(scratch, { recursive: true, force: true }));

const program = installed(packed());
const folder = resolve(dirname(program), '../../..');
for (const [module, moduleResolution] of RESOLUTIONS) compileConsumer(folder, module, moduleResolution);
console.log('a strict consumer of its types compiles');
writeFileSync(join(folder, 'consumer.mjs'), CONSUMER);
const failed = VERSIONS.filter((version) => !passes(version, program));
console.log(failed.length === 0 ? 'All passed.' : `Failed on Node ${failed.join(', ')}.`);
process.exitCode = failed.length === 0 ? 0 : 1;

/** The path of the package file. */
function packed() {
  const args = ['pack', '--json', '--ignore-scripts', '--pack-destination', scratch];
  const [{ filename, size, unpackedSize, entryCount }] = JSON.parse(npm(args, ROOT));
  console.log(`packed ${kilobytes(size)}, unpacked ${kilobytes(unpackedSize)}, ${entryCount} files`);
  return join(scratch, filename);
}

/** Installs the package file by itself; the path of the program. */
function installed(file) {
  const folder = emptyFolder('installed');
  npm(['install', file], folder);
  const packages = readdirSync(join(folder, 'node_modules')).filter((name) => !name.startsWith('.'));
  console.log(`${packages.length - 1} installed dependencies`);
  return join(folder, 'node_modules', 'plancheck', 'bin', 'plancheck.cjs');
}

function passes(version, program) {
  const node = nodeOf(version);
  execFileSync(node, ['consumer.mjs'], { cwd: folder, stdio: 'inherit' });
  console.log(`\n== Node ${execFileSync(node, ['--version'], { encoding: 'utf8' }).trim()}`);
  const vitest = join(ROOT, 'node_modules', 'vitest', 'vitest.mjs');
  const args = ['run', 'test/end-to-end.test.ts', '--testTimeout=60000'];
  const { status } = spawnSync(process.execPath, [vitest, ...args], {
    cwd: ROOT,
    env: { ...process.env, PLANCHECK_BIN: program, PLANCHECK_NODE: node },
    stdio: 'inherit',
  });
  return status === 0;
}

/** The npm package of a platform's own Node is nothing but the program: no script needs to run to install it. */
function nodeOf(version) {
  const system = process.platform === 'win32' ? 'win' : process.platform;
  const bin = process.platform === 'darwin' && process.arch === 'arm64' ? 'bin-' : '';
  const name = `node-${bin}${system}-${process.arch}`;
  const folder = emptyFolder(`node-${version}`);
  npm(['install', '--ignore-scripts', `${name}@${version}`], folder);
  return join(folder, 'node_modules', name, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
}

function emptyFolder(name) {
  const folder = join(scratch, name);
  mkdirSync(folder);
  writeFileSync(join(folder, 'package.json'), '{}');
  return folder;
}

function npm(args, cwd) {
  return execFileSync('npm', [...args, '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
}

function kilobytes(bytes) {
  return `${Math.round(bytes / 1000)} kB`;
}
