import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import type { Findings } from '../../src/assess/findings.js';
import { printable } from '../../src/report/said/printable.js';
import { allEntries, COLUMNS } from '../../src/report/said/rows.js';
import { renderCsv } from './at-once.js';
import { EMPTY, EVILS, look, makeReport, reportOf } from './sample.js';

type Record_ = Readonly<Record<string, string>>;

const read = (report: Findings) => parse(renderCsv(report, look()), { columns: true }) as Record_[];

test('reads back as the results', () => {
  const found = read(makeReport()).map((r) => [r.row, r.name, r.required, r.value, r.gap, r.outcome, r.line]);
  expect(found).toEqual([
    ['1', '参保人数', '80', '100', '0', 'met', '2'],
    ['2', '申报率', '88.804%', '88.9%', '-1.1%', 'on-track', '3'],
    ['3', '查处率', '80%', '60%', '-40%', 'behind', '4'],
    ['4', '知晓率', '', '', '', 'no-data', ''],
    ['5', '覆盖率', '', '', '', 'not-applicable', '6'],
    ['6', '佩戴率', '90%', '>= 95%', '', 'met', '7'],
    ['7', '机构建设', '', 'no', '', 'behind', '9'],
    ['', '培训', '20', '12', '-8', 'not-met', '8'],
  ]);
});

test('a line is a record, ended by a line feed alone', () => {
  const text = renderCsv(makeReport(), look());
  expect(text.split('\n').length).toBe(1 + 8 + 1);
  expect(text).not.toContain('\r');
});

test('a report of nothing is the header', () =>
  expect(renderCsv(EMPTY, look())).toBe(`${COLUMNS.join(',')}\n`));

test('a byte order mark stands only where it was asked for', () => {
  expect(renderCsv(EMPTY, { ...look(), bom: true })).toBe(`\ufeff${COLUMNS.join(',')}\n`);
  expect(renderCsv(EMPTY, { ...look(), bom: false }).startsWith('plan')).toBe(true);
});

describe('formulas', () => {
  test('a text that begins like one gets an apostrophe', () => {
    expect(read(makeReport())[2]?.target).toBe("'= 100%");
    expect(read(reportOf('=1+1'))[0]).toMatchObject({
      name: "'=1+1",
      jurisdiction: "'=1+1",
      file: "'=1+1",
      cell: "'=1+1",
    });
  });

  test('a negative number does not', () => expect(read(makeReport()).map((r) => r.gap)).toContain('-1.1%'));

  test.each(Object.entries(EVILS))('no cell begins with one: %s', (_, evil) => {
    for (const record of read(reportOf(evil))) {
      for (const value of Object.values(record)) {
        if (!/^-\d+(?:\.\d+)?%?$/.test(value)) expect(value).not.toMatch(/^\s*[=+\-@＝＋－＠]/);
      }
    }
  });
});

test.each(Object.entries(EVILS))('loses nothing: %s', (_, evil) => {
  const report = reportOf(evil);
  const back = read(report).map((record) => COLUMNS.map((column) => record[column]?.replace(/^'/, '')));
  const rows = [...allEntries(report, look().text)].map(({ row }) =>
    COLUMNS.map((column) => printable(String(row[column] ?? ''))),
  );
  expect(back).toEqual(rows);
});
