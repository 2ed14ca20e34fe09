// The types of the two libraries, each rolled up into one file: what they take from packages stands in it, since an installed
// plancheck has no packages.
import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { rollup } from 'rollup';
import dts from 'rollup-plugin-dts';

const ENTRIES = ['index', 'core'];
/** The packages whose types stand in ours, and where those are. */
const PACKAGES = { 'fraction.js': 'node_modules/fraction.js/fraction.d.mts' };
const IMPORTED = /(?:\bfrom\s+|\bimport\(|\bimport\s+)['"]([^'"]+)['"]/g;

/** Writes `index.d.ts` and `core.d.ts` into a folder. */
export async function writeTypes(out) {
  const folder = resolve(out, 'types');
  const tsc = ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json', '--outDir', folder];
  execFileSync(process.execPath, tsc, { stdio: 'inherit' });
  for (const entry of ENTRIES) await rollUp(join(folder, 'src', `${entry}.d.ts`), join(out, `${entry}.d.ts`));
  rmSync(folder, { recursive: true });
}

async function rollUp(input, file) {
  const plugins = [typesOfPackages, dts({ tsconfig: 'tsconfig.build.json' })];
  const bundle = await rollup({ input, plugins, onwarn: refuse });
  await bundle.write({ file, format: 'es' });
  await bundle.close();
  const left = [...readFileSync(file, 'utf8').matchAll(IMPORTED)].map(([, module]) => module);
  if (left.length > 0)
    throw new Error(`${file} takes types from ${left.join(', ')}, which do not travel with them`);
}

const typesOfPackages = {
  name: 'types-of-packages',
  resolveId: (module) => (module in PACKAGES ? resolve(PACKAGES[module]) : null),
};

function refuse({ message }) {
  throw new Error(message);
}
