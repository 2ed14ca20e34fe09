import fc from 'fast-check';
import type { BasisChoice } from '../../src/evaluate/result.js';
import type { Indicator, Operator } from '../../src/plan/plan.js';
import { indicator } from './example.js';

/** Random targets and values, in multiples of 5 %, so that they often coincide with each other and with what is due. */
export const STEPS = 20;
export const step = fc.integer({ min: 0, max: STEPS });
export const percent = (steps: number) => `${(steps * 5).toFixed(2)}%`;
export const operator = fc.constantFrom<Operator>('>=', '>', '<=', '<', '=');
export const inPeriod = fc.integer({ min: 2021, max: 2025 });
export const at = fc.constantFrom<'midterm' | 'final' | number>(
  'midterm',
  'final',
  2020,
  2021,
  2022,
  2024,
  2026,
);
export const basis = fc.constantFrom<BasisChoice>('auto', 'target', 'pace');
export const maybe = <T>(arb: fc.Arbitrary<T>) => fc.option(arb, { nil: undefined });

export interface Shape {
  readonly operator: Operator;
  readonly target: number;
  readonly baseline: number | undefined;
  readonly milestone: { readonly year: number; readonly value: number } | undefined;
}

export const shape: fc.Arbitrary<Shape> = fc.record({
  operator,
  target: step,
  baseline: maybe(step),
  milestone: maybe(fc.record({ year: inPeriod, value: step })),
});

export function promised({ operator: sign, target, baseline, milestone }: Shape): Indicator {
  return indicator({
    target: `${sign} ${percent(target)}`,
    ...(baseline === undefined ? {} : { baseline: percent(baseline) }),
    ...(milestone ? { milestones: { [milestone.year]: `${sign} ${percent(milestone.value)}` } } : {}),
  });
}
