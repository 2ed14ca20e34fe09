import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { SettingsByName } from '../../src/assess/inputs/settings.js';
import type { FileSettings } from '../../src/assess/options.js';
import { assess } from '../../src/core.js';
import { runProgram } from '../streams.js';

const folder = mkdtempSync(join(tmpdir(), 'plancheck-files-'));
afterAll(() => rmSync(folder, { recursive: true }));
function keep(name: string, content: string | Uint8Array): string {
  mkdirSync(dirname(join(folder, name)), { recursive: true });
  writeFileSync(join(folder, name), content);
  return join(folder, name);
}

const utf8 = (text: string) => new TextEncoder().encode(text);
/** 指标,年份,数值 / 职业卫生违法案件查处率,2023,0.9 — a rate of nobody in particular, as a fraction. */
const FRACTION = '指标,年份,数值\n职业卫生违法案件查处率,2023,0.9\n工业企业职业病危害项目申报率,2023,0.95\n';
/** The same plan by its name, the value in percent. */
const PERCENT = '城市,指标,年份,数值\n韶关市,工业企业职业病危害项目申报率,2023,95\n';

describe('which names a pattern matches', () => {
  test.each<[string, string, boolean]>([
    ['*.csv', 'a.csv', true],
    ['*.csv', '报送/旧系统/a.csv', true],
    ['*.csv', './a.csv', true],
    ['*.csv', 'a.xlsx', false],
    ['a.csv', 'ba.csv', false],
    ['旧系统/*.csv', '旧系统/a.csv', true],
    ['旧系统/*.csv', './旧系统/a.csv', true],
    ['./旧系统/*.csv', '旧系统/a.csv', true],
    ['旧系统/*.csv', '旧系统/子/a.csv', false],
    ['旧系统/**/*.csv', '旧系统/子/a.csv', true],
    ['旧系统/*.csv', '新/旧系统/a.csv', false],
    ['{甲,乙}县*.csv', '乙县2023.csv', true],
    ['旧/a.csv', '新/../旧/./a.csv', true],
    ['旧/a.csv', '旧\\a.csv', true],
    ['.*', '.hidden', true],
    ['!a.csv', 'b.csv', false],
    ['甲?.csv', '甲1.csv', true],
    ['甲?.csv', '甲.csv', false],
    ['a?b', 'a/b', false],
    ['[甲-乙a]1.csv', 'a1.csv', true],
    ['[!ab]1.csv', 'a1.csv', false],
    ['[!ab]1.csv', 'c1.csv', true],
    ['[1.csv', '[1.csv', true],
    ['\\[1\\].csv', '[1].csv', true],
    ['{a,{b,c}x}.csv', 'cx.csv', true],
    ['{a}.csv', '{a}.csv', true],
    ['a/**', 'a/b/c.csv', true],
    ['**/b/*', 'b/c.csv', true],
    ['**/b/*', 'ab/c.csv', false],
    ['𠮷?.csv', '𠮷𠮷.csv', true],
  ])('%s and %s: %j', (pattern, name, matches) => {
    const settings = new SettingsByName([{ match: [pattern], encoding: 'gb18030' }]);
    expect(settings.of(name)).toEqual(matches ? { encoding: 'gb18030' } : {});
    expect(settings.idle().map(({ code }) => code)).toEqual(matches ? [] : ['PC168']);
  });

  test('of two that say it differently the later holds, of what they do not both say each', () => {
    const settings = new SettingsByName([
      { match: ['*'], encoding: 'gb18030', sheet: ['甲'] },
      { match: ['b*'], encoding: 'utf-8' },
    ]);
    expect(settings.of('a.csv')).toEqual({ encoding: 'gb18030', sheet: ['甲'] });
    expect(settings.of('b.csv')).toEqual({ encoding: 'utf-8', sheet: ['甲'] });
  });

  test('what takes regular expressions for ever is read at once', () => {
    const evil = new SettingsByName([
      { match: [`${'*a'.repeat(99)}b`, `${'**/a'.repeat(49)}b`, `${'{a,b}'.repeat(39)}`] },
    ]);
    expect(evil.of('a'.repeat(250))).toEqual({});
    expect(evil.of('a/'.repeat(120))).toEqual({});
    expect(evil.idle()).toHaveLength(1);
  });

  test('no pattern and no name whatever throws', () => {
    const pattern = fc.stringMatching(/^[ab*?[\]{}()!+@,./-]{1,200}$/);
    const name = fc.string({ unit: fc.constantFrom(...'ab./\\'), maxLength: 60 });
    fc.assert(
      fc.property(pattern, name, (match, of) => void new SettingsByName([{ match: [match] }]).of(of)),
      { numRuns: 300 },
    );
  });
});

describe('how files are then read', () => {
  const outcomesOf = async (files: readonly FileSettings[]) => {
    const inputs = [
      { name: '旧系统/a.csv', bytes: utf8(FRACTION) },
      { name: 'b.csv', bytes: utf8(PERCENT) },
    ];
    const report = await assess(inputs, { files, at: 'midterm' });
    const codes = report.diagnostics.filter(({ severity }) => severity === 'error').map(({ code }) => code);
    const plans = report.evaluations.map(({ plan }) => plan.id);
    return { report, codes: [...new Set(codes)], plans };
  };

  test('a plan and a scale of their own', async () => {
    const files = [{ match: ['旧系统/*'], plan: '衡水市', percentScale: 'fraction' }] as const;
    const { report, codes, plans } = await outcomesOf(files);
    expect([codes, plans]).toEqual([[], ['hengshui', 'shaoguan']]);
    const values = report.evaluations.flatMap(({ results }) =>
      results.flatMap(({ measured }) => (measured?.value ? [measured.value.exact] : [])),
    );
    expect(values, '0.95 and 0.9 as fractions, 95 as a percentage').toEqual(['19/20', '9/10', '19/20']);
    expect(report.options?.files).toEqual([
      { match: ['旧系统/*'], plan: 'hengshui', percentScale: 'fraction' },
    ]);
  });

  test('an encoding of their own, whatever the bytes look like', async () => {
    const { report } = await outcomesOf([{ match: ['b.csv'], encoding: 'gb18030' }]);
    expect(report.inputs.map(({ encoding }) => encoding)).toEqual(['utf-8', 'gb18030']);
  });

  test('without them they cannot be told', async () => {
    expect((await outcomesOf([])).codes).toEqual(['PC221']);
    expect((await outcomesOf([{ match: ['旧系统/*'], plan: 'hengshui' }])).codes).toEqual(['PC205']);
  });

  test.each([
    [[{ plan: 'x' }]],
    [[{ match: [], plan: 'x' }]],
    [[{ match: ['*'], encoding: 'klingon' }]],
    [[{ match: ['*'], year: 2023 }]],
  ])('the library refuses %j', async (files) => {
    await expect(assess([], { files: files as never })).rejects.toThrow(/the option files is a list of/);
  });
});

describe('in a configuration', () => {
  const config = keep(
    '报送[1]/plancheck.yaml',
    `lang: en
at: midterm
files:
  - { match: 旧系统/*.csv, plan: hengshui, percent-scale: fraction }
  - { match: gbk-*.csv, encoding: gbk }
  - { match: [无/*.csv], encoding: gbk }
`,
  );
  const old = keep('报送[1]/旧系统/a.csv', FRACTION);
  const gbk = keep(
    '报送[1]/gbk-b.csv',
    // 韶关,row 2,2023,95% in GBK
    Uint8Array.from([...utf8('plan,row,year,value\n'), 0xc9, 0xd8, 0xb9, 0xd8, ...utf8(',2,2023,95%\n')]),
  );
  const run = (paths: readonly string[], ...more: string[]) =>
    runProgram(['evaluate', ...paths, '--config', config, '--format', 'json', ...more]);

  test('patterns start from its folder, however a file is named', async () => {
    for (const path of [old, relative('', old)]) {
      const { stdout } = await run([path, gbk]);
      const { evaluations, diagnostics, options, inputs } = JSON.parse(stdout);
      expect(evaluations.map(({ plan }: { plan: string }) => plan)).toEqual(['hengshui', 'shaoguan']);
      expect(inputs.map(({ encoding }: { encoding: string }) => encoding).sort()).toEqual([
        'gb18030',
        'utf-8',
      ]);
      expect(options.files).toHaveLength(3);
      expect(diagnostics.map(({ code, line }: { code: string; line: number }) => [code, line])).toEqual([
        ['PC168', 6],
        ['PC161', null],
      ]);
    }
  });

  test('the command line is of all files', async () => {
    const { stdout, stderr } = await run([old], '--percent-scale', 'percent');
    expect(JSON.parse(stdout).options).toMatchObject({
      percentScale: 'percent',
      files: [{ plan: 'hengshui' }, { encoding: 'gb18030' }, { encoding: 'gb18030' }],
    });
    expect(stderr).not.toContain('PC205');
  });

  test('inspect reads by them too', async () => {
    const { code, stdout } = await runProgram(['inspect', gbk, '--config', config, '--format', 'json']);
    expect(code).toBe(0);
    expect(stdout).toContain('"encoding": "gb18030"');
  });

  test.each([
    ['{ match: a.csv, enc: gbk }', 'encoding'],
    ['{ encoding: gbk }', 'files[0].match'],
    ['{ match: a.csv, plan: rules/a.yaml }', 'rules/a.yaml'],
    [`{ match: ${'a'.repeat(201)} }`, '200'],
  ])('%s is refused', async (entry, said) => {
    const path = keep('bad/plancheck.yaml', `files: [${entry}]\n`);
    const { code, stderr } = await runProgram(['evaluate', old, '--config', path, '--lang', 'en']);
    expect([code, stderr]).toEqual([2, expect.stringContaining(said)]);
  });
});
