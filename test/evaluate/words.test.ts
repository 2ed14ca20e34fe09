import { describe, expect, test } from 'vitest';
import { type Cells, judged, type Promised, remarks, shown, verdict } from './example.js';

const presence: Promised = { kind: 'presence', target: '= 100%' };
const standing: Promised = { ...presence, baseline: '100%' };
const coverage: Promised = { kind: 'coverage', target: '>= 95%' };
const attested: Promised = { kind: 'attestation', target: 'attested' };

describe('presence', () => {
  test.each<[Promised, string, 'midterm' | 'final', string, string | null]>([
    [presence, 'yes', 'final', 'met target-met', '100'],
    [presence, 'no', 'final', 'not-met target-missed', '0'],
    [presence, 'in-progress', 'final', 'not-met target-missed', '0'],
    [presence, '100%', 'final', 'met target-met', '100'],
    [presence, '0%', 'final', 'not-met target-missed', '0'],
    [presence, '>= 100%', 'final', 'met target-met', '100'], // at least one
    [presence, '<= 0%', 'final', 'not-met target-missed', '0'], // fewer than one
    [presence, '<= 100%', 'final', 'undetermined bound-too-wide', null], // fewer than two
    [presence, 'yes', 'midterm', 'met target-met', '100'],
    [presence, 'no', 'midterm', 'not-met target-missed', '0'],
    [standing, 'no', 'midterm', 'behind pace-missed', '0'],
    [standing, 'in-progress', 'midterm', 'behind pace-missed', '0'],
    [standing, 'yes', 'midterm', 'met target-met', '100'],
  ])('%o, %s at %s is %s', (promised, value, at, expected, measured) => {
    const year = at === 'final' ? 2025 : 2023;
    expect(verdict(promised, { [year]: value }, at)).toBe(expected);
    expect(shown(judged(promised, { [year]: value }, at).measured?.value ?? null)).toBe(measured);
  });

  test('says that in progress counts as not yet', () => {
    expect(remarks(judged(presence, { 2025: 'in-progress' }, 'final'))).toEqual([
      'in-progress-counts-as-not-yet',
    ]);
    expect(remarks(judged(presence, { 2025: 'no' }, 'final'))).toEqual([]);
  });
});

describe('coverage', () => {
  test.each<[string, string]>([
    ['5/5', 'met target-met'],
    ['4/5', 'not-met target-missed'],
    ['19/20', 'met target-met'],
    ['yes', 'met target-met'],
    ['95%', 'met target-met'],
    ['94.999%', 'not-met target-missed'],
  ])('%s is %s', (value, expected) => expect(verdict(coverage, { 2025: value }, 'final')).toBe(expected));
});

describe('attestation', () => {
  test.each<[string, 'midterm' | 'final' | number, string]>([
    ['yes', 'midterm', 'met attested'],
    ['no', 'midterm', 'behind attested'],
    ['in-progress', 'midterm', 'on-track attested'],
    ['yes', 'final', 'met attested'],
    ['no', 'final', 'not-met attested'],
    ['in-progress', 'final', 'not-met attested'],
    ['no', 2022, 'behind attested'],
    ['in-progress', 2026, 'not-met attested'],
    ['faulty', 'midterm', 'undetermined faulty'],
    ['missing', 'midterm', 'no-data no-measurement'],
  ])('%s at %s is %s', (value, at, expected) => {
    const year = { midterm: 2023, final: 2025 }[at as string] ?? Number(at);
    expect(verdict(attested, { [year]: value }, at)).toBe(expected);
  });

  test.each<[Cells, 'midterm' | 'final', string]>([
    [{ 2022: 'yes' }, 'midterm', 'met attested'],
    [{ 2024: 'in-progress' }, 'final', 'not-met attested'],
  ])('stale %o at %s is %s', (cells, at, expected) => {
    expect(verdict(attested, cells, at)).toBe(expected);
    expect(remarks(judged(attested, cells, at))).toEqual(['stale']);
  });

  test.each(['auto', 'target', 'pace'] as const)('is the same whatever the basis (%s)', (basis) => {
    expect(verdict(attested, { 2023: 'in-progress' }, 'midterm', basis)).toBe('on-track attested');
  });
});
