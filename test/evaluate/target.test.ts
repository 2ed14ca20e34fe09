import { describe, expect, test } from 'vitest';
import { type Cells, judged, type Promised, remarks, shown, verdict } from './example.js';

const atLeast90: Promised = { target: '>= 90%' };
const atMost5: Promised = { target: '<= 5%' };
const above90: Promised = { target: '> 90%' };
const below5: Promised = { target: '< 5%' };
const all: Promised = { target: '= 100%' };
const exactly90: Promised = { target: '= 90%' };
const twenty: Promised = { kind: 'count', target: '>= 20 家' };
const exactlyThree: Promised = { kind: 'count', target: '= 3 家' };

describe('the final value against the target', () => {
  test.each<[Promised, string, string]>([
    [atLeast90, '90%', 'met'],
    [atLeast90, '89.96%', 'not-met'],
    [atLeast90, '89.99999999999999999999%', 'not-met'],
    [atLeast90, '100%', 'met'],
    [atLeast90, '0%', 'not-met'],
    [above90, '90%', 'not-met'],
    [above90, '90.00000000000000000001%', 'met'],
    [atMost5, '5%', 'met'],
    [atMost5, '5.01%', 'not-met'],
    [atMost5, '0%', 'met'],
    [below5, '5%', 'not-met'],
    [below5, '4.99%', 'met'],
    [all, '100%', 'met'],
    [all, '99.999%', 'not-met'],
    [{ ...all, kind: 'coverage' }, '10/11', 'not-met'],
    [{ ...all, kind: 'coverage' }, '11/11', 'met'],
    [exactly90, '90%', 'met'],
    [exactly90, '90.1%', 'not-met'],
    [twenty, '20', 'met'],
    [twenty, '19', 'not-met'],
    [exactlyThree, '3', 'met'],
    [exactlyThree, '4', 'not-met'],
    [{ target: '>= 66.7%' }, '2/3', 'not-met'],
    [{ target: '>= 66.6%' }, '2/3', 'met'],
  ])('%o at %s is %s', (promised, value, outcome) => {
    const reason = outcome === 'met' ? 'target-met' : 'target-missed';
    expect(verdict(promised, { 2025: value }, 'final')).toBe(`${outcome} ${reason}`);
  });

  test('holds the gap in full', () => {
    const result = judged(atLeast90, { 2025: '89.96%' }, 'final');
    expect([result.basis, shown(result.required), shown(result.gap)]).toEqual(['target', '90', '-1/25']);
    expect([result.measured?.year, result.measured?.stale, result.pace]).toEqual([2025, false, null]);
  });
});

describe('a bound', () => {
  test.each<[Promised, string, string]>([
    [atLeast90, '>= 90%', 'met'],
    [atLeast90, '> 90%', 'met'],
    [atLeast90, '>= 89.99%', 'undetermined'],
    [atLeast90, '<= 90%', 'undetermined'],
    [atLeast90, '< 90%', 'not-met'],
    [atLeast90, '<= 89.99%', 'not-met'],
    [above90, '>= 90%', 'undetermined'],
    [above90, '> 90%', 'met'],
    [above90, '<= 90%', 'not-met'],
    [atMost5, '<= 5%', 'met'],
    [atMost5, '< 5%', 'met'],
    [atMost5, '<= 5.01%', 'undetermined'],
    [atMost5, '>= 5%', 'undetermined'],
    [atMost5, '> 5%', 'not-met'],
    [below5, '<= 5%', 'undetermined'],
    [below5, '< 5%', 'met'],
    [below5, '>= 5%', 'not-met'],
    [all, '>= 100%', 'met'],
    [all, '>= 95%', 'undetermined'],
    [all, '< 100%', 'not-met'],
    [exactly90, '>= 90%', 'undetermined'],
    [exactly90, '> 90%', 'not-met'],
    [exactly90, '<= 90%', 'undetermined'],
    [exactly90, '< 90%', 'not-met'],
    [{ target: '>= 0%' }, '<= 5%', 'met'], // no share is below zero
    [{ target: '<= 100%' }, '>= 5%', 'met'], // nor above all
    [twenty, '>= 20', 'met'],
    [twenty, '>= 19', 'undetermined'],
    [twenty, '> 19', 'met'], // more than 19 whole things are 20 at least
    [twenty, '> 18', 'undetermined'],
    [twenty, '< 20', 'not-met'],
    [{ kind: 'count', target: '<= 20 家' }, '< 21', 'met'],
    [{ kind: 'count', target: '<= 20 家' }, '> 20', 'not-met'],
    [{ kind: 'count', target: '= 20 家' }, '> 20', 'not-met'],
    [{ kind: 'count', target: '= 0 家' }, '< 1', 'met'],
  ])('%o with %s is %s', (promised, value, outcome) => {
    expect(judged(promised, { 2025: value }, 'final').outcome).toBe(outcome);
  });

  test('is named as the reason', () => {
    const { reason, required, gap } = judged(atLeast90, { 2025: '>= 85%' }, 'final');
    expect(reason).toEqual({ code: 'bound-too-wide', text: '>= 85%' });
    expect([shown(required), gap]).toEqual(['90', null]);
  });
});

describe('which measurement is used', () => {
  const pass = '95%';
  const fail = '1%';
  test.each<[string, Cells, 'midterm' | 'final' | number, string, number | null]>([
    ['the own year', { 2022: fail, 2023: pass, 2024: fail }, 'midterm', 'met target-met', 2023],
    ['else the latest earlier one', { 2021: fail, 2022: pass }, 'midterm', 'met target-met', 2022],
    ['never a later one', { 2024: pass, 2025: pass }, 'midterm', 'no-data no-measurement', null],
    ['never the base year for a later one', { 2020: pass }, 'midterm', 'no-data no-measurement', null],
    ['never one before the base year', { 2019: pass }, 'midterm', 'no-data no-measurement', null],
    ['a missing mark is no value', { 2022: pass, 2023: 'missing' }, 'midterm', 'met target-met', 2022],
    [
      'missing marks all along',
      { 2021: 'missing', 2023: 'missing' },
      'midterm',
      'no-data no-measurement',
      null,
    ],
    ['a fault is not passed over', { 2022: pass, 2023: 'faulty' }, 'midterm', 'undetermined faulty', 2023],
    ['nor an earlier one', { 2021: pass, 2022: 'faulty' }, 'midterm', 'undetermined faulty', 2022],
    ['an older fault does not matter', { 2021: 'faulty', 2022: pass }, 'midterm', 'met target-met', 2022],
    [
      'about is not passed over',
      { 2022: pass, 2023: 'about 90%' },
      'midterm',
      'undetermined approximate',
      2023,
    ],
    ['nothing to count', { 2022: fail, 2023: '0/0' }, 'midterm', 'not-applicable nothing-to-count', 2023],
    [
      'nothing to count earlier',
      { 2021: fail, 2022: '0/0' },
      'midterm',
      'not-applicable nothing-to-count',
      2022,
    ],
    ['a stale one at the final', { 2023: pass, 2025: 'missing' }, 'final', 'met target-met', 2023],
    ['a stale one at the final, missed', { 2024: fail }, 'final', 'not-met target-missed', 2024],
    ['the base year itself', { 2020: pass, 2021: fail }, 2020, 'met target-met', 2020],
    ['the base year itself, missed', { 2020: fail, 2021: pass }, 2020, 'not-met target-missed', 2020],
    ['nothing earlier for the base year', { 2019: pass }, 2020, 'no-data no-measurement', null],
    ['before the base year', { 2019: pass, 2020: fail }, 2019, 'met target-met', 2019],
    ['a year that is no checkpoint', { 2021: pass, 2022: fail }, 2022, 'not-met target-missed', 2022],
    ['after the period', { 2025: pass }, 2027, 'met target-met', 2025],
    ['nothing at all', {}, 'final', 'no-data no-measurement', null],
  ])('%s', (_, cells, at, expected, year) => {
    const result = judged(atLeast90, cells, at);
    expect(`${result.outcome} ${result.reason.code}`).toBe(expected);
    expect(result.measured?.year ?? null).toBe(year);
    const wanted = { midterm: 2023, final: 2025 }[at as string] ?? Number(at);
    expect(result.measured?.stale ?? false).toBe(year !== null && year !== wanted);
    expect(remarks(result).includes('stale')).toBe(year !== null && year !== wanted);
  });

  test('the words of a missing cell are kept', () => {
    const { reason } = judged(atLeast90, { 2025: 'missing' }, 'final');
    expect(reason).toEqual({ code: 'no-measurement', year: 2025, words: 'missing' });
  });
});

describe('the basis without a baseline', () => {
  test.each<['auto' | 'target' | 'pace', 'midterm' | 'final' | number, string, string, string[]]>([
    ['auto', 'midterm', '95%', 'met target-met', ['judged-against-target']],
    ['auto', 'midterm', '80%', 'not-met target-missed', ['judged-against-target']],
    ['auto', 2022, '80%', 'not-met target-missed', ['judged-against-target']],
    ['auto', 'final', '80%', 'not-met target-missed', []],
    ['target', 'midterm', '80%', 'not-met target-missed', []],
    ['pace', 'midterm', '80%', 'undetermined no-baseline', []],
    ['pace', 'midterm', '95%', 'undetermined no-baseline', []],
    ['pace', 'final', '95%', 'undetermined no-baseline', []],
    ['pace', 'final', '80%', 'undetermined no-baseline', []],
  ])('--basis %s at %s with %s is %s', (basis, at, value, expected, said) => {
    const year = { midterm: 2023, final: 2025 }[at as string] ?? Number(at);
    const result = judged(atLeast90, { [year]: value }, at, basis);
    expect(`${result.outcome} ${result.reason.code}`).toBe(expected);
    expect(remarks(result)).toEqual(said);
    expect(result.basis).toBe(basis === 'pace' ? 'pace' : 'target');
  });

  test('says whether the plan prints words instead', () => {
    const result = judged({ ...atLeast90, baseline: { text: '项目尚未启动' } }, { 2023: '80%' });
    expect(result.outcome).toBe('not-met');
    expect(result.remarks).toEqual([{ code: 'judged-against-target', why: 'words-for-baseline' }]);
  });
});

describe('what is still lacking', () => {
  const lacking = (promised: Promised, value: string) => {
    const said = judged(promised, { 2025: value }, 'final').remarks.find(({ code }) => code === 'shortfall');
    return said?.code === 'shortfall' ? said.units : null;
  };
  test.each<[Promised, string, bigint | null]>([
    [atLeast90, '83/100', 7n],
    [atLeast90, '89/100', 1n],
    [atLeast90, '90/100', null],
    [atLeast90, '8996/10000', 4n],
    [atLeast90, '6/7', 1n], // 6.3 are due
    [atLeast90, '0/7', 7n],
    [all, '10/11', 1n],
    [above90, '90/100', 1n],
    [above90, '89/100', 2n],
    [above90, '6/7', 1n],
    [exactly90, '95/100', null], // too many, not too few
    [exactly90, '85/100', 5n],
    [exactly90, '6/7', null], // 6.3 are due: 6 are too few, 7 too many
    [atMost5, '9/100', null],
    [atLeast90, '83%', null],
  ])('%o with %s lacks %s', (promised, value, units) => expect(lacking(promised, value)).toBe(units));
});
