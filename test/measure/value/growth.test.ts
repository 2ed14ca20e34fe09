import { expect, test } from 'vitest';
import { type CellContext, readValue } from '../../../src/measure/value/value.js';

const plain = {
  columnUnit: null,
  percentScale: null,
  baselineText: null,
  unitCount: null,
  about: '',
} as const;
const growth: CellContext = { kind: 'growth', unit: '%', ...plain, countsFalls: false };
const decline: CellContext = { ...growth, countsFalls: true };

function shown(text: string, context: CellContext): string {
  const read = readValue(text, context);
  if ('fault' in read) return read.fault;
  if (read.kind === 'number') return read.value.toFraction();
  if (read.kind !== 'range') return read.kind;
  const { low, high } = read;
  const above = low ? `${low.inclusive ? '>=' : '>'} ${low.value.toFraction()}` : '';
  return above + (high ? `${high.inclusive ? '<=' : '<'} ${high.value.toFraction()}` : '');
}

test.each([
  ['-3.2%', '-4/125'],
  ['－３．２％', '-4/125'],
  ['5%', '1/20'],
  ['+5%', '1/20'],
  ['增长5%', '1/20'],
  ['上升5%', '1/20'],
  ['下降3.2%', '-4/125'],
  ['减少了3.2%', '-4/125'],
  ['下降百分之三', '-3/100'],
  ['持平', '0'],
  ['0', '0'],
  ['-0.0%', '0'],
  ['130%', '13/10'],
  ['-3.2', '-4/125'],
  ['≤5%', '<= 1/20'],
  ['<0%', '< 0'],
  ['<100%', '< 1'],
  ['下降3%以上', '<= -3/100'],
  ['增长超过100%', '> 1'],
  ['下降不到2%', '> -1/50'],
  ['约5%', 'approximate'],
  ['下降约5%', 'approximate'],
  ['-', 'missing'],
  ['暂无', 'missing'],
  // a bare number of at most one is a percentage or a fraction
  ['0.05', 'PC205'],
  ['-0.05', 'PC205'],
  // two directions, or none that can be known
  ['增长-5%', 'PC204'],
  ['下降+5%', 'PC204'],
  ['有所下降', 'PC204'],
  ['是', 'PC204'],
  ['12例', 'PC218'],
])('%j of a growth is %s', (text, reading) => expect(shown(text, growth)).toBe(reading));

// the name says that falls are counted: 下降率 of 25 % is what 下降25% says
test.each([
  ['25%', '1/4'],
  ['下降25%', '1/4'],
  ['下降25%以上', '>= 1/4'],
  ['增长2%', '-1/50'],
  ['-2%', '-1/50'],
  ['持平', '0'],
])('%j of a rate of fall is %s', (text, reading) => expect(shown(text, decline)).toBe(reading));

test('a rate stays between none and all', () => {
  const rate: CellContext = { ...growth, kind: 'rate' };
  expect(['-3.2%', '+5%', '130%', '下降3%', '-0.5'].map((text) => shown(text, rate))).toEqual([
    'PC207',
    'PC204',
    'PC207',
    'PC204',
    'PC207',
  ]);
});
