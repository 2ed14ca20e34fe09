import { describe, expect, test } from 'vitest';
import { PlanData } from '../../src/evaluate/plan-data.js';
import { contradiction, rollUp } from '../../src/evaluate/rollup.js';
import type { Measurement, Reading } from '../../src/measure/measurement.js';
import { partsAsText } from '../../src/measure/value/parts.js';
import type { Kind } from '../../src/plan/plan.js';
import { measurement, shown } from './example.js';
import { exampleIndicator, planOf } from './rollup-example.js';

const NAMES = ['甲县', '乙县', '丙县', '丁县'];

/** The cells of the counties, one after the other; an empty one has not reported. */
function rows(cells: readonly string[], names: readonly string[] = NAMES): Measurement[] {
  return cells.flatMap((text, i) =>
    text === '' ? [] : [measurement(2023, text, { area: names[i] ?? null })],
  );
}

function said(reading: Reading | undefined, scale: number): string {
  if (reading?.kind !== 'number' && reading?.kind !== 'range') return reading?.kind ?? 'nothing';
  if (reading.kind === 'number') return shown(reading.value, scale) ?? '';
  return `${shown(reading.low?.value ?? null, scale)}..${shown(reading.high?.value ?? null, scale)}`;
}

describe('what the counties make of the whole', () => {
  test.each<[kind: Kind, cells: string, made: string]>([
    // rates: sums of numerators over sums of denominators, in percent
    ['rate', '90/100 10/100', '50'],
    ['rate', '9/10 900/1000 1/1', '910000/10110'],
    ['rate', '1/3 1/3 1/3', '100/3'],
    ['rate', '0/0 9/10', '90'],
    ['rate', '0/0 0/0', 'not-applicable'],
    ['rate', '95% 85% 90%', '85..95'],
    ['rate', '95% 95%', '95'],
    ['rate', '95% 80/100 90/100', '85..95'],
    ['rate', '85% 0/0', '85'],
    ['rate', '>= 95% 90%', '90..100'],
    ['rate', '<= 20% 50/100', '0..50'],
    ['rate', '90% -', '0..100'],
    ['rate', '90/100 missing', '0..100'],
    ['rate', '90/100 faulty', '0..100'],
    ['rate', '90/100 about 90%', '0..100'],
    ['rate', 'missing missing', 'nothing'],
    ['rate', '- -', 'nothing'],
    ['rate', 'faulty -', '0..100'],
    // counts: sums
    ['count', '3 4 5', '12'],
    ['count', '3 0/0 5', '8'],
    ['count', '3 - 5', '8..null'],
    ['count', '3 missing', '3..null'],
    ['count', '>= 3 4', '7..null'],
    ['count', '<= 3 4', '4..7'],
    ['count', '> 3 < 4', '4..null'],
    // coverage: those that have one over all, in percent
    ['coverage', '1 yes 2 no', '75'],
    ['coverage', 'yes yes yes yes', '100'],
    ['coverage', 'yes in-progress no no', '25'],
    ['coverage', 'yes - no no', '25..50'],
    ['coverage', 'yes faulty missing no', '25..75'],
    ['coverage', '1/3 0/2 3/3 no', '50'],
    ['coverage', '0/0 yes', '50'],
    // presence: any
    ['presence', 'no yes -', '100'],
    ['presence', 'no no', '0'],
    ['presence', 'no -', '0..100'],
    ['presence', 'in-progress no', '0'],
    // somebody's word is not added up
    ['attestation', 'yes yes', 'nothing'],
  ])('%s %s → %s', (kind, cells, made) => {
    const texts = splitCells(cells).map((cell) => (cell === '-' ? '' : cell));
    const names = NAMES.slice(0, texts.length);
    const one = exampleIndicator(kind);
    const whole = rollUp(planOf(names, one), one, 2023, rows(texts));
    const wanted = made.includes('/') ? fractionOf(made) : made;
    expect(said(whole?.reading, kind === 'count' ? 1 : 100)).toBe(wanted);
  });

  test('a result says what it was made of, and who is missing', () => {
    const one = exampleIndicator('rate');
    const whole = rollUp(planOf(NAMES, one), one, 2023, rows(['9/10', 'missing', 'faulty', '']));
    expect(whole?.rollup?.units).toBe(4);
    expect(whole?.rollup?.missing).toEqual(['乙县', '丙县', '丁县']);
    expect(whole?.rollup?.rows.map((row) => row.area)).toEqual(['甲县', '乙县', '丙县']);
  });

  test('the sums of parts stand beside the exact rate', () => {
    const one = exampleIndicator('rate');
    const whole = rollUp(planOf(NAMES.slice(0, 2), one), one, 2023, rows(['9/10', '1/30']));
    expect([whole?.parts?.numerator.valueOf(), whole?.parts?.denominator.valueOf()]).toEqual([10, 40]);
  });

  test('an area that is no unit of the plan is not counted', () => {
    const one = exampleIndicator('rate');
    const all = [...rows(['9/10']), measurement(2023, '0/90', { area: '高新区' })];
    expect(said(rollUp(planOf(['甲县'], one), one, 2023, all)?.reading, 100)).toBe('90');
  });

  test.each([
    [['3', '4', '', ''], '7..null'],
    [['-5', '4', '', ''], 'null..null'],
    [['-5', '4', '3', '2'], '4'],
    [['>= -5', '4', '3', ''], 'null..null'],
    [['0', '4', '3', ''], '7..null'],
  ])('amounts below none leave room below while a unit is silent: %j make %s', (cells, made) => {
    const one = exampleIndicator('quantity', 'sum');
    expect(said(rollUp(planOf(NAMES, one), one, 2023, rows(cells))?.reading, 1)).toBe(made);
  });

  test('a count that is rolled up as a ratio has no upper limit while a unit is silent', () => {
    const one = exampleIndicator('count', 'ratio');
    expect(said(rollUp(planOf(NAMES, one), one, 2023, rows(['3']))?.reading, 1)).toBe('0..null');
  });
});

/** `>= 95%` and `about 90%` are one cell. */
function splitCells(cells: string): string[] {
  return cells.match(/(?:[<>]=?|about) \S+|\S+/g) ?? [];
}

function fractionOf(text: string): string {
  const [n = '', d = ''] = text.split('/');
  return shown(measurementValue(`${n}/${d}`), 1) ?? '';
}

function measurementValue(text: string) {
  const { reading } = measurement(2023, text);
  return reading.kind === 'number' ? reading.value : null;
}

describe('the whole against its units', () => {
  const step = (of: string, digits: string): Measurement => {
    const made = measurement(2023, of, { area: null });
    const reading = made.reading;
    if (reading.kind !== 'number') return made;
    const last = measurementValue(digits);
    return last ? { ...made, reading: { ...reading, step: last } } : made;
  };
  test.each<[kind: Kind, whole: Measurement, cells: readonly Measurement[], contradicts: boolean]>([
    ['rate', step('90%', '1/1000'), rows(['8996/10000']), false],
    ['rate', step('90%', '1/1000'), rows(['8994/10000']), true],
    ['rate', step('90%', '1/100'), rows(['8950/10000']), false],
    ['rate', measurement(2023, '90/100'), rows(['90/100']), false],
    ['rate', measurement(2023, '90/100'), rows(['80/100']), true],
    // the county's own number is rounded too
    ['rate', measurement(2023, '8996/10000'), [{ ...step('90%', '1/1000'), area: '甲县' }], false],
    ['rate', measurement(2023, '8994/10000'), [{ ...step('90%', '1/1000'), area: '甲县' }], true],
    ['count', measurement(2023, '12'), rows(['12']), false],
    ['count', measurement(2023, '12'), rows(['13']), true],
    ['presence', measurement(2023, 'no'), rows(['yes']), true],
    ['presence', measurement(2023, 'yes'), rows(['no']), true],
    ['coverage', measurement(2023, '100%'), rows(['yes']), false],
    ['coverage', measurement(2023, '100%'), rows(['no']), true],
    ['rate', measurement(2023, 'missing'), rows(['80/100']), false],
    ['rate', measurement(2023, '90%'), rows(['missing']), false],
    ['attestation', measurement(2023, 'yes'), rows(['no']), false],
  ])('%s', (kind, whole, cells, contradicts) => {
    const one = exampleIndicator(kind);
    expect(contradiction(planOf(['甲县'], one), one, whole, cells) !== null).toBe(contradicts);
  });

  test.each<[total: string, contradicts: boolean]>([
    // eleven times 6 is 66; the root of 11 · 4/3 is 3.8
    ['660000', false],
    ['630000', false],
    ['690000', false],
    ['610000', true],
    ['600000', true],
    ['710000', true],
  ])('eleven counts of 6万 beside a total of %s', (said, contradicts) => {
    const count = exampleIndicator('count');
    const names = Array.from({ length: 11 }, (_, i) => `${i}县`);
    const cells = names.map((area) => ({ ...step('60000', '10000'), area }));
    const whole = step(said, '10000');
    expect(contradiction(planOf(names, count), count, whole, cells) !== null).toBe(contradicts);
  });

  test('silent units leave room for the value of the whole, but not for a count below theirs', () => {
    const rate = exampleIndicator('rate');
    const count = exampleIndicator('count');
    const two = NAMES.slice(0, 2);
    expect(contradiction(planOf(two, rate), rate, measurement(2023, '10%'), rows(['90/100']))).toBeNull();
    expect(contradiction(planOf(two, count), count, measurement(2023, '2'), rows(['3']))).not.toBeNull();
  });

  test('counts that do not go together are told as counts, whatever share they make', () => {
    const rate = exampleIndicator('rate');
    const two = planOf(NAMES.slice(0, 2), rate);
    const { counted } = contradiction(two, rate, measurement(2023, '90/100'), rows(['108/120'])) ?? {};
    expect(partsAsText(counted?.whole ?? null)).toBe('90/100');
    expect(partsAsText(counted?.units ?? null)).toBe('108/120');
    const apart = contradiction(planOf(['甲县'], rate), rate, measurement(2023, '95%'), rows(['80/100']));
    expect(apart?.counted).toBeNull();
  });

  test('the row of the whole stands whatever its units say', () => {
    const one = exampleIndicator('rate');
    const data = new PlanData(planOf(['甲县'], one));
    for (const row of [...rows(['80/100']), measurement(2023, '95%')]) data.add(row);
    expect(data.whole(one).get(2023)?.text).toBe('95%');
    expect(data.contradictions()).toHaveLength(1);
  });

  test('a missing mark for the whole lets its units speak', () => {
    const one = exampleIndicator('rate');
    const data = new PlanData(planOf(['甲县'], one));
    for (const row of [measurement(2023, 'missing'), ...rows(['80/100'])]) data.add(row);
    expect(data.whole(one).get(2023)?.rollup?.units).toBe(1);
  });
});

test('of a coverage, a county that has 1 of 3 has at least one', () => {
  const one = exampleIndicator('coverage');
  const data = new PlanData(planOf(NAMES, one));
  for (const row of rows(['1/3', '0/3'])) data.add(row);
  expect(data.unit(one, '甲县').get(2023)?.reading).toEqual({ kind: 'answer', answer: 'yes' });
  expect(data.unit(one, '乙县').get(2023)?.reading).toEqual({ kind: 'answer', answer: 'no' });
});

test.each([
  ['> 90%', '>= 90%', true],
  ['>= 90%', '> 90%', true],
  ['> 90%', '> 90%', false],
  ['< 90%', '<= 90%', true],
  ['<= 90%', '< 90%', true],
  ['< 90%', '< 90%', false],
])('counties with %s and %s bound the whole by a limit that is included: %s', (one, other, inclusive) => {
  const rate = exampleIndicator('rate');
  const made = rollUp(planOf(['甲县', '乙县'], rate), rate, 2023, rows([one, other]));
  const reading = made?.reading;
  const limit = reading?.kind === 'range' ? (one.startsWith('>') ? reading.low : reading.high) : null;
  expect([shown(limit?.value ?? null), limit?.inclusive]).toEqual(['90', inclusive]);
});
