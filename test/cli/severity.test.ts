import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { assess } from '../../src/core.js';
import { runProgram } from '../streams.js';

process.chdir(join(import.meta.dirname, '../..'));

const folder = mkdtempSync(join(tmpdir(), 'plancheck-severity-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Three approximate values (PC206, a warning); one indicator is met, nothing fails, six have no data: exit code 3. */
const APPROXIMATE = 'fixtures/approximate/input.csv';

interface Found {
  readonly code: string;
  readonly severity: string;
  readonly message: string;
}

async function run(...args: string[]) {
  const ran = await runProgram(['evaluate', APPROXIMATE, '--format', 'json', '--lang', 'en', ...args]);
  if (ran.stdout === '') return { ...ran, found: [], options: {} };
  const { diagnostics, options } = JSON.parse(ran.stdout) as { diagnostics: Found[]; options: object };
  return { ...ran, options, found: diagnostics.map(({ code, severity }) => `${code} ${severity}`) };
}

describe('what findings of a code count as', () => {
  test.each<[string[], number, string[]]>([
    [[], 3, ['PC206 warning', 'PC206 warning', 'PC206 warning']],
    [['--error', 'PC206'], 2, ['PC206 error', 'PC206 error', 'PC206 error']],
    [['--error', 'PC299,PC206'], 2, ['PC206 error', 'PC206 error', 'PC206 error']],
    [['--warning', 'PC206'], 3, ['PC206 warning', 'PC206 warning', 'PC206 warning']],
    [['--ignore', 'PC206'], 3, ['PC167 note']],
    [['--ignore', 'PC206', '--error', 'PC206'], 2, ['PC206 error', 'PC206 error', 'PC206 error']],
    [['--fail-on-warning'], 2, ['PC206 warning', 'PC206 warning', 'PC206 warning']],
    [['--fail-on-warning', '--ignore', 'PC206', '--allow-open'], 0, ['PC167 note']],
  ])('%j', async (args, code, found) => {
    const ran = await run(...args);
    expect([ran.code, ran.found]).toEqual([code, found]);
  });

  test('what is left out is counted', async () => {
    const { stderr, options } = await run('--ignore', 'PC206');
    expect(stderr).toBe('note PC167 3 findings of PC206 were left out, as --ignore asks.\n');
    expect(options).toMatchObject({ ignore: ['PC206'] });
  });

  test('those of one cause, and those that are only counted, are counted too', async () => {
    const many = join(folder, 'many.csv');
    writeFileSync(
      many,
      `城市,指标,年份,数值\n${'衡水市,工业企业职业病危害项目申报率,1999,1%\n'.repeat(103)}`,
    );
    const { stderr } = await runProgram(['evaluate', many, '--ignore', 'PC215', '--lang', 'en']);
    expect(stderr).toMatch(/PC167 103 findings of PC215 were left out/);
  });

  test.each([
    [['--warning', 'PC205'], 'PC205 is an error and stays one under --warning'],
    [['--ignore', 'PC211'], 'PC211 is an error and stays one under --ignore'],
    [['--error', 'PC2O6'], 'There is no diagnostic code "PC2O6"'],
    [['--quiet'], '--quiet and --format json exclude each other'],
  ])('%j is refused', async (args, said) => {
    const { code, stdout, stderr } = await run(...args);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain(said);
  });

  test('the library takes them by the same names', async () => {
    const input = { name: 'a.csv', bytes: readFileSync(APPROXIMATE) };
    const { exitCode, exitWhy } = await assess([input], { failOnWarning: true });
    expect([exitCode, exitWhy]).toEqual([2, 'warnings']);
    expect((await assess([input], { ignore: ['PC206'] })).diagnostics.map(({ code }) => code)).toEqual([
      'PC167',
    ]);
    await expect(assess([input], { ignore: ['PC205'] })).rejects.toThrow(
      /ignore is a list of codes of warnings/,
    );
  });

  test('a failure is a 1, whatever is asked of warnings', async () => {
    const args = ['evaluate', 'fixtures/behind-pace/input.csv', '--fail-on-warning', '--quiet'];
    expect((await runProgram(args)).code).toBe(1);
  });
});

describe('for batches', () => {
  const both = ['evaluate', APPROXIMATE, 'fixtures/behind-pace/input.csv', '--at', 'midterm', '--lang', 'en'];

  test('--quiet writes the conclusion, and how many findings there are', async () => {
    const { code, stdout, stderr } = await runProgram([...both, '-q']);
    expect([code, stdout]).toEqual([1, 'Verdict: fail. At least one indicator failed; exit code 1.\n']);
    expect(stderr).toMatch(/^Not shown one by one \(--quiet\): \d+ \w+(, \d+ \w+)*\.\n$/);
  });

  test('--quiet says nothing of findings that there are not', async () => {
    const { stderr } = await runProgram(['evaluate', 'fixtures/all-met/input.csv', '--quiet']);
    expect(stderr).toBe('');
  });

  test('--statistics counts by code and by file, the most first', async () => {
    const { stderr } = await runProgram(['evaluate', APPROXIMATE, '--quiet', '--statistics', '--lang', 'en']);
    expect(stderr).toMatch(/^Count +Code +Severity +What it is\n +3 +PC206 +warning +An approximate value/);
    expect(stderr).toMatch(/\nCount +File +Severity\n +3 +fixtures\/approximate\/input\.csv +3 warnings\n$/);
  });

  test.each([
    ['zh', /^地区 +结论 .*\n衡水市 中期评估（2023年） +未通过 +1 +5 +1 +3\n\n结论：未通过。/],
    ['en', /^Place +Verdict .*\n衡水市 mid-term 2023 +fail +1 +5 +1 +3\n\nVerdict: fail\./],
  ])('--summary is a line a place, in %s', async (lang, line) => {
    const { code, stdout } = await runProgram([
      'evaluate',
      'fixtures/behind-pace/input.csv',
      '--summary',
      '--lang',
      lang,
    ]);
    expect(code).toBe(1);
    expect(stdout).toMatch(line);
  });

  test('-o takes the format from the ending', async () => {
    const files = ['a.json', 'b.SARIF', 'junit=c.out'].map((name) =>
      name.replace(/([^=]+)$/, join(folder, '$1')),
    );
    const args = files.flatMap((file) => ['-o', file]);
    const { code, stderr } = await runProgram(['evaluate', APPROXIMATE, '--quiet', ...args]);
    expect([code, stderr]).toEqual([3, expect.not.stringContaining('wrote')]);
    const read = (name: string) => readFileSync(join(folder, name), 'utf8');
    expect(JSON.parse(read('a.json')).schema).toBe('plancheck/report@1');
    expect(JSON.parse(read('b.SARIF')).version).toBe('2.1.0');
    expect(read('c.out')).toContain('<testsuites>');
    const unknown = await runProgram(['evaluate', APPROXIMATE, '-o', 'report.pdf', '--lang', 'en']);
    expect([unknown.code, unknown.stderr]).toEqual([2, expect.stringContaining('.json, .csv')]);
  });
});

test('a configuration that was found and lets warnings pass is said to do so', async () => {
  writeFileSync(join(folder, 'plancheck.yaml'), 'ignore: [PC206]\nlang: en\n');
  const { code, stderr } = await runProgram(['evaluate', APPROXIMATE, '--fail-on-warning', '--allow-open'], {
    configFrom: folder,
  });
  expect(code).toBe(0);
  expect(stderr).toMatch(/PC162 Because of ignore .*exit code is 0; without it, it would be 2/);
});
