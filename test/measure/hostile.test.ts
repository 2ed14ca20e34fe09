import { execFileSync } from 'node:child_process';
import { appendFileSync, mkdirSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openInput } from '../../src/assess/inputs/input.js';
import { findInputs } from '../../src/io/inputs.js';
import { runProgram } from '../streams.js';
import { faultLine, readExample } from './example.js';

/** Files that nobody sends in good faith, or that arrive broken: each is refused by name, and none is read at length. */
let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'plancheck-hostile-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const HEADER = '城市,指标,年份,数值\n';
const ROW = '衡水市,申报率,2023,92.5%\n';

async function evaluate(path: string): Promise<{ code: number; stderr: string }> {
  return runProgram(['evaluate', path, '--lang', 'en']);
}

describe('what is no file to read', () => {
  test('an empty folder', async () => {
    mkdirSync(join(folder, 'empty'));
    const { code, stderr } = await evaluate(join(folder, 'empty'));
    expect([code, stderr]).toEqual([2, expect.stringMatching(/error PC200 The folder holds no data files/)]);
  });

  test('a folder that is called like a file is looked into, and nothing else', async () => {
    mkdirSync(join(folder, 'year', '2023.csv'), { recursive: true });
    writeFileSync(join(folder, 'year', '2023.csv', 'a.csv'), HEADER + ROW);
    const { code, stderr } = await evaluate(join(folder, 'year'));
    expect([code, stderr]).toEqual([3, expect.not.stringContaining('error')]);
  });

  test.each(['pipe.csv', 'pipes'])('a pipe, named or found: %s', async (name) => {
    const inside = join(folder, 'pipes');
    mkdirSync(inside, { recursive: true });
    const path = join(name === 'pipes' ? inside : folder, 'pipe.csv');
    execFileSync('mkfifo', [path]);
    const { code, stderr } = await evaluate(name === 'pipes' ? inside : path);
    expect([code, stderr]).toEqual([
      2,
      expect.stringMatching(/pipe\.csv: error PC200 .*not an ordinary file/),
    ]);
  });

  test('a file of more bytes than are read is not opened', async () => {
    const path = join(folder, 'sparse.csv');
    writeFileSync(path, HEADER);
    truncateSync(path, 4 * 1024 ** 3);
    const { code, stderr } = await evaluate(path);
    expect([code, stderr]).toEqual([2, expect.stringMatching(/error PC200 .*larger than may be read/)]);
  });

  test('standard input without an end is cut off', async () => {
    let given = 0;
    async function* endless(): AsyncGenerator<Uint8Array> {
      for (;;) {
        given += 1000;
        yield new Uint8Array(1000).fill(0x61);
      }
    }
    const opened = await openInput({ name: '<stdin>', bytes: endless() }, 100_000, null);
    expect(await opened?.finish()).toBeNull();
    expect(given).toBeLessThan(103_000);
  });

  test('a file that changes while it is read', async () => {
    const path = join(folder, 'changing.csv');
    writeFileSync(path, HEADER);
    const [input] = (await findInputs([path], process.stdin)).inputs;
    const opened = input && (await openInput(input, 1e6, null));
    appendFileSync(path, ROW);
    expect(await opened?.finish()).toMatchObject({ problem: 'changed' });
  });
});

describe('what is no table', () => {
  test.each<[string, string | Uint8Array, string]>([
    ['nothing', '', 'PC202@-:-'],
    ['only a mark', '\ufeff', 'PC202@-:-'],
    ['only blanks', ' \n\t\n　\n', 'PC202@-:-'],
    ['zero bytes', new Uint8Array(100_000), 'PC202@-:-'],
    ['a picture', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13]), 'PC233@-:-'],
    ['a web page', '<html><table><tr><td>指标</td><td>2023年</td></tr></table></html>', 'PC202@-:-'],
    ['a zip archive of nothing', Uint8Array.from([0x50, 0x4b, 5, 6, ...new Uint8Array(18)]), 'PC233@-:-'],
    ['a quote that is never closed', `${HEADER}${ROW}"衡水市,申报率\n2023\n`, 'PC203@3:-'],
    ['a quote that swallows a long file', `${HEADER}${ROW}"${'衡水市\n'.repeat(400_000)}`, 'PC203@3:-'],
    ['a million columns', `${HEADER}${','.repeat(400_000)}\n${ROW}`, 'PC203@2:-'],
    ['a header of a million columns', `${'指标,'.repeat(200_000)}\n`, 'PC203@1:-'],
    ['a cell of millions of letters', `${HEADER}${'字'.repeat(3_000_000)}`, 'PC203@2:-'],
  ])('%s', async (_, table, fault) => {
    const { measurements, faults } = await readExample(table);
    expect(faults).toContain(fault);
    expect(measurements.length).toBeLessThanOrEqual(1);
  });
});

describe('what a table can hold', () => {
  test.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty'])(
    'a column headed %s',
    async (name) => {
      const { values, diagnostics } = await readExample(
        `城市,指标,年份,数值,${name}\n衡水市,申报率,2023,92.5%,1\n`,
      );
      expect(values).toEqual(['hengshui * hazard-declaration-rate 2023 0.925']);
      expect(diagnostics.map(faultLine)).toEqual(['PC220@1:5']);
    },
  );

  test.each([
    ['城市', '__proto__,申报率,2023,92.5%', 'PC210@2:1'],
    ['指标', '衡水市,__proto__,2023,92.5%', 'PC212@2:2'],
    ['年份', '衡水市,申报率,__proto__,92.5%', 'PC214@2:3'],
    ['数值', '衡水市,申报率,2023,constructor', 'PC204@2:4'],
  ])('a word of JavaScript under %s', async (_, row, fault) => {
    expect((await readExample(`${HEADER}${row}\n`)).faults).toEqual([fault]);
  });

  test.each([
    ['城市', `${'衡'.repeat(200_000)},申报率,2023,1%`, 'PC210@2:1'],
    ['指标', `衡水市,${'率'.repeat(200_000)},2023,1%`, 'PC212@2:2'],
    ['年份', `衡水市,申报率,${'2'.repeat(500_000)},1%`, 'PC214@2:3'],
    ['数值', `衡水市,申报率,2023,${'9'.repeat(500_000)}`, 'PC204@2:4'],
  ])('a very long cell under %s', async (_, row, fault) => {
    expect((await readExample(`${HEADER}${row}\n`)).faults).toEqual([fault]);
  });

  test('titles of a hundred thousand labels', async () => {
    const { values } = await readExample(`"${'单位：'.repeat(100_000)} "\n${HEADER}${ROW}`);
    expect(values).toEqual(['hengshui * hazard-declaration-rate 2023 0.925']);
  });

  test('tens of thousands of different faults are counted, not kept', async () => {
    const rows = Array.from({ length: 20_000 }, (_, i) => `衡水市,无此指标${i},2023,${i}%\n`);
    const { diagnostics } = await readExample(HEADER + rows.join(''));
    expect(diagnostics.map(({ code }) => code)).toEqual(['PC299', ...Array(100).fill('PC212')]);
  });

  test('thousands of different values for one cell are one conflict', async () => {
    const rows = Array.from({ length: 5000 }, (_, i) => `衡水市,申报率,2023,${i / 100}%\n`);
    const path = join(folder, 'conflict.csv');
    writeFileSync(path, HEADER + rows.join(''));
    const { code, stderr } = await evaluate(path);
    expect([code, stderr.length < 2000]).toEqual([2, true]);
  });
});
