import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { run } from '../../src/cli/run.js';
import { runProgram } from '../streams.js';

const FOLDER = mkdtempSync(join(tmpdir(), 'plancheck-batch-'));
afterAll(() => rmSync(FOLDER, { recursive: true }));

interface JsonReport {
  readonly inputs: readonly { readonly file: string }[];
  readonly evaluations: readonly {
    readonly plan: string;
    readonly results: readonly { readonly indicator: string; readonly measured: unknown }[];
  }[];
  readonly diagnostics: readonly { code: string; severity: string; file: string | null; message: string }[];
  readonly exitCode: number;
}

let folders = 0;
/** A new folder with the files, and its path. */
function folderOf(files: Readonly<Record<string, string | Uint8Array>>): string {
  folders += 1;
  const folder = join(FOLDER, String(folders));
  mkdirSync(folder);
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  return folder;
}

async function evaluated(paths: readonly string[], ...more: string[]): Promise<JsonReport> {
  const { stdout } = await runProgram(['evaluate', ...paths, '--format', 'json', '--lang', 'en', ...more]);
  return JSON.parse(stdout) as JsonReport;
}

const HEAD = '城市,县区,指标,年份,数值,分子,分母\n';
const RATE = 'hazard-declaration-rate';

/** Ten ways in which a file can be broken. */
const BROKEN: readonly (string | Uint8Array)[] = [
  '', // empty
  '甲,乙\n1,2\n', // no header
  HEAD, // no rows
  `${HEAD}衡水市,桃城区,职业病危害项目申报率,2023,９O％,,\n`, // a letter among the digits
  `${HEAD}衡水市,桃成区,职业病危害项目申报率,2023,90%,,\n`, // an unknown area
  `${HEAD}恒水市,,职业病危害项目申报率,2023,90%,,\n`, // an unknown plan
  `${HEAD}衡水市,,职业病危害项目申抱绿率数,2023,90%,,\n`, // an unknown indicator
  `${HEAD}衡水市,,职业病危害项目申报率,去年,90%,,\n`, // no year
  `${HEAD}衡水市,桃城区,职业病危害项目申报率,2022,,5,4\n`, // more than all
  new Uint8Array([0x50, 0x4b, 0x03, 0x04, 0xff, 0x00, 0x00]), // a workbook cut short
];

describe('200 files of which 20 are broken in 10 ways', () => {
  const files: Record<string, string | Uint8Array> = {};
  const plans = ['衡水市', '揭阳市', '聊城市', '韶关市'];
  for (let i = 0; i < 180; i += 1) {
    const [year, city] = [2000 + Math.floor(i / 4), plans[i % 4]]; // each file has a cell of its own
    files[`good-${i}.csv`] = `${HEAD}${city},,${RATE},${year},95%,,\n`;
  }
  for (let i = 0; i < 20; i += 1) files[`broken-${i}.csv`] = BROKEN[i % 10] ?? '';

  test('all 20 are reported, 180 evaluated, and the exit code is 2', async () => {
    const folder = folderOf(files);
    const report = await evaluated([folder]);
    const faulty = new Set(
      report.diagnostics.filter((one) => one.severity === 'error').map((one) => one.file),
    );
    expect([...faulty].sort()).toEqual(
      Array.from({ length: 20 }, (_, i) => join(folder, `broken-${i}.csv`)).sort(),
    );
    expect(report.inputs).toHaveLength(200);
    expect(report.evaluations.map(({ plan }) => plan)).toEqual([
      'hengshui',
      'jieyang',
      'liaocheng',
      'shaoguan',
    ]);
    for (const { results } of report.evaluations)
      expect(results.find(({ indicator }) => indicator === RATE)?.measured).not.toBeNull();
    expect(report.exitCode).toBe(2);
  });

  test('--fail-fast stops after the first of them and says how many are left', async () => {
    const folder = folderOf({ 'a.csv': `${HEAD}衡水市,,${RATE},2023,95%,,\n`, 'b.csv': '', 'c.csv': HEAD });
    const report = await evaluated([folder], '--fail-fast');
    expect(report.inputs.map(({ file }) => file)).toEqual([join(folder, 'a.csv'), join(folder, 'b.csv')]);
    expect(report.diagnostics.find(({ code }) => code === 'PC241')?.message).toMatch(/1 more file was not/);
    expect(report.exitCode).toBe(2);
  });
});

test('the same cell in two files is a conflict that names both', async () => {
  const row = (value: string) => `${HEAD}衡水市,桃城区,${RATE},2023,${value},,\n`;
  const folder = folderOf({ 'a.csv': row('90%'), 'b.csv': row('91%') });
  const { diagnostics } = await evaluated([folder]);
  const conflict = diagnostics.find(({ code }) => code === 'PC216');
  expect(conflict?.message).toContain('a.csv');
  expect(conflict?.message).toContain('b.csv');
});

test('a file that is named twice, by itself and by its folder, is read once', async () => {
  const folder = folderOf({ 'a.csv': `${HEAD}衡水市,,${RATE},2023,95%,,\n` });
  const { inputs, diagnostics } = await evaluated([join(folder, 'a.csv'), folder, join(folder, '*.csv')]);
  expect(inputs).toHaveLength(1);
  expect(diagnostics.map(({ code }) => code)).not.toContain('PC217');
});

describe('how a file is cut into parts, and in what order they come', () => {
  const rows = [
    '衡水市,桃城区,hazard-declaration-rate,2023,,90,100',
    '衡水市,冀州区,hazard-declaration-rate,2023,95%,,',
    '衡水市,高新区,hazard-declaration-rate,2023,95%,,',
    '衡水市,高新区,violation-handling-rate,2023,95%,,',
    '衡水市,桃城区,injury-insurance-participants,2023,3万人,,',
    '衡水市,桃城区,injury-insurance-participants,2022,2万人,,',
    '衡水市,全市,hazard-monitoring-pass-rate,2023,86%,,',
    '衡水市,全市,hazard-monitoring-pass-rate,2023,86%,,',
    '衡水市,全市,hazard-monitoring-pass-rate,2023,87%,,',
    '衡水市,全市,hazard-monitoring-pass-rate,2023,87%,,',
    '衡水市,全市,health-knowledge-awareness-rate,2023,/,,',
    '衡水市,全市,health-knowledge-awareness-rate,2023,90%,,',
    '揭阳市,榕城区,examination-institution-coverage,2023,有,,',
    '揭阳市,普宁市,examination-institution-coverage,2023,9x,,',
    '揭阳市,全市,violation-handling-rate,2023,100%,,',
    '揭阳市,榕城,violation-handling-rate,2023,,4,5',
  ];

  test('never change the report, but for its inputs and places', async () => {
    const whole = apart(await evaluated([folderOf({ 'all.csv': `${HEAD}${rows.join('\n')}\n` })]));
    await fc.assert(
      fc.asyncProperty(
        fc.shuffledSubarray(rows, { minLength: rows.length }),
        fc.array(fc.nat(rows.length), { maxLength: 4 }),
        async (shuffled, cuts) => {
          const folder = folderOf(partsOf(shuffled, cuts));
          expect(apart(await evaluated([folder]))).toEqual(whole);
          const named = readdirSync(folder).map((name) => join(folder, name));
          expect(apart(await evaluated(named.reverse()))).toEqual(whole);
        },
      ),
      { numRuns: 25 },
    );
  });
});

function partsOf(rows: readonly string[], cuts: readonly number[]): Record<string, string> {
  const ends = [...new Set([...cuts, rows.length])].sort((a, b) => a - b);
  const parts = ends.map((end, i) => rows.slice(ends[i - 1] ?? 0, end)).filter((part) => part.length > 0);
  return Object.fromEntries(parts.map((part, i) => [`${i}.csv`, `${HEAD}${part.join('\n')}\n`]));
}

/** A report without its inputs and places; what is named by its place is only counted. */
function apart({ inputs: _, diagnostics, ...report }: JsonReport): unknown {
  const places = new Set(['source', 'file', 'line', 'column']);
  const json = JSON.stringify(
    { ...report, codes: diagnostics.map(({ code }) => code).sort() },
    (key, value) => (places.has(key) ? undefined : value),
  );
  return JSON.parse(json);
}

describe('development zones and the like', () => {
  const data = [
    '衡水市,桃城区,hazard-declaration-rate,2023,,90,100',
    '衡水市,高新区,hazard-declaration-rate,2023,,9,100',
    '衡水市,衡水经济技术开发区,hazard-declaration-rate,2023,,9,100',
    '衡水市,市本级,hazard-declaration-rate,2023,,9,100',
  ];
  const file = () => join(folderOf({ 'zones.csv': `${HEAD}${data.join('\n')}\n` }), 'zones.csv');
  const rollupOf = async (...more: string[]) => {
    const report = await evaluated([file()], ...more);
    const result = report.evaluations[0]?.results.find(({ indicator }) => indicator === RATE);
    const measured = result?.measured as { rollup: { units: number; rows: { area: string }[] } };
    return { report, units: measured.rollup.units, areas: measured.rollup.rows.map(({ area }) => area) };
  };

  test('are named in a warning and not counted', async () => {
    const { report, units, areas } = await rollupOf();
    expect(report.diagnostics.map(({ code }) => code)).toEqual(['PC240', 'PC240', 'PC240']);
    expect([units, areas]).toEqual([11, ['桃城区']]);
    expect(report.exitCode).toBe(3);
  });

  test.each([['高新区'], ['hengshui:高新区'], ['衡水市：高新区']])(
    'count by --count-area %s',
    async (area) => {
      const { report, units, areas } = await rollupOf('--count-area', area);
      expect(report.diagnostics).toHaveLength(2);
      expect([units, areas]).toEqual([12, ['桃城区', '高新区']]);
    },
  );

  test('an area of another plan is no unit of this one', async () => {
    const { units } = await rollupOf('--count-area', 'jieyang:高新区');
    expect(units).toBe(11);
  });

  test('a misspelt county stays an error', async () => {
    const folder = folderOf({ 'a.csv': `${HEAD}衡水市,桃成区,${RATE},2023,90%,,\n` });
    const { diagnostics } = await evaluated([folder]);
    expect(diagnostics.map(({ code }) => code)).toContain('PC211');
  });

  test('an area without a name is no area', async () => {
    const { code, stderr } = await runProgram(['evaluate', file(), '--count-area', 'hengshui:']);
    expect([code, stderr]).toEqual([2, expect.stringContaining('--count-area')]);
  });
});

describe('Ctrl-C', () => {
  const streams = (interrupted: AbortSignal, stdin: AsyncIterable<Uint8Array>) => {
    const out: string[] = [];
    const stream = { write: (text: string) => void out.push(text), isTTY: false, columns: undefined };
    return { out, given: { stdin, stdout: stream, stderr: stream, env: {}, interrupted } };
  };

  test('ends with 130 while standard input is waited for, and writes nothing', async () => {
    const interruption = new AbortController();
    const report = join(FOLDER, 'never.json');
    const { out, given } = streams(interruption.signal, never());
    const running = run(['evaluate', '-', '--report', `json=${report}`], given);
    setTimeout(() => interruption.abort(), 50);
    expect(await running).toBe(130);
    expect(out.join('')).toBe('Interrupted; no result was written.\n');
    expect(readdirSync(FOLDER)).not.toContain('never.json');
  });

  test('ends with 130 between two files', async () => {
    const folder = folderOf({ 'a.csv': `${HEAD}衡水市,,${RATE},2023,95%,,\n` });
    const { given } = streams(AbortSignal.abort(), never());
    expect(await run(['evaluate', folder], given)).toBe(130);
  });
});

async function* never(): AsyncGenerator<Uint8Array> {
  await new Promise(() => {});
  yield new Uint8Array();
}

describe('the progress bar', () => {
  const many = Object.fromEntries(Array.from({ length: 40 }, (_, i) => [`${i}.csv`, `${HEAD}`]));
  const shownOn = async (isTTY: boolean, folder: string) => {
    const err: string[] = [];
    const stdout = { write: () => {}, isTTY: false, columns: undefined };
    const stderr = { write: (text: string) => void err.push(text), isTTY, columns: 80 };
    await run(['evaluate', folder, '--lang', 'en'], { stdin: never(), stdout, stderr, env: {} });
    return err.join('');
  };

  test('is shown on a terminal while many files are read', async () => {
    expect(await shownOn(true, folderOf(many))).toContain('/40 files');
  });

  test('is not shown elsewhere, nor for few files', async () => {
    expect(await shownOn(false, folderOf(many))).not.toContain('Reading');
    expect(await shownOn(true, folderOf({ 'a.csv': HEAD }))).not.toContain('Reading');
  });
});
