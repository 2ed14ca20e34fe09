import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { accountOf } from '../../src/evaluate/account.js';
import type { Operator } from '../../src/plan/plan.js';
import {
  type Cells,
  checkpoint,
  indicator,
  judged,
  type Promised,
  remarks,
  shown,
  verdict,
} from './example.js';

/** A tenth more every year: 100, 110, 121, 133.1, 146.41, 161.051. */
const output: Promised = {
  kind: 'quantity',
  unit: '亿元',
  target: '>= 161.051 亿元',
  baseline: '100 亿元',
  path: 'compound',
};
const inUnit = (text: string) => String(BigInt(Math.round(Number(text) * 1000)) * 100_000n);
const cells = (given: Cells): Cells =>
  Object.fromEntries(
    Object.entries(given).map(([year, text]) => {
      const [, sign = '', amount = ''] = /^(\D*)([\d.]*)$/.exec(text) ?? [];
      return [year, amount === '' ? text : sign + inUnit(amount)];
    }),
  );

describe('a path of equal rates', () => {
  test.each<[string, Promised, Cells, 'midterm' | 'final' | number, string]>([
    ['on it', output, { 2023: '133.1' }, 'midterm', 'on-track pace-kept'],
    ['just below it', output, { 2023: '133.099' }, 'midterm', 'behind pace-missed'],
    ['just above it', output, { 2023: '133.101' }, 'midterm', 'on-track pace-kept'],
    [
      'above it, and below the straight line (136.6306)',
      output,
      { 2023: '134' },
      'midterm',
      'on-track pace-kept',
    ],
    ['by the straight line', { ...output, path: 'linear' }, { 2023: '134' }, 'midterm', 'behind pace-missed'],
    ['in another year', output, { 2021: '110' }, 2021, 'on-track pace-kept'],
    ['just below it there', output, { 2021: '109.999' }, 2021, 'behind pace-missed'],
    ['of an older value', output, { 2022: '121' }, 'midterm', 'on-track pace-kept'],
    ['on the target already', output, { 2023: '161.051' }, 'midterm', 'met target-met'],
    ['in the end', output, { 2025: '161.051' }, 'final', 'met target-met'],
    ['missed in the end', output, { 2025: '161.05' }, 'final', 'not-met target-missed'],
    ['a bound above it', output, { 2023: '>= 133.1' }, 'midterm', 'undetermined bound-too-wide'],
    ['a bound below it', output, { 2023: '< 133.1' }, 'midterm', 'behind pace-missed'],
  ])('%s', (_, promised, given, at, expected) => {
    expect(verdict(promised, cells(given), at)).toBe(expected);
  });

  test.each<[string, Promised, Cells, string]>([
    [
      'of a change',
      { ...output, target: { change: '>= 61.051%', from: 2020 } },
      { 2023: '133.1' },
      'on-track pace-kept',
    ],
    [
      'just below it',
      { ...output, target: { change: '>= 61.051%', from: 2020 } },
      { 2023: '133.099' },
      'behind pace-missed',
    ],
    // 161.051 → 100 at −1/11 a year: 133.1 → 121 in two more
    [
      'of a fall',
      { ...output, baseline: '161.051 亿元', target: '<= 100 亿元' },
      { 2023: '121' },
      'on-track pace-kept',
    ],
    [
      'just above it',
      { ...output, baseline: '161.051 亿元', target: '<= 100 亿元' },
      { 2023: '121.001' },
      'behind pace-missed',
    ],
    ['from nothing', { ...output, baseline: '0 亿元' }, { 2023: '133' }, 'undetermined no-compound-path'],
    ['from nothing, and there', { ...output, baseline: '0 亿元' }, { 2023: '170' }, 'met target-met'],
  ])('%s', (_, promised, given, expected) => {
    expect(verdict(promised, cells(given))).toBe(expected);
  });

  test('from a base year that the data give as a bound', () => {
    const { baseline: _, ...open } = output;
    // 161.051^3 · 100^2 = 133.1^5 and 161.051^3 · 121^2 = 143.6…^5
    expect(verdict(open, cells({ 2020: '>= 100', 2023: '133.099' }))).toBe('behind pace-missed-in-any-case');
    expect(verdict(open, cells({ 2020: '>= 100', 2023: '133.1' }))).toBe('undetermined baseline-too-wide');
    // which may be nothing, from where no rate leads anywhere
    expect(verdict(open, cells({ 2020: '<= 100', 2023: '133.1' }))).toBe('undetermined no-compound-path');
    const change: Promised = { ...open, target: { change: '>= 61.051%', from: 2020 } };
    expect(verdict(change, cells({ 2020: '>= 100', 2023: '133.099' }))).toBe(
      'behind pace-missed-in-any-case',
    );
  });

  test('tells what is due, and the progress along it', () => {
    const result = judged(output, cells({ 2023: '133.1' }));
    expect(result.required?.toString()).toBe(inUnit('133.1'));
    expect(shown(result.pace, 1)).toBe('1');
    expect(remarks(result)).toEqual([]);
  });

  test('tells a root apart from the value beside it', () => {
    // 100 → 150: due by 2023 is 150^(3/5)·100^(2/5) = 127.5424…
    const half: Promised = { ...output, target: '>= 150 亿元' };
    const due = judged(half, cells({ 2023: '127.542' })).required;
    expect(due?.gt(inUnit('127.542'))).toBe(true);
    expect(due?.lt(inUnit('127.543'))).toBe(true);
  });

  test('is accounted for', () => {
    const { pace } = accountOf(indicator(output), checkpoint('midterm', 2023));
    expect(pace?.required.toString()).toBe(inUnit('133.1'));
    expect(pace?.path).toBe('compound');
  });

  test('is that of whole numbers raised to whole powers', () => {
    const amount = fc.bigInt({ min: 1n, max: 10_000n });
    const sign = fc.constantFrom<Operator>('>=', '<=', '>', '<');
    fc.assert(
      fc.property(
        sign,
        amount,
        amount,
        amount,
        fc.integer({ min: 1, max: 6 }),
        fc.integer({ min: 1, max: 6 }),
        (operator, b, t, m, elapsed, more) => {
          const end = 2020 + elapsed + more;
          const period = { start: 2021, end, base: 2020 };
          const promised: Promised = {
            kind: 'quantity',
            unit: '吨',
            target: `${operator} ${t} 吨`,
            baseline: `${b} 吨`,
            path: 'compound',
            period,
          };
          const { outcome } = judged(promised, { [2020 + elapsed]: String(m) }, 2020 + elapsed);
          expect(outcome).toBe(expectedOf(operator, b, t, m, BigInt(elapsed), BigInt(elapsed + more)));
        },
      ),
      { numRuns: 1000 },
    );
  });

  function expectedOf(sign: Operator, b: bigint, t: bigint, m: bigint, k: bigint, n: bigint): string {
    if (holds(sign, m, t)) return 'met';
    if (holds(sign, b, t)) return 'behind';
    if (b === t) return 'behind';
    const [made, due] = [m ** n, b ** (n - k) * t ** k];
    return (sign.startsWith('>') ? made >= due : made <= due) ? 'on-track' : 'behind';
  }

  function holds(sign: Operator, value: bigint, limit: bigint): boolean {
    if (sign === '>=') return value >= limit;
    if (sign === '<=') return value <= limit;
    return sign === '>' ? value > limit : value < limit;
  }
});

// 0.2 × 2.5^(3/5) = 0.34657…
test.each([
  ['0.35', 'on-track pace-kept'],
  ['0.34', 'behind pace-missed'],
  ['-1', 'behind pace-missed'],
])('amounts below one go by rates too: %s is %s', (text, expected) => {
  const promised = { kind: 'quantity', target: '>= 0.5 岁', baseline: '0.2 岁', path: 'compound' } as const;
  expect(verdict(promised, { 2023: text })).toBe(expected);
});
