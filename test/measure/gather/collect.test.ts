import fc from 'fast-check';
import { expect, test } from 'vitest';
import { DiagnosticLog } from '../../../src/diagnostic/log.js';
import { MeasurementSet } from '../../../src/measure/gather/collect.js';
import type { Measurement } from '../../../src/measure/measurement.js';
import { atOnce } from '../../../src/tables/pause.js';
import { measurement } from '../../evaluate/example.js';
import { readExample } from '../example.js';

/** Rows of one cell in any order: conflicts and faults come out the same. */
const NAME = '县级至少确定1家公立医疗卫生机构承担职业健康检查工作';
const table = (rows: readonly string[]) =>
  `指标,年份,数值,分子,分母\n${rows.map((row) => `${NAME},2023,${row}\n`).join('')}`;

/** What becomes of the cell, and what is said of it; places left out, since they go with the order. */
async function collected(rows: readonly string[]) {
  const log = new DiagnosticLog();
  const set = new MeasurementSet((_, id) => id);
  for (const one of (await readExample(table(rows), { plan: 'hengshui' })).measurements) set.add(one, log);
  const [{ reading, text } = { reading: null, text: '' }] = atOnce(set.finish(log));
  return [reading, text, log.list().map(({ code }) => code)];
}

async function expectTheSame(rows: readonly string[]) {
  const first = await collected(rows);
  const shuffled = fc.shuffledSubarray([...rows], { minLength: rows.length, maxLength: rows.length });
  await fc.assert(
    fc.asyncProperty(shuffled, async (one) => {
      expect(await collected(one)).toEqual(first);
    }),
    { numRuns: 30 },
  );
  return first;
}

test('of two faults in the same words the one by its code counts', async () => {
  expect(await expectTheSame([',3,', ',3,10'])).toEqual([
    { kind: 'faulty', code: 'PC228' },
    expect.anything(),
    [],
  ]);
});

/** What PC216 quotes of the values of one cell. */
async function quotedOf(rows: readonly string[]): Promise<unknown> {
  const text = `指标,年份,数值,分子,分母,单位\n${rows.map((row) => `申报率,2023,${row}\n`).join('')}`;
  const log = new DiagnosticLog();
  const set = new MeasurementSet((_, id) => id);
  for (const one of (await readExample(text, { plan: 'hengshui' })).measurements) set.add(one, log);
  atOnce(set.finish(log));
  const [conflict] = log.list().flatMap(({ params }) => ('values' in params ? [params.values] : []));
  return Array.isArray(conflict) ? conflict.map(({ text }) => text).join(' ≠ ') : null;
}

test('values that are written alike are told apart by what they were read as', async () => {
  // one that its parts contradict, by the code that says so
  expect(await quotedOf(['87.5%,,,', '87.5%,9,8,'])).toBe('87.5% ≠ 87.5% [PC208]');
  // 0.5 % and 0.5 ‰
  expect(await quotedOf(['0.5,,,%', '0.5,,,‰'])).toBe('0.5 [= 0.005] ≠ 0.5 [= 0.0005]');
  // a share of other parts
  expect(await quotedOf(['87.5%,7,8,', '87.5%,14,16,'])).toBe('87.5% [7/8] ≠ 87.5% [14/16]');
  // what is written in two ways needs no more
  expect(await quotedOf(['87.5%,,,', '87.6%,,,'])).toBe('87.5% ≠ 87.6%');
});

test('of very many values the same ones are named', async () => {
  const [reading, text] = await expectTheSame(Array.from({ length: 40 }, (_, i) => `${50 + i}%,,`));
  expect(reading).toEqual({ kind: 'faulty', code: 'PC216' });
  expect(String(text).split(' ≠ ')).toHaveLength(21);
});

test('of a number said with its unit and without, the one with it counts', async () => {
  const rows = ['0.93%,%', '0.93,%'];
  const read = async (given: readonly string[]) => {
    const { measurements } = await readExample(
      `序号,年份,数值,单位\n${given.map((row) => `2,2023,${row}\n`).join('')}`,
      { plan: 'hengshui' },
    );
    const log = new DiagnosticLog();
    const set = new MeasurementSet((_, id) => id);
    for (const one of measurements) set.add(one, log);
    return atOnce(set.finish(log)).map(({ text }) => text);
  };
  expect(await read(rows)).toEqual(['0.93%']);
  expect(await read([...rows].reverse())).toEqual(['0.93%']);
});

test('a year’s own value, its total and its changes stand beside each other, each of the latest day', () => {
  const log = new DiagnosticLog();
  const set = new MeasurementSet((_, id) => id);
  const given: [string, Partial<Measurement>][] = [
    ['4', { asOf: '2023-06-30' }],
    ['9', {}],
    ['20', { span: { kind: 'total' }, asOf: '2023-06-30' }],
    ['25', { span: { kind: 'total' } }],
    ['1', { span: { kind: 'change', from: 2015 } }],
    ['2', { span: { kind: 'change', from: null } }],
  ];
  for (const [text, more] of given) set.add(measurement(2023, text, more), log);
  expect(atOnce(set.finish(log)).map(({ text }) => text)).toEqual(['9', '25', '1', '2']);
  expect(log.list()).toEqual([]);
});
