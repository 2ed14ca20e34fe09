// The types of the two libraries, and nothing else: what they do not lead to is left out, and what they take from a package
// travels with them, since an installed plancheck has no packages.
import { execFileSync } from 'node:child_process';
import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';

const ENTRIES = ['src/index.d.ts', 'src/core.d.ts'];
/** The packages whose types stand in ours, and where those are. */
const PACKAGES = { 'fraction.js': 'node_modules/fraction.js/fraction.d.mts' };
const IMPORTED = /(?<=(?:from\s+|import\()['"])[^'"]+(?=['"])/g;

export function writeTypes(out) {
  const folder = resolve(out);
  const tsc = ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json', '--outDir', folder];
  execFileSync(process.execPath, tsc, { stdio: 'inherit' });
  for (const [name, file] of Object.entries(PACKAGES)) cpSync(file, join(folder, fileOfPackage(name)));
  const kept = new Set();
  for (const entry of ENTRIES) keep(join(folder, entry), folder, kept);
  for (const name of readdirSync(folder, { recursive: true }))
    if (/\.d\.m?ts$/.test(name) && !kept.has(join(folder, name))) rmSync(join(folder, name));
}

/** Keeps a file and all that it leads to. */
function keep(file, folder, kept) {
  if (kept.has(file)) return;
  kept.add(file);
  const text = readFileSync(file, 'utf8').replace(IMPORTED, (module) => {
    const path = pathOf(module, file, folder);
    keep(path, folder, kept);
    const own = relative(dirname(file), path).replace(/\.d\.(m?)ts$/, '.$1js');
    return own.startsWith('.') ? own : `./${own}`;
  });
  writeFileSync(file, text);
}

function pathOf(module, file, folder) {
  if (module.startsWith('.')) return resolve(dirname(file), module.replace(/\.js$/, '.d.ts'));
  if (module in PACKAGES) return join(folder, fileOfPackage(module));
  throw new Error(`${file} takes types from ${module}, which does not travel with them`);
}

function fileOfPackage(name) {
  return `packages/${name.replace(/\.js$/, '')}.d.mts`;
}
