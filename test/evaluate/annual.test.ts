import { describe, expect, test } from 'vitest';
import { judge } from '../../src/evaluate/judge.js';
import {
  type Cells,
  indicator,
  judged,
  measurement,
  occasion,
  type Promised,
  shown,
  verdict,
} from './example.js';

const yearly: Promised = { kind: 'count', target: '>= 20 家', annual: true };
const yearlyRate: Promised = { target: '>= 90%', annual: true };

describe('a yearly promise', () => {
  test.each<[string, Promised, Cells, 'midterm' | 'final' | number, string]>([
    [
      'kept every year so far',
      yearly,
      { 2021: '20', 2022: '25', 2023: '20' },
      'midterm',
      'on-track annual-kept',
    ],
    [
      'kept to the end',
      yearly,
      { 2021: '20', 2022: '25', 2023: '20', 2024: '21', 2025: '20' },
      'final',
      'met annual-kept',
    ],
    [
      'broken in the year',
      yearly,
      { 2021: '20', 2022: '20', 2023: '19' },
      'midterm',
      'not-met annual-missed',
    ],
    [
      'broken earlier stays broken',
      yearly,
      { 2021: '19', 2022: '90', 2023: '90' },
      'midterm',
      'not-met annual-missed',
    ],
    [
      'broken, whatever else is missing',
      yearly,
      { 2021: '19', 2023: '90' },
      'midterm',
      'not-met annual-missed',
    ],
    ['a year missing', yearly, { 2021: '20', 2023: '20' }, 'midterm', 'undetermined annual-years-missing'],
    [
      'a year marked as missing',
      yearly,
      { 2021: '20', 2022: 'missing', 2023: '20' },
      'midterm',
      'undetermined annual-years-missing',
    ],
    [
      'the year itself missing',
      yearly,
      { 2021: '20', 2022: '20' },
      'midterm',
      'undetermined annual-years-missing',
    ],
    [
      'the last year missing',
      yearly,
      { 2021: '20', 2022: '20', 2023: '20', 2024: '20' },
      'final',
      'undetermined annual-years-missing',
    ],
    ['the first year', yearly, { 2021: '20' }, 2021, 'on-track annual-kept'],
    [
      'the base year does not count',
      yearly,
      { 2020: '1', 2021: '20', 2022: '20', 2023: '20' },
      'midterm',
      'on-track annual-kept',
    ],
    [
      'years after the period do not count',
      yearly,
      { 2021: '20', 2022: '20', 2023: '20', 2024: '20', 2025: '20', 2026: '1' },
      2026,
      'met annual-kept',
    ],
    ['no data at all', yearly, { 2020: '30' }, 'midterm', 'no-data no-measurement'],
    ['before the promise, the value itself', yearly, { 2020: '20' }, 2020, 'met target-met'],
    ['before the promise, the value itself, missed', yearly, { 2020: '19' }, 2020, 'not-met target-missed'],
    [
      'a year that cannot be read',
      yearly,
      { 2021: '20', 2022: 'faulty', 2023: '20' },
      'midterm',
      'undetermined faulty',
    ],
    ['about', yearly, { 2021: '20', 2022: 'about 30', 2023: '20' }, 'midterm', 'undetermined approximate'],
    [
      'a year with nothing to count',
      yearlyRate,
      { 2021: '95%', 2022: '0/0', 2023: '95%' },
      'midterm',
      'on-track annual-kept',
    ],
    [
      'a bound that keeps it',
      yearly,
      { 2021: '>= 20', 2022: '> 19', 2023: '20' },
      'midterm',
      'on-track annual-kept',
    ],
    [
      'a bound that breaks it',
      yearly,
      { 2021: '< 20', 2022: '20', 2023: '20' },
      'midterm',
      'not-met annual-missed',
    ],
    [
      'a bound that leaves it open',
      yearly,
      { 2021: '>= 15', 2022: '20', 2023: '20' },
      'midterm',
      'undetermined bound-too-wide',
    ],
  ])('%s', (_, promised, cells, at, expected) => expect(verdict(promised, cells, at)).toBe(expected));

  test.each<[Cells, string]>([
    [{ 2021: '80%', 2022: '95%', 2023: '0/0' }, 'not-met annual-missed'],
    [{ 2021: '95%', 2022: '95%', 2023: '0/0' }, 'on-track annual-kept'],
    [{ 2021: '0/0', 2022: '0/0', 2023: '0/0' }, 'not-applicable nothing-to-count'],
    [{ 2022: '95%', 2023: '0/0' }, 'undetermined annual-years-missing'],
  ])('with nothing to count in the year itself, %o is %s', (cells, expected) => {
    expect(verdict(yearlyRate, cells)).toBe(expected);
  });

  test('names the years that are missing', () => {
    const { reason } = judged(yearly, { 2022: '20' });
    expect(reason).toEqual({ code: 'annual-years-missing', years: [2021, 2023] });
  });

  test('names the year that broke it and what it gave', () => {
    const { reason } = judged(yearly, { 2021: '20', 2022: '12', 2023: '90' });
    expect(reason).toMatchObject({ code: 'annual-missed', year: 2022, text: '12' });
    expect(reason.code === 'annual-missed' && shown(reason.value, 1)).toBe('12');
  });

  test.each<[Promised, string, string]>([
    [yearlyRate, '<= 80%', '80'],
    [{ target: '<= 5%', annual: true }, '>= 8%', '8'],
    [{ target: '= 50%', annual: true }, '> 60%', '60'],
  ])('%o names the nearest end of the bound %s that broke it', (promised, text, end) => {
    const { reason } = judged(promised, { 2021: text, 2022: '50%', 2023: '50%' });
    expect(reason).toMatchObject({ code: 'annual-missed', year: 2021, text });
    expect(reason.code === 'annual-missed' && shown(reason.value)).toBe(end);
  });

  test('quotes the bound of the year that leaves it open', () => {
    const { reason } = judged(yearly, { 2021: '>= 15', 2022: '20', 2023: '20' });
    expect(reason).toEqual({ code: 'bound-too-wide', text: '>= 15' });
  });

  test('does not count what is lacking in another year', () => {
    const result = judged(yearlyRate, { 2021: '80/100', 2022: '95/100', 2023: '95/100' });
    expect([result.outcome, result.remarks]).toEqual(['not-met', []]);
  });

  test('has no pace', () => {
    const cells = { 2021: '20', 2022: '20', 2023: '20' };
    expect(verdict(yearly, cells, 'midterm', 'target')).toBe('on-track annual-kept');
    expect(verdict(yearly, cells, 'midterm', 'pace')).toBe('undetermined no-baseline');
  });
});

describe('a yearly promise of every kind', () => {
  const drill: Promised = { kind: 'attestation', target: 'attested', annual: true };
  const station: Promised = { kind: 'presence', target: '= 100%', annual: true };
  const more: Promised = { kind: 'count', target: 'rising', annual: true };
  const late: Promised = { ...yearly, period: { start: 2022, end: 2025, base: 2020 } };

  test.each<[string, Promised, Cells, 'midterm' | 'final' | number, string]>([
    ['done every year', drill, { 2021: 'yes', 2022: 'yes', 2023: 'yes' }, 'midterm', 'on-track annual-kept'],
    ['not done once', drill, { 2021: 'yes', 2022: 'no', 2023: 'yes' }, 'midterm', 'not-met annual-missed'],
    [
      'in progress is not done',
      drill,
      { 2021: 'yes', 2022: 'yes', 2023: 'in-progress' },
      'midterm',
      'not-met annual-missed',
    ],
    ['a year unsaid', drill, { 2021: 'yes', 2023: 'yes' }, 'midterm', 'undetermined annual-years-missing'],
    [
      'there every year',
      station,
      { 2021: 'yes', 2022: '100%', 2023: 'yes' },
      'midterm',
      'on-track annual-kept',
    ],
    [
      'gone for a year',
      station,
      { 2021: 'yes', 2022: 'no', 2023: 'yes' },
      'midterm',
      'not-met annual-missed',
    ],
    ['more each year', more, { 2021: '1', 2022: '2', 2023: '3' }, 'midterm', 'on-track annual-kept'],
    ['level for a year', more, { 2021: '1', 2022: '1', 2023: '3' }, 'midterm', 'not-met trend-flat'],
    ['less for a year', more, { 2021: '2', 2022: '1', 2023: '3' }, 'midterm', 'not-met trend-broken'],
    [
      'more than in the base year',
      more,
      { 2020: '1', 2021: '1', 2022: '2', 2023: '3' },
      'midterm',
      'not-met trend-flat',
    ],
    ['a year not counted', more, { 2021: '1', 2023: '3' }, 'midterm', 'undetermined annual-years-missing'],
    ['one year only', more, { 2021: '1' }, 2021, 'undetermined trend-one-point'],
    [
      'a year that may be level',
      more,
      { 2021: '1', 2022: '>= 1', 2023: '3' },
      'midterm',
      'undetermined bound-too-wide',
    ],
    ['nothing of its own years', late, { 2021: '25' }, 'final', 'no-data no-measurement'],
    [
      'from its own first year on',
      late,
      { 2021: '1', 2022: '20', 2023: '20' },
      'midterm',
      'on-track annual-kept',
    ],
    [
      'an earlier failure beside a fault',
      yearly,
      { 2021: '19', 2022: '20', 2023: 'faulty' },
      'midterm',
      'not-met annual-missed',
    ],
  ])('%s', (_, promised, cells, at, expected) => expect(verdict(promised, cells, at)).toBe(expected));
});

test('what is promised is shown, and how far the year is from it', () => {
  const { basis, required, target, gap } = judged(yearly, { 2021: '25', 2022: '25', 2023: '24' });
  expect([basis, ...[required, target, gap].map((one) => shown(one, 1))]).toEqual([
    'target',
    '20',
    '20',
    '4',
  ]);
});

describe('a year that is not over', () => {
  const upTo = (text: string, promised: Promised, before = '20') => {
    const cells = [
      measurement(2021, before),
      measurement(2022, before),
      measurement(2023, text, { asOf: '2023-09-30' }),
    ];
    const { outcome, reason } = judge(
      indicator(promised),
      new Map(cells.map((one) => [one.year, one])),
      occasion('midterm'),
      'auto',
    );
    return [outcome, reason];
  };
  const soFar = { code: 'annual-year-so-far', year: 2023, day: '2023-09-30' };

  test('may yet reach what it has not reached, and keeps what it has', () => {
    expect(upTo('19', yearly)).toEqual(['undetermined', soFar]);
    expect(upTo('20', yearly)[0]).toBe('on-track');
  });

  test('may yet be attested', () => {
    const attested: Promised = { kind: 'attestation', target: 'attested', annual: true };
    expect(upTo('no', attested, 'yes')).toEqual(['undetermined', soFar]);
    expect(upTo('yes', attested, 'yes')[0]).toBe('on-track');
  });

  test('breaks nothing though an earlier year does', () => {
    expect(upTo('19', { ...yearly, target: '>= 21 家' })[0]).toBe('not-met');
  });
});

describe('an indicator whose own period has ended', () => {
  const early: Promised = {
    target: '>= 90%',
    baseline: '50%',
    period: { start: 2021, end: 2023, base: 2020 },
  };

  test.each<[Cells, string, string[]]>([
    [{ 2023: '90%', 2025: '10%' }, 'met target-met', []],
    [{ 2023: '89%', 2025: '99%' }, 'not-met target-missed', []],
    [{ 2022: '95%', 2025: '10%' }, 'met target-met', ['stale']],
    [{ 2025: '99%' }, 'no-data no-measurement', []],
  ])('is judged on its last year: %o is %s', (cells, expected, remarks) => {
    expect(verdict(early, cells, 'final')).toBe(expected);
    expect(judged(early, cells, 'final').remarks.map(({ code }) => code)).toEqual(remarks);
  });

  test.each<[Promised, Cells, string]>([
    [{ ...early, target: 'rising' }, { 2022: '60%', 2023: '70%', 2024: '10%' }, 'met trend-kept'],
    [
      { ...early, target: '>= 50%', annual: true },
      { 2021: '50%', 2022: '50%', 2023: '50%', 2024: '1%', 2025: '1%' },
      'met annual-kept',
    ],
  ])('whatever is demanded: %o, %o is %s', (promised, cells, expected) => {
    expect(verdict(promised, cells, 'final')).toBe(expected);
  });
});
