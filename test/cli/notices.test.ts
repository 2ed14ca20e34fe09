import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openXlsx } from 'hucre/xlsx';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readDocument } from '../../src/assess/rules/document.js';
import { run } from '../../src/cli/run.js';
import { readPdf } from '../../src/tables/document/pdf.js';
import { expectLibreOfficeUnderCi, LIBREOFFICE_TIME, libreOfficeTest, resaved } from '../libreoffice.js';
import { runProgram } from '../streams.js';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'plancheck-notices-'));
  // of eleven counties three have sent something: one everything asked, one with a fault, one a file that nobody can read
  put('甲南县.csv', `${HEAD}2,2023,100人\n3,2023,88.9%\n`);
  put('甲东区.csv', `${HEAD}2,2023,100人\n3,2023,约9O%\n`);
  put('甲西区.docx', 'no Word file');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const HEAD = '填报单位,序号,年份,数值\n';

function put(name: string, content: string): void {
  const [, area] = /^(.+)\./.exec(name) ?? [];
  const lines = content.split('\n').map((line, i) => (i > 0 && line !== '' ? `${area},${line}` : line));
  writeFileSync(join(folder, name), name.endsWith('.csv') ? lines.join('\n') : content);
}

const RULES = `schema: plancheck/plan@1
id: jiazhou
title: 甲州市安全规划（2021—2025年）
jurisdiction: { name: 甲州市, units: [甲东区, 甲西区, 甲南县, 甲北县] }
period: { start: 2021, end: 2025, base: 2020 }
checkpoints: { midterm: { year: 2023, due: 2023-12-31 }, final: { year: 2025 } }
indicators:
  - { row: 2, id: trained, name: 培训人数, kind: count, unit: 人, target: ">= 1000 人" }
  - { row: 3, id: declared, name: 申报率, kind: rate, target: ">= 90%" }
`;

async function missing(format: string, ...more: string[]) {
  writeFileSync(join(folder, 'jiazhou.yaml'), RULES);
  const args = ['missing', folder, '--plan', join(folder, 'jiazhou.yaml'), '--at', 'midterm', '--by', 'area'];
  return runProgram([...args, '--format', format, '--lang', 'zh', ...more]);
}

/** The bytes that a format writes to standard output. */
async function bytesOf(format: string): Promise<Uint8Array> {
  writeFileSync(join(folder, 'jiazhou.yaml'), RULES);
  const written: Uint8Array[] = [];
  const stream = (write: (content: string | Uint8Array) => void) => ({
    write,
    isTTY: false,
    columns: undefined,
  });
  const stdout = stream((content) => void written.push(Buffer.from(content)));
  const args = [
    'missing',
    folder,
    '--plan',
    join(folder, 'jiazhou.yaml'),
    '--at',
    'midterm',
    '--by',
    'area',
    '--format',
    format,
    '--lang',
    'zh',
  ];
  const nothing = (async function* (): AsyncGenerator<Uint8Array> {})();
  await run(args, { stdin: nothing, stdout, stderr: stream(() => {}), env: {} });
  return new Uint8Array(Buffer.concat(written));
}

test('the table has names beside the numbers', async () => {
  const { stdout } = await missing('table', '--width', '200');
  expect(stdout).toMatch(/甲东区 .*3 申报率/);
});

test('a notice that concerns all of a city names it', async () => {
  const input = join(import.meta.dirname, '../../fixtures/hengshui-midterm/input.csv');
  const args = [
    'missing',
    input,
    '--plan',
    'hengshui',
    '--by',
    'whole',
    '--format',
    'markdown',
    '--lang',
    'zh',
  ];
  const { stdout } = await runProgram(args);
  expect(stdout).toContain('## 催报通知：衡水市本级\n\n衡水市本级：');
});

describe('Markdown', () => {
  test('has a notice for each place that has something to do, with its own cells', async () => {
    const { stdout, code } = await missing('markdown', '--as-of', '2024-01-10');
    expect(code).toBe(2);
    const notices = stdout.split(/^## /m).slice(1);
    expect(notices.map((notice) => notice.split('\n')[0])).toEqual([
      '更正通知：甲东区',
      '催报和更正通知：甲西区',
      '催报通知：甲北县',
    ]);
    const [taocheng = '', jizhou = '', zaoqiang = ''] = notices;
    expect(taocheng).toContain('已报数据有1处需要更正');
    expect(taocheng).toMatch(/\| 甲东区\.csv 第3行 \| .*9O%/);
    expect(jizhou).toContain('无法读取：甲西区.docx');
    expect(zaoqiang).toContain(
      '《甲州市安全规划（2021—2025年）》中期评估（2023年）的数据，应于2023年12月31日前报齐；截至2024年1月10日，已逾期。',
    );
    expect(zaoqiang).toContain('应报2项，均未报。请填报：');
    expect(zaoqiang).toContain('| 2 | 培训人数 | 人 | 2023 |\n| 3 | 申报率 | % | 2023 |');
  });

  test('says so where nobody has anything to do', async () => {
    rmSync(join(folder, '甲西区.docx'));
    for (const area of ['甲东区', '甲西区', '甲北县'])
      put(`${area}.csv`, `${HEAD}2,2023,100人\n3,2023,91%\n`);
    const { stdout } = await missing('markdown');
    expect(stdout).toBe('没有需要催报或更正的单位。\n');
  });
});

test('CSV has a row for each thing to do, and nothing that a spreadsheet would run', async () => {
  const { stdout } = await missing('csv');
  const [head = '', ...rows] = stdout.trimEnd().split('\n');
  const at = (row: string, column: string) => row.split(',')[head.split(',').indexOf(column)];
  expect(rows.map((row) => [at(row, 'area'), at(row, 'problem'), at(row, 'row'), at(row, 'line')])).toEqual([
    ['甲东区', 'faulty', '', '3'],
    ['甲西区', 'missing', '2', ''],
    ['甲西区', 'missing', '3', ''],
    ['甲西区', 'unread', '', ''],
    ['甲北县', 'missing', '2', ''],
    ['甲北县', 'missing', '3', ''],
  ]);
  expect(new Set(rows.map((row) => row.split(',').length >= head.split(',').length))).toEqual(
    new Set([true]),
  );
});

test('a workbook lists the places and what each has to do', async () => {
  const { sheets } = await openXlsx(await bytesOf('xlsx'));
  expect(sheets.map(({ name, rows }) => [name, rows.length])).toEqual([
    ['填报情况', 5],
    ['待办事项', 7],
  ]);
  expect(await bytesOf('xlsx')).toEqual(await bytesOf('xlsx'));
});

describe('Word', () => {
  test('has the same notices, the same bytes each time', async () => {
    const bytes = await bytesOf('docx');
    expect(await bytesOf('docx')).toEqual(bytes);
    const read = await readDocument('notices.docx', bytes, {}, { readPdf });
    const lines = 'lines' in read ? read.lines.map(({ cells }) => cells.join('|')) : [];
    expect(lines.filter((line) => /通知：/.test(line))).toEqual([
      '更正通知：甲东区',
      '催报和更正通知：甲西区',
      '催报通知：甲北县',
    ]);
    expect(lines).toContain('2|培训人数|人|2023');
  });

  libreOfficeTest(
    'opens in LibreOffice, which makes pages of it',
    async () => {
      expectLibreOfficeUnderCi();
      const file = join(folder, 'notices.docx');
      writeFileSync(file, await bytesOf('docx'));
      const [pdf = ''] = resaved([file], folder, 'pdf');
      const read = await readDocument('notices.pdf', new Uint8Array(readFileSync(pdf)), {}, { readPdf });
      const titles = 'lines' in read ? read.lines.filter(({ cells }) => /通知：/.test(cells.join(''))) : [];
      expect(titles.map(({ place }) => place.page)).toEqual([1, 2, 3]);
    },
    LIBREOFFICE_TIME,
  );
});
