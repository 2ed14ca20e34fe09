import { describe, expect, test } from 'vitest';
import { isRoundNumber, takeApproximation, takeBound, takeReached } from '../../src/quantity/bound.js';

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

  const signs = {
    '>=': '>= ≥ ≧ ⩾ 大于等于 大于或等于 达到或超过 不低于 不少于 不小于 至少',
    '<=': '<= ≤ ≦ ⩽ 小于等于 小于或等于 不高于 不超过 不大于 不多于 至多',
    '>': '> 大于 超过 超出 超 高于 多于 突破 逾',
    '<': '< 小于 低于 少于 不足 不到',
  };
  const before = [
    ...Object.entries(signs).flatMap(([sign, words]) => words.split(' ').map((word) => [sign, word])),
    ...[
      ['>=', 'at least '],
      ['<=', 'at most '],
      ['>', 'more than '],
      ['>', 'over '],
      ['<', 'less than '],
      ['<', 'under '],
    ],
  ];
  const after = ['以上', '及以上', '或以上', '(含)以上', '含以上', '以上(含)', '以上 (含)']
    .map((word) => ['>=', word])
    .concat(
      ['以下', '及以下', '或以下', '(含)以下', '含以下', '以内', '之内', '以内(含)'].map((word) => [
        '<=',
        word,
      ]),
    );
  const signOf = (text: string) => {
    const { side, inclusive } = takeBound(text)?.bound ?? {};
    return `${side === 'low' ? '>' : '<'}${inclusive ? '=' : ''}`;
  };

  test.each(before)('%s: %s, and only before the amount', (sign, word) => {
    expect([signOf(`${word}5%`), takeBound(`${word}5%`)?.rest]).toEqual([sign, '5%']);
    expect(takeBound(`共${word}5%`)).toBeNull();
  });

  test.each(after)('%s: %s, and only after the amount', (sign, word) => {
    expect([signOf(`5%${word}`), takeBound(`5%${word}`)?.rest]).toEqual([sign, '5%']);
    expect([signOf(`均已达到5%${word}`), takeBound(`均已达到5%${word}`)?.rest]).toEqual([sign, '5%']);
    expect(takeBound(`5%${word}的`)).toBeNull();
  });

  test.each(['95%', '达95%', '约95%', '', '以上95%', '最低95%'])('%j has none', (text) =>
    expect(takeBound(text)).toBeNull(),
  );
});

test.each([
  ['达95%', '95%'],
  ['达到 95%', '95%'],
  ['已达95%', '95%'],
  ['均已达到95%', '95%'],
  ['均在95%', '95%'],
  ['保持在95%', '95%'],
  ['均稳定在95%', '95%'],
  ['维持在 95%', '95%'],
  ['95%', null],
  ['未达95%', null],
  ['95%达到', null],
  ['为95%', '95%'],
  ['现为95%', null],
  ['保持95%', null],
])('%j without what says that it was reached is %j', (text, rest) => expect(takeReached(text)).toBe(rest));

describe('takeApproximation', () => {
  test.each([
    ['约90%', '90%'],
    ['大约近90%', '90%'],
    ['90%左右', '90%'],
    ['4200多人', '4200人'],
    ['10余家', '10家'],
    ['4万多人', '4万人'],
    ['about 90%', '90%'],
    ...'大约 约为 约 将近 近 接近 大概 估计 ≈ ~'
      .split(' ')
      .map((word): [string, string] => [`${word}90%`, '90%']),
    ...['about ', 'around ', 'approx. ', 'approx ', 'approx', 'ca. ', 'ca'].map((word): [string, string] => [
      `${word}90%`,
      '90%',
    ]),
    ['约 约 90%', '90%'],
    ['90上下', '90'],
    ['十多家', '十家'],
    ...'百千万亿成%‰'.split('').map((sign): [string, string] => [`5${sign}多`, `5${sign}`]),
    ['比约90%', null],
    ['90%左右的', null],
    ['5余.5', null],
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
  ['两百家', true],
  ['零', true],
  ['〇', true],
  ...'一二两三四五六七八九十百千万亿'.split('').map((sign): [string, boolean] => [`${sign}家`, true]),
  ['第百家', false],
  ['百5', false],
  ['百辆', false],
  ['三年', false],
])('%j is a round number: %s', (text, round) => expect(isRoundNumber(text, '')).toBe(round));
