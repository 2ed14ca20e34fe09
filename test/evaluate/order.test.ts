import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type EvaluateOptions, evaluate } from '../../src/evaluate/evaluate.js';
import type { Measurement } from '../../src/measure/measurement.js';
import { OUTCOMES, STATUS } from '../../src/outcome/outcome.js';
import { indicator, judged, measurement, planWith } from './example.js';
import { basis, percent, promised, shape, step } from './shape.js';

describe('a whole evaluation', () => {
  const indicators = [
    { ...indicator({ target: '>= 90%', baseline: '50%' }), id: 'rate' },
    { ...indicator({ target: '<= 5%' }), id: 'low' },
    { ...indicator({ target: 'rising' }), id: 'direction' },
    { ...indicator({ kind: 'presence', target: '= 100%' }), id: 'presence' },
    { ...indicator({ kind: 'attestation', target: 'attested' }), id: 'word' },
    { ...indicator({ target: '>= 90%', annual: true }), id: 'yearly' },
    { ...indicator({ target: '>= 90%', milestones: { 2023: '>= 80%' } }), id: 'milestone' },
    { ...indicator({ target: { change: '<= -25%', from: 2020 } }), id: 'change' },
  ];
  const plan = planWith(indicators);
  const text = fc.oneof(
    { weight: 6, arbitrary: step.map(percent) },
    { weight: 2, arbitrary: fc.constantFrom('yes', 'no', 'in-progress') },
    {
      weight: 2,
      arbitrary: fc
        .tuple(fc.constantFrom('>=', '<'), fc.integer({ min: 1, max: 19 }))
        .map(([s, n]) => `${s} ${percent(n)}`),
    },
    { weight: 1, arbitrary: fc.constantFrom('missing', 'faulty', 'about 50%', '0/0', '17/20', '9/10') },
  );
  const cell = fc.record({
    id: fc.constantFrom(...indicators.map(({ id }) => id)),
    year: fc.integer({ min: 2019, max: 2026 }),
    text,
  });
  const data = fc
    .uniqueArray(cell, { selector: ({ id, year }) => `${id} ${year}`, maxLength: 40 })
    .map((cells) => cells.map(({ id, year, text: said }) => measurement(year, said, { indicator: id })));
  const options = fc.record<EvaluateOptions>({
    at: fc.constantFrom(null, 'all', 'midterm', 'final', '2020', '2022', '2026'),
    basis,
    includeCommitments: fc.boolean(),
    asOf: fc.constant(null),
    byArea: fc.constant(false),
  });
  const found = (measurements: readonly Measurement[], asked: EvaluateOptions) =>
    evaluate([plan], measurements, asked).map(({ occasion: { name }, verdict, summary, results }) => ({
      name,
      verdict,
      summary,
      results: results.map(({ indicator: _, ...result }) => JSON.stringify(result, plainly)),
    }));

  test('is the same whatever the order of the measurements', () => {
    const shuffled = data.chain((all) =>
      fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
    );
    fc.assert(
      fc.property(shuffled, options, ([one, other], asked) => {
        expect(found(other, asked)).toEqual(found(one, asked));
      }),
      { numRuns: 200 },
    );
  });

  test('is not changed by a missing mark', () => {
    fc.assert(
      fc.property(data, cell, options, (all, { id, year }, asked) => {
        fc.pre(all.some((m) => m.reading.kind !== 'missing') || asked.at !== null);
        fc.pre(!all.some((m) => m.indicator === id && m.year === year));
        const marked = [...all, measurement(year, 'missing', { indicator: id })];
        const words = /,"words":[^}]*/g; // only what the cell says is kept
        const bare = (measurements: readonly Measurement[]) =>
          JSON.stringify(found(measurements, asked)).replaceAll('\\"', '"').replace(words, '');
        expect(bare(marked)).toBe(bare(all));
      }),
      { numRuns: 200 },
    );
  });

  test('agrees with itself', () => {
    fc.assert(
      fc.property(data, options, (all, asked) => {
        for (const {
          results,
          summary,
          verdict,
          occasion: { year },
        } of evaluate([plan], all, asked)) {
          const statuses = results.map(({ outcome }) => STATUS[outcome]);
          const worst = statuses.includes('fail')
            ? 'fail'
            : statuses.includes('open')
              ? 'incomplete'
              : 'pass';
          expect(verdict).toBe(worst);
          for (const outcome of OUTCOMES) {
            expect(summary[outcome]).toBe(results.filter((result) => result.outcome === outcome).length);
          }
          for (const result of results) {
            expect(result.measured === null).toBe(result.outcome === 'no-data');
            expect(result.measured?.year ?? year).toBeLessThanOrEqual(year);
            expect(result.measured?.stale ?? false).toBe((result.measured?.year ?? year) < year);
            if (result.outcome === 'on-track' && result.pace) expect(result.pace.gte(1)).toBe(true);
            if (result.outcome === 'behind' && result.pace) expect(result.pace.lt(1)).toBe(true);
            if (result.outcome === 'behind' && asked.basis !== 'pace') expect(year).toBeLessThan(2025);
          }
        }
      }),
      { numRuns: 200 },
    );
  });

  function plainly(_: string, value: unknown): unknown {
    return typeof value === 'bigint' ? String(value) : value;
  }
});

test('an earlier value never stands in for one of the year itself', () => {
  fc.assert(
    fc.property(
      shape,
      step,
      step,
      fc.constantFrom(2021, 2022),
      basis,
      (given, own, earlier, year, choice) => {
        const outcome = (cells: Record<number, string>) =>
          judged(promised(given), cells, 'midterm', choice).outcome;
        const both = outcome({ [year]: percent(earlier), 2023: percent(own) });
        expect(both).toBe(outcome({ 2023: percent(own) }));
      },
    ),
  );
});
