import { describe, expect, test } from 'vitest';
import { amountIn, parseAmount, parseTenths, unitOf } from '../../src/quantity/amount.js';

const inTerms = (text: string, own: string) => {
  const amount = parseAmount(text, own);
  const read = amount && amountIn(amount, own);
  return read && `${read.value.toFraction()} by ${read.step.toFraction()}`;
};

describe('an amount in the terms of an indicator', () => {
  test.each([
    ['87.01%', '%', '8701/10000 by 1/10000'],
    ['80.20%', '%', '401/500 by 1/10000'],
    ['4.0‰', '‰', '1/250 by 1/10000'],
    ['0.4%', '‰', '1/250 by 1/1000'],
    ['10/10万', '/10万', '1/10000 by 1/100000'],
    ['百分之九十', '%', '9/10 by 1/100'],
    ['-25%', '%', '-1/4 by 1/100'],
    ['+25%', '%', '1/4 by 1/100'],
    ['0', '%', '0 by 1'],
    ['53.24万', '人', '532400 by 100'],
    ['53.24 万人', '人', '532400 by 100'],
    ['1亿2000万', '人', '120000000 by 10000'],
    ['11万5697', '名', '115697 by 1'],
    ['20 家', '家', '20 by 1'],
    ['20', '家', '20 by 1'],
    ['2.5', '万人', '25000 by 1000'],
    ['2.5', '万辆', '25000 by 1000'],
    ['3千万元', '元', '30000000 by 10000000'],
    // The units do not fit, or none is named where it matters.
    ['90', '%', null],
    ['0.9', '%', null],
    ['20人', '家', null],
    ['20%', '家', null],
    ['20家', '%', null],
    ['11万%', '%', null],
    ['2万万人', '人', null],
    ['九十', '%', null],
    ['百分之九十%', '%', null],
    ['百分之', '%', null],
    ['90 95%', '%', null],
  ])('%j in %s is %s', (text, own, expected) => expect(inTerms(text, own)).toBe(expected));
});

test.each([
  ['%', 'ratio', '1/100', ''],
  ['人', 'count', '1', '人'],
  ['万人', 'count', '10000', '人'],
  ['辆', 'count', '1', '辆'],
  ['万辆', 'count', '10000', '辆'],
  ['亿立方米', 'count', '100000000', '立方米'],
  ['千克', 'count', '1', '千克'],
  ['百分点', 'count', '1', '百分点'],
  ['是/否', 'count', '1', '是/否'],
  ['', 'count', '1', ''],
])('the unit %j is a %s of %s %s', (own, dimension, scale, noun) => {
  const unit = unitOf(own);
  expect([unit.dimension, unit.scale.toFraction(), unit.noun]).toEqual([dimension, scale, noun]);
});

describe('shares as they are spoken', () => {
  const tenths = (text: string) => {
    const read = parseTenths(text);
    return read && [read.number.value.mul(read.unit?.scale ?? 1), read.number.step].map(String).join(' by ');
  };

  test.each([
    ['九成', '0.9 by 1'],
    ['9成', '0.9 by 1'],
    ['十成', '1 by 1'],
    ['两成', '0.2 by 1'],
    ['9.5成', '0.95 by 0.1'],
    ['九成五', '0.95 by 0.1'],
    ['九成半', '0.95 by 0.1'],
    ['一成二', '0.12 by 0.1'],
    ['9成五', null],
    ['约九成', null],
    ['九成以上', null],
    ['九成五六', null],
    ['成', null],
    ['百成', null],
    ['9.成', null],
    ['9万成', null],
    ['九', null],
    ['', null],
  ])('%j is %s', (text, expected) => expect(tenths(text)).toBe(expected));

  test.each([
    ['百分之九十', '9/10'],
    ['百分之九十二点五', '37/40'],
    ['百分之92.5', '37/40'],
    ['百分之零', '0'],
    ['百分之百', '1'],
    ['千分之四', '1/250'],
    ['万分之五', '1/2000'],
    ['百分之', null],
    ['百分之九十人', null],
    ['约百分之九十', null],
    ['百分百', '1'],
    ['十分之九', null],
    ['九分之一', null],
    ['百分九十', null],
  ])('%j is %s of one', (text, expected) => {
    const read = parseAmount(text);
    expect(read && amountIn(read, '%')?.value.toFraction()).toBe(expected ?? null);
  });
});

test('a spoken share is a share of nothing in particular', () => {
  for (const text of ['百分之九十', '千分之四', '万分之三', '十万分之二'])
    expect(parseAmount(text)?.unit).toMatchObject({ dimension: 'ratio', noun: '' });
});
