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
    ['年均6%左右', 'growth', '%', null, false],
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

  test('a number without a sign is said to be read as at least', () => {
    expect(read('95%').remark).toBe('no-sign');
    expect(read('100%').remark).toBeNull();
    expect(read('≥95%').remark).toBeNull();
  });
});
