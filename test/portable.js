// Runs the end-to-end tests against the single executable for this machine, and looks into those for others, as
// `npm run portable` has made them.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';

const system = process.platform === 'win32' ? 'win' : process.platform;
const name = `plancheck-${system}-${process.arch}${system === 'win' ? '.exe' : ''}`;
const executable = resolve(import.meta.dirname, '..', 'portable', name);
if (!existsSync(executable)) throw new Error(`portable/${name} is missing: npm run portable makes it`);

const tests = ['test/end-to-end.test.ts', 'test/portable'];
const { status } = spawnSync('npx', ['vitest', 'run', ...tests, ...process.argv.slice(2)], {
  env: { ...process.env, PLANCHECK_PORTABLE: executable },
  stdio: 'inherit',
  shell: process.platform === 'win32',
});
process.exitCode = status ?? 1;
