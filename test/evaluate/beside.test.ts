import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { judge } from '../../src/evaluate/judge.js';
import type { Beside } from '../../src/evaluate/result.js';
import { rollUp } from '../../src/evaluate/rollup.js';
import { now } from '../../src/outcome/later.js';
import type { Kind } from '../../src/plan/plan.js';
import { textFor } from '../../src/text/text.js';
import { type Cells, judged, measurement, occasion, type Promised, series, shown } from './example.js';
import { exampleIndicator, planOf } from './rollup-example.js';
import { percent, step } from './shape.js';

const beside = (...given: Parameters<typeof judged>): Beside => now(judged(...given).beside);
const risen: Promised = { target: '>= 95%', baseline: '80%' };

function projected(
  promised: Promised,
  cells: Cells,
  at: 'midterm' | 'final' | number = 'midterm',
  scale = 100,
) {
  const { projection } = beside(promised, cells, at);
  if (!projection) return null;
  const { value, year, meets, achieved, needed } = projection;
  const [written, gain, rest] = [value, achieved, needed].map((one) => one?.mul(scale).toString() ?? null);
  return [written, year, meets, gain, rest];
}

describe('where the straight line leads', () => {
  test.each<[string, Promised, Cells, 'midterm' | 'final' | number, unknown]>([
    // 9 points in three years are 3 a year
    ['onto the target', risen, { 2023: '89%' }, 'midterm', ['95', 2025, true, '3', '3']],
    ['just below it', risen, { 2023: '88.97%' }, 'midterm', ['94.95', 2025, false, '2.99', '3.015']],
    ['above it', risen, { 2023: '89.3%' }, 'midterm', ['95.5', 2025, true, '3.1', '2.85']],
    ['from an older value', risen, { 2022: '86%' }, 'midterm', ['95', 2025, true, '3', '3']],
    ['backwards', risen, { 2023: '77%' }, 'midterm', ['75', 2025, false, '-1', '9']],
    ['nowhere from the base year itself', risen, { 2020: '82%' }, 2020, null],
    ['nowhere in the last year', risen, { 2025: '82%' }, 'final', null],
    ['no further than all', risen, { 2023: '98%' }, 'midterm', ['100', 2025, true, '6', null]],
    [
      'no further than none',
      { target: '<= 1%', baseline: '10%' },
      { 2023: '2.5%' },
      'midterm',
      ['0', 2025, true, '-2.5', '-0.75'],
    ],
    [
      'of a change',
      { target: { points: '>= 15', from: 2020 }, baseline: '80%' },
      { 2023: '89%' },
      'midterm',
      ['95', 2025, true, '3', '3'],
    ],
    [
      'of two demands',
      { target: ['>= 90%', '<= 94%'], baseline: '80%' },
      { 2023: '89%' },
      'midterm',
      ['95', 2025, false, '3', null],
    ],
    [
      'from a base year in the data',
      { target: '>= 95%' },
      { 2020: '80%', 2023: '89%' },
      'midterm',
      ['95', 2025, true, '3', '3'],
    ],
    ['nowhere in the final year', risen, { 2025: '95%' }, 'final', null],
    ['nowhere without a baseline', { target: '>= 95%' }, { 2023: '89%' }, 'midterm', null],
    ['nowhere from words', { target: '>= 95%', baseline: { text: '—' } }, { 2023: '89%' }, 'midterm', null],
    ['nowhere from a bound', risen, { 2023: '>= 89%' }, 'midterm', null],
    ['nowhere without data', risen, {}, 'midterm', null],
    ['nowhere of a direction', { target: 'rising', baseline: '80%' }, { 2023: '89%' }, 'midterm', null],
    [
      'nowhere of an answer',
      { kind: 'presence', target: '= 100%', baseline: '0%' },
      { 2023: 'yes' },
      'midterm',
      null,
    ],
    [
      'nowhere by equal rates',
      { kind: 'count', target: '>= 200 家', baseline: '100 家', path: 'compound' },
      { 2023: '150' },
      'midterm',
      null,
    ],
    [
      'nowhere of an average',
      { ...risen, average: 'arithmetic' },
      { 2021: '80%', 2023: '89%' },
      'midterm',
      null,
    ],
    [
      'nowhere of another series',
      { target: { than: 'other', op: '>' } as never, baseline: '80%' },
      { 2023: '89%' },
      'midterm',
      null,
    ],
  ])('%s', (_, promised, cells, at, expected) => {
    expect(projected(promised, cells, at)).toEqual(expected);
  });

  test('is that of sums too, which begin at nothing', () => {
    const trained: Promised = { kind: 'count', target: '>= 20 家', accumulates: true };
    expect(projected(trained, { 2021: '4', 2022: '4', 2023: '4' }, 'midterm', 1)).toEqual([
      '20',
      2025,
      true,
      '4',
      '4',
    ]);
    expect(projected(trained, { 2021: '4', 2022: '4', 2023: '1' }, 'midterm', 1)).toEqual([
      '15',
      2025,
      false,
      '3',
      '5.5',
    ]);
  });

  test('meets the target just where the pace is kept', () => {
    fc.assert(
      fc.property(step, step, step, fc.integer({ min: 2021, max: 2024 }), (b, t, m, year) => {
        fc.pre(b < t && m < t);
        const promised: Promised = { target: `>= ${percent(t)}`, baseline: percent(b) };
        const { outcome, beside: later } = judged(promised, { [year]: percent(m) }, year);
        expect(now(later).projection?.meets).toBe(outcome === 'on-track');
      }),
    );
  });
});

describe('how the years went', () => {
  const trained: Promised = { kind: 'count', target: '>= 20 家', accumulates: true };
  const jobless: Promised = { target: '<= 5.5%', average: 'arithmetic' };
  const steady: Promised = { kind: 'growth', target: '>= 6%', average: 'geometric' };

  test.each<[string, Promised, Cells, string | null]>([
    ['up', risen, { 2021: '81%', 2023: '82%' }, 'up 2020–2023, 3'],
    ['down', risen, { 2021: '79%', 2023: '78%' }, 'down 2020–2023, 3'],
    ['up, then level', risen, { 2021: '81%', 2023: '81%' }, 'up 2020–2023, 3'],
    ['level', risen, { 2021: '80%', 2023: '80%' }, 'level 2020–2023, 3'],
    ['back and forth', risen, { 2021: '81%', 2023: '80%' }, 'back-and-forth 2020–2023, 3'],
    ['of two', risen, { 2023: '81%' }, 'up 2020–2023, 2'],
    ['without a baseline', { target: '>= 95%' }, { 2021: '81%', 2023: '82%' }, 'up 2021–2023, 2'],
    ['of one only', { target: '>= 95%' }, { 2023: '82%' }, null],
    ['of what is exact', risen, { 2021: '>= 81%', 2023: '82%' }, 'up 2020–2023, 2'],
    ['of no later year', risen, { 2023: '82%', 2024: '10%' }, 'up 2020–2023, 2'],
    // sums never fall, and a mean lags behind: the years themselves are told of
    ['of what adds up', trained, { 2021: '4', 2022: '4' }, 'level 2021–2022, 2'],
    ['of less and less that adds up', trained, { 2021: '6', 2022: '5', 2023: '4' }, 'down 2021–2023, 3'],
    ['of running totals', trained, { 2021: 'total 6', 2022: 'total 9' }, null],
    ['of averages', jobless, { 2021: '4%', 2022: '6%', 2023: '5.5%' }, 'back-and-forth 2021–2023, 3'],
    ['of a steady rate', steady, { 2021: '7%', 2022: '6%', 2023: '5%' }, 'down 2021–2023, 3'],
  ])('%s', (_, promised, cells, expected) => {
    const { trend } = beside(promised, cells);
    expect(trend && `${trend.direction} ${trend.from}–${trend.to}, ${trend.points}`).toBe(expected);
  });

  test.each<[Cells, number[], string, string]>([
    [
      { 2021: '81%', 2022: '82%', 2023: '83%' },
      [],
      '2020—2023年持续上升。',
      'From 2020 to 2023 it rose throughout.',
    ],
    [
      { 2021: '81%', 2022: '81%', 2023: '82%' },
      [2022],
      '2020—2023年上升，其中2022年持平。',
      'From 2020 to 2023 it rose, but not in 2022.',
    ],
    [
      { 2021: '80%', 2022: '79%', 2023: '79%' },
      [2021, 2023],
      '2020—2023年下降，其中2021、2023年持平。',
      'From 2020 to 2023 it fell, but not in 2021, 2023.',
    ],
    [
      { 2021: '80%', 2022: '80%' },
      [2021, 2022],
      '2020—2022年没有变化。',
      'From 2020 to 2022 it did not change.',
    ],
    [
      { 2021: '81%', 2022: '81%', 2023: '80%' },
      [2022],
      '2020—2023年有升有降。',
      'From 2020 to 2023 it went up and down.',
    ],
  ])('%j stood still in %j', (cells, still, zh, en) => {
    const { trend } = beside(risen, cells);
    expect(trend?.still).toEqual(still);
    expect(trend && textFor('zh').results.beside.trend(trend, false)).toBe(zh);
    expect(trend && textFor('en').results.beside.trend(trend, false)).toBe(en);
  });
});

describe('what those that reported come to', () => {
  const NAMES = ['甲县', '乙县', '丙县'];

  test.each<[Kind, string, unknown]>([
    ['rate', '90/100 10/20 -', ['250/3', 2, 3]],
    ['rate', '90/100 0/0 -', ['90', 2, 3]],
    ['rate', '90/100 about -', ['90', 1, 3]],
    ['rate', '90/100 10/20 1/1', null],
    ['rate', '90% 80% -', null],
    ['rate', '- - -', null],
    ['coverage', 'yes no -', ['50', 2, 3]],
    ['coverage', 'yes - -', ['100', 1, 3]],
    ['presence', 'no no -', null],
  ])('%s %s', (kind, cells, expected) => {
    const one = exampleIndicator(kind);
    const rows = cells.split(' ').flatMap((text, i) => {
      if (text === '-') return [];
      return measurement(2023, text === 'about' ? 'about 90%' : text, { area: NAMES[i] ?? null });
    });
    const whole = rollUp(planOf(NAMES, one), one, 2023, rows);
    if (!whole) return expect(expected).toBe(null);
    const made = {
      ...series({}),
      get: (year: number) => (year === 2023 ? whole : undefined),
      keys: () => new Set([2023]).values(),
    };
    const { partial } = now(judge(one, made, occasion('midterm'), 'auto').beside);
    expect(partial && [shown(partial.value), partial.reported, partial.units]).toEqual(expected);
  });

  test('counts are sums', () => {
    const one = exampleIndicator('count');
    const rows = ['3', '4'].map((text, i) => measurement(2023, text, { area: NAMES[i] ?? null }));
    const whole = rollUp(planOf(NAMES, one), one, 2023, rows);
    const made = { ...series({}), get: () => whole ?? undefined, keys: () => new Set([2023]).values() };
    const { partial } = now(judge(one, made, occasion('midterm'), 'auto').beside);
    expect(partial && [shown(partial.value, 1), partial.reported, partial.units]).toEqual(['7', 2, 3]);
  });
});
