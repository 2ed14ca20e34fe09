import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { runProgram } from '../streams.js';

const folder = mkdtempSync(join(tmpdir(), 'plancheck-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const data = join(folder, 'a.csv');
writeFileSync(data, '指标,数值\n申报率,95%\n');

const explained = ['explain', 'hengshui', '2', '--data', data, '--lang', 'zh'];

test('rows of --data that name no year are of --year', async () => {
  expect((await runProgram(explained)).code).toBe(2);
  const { code, stdout } = await runProgram([...explained, '--year', '2025']);
  expect(code).toBe(0);
  expect(stdout).toContain('终期评估（2025年）：达标');
});

test('--area alone says of which plan the rows are', async () => {
  const { stdout } = await runProgram([
    'evaluate',
    data,
    '--year',
    '2025',
    '--area',
    '桃城区',
    '--format',
    'json',
  ]);
  const { evaluations } = JSON.parse(stdout);
  expect(evaluations.map(({ plan }: { plan: string }) => plan)).toEqual(['hengshui']);
});
