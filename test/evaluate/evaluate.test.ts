import { describe, expect, test } from 'vitest';
import { type EvaluateOptions, evaluate, occasions } from '../../src/evaluate/evaluate.js';
import type { Measurement } from '../../src/measure/measurement.js';
import { overall } from '../../src/outcome/outcome.js';
import type { Plan } from '../../src/plan/plan.js';
import { checkpoint, indicator, measurement, planWith } from './example.js';

const rate = { ...indicator({ target: '>= 90%', baseline: '50%' }), id: 'rate' };
const count = { ...indicator({ kind: 'count', target: '>= 10 家' }), id: 'count', row: 2 };
const promise = { ...indicator({ kind: 'presence', target: '= 100%' }), id: 'promise', row: null };

const plan = planWith([rate, count], { commitments: [promise] });

const AS_USUAL: EvaluateOptions = {
  at: null,
  basis: 'auto',
  includeCommitments: false,
  asOf: null,
  byArea: false,
};
const of = (id: string, year: number, text: string, more: Partial<Measurement> = {}) =>
  measurement(year, text, { indicator: id, ...more });
const outcomes = (data: readonly Measurement[], options: Partial<EvaluateOptions> = {}) =>
  evaluate([plan], data, { ...AS_USUAL, ...options }).map((e) => [
    e.occasion.name,
    e.verdict,
    ...[...e.results, ...(e.commitments ?? [])].map((result) => result.outcome),
  ]);

test('a target may be another indicator, commitment or reference of the plan', () => {
  const than = (other: string) => ({
    ...indicator({ target: { than: other, op: '>' } }),
    id: 'above',
    row: 3,
  });
  const reference = { ...indicator({ target: '>= 0%' }), id: 'reference', row: null };
  const outcomeOf = (other: string, value: string) => {
    const whole: Plan = { ...plan, indicators: [rate, than(other)], references: [reference] };
    const data = [of(other, 2023, '60%'), of('above', 2023, value)];
    return evaluate([whole], data, { ...AS_USUAL, at: '2023' })[0]?.results[1]?.outcome;
  };
  expect(['60%', '60.1%'].map((value) => outcomeOf('rate', value))).toEqual(['not-met', 'met']);
  expect(['60%', '60.1%'].map((value) => outcomeOf('reference', value))).toEqual(['not-met', 'met']);
});

test('a sum says of which units it lacks which years', () => {
  const trained = {
    ...indicator({ kind: 'count', target: '>= 20 家', accumulates: true }),
    rollup: 'sum' as const,
  };
  const usual = planWith([trained]);
  const two: Plan = {
    ...usual,
    jurisdiction: { ...usual.jurisdiction, level: 'prefecture', units: ['甲县', '乙县'] },
  };
  const data = [
    of('example', 2021, '5', { area: '甲县' }),
    of('example', 2021, '5', { area: '乙县' }),
    of('example', 2022, '5', { area: '甲县' }),
    of('example', 2023, '5', { area: '乙县' }),
  ];
  const [result] = evaluate([two], data, { ...AS_USUAL, at: '2023' })[0]?.results ?? [];
  expect(result?.remarks.filter(({ code }) => code === 'missing-in-year')).toEqual([
    { code: 'missing-in-year', year: 2022, missing: ['乙县'] },
    { code: 'missing-in-year', year: 2023, missing: ['甲县'] },
  ]);
});

test('of a unit of another level nothing is asked', () => {
  const units = (level: 'prefecture' | 'county') => ({ ...rate, level, rollup: 'ratio' as const });
  const jurisdiction = {
    ...plan.jurisdiction,
    units: ['甲市', '乙县'],
    levels: [
      { level: 'prefecture' as const, units: ['甲市'] },
      { level: 'county' as const, units: ['乙县'] },
    ],
  };
  const two: Plan = {
    ...planWith([units('prefecture'), { ...units('county'), id: 'count' }]),
    jurisdiction,
  };
  const data = ['甲市', '乙县'].flatMap((area) => [
    of('rate', 2023, '95%', { area }),
    of('count', 2023, '95%', { area }),
  ]);
  const [evaluation] = evaluate([two], data, { ...AS_USUAL, byArea: true });
  const told = evaluation?.areas?.map(({ area, results }) => [
    area,
    ...results.map(
      ({ outcome, reason }) => `${outcome} ${reason.code} ${'level' in reason ? reason.level : ''}`,
    ),
  ]);
  expect(told).toEqual([
    ['甲市', 'met target-met ', 'not-applicable of-other-level county'],
    ['乙县', 'not-applicable of-other-level prefecture', 'met target-met '],
  ]);
});

test('a value up to a day says so', () => {
  const data = [of('rate', 2023, '95%', { asOf: '2023-09-30' })];
  const [result] = evaluate([plan], data, AS_USUAL)[0]?.results ?? [];
  expect(result?.remarks).toContainEqual({ code: 'up-to-a-day', day: '2023-09-30' });
});

describe('the occasion', () => {
  test.each<[string, number | null, string[]]>([
    ['all', null, ['midterm 2023', 'final 2025']],
    ['midterm', null, ['midterm 2023']],
    ['final', null, ['final 2025']],
    ['2023', null, ['midterm 2023']],
    ['2025', null, ['final 2025']],
    ['2022', null, ['2022 2022']],
    ['2020', null, ['2020 2020']],
    ['2026', null, []], // the plan ends in 2025
    ['2019', null, []], // and begins from 2020
    ['mid', null, []],
    ['20233', null, []],
  ])('--at %s', (at, last, expected) => {
    expect(occasions(plan, at, last).map(({ name, year }) => `${name} ${year}`)).toEqual(expected);
  });

  test.each<[number | null, string]>([
    [null, 'midterm'],
    [2020, 'midterm'],
    [2022, 'midterm'],
    [2023, 'midterm'],
    [2024, 'midterm'],
    [2025, 'final'],
    [2031, 'final'],
  ])('by default, with data up to %s: %s', (last, name) => {
    expect(occasions(plan, null, last).map((one) => one.name)).toEqual([name]);
  });

  test('is none where the plan has no checkpoint', () => {
    expect(occasions({ ...plan, checkpoints: [] }, null, 2023)).toEqual([]);
  });

  test('is reached by a county as well as by the whole', () => {
    expect(outcomes([of('rate', 2025, '90%', { area: '甲县' })])[0]?.[0]).toBe('final');
  });

  test('is reached by an unreadable value', () => {
    expect(outcomes([of('rate', 2025, 'faulty')])[0]?.[0]).toBe('final');
  });

  test('is not reached by a missing mark beside values', () => {
    const data = [of('rate', 2023, '90%'), of('rate', 2025, 'missing')];
    expect(outcomes(data)).toEqual([['midterm', 'incomplete', 'met', 'no-data']]);
  });

  test('is reached by missing marks where there is nothing else', () => {
    expect(outcomes([of('rate', 2025, 'missing')])).toEqual([['final', 'incomplete', 'no-data', 'no-data']]);
  });
});

describe('the verdict', () => {
  test.each<[string, Measurement[], string, string[]]>([
    ['pass', [of('rate', 2023, '80%'), of('count', 2023, '10')], 'pass', ['on-track', 'met']],
    ['fail', [of('rate', 2023, '70%'), of('count', 2023, '10')], 'fail', ['behind', 'met']],
    ['fail before incomplete', [of('rate', 2023, '70%')], 'fail', ['behind', 'no-data']],
    ['incomplete', [of('rate', 2023, '80%')], 'incomplete', ['on-track', 'no-data']],
    [
      'undetermined is incomplete',
      [of('rate', 2023, '80%'), of('count', 2023, 'about 10')],
      'incomplete',
      ['on-track', 'undetermined'],
    ],
    [
      'not applicable stands in no way',
      [of('rate', 2023, '0/0'), of('count', 2023, '10')],
      'pass',
      ['not-applicable', 'met'],
    ],
    ['no data', [], 'incomplete', ['no-data', 'no-data']],
  ])('%s', (_, data, verdict, expected) => {
    expect(outcomes(data)).toEqual([['midterm', verdict, ...expected]]);
  });

  test('counts each outcome', () => {
    const [evaluation] = evaluate([plan], [of('rate', 2023, '70%')], AS_USUAL);
    expect(evaluation?.summary).toEqual({
      met: 0,
      'on-track': 0,
      behind: 1,
      'not-met': 0,
      'no-data': 1,
      undetermined: 0,
      'not-applicable': 0,
    });
  });

  test('heeds the commitments where they are asked for, and only then', () => {
    const data = [of('rate', 2025, '90%'), of('count', 2025, '10'), of('promise', 2025, 'no')];
    expect(outcomes(data)).toEqual([['final', 'pass', 'met', 'met']]);
    expect(outcomes(data, { includeCommitments: true })).toEqual([
      ['final', 'fail', 'met', 'met', 'not-met'],
    ]);
    const [evaluation] = evaluate([plan], data, { ...AS_USUAL, includeCommitments: true });
    expect(evaluation?.summary['not-met']).toBe(0); // the summary is the table's
  });

  test('of several evaluations is the worst of them', () => {
    const at = (data: readonly Measurement[]) => evaluate([plan], data, AS_USUAL);
    const [pass, fail, open] = [
      at([of('rate', 2023, '90%'), of('count', 2023, '10')]),
      at([of('rate', 2023, '1%')]),
      at([]),
    ];
    expect(overall([...pass, ...open, ...fail])).toBe('fail');
    expect(overall([...pass, ...open])).toBe('incomplete');
    expect(overall(pass)).toBe('pass');
    expect(overall([])).toBeNull();
  });
});

describe('several plans', () => {
  const other: Plan = {
    ...plan,
    id: 'another',
    checkpoints: [checkpoint('midterm', 2024), checkpoint('final', 2025)],
  };

  test('come in the order of their ids, each with its own checkpoints and data', () => {
    const data = [of('rate', 2024, '90%', { plan: 'another' }), of('rate', 2023, '70%')];
    const evaluated = evaluate([plan, other], data, AS_USUAL);
    expect(evaluated.map((e) => [e.plan.id, e.occasion.year, e.results[0]?.outcome])).toEqual([
      ['another', 2024, 'met'],
      ['example', 2023, 'behind'],
    ]);
  });

  test('the value of a county is not that of the whole', () => {
    expect(outcomes([of('rate', 2023, '90%', { area: '甲县' })])).toEqual([
      ['midterm', 'incomplete', 'no-data', 'no-data'],
    ]);
  });
});
