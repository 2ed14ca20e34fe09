// Runs an attack against a program, in a folder of its own, and measures it. By itself, with the path of a program, it prints a
// line for each attack: node test/attacks/run.js bin/plancheck.cjs [part of a name]
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ATTACKS, HARMLESS } from './corpus.js';

const PEAK = join(import.meta.dirname, 'peak.cjs');
/** Nothing that is within the limits takes as long; what does has hung. */
const MOST = 60_000;

/** How a run ended, what it said, what it cost, and whether it left alone what it was to leave alone; killed after `most` milliseconds. */
export function attacked(program, { make, kept }, most = MOST) {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'plancheck-attack-')));
  try {
    const { args, cwd = process.cwd() } = make((...steps) => join(folder, ...steps));
    const before = kept && readFileSync(join(folder, kept), 'latin1');
    const { status, stdout, stderr, output } = spawnSync(
      process.execPath,
      ['--require', PEAK, resolve(program), ...args],
      {
        cwd,
        env: { LC_ALL: 'C' },
        timeout: most,
        killSignal: 'SIGKILL',
        maxBuffer: 1 << 28,
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
      },
    );
    const isKept = !kept || readFileSync(join(folder, kept), 'latin1') === before;
    const cost = output?.[3] ? JSON.parse(output[3]) : { cpu: most, peak: Number.NaN };
    return { code: status, said: `${stdout}${stderr}`, isKept, ...cost };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [, , program = 'bin/plancheck.cjs', wanted = ''] = process.argv;
  for (const attack of [HARMLESS, ...ATTACKS].filter(({ name }) => name.includes(wanted))) {
    const { code, cpu, peak, isKept } = attacked(program, attack, 2 * MOST);
    const ended = code === null ? 'killed' : `exit code ${code}, wanted ${attack.code}`;
    console.log(
      `${attack.name} | ${ended}${isKept ? '' : ', overwritten'} | ${Math.round(cpu)} ms | ${Math.round(peak)} MB`,
    );
  }
}
