import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Cells, judged, type Promised, shown, verdict } from './example.js';

const lifespan: Promised = { kind: 'quantity', unit: '岁', target: '>= 78.5 岁', baseline: '77.3 岁' };
const intensity: Promised = {
  kind: 'quantity',
  unit: '吨标准煤/万元',
  target: { change: '<= -13.5%', from: 2020 },
};
const trade: Promised = {
  kind: 'quantity',
  unit: '万亿元',
  target: '>= 17 万亿元',
  baseline: '11.76 万亿元',
};

describe('an amount with a unit of its own', () => {
  // 77.3 + 1.2 × 3/5 = 78.02
  test.each<[Promised, Cells, 'midterm' | 'final', string]>([
    [lifespan, { 2025: '78.5' }, 'final', 'met target-met'],
    [lifespan, { 2025: '78.49' }, 'final', 'not-met target-missed'],
    [lifespan, { 2025: '78.51' }, 'final', 'met target-met'],
    [lifespan, { 2023: '78.02' }, 'midterm', 'on-track pace-kept'],
    [lifespan, { 2023: '78.01' }, 'midterm', 'behind pace-missed'],
    [lifespan, { 2023: '>= 78.02' }, 'midterm', 'undetermined bound-too-wide'],
    [lifespan, { 2023: '> 78.5' }, 'midterm', 'met target-met'],
    // a bound is not rounded to whole years of age
    [{ ...lifespan, target: '>= 79 岁' }, { 2025: '> 78' }, 'final', 'undetermined bound-too-wide'],
    // 0.571 × 0.865 = 0.493915; by 2022 0.571 × (1 − 0.135 × 2/5) = 0.540166
    [intensity, { 2020: '0.571', 2025: '0.493915' }, 'final', 'met target-met'],
    [intensity, { 2020: '0.571', 2025: '0.493916' }, 'final', 'not-met target-missed'],
    [intensity, { 2025: '0.4' }, 'final', 'undetermined change-without-reference'],
  ])('%o with %o at %s is %s', (promised, cells, at, expected) => {
    expect(verdict(promised, cells, at)).toBe(expected);
  });

  test.each([
    ['0.540166', 'on-track pace-kept'],
    ['0.540167', 'behind pace-missed'],
  ])('%s tons in 2022 is %s', (value, expected) => {
    expect(verdict(intensity, { 2020: '0.571', 2022: value }, 2022)).toBe(expected);
  });

  test('may be negative, and then a bound has no floor at nothing', () => {
    const index: Promised = { kind: 'quantity', unit: '', target: '>= -1' };
    expect(verdict(index, { 2025: '-1' }, 'final')).toBe('met target-met');
    expect(verdict(index, { 2025: '-1.1' }, 'final')).toBe('not-met target-missed');
    expect(verdict(index, { 2025: '<= 5' }, 'final')).toBe('undetermined bound-too-wide');
  });

  test('keeps 万 and 亿 apart from what it counts', () => {
    // 11.76 + 5.24 × 3/5 = 14.904 万亿
    const { required, target } = judged(trade, { 2023: '14904000000000' });
    expect([shown(required, 1), shown(target, 1)]).toEqual(['14904000000000', '17000000000000']);
    expect(verdict(trade, { 2023: '14904000000000' })).toBe('on-track pace-kept');
    expect(verdict(trade, { 2023: '14903999999999.99' })).toBe('behind pace-missed');
  });

  test('follows the pace in tenths, as whole numbers multiplied out do', () => {
    const tenths = fc.bigInt({ min: -2000n, max: 2000n });
    const written = (n: bigint) =>
      `${n < 0n ? '-' : ''}${(n < 0n ? -n : n) / 10n}.${(n < 0n ? -n : n) % 10n}`;
    fc.assert(
      fc.property(tenths, tenths, tenths, fc.integer({ min: 1, max: 4 }), (b, t, m, elapsed) => {
        const given: Promised = {
          kind: 'quantity',
          unit: '',
          target: `>= ${written(t)}`,
          baseline: written(b),
        };
        const made = (m - b) * 5n >= (t - b) * BigInt(elapsed);
        const expected = m >= t ? 'met' : b < t && made ? 'on-track' : 'behind';
        expect(judged(given, { [2020 + elapsed]: written(m) }, 2020 + elapsed).outcome).toBe(expected);
      }),
    );
  });
});
