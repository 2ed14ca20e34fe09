import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { runProgram } from '../streams.js';

const FOLDER = mkdtempSync(join(tmpdir(), 'plancheck-patterns-'));
afterAll(() => rmSync(FOLDER, { recursive: true }));

const TABLE = '指标,年份,数值\n工业企业职业病危害项目申报率,2025,95%\n';
for (const name of ['a-1-x.csv', 'a-2-y.csv', 'b-1-x.csv', 'a-1.csv', '.a-1-x.csv'])
  writeFileSync(join(FOLDER, name), TABLE);
mkdirSync(join(FOLDER, 'within'));
writeFileSync(join(FOLDER, 'within', 'a-3-x.csv'), TABLE);
mkdirSync(join(FOLDER, 'long'));
for (let i = 0; i < 20; i += 1) writeFileSync(join(FOLDER, 'long', `${'a'.repeat(200)}${i}.csv`), TABLE);

async function filesOf(pattern: string): Promise<readonly string[]> {
  const { stdout } = await runProgram([
    'evaluate',
    join(FOLDER, pattern),
    '--plan',
    'hengshui',
    '--format',
    'json',
  ]);
  const { inputs } = JSON.parse(stdout) as { inputs: readonly { file: string }[] };
  return inputs.map(({ file }) => file.slice(FOLDER.length + 1)).sort();
}

test.each([
  ['a-*-*.csv', ['a-1-x.csv', 'a-2-y.csv']],
  ['*-*-*.csv', ['a-1-x.csv', 'a-2-y.csv', 'b-1-x.csv']],
  ['*-?-*.csv', ['a-1-x.csv', 'a-2-y.csv', 'b-1-x.csv']],
  ['.*-*-*.csv', []],
  ['**/a-*-*.csv', ['a-1-x.csv', 'a-2-y.csv', 'within/a-3-x.csv']],
  ['{a,b}-*-*.csv', ['a-1-x.csv', 'a-2-y.csv', 'b-1-x.csv']],
  ['*/*-*-*.csv', ['within/a-3-x.csv']],
])('%s', async (pattern, files) => {
  expect(await filesOf(pattern)).toEqual(files);
});

test('a pattern of many stars and names that are nearly like it end', async () => {
  expect(await filesOf('long/*a*a*a*a*a*a*ab.csv')).toEqual([]);
});
