import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formAt, mayBegin, periodsIn } from '../../../src/measure/facts/period-forms.js';

const PIECES = [
  ...'0123456789一二三四五六七八九十年月日季度周号第至今目到前近上下半全初末底春冬基期数规划个家万人完成(（)-/.—~ :"',
  ...[
    '2023',
    '2024年',
    '1999',
    '12',
    '至2024年6月',
    '截至',
    '截止到',
    '至目前',
    '迄今',
    '十四五',
    '年中',
    '期初值',
    '基准年',
    '汛期',
    '采暖期',
    '执法检查期间',
    '活动月',
    '中期',
    '规划终期',
    '末期',
  ],
  ...[
    'jan',
    'March',
    'dec ',
    'as of ',
    'until ',
    'up to ',
    'by the end of ',
    'the ',
    'end of ',
    'year end ',
    'year-to-date',
  ],
  ...[
    'period ending ',
    'first ',
    'half',
    'quarter',
    'months',
    'three ',
    'h1',
    'Q3',
    'ytd',
    'baseline',
    'base year',
    '3rd',
    'ten',
    'su',
  ],
];

test('no period begins where a first look says so', () => {
  let begun = 0;
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 7 }), (pieces) => {
      const text = pieces.join('');
      for (let at = 0; at < text.length; at += 1) {
        const before = text.charAt(at - 1);
        const isWithinWord = /[a-z]/i.test(text.charAt(at)) && /[a-z]/i.test(before);
        const isLetter = /[\p{L}\d]/u.test(text.charAt(at));
        const form = isWithinWord || !isLetter ? null : formAt(text, at);
        if (form) begun += 1;
        expect({ text, at, found: form !== null && !mayBegin(text, at) }).toMatchObject({ found: false });
      }
    }),
    { numRuns: 3000 },
  );
  expect(begun).toBeGreaterThan(1000);
});

test.each(['2024', '2024年', '1999', '2099年'])('%s is the year that it is within a longer text', (text) => {
  const { periods, rest } = periodsIn(text);
  const [within] = periodsIn(`${text}。`).periods;
  expect(periods).toEqual([within]);
  expect(rest).toBe(' ');
});
