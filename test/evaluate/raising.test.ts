import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { STATUS } from '../../src/outcome/outcome.js';
import type { Operator } from '../../src/plan/plan.js';
import { type Cells, judged, type Promised } from './example.js';
import { at, basis, inPeriod, maybe, percent, promised, type Shape, STEPS, shape, step } from './shape.js';

describe('raising a share', () => {
  test('never turns a pass into a fail where the target is a floor, nor lowering it where it is a ceiling', () => {
    fc.assert(
      fc.property(shape, step, step, at, basis, inPeriod, (given, one, other, when, choice, year) => {
        fc.pre(given.operator !== '=');
        const rises = given.operator.startsWith('>');
        const [worse, better] = one < other === rises ? [one, other] : [other, one];
        const status = (steps: number) =>
          STATUS[judged(promised(given), { [year]: percent(steps) }, when, choice).outcome];
        if (status(worse) === 'pass') expect(status(better)).toBe('pass');
      }),
      { numRuns: 1000 },
    );
  });

  test('in the last year never breaks a rise', () => {
    fc.assert(
      fc.property(
        fc.array(step, { minLength: 2, maxLength: 5 }),
        step,
        maybe(step),
        (values, more, baseline) => {
          const given: Promised = {
            target: 'rising',
            ...(baseline === undefined ? {} : { baseline: percent(baseline) }),
          };
          const status = (last: number) => {
            const all = [...values.slice(0, -1), last];
            return STATUS[
              judged(given, Object.fromEntries(all.map((n, i) => [2021 + i, percent(n)])), 'final').outcome
            ];
          };
          const last = values.at(-1) ?? 0;
          if (status(last) === 'pass') expect(status(Math.min(STEPS, last + more))).toBe('pass');
        },
      ),
    );
  });
});

describe('up and down are mirrored', () => {
  const MIRRORED: { readonly [O in Operator]: Operator } = {
    '>=': '<=',
    '>': '<',
    '<=': '>=',
    '<': '>',
    '=': '=',
  };
  const away = (n: number) => STEPS - n;

  test('in targets, paces, milestones and bounds', () => {
    const sign = fc.constantFrom<Operator | ''>('', '>=', '>', '<=', '<');
    fc.assert(
      fc.property(shape, step, sign, at, basis, inPeriod, (given, value, bound, when, choice, year) => {
        fc.pre(given.operator !== '='); // `= 100%` is a floor, and has no mirror
        fc.pre(!(bound === '<' && value === 0) && !(bound === '>' && value === STEPS)); // no share at all
        const other: Shape = {
          operator: MIRRORED[given.operator],
          target: away(given.target),
          baseline: given.baseline === undefined ? undefined : away(given.baseline),
          milestone: given.milestone && { ...given.milestone, value: away(given.milestone.value) },
        };
        const cell = (signed: Operator | '', n: number) => ({ [year]: `${signed} ${percent(n)}`.trim() });
        const one = judged(promised(given), cell(bound, value), when, choice);
        const two = judged(promised(other), cell(bound && MIRRORED[bound], away(value)), when, choice);
        expect([two.outcome, two.reason.code]).toEqual([one.outcome, one.reason.code]);
        expect(two.pace?.toFraction()).toBe(one.pace?.toFraction());
        expect(two.gap?.neg().toFraction()).toBe(one.gap?.toFraction());
      }),
      { numRuns: 1000 },
    );
  });

  test('in directions', () => {
    fc.assert(
      fc.property(fc.array(fc.option(step), { maxLength: 5 }), at, (values, when) => {
        const cells = (mirror: (n: number) => number): Cells =>
          Object.fromEntries(values.map((n, i) => [2021 + i, n === null ? 'missing' : percent(mirror(n))]));
        const rise = judged(
          { target: 'rising' },
          cells((n) => n),
          when,
        );
        const fall = judged({ target: 'falling' }, cells(away), when);
        expect([fall.outcome, fall.reason.code]).toEqual([rise.outcome, rise.reason.code]);
      }),
      { numRuns: 300 },
    );
  });
});
