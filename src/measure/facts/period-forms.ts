import { unmarked } from './numbering.js';
import {
  numeral,
  ofHalf,
  ofMonth,
  ofYear,
  ofYears,
  type Period,
  part,
  upToDay,
  upToMonth,
  upToQuarter,
  withDigits,
} from './period.js';
import { ENGLISH, ENGLISH_DAYS } from './period-english.js';

/** A period within a text, and where it stands. */
export interface PeriodSaid {
  readonly period: Period;
  readonly start: number;
  readonly end: number;
  /** A day without 截至 before it: more often the day of signing than that of the value. */
  readonly isDay: boolean;
}

type Read = Omit<PeriodSaid, 'start' | 'end'> | null;
type Form = readonly [RegExp, (match: RegExpExecArray) => Read];

/** What stands behind two figures that are a year, and can be said of no number of years: 22年度, 22年底, 22年上半年. */
const OF_SHORT_YEAR =
  '\\s*年(?:度|[末底终](?![报审值达前将实完期线])|[上下]半年|全年|第?[一二三四1-4]季度?|[前头][一二三123]季度?|\\d{1,2}(?:\\s*月?\\s*[-—–~至到]+\\s*\\d{1,2})?\\s*月)';
const YEAR = `(?<![\\d.])((?:19|20)\\d{2}|(?<!第)2\\d(?=${OF_SHORT_YEAR}))`;
const OF_YEAR = `(?:${YEAR}\\s*年?度?)?\\s*`;
const DASH = '\\s*(?:[-—–~至到]+)\\s*';
const NUMBER = '(\\d{1,2}|[一二三四五六七八九十]{1,3})';
const UNTIL = '(?:(?:截至|截止到?|截止至|至)\\s*)';
const DAY = `(?:年\\s*${NUMBER}\\s*月\\s*${NUMBER}|[-/.]\\s*(\\d{1,2})\\s*[-/.]\\s*(\\d{1,2}))(?!\\d)(?:\\s*日)?`;
const DAY_OF_MONTH = `${NUMBER}\\s*[月/.]\\s*${NUMBER}(?!\\d)(?:\\s*日)?`;
/** A month, a day or a quarter behind its year. */
const IN_YEAR =
  '(?:[年/.]\\s*\\d{1,2}(?:\\s*[月/.]\\s*\\d{1,2}(?!\\d)\\s*日?|\\s*月份?)?|年?\\s*第?[一二三四1-4]季度?)';
const CLOCK = '(?:\\s+\\d{1,2}:\\d{2}(?::\\d{2})?)?';

/** Words for the time up to an unknown day: what is said of it is not the year's. */
const SO_FAR = '(?:截至|截止)(?:目前|当前|现在)|至今|迄今|至目前|year[- ]to[- ]date|ytd';

/** The middle and the end of a plan; a target of then is no value of then, and 中期评估 may be of any year. */
const STAGE =
  '(?<=^|[^\\u4e00-\\u9fff]|年度?\\s*|规划|五年)(?:规划)?(中期|终期|末期)(?:年度?|[值数])?(?=\\s*(?:$|[^\\u4e00-\\u9fff]|的|已?完成|实际|实测|实绩|现状|达到|进展|执行|指标|情况|数据))';

/** Parts of a year by other names than those of months. */
const PARTLY =
  '[春夏秋冬]季|(?:元旦|春节|端午|中秋|国庆)(?:节|假期)?(?:[前后]|期间)|汛期|采暖期|[暑寒]假期?间?|[当单本]月(?![初末底])|本季度?|[月季]末(?=[数值])|(?:宣传|活动)[周月](?:期间)?|(?:专项)?(?:整治|行动|执法|检查)期间';

const form = (source: string, read: Form[1]): Form => [new RegExp(source, 'iy'), read];

/** From the first day of the year on it is the year so far; from any other it is a part. */
function between(
  text: string,
  year: string | undefined,
  first: readonly [string, string],
  last: readonly [string, string],
): Read {
  // 86.1-91.0 is no time
  if ([first, last].some(([month, day]) => upToDay(text, year, month, day) === null)) return null;
  const isStart = numeral(first[0]) === 1 && numeral(first[1]) === 1;
  return said(isStart ? upToDay(text, year, last[0], last[1]) : part(text, year));
}

const NTH = '第?\\s*(?:\\d{1,4}|[〇零一二三四五六七八九十百]{1,4})\\s*';
const ITS_YEAR = '(?<!\\d)(?:19|20)\\d{2}\\s*(?:年度?)?';
/**
 * The year of a paper and not of its data: 2024年第1期, 第3期（2025年3月）, 2024年第5号文件, 〔2024〕15, 2024年第二次会议, 2023版. A mere
 * 第二次监测 is of the year that stands before it.
 */
const ISSUES: readonly string[] = [
  `${ITS_YEAR}(?:\\s*\\d{1,2}\\s*月份?)?\\s*[-·([]?\\s*总?${NTH}(?:期(?![初末间中])|号)`,
  `第\\s*(?:\\d{1,4}|[一二三四五六七八九十百]{1,4})\\s*期\\s*(?:[([]\\s*(?:19|20)\\d{2}[^()[\\]]{0,9}[)\\]]|[,·]?\\s*(?:19|20)\\d{2}\\s*年?(?:\\s*\\d{1,2}\\s*月(?:\\s*\\d{1,2}\\s*日)?)?\\s*$)`,
  `${ITS_YEAR}\\s*${NTH}次(?=[^,，;；。、\\s]{0,8}会)`,
  '〔\\s*(?:19|20)\\d{2}\\s*〕\\s*\\d*',
  `${ITS_YEAR}\\s*版(?![块面图])`,
];
/** Values of what was before a year, or since it; that something adds up since then is said in other words. */
const BEFORE_OR_SINCE = '(及?以[前后来]|之[前后]|[前后起])(?=的?(?:[)\\]]|职业|各项|指标|数据|情况|统计))';

function openYears(text: string, year: string | undefined, word = ''): Period {
  const from = Number(year);
  const span = word.endsWith('前') ? ([0, from] as const) : ([from, 9999] as const);
  return { ...part(text, undefined), span };
}

/** Each form of a period, the longest first; one that is none (a span of years, a document's number) takes its text away. */
const FORMS: readonly Form[] = [
  form(
    `${YEAR}\\s*年?${DASH}((?:19|20)\\d{2})(?![\\d]|\\s*[-年/.]\\s*\\d{1,2}\\s*[-月/.])\\s*年?度?`,
    ([text, first, last]) => said(ofYears(text, first, last)),
  ),
  form(`${YEAR}\\s*${IN_YEAR}${DASH}((?!\\1)(?:19|20)\\d{2})\\s*${IN_YEAR}`, ([text, first, last]) =>
    said(ofYears(text, first, last)),
  ),
  form(`[([〔【]\\s*(?:19|20)\\d{2}\\s*[)\\]〕】]\\s*第?\\s*\\d+\\s*号`, () => null),
  ...ISSUES.map((source) => form(source, () => null)),
  form(
    `${YEAR}${DAY}${DASH}(?:(?:19|20)\\d{2}\\s*[-年/.]\\s*)?${NUMBER}\\s*[-月/.]\\s*${NUMBER}(?!\\d)(?:\\s*日)?`,
    ([text, year, m1, d1, m2, d2, month = '', day = '']) =>
      between(text, year, [m1 ?? m2 ?? '', d1 ?? d2 ?? ''], [month, day]),
  ),
  // 20230101-20230630
  form(
    `${YEAR}(\\d{2})(\\d{2})${DASH}\\1(\\d{2})(\\d{2})(?!\\d)`,
    ([text, year, m1 = '', d1 = '', month = '', day = '']) => between(text, year, [m1, d1], [month, day]),
  ),
  form(
    `${OF_YEAR}${DAY_OF_MONTH}${DASH}${DAY_OF_MONTH}`,
    ([text, year, m1 = '', d1 = '', month = '', day = '']) => between(text, year, [m1, d1], [month, day]),
  ),
  form(`${OF_YEAR}(?<!\\d)${NUMBER}\\s*月?${DASH}${NUMBER}\\s*月(?:份|底|末)?`, ([text, year, from, to]) =>
    said(numeral(from) === 1 ? upToMonth(text, year, to) : part(text, year)),
  ),
  // nobody writes a day with both a point and a dash
  form(`${YEAR}\\s*[./]\\s*${NUMBER}${DASH}${NUMBER}(?!\\s*[\\d./月-])`, ([text, year, from, to]) =>
    said(numeral(from) === 1 ? upToMonth(text, year, to) : part(text, year)),
  ),
  form(`${OF_YEAR}(?:[前头]|(?:1|一)(?:季度?)?${DASH})${NUMBER}(?:个)?季度?`, ([text, year, quarter]) =>
    said(upToQuarter(text, year, quarter)),
  ),
  form(`${OF_YEAR}[前近头]\\s*${NUMBER}\\s*个?月(?:份)?`, ([text, year, month]) =>
    said(upToMonth(text, year, month)),
  ),
  form(`(${UNTIL})?${YEAR}${DAY}${CLOCK}`, ([text, until, year, m1, d1, m2, d2]) =>
    said(upToDay(text, year, m1 ?? m2, d1 ?? d2), until === undefined),
  ),
  form(`${UNTIL}${NUMBER}\\s*月\\s*${NUMBER}\\s*日`, ([text, month, day]) =>
    said(upToDay(text, undefined, month, day)),
  ),
  form(`${UNTIL}(?:${YEAR}\\s*年?)?\\s*${NUMBER}\\s*月份?(?:底|末)?`, ([text, year, month]) =>
    said(upToMonth(text, year, month)),
  ),
  form(`${UNTIL}(?:${YEAR}\\s*年?)?\\s*第?${NUMBER}季度(?:末|底)?`, ([text, year, quarter]) =>
    said(upToQuarter(text, year, quarter)),
  ),
  form('["“”「]?十([一二三四五])五["“”」]?(?:规划)?(?:时?期)?(?:末|期末|终)年?', ([text, plan]) =>
    said(ofYear(text, String(2005 + 5 * numeral(plan)))),
  ),
  form(`${OF_YEAR}(?:第?(?:${NUMBER})季度(末|底)?|q([1-4])(?![a-z\\d]))`, ([text, year, quarter, end, q]) =>
    said(
      numeral(quarter ?? q) === 1 || end !== undefined
        ? upToQuarter(text, year, quarter ?? q)
        : part(text, year),
    ),
  ),
  form(`${OF_YEAR}([一二三四1-4])季报`, ([text, year, quarter]) => said(upToQuarter(text, year, quarter))),
  form(`${OF_YEAR}第?\\s*\\d{1,2}\\s*周`, ([text, year]) => said(part(text, year))),
  form(
    `期初[值数]?\\s*\\(\\s*${YEAR}\\s*年?[末底]?\\s*\\)|${YEAR}\\s*年?\\s*\\(\\s*期初[值数]?\\s*\\)`,
    ([text, year, otherYear]) => said({ ...ofYear(text, year ?? otherYear), opens: 'period' }),
  ),
  form(
    `${OF_YEAR}(上半年度?|下半年度?|半年(?:度|报)?|年中(?![期国华央心小医等位])|年初(?![步报始审值数完实现情的])|全年度?|(?<![上前去本今当往历每])年[末底终](?![报审值达前将实完期线])|h[12](?![a-z\\d]))`,
    ([text, year, half = '']) => said(ofHalf(text, year, half.toLowerCase())),
  ),
  form(
    `${YEAR}\\s*年\\s*(\\d{1,2})\\s*(?=(月[份度]|月.*月[报度])?)月[份度]?(底|末)?|${YEAR}[-/.](0?[1-9]|1[0-2])(?![\\d.]|${DASH}\\d)`,
    ([text, year, month, monthly, end, otherYear, otherMonth]) =>
      monthly === undefined || end !== undefined
        ? said(ofMonth(text, year ?? otherYear, month ?? otherMonth, end !== undefined))
        : said(part(text, year)),
  ),
  // a report of months or quarters that does not tell which
  form(`${YEAR}\\s*年?度?(?=.*[月季旬周]度?报(?!告|送|制度|系统|平台))`, ([text, year]) =>
    said(part(text, year)),
  ),
  form(`${YEAR}\\s*年度?${BEFORE_OR_SINCE}`, ([text, year, word]) => said(openYears(text, year, word))),
  form(`${UNTIL}?${YEAR}\\s*年\\s*(?:度|[末底](?![值数期线])|终(?![报审值数期]))?`, ([text, year]) =>
    said(ofYear(text, year)),
  ),
  form(`${YEAR}(?:\\.0+(?!\\d))?(?![\\d.%‰万亿千百人家个所户号]|\\s*[\\d])`, ([text, year]) =>
    said(ofYear(text, year)),
  ),
  // 25年 alone, or before a word for values: what lasts so long is told in other words
  form(
    `(?<=^\\s*['’]?)(2\\d)\\s*年(?:度|[末底终])?(?=\\s*(?:$|(?:实际|完成|目标|计划|规划|现状|预计)(?:值|数|完成|情况)?$))`,
    ([text, year]) => said(ofYear(text, `20${year}`)),
  ),
  form(`(?<![\\d第])${NUMBER}\\s*月份?(?!\\d)(底|末)?`, ([text, month, end]) =>
    said(ofMonth(text, undefined, month, end !== undefined)),
  ),
  form(`${OF_YEAR}(?:${SO_FAR}|${PARTLY})`, ([text, year]) => said(part(text, year))),
  form(`${OF_YEAR}(?<![\\d第前近头])${NUMBER}\\s*个月(?!\\d)`, ([text, year, months]) =>
    said(numeral(months) === 12 ? ofYear(text, year) : part(text, year)),
  ),
  ...ENGLISH_DAYS.map(([source, read]) => form(source, (match) => said(read(match), true))),
  ...ENGLISH.map(([source, read]) => form(source, (match) => said(read(match)))),
  form(STAGE, ([text, word]) =>
    said({ ...ofYear(text, undefined), checkpoint: word === '中期' ? 'midterm' : 'final' }),
  ),
  form('(?:规划)?(?:基期|基数|基准|基线)(?:年度?|值|数)?|\\bbaseline\\b|\\bbase year\\b', ([text]) =>
    said({ year: null, upTo: null, isPart: false, isBase: true, text: text.trim() }),
  ),
];

/** Characters that a period can begin with: other places of a text need not be tried. */
const OPENS =
  /["“”「\d截止至迄前近头上下半年全第一二三四五六七八九十春夏秋冬元端汛国采暑寒当单宣活专整行执检基期规中终末本月季([〔【]/;
/** A word in Latin letters is only looked at from its beginning, and only where it is one of these. */
const LATIN = /[a-z]/i;
const OPENS_WORD =
  /(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|as|until|up|by|the|end|year|period|first|second|third|fourth|h[12]|q[1-4]|ytd|base)/iy;
/** Behind a number that is no year these and whatever is no Chinese go on; 1家 and a number by itself are no periods. */
const NUMBER_GOES_ON = /\d+[^\d\u4e00-\u9fff]|\d+[年月日季周至到个]|(?:19|20)\d\d/y;
/** 至 begins few words that are none of time. */
const UNTIL_GOES_ON = /至[\s\d今目第一二三四五六七八九十]/y;

const PLAIN_YEAR = /^(?:19|20)\d\d年?$/;

function said(period: Period | null, isDay = false): Read {
  return period && { period, isDay };
}

/**
 * All periods that stand in a folded text, in their order. Years in Chinese figures (二〇二三年) are years; a span of years is a
 * plan's and no value's.
 */
export function periodsIn(folded: string): {
  readonly periods: readonly PeriodSaid[];
  readonly rest: string;
} {
  if (PLAIN_YEAR.test(folded)) return yearIn(folded);
  const text = withDigits(folded);
  const periods: PeriodSaid[] = [];
  let rest = '';
  for (let at = 0; at < text.length; ) {
    const found = mayBegin(text, at) ? formAt(text, at) : null;
    if (!found) {
      rest += text.charAt(at);
      at += 1;
      continue;
    }
    if (found.said) periods.push({ ...found.said, start: at, end: found.end });
    rest += ' ';
    at = found.end;
  }
  return { periods, rest };
}

/** As most cells under 年份 say it, and by the same form. */
function yearIn(text: string) {
  const period = ofYear(text, text.slice(0, 4));
  return { periods: period ? [{ period, isDay: false, start: 0, end: text.length }] : [], rest: ' ' };
}

/** False where a look at a letter or two tells that no period begins: to look for each form takes a hundred times as long. */
export function mayBegin(text: string, at: number): boolean {
  const letter = text.charAt(at);
  if (/\d/.test(letter)) return goesOn(NUMBER_GOES_ON, text, at);
  if (letter === '至') return goesOn(UNTIL_GOES_ON, text, at);
  if (!LATIN.test(letter)) return OPENS.test(letter);
  return !LATIN.test(text.charAt(at - 1)) && goesOn(OPENS_WORD, text, at);
}

function goesOn(pattern: RegExp, text: string, at: number): boolean {
  pattern.lastIndex = at;
  return pattern.test(text);
}

/** The form that begins there, by what it says and where it ends. */
export function formAt(text: string, at: number) {
  for (const [pattern, read] of FORMS) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (match && match[0].trim() !== '') return { said: read(match), end: pattern.lastIndex };
  }
  return null;
}

/** No period is written in more. */
const LONGEST = 200;

/** 20251231 and 202512, as databases write days and months. */
const RUN_TOGETHER = /^((?:19|20)\d{2})(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])?$/;

function apart(_: string, ...parts: readonly (string | undefined)[]): string {
  return parts
    .slice(0, 3)
    .filter((part) => part !== undefined)
    .join('-');
}

/** The period of a text that says nothing else, such as a cell under 年份; null for any other text. */
export function periodOf(folded: string): Period | null {
  if (folded.length > LONGEST) return null;
  const { periods, rest } = periodsIn(unmarked(folded).replace(RUN_TOGETHER, apart));
  const only = periods[0];
  return only && periods.length === 1 && rest.trim() === '' && !only.period.isBase ? only.period : null;
}
