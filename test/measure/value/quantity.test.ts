import { describe, expect, test } from 'vitest';
import { type CellContext, readValue } from '../../../src/measure/value/value.js';
import { parseUnit } from '../../../src/quantity/unit.js';

function read(text: string, unit: string, column = '', kind: CellContext['kind'] = 'quantity'): string {
  const reading = readValue(text, {
    kind,
    unit,
    columnUnit: column === '' ? null : parseUnit(column, unit),
    percentScale: null,
    baselineText: null,
    unitCount: null,
    countsFalls: false,
    about: '',
  });
  if ('fault' in reading) return reading.fault;
  return reading.kind === 'number' ? reading.value.toFraction() : reading.kind;
}

describe('an amount in a unit of its own', () => {
  test.each([
    ['78.6', '岁', '', '393/5'],
    ['78.6岁', '岁', '', '393/5'],
    ['0.555 吨标准煤/万元', '吨标准煤/万元', '', '111/200'],
    ['0.555', '吨标准煤/万元', '吨标准煤/万元', '111/200'],
    ['51234.5元', '元', '', '102469/2'],
    ['5.12345万元', '元', '', '102469/2'],
    ['15.4', '万亿元', '', '15400000000000'],
    ['15.4万亿元', '万亿元', '', '15400000000000'],
    ['154000亿元', '万亿元', '', '15400000000000'],
    ['154000', '万亿元', '亿元', '15400000000000'],
    ['35 μg/m³', 'μg/m³', '', '35'],
    ['35微克/立方米', 'μg/m³', '', '35'],
    ['35 µg / m3', 'μg/m³', '', '35'],
    ['-1.2', '', '', '-6/5'],
    ['103.5', '', '', '207/2'],
    ['0.5', '', '', '1/2'],
    ['≥78岁', '岁', '', 'range'],
    ['约78岁', '岁', '', 'approximate'],
    ['/', '岁', '', 'missing'],
    ['78.6%', '岁', '', 'PC218'],
    ['78.6元', '岁', '', 'PC218'],
    ['103.5元', '', '', 'PC218'],
    ['0.555吨', '吨标准煤/万元', '', 'PC218'],
    ['+5', '岁', '', 'PC204'],
    ['七十八', '岁', '', 'PC204'],
  ])('%j in %j under %j is %s', (text, unit, column, expected) => {
    expect(read(text, unit, column)).toBe(expected);
  });

  test.each([
    ['51234.5元', '元', '102469/2'],
    ['12.5', '人', 'PC222'],
    ['-5', '元', 'PC204'],
  ])('a count of what can be divided has decimals too: %s in %s is %s', (text, unit, expected) => {
    expect(read(text, unit, '', 'count')).toBe(expected);
  });
});
