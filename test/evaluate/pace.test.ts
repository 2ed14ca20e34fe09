import { describe, expect, test } from 'vitest';
import { type Cells, judged, type Promised, remarks, shown, verdict } from './example.js';

/** 50 % in 2020, 100 % in 2025: ten points a year. */
const rising: Promised = { target: '>= 100%', baseline: '50%' };
/** 10 % in 2020, 5 % in 2025: one point a year. */
const falling: Promised = { target: '<= 5%', baseline: '10%' };
const growing: Promised = { kind: 'count', target: '>= 110 家', baseline: '10 家' };

describe('the value due by the year', () => {
  test.each<[Promised, number, string, string, string]>([
    [rising, 2021, '60%', 'on-track', '60'],
    [rising, 2021, '59.999999999999999999%', 'behind', '60'],
    [rising, 2022, '70%', 'on-track', '70'],
    [rising, 2022, '69%', 'behind', '70'],
    [rising, 2023, '80%', 'on-track', '80'],
    [rising, 2023, '79.99%', 'behind', '80'],
    [rising, 2024, '90%', 'on-track', '90'],
    [rising, 2024, '89%', 'behind', '90'],
    [rising, 2024, '100%', 'met', '90'],
    [{ ...rising, target: '= 100%' }, 2023, '80%', 'on-track', '80'],
    [{ ...rising, target: '= 100%' }, 2023, '79%', 'behind', '80'],
    [falling, 2023, '7%', 'on-track', '7'],
    [falling, 2023, '7.01%', 'behind', '7'],
    [falling, 2023, '5%', 'met', '7'],
    [falling, 2023, '5.01%', 'on-track', '7'],
    [falling, 2021, '9%', 'on-track', '9'],
    [{ ...falling, target: '< 5%' }, 2023, '5%', 'on-track', '7'],
    [{ ...falling, target: '< 5%' }, 2023, '4.99%', 'met', '7'],
    [{ ...rising, target: '> 90%', baseline: '50%' }, 2023, '90%', 'on-track', '74'],
    [{ ...rising, target: '> 90%', baseline: '50%' }, 2023, '90.1%', 'met', '74'],
    [{ ...rising, target: '> 90%', baseline: '50%' }, 2023, '74%', 'on-track', '74'],
    [{ ...rising, target: '= 90%', baseline: '50%' }, 2023, '74%', 'on-track', '74'],
    [{ ...rising, target: '= 90%', baseline: '50%' }, 2023, '73%', 'behind', '74'],
    [{ target: '= 5%', baseline: '10%' }, 2023, '7%', 'on-track', '7'],
    [{ target: '= 5%', baseline: '10%' }, 2023, '7.1%', 'behind', '7'],
  ])('%o in %i at %s is %s (%s %% due)', (promised, year, value, outcome, due) => {
    const result = judged(promised, { [year]: value }, year);
    expect([result.outcome, shown(result.required), result.basis]).toEqual([outcome, due, 'pace']);
    const codes = { met: 'target-met', 'on-track': 'pace-kept', behind: 'pace-missed' };
    expect(result.reason.code).toBe(codes[outcome as keyof typeof codes]);
  });

  test('of a count', () => {
    expect(shown(judged(growing, { 2023: '70' }).required, 1)).toBe('70');
    expect(verdict(growing, { 2023: '70' })).toBe('on-track pace-kept');
    expect(verdict(growing, { 2023: '69' })).toBe('behind pace-missed');
  });

  test('is the exact fraction where the years do not divide it', () => {
    const period = { start: 2021, end: 2027, base: 2020 };
    const promised: Promised = { target: '>= 90%', baseline: '80%', period };
    expect(shown(judged(promised, { 2023: '84.2857%' }, 2023).required)).toBe('590/7'); // 84.285714…
    expect(verdict(promised, { 2023: '84.2857%' }, 2023)).toBe('behind pace-missed');
    expect(verdict(promised, { 2023: '84.2858%' }, 2023)).toBe('on-track pace-kept');
  });
});

describe('a stale value', () => {
  test.each<[Cells, string, string]>([
    [{ 2022: '70%' }, 'on-track', '70'],
    [{ 2022: '69%' }, 'behind', '70'],
    [{ 2021: '60%', 2023: 'missing' }, 'on-track', '60'],
  ])('%o is held against the line of its own year: %s', (cells, outcome, due) => {
    const result = judged(rising, cells);
    expect([result.outcome, shown(result.required)]).toEqual([outcome, due]);
    expect(remarks(result)).toEqual(['stale']);
  });
});

describe('a baseline that already satisfies the target requires the target', () => {
  test.each<[Promised, string, string]>([
    [{ target: '>= 95%', baseline: '100%' }, '95%', 'met'],
    [{ target: '>= 95%', baseline: '100%' }, '94.9%', 'behind'],
    [{ target: '>= 95%', baseline: '95%' }, '94.9%', 'behind'],
    [{ target: '= 100%', baseline: '100%' }, '99.9%', 'behind'],
    [{ target: '= 100%', baseline: '100%' }, '100%', 'met'],
    [{ target: '<= 5%', baseline: '3%' }, '5%', 'met'],
    [{ target: '<= 5%', baseline: '3%' }, '5.1%', 'behind'],
    [{ target: '> 90%', baseline: '95%' }, '90%', 'behind'],
    [{ target: '< 5%', baseline: '3%' }, '5%', 'behind'],
    [{ target: '= 50%', baseline: '50%' }, '51%', 'behind'],
  ])('%o at %s is %s', (promised, value, outcome) => {
    const result = judged(promised, { 2023: value });
    expect(result.outcome).toBe(outcome);
    expect(result.required?.equals(result.target ?? -1)).toBe(true);
    expect(result.pace).toBeNull();
  });

  test('a baseline on a limit that the target excludes requires what the target requires', () => {
    expect(verdict({ target: '> 0%', baseline: '0%' }, { 2023: '0%' })).toBe('behind pace-missed');
    expect(verdict({ target: '< 5%', baseline: '5%' }, { 2023: '5%' })).toBe('behind pace-missed');
    expect(verdict({ target: '< 5%', baseline: '5%' }, { 2023: '4.9%' })).toBe('met target-met');
    expect(verdict({ target: '< 5%', baseline: '5%' }, { 2023: '5.1%' })).toBe('behind pace-missed');
  });
});

describe('a bound', () => {
  test.each<[Promised, string, string]>([
    [rising, '>= 80%', 'undetermined'], // on track or met
    [{ ...rising, target: '>= 90%' }, '>= 90%', 'met'],
    [{ ...rising, target: '>= 90%' }, '> 89.9%', 'undetermined'],
    [rising, '< 100%', 'undetermined'],
    [rising, '< 80%', 'behind'],
    [rising, '<= 80%', 'undetermined'],
    [rising, '<= 79%', 'behind'],
    [falling, '<= 7%', 'undetermined'],
    [falling, '<= 5%', 'met'],
    [falling, '> 7%', 'behind'],
    [falling, '>= 7%', 'undetermined'],
    [growing, '> 69', 'undetermined'],
    [growing, '< 70', 'behind'],
    [growing, '> 109', 'met'],
    [{ target: '>= 95%', baseline: '100%' }, '< 95%', 'behind'],
    [{ target: '>= 95%', baseline: '100%' }, '<= 95%', 'undetermined'],
    [{ target: '= 90%', baseline: '90%' }, '>= 90%', 'undetermined'],
    [{ target: '= 90%', baseline: '90%' }, '> 90%', 'behind'],
  ])('%o with %s is %s', (promised, value, outcome) => {
    expect(judged(promised, { 2023: value }).outcome).toBe(outcome);
  });
});

describe('a baseline from the data', () => {
  test.each<[string, Promised, Cells, string, string[]]>([
    [
      'serves where the plan states none',
      { target: '>= 100%' },
      { 2020: '50%', 2023: '80%' },
      'on-track',
      ['baseline-from-data'],
    ],
    [
      'and where it prints words',
      { target: '>= 100%', baseline: { text: '/' } },
      { 2020: '50%', 2023: '79%' },
      'behind',
      ['baseline-from-data'],
    ],
    ['never in place of the stated one', rising, { 2020: '90%', 2023: '80%' }, 'on-track', []],
    [
      'never from another year',
      { target: '>= 100%' },
      { 2021: '50%', 2023: '80%' },
      'not-met',
      ['judged-against-target'],
    ],
    // at most 50 % needs 60 % to 80 %
    ['a bound', { target: '>= 100%' }, { 2020: '<= 50%', 2023: '80%' }, 'on-track', ['baseline-from-data']],
    [
      'a bound within which it turns',
      { target: '>= 100%' },
      { 2020: '<= 50%', 2023: '79.9%' },
      'undetermined',
      ['baseline-from-data'],
    ],
    // anything from nothing up needs 60 % at least
    ['about', { target: '>= 100%' }, { 2020: 'about 50%', 2023: '59.9%' }, 'behind', ['baseline-from-data']],
    [
      'about, where it turns',
      { target: '>= 100%' },
      { 2020: 'about 50%', 2023: '80%' },
      'undetermined',
      ['baseline-from-data'],
    ],
    [
      'nor a missing one',
      { target: '>= 100%' },
      { 2020: 'missing', 2023: '80%' },
      'not-met',
      ['judged-against-target'],
    ],
    [
      'nor none to count',
      { target: '>= 100%' },
      { 2020: '0/0', 2023: '80%' },
      'not-met',
      ['judged-against-target'],
    ],
    [
      'an unreadable one leaves it open',
      { target: '>= 100%' },
      { 2020: 'faulty', 2023: '80%' },
      'undetermined',
      [],
    ],
    ['but not where the target is met', { target: '>= 90%' }, { 2020: 'faulty', 2023: '95%' }, 'met', []],
    ['nor where the plan states one', rising, { 2020: 'faulty', 2023: '80%' }, 'on-track', []],
    [
      'of a presence',
      { kind: 'presence', target: '= 100%' },
      { 2020: 'no', 2023: 'no' },
      'behind',
      ['baseline-from-data'],
    ],
  ])('%s', (_, promised, cells, outcome, said) => {
    const result = judged(promised, cells);
    expect(result.outcome).toBe(outcome);
    expect(remarks(result)).toEqual(said);
  });

  test('an unreadable one does not matter to the target basis', () => {
    expect(verdict({ target: '>= 100%' }, { 2020: 'faulty', 2023: '80%' }, 'midterm', 'target')).toBe(
      'not-met target-missed',
    );
    expect(verdict({ target: '>= 100%' }, { 2020: 'faulty', 2025: '80%' }, 'final')).toBe(
      'not-met target-missed',
    );
  });
});

describe('when the pace is the basis', () => {
  test.each<[string, Cells, 'midterm' | 'final' | number, 'auto' | 'target' | 'pace', string]>([
    ['mid-term', { 2023: '85%' }, 'midterm', 'auto', 'on-track pace-kept'],
    ['mid-term, target forced', { 2023: '85%' }, 'midterm', 'target', 'not-met target-missed'],
    ['final', { 2025: '95%' }, 'final', 'auto', 'not-met target-missed'],
    ['final, stale', { 2024: '95%' }, 'final', 'auto', 'not-met target-missed'],
    ['final, pace forced: all of it is due', { 2025: '95%' }, 'final', 'pace', 'not-met target-missed'],
    ['final, pace forced, met', { 2025: '100%' }, 'final', 'pace', 'met target-met'],
    ['final, pace forced, stale', { 2024: '95%' }, 'final', 'pace', 'on-track pace-kept'],
    ['a year that is no checkpoint', { 2022: '75%' }, 2022, 'auto', 'on-track pace-kept'],
    ['the last year', { 2025: '95%' }, 2025, 'auto', 'not-met target-missed'],
    ['after the period', { 2026: '95%' }, 2026, 'auto', 'not-met target-missed'],
    ['after the period, stale', { 2024: '95%' }, 2026, 'auto', 'not-met target-missed'],
    ['the base year', { 2020: '50%' }, 2020, 'auto', 'not-met target-missed'],
    ['the base year, pace forced', { 2020: '50%' }, 2020, 'pace', 'undetermined pace-outside-period'],
    ['before the base year', { 2018: '50%' }, 2018, 'auto', 'not-met target-missed'],
  ])('%s', (_, cells, at, basis, expected) => expect(verdict(rising, cells, at, basis)).toBe(expected));

  test('a promise with a period of its own is due at its own end', () => {
    const early: Promised = { ...rising, period: { start: 2021, end: 2023, base: 2020 } };
    expect(verdict(early, { 2023: '95%' })).toBe('not-met target-missed');
    expect(verdict(early, { 2022: '95%' })).toBe('not-met target-missed'); // stale
    expect(verdict(early, { 2022: '90%' }, 2022)).toBe('on-track pace-kept'); // 50 + 50 × 2/3
  });

  test('the final evaluation asks for the whole of it, though the promise runs on', () => {
    const late: Promised = { ...rising, period: { start: 2021, end: 2030, base: 2020 } };
    expect(verdict(late, { 2025: '75%' }, 'final')).toBe('not-met target-missed');
    expect(verdict(late, { 2025: '75%' }, 2025)).toBe('on-track pace-kept');
    expect(verdict(late, { 2025: '75%' }, 'final', 'pace')).toBe('on-track pace-kept');
  });
});

describe('the progress made over the progress due', () => {
  test.each<[Promised, string, string | null]>([
    [rising, '80%', '1'],
    [rising, '65%', '1/2'],
    [rising, '95%', '3/2'],
    [rising, '100%', '5/3'],
    [rising, '50%', '0'],
    [rising, '47%', '-1/10'],
    [falling, '7%', '1'],
    [falling, '8.5%', '1/2'],
    [falling, '13%', '-1'],
    [rising, '>= 80%', null],
    [{ target: '>= 95%', baseline: '100%' }, '97%', null],
    [{ target: '>= 95%', baseline: '95%' }, '97%', null],
    [{ target: '> 0%', baseline: '0%' }, '1%', null],
  ])('%o at %s: %s', (promised, value, pace) => {
    expect(judged(promised, { 2023: value }).pace?.toFraction() ?? null).toBe(pace);
  });
});

describe('what is still lacking to the pace', () => {
  const lacking = (promised: Promised, value: string) =>
    judged(promised, { 2023: value }).remarks.flatMap((said) =>
      said.code === 'shortfall' ? [said.units] : [],
    );
  test.each<[Promised, string, bigint[]]>([
    [rising, '75/100', [5n]],
    [rising, '80/100', []],
    [rising, '5/7', [1n]], // 5.6 are due
    [falling, '9/100', []], // fewer, not more
    [{ target: '> 90%', baseline: '95%' }, '90/100', [1n]],
    [{ target: '= 90%', baseline: '50%' }, '73/100', [1n]],
  ])('%o with %s: %o', (promised, value, units) => expect(lacking(promised, value)).toEqual(units));
});
