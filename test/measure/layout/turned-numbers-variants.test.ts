import { describe } from 'vitest';
import { allSay, eachSays } from './variants.js';

/** Marks of writing direction in the cells of a table: 9 and 5 from right to left are shown as 59. */
const RLM = '\u200f';
const LRM = '\u200e';
const row = (place: string, indicator: string, year: string, value: string) =>
  `城市,指标,年份,数值\n${place},${indicator},${year},${value}`;

describe('marks of direction that change nothing', () => {
  allSay(
    { values: ['* 申报率 2025 0.95'] },
    {
      'from left to right': row(`${LRM}衡水市`, '申报率', `2${LRM}02${LRM}5`, `\u202d9${LRM}5%\u202c`),
      'around names and numbers': row(`${RLM}衡水市`, '\u2067申报率\u2069', `\u20672025\u2069`, `${RLM}95%`),
      'within names': row(`衡${RLM}水市`, `申报${RLM}率`, '2025', '95%'),
      'around a year': row('衡水市', '申报率', '\u20682025\u2069年', '\u206895\u2069%'),
      'in the header': `${RLM}城市,指标${RLM},\u2067年份\u2069,数${LRM}值\n衡水市,申报率,2025,95%`,
    },
  );
});

describe('marks of direction by which another number is shown', () => {
  const unread = ['* 申报率 2025 PC204'];
  eachSays({
    'a value': [row('衡水市', '申报率', '2025', `${RLM}9${RLM}5${LRM}%`), unread, ['PC204@2:4']],
    'a value in isolates': [
      row('衡水市', '申报率', '2025', '\u20679\u20665\u2069\u2069%'),
      unread,
      ['PC204@2:4'],
    ],
    'a year': [row('衡水市', '申报率', `${RLM}20${RLM}25`, '95%'), [], ['PC214@2:3']],
    'a year in isolates': [row('衡水市', '申报率', '\u206720\u206623\u2069\u2069', '95%'), [], ['PC214@2:3']],
    'a year in a heading': [
      '指标,\u206720\u206625\u2069\u2069年\n申报率,95%',
      [],
      ['PC223@1:1', 'PC223@1:1'],
    ],
    'a year in a title': ['\u206720\u206625\u2069\u2069年情况表\n指标,数值\n申报率,95%', [], ['PC223@2:1']],
  });
});
