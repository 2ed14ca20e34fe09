import { describe, expect, test } from 'vitest';
import type { TargetText } from '../../../../src/plan/build/target.js';
import { inUnit } from '../../../../src/plan/draft/row/amount.js';
import { readPrintedTarget } from '../../../../src/plan/draft/row/printed-target.js';
import type { Kind } from '../../../../src/plan/plan.js';

const PERIOD = { start: 2021, end: 2025, base: 2020 };
const read = (cell: string, kind: Kind = 'rate', unit = '%') => readPrintedTarget(cell, kind, unit, PERIOD);

describe('targets as plans print them', () => {
  test.each<[string, Kind, string, TargetText | null]>([
    ['≥90%', 'rate', '%', '>= 90%'],
    ['≥ 90％', 'rate', '%', '>= 90%'],
    ['不低于90%', 'rate', '%', '>= 90%'],
    ['达到90%以上', 'rate', '%', '>= 90%'],
    ['90%以上', 'rate', '%', '>= 90%'],
    ['≤5%', 'rate', '%', '<= 5%'],
    ['不超过5%', 'rate', '%', '<= 5%'],
    ['控制在4‰以内', 'rate', '‰', '<= 4‰'],
    ['10/10万以下', 'rate', '/10万', '<= 10/10万'],
    ['100%', 'rate', '%', '= 100%'],
    ['95%', 'rate', '%', '>= 95%'],
    ['不少于20家', 'count', '家', '>= 20家'],
    ['稳步提升', 'count', '人', 'rising'],
    ['逐年下降', 'count', '例', 'falling'],
    ['持续提升', 'attestation', '是/否', 'attested'],
    ['比2015年下降25%', 'count', '例', { change: '<= -25%', from: 2015 }],
    ['较2020年增长10%以上', 'count', '家', { change: '>= 10%', from: 2020 }],
    ['下降10%', 'count', '例', { change: '<= -10%', from: 2020 }],
    ['比2015年下降25%', 'rate', '%', null], // of the rate, or in points?
    ['高于当地居民平均水平', 'rate', '%', { than: 'other-series', op: '>' }],
    ['不低于全国平均水平', 'rate', '%', { than: 'other-series', op: '>=' }],
    ['高于上年平均水平', 'rate', '%', null],
    ['高于2020年平均水平', 'rate', '%', null], // the same series, of another year
    ['高于当地居民平均水平', 'presence', '%', null],
    ['比2020年提高5个百分点', 'rate', '%', { points: '>= 5', from: 2020 }],
    ['较2015年提高2.5个百分点以上', 'rate', '%', { points: '>= 2.5', from: 2015 }],
    ['下降3个百分点', 'rate', '%', { points: '<= -3', from: 2020 }],
    ['比2020年提高5个百分点', 'rate', '‰', null],
    ['比2020年提高5个百分点', 'count', '家', null],
    ['均≥95%', 'rate', '%', '>= 95%'],
    ['各项均达到95%以上', 'rate', '%', '>= 95%'],
    ['每年不少于20人', 'count', '人', '>= 20人'],
    ['每年提升', 'count', '人', null],
    ['90', 'rate', '%', null],
    ['/', 'rate', '%', null],
    ['', 'rate', '%', null],
  ])('%s (%s in %s)', (cell, kind, unit, expected) => {
    expect(readPrintedTarget(cell, kind, unit, PERIOD).target).toEqual(expected);
  });

  test.each<[string, Kind, string, TargetText | null, boolean]>([
    ['年均增长6%以上', 'growth', '%', '>= 6%', true],
    ['年均≥6%', 'growth', '%', '>= 6%', true],
    ['年均6%左右', 'growth', '%', null, true],
    ['年均6%左右（±0.5个百分点）', 'growth', '%', { about: '6%', within: '0.5' }, true],
    ['年均下降3%', 'growth', '%', null, false], // of a rise or of a fall?
    ['年均增长6%以上', 'quantity', '亿元', { change: '>= 6%', from: 2020 }, true],
    ['年均下降3%', 'quantity', '吨', { change: '<= -3%', from: 2020 }, true],
    ['年均6%', 'quantity', '亿元', null, false],
    ['年均增长6%', 'rate', '%', null, false],
  ])('%s (%s) is a steady yearly rate: %j', (cell, kind, unit, target, steady) => {
    const found = readPrintedTarget(cell, kind, unit, PERIOD);
    expect([found.target, found.steady ?? false]).toEqual([target, steady]);
  });

  test.each([
    ['16.9', '1/10万', '16.9/10万'],
    ['<14.5', '1/10万', '<14.5/10万'],
    ['68.3', '%', '68.3%'],
    ['0', '%', '0'],
  ])('%s under %s is %s', (text, unit, expected) => expect(inUnit(text, unit)).toBe(expected));

  test.each<[string, Kind, string, TargetText]>([
    ['5.5%左右（±0.3个百分点）', 'rate', '%', { about: '5.5%', within: '0.3' }],
    ['控制在5.5%左右，上下浮动不超过0.3个百分点', 'rate', '%', { about: '5.5%', within: '0.3' }],
    ['60%±2个百分点', 'rate', '%', { about: '60%', within: '2' }],
    ['60±2', 'rate', '%', { about: '60%', within: '2' }],
    ['78岁左右(±0.5岁)', 'quantity', '岁', { about: '78岁', within: '0.5岁' }],
    ['累计13.5%左右，相差不超过0.5个百分点', 'growth', '%', { about: '13.5%', within: '0.5' }],
    [
      '与经济增长基本同步（相差不超过1个百分点）',
      'growth',
      '%',
      { than: 'other-series', op: '=', within: '1' },
    ],
  ])('%s (%s) states how far is near enough', (cell, kind, unit, target) => {
    expect(read(cell, kind, unit)).toMatchObject({ target, remark: null });
  });

  test.each<[string, Kind, string, TargetText]>([
    ['5.5%左右', 'rate', '%', { about: '5.5%', within: '' }],
    ['约5.5%', 'rate', '%', { about: '5.5%', within: '' }],
    ['控制在5.5%左右', 'rate', '%', { about: '5.5%', within: '' }],
    ['78岁左右', 'quantity', '岁', { about: '78岁', within: '' }],
    ['5%左右（±3家）', 'rate', '%', { about: '5%', within: '' }],
    ['与GDP增长同步', 'growth', '%', { than: 'other-series', op: '=', within: '' }],
    ['与国内生产总值同步增长', 'growth', '%', { than: 'other-series', op: '=', within: '' }],
    ['与经济增长基本同步', 'rate', '%', { than: 'other-series', op: '=', within: '' }],
  ])('%s (%s) leaves it to the author how far', (cell, kind, unit, proposed) => {
    expect(read(cell, kind, unit)).toMatchObject({ target: null, remark: 'no-tolerance', proposed });
  });

  test.each<[string, Kind, string]>([
    ['5.5家左右', 'rate', '%'], // another unit
    ['左右', 'rate', '%'],
    ['与GDP同步', 'quantity', '元'], // of two rates of growth, which no level is
    ['与GDP同步', 'presence', '%'],
    ['同步推进', 'rate', '%'],
  ])('%s (%s in %s) is not read', (cell, kind, unit) => {
    expect(read(cell, kind, unit)).toEqual({ target: null, remark: null });
  });

  test('of what a target keeps step with, the name is told', () => {
    expect(read('与GDP增长同步', 'growth').other).toBe('GDP增长');
    expect(read('与国内生产总值同步增长', 'growth').other).toBe('国内生产总值');
    expect(read('与经济增长基本同步', 'growth').other).toBe('经济增长');
  });

  test('a number without a sign is said to be read as at least', () => {
    expect(read('95%').remark).toBe('no-sign');
    expect(read('100%').remark).toBeNull();
    expect(read('≥95%').remark).toBeNull();
  });
});
