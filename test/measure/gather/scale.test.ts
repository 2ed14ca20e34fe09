import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DiagnosticLog } from '../../../src/diagnostic/log.js';
import { MeasurementSet } from '../../../src/measure/gather/collect.js';
import { doubtScales } from '../../../src/measure/gather/scale.js';
import type { Measurement } from '../../../src/measure/measurement.js';
import { readValue } from '../../../src/measure/value/value.js';
import type { Indicator } from '../../../src/plan/plan.js';
import { parseUnit } from '../../../src/quantity/unit.js';
import { atOnce } from '../../../src/tables/pause.js';
import { indicator, number, type Promised, planWith } from '../../evaluate/example.js';

/** What stands in a cell of the area and year, under a heading in the indicator's unit. */
type Cell = readonly [area: string, year: number, text: string];

function measurementOf([area, year, text]: Cell, { kind, unit }: Indicator, line: number): Measurement {
  const plain = { percentScale: null, baselineText: null, unitCount: null, countsFalls: false, about: '' };
  const reading = readValue(text, { ...plain, kind, unit, columnUnit: parseUnit(unit) });
  if ('fault' in reading) throw new Error(`${text}: ${reading.fault}`);
  const source = { file: 'x.csv', line, column: 1 };
  const whose = { plan: 'example', indicator: 'example', area: area === '' ? null : area, year };
  return { ...whose, reading, parts: null, text, note: null, source };
}

/** The cells in doubt, with both of their meanings. */
function doubted(promised: Promised & { unit?: string }, cells: readonly Cell[]): string[] {
  const made = indicator(promised);
  const one = promised.unit ? { ...made, unit: promised.unit } : made;
  const log = new DiagnosticLog();
  const set = new MeasurementSet((_, id) => id);
  for (const [i, cell] of cells.entries()) set.add(measurementOf(cell, one, i + 1), log);
  const settled = atOnce(doubtScales([planWith([one])], atOnce(set.finish(log)), log));
  const said = log.list().map(({ params }) => {
    const { text, asWritten, asFraction } = params as { text: string; asWritten: string; asFraction: string };
    return `${text}: ${asWritten} or ${asFraction}`;
  });
  expect(settled.filter(({ reading }) => reading.kind === 'faulty')).toHaveLength(said.length);
  return said;
}

const whole = (...texts: readonly string[]): Cell[] => texts.map((text, i) => ['', 2021 + i, text]);
const HIGH: Promised = { target: '>= 90%' };
const LOW: Promised = { target: '<= 5%' };

describe('against the target', () => {
  test.each<[string, Promised & { unit?: string }, Cell[], string[]]>([
    // 0.93 is 1.03 times from 0.9 as a fraction, 97 times as a percentage
    ['alone', HIGH, whole('0.93'), ['0.93: 0.93% or 93%']],
    ['one', HIGH, whole('1'), ['1: 1% or 100%']],
    ['above one', HIGH, whole('1.01'), []],
    ['zero', HIGH, whole('0', '0.00'), []],
    ['with a sign of its own', HIGH, whole('0.93%', '0.93％'), []],
    // 0.8 % is 6.25 times from 5 %, 80 % is 16 times
    ['small shares under a small target', LOW, whole('0.8', '0.9', '1'), []],
    // 4 % is 1.25 times from 5 %, 0.04 % is 125 times
    ['a fraction under a small target', LOW, whole('0.04'), ['0.04: 0.04% or 4%']],
    // both ten times from 5 %
    ['as far as a fraction', LOW, whole('0.5'), []],
    ['a little nearer as a fraction', LOW, whole('0.499'), ['0.499: 0.499% or 49.9%']],
    ['a bound', HIGH, whole('≥0.9'), ['≥0.9: 0.9% or 90%']],
    ['‰', { target: '<= 4.0‰', unit: '‰' }, whole('0.0041'), ['0.0041: 0.0041‰ or 4.1‰']],
    // 0.5‰ is 8 times from 4‰, 500‰ is 125 times
    ['a small ‰', { target: '<= 4.0‰', unit: '‰' }, whole('0.5'), []],
    [
      '/10万',
      { target: '<= 10/10万', unit: '/10万' },
      whole('0.00012'),
      ['0.00012: 0.00012/10万 or 12/10万'],
    ],
    ['nothing to hold it against', { target: 'rising' }, whole('0.93'), ['0.93: 0.93% or 93%']],
    ['a target of none', { target: '<= 0%' }, whole('0.93'), ['0.93: 0.93% or 93%']],
    [
      'a growth, whatever its sign',
      { kind: 'growth', target: '<= -5%' },
      whole('-0.06'),
      ['-0.06: -0.06% or -6%'],
    ],
  ])('%s', (_, promised, cells, expected) => expect(doubted(promised, cells)).toEqual(expected));
});

describe('against what else is known of the indicator', () => {
  test.each<[string, Promised, Cell[], string[]]>([
    ['the baseline', { target: 'rising', baseline: '87.01%' }, whole('0.9'), ['0.9: 0.9% or 90%']],
    ['a small baseline', { target: 'rising', baseline: '0.7%' }, whole('0.9'), []],
    // 1.125 · 5.6 as a percentage, 112.5 · 18 as a fraction
    ['a small baseline beside the target', { ...LOW, baseline: '0.8%' }, whole('0.9'), []],
    // 90 % and 1 %: 100 · 1.1 as 0.9 %, 1 · 90 as 90 %
    ['a low start and a high target', { ...HIGH, baseline: '1%' }, whole('0.9'), ['0.9: 0.9% or 90%']],
    ['a milestone', { target: 'rising', milestones: { 2023: '>= 80%' } }, whole('0.8'), ['0.8: 0.8% or 80%']],
    ['other years', { target: 'rising' }, whole('0.9', '91%'), ['0.9: 0.9% or 90%']],
    [
      'other areas',
      { target: 'rising' },
      [
        ['', 2023, '0.9'],
        ['甲县', 2023, '91'],
      ],
      ['0.9: 0.9% or 90%'],
    ],
    ['small others', { target: 'rising' }, whole('0.9', '0.8%'), []],
    [
      'others in doubt say nothing',
      { target: 'rising' },
      whole('0.9', '0.8'),
      ['0.9: 0.9% or 90%', '0.8: 0.8% or 80%'],
    ],
    ['the middle one of the others counts', { target: 'rising' }, whole('0.9', '0.8%', '1.2%', '95%'), []],
    ['zeros say nothing', { target: 'rising' }, whole('0.9', '0'), ['0.9: 0.9% or 90%']],
  ])('%s', (_, promised, cells, expected) => expect(doubted(promised, cells)).toEqual(expected));
});

test('a county that has an institution says nothing of the share of counties', () => {
  const coverage: Promised = { kind: 'coverage', target: 'rising' };
  // were it a percentage, 0.8 would be 1.25 times from it
  const county = { ...measurementOf(['甲县', 2023, '100'], indicator(coverage), 2) };
  const whole = measurementOf(['', 2023, '0.8'], indicator(coverage), 1);
  const log = new DiagnosticLog();
  const small = { ...county, reading: { kind: 'number', value: number('1%'), step: number('1%') } as const };
  atOnce(doubtScales([planWith([indicator(coverage)])], [whole, small], log));
  expect(log.list().map(({ code }) => code)).toEqual(['PC205']);
});

test('what is ambiguous does not turn on the order of rows', () => {
  const text = fc.constantFrom('0.9', '0.04', '0.5', '1', '0', '91%', '0.7%', '3', '88', '≥0.9');
  const cell = fc.tuple(fc.constantFrom('', '甲县', '乙县'), fc.integer({ min: 2020, max: 2025 }), text);
  const cells = fc.uniqueArray(cell, { maxLength: 8, selector: ([area, year]) => `${area}${year}` });
  const promised = fc.constantFrom<Promised>(HIGH, LOW, { target: 'rising' }, { ...LOW, baseline: '0.8%' });
  fc.assert(
    fc.property(
      promised,
      cells.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))),
      (one, [given, shuffled]) => {
        expect(doubted(one, shuffled).sort()).toEqual(doubted(one, given).sort());
      },
    ),
  );
});
