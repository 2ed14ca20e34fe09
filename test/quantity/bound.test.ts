import { describe, expect, test } from 'vitest';
import { isRoundNumber, takeApproximation, takeBound } from '../../src/quantity/bound.js';

describe('takeBound', () => {
  test.each([
    ['≥95%', '>=', '95%'],
    ['> 5', '>', '5'],
    ['不超过 5 家', '<=', '5 家'],
    ['不足5%', '<', '5%'],
    ['95%以上', '>=', '95%'],
    ['均达95%以上', '>=', '95%'],
    ['95%(含)以上', '>=', '95%'],
    ['100%以内', '<=', '100%'],
    ['at most 5%', '<=', '5%'],
    ['大于或等于5', '>=', '5'],
    ['小于等于5', '<=', '5'],
    ['超过95%以上', '>', '95%以上'],
    ['以上', '>=', ''],
  ])('%j is %s %j', (text, sign, rest) => {
    const found = takeBound(text);
    const words = found && `${found.bound.side === 'low' ? '>' : '<'}${found.bound.inclusive ? '=' : ''}`;
    expect([words, found?.rest]).toEqual([sign, rest]);
  });

  test.each(['95%', '达95%', '约95%', '', '以上95%', '最低95%'])('%j has none', (text) =>
    expect(takeBound(text)).toBeNull(),
  );
});

describe('takeApproximation', () => {
  test.each([
    ['约90%', '90%'],
    ['大约近90%', '90%'],
    ['90%左右', '90%'],
    ['4200多人', '4200人'],
    ['10余家', '10家'],
    ['4万多人', '4万人'],
    ['about 90%', '90%'],
    ['90%', null],
    ['其余5家', null],
    ['5多5', null],
    ['多', null],
  ])('%j leaves %j', (text, rest) => expect(takeApproximation(text)).toBe(rest));
});

test.each([
  ['百人', true],
  ['十', true],
  ['90%', false],
  ['人', false],
  ['', false],
  ['十5人', false],
  ['百分之', false],
  ['三年', false],
])('%j is a round number: %s', (text, round) => expect(isRoundNumber(text, '')).toBe(round));
