import { Fraction } from 'fraction.js';
import { describe, expect, test } from 'vitest';
import { groupByPlan, PlanData } from '../../src/evaluate/plan-data.js';
import { reckoned } from '../../src/evaluate/reckoned.js';
import type { Series } from '../../src/evaluate/series.js';
import type { Measurement } from '../../src/measure/measurement.js';
import { indicator, measurement } from './example.js';
import { planOf } from './rollup-example.js';

const one = indicator({ kind: 'count', target: '>= 10 家' });
const plan = planOf(['甲县', '乙县'], { ...one, rollup: 'sum' });

function dataOf(...rows: readonly Measurement[]): PlanData {
  const data = new PlanData(plan);
  for (const row of rows) data.add(row);
  return data;
}

const total = { span: { kind: 'total' } } as const;
const of = (area: string) => ({ area });

describe('the rows of a plan', () => {
  test('that say something after a year are counted, whoever they are of', () => {
    const data = dataOf(
      measurement(2023, '1'),
      measurement(2024, '2'),
      measurement(2024, '3', of('甲县')),
      measurement(2024, 'missing', of('乙县')),
      measurement(2025, 'missing'),
      measurement(2025, '9', total),
    );
    expect([2025, 2024, 2023, 2022].map((last) => data.valuesAfter(last))).toEqual([0, 1, 3, 4]);
  });

  test('reach to the last year with a value, else to the last mark', () => {
    expect(dataOf().lastYear).toBeNull();
    expect(dataOf(measurement(2024, 'missing'), measurement(2022, 'missing')).lastYear).toBe(2024);
    expect(
      dataOf(measurement(2025, 'missing'), measurement(2023, '1'), measurement(2022, '1')).lastYear,
    ).toBe(2023);
  });

  test('of units are counted, their totals too', () => {
    const data = dataOf(
      measurement(2023, '1'),
      measurement(2023, '2', of('甲县')),
      measurement(2024, '2', of('甲县')),
      measurement(2024, '9', { ...of('乙县'), ...total }),
      measurement(2024, '9', total),
    );
    expect(data.unitRows('example')).toBe(3);
    expect(data.unitRows('other')).toBe(0);
    expect([data.rowsOf('example'), data.rowsOf('other')]).toEqual([5, 0]);
    expect(data.measurements).toHaveLength(5);
  });

  test('of a series are those up to a year and of the base year', () => {
    const data = dataOf(measurement(2020, '5'), measurement(2023, '6'), measurement(2025, '7'));
    const series = data.whole({ ...one, rollup: 'sum' }, 2019);
    expect([2020, 2023, 2025].map((year) => series.get(year)?.text)).toEqual(['5', undefined, undefined]);
    const later = data.whole({ ...one, rollup: 'sum' }, 2023);
    expect([2020, 2023, 2025].map((year) => later.get(year)?.text)).toEqual(['5', '6', undefined]);
    expect([...later.keys()]).toEqual([2020, 2023, 2025]);
  });

  test('of the whole come first, and running totals are made of the units’', () => {
    const own = { ...one, rollup: 'sum' } as const;
    const units = [
      measurement(2023, '4', { ...of('甲县'), ...total }),
      measurement(2023, '5', { ...of('乙县'), ...total }),
    ];
    const told = (...rows: readonly Measurement[]) =>
      (
        dataOf(...rows)
          .whole(own)
          .told?.(2023, 'total') ?? []
      ).map(({ reading }) => (reading.kind === 'number' ? reading.value.toString() : reading.kind));
    expect(told(...units)).toEqual(['9']);
    expect(told(...units, measurement(2023, '8', total))).toEqual(['8']);
    expect(told()).toEqual([]);
  });

  test('amounts with decimals are added up exactly', () => {
    const amount = { ...one, kind: 'quantity', unit: '公顷', rollup: 'sum' } as const;
    const data = dataOf(measurement(2023, '60.5', of('甲县')), measurement(2023, '70.25', of('乙县')));
    expect(data.whole(amount).get(2023)?.reading).toMatchObject({
      kind: 'number',
      value: new Fraction('130.75'),
    });
  });

  test('running totals of some units stand beside what the years of the others come to', () => {
    const adding = { ...one, rollup: 'sum', accumulates: true } as const;
    const [first, second] = ['甲县', '乙县'].map(of);
    const rows = [
      measurement(2021, '100', first),
      measurement(2021, '120', second),
      measurement(2022, '300', { ...first, ...total }),
      measurement(2022, '150', second),
      measurement(2023, '100', first),
      measurement(2023, '90', second),
    ];
    const whole = (...more: readonly Measurement[]) =>
      reckoned(adding, dataOf(...rows, ...more).whole(adding));
    const shown = (series: Series, year: number) => {
      const { reading, rollup } = series.get(year) ?? {};
      return `${reading?.kind === 'number' ? reading.value : reading?.kind} ${rollup?.missing ?? ''}`;
    };
    // 300 of the first and 120 + 150 of the second, then 100 + 90
    expect([2021, 2022, 2023].map((year) => shown(whole(), year))).toEqual(['220 ', '570 ', '760 ']);
    // a unit without the years before is at least what it has
    const late = reckoned(
      adding,
      dataOf(...rows.filter(({ year, area }) => year > 2021 || area !== '乙县')).whole(adding),
    );
    expect(late.get(2022)?.reading).toMatchObject({
      kind: 'range',
      low: { value: new Fraction(450) },
      high: null,
    });
  });

  test('of one unit are its own', () => {
    const data = dataOf(
      measurement(2023, '1'),
      measurement(2023, '2', of('甲县')),
      measurement(2024, '3', of('乙县')),
      measurement(2024, '5', { ...of('甲县'), ...total }),
    );
    const [own, other] = [data.unit(one, '甲县'), data.unit(one, '乙县')];
    expect([2023, 2024].map((year) => own.get(year)?.text)).toEqual(['2', undefined]);
    expect([2023, 2024].map((year) => other.get(year)?.text)).toEqual([undefined, '3']);
    expect(own.told?.(2024, 'total').map(({ text }) => text)).toEqual(['5']);
    expect([own.told?.(2024, 'average'), own.told?.(2023, 'total'), other.told?.(2024, 'total')]).toEqual([
      [],
      [],
      [],
    ]);
  });
});

test('rows are parted by plans, in whatever order they come', () => {
  const other = { ...plan, id: 'other' };
  const rows = ['example', 'other', 'example', 'unknown', 'example'].map((name, i) =>
    measurement(2021 + i, String(i), { plan: name }),
  );
  const data = groupByPlan([plan, other], rows);
  expect([...data].map(([id, own]) => `${id} ${own.measurements.map(({ text }) => text)}`)).toEqual([
    'example 0,2,4',
    'other 1',
  ]);
});
