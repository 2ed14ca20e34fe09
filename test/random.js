// Runs what is held against random inputs with 10,000 of them, or with as many as PLANCHECK_FUZZ says: node test/random.js
import { spawnSync } from 'node:child_process';

const { PLANCHECK_FUZZ = '10000' } = process.env;
const FILES = ['test/attacks/fuzz', 'test/measure/fuzz', 'test/measure/laws/'];
const { status } = spawnSync('npx', ['vitest', 'run', ...FILES, ...process.argv.slice(2)], {
  env: { ...process.env, PLANCHECK_FUZZ },
  stdio: 'inherit',
  shell: process.platform === 'win32',
});
process.exitCode = status ?? 1;
