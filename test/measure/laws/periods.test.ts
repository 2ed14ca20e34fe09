import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { PlanNames } from '../../../src/measure/facts/names.js';
import { periodOf } from '../../../src/measure/facts/period-forms.js';
import { FactsReader } from '../../../src/measure/facts/reader.js';
import { fold } from '../../../src/quantity/fold.js';
import { PLANS } from '../example.js';
import { RUNS } from './sheets.js';

const FACTS = new FactsReader(new PlanNames(PLANS));

type Form = (year: string, dash: string) => string;

/** All that means one whole year, alone in a cell. */
const WHOLE: readonly Form[] = [
  (year) => year,
  (year) => `${year}年`,
  (year) => `${year}年度`,
  (year) => `${year}年末`,
  (year) => `${year}年底`,
  (year) => `${year} 年`,
  (year) => `${year}年全年`,
  (year, dash) => `${year}年1${dash}12月`,
  (year, dash) => `${year}年1月${dash}12月`,
  (year) => `${year}年1至12月`,
  (year) => `${year}年12月31日`,
  (year) => `${year}-12-31`,
  (year) => `${year}/12/31`,
  (year) => `${year}.12.31`,
  (year) => `${year}/12`,
  (year) => `${year}年12月`,
  (year) => `截至${year}年底`,
  (year) => `截至${year}年12月31日`,
  (year) => `截止${year}年12月底`,
  (year) => `${year}年前四季度`,
];

/** The year so far, with the last day. */
const SO_FAR: readonly (readonly [Form, upTo: string])[] = [
  [(year) => `${year}年上半年`, '06-30'],
  [(year, dash) => `${year}年1${dash}6月`, '06-30'],
  [(year, dash) => `${year}年1月${dash}6月`, '06-30'],
  [(year) => `${year}年前三季度`, '09-30'],
  [(year) => `${year}年前3季度`, '09-30'],
  [(year) => `${year}年第一季度`, '03-31'],
  [(year) => `${year}年一季度`, '03-31'],
  [(year) => `${year}年三季度末`, '09-30'],
  [(year, dash) => `${year}年1${dash}9月`, '09-30'],
  [(year) => `${year}年6月30日`, '06-30'],
  [(year) => `${year}-06-30`, '06-30'],
  [(year) => `${year}/6/30`, '06-30'],
  [(year) => `截至${year}年9月底`, '09-30'],
  [(year) => `截至${year}年9月`, '09-30'],
  [(year) => `截至${year}年10月15日`, '10-15'],
  [(year) => `${year}年6月底`, '06-30'],
  [(year) => `${year}年6月末`, '06-30'],
];

/** A part of a year that is not the year. */
const PARTS: readonly Form[] = [
  (year) => `${year}年第三季度`,
  (year) => `${year}年二季度`,
  (year) => `${year}年第2季度`,
  (year) => `${year}年下半年`,
  (year) => `${year}年6月`,
  (year) => `${year}年6月份`,
  (year, dash) => `${year}年7${dash}12月`,
  (year) => `${year}-06`,
];

const year = fc.integer({ min: 2016, max: 2034 });
const dash = fc.constantFrom('-', '—', '–', '～', '~', '至', '－');
const isWide = fc.boolean();

/** Digits, slashes and blanks as Chinese input methods write them. */
function wide(text: string): string {
  return text
    .replace(/[\d/]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0))
    .replaceAll(' ', '　');
}

function eachForm<T>(
  forms: readonly T[],
  check: (form: T, year: number, dash: string, write: (text: string) => string) => void,
) {
  const cases = fc.tuple(fc.constantFrom(...forms), year, dash, isWide);
  fc.assert(
    fc.property(cases, ([form, number, mark, isFull]) =>
      check(form, number, mark, isFull ? wide : (text) => text),
    ),
    { numRuns: RUNS },
  );
}

/** A cell under 年份, and a text that stands anywhere. */
const readings = (text: string) => [periodOf(fold(text)), FACTS.read(text).period];

describe('every form of one year', () => {
  test('reads as that year', () => {
    eachForm(WHOLE, (form, number, mark, write) => {
      const text = write(form(String(number), mark));
      for (const period of readings(text))
        expect(period, text).toMatchObject({ year: number, upTo: null, isPart: false, isBase: false });
    });
  });

  test('reads as that year in a title', () => {
    eachForm(WHOLE.slice(1), (form, number, mark, write) => {
      const text = `衡水市${write(form(String(number), mark))}指标完成情况`;
      expect(FACTS.read(text).period, text).toMatchObject({ year: number, upTo: null, isPart: false });
    });
  });

  test('reads as that year so far', () => {
    eachForm(SO_FAR, ([form, upTo], number, mark, write) => {
      const text = write(form(String(number), mark));
      for (const period of readings(text))
        expect(period, text).toMatchObject({ year: number, upTo, isPart: false });
    });
  });

  test('reads as a part of it that is not the year', () => {
    eachForm(PARTS, (form, number, mark, write) => {
      const text = write(form(String(number), mark));
      for (const period of readings(text)) expect(period, text).toMatchObject({ year: number, isPart: true });
    });
  });

  test('in Chinese figures', () => {
    fc.assert(
      fc.property(year, fc.constantFrom('〇', '零', '○'), (number, zero) => {
        const figures = [...String(number)]
          .map((digit) => (digit === '0' ? zero : '〇一二三四五六七八九'[Number(digit)]))
          .join('');
        for (const form of WHOLE.slice(1, 4)) {
          const text = form(figures, '-');
          expect(FACTS.read(text).period, text).toMatchObject({ year: number, upTo: null, isPart: false });
        }
      }),
    );
  });

  test('a span of years is no year, and one as long as a plan is no time of values', () => {
    fc.assert(
      fc.property(year, fc.integer({ min: 1, max: 9 }), dash, isWide, (from, length, mark, isFull) => {
        const several = { year: null, isPart: true, span: [from, from + length] };
        for (const text of [
          `${from}${mark}${from + length}年`,
          `${from}年${mark}${from + length}年`,
          `（${from}${mark}${from + length}）`,
        ])
          expect(FACTS.read(isFull ? wide(text) : text), text).toMatchObject({
            period: length >= 4 ? null : several,
            otherYears: [],
          });
      }),
    );
  });

  test('February ends in leap years on another day', () => {
    fc.assert(
      fc.property(year, (number) => {
        const last = new Date(Date.UTC(number, 2, 0)).getUTCDate();
        expect(periodOf(`截至${number}年2月底`)).toMatchObject({ year: number, upTo: `02-${last}` });
      }),
    );
  });
});
