import { execFileSync, type SpawnOptions, spawn, spawnSync } from 'node:child_process';
import {
  chmodSync,
  closeSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import stringWidth from 'string-width';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import packageJson from '../package.json' with { type: 'json' };
import { FORMAT_NAMES } from '../src/report/format.js';

/** The built program as a process of its own: streams, colours, locales, exit codes, and tables on a terminal. */
const ROOT = resolve(import.meta.dirname, '..');
/** `npm run test:portable` has a single executable run, which needs no Node. */
const EXECUTABLE = process.env.PLANCHECK_PORTABLE;
/** `npm run test:runtimes` has other programs run by other versions of Node. */
const BIN = process.env.PLANCHECK_BIN ?? packageJson.bin.plancheck;
const [NODE, ...SCRIPT] = EXECUTABLE ? [EXECUTABLE] : [process.env.PLANCHECK_NODE ?? process.execPath, BIN];
const HENGSHUI = 'fixtures/hengshui-2020/input.csv';
const FAILING = 'fixtures/clean-with-failure/input.csv';
const ALL_MET = 'fixtures/all-met/input.csv';

let scratch = '';

beforeAll(() => {
  const sources = ['src', 'rules/plans', 'rules/indicators.yaml', 'build', 'package.json'];
  if (
    !EXECUTABLE &&
    !process.env.PLANCHECK_BIN &&
    newest('dist/main.cjs') < Math.max(...sources.map(newest))
  ) {
    execFileSync(process.execPath, ['build/build.js'], { cwd: ROOT, stdio: 'pipe' });
  }
  scratch = mkdtempSync(join(tmpdir(), 'plancheck-'));
}, 120_000);

afterAll(() => rmSync(scratch, { recursive: true, force: true }));

/** When the newest file at a path was written, in milliseconds; 0 where there is nothing. */
function newest(path: string): number {
  const full = join(ROOT, path);
  if (!existsSync(full)) return 0;
  if (!statSync(full).isDirectory()) return statSync(full).mtimeMs;
  return Math.max(
    0,
    ...readdirSync(full, { withFileTypes: true }).map((entry) => newest(join(path, entry.name))),
  );
}

type Env = Readonly<Record<string, string>>;
const ENGLISH: Env = { LC_ALL: 'C' };

interface Ran {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

const FULL = '/dev/full';

/** Runs the built program with nothing in its environment but what is given. */
function plancheck(
  args: readonly string[],
  { env = ENGLISH, input = '' }: { env?: Env; input?: string | Uint8Array } = {},
): Ran {
  const { status, stdout, stderr } = spawnSync(NODE, [...SCRIPT, ...args], {
    cwd: ROOT,
    env,
    input,
    encoding: 'utf8',
  });
  return { code: status, stdout, stderr };
}

function shell(command: string): Ran {
  const script = command.replaceAll('plancheck', [NODE, ...SCRIPT].map((word) => `"${word}"`).join(' '));
  const { status, stdout, stderr } = spawnSync('sh', ['-c', script], {
    cwd: ROOT,
    env: { PATH: process.env.PATH ?? '', ...ENGLISH },
    encoding: 'utf8',
  });
  return { code: status, stdout, stderr };
}

function scratchFile(name: string, content: string): string {
  const path = join(scratch, name);
  writeFileSync(path, content);
  return path;
}

// what is broken here is a file of the package
describe.skipIf(EXECUTABLE)('exit code 1 is an indicator that failed and nothing else', () => {
  let copy = '';
  const main = () => join(copy, 'dist', 'main.cjs');
  beforeEach(() => {
    copy = mkdtempSync(join(scratch, 'copy-'));
    const root = dirname(dirname(resolve(ROOT, BIN)));
    for (const part of ['bin', 'dist', 'rules', 'package.json'])
      cpSync(join(root, part), join(copy, part), { recursive: true });
  });

  function run(...args: string[]): Ran {
    const words = [join(copy, 'bin/plancheck.cjs'), ...args];
    const { status, stdout, stderr } = spawnSync(NODE, words, { cwd: ROOT, env: ENGLISH, encoding: 'utf8' });
    return { code: status, stdout, stderr };
  }

  test.skipIf(process.platform === 'win32')(
    'where the working folder is gone, which is said in a sentence',
    () => {
      const gone = mkdtempSync(join(scratch, 'gone-'));
      const words = `rmdir "${gone}"; exec "${NODE}" "${join(copy, 'bin/plancheck.cjs')}" plans`;
      const { status, stdout, stderr } = spawnSync('sh', ['-c', words], {
        cwd: gone,
        env: ENGLISH,
        encoding: 'utf8',
      });
      expect([status, stdout]).toEqual([2, '']);
      expect(stderr).toMatch(/^plancheck: [^\n]+ another one\.\n$/);
    },
  );

  test('where the program is cut short or not there', () => {
    for (const length of [100_000, 0]) {
      truncateSync(main(), length);
      const { code, stdout, stderr } = run('evaluate', FAILING);
      expect([code, stdout]).toEqual([2, '']);
      expect(stderr).toMatch(/^plancheck: /);
    }
    rmSync(main());
    expect(run('evaluate', FAILING)).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(/^plancheck: /),
    });
  });

  test.for([
    ['throws', "throw new Error('a\\u001b[31m fault')"],
    ['rejects what nobody waits for', "void Promise.reject(new Error('a fault'))"],
    ['throws later', "setTimeout(() => { throw new Error('a fault') })"],
    ['throws what is no error', 'throw undefined'],
    ['never comes to an end', 'return new Promise(() => {})'],
  ])('where it %s', ([, body]) => {
    writeFileSync(main(), `exports.main = () => { ${body} };`);
    const { code, stderr } = run('evaluate', FAILING);
    expect(code).toBe(2);
    expect(stderr).not.toContain('\u001b');
  });

  test('and a run leaves the installation as it was', () => {
    const before = readdirSync(copy, { recursive: true });
    expect(run('evaluate', HENGSHUI).code).toBe(3);
    expect(readdirSync(copy, { recursive: true })).toEqual(before);
    expect(before.filter((name) => String(name).endsWith('.code'))).toEqual([]);
  });
});

/** A file of so many bytes, of which none takes any room. */
function sparse(path: string, size: number): void {
  writeFileSync(path, '');
  truncateSync(path, size);
}

// an executable has its code kept by Node
describe.skipIf(EXECUTABLE)('code that is kept from one run to the next', () => {
  const SIGNS = ['≥', '≧'] as const;
  const escaped = (text: string) =>
    text.replace(/./g, (c) => `\\u${c.charCodeAt(0).toString(16).toUpperCase()}`);
  let cache = '';
  const kept = () => join(cache, 'plancheck', `${versionOfNode()}-${process.platform}-${process.arch}.code`);
  const evaluated = (env: Env = {}) =>
    plancheck(['evaluate', FAILING], { env: { ...ENGLISH, XDG_CACHE_HOME: cache, ...env } });
  const versionOfNode = () => execFileSync(NODE, ['--version'], { encoding: 'utf8' }).trim();
  beforeEach(() => {
    cache = mkdtempSync(join(scratch, 'cache-'));
  });

  test('is kept by the first evaluation, and used by the next', () => {
    const expected = plancheck(['evaluate', FAILING]);
    expect(evaluated()).toEqual(expected);
    const { mtimeMs } = statSync(kept());
    expect(evaluated()).toEqual(expected);
    expect(statSync(kept()).mtimeMs).toBe(mtimeMs);
    expect(readdirSync(join(cache, 'plancheck')).filter((name) => name.endsWith('.new'))).toEqual([]);
  });

  test('is kept by a run over much data, for which V8 is told otherwise, and used by one over little', () => {
    const much = join(cache, 'much.csv');
    const row = '衡水市,工业企业职业病危害项目申报率,2023,88.9%\n';
    writeFileSync(much, `城市,指标,年份,数值\n${row.repeat(1000)}`);
    plancheck(['evaluate', much], { env: { ...ENGLISH, XDG_CACHE_HOME: cache } });
    const { mtimeMs } = statSync(kept());
    evaluated();
    expect(statSync(kept()).mtimeMs).toBe(mtimeMs);
  });

  test('is not kept under continuous integration, within the working folder, or by another command', () => {
    evaluated({ CI: 'true' });
    evaluated({ XDG_CACHE_HOME: join(ROOT, 'test', 'output', 'cache') });
    evaluated({ XDG_CACHE_HOME: 'cache' });
    for (const words of [
      ['rules', 'list'],
      ['evaluate', '--help'],
      ['evaluate', 'nowhere.csv'],
    ])
      plancheck(words, { env: { ...ENGLISH, XDG_CACHE_HOME: cache } });
    expect(existsSync(kept())).toBe(false);
    expect([join(ROOT, 'test/output/cache'), join(ROOT, 'cache')].filter(existsSync)).toEqual([]);
  });

  test.skipIf(process.platform === 'win32').each([
    ['a pipe', () => execFileSync('mkfifo', [kept()])],
    ['a device without an end', () => symlinkSync('/dev/zero', kept())],
    ['a folder', () => mkdirSync(kept())],
    ['more than code ever is', () => sparse(kept(), 2 ** 32)],
  ])('is not looked for in %s', (_, put) => {
    const expected = evaluated();
    rmSync(kept());
    put();
    expect(evaluated()).toEqual(expected);
  });

  test('is made anew where a bit is another, or the end is missing', () => {
    const expected = evaluated();
    const whole = readFileSync(kept());
    for (let flip = 0; flip < 16; flip++) {
      const broken = Buffer.from(whole);
      // in each byte of the checksums, and all over the code
      const at = flip < 8 ? flip : 8 + Math.floor(((whole.length - 9) * (flip - 8)) / 7);
      broken.writeUInt8(broken.readUInt8(at) ^ (1 << (flip % 8)), at);
      writeFileSync(kept(), broken);
      expect(evaluated()).toEqual(expected);
      expect(readFileSync(kept()).equals(broken)).toBe(false);
    }
    for (const length of [0, 7, 8, 1000]) {
      truncateSync(kept(), length);
      expect(evaluated()).toEqual(expected);
      expect(statSync(kept()).size).toBeGreaterThan(100_000);
    }
  });

  test('is made anew where the program is another of the same length', () => {
    evaluated();
    const copy = mkdtempSync(join(scratch, 'copy-'));
    const root = dirname(dirname(resolve(ROOT, BIN)));
    for (const part of ['bin', 'dist', 'rules', 'package.json'])
      cpSync(join(root, part), join(copy, part), { recursive: true });
    const main = join(copy, 'dist', 'main.cjs');
    const other = readFileSync(main, 'latin1').replaceAll(escaped(SIGNS[0]), escaped(SIGNS[1]));
    writeFileSync(main, other, 'latin1');
    const { stdout } = spawnSync(
      NODE,
      [join(copy, 'bin/plancheck.cjs'), 'evaluate', FAILING, '--lang', 'zh'],
      { cwd: ROOT, env: { ...ENGLISH, XDG_CACHE_HOME: cache }, encoding: 'utf8' },
    );
    expect(stdout).toContain(SIGNS[1]);
  });

  test('a folder that is none, or may not be written, is done without', () => {
    writeFileSync(join(cache, 'plancheck'), '');
    expect(evaluated()).toEqual(plancheck(['evaluate', FAILING]));
  });

  // the system says of each folder within it that it is missing, and to make those above it first never ends
  test.skipIf(process.platform !== 'linux')('so is one in which no folder can be made', () => {
    expect(evaluated({ XDG_CACHE_HOME: '/proc' })).toEqual(plancheck(['evaluate', FAILING]));
    const { code, stderr } = plancheck([
      'template',
      'hengshui',
      '--year',
      '2025',
      '--by',
      'area',
      '--split',
      '/proc/forms/2025',
    ]);
    expect([code, stderr]).toEqual([2, expect.stringContaining('/proc/forms/2025')]);
  });
});

describe('exit codes, the same in every format', () => {
  test.for([
    [0, [ALL_MET]],
    [1, [FAILING]],
    [2, ['fixtures/one-bad-cell/input.csv']],
    [3, ['fixtures/row-missing-no-failure/input.csv']],
    [0, ['fixtures/row-missing-no-failure/input.csv', '--allow-open']],
  ] as const)('%i for %s', ([code, args]) => {
    for (const format of FORMAT_NAMES)
      expect(plancheck(['evaluate', ...args, '--format', format]).code).toBe(code);
  });

  test('the last line says the verdict and the exit code', () => {
    expect(plancheck(['evaluate', FAILING]).stdout.trimEnd().split('\n').at(-1)).toMatch(
      /^Verdict: fail.*exit code 1\.$/,
    );
    expect(plancheck(['evaluate', FAILING, '--lang', 'zh']).stdout.trimEnd()).toMatch(
      /未通过[^\n]*退出码1。$/,
    );
  });
});

describe('standard input', () => {
  test('is read where a file is named -', () => {
    const piped = plancheck(['evaluate', '-', '--format', 'json'], {
      input: readFileSync(join(ROOT, FAILING)),
    });
    const read = plancheck(['evaluate', FAILING, '--format', 'json']);
    expect(piped.code).toBe(1);
    expect(piped.stdout.replaceAll('<stdin>', FAILING)).toBe(read.stdout);
  });

  test('that is empty is an empty file, which cannot be trusted', () => {
    const { code, stderr } = plancheck(['evaluate', '-']);
    expect(code).toBe(2);
    expect(stderr).toMatch(/^<stdin>: error PC202 /);
  });

  test.each<[string, readonly string[], RegExp]>([
    ['evaluate', ['evaluate', '-'], /^<stdin>: error PC200 This is a folder/],
    ['inspect', ['inspect', '-'], /^<stdin>: error PC200 This is a folder/],
    ['rules new', ['rules', 'new', '-'], /Cannot read "-": it is a folder/],
  ])('that is a folder is no empty file to %s', (_, args, said) => {
    const folder = openSync(ROOT, 'r');
    const { status, stderr } = spawnSync(NODE, [...SCRIPT, ...args, '--lang', 'en'], {
      cwd: ROOT,
      stdio: [folder, 'ignore', 'pipe'],
      encoding: 'utf8',
    });
    closeSync(folder);
    expect([status, stderr]).toEqual([2, expect.stringMatching(said)]);
  });

  test('is read once beside files', () => {
    const args = ['evaluate', '-', ALL_MET, '-', '--format', 'json'];
    const { code, stdout } = plancheck(args, {
      input: readFileSync(join(ROOT, 'fixtures/on-pace/input.csv')),
    });
    expect(code).toBe(0);
    expect(JSON.parse(stdout).inputs.map((input: { file: string }) => input.file)).toEqual([
      '<stdin>',
      ALL_MET,
    ]);
  });
});

describe('a reader that has seen enough', () => {
  const manyErrors = () => {
    const rows = Array.from({ length: 3000 }, (_, i) => `city-${i % 90},i${i},20x3,${i}`);
    return scratchFile('errors.csv', `city,indicator,year,value\n${rows.join('\n')}\n`);
  };

  test('of standard output ends the program quietly', async () => {
    const everything = [
      'fixtures/five-cities-one-file/input.csv',
      '--at',
      'all',
      '--include-commitments',
      '--format',
      'json',
    ];
    const child = start(['evaluate', ...everything], { stdio: ['ignore', 'pipe', 'pipe'] });
    child.stdout?.once('data', () => child.stdout?.destroy());
    const { stderr, signal } = await ended(child);
    expect(stderr).toBe('');
    expect(signal).toBeNull();
  });

  test('of standard error ends the program quietly', async () => {
    const child = start(['evaluate', manyErrors()], { stdio: ['ignore', 'pipe', 'pipe'] });
    child.stderr?.once('data', () => child.stderr?.destroy());
    child.stdout?.resume();
    const { code, signal } = await ended(child);
    expect(signal).toBeNull();
    expect(code).toBe(2);
  });

  test.for([
    'plancheck plans | head -n 1',
    'plancheck evaluate fixtures/five-cities-one-file/input.csv --at all --format json | head -n 1',
    'plancheck deadlines | true',
  ])('%s', (command) => {
    const { code, stderr } = shell(command);
    expect(stderr).toBe('');
    expect(code).toBe(0);
  });

  test('gets all of a long output if it reads on', () => {
    const { stdout } = shell(
      'plancheck evaluate fixtures/five-cities-one-file/input.csv --at all --include-commitments --format json | cat',
    );
    expect(JSON.parse(stdout).evaluations).toHaveLength(10);
  });
});

function start(args: readonly string[], options: SpawnOptions) {
  return spawn(NODE, [...SCRIPT, ...args], { cwd: ROOT, env: ENGLISH, ...options });
}

function ended(
  child: ReturnType<typeof spawn>,
): Promise<{ code: number | null; signal: string | null; stderr: string }> {
  const parts: Buffer[] = [];
  child.stderr?.on('data', (part: Buffer) => parts.push(part));
  return new Promise((done) => {
    child.on('close', (code, signal) => done({ code, signal, stderr: Buffer.concat(parts).toString() }));
  });
}

describe('colour', () => {
  const ESCAPE = '\u001b[';
  test.for<[string, readonly string[], Env, boolean]>([
    ['is absent where output is no terminal', [], {}, false],
    ['is forced by FORCE_COLOR', [], { FORCE_COLOR: '1' }, true],
    ['is not forced by FORCE_COLOR=0', [], { FORCE_COLOR: '0' }, false],
    ['is forbidden by NO_COLOR, whatever FORCE_COLOR says', [], { NO_COLOR: '1', FORCE_COLOR: '1' }, false],
    ['is not forbidden by an empty NO_COLOR', [], { NO_COLOR: '', FORCE_COLOR: '1' }, true],
    [
      'is asked for by --color always, whatever NO_COLOR says',
      ['--color', 'always'],
      { NO_COLOR: '1' },
      true,
    ],
    [
      'is refused by --color never, whatever FORCE_COLOR says',
      ['--color', 'never'],
      { FORCE_COLOR: '1' },
      false,
    ],
  ])('%s', ([, args, env, coloured]) => {
    const { stdout, stderr } = plancheck(['evaluate', 'fixtures/one-bad-cell/input.csv', ...args], {
      env: { ...ENGLISH, ...env },
    });
    expect(stdout.includes(ESCAPE)).toBe(coloured);
    expect(stderr.includes(ESCAPE)).toBe(coloured);
  });

  test('never enters JSON', () => {
    const { stdout } = plancheck(['evaluate', FAILING, '--format', 'json', '--color', 'always']);
    expect(stdout).not.toContain(ESCAPE);
    expect(JSON.parse(stdout).exitCode).toBe(1);
  });

  test('the text of a coloured table is that of a plain one', () => {
    const args = ['evaluate', FAILING, '--lang', 'zh'];
    const coloured = plancheck(args, { env: { FORCE_COLOR: '1' } }).stdout;
    expect(withoutColour(coloured)).toBe(plancheck(args).stdout);
  });
});

function withoutColour(text: string): string {
  return text.replace(/\u001b\[[0-9;]*m/g, '');
}

describe('--report', () => {
  test('never writes over a data file, under whatever name', () => {
    const content = readFileSync(FAILING, 'utf8');
    const data = scratchFile('data.csv', content);
    const { code, stdout } = plancheck(['evaluate', data, '--report', `json=${scratch}/./data.csv`]);
    expect([code, stdout]).toEqual([2, '']);
    expect(readFileSync(data, 'utf8')).toBe(content);
  });

  test('writes the whole report beside standard output', () => {
    const path = join(scratch, 'report.json');
    const { code, stdout, stderr } = plancheck(['evaluate', FAILING, '--report', `json=${path}`]);
    expect(code).toBe(1);
    expect(stdout).toBe(plancheck(['evaluate', FAILING]).stdout);
    expect(stderr).toContain(path);
    expect(readFileSync(path, 'utf8')).toBe(plancheck(['evaluate', FAILING, '--format', 'json']).stdout);
  });

  test('replaces an older report, and writes several', () => {
    const older = `{\n  "schema": "plancheck/report@1",\n  "long": "${'x'.repeat(100_000)}",\n  "exitCode": 1\n}\n`;
    const json = scratchFile('older.json', older);
    const table = join(scratch, 'table.txt');
    const args = [
      'evaluate',
      ALL_MET,
      '--report',
      `json=${json}`,
      '--report',
      `table=${table}`,
      '--color',
      'always',
    ];
    expect(plancheck(args).code).toBe(0);
    expect(JSON.parse(readFileSync(json, 'utf8')).exitCode).toBe(0);
    expect(readFileSync(table, 'utf8')).toBe(plancheck(['evaluate', ALL_MET]).stdout);
  });

  test.for(['no-such-folder/report.json', 'a-folder'])('to %s writes nothing at all and says so', (name) => {
    const folder = mkdtempSync(join(scratch, 'reports-'));
    mkdirSync(join(folder, 'a-folder'));
    const good = join(folder, 'good.json');
    const args = ['evaluate', FAILING, '--report', `json=${good}`, '--report', `json=${join(folder, name)}`];
    const { code, stdout, stderr } = plancheck(args);
    expect(code).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toContain(join(folder, name));
    expect(readdirSync(folder)).toEqual(['a-folder']);
    expect(readdirSync(join(folder, 'a-folder'))).toEqual([]);
  });

  test.skipIf(process.getuid?.() === 0)('into a folder that may not be written to writes nothing', () => {
    const folder = mkdtempSync(join(scratch, 'locked-'));
    chmodSync(folder, 0o500);
    expect(plancheck(['evaluate', FAILING, '--report', `json=${join(folder, 'x.json')}`]).code).toBe(2);
    expect(readdirSync(folder)).toEqual([]);
    chmodSync(folder, 0o700);
  });

  test('on a disk without room writes nothing and says so', () => {
    const folder = mkdtempSync(join(scratch, 'full-'));
    const args = ['evaluate', FAILING, '--report', `json=${join(folder, 'x.json')}`];
    const few = 'ulimit -f 4; exec "$0" "$@"'; // blocks of 512 or 1024 bytes that a file may have
    const { status, stdout, stderr } = spawnSync('sh', ['-c', few, NODE, ...SCRIPT, ...args], {
      cwd: ROOT,
      env: { PATH: process.env.PATH ?? '', ...ENGLISH },
      encoding: 'utf8',
    });
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain(`Cannot write "${join(folder, 'x.json')}": the disk is full`);
    expect(readdirSync(folder)).toEqual([]);
  });

  test.for(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)('leaves nothing behind on %s', async (signal) => {
    const folder = mkdtempSync(join(scratch, 'stopped-'));
    const child = start(['evaluate', '-', '--report', `json=${join(folder, 'x.json')}`], { stdio: 'pipe' });
    const end = ended(child);
    await expect.poll(() => readdirSync(folder).length, { timeout: 10_000 }).toBe(1);
    child.kill(signal);
    expect((await end).code).toBe(130);
    expect(readdirSync(folder)).toEqual([]);
  });

  // an executable has nothing loaded before it
  test.skipIf(EXECUTABLE)(
    'ends at once on a second Ctrl-C, however busy it is, and leaves nothing behind',
    async () => {
      const folder = mkdtempSync(join(scratch, 'stopped-twice-'));
      const twice = join(scratch, 'twice.cjs');
      // nothing else has its turn between the two, as where the first comes in the midst of long work, nor between
      // the making of the file and the first
      writeFileSync(
        twice,
        `const { readdirSync, writeSync } = require('node:fs');
      const isThere = () => readdirSync(${JSON.stringify(folder)}).length > 0;
      (function look() {
        for (const end = Date.now() + 2; !isThere(); ) if (Date.now() > end) return setTimeout(look);
        process.emit('SIGINT');
        writeSync(2, 'heard');
        process.emit('SIGINT');
        writeSync(2, 'went on');
      })();`,
      );
      const report = ['--report', `json=${join(folder, 'x.json')}`];
      const child = spawn(NODE, ['--require', twice, resolve(ROOT, BIN), 'evaluate', '-', ...report], {
        stdio: 'pipe',
      });
      expect(await ended(child)).toEqual({ code: 130, signal: null, stderr: 'heard' });
      expect(readdirSync(folder)).toEqual([]);
    },
  );

  test('leaves no temporary file behind', () => {
    const folder = mkdtempSync(join(scratch, 'tidy-'));
    plancheck(['evaluate', FAILING, '--report', `json=${join(folder, 'x.json')}`]);
    expect(readdirSync(folder)).toEqual(['x.json']);
  });
});

describe('what is not known names itself and the choices, and exits 2', () => {
  const PLANS = ['衡水市', '揭阳市', '聊城市', '韶关市', '台山市'];
  const COMMANDS = ['evaluate', 'plans', 'show', 'explain', 'deadlines'];
  test.for<[readonly string[], string, readonly string[]]>([
    [['evalute'], 'evalute', COMMANDS],
    [['evaluate', FAILING, '--formt', 'json'], '--formt', ['--format', '--report', '--allow-open']],
    [['evaluate', FAILING, '--format', 'xml'], 'xml', ['table', 'json']],
    [['evaluate', FAILING, '--report', 'xml=x'], 'xml', ['table', 'json']],
    [['evaluate', FAILING, '--plan', 'hengshu'], 'hengshu', PLANS],
    [['evaluate', FAILING, '--at', 'halftime'], 'halftime', ['midterm', 'final', 'all']],
    [['evaluate', FAILING, '--basis', 'speed'], 'speed', ['auto', 'target', 'pace']],
    [['evaluate', FAILING, '--fail-on', 'all'], 'all', ['any', 'binding']],
    [['evaluate', FAILING, '--percent-scale', 'permille'], 'permille', ['percent', 'fraction']],
    [['evaluate', FAILING, '--color', 'red'], 'red', ['auto', 'always', 'never']],
    [['evaluate', FAILING, '--as-of', '2023-02-30'], '2023-02-30', ['2023-12-31']],
    [['evaluate', FAILING, '--width', 'wide'], 'wide', ['--width']],
    [['plans', '--lang', 'fr'], 'fr', ['zh', 'en']],
    [['show', 'beijing'], 'beijing', PLANS],
    [['explain', 'hengshui', '11'], '11', ['hazard-declaration-rate']],
    [['explain', 'PC999'], 'PC999', ['PC204']],
    [['deadlines', '--format', 'xlsx'], 'xlsx', ['table', 'json', 'ics']],
  ])('%j', ([args, unknown, choices]) => {
    for (const lang of ['zh', 'en']) {
      const { code, stdout, stderr } = plancheck(args.includes('--lang') ? args : [...args, '--lang', lang]);
      expect(code).toBe(2);
      expect(stdout).toBe('');
      for (const word of [unknown, ...choices]) expect(stderr).toContain(word);
      expect(stderr).not.toMatch(/\n\s+at /);
    }
  });

  test.for([
    [['evaluate']],
    [['show']],
    [['explain']],
    [['plans', 'extra']],
    [['evaluate', '--plan']],
  ] as const)('an argument too few or too many: %j', ([args]) => {
    const { code, stdout, stderr } = plancheck(args);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/^error: /);
  });

  // the help that commander writes for a bare call goes to the error stream, which `dressed` silences
  test('a bare call shows the help on standard error', () => {
    const { code, stderr } = plancheck([]);
    expect(code).toBe(2);
    expect(stderr).toContain('Usage: plancheck');
  });

  test.for(['--help', 'evaluate --help', 'deadlines -h'])('help is no fault: %s', (args) => {
    const { code, stdout, stderr } = plancheck(args.split(' '));
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toContain('Usage: plancheck');
  });

  // `help evaluate` ends in commander.help as a bare call does, and is taken for one
  test('help asked for by command is no fault', () => {
    const { code, stdout } = plancheck(['help', 'evaluate']);
    expect(stdout).toContain('Usage: plancheck evaluate');
    expect(code).toBe(0);
  });

  test('the version is no fault', () => {
    expect(plancheck(['--version'])).toEqual({ code: 0, stdout: `${packageJson.version}\n`, stderr: '' });
  });
});

describe('language', () => {
  test.for<[Env, readonly string[], 'zh' | 'en']>([
    [{ LC_ALL: 'zh_CN.UTF-8' }, [], 'zh'],
    [{ LANG: 'zh_CN.UTF-8' }, [], 'zh'],
    [{ LC_ALL: 'en_US.UTF-8', LANG: 'zh_CN.UTF-8' }, [], 'en'],
    [{ LC_ALL: '', LANG: 'zh_TW' }, [], 'zh'],
    [{ LC_ALL: 'C' }, [], 'en'],
    [{}, [], 'en'],
    [{ LC_ALL: 'zh_CN.UTF-8' }, ['--lang', 'en'], 'en'],
    [{ LC_ALL: 'C' }, ['--lang', 'zh'], 'zh'],
    [{ LC_ALL: 'C' }, ['--lang=zh'], 'zh'],
  ])('%j %j speaks %s', ([env, args, language]) => {
    const words = language === 'zh' ? ['未达标', '退出码1'] : ['not met', 'exit code 1'];
    const { stdout } = plancheck(['evaluate', FAILING, ...args], { env });
    for (const word of words) expect(stdout).toContain(word);
    const fault = plancheck(['evalute', ...args], { env }).stderr;
    expect(fault).toMatch(language === 'zh' ? /^错误：/ : /^error: /);
  });

  test('no locale, time zone or terminal has a say in the JSON', () => {
    const args = [
      'evaluate',
      'fixtures/five-cities-one-file/input.csv',
      '--at',
      'all',
      '--as-of',
      '2023-11-10',
      '--format',
      'json',
      '--lang',
      'en',
    ];
    const plain = plancheck(args, { env: {} });
    expect(JSON.parse(plain.stdout).evaluations).toHaveLength(10);
    for (const env of [
      { TZ: 'Pacific/Kiritimati' },
      { TZ: 'Pacific/Pago_Pago' },
      { TZ: 'America/St_Johns', LANG: 'tr_TR.UTF-8' },
      { LC_ALL: 'de_DE.UTF-8', LC_NUMERIC: 'de_DE.UTF-8', LANGUAGE: 'de' },
      { LC_ALL: 'zh_CN.GB18030', TZ: 'Asia/Shanghai' },
      { LANG: 'no-such-locale', TZ: 'Nowhere/Here' },
      { COLUMNS: '40', TERM: 'dumb', FORCE_COLOR: '3' },
    ]) {
      expect(plancheck(args, { env })).toEqual(plain);
    }
  });

  test.for(['UTC', 'Pacific/Kiritimati', 'Pacific/Pago_Pago'])('a due date is the same day in %s', (TZ) => {
    const { stdout } = plancheck(['deadlines', '--as-of', '2024-02-20', '--format', 'ics'], {
      env: { ...ENGLISH, TZ },
    });
    expect(stdout).toContain('DTSTART;VALUE=DATE:20240220');
    expect(plancheck(['deadlines', '--as-of', '2024-02-20'], { env: { ...ENGLISH, TZ } }).stdout).toMatch(
      /2024-02-20 .* due +0\n/,
    );
  });
});

describe('files and folders', () => {
  test('of a folder every data file below is read, in order of name', () => {
    const folder = mkdtempSync(join(scratch, 'data-'));
    mkdirSync(join(folder, 'counties'));
    const row = (indicator: string, value: string) =>
      `city,indicator,year,value\n衡水市,${indicator},2025,${value}\n`;
    writeFileSync(join(folder, 'counties', 'a.csv'), row('hazard-declaration-rate', '91%'));
    writeFileSync(join(folder, 'z.csv'), row('hazard-monitoring-pass-rate', '90%'));
    writeFileSync(join(folder, 'README.md'), 'not data');
    const report = JSON.parse(plancheck(['evaluate', folder, '--format', 'json']).stdout);
    expect(report.inputs.map((input: { file: string }) => input.file)).toEqual([
      join(folder, 'counties', 'a.csv'),
      join(folder, 'z.csv'),
    ]);
    expect(report.evaluations[0].summary.met).toBe(2);
  });

  test('a folder without data, a missing file and a glob without a match are each an error, and the rest is judged', () => {
    const empty = mkdtempSync(join(scratch, 'empty-'));
    const { code, stdout, stderr } = plancheck([
      'evaluate',
      empty,
      join(scratch, 'none.csv'),
      join(scratch, 'none-*.csv'),
      ALL_MET,
    ]);
    expect(code).toBe(2);
    expect(stderr.match(/ error PC200 /g)).toHaveLength(3);
    expect(stdout).toContain('10 met');
  });

  test.skipIf(process.getuid?.() === 0)(
    'a file without permission is an error, and the rest is judged',
    () => {
      const locked = scratchFile('locked.csv', 'city,indicator,year,value\n');
      chmodSync(locked, 0o000);
      const { code, stdout, stderr } = plancheck(['evaluate', locked, ALL_MET]);
      expect(code).toBe(2);
      expect(stderr).toContain('PC200');
      expect(stdout).toContain('10 met');
    },
  );

  test('the order of the arguments changes nothing', () => {
    const files = [HENGSHUI, ALL_MET, 'fixtures/five-cities-one-file/input.csv'];
    const args = ['--at', 'all', '--format', 'json'];
    expect(plancheck(['evaluate', ...files.toReversed(), ...args])).toEqual(
      plancheck(['evaluate', ...files, ...args]),
    );
  });

  test('it runs from any folder', () => {
    const { status, stdout } = spawnSync(
      NODE,
      [...SCRIPT.map((path) => resolve(ROOT, path)), 'plans', '--format', 'json'],
      {
        cwd: scratch,
        env: ENGLISH,
        encoding: 'utf8',
      },
    );
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toHaveLength(5);
  });
});

describe('the table on a terminal', () => {
  const everything = [
    'evaluate',
    'fixtures/five-cities-one-file/input.csv',
    '--at',
    'all',
    '--include-commitments',
  ];
  const names = namesInTables();

  test.for(['zh', 'en'].flatMap((lang) => [80, 120, 200].map((width) => [lang, width] as const)))(
    'in %s at %i columns fits, and loses no character of any name',
    ([lang, width]) => {
      const { stdout } = plancheck([
        ...everything,
        '--lang',
        lang,
        '--width',
        String(width),
        '--color',
        'always',
      ]);
      const lines = withoutColour(stdout).split('\n');
      for (const line of lines) expect(stringWidth(line), line).toBeLessThanOrEqual(width);
      const columns = indicatorColumns(lines);
      expect(columns).toHaveLength(names.length);
      for (const [i, column] of columns.entries()) expectInOrder(column, names[i] ?? []);
    },
  );

  test('every row of a table is as wide as its frame', () => {
    const { stdout } = plancheck([...everything, '--lang', 'zh', '--width', '100', '--color', 'always']);
    const widths = new Set<number>();
    for (const line of withoutColour(stdout).split('\n')) {
      if (/^[┌]/.test(line)) widths.clear();
      if (/^[┌├│└]/.test(line)) widths.add(stringWidth(line));
      expect(widths.size, line).toBeLessThanOrEqual(1);
    }
  });

  const LISTINGS = [
    'show liaocheng',
    'plans',
    'explain liaocheng 7',
    'explain PC205',
    'deadlines --as-of 2024-01-01',
  ];
  test.for(LISTINGS)('%s fits at 80 columns too', (args) => expectToFit(args.split(' ')));

  // the title of `explain` is not wrapped
  test('explain of a long name fits at 80 columns too', () => expectToFit(['explain', 'liaocheng', '10']));

  // `pairs` and `renderPlans` make the line break of a title visible before it can break the line
  test('the plans in English show no escape for the line break of a title', () => {
    expect(plancheck(['plans']).stdout).not.toContain('\\u000a');
  });
});

function expectToFit(args: readonly string[]): void {
  for (const lang of ['zh', 'en']) {
    const { stdout } = plancheck([...args, '--lang', lang, '--width', '80']);
    for (const line of stdout.split('\n')) expect(stringWidth(line), line).toBeLessThanOrEqual(80);
  }
}

/** The names in each table of a full evaluation: plan by plan, at mid-term and at the end, indicators, then commitments. */
function namesInTables(): string[][] {
  const folder = join(ROOT, 'rules/plans');
  const namesOf = (promises: readonly { name: string }[]) => promises.map((promise) => promise.name);
  return readdirSync(folder)
    .sort()
    .flatMap((file) => {
      const { indicators, commitments } = parse(readFileSync(join(folder, file), 'utf8'));
      const tables = [namesOf(indicators), namesOf(commitments)];
      return [...tables, ...tables];
    });
}

/** The text of each table's second column, its lines joined. */
function indicatorColumns(lines: readonly string[]): string[] {
  const columns: string[] = [];
  for (const line of lines) {
    if (line.startsWith('┌')) columns.push('');
    const cell = line.startsWith('│') ? line.split('│')[2] : undefined;
    if (cell !== undefined) columns.push((columns.pop() ?? '') + cell.replace(/\s/g, ''));
  }
  return columns;
}

function expectInOrder(column: string, names: readonly string[]): void {
  let from = 0;
  for (const name of names) {
    const wanted = name.replace(/\s/g, '');
    const at = column.indexOf(wanted, from);
    expect(at, `${name} in ${column.slice(from)}`).toBeGreaterThanOrEqual(from);
    from = at + wanted.length;
  }
}

describe.skipIf(!existsSync(FULL))('a standard output that takes nothing', () => {
  test.each([
    [['evaluate', ALL_MET]],
    [['evaluate', ALL_MET, '--format', 'json']],
    [['--help']],
    [['--version']],
  ])('%j ends as what cannot be trusted', (args) => {
    const full = openSync(FULL, 'w');
    const { status, stderr } = spawnSync(NODE, [...SCRIPT, ...args], {
      cwd: ROOT,
      env: ENGLISH,
      stdio: ['ignore', full, 'pipe'],
      encoding: 'utf8',
    });
    closeSync(full);
    expect([status, stderr]).toEqual([
      2,
      'error: Standard output cannot be written to: the disk is full, or a quota is used up. What came out is not complete.\n',
    ]);
  });
});
