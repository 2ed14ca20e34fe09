import { expect, test } from 'vitest';
import { marksOf } from '../../src/annotate/marks.js';
import { textFor } from '../../src/text/text.js';
import { EVILS, makeReport, reportByArea, reportOf } from '../report/sample.js';

const en = textFor('en');
const places = (report: ReturnType<typeof makeReport>, file: string) =>
  marksOf(report, file, en).map(({ sheet, line, column, weight }) => [sheet, line, column, weight]);

test('failing results and faulty cells are marked, passing and open ones and notes are not', () => {
  // row 3 is behind, and the commitment on line 8 is not met; PC220 is a note
  expect(places(makeReport(), 'data.csv')).toEqual([
    [null, 4, 4, 'error'],
    [null, 8, 4, 'error'],
  ]);
});

test('a cell of a workbook is found by its sheet; what fails weighs more than what is doubtful', () => {
  // 约90% is a warning, the word for no makes row 7 behind
  const [mark, ...others] = marksOf(makeReport(), 'book.xlsx', en);
  expect(others).toEqual([]);
  expect(mark).toMatchObject({ sheet: '县区', line: 9, column: 2, weight: 'error' });
  expect(mark?.messages[0]).toMatch(/^warning: PC206 /);
  expect(mark?.messages[1]).toMatch(/^样例市 mid-term 2023 7 机构建设 behind: /);
});

test('of the cells that a failing value of the whole was made of, those that make it fail', () => {
  // one county of two has it, which is half of the 60% due by 2023: 0 + (100 − 0)·3/5
  const marks = marksOf(reportByArea(), 'data.csv', en);
  expect(marks.map(({ line, column, weight, messages }) => [line, column, weight, messages.length])).toEqual([
    [3, 4, 'error', 2], // the whole's and the county's own
  ]);
});

test('of another file nothing is marked', () => expect(places(makeReport(), 'other.csv')).toEqual([]));

test.each(Object.entries(EVILS))('hostile text is shown and does not act: %s', (_, evil) => {
  for (const { messages } of marksOf(reportOf(evil), evil, en))
    for (const message of messages) expect(message).not.toMatch(/[^\P{C}]|[\u2028\u2029]/u);
});
