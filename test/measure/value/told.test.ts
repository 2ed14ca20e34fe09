import { describe, expect, test } from 'vitest';
import type { CellContext, Tells } from '../../../src/measure/value/cell.js';
import { readValue } from '../../../src/measure/value/value.js';
import { toDecimal } from '../../../src/quantity/format.js';

const plain = {
  columnUnit: null,
  percentScale: null,
  baselineText: null,
  unitCount: null,
  countsFalls: false,
  about: '',
};
const none: Tells = { total: false, average: false, change: null };
const count: CellContext = { ...plain, kind: 'count', unit: '名' };
const rate: CellContext = { ...plain, kind: 'rate', unit: '%' };
const growth: CellContext = { ...plain, kind: 'growth', unit: '%' };
const years: CellContext = { ...plain, kind: 'quantity', unit: '岁' };

function read(text: string, context: CellContext, tells: Partial<Tells> | null): string {
  const reading = readValue(text, { ...context, tells: tells && { ...none, ...tells } });
  if ('fault' in reading) return reading.fault;
  const { span } = reading;
  const of = !span ? '' : span.kind === 'change' ? ` change from ${span.from}` : ` ${span.kind}`;
  if (reading.kind === 'number') return toDecimal(reading.value) + of;
  if (reading.kind !== 'range') return reading.kind + of;
  const { low, high } = reading;
  return `${low ? `>=${toDecimal(low.value)}` : ''}${high ? `<=${toDecimal(high.value)}` : ''}${of}`;
}

describe('a running total', () => {
  test.each([
    ['累计25名', '25 total'],
    ['累计培养25名', '25 total'],
    ['累计完成25', '25 total'],
    ['累计达到1.2万名', '12000 total'],
    ['累计25名以上', '>=25 total'],
    ['25名', '25'],
    ['累计/', 'missing'],
    ['累计25%', 'PC218'],
  ])('%s is %s', (text, expected) => expect(read(text, count, { total: true })).toBe(expected));

  test.each([
    ['累计下降13.5%', '0.135 total', true],
    ['累计降低13.5%', '0.135 total', true],
    ['累计增长13.5%', '-0.135 total', true],
    ['累计增长13.5%', '0.135 total', false],
  ])('of a growth says which way it went: %s is %s', (text, expected, countsFalls) => {
    expect(read(text, { ...growth, countsFalls }, { total: true })).toBe(expected);
  });

  test('is nothing that the year itself can be', () => {
    expect(read('累计25名', count, null)).toBe('PC204');
    expect(read('累计25名', count, { average: true })).toBe('PC204');
  });
});

describe('a yearly average', () => {
  test.each([
    ['年均5.2%', rate, '0.052 average'],
    ['年均增长6.2%', growth, '0.062 average'],
    ['年均下降6.2%', growth, '-0.062 average'],
    ['年均6.2%', growth, '0.062 average'],
    ['5.2%', rate, '0.052'],
  ])('%s', (text, context, expected) => expect(read(text, context, { average: true })).toBe(expected));

  test('of a change is a change', () => {
    expect(read('年均增长6.2%', years, { average: true, change: 'share' })).toBe('0.062 average');
    expect(read('年均提高1.2个百分点', rate, { average: true, change: 'points' })).toBe('0.012 average');
  });
});

describe('a change', () => {
  test.each([
    ['下降28.4%', '-0.284 change from null'],
    ['比2015年下降28.4%', '-0.284 change from 2015'],
    ['较2015年增长3%', '0.03 change from 2015'],
    ['与2020年相比减少了3%', '-0.03 change from 2020'],
    ['比2020年累计下降3%以上', '<=-0.03 change from 2020'],
    ['-28.4%', '-0.284 change from null'],
    ['+3%', '0.03 change from null'],
    ['与2020年持平', '0 change from 2020'],
    ['约下降3%', 'PC204'],
    ['下降28名', 'PC204'],
    ['下降1.2个百分点', 'PC204'],
    ['28', '28'],
  ])('of a count as a share: %s is %s', (text, expected) =>
    expect(read(text, count, { change: 'share' })).toBe(expected),
  );

  test.each([
    ['提高1.2个百分点', '0.012 change from null'],
    ['比2020年提高1.2个百分点', '0.012 change from 2020'],
    ['下降0.5百分点', '-0.005 change from null'],
    ['提高1.2%', 'PC204'],
    ['62.5%', '0.625'],
    ['-3%', 'PC207'],
  ])('of a rate in points: %s is %s', (text, expected) =>
    expect(read(text, rate, { change: 'points' })).toBe(expected),
  );

  test.each([
    ['提高1.1岁', '1.1 change from null'],
    ['比2020年增加1.1岁', '1.1 change from 2020'],
    ['减少0.2岁', '-0.2 change from null'],
    ['提高1.1%', 'PC204'],
    ['提高1.1元', 'PC218'],
    ['78.5岁', '78.5'],
  ])('of an amount: %s is %s', (text, expected) =>
    expect(read(text, years, { change: 'amount' })).toBe(expected),
  );

  test('is no value of what asks for none', () => {
    expect(read('下降28.4%', count, null)).toBe('PC204');
    expect(read('-28.4%', count, null)).toBe('PC218');
  });
});

test('a growth whose direction nobody tells is read by its sign only', () => {
  const undecided: CellContext = { ...growth, countsFalls: null };
  expect(read('5%', undecided, null)).toBe('0.05');
  expect(read('-5%', undecided, null)).toBe('-0.05');
  expect(read('下降5%', undecided, null)).toBe('PC204');
  expect(read('持平', undecided, null)).toBe('0');
});
