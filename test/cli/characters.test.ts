import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { run } from '../../src/cli/run.js';

/** Where editors are sent: to the character of the line, which in a table is not the number of the field. */
let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'characters-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A value on the second row that cannot be read, behind a heading of two lines. */
const TABLE = [
  '"城\n市",指标,年份,数值',
  '衡水市,工业企业职业病危害项目申报率,2023,88.9%',
  '衡水市,"工作场所职业病危害因素监测合格率",2023,82%',
  '衡水市,重点人群职业健康知识知晓率,2023,9O%',
].join('\n');

async function evaluated(args: readonly string[], given = '', env = {}) {
  const written = { out: '', err: '' };
  const stream = (to: 'out' | 'err') => ({
    write: (text: string) => {
      written[to] += text;
    },
    isTTY: false,
    columns: 80,
  });
  async function* stdin() {
    yield new TextEncoder().encode(given);
  }
  const streams = { stdin: stdin(), stdout: stream('out'), stderr: stream('err'), env };
  await run(['evaluate', ...args, '--lang', 'en', '--no-config'], streams);
  return written;
}

function tableAt(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

// 衡水市, is 4 units of UTF-16, 重点人群职业健康知识知晓率, is 14, 2023, is 5: the value begins with the 24th
test('a terminal is told the character, JSON both it and the field', async () => {
  const path = tableAt('a.csv', TABLE);
  const { out, err } = await evaluated([path, '--format', 'json']);
  expect(err).toContain(`${path}:5:24: error PC204`);
  const report = JSON.parse(out);
  const place = { file: path, line: 5, column: 4, character: 24 };
  expect(report.diagnostics).toContainEqual(expect.objectContaining({ code: 'PC204', ...place }));
  const { results } = report.evaluations[0];
  // 衡水市,工业企业职业病危害项目申报率,2023, is 4 + 15 + 1 + 5, and quotes are characters
  expect(results[1].measured.source).toEqual({ file: path, line: 3, column: 4, character: 25 });
  expect(results[2].measured.source).toEqual({ file: path, line: 4, column: 4, character: 29 });
});

test('SARIF and annotations send to the same place', async () => {
  const path = tableAt('b.csv', TABLE);
  const { results } = JSON.parse((await evaluated([path, '--format', 'sarif'])).out).runs[0];
  const fault = results.find(({ ruleId }: { ruleId: string }) => ruleId === 'PC204');
  expect(fault.locations[0].physicalLocation.region).toMatchObject({ startLine: 5, startColumn: 24 });
  expect((await evaluated([path, '--format', 'github'])).out).toContain(`file=${path},line=5,col=24,`);
});

test('a cell that begins behind a line break in its row has its own line', async () => {
  const path = tableAt('c.csv', TABLE.replace('指标,', '指标,联系人,'));
  const { err, out } = await evaluated([path, '--format', 'json']);
  expect(err).toContain(`${path}:2:7: note PC220`);
  const told = JSON.parse(out).diagnostics.find(({ code }: { code: string }) => code === 'PC220');
  expect(told).toMatchObject({ line: 1, column: 3, textLine: 2, character: 7 });
});

test('values that differ are told with their characters', async () => {
  const row = '衡水市,重点人群职业健康知识知晓率,2023,';
  const path = tableAt('d.csv', `城市,指标,年份,数值\n${row}90%\n${row}91%\n`);
  const { err } = await evaluated([path]);
  expect(err).toContain(`90% (${path}:2:24) ≠ 91% (${path}:3:24)`);
});

test('standard input is placed as a file is, and by lines only where there is too much to keep', async () => {
  expect((await evaluated(['-'], TABLE)).err).toContain('<stdin>:5:24: error PC204');
  const long = `${TABLE}\n${',,,\n'.repeat(1_100_000)}`;
  expect((await evaluated(['-'], long)).err).toContain('<stdin>:5: error PC204');
});
