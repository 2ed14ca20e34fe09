import { describe, expect, test } from 'vitest';
import { checkMeasurements } from '../../../src/measure/gather/check.js';
import type { Measurement } from '../../../src/measure/measurement.js';
import { atOnce } from '../../../src/tables/pause.js';
import { indicator, measurement, number, type Promised, planWith } from '../../evaluate/example.js';

/** What is said of the measurements of one indicator: `PC224 2023`. */
function said(promised: Promised, measurements: readonly Measurement[]): string[] {
  const found = atOnce(checkMeasurements([planWith([indicator(promised)])], measurements));
  return found.map(({ code, place }) => `${code} ${place?.line}`);
}

/** A share read with so many decimals of a percent. */
function rounded(year: number, text: string, step: string, more: Partial<Measurement> = {}): Measurement {
  return measurement(year, text, {
    reading: { kind: 'number', value: number(text), step: number(step) },
    ...more,
  });
}

describe('a base-year value beside the stated baseline', () => {
  const stated: Promised = { target: '>= 90%', baseline: '87.01%' };
  test.each<[string, Promised, Measurement, boolean]>([
    ['the same', stated, rounded(2020, '87.01%', '0.01%'), true],
    ['the same, more exactly', stated, rounded(2020, '87.0149%', '0.0001%'), true],
    ['half a last digit away', stated, rounded(2020, '87.015%', '0.001%'), true],
    ['more than that away', stated, rounded(2020, '87.016%', '0.001%'), false],
    ['the same, rounded', stated, rounded(2020, '87%', '1%'), true],
    ['rounded to something else', stated, rounded(2020, '88%', '1%'), false],
    ['another', stated, rounded(2020, '78.01%', '0.01%'), false],
    ['of another year', stated, rounded(2021, '78.01%', '0.01%'), true],
    ['of a county', stated, rounded(2020, '78.01%', '0.01%', { area: '甲县' }), true],
    ['beside words', { target: '>= 90%', baseline: { text: '/' } }, rounded(2020, '78%', '1%'), true],
    ['beside nothing', { target: '>= 90%' }, rounded(2020, '78%', '1%'), true],
    ['from its parts', stated, measurement(2020, '8701/10000'), true],
    ['from other parts', stated, measurement(2020, '870/1000'), false],
    ['a bound that holds it', stated, measurement(2020, '>= 87%'), true],
    ['a bound that does not', stated, measurement(2020, '>= 88%'), false],
    ['a bound below it', stated, measurement(2020, '<= 87%'), false],
    ['a bound that its rounding still reaches', stated, measurement(2020, '<= 87.006%'), true],
    ['about', stated, measurement(2020, 'about 70%'), true],
    ['missing', stated, measurement(2020, 'missing'), true],
    [
      'a yes beside 100 %',
      { kind: 'presence', target: '= 100%', baseline: '100%' },
      measurement(2020, 'yes'),
      true,
    ],
    [
      'a no beside 100 %',
      { kind: 'presence', target: '= 100%', baseline: '100%' },
      measurement(2020, 'no'),
      false,
    ],
    [
      'in progress beside 100 %',
      { kind: 'presence', target: '= 100%', baseline: '100%' },
      measurement(2020, 'in-progress'),
      false,
    ],
    [
      'a yes beside 0 %',
      { kind: 'presence', target: '= 100%', baseline: '0%' },
      measurement(2020, 'yes'),
      false,
    ],
    [
      'a no beside 0 %',
      { kind: 'presence', target: '= 100%', baseline: '0%' },
      measurement(2020, 'no'),
      true,
    ],
    [
      'a yes beside 71.4 %',
      { kind: 'coverage', target: '= 100%', baseline: '71.4%' },
      measurement(2020, 'yes'),
      false,
    ],
  ])('%s: %o', (_, promised, one, agrees) => {
    expect(said(promised, [one])).toEqual(agrees ? [] : ['PC226 2020']);
  });

  test('is quoted by its parts where there is nothing else', () => {
    const parts = measurement(2020, '860/1000', { text: '' });
    const [found] = atOnce(checkMeasurements([planWith([indicator(stated)])], [parts]));
    expect(found?.params).toMatchObject({ value: '860/1000' });
  });

  test('is quoted as it is written', () => {
    const [found] = atOnce(checkMeasurements([planWith([indicator(stated)])], [measurement(2020, '78%')]));
    expect(found).toMatchObject({
      code: 'PC226',
      severity: 'warning',
      params: { indicator: '示例指标', year: 2020, value: '78%', baseline: '87.01%' },
    });
  });
});

describe('a count that should only grow', () => {
  const growing: Promised = { kind: 'count', target: '>= 80 家' };
  const counted = (...counts: readonly (readonly [number, string])[]) =>
    counts.map(([year, text]) => measurement(year, text));
  test.each<[string, Promised, Measurement[], string[]]>([
    ['grows', growing, counted([2021, '10'], [2022, '20']), []],
    ['stays', growing, counted([2021, '10'], [2022, '10']), []],
    ['falls', growing, counted([2021, '20'], [2022, '10']), ['PC224 2022']],
    ['falls and rises', growing, counted([2021, '20'], [2022, '10'], [2023, '30']), ['PC224 2022']],
    [
      'falls over a missing year',
      growing,
      counted([2021, '20'], [2022, 'missing'], [2023, '10']),
      ['PC224 2023'],
    ],
    [
      'falls over a year that gives no number',
      growing,
      counted([2021, '20'], [2022, 'about 20'], [2023, '10']),
      ['PC224 2023'],
    ],
    ['may fall below a bound', growing, counted([2021, '>= 20'], [2022, '10']), []],
    [
      'may fall where that is wanted',
      { kind: 'count', target: '<= 80 家' },
      counted([2021, '20'], [2022, '10']),
      [],
    ],
    [
      'is judged as a direction elsewhere',
      { kind: 'count', target: 'rising' },
      counted([2021, '20'], [2022, '10']),
      [],
    ],
    ['is new every year', { ...growing, annual: true }, counted([2021, '20'], [2022, '10']), []],
    ['is no share', { target: '>= 80%' }, counted([2021, '20%'], [2022, '10%']), []],
  ])('%s', (_, promised, measurements, expected) => expect(said(promised, measurements)).toEqual(expected));

  test('county by county', () => {
    const of = (area: string | null, year: number, text: string) => measurement(year, text, { area });
    const data = [
      of(null, 2021, '20'),
      of(null, 2022, '25'),
      of('甲县', 2021, '9'),
      of('甲县', 2022, '8'),
      of('乙县', 2022, '7'),
    ];
    const found = atOnce(checkMeasurements([planWith([indicator(growing)])], data));
    expect(found.map(({ params }) => params)).toEqual([
      { indicator: '示例指标', area: '甲县', year: 2022, value: '8', earlierYear: 2021, earlier: '9' },
    ]);
  });

  test('among the commitments too', () => {
    const promised = { ...indicator(growing), row: null };
    const found = atOnce(
      checkMeasurements([planWith([], { commitments: [promised] })], counted([2021, '20'], [2022, '10'])),
    );
    expect(found.map(({ code }) => code)).toEqual(['PC224']);
  });
});

test('measurements of unknown plans and indicators are left alone', () => {
  const stray = [measurement(2020, '1%', { plan: 'other' }), measurement(2020, '1%', { indicator: 'other' })];
  expect(said({ target: '>= 90%', baseline: '50%' }, stray)).toEqual([]);
});

describe('what is told of more than a year', () => {
  const cases: Promised = { kind: 'count', target: '<= 300 家', baseline: '400 家' };
  const grown: Promised = { kind: 'count', target: '>= 500 家', baseline: '400 家' };
  const told = (year: number, text: string, span: NonNullable<Measurement['span']>) =>
    measurement(year, text, { span });

  test.each<[string, Promised, readonly Measurement[], string[]]>([
    ['a change beside the baseline', cases, [told(2023, '-15%', { kind: 'change', from: null })], []],
    ['a change to the base year', cases, [told(2020, '-15%', { kind: 'change', from: 2015 })], []],
    ['an average beside a year', cases, [measurement(2022, '400'), told(2023, '2', { kind: 'average' })], []],
    [
      'a running total beside a year',
      { kind: 'count', target: '>= 500 家' },
      [measurement(2021, '4'), told(2023, '1200', { kind: 'total' })],
      [],
    ],
    [
      'a year after a change',
      grown,
      [told(2022, '5%', { kind: 'change', from: null }), measurement(2023, '410')],
      [],
    ],
    ['a year far from another', cases, [measurement(2022, '400'), measurement(2023, '4')], ['PC243 2023']],
    [
      'two years about a change',
      grown,
      [measurement(2021, '450'), told(2022, '5%', { kind: 'change', from: null }), measurement(2023, '410')],
      ['PC224 2023'],
    ],
  ])('%s', (_, promised, measurements, expected) => expect(said(promised, measurements)).toEqual(expected));

  test('a total that is the very target in signs is still asked about', () => {
    const total = told(2023, '>= 500', { kind: 'total' });
    expect(said(grown, [{ ...total, text: '≥500' }])).toEqual(['PC273 2023']);
  });
});

describe('an amount beside that of another year', () => {
  const exports: Promised = {
    kind: 'quantity',
    unit: '万亿元',
    target: '>= 1.5 万亿元',
    baseline: '1.2 万亿元',
  };
  const amount = (year: number, text: string) =>
    measurement(year, text, {
      reading: { kind: 'number', value: number(text).mul(1e12), step: number('0') },
    });
  const of = (text: string) => said(exports, [amount(2023, text)]);

  test.each([
    ['13500', ['PC243 2023']],
    ['120', ['PC243 2023']],
    ['119.9', []],
    ['0.0121', []],
    ['0.012', ['PC243 2023']],
    ['0', ['PC243 2023']],
    ['-1.2', []],
    ['-120', ['PC243 2023']],
  ])('%s beside 1.2: %j', (text, expected) => expect(of(text)).toEqual(expected));

  test('two years that agree with each other, and not with the plan', () => {
    expect(said(exports, [amount(2022, '13500'), amount(2023, '13600')])).toEqual([
      'PC243 2022',
      'PC243 2023',
    ]);
  });

  test('is told in its own unit', () => {
    const [found] = atOnce(checkMeasurements([planWith([indicator(exports)])], [amount(2023, '13500')]));
    expect(found?.params).toMatchObject({ value: '13500', earlier: '1.2', earlierYear: 2020 });
  });

  test('a rate is held against none', () => {
    expect(said({ target: '>= 90%', baseline: '0.5%' }, [measurement(2023, '90%')])).toEqual([]);
  });
});
