import { expect, test } from 'vitest';
import { type Cells, type Promised, verdict } from './example.js';

/** On a line from 8 % to 5 %, 6 % would be on track in 2023: 8 + (5 − 8)·3/5 = 6.2. */
const capped: Promised = { kind: 'growth', target: '<= 5%', baseline: '8%' };
const staged: Promised = { ...capped, milestones: { 2022: '<= 7%' } };
const fixed: Promised = { kind: 'growth', target: '= 100%' };

test.each<[string, Promised, Cells, 'auto' | 'target' | 'pace', string]>([
  ['falls', capped, { 2023: '-3.2%' }, 'auto', 'met target-met'],
  ['has no pace to be on', capped, { 2023: '6%' }, 'auto', 'not-met target-missed'],
  ['has no pace, where one is asked for', capped, { 2023: '6%' }, 'pace', 'undetermined no-pace'],
  [
    'has none from the data either',
    { ...capped, baseline: { text: '/' } },
    { 2020: '8%', 2023: '6%' },
    'auto',
    'not-met target-missed',
  ],
  ['keeps a milestone of the year', staged, { 2022: '7%' }, 'auto', 'on-track milestone-kept'],
  ['is open between milestones', staged, { 2023: '6%' }, 'auto', 'undetermined milestone-of-other-year'],
  [
    'has no end above',
    { ...capped, target: '>= 120%' },
    { 2023: '> 119%' },
    'auto',
    'undetermined bound-too-wide',
  ],
  [
    'has no end below',
    { ...capped, target: '>= 0%' },
    { 2023: '<= 1%' },
    'auto',
    'undetermined bound-too-wide',
  ],
  ['of = 100 % is not met above it', fixed, { 2023: '101%' }, 'auto', 'not-met target-missed'],
])('a growth %s', (_, promised, cells, basis, expected) => {
  const at = '2022' in cells ? 2022 : 'midterm';
  expect(verdict(promised, cells, at, basis)).toBe(expected);
});
