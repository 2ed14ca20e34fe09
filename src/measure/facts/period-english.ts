import { ofHalf, ofMonth, ofYear, type Period, part, upToDay, upToMonth, upToQuarter } from './period.js';

const YEAR = '((?:19|20)\\d{2})(?!\\d)';
const MONTH =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\b\\.?';
const ORDINAL = '(first|second|third|fourth|1st|2nd|3rd|4th)';
const DASH = '\\s*(?:[-–—~]|to|through|until)\\s*';
const UNTIL =
  '(as (?:of|at)(?: the end of)?|until|up to|through|by(?: the end of)?|(?:the )?end of|(?:year|period) end(?:ed|ing))';
const OF = '[\\s,]*(?:of|in)?[\\s,]*';
const OF_YEAR = `(?:${OF}${YEAR})?`;

/** English forms of periods, the longest first: the source of a pattern at the beginning of a word, and what it means. */
export const ENGLISH: readonly (readonly [string, (match: RegExpExecArray) => Period | null])[] = [
  [
    `${UNTIL}\\s+(\\d{1,2})(?:st|nd|rd|th)?[\\s-]+${MONTH}${OF_YEAR}`,
    ([text, , day, month, year]) => upToDay(text, year, number(month), day),
  ],
  [
    `${UNTIL}\\s+${MONTH}\\s+(\\d{1,2})(?:st|nd|rd|th)?(?!\\d)${OF_YEAR}`,
    ([text, , month, day, year]) => upToDay(text, year, number(month), day),
  ],
  [`${UNTIL}\\s+${MONTH}${OF_YEAR}`, ([text, , month, year]) => upToMonth(text, year, number(month))],
  [`${UNTIL}\\s+${YEAR}(?![-/.]\\d)`, ([text, , year]) => ofYear(text, year)],
  [`year\\s+${YEAR}(?![-/.]\\d)`, ([text, year]) => ofYear(text, year)],
  [
    `${MONTH}${DASH}${MONTH}${OF_YEAR}`,
    ([text, first, last, year]) =>
      number(first) === '1' ? upToMonth(text, year, number(last)) : part(text, year),
  ],
  [`${MONTH}[\\s,-]*${YEAR}`, ([text, month, year]) => ofMonth(text, year, number(month), false)],
  [
    `(?:the )?${ORDINAL}[\\s-]+half(?:[\\s-]year)?${OF_YEAR}`,
    ([text, which, year]) => ofHalf(text, year, ordinal(which) === 1 ? 'h1' : 'h2'),
  ],
  [
    `(?:the )?${ORDINAL}[\\s-]+quarter${OF_YEAR}`,
    ([text, which, year]) => (ordinal(which) === 1 ? upToQuarter(text, year, '1') : part(text, year)),
  ],
  [
    `(?:the )?first\\s+(two|three|2|3)\\s+quarters${OF_YEAR}`,
    ([text, count = '', year]) => upToQuarter(text, year, String(COUNTS.indexOf(count) + 1 || count)),
  ],
  [
    `(?:the )?first\\s+(${'one|two|three|four|five|six|seven|eight|nine|ten|eleven|\\d{1,2}'})\\s+months${OF_YEAR}`,
    ([text, count = '', year]) => upToMonth(text, year, String(COUNTS.indexOf(count) + 1 || count)),
  ],
  [`h([12])${OF}${YEAR}`, ([text, half, year]) => ofHalf(text, year, `h${half}`)],
  [
    `q([1-4])${OF}${YEAR}`,
    ([text, quarter, year]) => (quarter === '1' ? upToQuarter(text, year, quarter) : part(text, year)),
  ],
];

/** Bare days, more often those of signing. */
export const ENGLISH_DAYS: typeof ENGLISH = [
  [
    `(?<!\\d)(\\d{1,2})(?:st|nd|rd|th)?[\\s-]+${MONTH}[\\s,-]*${YEAR}`,
    ([text, day, month, year]) => upToDay(text, year, number(month), day),
  ],
  [
    `${MONTH}\\s+(\\d{1,2})(?:st|nd|rd|th)?[\\s,]+${YEAR}`,
    ([text, month, day, year]) => upToDay(text, year, number(month), day),
  ],
];

const COUNTS = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven'];
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** The number of a month by its English name. */
function number(month = ''): string {
  return String(MONTHS.indexOf(month.slice(0, 3).toLowerCase()) + 1);
}

function ordinal(word = ''): number {
  const at = ['first', 'second', 'third', 'fourth'].indexOf(word.toLowerCase());
  return at < 0 ? Number.parseInt(word, 10) : at + 1;
}
