import { describe, expect, test } from 'vitest';
import { isTargetFault, parseTarget, type TargetText } from '../../../src/plan/build/target.js';
import { comparePlans, matrixOf } from '../../../src/plan/compare/compare.js';
import { strictnessOf, strictnessOfRows } from '../../../src/plan/compare/strictness.js';
import type { Kind } from '../../../src/plan/plan.js';
import { indicator } from '../../evaluate/example.js';
import { planOf } from '../../evaluate/rollup-example.js';

function target(text: TargetText, unit: string) {
  const read = parseTarget(text, unit);
  if (isTargetFault(read)) throw new Error(JSON.stringify(text));
  return read;
}

test('what was revised counts as it is in the end', () => {
  const revised = indicator({ target: '>= 80%', revisions: { '2024-01-01': '>= 90%' } });
  expect(strictnessOfRows(revised, indicator({ target: '>= 85%' }))).toBe('stricter');
  const plan = planOf([], revised);
  const [row] = matrixOf([plan, planOf([], indicator({ target: '>= 90%' }))]);
  expect(row?.cells.map((cell) => [cell.indicator?.targetText, cell.differs])).toEqual([
    ['">= 90%"', false],
    ['">= 90%"', false],
  ]);
  expect(comparePlans(plan, plan).pairs[0]?.a.targetText).toBe('">= 90%"');
});

describe('which of two targets asks for more', () => {
  test.each<[TargetText, TargetText, string, Kind, string]>([
    ['= 100%', '>= 95%', '%', 'coverage', 'stricter'],
    ['= 100%', '>= 100%', '%', 'rate', 'same'],
    ['>= 90%', '>= 90%', '%', 'rate', 'same'],
    ['> 90%', '>= 90%', '%', 'rate', 'stricter'],
    ['<= 4‰', '<= 5‰', '‰', 'rate', 'stricter'],
    ['<= 5‰', '< 5‰', '‰', 'rate', 'milder'],
    ['<= 5%', '>= 5%', '%', 'rate', 'different'],
    ['= 20 家', '>= 20 家', '家', 'count', 'different'],
    ['>= 20 家', '>= 2万家', '家', 'count', 'milder'],
    ['rising', 'rising', '人', 'count', 'same'],
    ['rising', '>= 20 人', '人', 'count', 'different'],
    [{ points: '>= 5', from: 2020 }, { points: '>= 3', from: 2020 }, '%', 'rate', 'stricter'],
    [{ points: '>= 5', from: 2020 }, { points: '>= 5', from: 2015 }, '%', 'rate', 'different'],
    [{ points: '>= 5', from: 2020 }, '>= 5%', '%', 'rate', 'different'],
    [{ than: 'a', op: '>' }, { than: 'a', op: '>=' }, '%', 'rate', 'stricter'],
    [{ than: 'a', op: '>' }, { than: 'b', op: '>' }, '%', 'rate', 'different'],
    [{ than: 'a', op: '>' }, { than: 'a', op: '<' }, '%', 'rate', 'different'],
    [{ change: '<= -25%', from: 2015 }, { change: '<= -20%', from: 2015 }, '例', 'count', 'stricter'],
    [{ change: '<= -25%', from: 2015 }, { change: '<= -25%', from: 2020 }, '例', 'count', 'different'],
  ])('%j is %5$s to %j', (a, b, unit, kind, expected) => {
    expect(strictnessOf(target(a, unit), target(b, unit), kind)).toBe(expected);
    const mirrored = { stricter: 'milder', milder: 'stricter' }[expected] ?? expected;
    expect(strictnessOf(target(b, unit), target(a, unit), kind)).toBe(mirrored);
  });
});

describe('which of two rows of several series asks for more', () => {
  const row = (...series: [id: string, target: string][]) => ({
    ...indicator({ target: '>= 95%' }),
    series: series.map(([id, text]) => ({ ...indicator({ target: text }), id })),
  });

  test.each<[string, [string, string][], [string, string][], string]>([
    [
      'the same',
      [
        ['a', '>= 95%'],
        ['b', '>= 90%'],
      ],
      [
        ['b', '>= 90%'],
        ['a', '>= 95%'],
      ],
      'same',
    ],
    [
      'more of one',
      [
        ['a', '>= 95%'],
        ['b', '>= 95%'],
      ],
      [
        ['a', '>= 95%'],
        ['b', '>= 90%'],
      ],
      'stricter',
    ],
    [
      'one more',
      [
        ['a', '>= 95%'],
        ['b', '>= 90%'],
      ],
      [['a', '>= 95%']],
      'stricter',
    ],
    [
      'one more and less of another',
      [
        ['a', '>= 90%'],
        ['b', '>= 90%'],
      ],
      [['a', '>= 95%']],
      'different',
    ],
    ['others', [['a', '>= 90%']], [['b', '>= 90%']], 'different'],
    ['several to one', [['a', '>= 90%']], [], 'different'],
  ])('%s', (_, a, b, expected) => {
    expect(strictnessOfRows(row(...a), row(...b))).toBe(expected);
    const mirrored = { stricter: 'milder', milder: 'stricter' }[expected] ?? expected;
    expect(strictnessOfRows(row(...b), row(...a))).toBe(mirrored);
  });
});
