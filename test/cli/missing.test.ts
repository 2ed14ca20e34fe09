import { describe, expect, test } from 'vitest';
import { runProgram } from '../streams.js';

interface JsonArea {
  readonly area: string | null;
  readonly state: string;
  readonly expected: number;
  readonly missing: readonly { readonly indicator: string }[];
  readonly late: boolean | null;
  readonly submitted: string | null;
}
interface JsonMissing {
  readonly plans: readonly { plan: string; checkpoint: string; silent: boolean; areas: JsonArea[] }[];
  readonly exitCode: number;
}

const FILE = 'fixtures/missing-counties/input.csv';

async function missing(...args: string[]): Promise<JsonMissing> {
  const { stdout } = await runProgram(['missing', ...args, '--format', 'json', '--lang', 'en']);
  return JSON.parse(stdout) as JsonMissing;
}

async function areaOf(name: string | null, ...args: string[]): Promise<JsonArea | undefined> {
  return (await missing(...args)).plans[0]?.areas.find(({ area }) => area === name);
}

test('the list has one line for each area that owes something, its fields parted by tabs', async () => {
  const { stdout, code } = await runProgram(['missing', FILE, '--format', 'list', '--lang', 'zh']);
  expect(code).toBe(3);
  const lines = stdout.trimEnd().split('\n');
  expect(lines.map((line) => line.split('\t').length)).toEqual([6, 6, 6, 6, 6]);
  expect(lines[2]).toBe('揭阳市\t揭西县\t中期评估（2023年）\t2023-11-20\t\t全部8项未报');
  expect(lines[1]).toMatch(/^揭阳市\t揭东区\t.*\t逾期\t缺报：1 工伤保险参保人数、3 /);
});

describe('lateness', () => {
  test('is that of the date in the file', async () => {
    expect(await areaOf('榕城区', FILE)).toMatchObject({
      state: 'complete',
      submitted: '2023-11-25',
      late: true,
    });
  });

  test('of nothing received is known only as of a day', async () => {
    expect((await areaOf('普宁市', FILE))?.late).toBeNull();
    expect((await areaOf('普宁市', FILE, '--as-of', '2023-11-20'))?.late).toBe(false);
    expect((await areaOf('普宁市', FILE, '--as-of', '2023-11-21'))?.late).toBe(true);
  });

  test('of what is still missing is that of the day asked about', async () => {
    expect((await areaOf('揭东区', FILE, '--as-of', '2023-11-20'))?.late).toBe(false);
  });
});

test('an empty cell is not a report', async () => {
  const area = await areaOf('揭东区', FILE);
  expect(area?.missing.map(({ indicator }) => indicator)).toContain('hazard-monitoring-pass-rate');
});

describe('who is asked', () => {
  test('the units wherever one of them has reported, and the whole for the rest', async () => {
    const { plans } = await missing(FILE);
    expect(plans[0]?.areas.map(({ area, expected }) => [area, expected])).toEqual([
      [null, 1],
      ...['榕城区', '揭东区', '揭西县', '惠来县', '普宁市'].map((area) => [area, 8]),
    ]);
  });

  test('the whole only, or the units, where that is asked for', async () => {
    expect((await missing(FILE, '--by', 'whole')).plans[0]?.areas).toHaveLength(1);
    expect((await missing('fixtures/all-met/input.csv', '--by', 'area')).plans[0]?.areas).not.toHaveLength(1);
  });

  test('a city that reports for itself owes nothing of its counties', async () => {
    expect(await missing('fixtures/all-met/input.csv')).toMatchObject({ exitCode: 0 });
  });
});

test('plans without any file are listed where they are asked for', async () => {
  const { plans, exitCode } = await missing('fixtures/all-met/input.csv', '--all-plans');
  const silent = plans.filter((one) => one.silent).map(({ plan }) => plan);
  expect(silent).toEqual(['hengshui', 'jieyang', 'liaocheng', 'taishan']);
  expect(exitCode).toBe(3);
});

test('a checkpoint can be named, and no file be there yet', async () => {
  const { plans } = await missing('--plan', 'jieyang', '--at', 'final');
  expect(plans).toMatchObject([{ plan: 'jieyang', checkpoint: 'final', silent: true }]);
});

test('bad input is an exit code of 2, whatever is missing', async () => {
  const { code } = await runProgram(['missing', 'fixtures/unknown-area/input.csv']);
  expect(code).toBe(2);
  expect((await runProgram(['missing'])).code).toBe(2);
});
