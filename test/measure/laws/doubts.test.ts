import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readExample } from '../example.js';
import { INDICATORS, PLACES, RUNS, TIMEOUT } from './sheets.js';

/** Whoever says that values are not final or not verified is heard, wherever the words stand; or the values are refused. */

const WORDS = [
  '未核实',
  '未经核实',
  '待核实',
  '尚未审核',
  '初步数',
  '初步统计',
  '快报数',
  '待核',
  'unverified',
  '？',
  '初稿',
];
const HEADINGS = ['序号', '县区', '指标', '年份', '数值'];
const NUMBERS = [2, 5, 7];

type Form = (name: string, word: string) => string;
const FORMS: readonly Form[] = [
  (name, word) => `${name}（${word}）`,
  (name, word) => `${name}(${word})`,
  (name, word) => `${name} （${word}）`,
];

/** A table with a word of doubt behind one of its headings or names; the heading alone where `at` is -1. */
const doubted = fc
  .record({
    place: fc.constantFrom(...PLACES),
    indicator: fc.integer({ min: 0, max: 2 }),
    column: fc.integer({ min: 0, max: 3 }),
    isHeading: fc.boolean(),
    word: fc.constantFrom(...WORDS),
    form: fc.constantFrom(...FORMS),
  })
  .map(({ place, indicator, column, isHeading, word, form }) => {
    const row = [String(NUMBERS[indicator]), place, INDICATORS[indicator] ?? '', '2025年', '92.5%'];
    const rows = [HEADINGS, row];
    const at = isHeading ? 0 : 1;
    return rows.map((cells, line) =>
      cells.map((cell, i) => (line === at && i === column ? form(cell, word) : cell)).join(','),
    );
  });

const HEARD = ['PC284', 'PC285', 'PC295'];

test('a word of doubt behind any name is heard, or the values are refused', {
  timeout: TIMEOUT,
}, async () => {
  let understood = 0;
  await fc.assert(
    fc.asyncProperty(doubted, async (rows) => {
      const { values, diagnostics } = await readExample(`${rows.join('\n')}\n`, { plan: 'hengshui' });
      const isHeard = diagnostics.some(({ code, severity }) => HEARD.includes(code) || severity === 'error');
      expect(isHeard).toBe(true);
      if (values.length > 0) understood += 1;
    }),
    { numRuns: RUNS },
  );
  expect(understood).toBeGreaterThan(RUNS / 2);
});
