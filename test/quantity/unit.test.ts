import { describe, expect, test } from 'vitest';
import { isDivisible, nameOfUnit, parseUnit, sameThing } from '../../src/quantity/unit.js';

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
    ...['1/10万', '/100000', '1/100000', '/十万', '1/十万', '每10万', '每十万', '/10万人', '/十万人'].map(
      (word): [string, string] => [word, 'ratio 1/100000'],
    ),
    ...['百分数', '百分率', 'percentage'].map((word): [string, string] => [word, 'ratio 1/100']),
    ['千分比', 'ratio 1/1000'],
    ...['/万', '1/万', '‱'].map((word): [string, string] => [word, 'ratio 1/10000']),
    ...['小数', 'fraction', 'ratio'].map((word): [string, string] => [word, 'ratio 1']),
    ...Object.entries({ 万亿: 1e12, 十万: 1e5, 百万: 1e6, 千: 1000, 百: 100, 十: 10 }).map(
      ([word, times]): [string, string] => [`${word}吨`, `count ${times} 吨`],
    ),
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
    // what a plan calls its unit, 万 or 亿 before it or not
    ['辆', '万辆', 'count 1 辆'],
    ['亿辆', '万亿辆', 'count 100000000 辆'],
    ['辆', '千辆', null],
    ['艘', '辆', null],
  ])('%j with the own unit %j is %s', (text, own, unit) => expect(shown(text, own)).toBe(unit));
});

describe('words for one and the same thing', () => {
  const counted = [
    '人 名 位 人员 人数 person persons people',
    '家 个 所 户 间 处 unit units institution institutions enterprise enterprises',
    '人次 次 times',
    '例 件 起 宗 case cases',
    '项 条 item items',
    '台 套 set sets',
    '场 期 届',
    '床 张 bed beds',
  ].map((words) => words.split(' '));
  const measured = [
    '元 yuan',
    '美元 dollar dollars',
    '岁 周岁',
    '吨',
    '千克 公斤 kg',
    '克',
    '毫克 mg',
    '微克 μg ug',
    '吨标准煤 tce',
    '千瓦时 kwh',
    '千瓦 kw',
    '公里 千米 km',
    '平方公里 平方千米 km2',
    '米',
    '平方米 m2 ㎡',
    '立方米 m3',
    '升',
    '亩',
    '公顷 hm2',
    '小时',
    '分钟',
  ].map((words) => words.split(' '));
  const groups = [...counted, ...measured];

  test.each(groups)('%s is read, and so are the others', (...words) => {
    for (const word of words) expect(shown(word)).toBe(`count 1 ${word}`);
  });

  test('words of one group are the same thing, those of two are not', () => {
    for (const [i, group] of groups.entries())
      for (const word of group) {
        expect(sameThing(word, group[0] ?? ''), word).toBe(true);
        for (const [j, other] of groups.entries())
          expect(sameThing(word, other[0] ?? ''), `${word} ${other[0]}`).toBe(i === j);
      }
  });

  test('what is measured can be divided, what is counted cannot', () => {
    for (const word of measured.flat()) expect(isDivisible(word), word).toBe(true);
    for (const word of counted.flat()) expect(isDivisible(word), word).toBe(false);
    expect(isDivisible('张/千人')).toBe(true);
  });

  test.each([
    ['吨标准煤/万元', '吨标准煤/万元', true],
    ['tce/万元', '吨标准煤/万元', true],
    ['kg/m3', '公斤/立方米', true],
    ['kg/m3', '公斤/平方米', false],
    ['kg/m3', 'kg', false],
    ['kg', 'kg/m3', false],
    ['辆/千人', '辆/千人', true],
    ['辆/人', '辆/名', true],
    ['辆/人', '台/人', false],
  ])('%s and %s: %s', (a, b, same) => expect(sameThing(a, b)).toBe(same));

  test.each([
    ['吨/人', 'count 1 吨/人'],
    ['吨 / 人', 'count 1 吨/人'],
    ['张/千人', 'count 1 张/千人'],
    ['张/十万人', 'count 1 张/十万人'],
    ['微克/m³', 'count 1 微克/m3'],
    ['µg/m³', 'count 1 μg/m3'],
    ['吨/辆', null],
    ['辆/人', null],
    ['吨/人/米', null],
    ['吨/', null],
    ['/人', null],
    ['吨/万', null],
  ])('%s is %s', (text, unit) => expect(shown(text)).toBe(unit));
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
