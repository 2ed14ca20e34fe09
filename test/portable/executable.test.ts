import { type SpawnSyncOptions, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import packageJson from '../../package.json' with { type: 'json' };
import { PDFS } from '../attacks/pdfs.js';
import { runProgram } from '../streams.js';
import { letters, line, madePdf } from '../tables/document/made-pdf.js';
import { programOf } from './held.js';

/**
 * A single executable where there is nothing but it, and what it is made of. `npm run test:portable` says where it is; its
 * folder holds those for other systems too, which are looked into.
 */
const EXECUTABLE = process.env.PLANCHECK_PORTABLE ?? '';
process.chdir(join(import.meta.dirname, '../..'));
const scratch = mkdtempSync(join(tmpdir(), 'plancheck-portable-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

const FAILING = 'fixtures/clean-with-failure/input.csv';
const ENGLISH = { LC_ALL: 'C' };

interface Run extends SpawnSyncOptions {
  readonly program?: string;
}

function plancheck(args: readonly string[], { program = EXECUTABLE, env = {}, ...options }: Run = {}) {
  const { status, stdout, stderr } = spawnSync(program, args, {
    env: { ...ENGLISH, ...env },
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    ...options,
  });
  return { code: status, stdout, stderr };
}

describe('where there is nothing but the executable', () => {
  test('in a folder that may not be written to, under another name, by a link, run from elsewhere, it judges', () => {
    const folder = mkdtempSync(join(scratch, 'alone-'));
    const program = join(folder, '核对 (1)');
    copyFileSync(EXECUTABLE, program);
    writeFileSync(join(folder, '数据.csv'), readFileSync(FAILING));
    const link = join(scratch, 'link');
    symlinkSync(program, link);
    chmodSync(folder, 0o555);
    chmodSync(scratch, 0o755);
    const wanted = plancheck(['evaluate', FAILING]);
    expect(wanted.code).toBe(1);
    const nobody = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {};
    for (const one of [program, link])
      expect(plancheck(['evaluate', '数据.csv'], { program: one, cwd: folder, ...nobody })).toEqual(wanted);
    expect(readdirSync(folder).sort()).toEqual(['数据.csv', '核对 (1)'].sort());
    chmodSync(folder, 0o755);
  });

  test('one that is damaged cannot be trusted, which is no indicator that failed', () => {
    const bytes = readFileSync(EXECUTABLE);
    const damaged = join(scratch, 'damaged');
    const first = Buffer.from('// Starts dist/main.cjs');
    const program = readFileSync('dist/main.cjs').subarray(0, 5000);
    for (const [part, at] of [
      [program, 4000],
      [first, 0],
    ] as const) {
      const broken = Buffer.from(bytes);
      broken.write('}}))', broken.indexOf(part) + at);
      writeFileSync(damaged, broken, { mode: 0o755 });
      const { code, stdout, stderr } = plancheck(['evaluate', FAILING], { program: damaged });
      expect([code, stdout]).toEqual([2, '']);
      expect(stderr).toMatch(/^plancheck: /);
    }
  });

  test('what an environment or an argument tells Node is not heard', () => {
    const other = join(scratch, 'other.cjs');
    writeFileSync(other, "require('node:fs').writeSync(2, 'other'); process.exit(7);");
    const version = { code: 0, stdout: `${packageJson.version}\n`, stderr: '' };
    for (const NODE_OPTIONS of [`--require=${other}`, '--no-such-option', '--inspect'])
      expect(plancheck(['--version'], { env: { NODE_OPTIONS } })).toEqual(version);
    const told = plancheck([`--node-options=--require=${other}`, 'plans']);
    expect([told.code, told.stdout]).toEqual([2, '']);
    expect(told.stderr).toContain('--node-options');
    expect(plancheck(['-e', 'process.exit(7)']).code).toBe(2);
    const asItself = ['--max-old-space-size=128', '-e', 'process.exit(7)'];
    expect(plancheck([...asItself, other]).code).toBe(2);
  });

  test('it writes the page, and the licences of all that is in it', () => {
    const page = readFileSync('dist/plancheck.html', 'utf8');
    expect(plancheck(['page'])).toEqual({ code: 0, stdout: page, stderr: '' });
    const { code, stdout } = plancheck(['--licences']);
    expect([code, stdout]).toEqual([0, readFileSync(join(dirname(EXECUTABLE), 'LICENSES.txt'), 'utf8')]);
    for (const file of ['LICENSE', 'dist/THIRD-PARTY-LICENSES.txt'])
      expect(stdout).toContain(readFileSync(file, 'utf8').trim());
    expect(stdout).toContain('Copyright Node.js contributors');
  });

  test('a PDF is read in a process of its own, and none harms it', () => {
    const pdf = join(scratch, 'plan.pdf');
    writeFileSync(pdf, madePdf([{ content: TABLE }]));
    const { code, stdout } = plancheck(['rules', 'new', pdf]);
    expect(code).toBe(0);
    expect(stdout).toContain('Coverage');
    for (const [what, content] of PDFS) {
      writeFileSync(pdf, content());
      expect(plancheck(['rules', 'new', pdf]).code, what).toBe(2);
    }
    writeFileSync(pdf, '%PDF-1.7\n');
    expect(plancheck(['rules', 'new', pdf]).code).toBe(2);
  });
});

const TABLE = [
  ...[700, 660, 630].map((y) => line(50, y, 500, y)),
  ...[50, 300, 500].map((x) => line(x, 630, x, 700)),
  letters(60, 676, 'Indicator'),
  letters(310, 676, 'Target'),
  letters(60, 640, 'Coverage'),
  letters(310, 640, '95%'),
].join('\n');

/** Every eighth fixture, and all of them where time is no matter. */
const CASES = readdirSync('fixtures')
  .filter((name) => existsSync(`fixtures/${name}/case.yaml`))
  .filter((_, i) => process.env.PLANCHECK_THOROUGH || i % 8 === 0);

describe('what the sources say, the executable says', () => {
  test.each(CASES)('%s', async (name) => {
    const { args } = parse(readFileSync(`fixtures/${name}/case.yaml`, 'utf8'));
    const words = [...args.map(String), '--lang', 'zh', '--no-config'];
    const { code, stdout, stderr } = plancheck(words);
    expect({ code, stdout, stderr }).toEqual(await runProgram(words));
  });
});

describe('what the executables are made of', () => {
  const folder = dirname(EXECUTABLE);
  const names = readdirSync(folder).filter((name) => name.startsWith('plancheck-'));
  const sumOf = (path: string) => createHash('sha256').update(readFileSync(path)).digest('hex');

  test.each(names)('%s is a program for its system with ours in it, and no signature', (name) => {
    const bytes = readFileSync(join(folder, name));
    const { machine, blob, signature } = programOf(bytes);
    expect([name.includes(`-${machine}`), signature]).toEqual([true, 0]);
    expect(bytes.includes('NODE_SEA_FUSE_fce680ab2cc467b6e072b8b5df1996b2:1')).toBe(true);
    expect(blob?.equals(programOf(readFileSync(EXECUTABLE)).blob ?? Buffer.alloc(0))).toBe(true);
    expect(blob?.includes(readFileSync('dist/main.cjs'))).toBe(true);
  });

  test('the sums are those of the files', () => {
    const lines = readFileSync(join(folder, 'SHA256SUMS'), 'utf8').trimEnd().split('\n');
    const files = [...names, 'LICENSES.txt'].sort();
    expect(lines).toEqual(files.map((name) => `${sumOf(join(folder, name))}  ${name}`));
  });

  test('made again it is the same byte by byte', () => {
    const again = join(scratch, 'again');
    const target = `${process.platform}-${process.arch}`;
    const { status } = spawnSync(process.execPath, ['build/portable.js', target, '--into', again]);
    expect(status).toBe(0);
    expect(sumOf(join(again, `plancheck-${target}`))).toBe(sumOf(EXECUTABLE));
  }, 300_000);
});
