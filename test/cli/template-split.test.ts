import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openXlsx, writeXlsx } from 'hucre/xlsx';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import * as core from '../../src/core.js';
import * as library from '../../src/index.js';
import { LANGUAGES } from '../../src/text/language.js';
import { runProgram } from '../streams.js';

process.chdir(join(import.meta.dirname, '../..'));

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'plancheck-split-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const run = (...args: string[]) => runProgram(['template', ...args, '--lang', 'zh']);
/** The cells of a form, without its header. */
const rowsOf = (csv: string) =>
  csv
    .trim()
    .split('\r\n')
    .slice(1)
    .map((line) => line.split(','));

async function sheetsOf(file: string) {
  const { sheets } = await openXlsx(readFileSync(file), { readStyles: true });
  return sheets.map(({ name, rows }) => ({
    name,
    rows: rows.map((row) => row.map((cell) => String(cell ?? ''))),
  }));
}

async function saidOf(file: string): Promise<readonly string[]> {
  const { diagnostics } = await library.readMeasurements([file], await library.loadPlans());
  return diagnostics.map(({ code }) => code);
}

describe('for one reporting unit', () => {
  test('only what it is asked for itself, by the names of places', async () => {
    const { code, stdout } = await run('shaoguan', '--area', '武江区', '--year', '2023');
    expect(code).toBe(0);
    const rows = rowsOf(stdout);
    expect(new Set(rows.map(([plan, area]) => `${plan} ${area}`))).toEqual(new Set(['韶关市 武江区']));
    // the direction of row 1 needs the year that it begins in; an institution of the city, row 8, is asked of no county
    expect(rows.map(([, , row, , year]) => `${year} ${row}`)).toEqual([
      '2020 1',
      ...[1, 2, 3, 4, 5, 6, 7, 9, 10].map((row) => `2023 ${row}`),
    ]);
  });

  test('another place is refused, with the nearest', async () => {
    const { code, stdout, stderr } = await run('shaoguan', '--area', '武江县');
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain('武江区');
  });

  test.each([
    ['plancheck', library],
    ['plancheck/core', core as unknown as typeof library],
  ])('%s makes the same, and refuses the same', async (_, { loadPlans, template }) => {
    const rules = await loadPlans();
    const form = await template(rules, '韶关市', { area: '武江区', year: [2023], lang: 'zh' });
    expect(form).toBe((await run('shaoguan', '--area', '武江区', '--year', '2023')).stdout);
    await expect(template(rules, '韶关市', { area: '武江县' })).rejects.toThrow(
      /area cannot be "武江县"; known are 武江区/,
    );
  });
});

describe('one for every unit', () => {
  test('a workbook of its name each, which reads back without a word', async () => {
    const { code, stderr } = await run(
      'shaoguan',
      '--by',
      'area',
      '--year',
      '2023',
      '--split',
      join(folder, 'a/b'),
    );
    expect(code).toBe(0);
    const names = readdirSync(join(folder, 'a/b')).sort();
    expect(names).toHaveLength(10);
    expect(names).toContain('武江区.xlsx');
    expect(stderr.split('\n').filter((line) => line.includes('.xlsx'))).toHaveLength(10);
    for (const name of names.slice(0, 3)) expect(await saidOf(join(folder, 'a/b', name))).toEqual([]);
  });

  test('nothing is written where a file is there already', async () => {
    writeFileSync(join(folder, '武江区.xlsx'), 'filled in');
    const { code, stderr } = await run('shaoguan', '--split', folder);
    expect([code, stderr]).toEqual([2, expect.stringContaining('武江区.xlsx')]);
    expect(readdirSync(folder)).toEqual(['武江区.xlsx']);
  });

  test.each([
    ['--area', '武江区'],
    ['--output', 'x.xlsx'],
  ])('not with %s', async (...more) => {
    const { code, stderr } = await run('shaoguan', '--split', folder, ...more);
    expect([code, stderr]).toEqual([2, expect.stringContaining(more[0] ?? '')]);
  });

  test('names that no system takes, and names that come to one, lead nowhere else', async () => {
    const rules = join(folder, 'rules.yaml');
    const units = ['../x', 'a/b', 'a:b', '.c'].map((unit) => JSON.stringify(unit)).join(', ');
    writeFileSync(
      rules,
      `schema: plancheck/plan@1\nid: x\ntitle: 某规划\njurisdiction: { name: 某市, units: [${units}] }\nperiod: { start: 2021, end: 2025 }\ncheckpoints: { final: { year: 2025 } }\nindicators:\n  - { row: 1, id: a, name: 覆盖率, kind: rate, target: ">= 90%" }\n`,
    );
    const { code } = await run('x', '--rules', rules, '--split', join(folder, 'out'), '--format', 'csv');
    expect([code, readdirSync(join(folder, 'out')).sort()]).toEqual([
      0,
      ['_._x.csv', '_c.csv', 'a_b-2.csv', 'a_b.csv'].sort(),
    ]);
  });
});

describe('the sheet of instructions', () => {
  test.each(LANGUAGES)('stands beside the form and is no data (%s)', async (lang) => {
    const file = join(folder, 'form.xlsx');
    await runProgram(['template', 'hengshui', '--year', '2023', '-o', file, '--lang', lang]);
    const [form, instructions] = await sheetsOf(file);
    expect(instructions?.name).toBe(lang === 'zh' ? '填写说明' : 'Instructions');
    expect(instructions?.rows).toHaveLength(7);
    expect(form?.rows[1]?.[0]).toBe('衡水市');
    expect(await saidOf(file)).toEqual([]);
  });

  test('one to which somebody has added a line is told of', async () => {
    const file = join(folder, 'form.xlsx');
    await run('hengshui', '--year', '2023', '-o', file);
    const [form, instructions] = await sheetsOf(file);
    const edited = [...(instructions?.rows ?? []), ['另附说明']];
    writeFileSync(
      file,
      await writeXlsx({ sheets: [form, { name: '填写说明', rows: edited }].flatMap((one) => one ?? []) }),
    );
    expect(await saidOf(file)).toEqual(['PC235', 'PC300']);
  });

  test('a form whose sheet was copied into another workbook is read as well', async () => {
    const file = join(folder, 'form.xlsx');
    await run('hengshui', '--year', '2023', '-o', file);
    const [form] = await sheetsOf(file);
    writeFileSync(file, await writeXlsx({ sheets: [{ name: '工作表3', rows: form?.rows ?? [] }] }));
    expect(await saidOf(file)).toEqual([]);
  });
});

test('a place that two plans are found by is not enough: then the form bears the id', async () => {
  const rules = join(folder, 'rules.yaml');
  writeFileSync(
    rules,
    'schema: plancheck/plan@1\nid: hengshui-2\ntitle: 又一规划\njurisdiction: { name: 衡水市 }\nperiod: { start: 2026, end: 2030 }\ncheckpoints: { final: { year: 2030 } }\nindicators:\n  - { row: 1, id: a, name: 覆盖率, kind: rate, target: ">= 90%" }\n',
  );
  const { stdout } = await run('hengshui-2', '--rules', rules);
  expect(rowsOf(stdout)[0]?.[0]).toBe('hengshui-2');
});
