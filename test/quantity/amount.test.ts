import { describe, expect, test } from 'vitest';
import { amountIn, parseAmount, unitOf } from '../../src/quantity/amount.js';

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
