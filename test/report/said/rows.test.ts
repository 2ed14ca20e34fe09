import { Fraction } from 'fraction.js';
import { describe, expect, test } from 'vitest';
import type { Result } from '../../../src/evaluate/result.js';
import { spotText } from '../../../src/report/said/diagnostics.js';
import { printable, printableJson } from '../../../src/report/said/printable.js';
import { givenOptions, provenanceOf } from '../../../src/report/said/provenance.js';
import { allEntries, COLUMNS } from '../../../src/report/said/rows.js';
import { paceText } from '../../../src/report/said/value.js';
import { textFor } from '../../../src/text/text.js';
import { renderJson } from '../at-once.js';
import { EVILS, look, makeReport, reportOf } from '../sample.js';

const rows = (language: 'zh' | 'en' = 'en') =>
  [...allEntries(makeReport(), textFor(language))].map(({ row }) => row);

test('the columns, in an order that scripts rely on', () => {
  expect(COLUMNS).toEqual(
    [
      'plan jurisdiction checkpoint year area type row indicator name nature unit target basis required value',
      'measured_year stale gap pace outcome status reason_code reason file line column cell',
      'file_sha256 rules_file rules_sha256 version catalogue_sha256 options',
      'group grade projected projected_meets trend accepted_until accepted_reason character',
    ].flatMap((names) => names.split(' ')),
  );
});

test('one row a result, commitments after the indicators of the table', () => {
  expect(rows().map(({ type, row, indicator, outcome }) => [type, row, indicator, outcome])).toEqual([
    ['indicator', 1, 'people', 'met'],
    ['indicator', 2, 'declared', 'on-track'],
    ['indicator', 3, 'handled', 'behind'],
    ['indicator', 4, 'known', 'no-data'],
    ['indicator', 5, 'covered', 'not-applicable'],
    ['indicator', 6, 'worn', 'met'],
    ['indicator', 7, 'word', 'behind'],
    ['commitment', null, 'trained', 'not-met'],
  ]);
});

test('the numbers, worked out by hand', () => {
  const numbers = rows().map(({ basis, required, value, gap, pace }) => [basis, required, value, gap, pace]);
  expect(numbers).toEqual([
    ['pace', '80', '100', '0', '1.6667'], // 50 + (100 − 50)·3/5; (100 − 50)/(80 − 50)
    ['pace', '88.804%', '88.9%', '-1.1%', '1.0535'], // DESIGN §9
    ['pace', '80%', '60%', '-40%', '0.3333'],
    [null, null, null, null, null],
    [null, null, null, null, null],
    ['target', '90%', '>= 95%', null, null],
    ['target', null, 'no', null, null],
    ['target', '20', '12', '-8', null],
  ]);
});

test('where a value stands, and whether it is old', () => {
  const places = rows().map(({ file, line, column, cell, measured_year, stale }) => [
    file,
    line,
    column,
    cell,
    measured_year,
    stale,
  ]);
  expect(places.slice(2)).toEqual([
    ['data.csv', 4, 4, null, 2023, false],
    [null, null, null, null, null, null],
    ['data.csv', 6, 4, null, 2023, false],
    ['data.csv', 7, 4, null, 2022, true],
    ['book.xlsx', 9, 2, '县区!B9', 2023, false],
    ['data.csv', 8, 4, null, 2023, false],
  ]);
});

test('the reason is in the language of the run, all else in none', () => {
  const [zh, en] = [rows('zh')[2], rows('en')[2]];
  for (const row of [zh, en]) expect(row?.reason).toContain('50% + (100% − 50%) × 3/5');
  expect([zh, en].map((row) => /\p{Script=Han}/u.test(row?.reason ?? ''))).toEqual([true, false]);
  expect({ ...zh, reason: '' }).toEqual({ ...en, reason: '' });
});

describe('agrees with the JSON report', () => {
  type Json = Record<string, unknown> & {
    measured: Record<string, unknown> | null;
    reason: Record<string, unknown>;
    projection: Record<string, unknown> | null;
    trend: Record<string, unknown> | null;
  };
  test.each(['plain', ...Object.keys(EVILS)])('%s', (name) => {
    const report = name === 'plain' ? makeReport() : reportOf(EVILS[name] ?? '');
    const [evaluation] = (
      JSON.parse(renderJson(report, look())) as { evaluations: { results: Json[]; commitments: Json[] }[] }
    ).evaluations;
    const results = [...(evaluation?.results ?? []), ...(evaluation?.commitments ?? [])];
    const entries = [...allEntries(report, textFor('en'))];
    expect(entries.length).toBe(results.length);
    for (const [i, { row }] of entries.entries()) {
      const { measured, reason, projection, trend, partial: _, interval: __, ...rest } = results[i] as Json;
      for (const [key, value] of Object.entries(rest))
        expect([key, row[key as keyof typeof row]]).toEqual([key, value]);
      const { value = null, meets = null } = projection ?? {};
      expect([row.projected, row.projected_meets]).toEqual([value, meets]);
      expect(row.trend).toBe(trend?.direction ?? null);
      expect([row.reason_code, row.reason]).toEqual([reason.code, reason.text]);
      expect(row.measured_year).toBe(measured?.year ?? null);
      if (measured?.value) expect(row.value).toBe(measured.value);
    }
  });
});

test.each<[string, Result['outcome'], string]>([
  ['89.996/100 of the way is not all of it', 'behind', '0.9999'],
  ['unless it is', 'on-track', '1.0000'],
])('pace: %s', (_, outcome, shown) => {
  const pace = outcome === 'behind' ? new Fraction('0.99999') : new Fraction(1);
  expect(paceText({ pace, outcome } as Result)).toBe(shown);
});

test.each<[Parameters<typeof spotText>[0], string]>([
  [{ file: 'a.csv', line: 7, column: 4, character: 12, cell: null }, 'a.csv:7:12'],
  [{ file: 'a.csv', line: 7, column: 4, character: 2, textLine: 8, cell: null }, 'a.csv:8:2'],
  [{ file: 'a.csv', line: 7, column: 4, cell: null }, 'a.csv:7'],
  [{ file: 'a.csv', line: 7, column: null, cell: null }, 'a.csv:7'],
  [{ file: 'a.csv', line: null, column: null, cell: null }, 'a.csv'],
  [{ file: 'a.xlsx', line: 7, column: 4, cell: '县区!D7' }, 'a.xlsx:县区!D7'],
  [{ file: null, line: null, column: null, cell: null }, ''],
])('place %#', (spot, text) => expect(spotText(spot)).toBe(text));

test('what a report rests on', () => {
  expect(provenanceOf(makeReport())).toEqual([
    ['version', '1.2.3'],
    ['input', `data.csv sha256:${'b'.repeat(64)}`],
    ['rules', `rules/indicators.yaml sha256:${'c'.repeat(64)}`],
    ['rules', `rules/plans/sample.yaml sha256:${'a'.repeat(64)}`],
    ['option.at', 'midterm'],
    ['option.basis', 'auto'],
    ['option.by', 'whole'],
    ['option.includeCommitments', 'true'],
    ['option.failOn', 'any'],
    ['option.allowOpen', 'false'],
    ['option.raiseLimits', '1'],
    ['option.failFast', 'false'],
    ['exitCode', '2'],
  ]);
});

test('the options as on the command line', () => {
  const options = { plan: 'sample', at: null, sheet: ['甲', '乙 丙'], failFast: true, delimiter: '\t' };
  expect(givenOptions(makeReport({ options }), textFor('zh'))).toEqual([
    ...['--plan sample', '--basis auto', '--by whole', '--include-commitments', '--fail-on any'],
    ...['--delimiter \t', '--sheet 甲', '--sheet 乙 丙', '--raise-limits 1', '--fail-fast'],
  ]);
});

test.each([
  ['\u001b[31m', '\\u001b[31m'],
  ['a\0\r\n', 'a\\u0000\\u000d\\u000a'],
  ['\ud800', '\\ud800'],
  ['👩\u200d⚕', '👩\\u200d⚕'],
  ['\u{e0041}', '\\u{e0041}'],
  ['\ufffe\u202e', '\\ufffe\\u202e'],
  ['百分之九十 ≥90%', '百分之九十 ≥90%'],
])('%j stands as %j', (text, shown) => expect(printable(text)).toBe(shown));

test('JSON escapes what a terminal would obey, and reads back as it was', () => {
  for (const evil of Object.values(EVILS)) {
    expect(JSON.parse(printableJson({ [evil]: evil }, 2))).toEqual({ [evil]: evil });
  }
  expect(printableJson('\u009b\u202e\u{e0041}\ud800')).toBe('"\\u009b\\u202e\\udb40\\udc41\\ud800"');
});
