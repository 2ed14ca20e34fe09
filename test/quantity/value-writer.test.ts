import { Fraction } from 'fraction.js';
import { describe, expect, test } from 'vitest';
import { bearsUnit, ValueWriter } from '../../src/quantity/value-writer.js';

const written = (value: string, unit: string, kind?: string) => {
  const writer = new ValueWriter(kind === undefined ? { unit } : { unit, kind });
  return [writer.machine(new Fraction(value)), writer.person(new Fraction(value))];
};

describe('a value for machines and for people', () => {
  test.each<[value: string, unit: string, kind: string | undefined, machine: string, person: string]>([
    ['0.88804', '%', 'rate', '88.804%', '88.804%'],
    ['1/3', '%', 'rate', '33.3333%', '33.3333%'],
    ['0.913517441860465', '%', 'rate', '91.3517441860465%', '91.3517441860465%'],
    ['0.0155425', '吨', 'quantity', '0.0155425', '0.0155425吨'],
    ['0.004', '‰', 'rate', '4‰', '4‰'],
    ['0.0001', '/10万', 'rate', '10/10万', '10/10万'],
    ['0.0001', '1/10万', 'rate', '10/10万', '10/10万'],
    ['0.0001', '1/万', 'rate', '1/万', '1/万'],
    ['12345.678', '%', 'growth', '1234567.8%', '1234567.8%'],
    ['532400', '人', 'count', '532400', '532,400'],
    ['532400', '万人', 'count', '532400', '53.24万人'],
    ['154000000000000', '万亿元', 'quantity', '154', '154万亿元'],
    ['78.5', '岁', 'quantity', '78.5', '78.5岁'],
    ['35', 'μg/m³', 'quantity', '35', '35 μg/m³'],
    ['35', 'kg', 'quantity', '35', '35 kg'],
    ['1234.5', '', 'quantity', '1234.5', '1,234.5'],
    ['5', '家', undefined, '5', '5'],
  ])('%s in %j as %s', (value, unit, kind, machine, person) => {
    expect(written(value, unit, kind)).toEqual([machine, person]);
  });

  test('parts for who lays them out', () => {
    const { decimal, suffix, scale } = new ValueWriter({ unit: '万人' }).inUnit(new Fraction(532400));
    expect([decimal, suffix, scale.valueOf()]).toEqual(['53.24', '万人', 10_000]);
  });

  test('what must be rounded never looks like what stands beside it, and only then is that asked for', () => {
    let asked = 0;
    const writer = new ValueWriter({ unit: '%', kind: 'rate' }, () => {
      asked += 1;
      return [new Fraction('0.333333')];
    });
    expect(writer.person(new Fraction('0.333333'))).toBe('33.3333%');
    expect(asked).toBe(0);
    expect(writer.person(new Fraction(1, 3))).toBe('33.33333%');
    expect(writer.machine(new Fraction(1, 3))).toBe('33.33333%');
    expect(asked).toBe(1);
  });

  test('a long decimal is never shortened onto or across a line', () => {
    const beside = (...lines: string[]) => {
      const writer = new ValueWriter({ unit: '%', kind: 'rate' }, () =>
        lines.map((one) => new Fraction(one)),
      );
      return writer.person(new Fraction('0.8999617441'));
    };
    expect(beside()).toBe('90.00%');
    const short = new ValueWriter({ unit: '%', kind: 'rate' }, () => []);
    expect(short.person(new Fraction('0.913517441860465'))).toBe('91.35%');
    expect(short.machine(new Fraction('0.913517441860465'))).toBe('91.3517441860465%');
    expect(short.person(new Fraction('0.0000001234567'))).toBe('0.00001%');
    // 90.00% would be the line itself, and so is 90.0% of any kind: 89.996% keeps more than half of the way
    expect(beside('0.9')).toBe('89.996%');
    expect(beside('0.89996', '0.9')).toBe('89.9962%');
  });

  test.each([
    ['万人', 'count', true],
    ['人', 'count', false],
    ['岁', 'quantity', true],
    ['', 'quantity', true],
    ['%', 'rate', false],
    ['万', undefined, true],
  ])('%s of a %s bears its unit: %s', (unit, kind, bears) => {
    expect(bearsUnit(kind === undefined ? { unit } : { unit, kind })).toBe(bears);
  });
});
