import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import type { Findings } from '../../src/assess/findings.js';
import { allEntries, COLUMNS } from '../../src/report/said/rows.js';
import { renderNdjson } from './at-once.js';
import { EMPTY, EVILS, look, makeReport, reportOf } from './sample.js';

const read = (report: Findings) =>
  renderNdjson(report, look())
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);

test('an object a result, its keys the columns in their order', () => {
  const rows = read(makeReport());
  expect(rows.length).toBe(8);
  for (const row of rows) expect(Object.keys(row)).toEqual(COLUMNS);
});

test('numbers of a table are numbers, exact ones strings, nothing is null', () => {
  expect(read(makeReport())[2]).toMatchObject({
    plan: 'sample',
    year: 2023,
    area: null,
    row: 3,
    target: '= 100%',
    required: '80%',
    value: '60%',
    stale: false,
    gap: '-40%',
    pace: '0.3333',
    line: 4,
    cell: null,
  });
  expect(read(makeReport())[3]).toMatchObject({
    required: null,
    value: null,
    stale: null,
    gap: null,
    file: null,
  });
});

test('every row keeps to the documented types', () => {
  const [text, number, flag] = [{ type: 'string' }, { type: 'integer' }, { type: 'boolean' }];
  const orNull = (schema: { type: string }) => ({ type: [schema.type, 'null'] });
  const optional = [
    'area',
    'basis',
    'required',
    'value',
    'gap',
    'pace',
    'file',
    'cell',
    'file_sha256',
    'catalogue_sha256',
    'group',
    'grade',
    'projected',
    'trend',
    'accepted_until',
    'accepted_reason',
  ];
  const validate = new Ajv2020({ allowUnionTypes: true }).compile({
    type: 'object',
    additionalProperties: false,
    required: COLUMNS,
    properties: {
      ...Object.fromEntries(
        COLUMNS.map((column) => [column, optional.includes(column) ? orNull(text) : text]),
      ),
      type: { enum: ['indicator', 'commitment'] },
      year: number,
      ...Object.fromEntries(
        ['row', 'measured_year', 'line', 'column', 'character'].map((column) => [column, orNull(number)]),
      ),
      stale: orNull(flag),
      projected_meets: orNull(flag),
    },
  });
  for (const report of [makeReport(), ...Object.values(EVILS).map(reportOf)]) {
    for (const row of read(report)) expect([validate(row), validate.errors]).toEqual([true, null]);
  }
});

test.each(Object.entries(EVILS))('the very texts of the data: %s', (_, evil) => {
  const report = reportOf(evil);
  expect(read(report)).toEqual([...allEntries(report, look().text)].map(({ row }) => row));
  expect(read(report)[0]).toMatchObject({
    jurisdiction: evil,
    name: evil,
    file: evil,
    cell: evil,
    rules_file: evil,
  });
});

test('a report of nothing has no object', () => expect(renderNdjson(EMPTY, look()).trim()).toBe(''));
