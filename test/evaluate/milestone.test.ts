import { describe, expect, test } from 'vitest';
import { type Cells, judged, type Promised, shown, verdict } from './example.js';

/** Its own 85 % for 2023, where the straight line would ask for 80 %. */
const both: Promised = { target: '>= 100%', baseline: '50%', milestones: { 2023: '>= 85%' } };
const alone: Promised = { target: '>= 90%', milestones: { 2023: '>= 85%' } };

describe('a milestone', () => {
  test.each<[string, Promised, Cells, 'midterm' | 'final' | number, 'auto' | 'target' | 'pace', string]>([
    ['takes the place of the line', both, { 2023: '84%' }, 'midterm', 'auto', 'behind milestone-missed'],
    ['is kept at the very value', both, { 2023: '85%' }, 'midterm', 'auto', 'on-track milestone-kept'],
    ['gives way to the target', both, { 2023: '100%' }, 'midterm', 'auto', 'met target-met'],
    ['holds for its own year only', both, { 2022: '70%' }, 2022, 'auto', 'on-track pace-kept'],
    ['is not asked of a stale value', both, { 2022: '70%' }, 'midterm', 'auto', 'on-track pace-kept'],
    ['needs no baseline', alone, { 2023: '85%' }, 'midterm', 'auto', 'on-track milestone-kept'],
    ['without baseline, missed', alone, { 2023: '84.9%' }, 'midterm', 'auto', 'behind milestone-missed'],
    ['without baseline, pace forced', alone, { 2023: '85%' }, 'midterm', 'pace', 'on-track milestone-kept'],
    [
      'without baseline, stale',
      alone,
      { 2022: '89%' },
      'midterm',
      'auto',
      'undetermined milestone-of-other-year',
    ],
    ['without baseline, stale and met', alone, { 2022: '90%' }, 'midterm', 'auto', 'met target-met'],
    [
      'without baseline, a later year',
      alone,
      { 2024: '89%' },
      2024,
      'auto',
      'undetermined milestone-of-other-year',
    ],
    [
      'is not asked on the target basis',
      alone,
      { 2023: '85%' },
      'midterm',
      'target',
      'not-met target-missed',
    ],
    ['is not asked at the final', alone, { 2025: '85%' }, 'final', 'auto', 'not-met target-missed'],
    [
      'is not asked at the final of a stale value',
      alone,
      { 2023: '85%' },
      'final',
      'auto',
      'not-met target-missed',
    ],
  ])('%s', (_, promised, cells, at, basis, expected) => {
    expect(verdict(promised, cells, at, basis)).toBe(expected);
  });

  test('of exactly 100 % asks for 100 % at least', () => {
    const promised: Promised = { target: '>= 100%', milestones: { 2023: '= 100%' } };
    expect(verdict(promised, { 2023: '99%' })).toBe('behind milestone-missed');
  });

  test('of a falling target', () => {
    const promised: Promised = { target: '<= 5%', baseline: '10%', milestones: { 2023: '<= 6%' } };
    expect(verdict(promised, { 2023: '6.5%' })).toBe('behind milestone-missed');
    expect(verdict(promised, { 2023: '6%' })).toBe('on-track milestone-kept');
    expect(verdict(promised, { 2023: '5%' })).toBe('met target-met');
  });

  test.each<[Promised, string, string]>([
    [both, '>= 85%', 'undetermined'], // on track or met
    [both, '< 85%', 'behind'],
    [both, '<= 85%', 'undetermined'],
    [alone, '>= 90%', 'met'],
    // a milestone beyond the target: 85 % is behind, 91 % meets the target
    [{ target: '>= 90%', milestones: { 2023: '>= 95%' } }, '< 92%', 'undetermined'],
    [{ target: '>= 90%', milestones: { 2023: '>= 95%' } }, '< 90%', 'behind'],
    [{ target: '>= 90%', milestones: { 2023: '>= 95%' } }, '>= 91%', 'met'],
  ])('%o with the bound %s is %s', (promised, value, outcome) => {
    expect(judged(promised, { 2023: value }).outcome).toBe(outcome);
  });

  test.each<[Promised, string, string | null]>([
    [both, '85%', '1'],
    [both, '67.5%', '1/2'],
    [{ ...both, milestones: { 2023: '>= 100%' } }, '75%', '1/2'],
    [{ ...both, milestones: { 2023: '>= 40%' } }, '45%', null], // less than the baseline: no progress was due
    [alone, '85%', null],
  ])('stands in the progress too: %o at %s is %s', (promised, value, pace) => {
    const result = judged(promised, { 2023: value });
    expect(result.pace?.toFraction() ?? null).toBe(pace);
    expect(result.basis).toBe('pace');
  });

  test('names how many are lacking to it', () => {
    const result = judged({ ...alone, milestones: { 2023: '> 80%' } }, { 2023: '80/100' });
    expect([result.outcome, shown(result.required)]).toEqual(['behind', '80']);
    expect(result.remarks).toEqual([{ code: 'shortfall', units: 1n }]);
  });
});

describe('a milestone of another form than the target', () => {
  test('a change is reckoned like a target of change', () => {
    const promised: Promised = {
      target: { change: '<= -25%', from: 2015 },
      milestones: { 2023: { change: '<= -20%', from: 2015 } },
    };
    expect(verdict(promised, { 2015: '40%', 2023: '32%' })).toBe('on-track milestone-kept');
    expect(verdict(promised, { 2015: '40%', 2023: '32.1%' })).toBe('behind milestone-missed');
    expect(verdict(promised, { 2015: '40%', 2023: '30%' })).toBe('met target-met');
  });

  test('a change against a year without a value leaves it open', () => {
    const promised: Promised = {
      target: '<= 5%',
      baseline: '10%',
      milestones: { 2023: { change: '<= -20%', from: 2015 } },
    };
    expect(verdict(promised, { 2023: '6%' })).toBe('undetermined change-without-reference');
    expect(verdict(promised, { 2023: '5%' })).toBe('met target-met');
  });

  test.each<[Promised, Cells, string]>([
    [{ ...alone, milestones: { 2023: 'rising' } }, { 2021: '80%', 2023: '85%' }, 'on-track milestone-kept'],
    [{ ...alone, milestones: { 2023: 'rising' } }, { 2021: '85%', 2023: '85%' }, 'behind milestone-missed'],
    [{ ...alone, milestones: { 2023: 'rising' } }, { 2023: '85%' }, 'undetermined trend-one-point'],
    [{ ...alone, milestones: { 2023: 'rising' } }, { 2023: '90%' }, 'met target-met'],
    [{ ...alone, milestones: { 2023: 'attested' } }, { 2023: '95%' }, 'met target-met'],
    [{ ...alone, milestones: { 2023: 'attested' } }, { 2023: '>= 85%' }, 'undetermined not-comparable'],
    [{ target: 'rising', milestones: { 2023: 'rising' } }, { 2021: '1%', 2023: '2%' }, 'on-track trend-kept'],
  ])('a direction or an attestation decides in its year: %o, %o is %s', (promised, cells, expected) => {
    expect(verdict(promised, cells)).toBe(expected);
  });

  test.each<[string, 'midterm' | 'final' | number, string]>([
    ['yes', 'midterm', 'met attested'],
    ['in-progress', 'midterm', 'behind milestone-missed'],
    ['no', 'midterm', 'behind milestone-missed'],
    ['in-progress', 2022, 'on-track attested'],
    ['in-progress', 'final', 'not-met attested'],
  ])("somebody's word by 2023: %s at %s is %s", (word, at, expected) => {
    const promised: Promised = { kind: 'attestation', target: 'attested', milestones: { 2023: 'attested' } };
    const year = { midterm: 2023, final: 2025 }[at as string] ?? Number(at);
    expect(verdict(promised, { [year]: word }, at)).toBe(expected);
  });

  test('a number is asked of a rising indicator', () => {
    const promised: Promised = { kind: 'count', target: 'rising', milestones: { 2023: '>= 60 家' } };
    expect(verdict(promised, { 2021: '50', 2023: '60' })).toBe('on-track milestone-kept');
    expect(verdict(promised, { 2021: '50', 2023: '59' })).toBe('behind milestone-missed');
    expect(verdict(promised, { 2021: '70', 2023: '60' })).toBe('behind trend-broken');
    expect(verdict(promised, { 2023: '60' })).toBe('on-track milestone-kept');
    expect(verdict(promised, { 2021: '50', 2022: '59' })).toBe('on-track trend-kept'); // stale
    expect(verdict(promised, { 2021: '50', 2025: '59' }, 'final')).toBe('met trend-kept');
    expect(verdict(promised, { 2021: '50', 2023: '>= 55' })).toBe('undetermined bound-too-wide');
  });
});
