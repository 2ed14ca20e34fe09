import { expect, test } from 'vitest';
import { accountOf } from '../../src/evaluate/account.js';
import { checkpoint, indicator, type Promised, shown } from './example.js';

const lower: Promised = { target: '= 100%', baseline: '0%' };
const twoSided: Promised = { target: ['>= 25%', '<= 30%'], baseline: '20%' };
const moved: Promised = { target: { change: '<= -20%', from: 2020 }, baseline: '50%' };
const revised: Promised = { target: '>= 80%', baseline: '50%', revisions: { '2022-01-01': '>= 90%' } };
const early: Promised = { target: '>= 80%', baseline: '50%', period: { start: 2021, end: 2022, base: 2020 } };

test.each<[Promised, number, string, string | null, string | null, number, boolean]>([
  [lower, 2023, 'line', '>= 100', '60', 1, false],
  [lower, 2025, 'whole', '>= 100', null, 1, true],
  [{ target: '= 100%' }, 2023, 'whole', '>= 100', null, 1, false],
  [{ target: 'rising' }, 2023, 'whole', null, null, 1, false],
  [{ target: 'attested' }, 2025, 'whole', null, null, 1, true],
  [twoSided, 2023, 'line', '>= 25', '23', 2, false],
  [moved, 2023, 'line', '<= 40', '44', 1, false],
  [{ target: { change: '<= -20%', from: 2015 } }, 2023, 'whole', null, null, 1, false],
  [{ target: '>= 80%', milestones: { 2023: '>= 60%' } }, 2023, 'milestone', '>= 80', null, 1, false],
  [{ target: '>= 80%', annual: true }, 2023, 'yearly', '>= 80', null, 1, false],
  [{ target: { than: 'other', op: '>' } }, 2023, 'whole', null, null, 1, false],
  [revised, 2021, 'line', '>= 80', '56', 1, false],
  [revised, 2023, 'line', '>= 90', '74', 1, false],
  [early, 2023, 'whole', '>= 80', null, 1, true],
])('%j in %i: %s, %s, %s due', (promised, year, kind, threshold, due, parts, final) => {
  const account = accountOf(indicator(promised), checkpoint('some', year));
  const { threshold: asked, pace } = account;
  expect([account.course.kind, account.final, account.parts.length]).toEqual([kind, final, parts]);
  expect(asked && `${asked.operator} ${shown(asked.value)}`).toBe(threshold);
  expect(shown(pace?.required ?? null)).toBe(due);
  expect(account.checkpoint.year).toBe(year);
});

test('each demand of several has an account of its own', () => {
  const { parts } = accountOf(indicator(twoSided), checkpoint('some', 2023));
  const asked = parts.map(({ threshold, pace }) => [
    threshold?.operator,
    shown(threshold?.value ?? null),
    shown(pace?.required ?? null),
  ]);
  // 20 % is below 30 % already, and must stay there
  expect(asked).toEqual([
    ['>=', '25', '23'],
    ['<=', '30', '30'],
  ]);
  expect(parts.map((one) => one.parts.length)).toEqual([0, 0]);
});
