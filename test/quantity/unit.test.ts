import { describe, expect, test } from 'vitest';
import { nameOfUnit, parseUnit, sameThing } from '../../src/quantity/unit.js';

const shown = (text: string, own?: string) => {
  const unit = parseUnit(text, own);
  return unit && `${unit.dimension} ${unit.scale.toFraction()} ${unit.noun}`.trim();
};

describe('parseUnit', () => {
  test.each([
    ['%', 'ratio 1/100'],
    ['％', 'ratio 1/100'],
    ['﹪', 'ratio 1/100'],
    ['百分比', 'ratio 1/100'],
    ['Percent', 'ratio 1/100'],
    ['‰', 'ratio 1/1000'],
    ['per mille', 'ratio 1/1000'],
    ['/10万', 'ratio 1/100000'],
    ['／１０万', 'ratio 1/100000'],
    ['1/10 万', 'ratio 1/100000'],
    ['每十万', 'ratio 1/100000'],
    ['小数', 'ratio 1'],
    ['人', 'count 1 人'],
    ['万人', 'count 10000 人'],
    ['万 人', 'count 10000 人'],
    ['万', 'count 10000'],
    ['百万元', 'count 1000000 元'],
    ['千万', 'count 10000000'],
    ['亿元', 'count 100000000 元'],
    ['Persons', 'count 1 persons'],
    ['家', 'count 1 家'],
  ])('%j is %s', (text, unit) => expect(shown(text)).toBe(unit));

  const unknown = [
    '',
    ' ',
    '辆',
    '万辆',
    '百分点',
    '%%',
    '万万',
    '万%',
    '人%',
    '2020年',
    '__proto__',
    'constructor',
    'toString',
  ];
  test.each(unknown)('%j is none', (text) => expect(parseUnit(text)).toBeNull());

  test.each([
    ['辆', '辆', 'count 1 辆'],
    ['万辆', '辆', 'count 10000 辆'],
    ['VAN', 'Van', 'count 1 van'],
    ['（辆）', '(辆)', 'count 1 (辆)'],
    ['百分点', '百分点', 'count 1 百分点'],
    ['%', '%', 'ratio 1/100'],
    ['辆', '', null],
  ])('%j with the own unit %j is %s', (text, own, unit) => expect(shown(text, own)).toBe(unit));
});

test.each([
  ['人', '名', true],
  ['家', '所', true],
  ['', '人', true],
  ['人', '', true],
  ['辆', '辆', true],
  ['人', '家', false],
  ['人', '人次', false],
  ['辆', '台', false],
  ['constructor', '__proto__', false],
])('%j and %j may be the same: %s', (a, b, same) => expect(sameThing(a, b)).toBe(same));

test.each(['%', '‰', '/10万', '/万', '小数', '人', '万人', '亿', '千家', '百万元'])(
  '%s is named as it is read',
  (text) => {
    const unit = parseUnit(text);
    expect(unit && nameOfUnit(unit)).toBe(text);
  },
);
