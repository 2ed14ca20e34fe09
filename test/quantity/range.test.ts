import { describe, expect, test } from 'vitest';
import { isMonth, isYear, takeSpan } from '../../src/quantity/range.js';
import { nameOfUnit } from '../../src/quantity/unit.js';

function shown(text: string, own = ''): string | null {
  const span = takeSpan(text, own);
  const end = ({ number, unit }: NonNullable<typeof span>['low']) =>
    `${number.value.toString()}${unit ? nameOfUnit(unit) : ''}`;
  return span && `${end(span.low)} ${end(span.high)}`;
}

describe('a range of two ends', () => {
  test.each([
    ['85—90%', '85% 90%'],
    ['85%～90%'.replace('～', '~'), '85% 90%'],
    ['85%至90%', '85% 90%'],
    ['85到90%', '85% 90%'],
    ['85-90%', '85% 90%'],
    ['85–90%', '85% 90%'],
    ['85―90%', '85% 90%'],
    ['85─90%', '85% 90%'],
    ['85〜90%', '85% 90%'],
    ['85∼90%', '85% 90%'],
    ['85 — 90 %', '85% 90%'],
    ['5人至10人', '5人 10人'],
    ['5至10万人', '5万人 10万人'],
    ['0.5-1.5', '0.5 1.5'],
    ['0.01-1.5e-1', '0.01 0.15'],
    ['-5至5', '-5 5'],
    ['-5~-3', '-5 -3'],
    ['85-90', '85 90'],
    ['13-45', '13 45'],
    ['5~8', '5 8'],
    ['5至12', '5 12'],
    // the first dash is between
    ['10.5-12', '10.5 12'],
  ])('%s', (text, expected) => expect(shown(text)).toBe(expected));

  test.each([
    ['', 'nothing'],
    ['90%', 'one'],
    ['-90%', 'a sign'],
    ['~90%', 'about'],
    ['90%-85%', 'falls'],
    ['90%-90%', 'is one'],
    ['85%-', 'has no end'],
    ['-85-90%', 'a sign and a dash'],
    ['85--90%', 'a dash and a sign'],
    ['85-+90%', 'a dash and a sign'],
    ['+85-90%', 'a sign and a dash'],
    ['约85-90%', 'about'],
    ['85-90%以上', 'more behind it'],
    ['5人至10家', 'two things'],
    ['5%至10人', 'a share and a number'],
    ['5‰至10%', 'two scales'],
    ['5人至10万人', 'two scales'],
    ['5人至10', 'a first one with a unit and a second without'],
    // dates
    ['10-12', 'a month and a day'],
    ['1-31', 'a month and a day'],
    ['12-13', 'a month and a day'],
    ['2-1900', 'a month and a year'],
    ['12至2023', 'a month and a year'],
    ['1900-1901', 'years'],
    ['2023至2100', 'years'],
  ])('%j is none: %s', (text) => expect(shown(text)).toBeNull());

  test.each([
    ['12-32', '12 32'],
    ['13-31', '13 31'],
    ['0-31', '0 31'],
    ['0-1', '0 1'],
    ['1-2.5', '1 2.5'],
    ['1.5-2', '1.5 2'],
    ['13-2023', '13 2023'],
    ['1899-2023', '1899 2023'],
    ['2023-2101', '2023 2101'],
    ['2023-2101人', '2023人 2101人'],
    ['10-12人', '10人 12人'],
  ])('%s is no date', (text, expected) => expect(shown(text)).toBe(expected));

  test('is read in a unit of its own', () => {
    expect(shown('5-10辆')).toBeNull();
    expect(shown('5-10辆', '辆')).toBe('5辆 10辆');
    expect(shown('5辆-10辆', '辆')).toBe('5辆 10辆');
  });
});

test('months are 1 to 12, years 1900 to 2100', () => {
  expect([0, 1, 12, 13].map(isMonth)).toEqual([false, true, true, false]);
  expect([1899, 1900, 2100, 2101].map(isYear)).toEqual([false, true, true, false]);
});
