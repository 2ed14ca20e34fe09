import { Fraction } from 'fraction.js';
import { expect, test } from 'vitest';
import type { Reading } from '../../src/measure/measurement.js';
import { inOneUnit } from '../../src/measure/reading-in-unit.js';

const number = (value: string): Reading => ({
  kind: 'number',
  value: new Fraction(value),
  step: new Fraction(0),
});

test.each<[string, string, string, string, { told: string; other: string }]>([
  ['39.99万人', '399900', '404400', '人', { told: '39.99万人', other: '40.44万人' }],
  // the heading says 万人
  ['39.99', '399900', '404400', '人', { told: '39.99万人', other: '40.44万人' }],
  ['3.2亿', '320000000', '1000000', '人', { told: '3.2亿', other: '0.01亿人' }],
  ['399,900', '399900', '404400', '人', { told: '399,900', other: '404,400' }],
  ['11万5697人', '115697', '115000', '人', { told: '11万5697人', other: '11.5万人' }],
  ['0', '0', '5', '人', { told: '0', other: '5' }],
  ['95', '0.95', '0.8', '%', { told: '95%', other: '80%' }],
  ['950‰', '0.95', '0.8', '%', { told: '950‰', other: '800‰' }],
  ['', '0.95', '0.8', '%', { told: '95%', other: '80%' }],
])('%s, read as %s, against %s in %s', (text, value, other, unit, said) => {
  expect(inOneUnit({ text, reading: number(value) }, number(other), { unit })).toEqual(said);
});
