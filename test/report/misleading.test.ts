import { copyFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { read } from '@e965/xlsx';
import { readXlsx } from 'hucre/xlsx';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runProgram } from '../streams.js';

/** What once misled somebody who looked at a report, each on the file by which it was found. */
const COUNTIES = 'fixtures/county-missing/input.xlsx';
const ASKED = ['--plan', 'shaoguan', '--at', 'midterm', '--by', 'area', '--lang', 'zh'];

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'plancheck-misleading-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The words of a part of a page. */
function words(page: string, start: string, end: string): string {
  const from = page.indexOf(start);
  return page
    .slice(from, page.indexOf(end, from))
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

test('the page’s county matrix bears the plan’s own numbers', async () => {
  const { stdout } = await runProgram([
    ...['evaluate', 'fixtures/county-matrix/input.csv', '--by', 'area', '--format', 'html', '--lang', 'zh'],
  ]);
  const matrix = stdout.slice(stdout.lastIndexOf('<table class="heat"'));
  // row 8 is judged for the whole only
  expect(words(matrix, '<thead', '</thead>')).toMatch(/ 1 2 3 4 5 6 7 9 10 /);
});

test.each([
  [['evaluate', 'fixtures/hengshui-midterm/input.csv', '--at', '2030'], '也可以写2020至2025之间的年份'],
  [['template', 'hengshui', '--year', '2031'], '衡水市的规划只涉及2020至2025年，没有2031年的内容'],
])('a year that the plan does not reach is refused: %j', async (args, said) => {
  const { code, stdout, stderr } = await runProgram([...args, '--lang', 'zh']);
  expect([code, stdout]).toEqual([2, '']);
  expect(stderr).toContain(said);
});

describe('a city misses an indicator for which one of nine counties has not what it should', () => {
  const marked = async () => {
    const out = join(folder, 'marked.xlsx');
    await runProgram(['evaluate', COUNTIES, ...ASKED, '--annotate', out]);
    return new Uint8Array(readFileSync(out));
  };

  test('of its cells only that county’s is filled', async () => {
    const { Sheets } = read(await marked(), { cellStyles: true });
    const sheet = Sheets['2023年'] ?? {};
    const filled = Object.entries(sheet).flatMap(([at, cell]) => (cell.c ? [[at, String(cell.v)]] : []));
    const answers = filled.filter(([, value]) => /^有|无|筹建/.test(value ?? ''));
    expect(answers.map(([, value]) => value)).toEqual(['筹建中']);
  });

  test('the marked workbook opens with a second library', async () => {
    const { sheets } = await readXlsx(await marked());
    expect(sheets.map(({ name }) => name)).toContain('2023年');
  });
});

test('no folder of this computer stands in what is handed to others; --verbose tells the whole path', async () => {
  const path = join(folder, '报送.xlsx');
  copyFileSync(COUNTIES, path);
  for (const format of ['html', 'markdown', 'csv', 'junit', 'tap', 'ndjson']) {
    const { stdout } = await runProgram(['evaluate', path, ...ASKED, '--format', format]);
    expect(stdout, format).toContain('报送.xlsx');
    if (['html', 'markdown'].includes(format)) expect(stdout, format).not.toContain(folder);
  }
  // the same file twice: each value stands twice, and the sentence names where
  const again = join(folder, '再报.xlsx');
  copyFileSync(COUNTIES, again);
  const { stdout } = await runProgram(['evaluate', path, again, ...ASKED, '--format', 'markdown']);
  expect(stdout).toMatch(/PC217 .*报送\.xlsx/);
  expect(stdout).not.toContain(folder);
  const { stderr } = await runProgram(['evaluate', path, ...ASKED, '--verbose']);
  expect(stderr).toContain(path);
});
