import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Outcome } from '../../src/outcome/outcome.js';
import type { Operator } from '../../src/plan/plan.js';
import { judged, type Promised } from './example.js';
import { operator } from './shape.js';

describe('the pace', () => {
  /** DESIGN §6 again, in whole numbers only: both sides of each comparison multiplied by F − B. */
  function expected(sign: Operator, b: bigint, t: bigint, m: bigint, elapsed: bigint, span: bigint): Outcome {
    const whole = sign === '=' && t === 100_000_000n ? '>=' : sign;
    if (holds(whole, m, t)) return 'met';
    if (holds(whole, b, t) || b === t) return 'behind';
    const rises = whole === '=' ? t >= b : whole.startsWith('>');
    const [made, due] = [(m - b) * span, (t - b) * elapsed];
    return (rises ? made >= due : made <= due) ? 'on-track' : 'behind';
  }

  function holds(sign: Operator, value: bigint, limit: bigint): boolean {
    return {
      '>=': value >= limit,
      '>': value > limit,
      '<=': value <= limit,
      '<': value < limit,
      '=': value === limit,
    }[sign];
  }

  /** Shares in millionths of a percent. */
  const fine = fc.bigInt({ min: 0n, max: 100_000_000n });
  const coarse = fc.bigInt({ min: 0n, max: 10n }).map((n) => n * 10_000_000n);
  const share = fc.oneof(fine, coarse);
  const written = (n: bigint) => `${n / 1_000_000n}.${(n % 1_000_000n).toString().padStart(6, '0')}%`;

  test('is that of whole numbers multiplied out', () => {
    const years = fc.record({
      base: fc.constant(2020),
      elapsed: fc.integer({ min: 1, max: 12 }),
      more: fc.integer({ min: 1, max: 9 }),
    });
    fc.assert(
      fc.property(operator, share, share, share, years, (sign, b, t, m, { base, elapsed, more }) => {
        const end = base + elapsed + more;
        const period = { start: base + 1, end, base };
        const given: Promised = { target: `${sign} ${written(t)}`, baseline: written(b), period };
        const year = base + elapsed;
        const { outcome } = judged(given, { [year]: written(m) }, year);
        expect(outcome).toBe(expected(sign, b, t, m, BigInt(elapsed), BigInt(end - base)));
      }),
      { numRuns: 1000 },
    );
  });

  test('asks for exactly the value at which the outcome turns', () => {
    fc.assert(
      fc.property(share, share, fc.integer({ min: 2021, max: 2024 }), (b, t, year) => {
        fc.pre(b < t);
        const given: Promised = { target: `>= ${written(t)}`, baseline: written(b) };
        const due = judged(given, { [year]: '0%' }, year).required;
        const scaled = b * 5n + (t - b) * BigInt(year - 2020);
        expect(due?.equals({ n: scaled, d: 500_000_000n })).toBe(true);
      }),
    );
  });
});
