import { fold, foldName } from '../../quantity/fold.js';
import { remembered } from '../../quantity/remembered.js';
import type { Period } from './period.js';
import { periodsIn } from './period-forms.js';

/** Words by which something comes to be that was asked for. */
const COMES =
  '完成|完工|建成|建立|设立|成立|组建|挂牌|揭牌|投用|启用|投入使用|投入运行|投运|开业|运行|开展|启动|实施|开办|开诊|办结|达标|达到|实现|竣工|落成|落实|取得|取证|获批|获得|批准|批复|备案|认定|命名|创建|确定|指定|授牌|通过';
const OF_WHEN = '(?:的?(?:时间|日期|年月|年份|年度|月份|时点))';
/** 要求完成时间 and 完成时限 tell by when it must be done, which no day of its own contradicts. */
const DONE = new RegExp(`^(?:实际|已|正式)?(?:(?:${COMES})+(?:投用|使用)?${OF_WHEN})$`);
const IN_ENGLISH =
  /^(?:date|day|year|time)(?:of)?(?:completed|completion|establishment|established|founded|opening|opened)$|^(?:completed|completion|established|founded|opened)(?:on|at|date|day|time|year)$/;
const PLANNED = new RegExp(`^(?:计划|预计|预期|预定|拟|拟定|规划)(?:${COMES})+${OF_WHEN}$`);
const IN_FUTURE = /预计|计划|拟|将(?=[于在])|力争|争取|底?前|之前|以前/;

/** What a column of days tells of the things in its rows: when they were done, or when they are to be. */
export const doneBy: (heading: string) => 'done' | 'planned' | null = remembered((heading) => {
  const name = foldName(fold(heading).replace(/\([^()]*\)/g, ''));
  if (PLANNED.test(name)) return 'planned';
  return DONE.test(name) || IN_ENGLISH.test(name) ? 'done' : null;
});

/** A day told in a cell, and whether it was still to come for whoever wrote it. */
export interface DayDone {
  /** The first ISO day on which it may have been. */
  readonly day: string;
  readonly isPlanned: boolean;
}

/** The latest of the days that a cell tells: 2024年3月—2026年5月 was over in the last of them. */
export const dayDone: (text: string) => DayDone | null = remembered((text) => {
  const folded = fold(text.slice(0, LONGEST)).replace(RUN_TOGETHER, '$1-$2-$3').replace(FROM_TO, '、');
  const days = periodsIn(folded).periods.flatMap(({ period }) => firstDay(period) ?? []);
  const day = days.sort().at(-1);
  return day === undefined ? null : { day, isPlanned: IN_FUTURE.test(folded) };
});

/** A day in a line of labels, of notes or of a title: 完成时间：2026年3月, and under what name. */
export interface DayTold {
  readonly heading: string;
  readonly text: string;
  readonly by: 'done' | 'planned';
}

const NAME_AND_DAY = /(时间|日期|年月|年份|年度|月份|时点)(?:为|是|在)?(?=(?:19|20)\d{2}|预计|计划|拟)/g;
const WITHIN_DAY = /(?<=\d) (?=[年月日])|(?<=[年月]) (?=\d)/g;
const LONGEST_LINE = 300;

/** All days that a line tells of when something was done, or is to be. */
export const daysTold: (line: string) => readonly DayTold[] = remembered((line) => {
  const words = fold(line.slice(0, LONGEST_LINE))
    .replace(WITHIN_DAY, '')
    .replace(NAME_AND_DAY, '$1 ')
    .split(/[\s::()[\],;，；、]+/);
  return words.flatMap((heading, i) => {
    const [by, text] = [doneBy(heading), words[i + 1] ?? ''];
    return by === null || text === '' ? [] : [{ heading, text, by }];
  });
});

const LONGEST = 60;
/** What parts the first of two days from the last. */
const FROM_TO = /(?<=[年月日\d])\s*[-—–~至到]+\s*(?=(?:19|20)\d{2})/;
const RUN_TOGETHER = /^((?:19|20)\d{2})(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])$/;
const MONTH = /(?:19|20)\d{2}\s*[-年/.]\s*(\d{1,2})(?:\s*[-月/.]\s*(\d{1,2}))?/;
/** The month in which parts of a year begin. */
const PARTS: readonly (readonly [RegExp, string])[] = [
  [/下半年|h2/i, '07'],
  [/第?[二2]季|q2/i, '04'],
  [/第?[三3]季|q3/i, '07'],
  [/第?[四4]季|q4/i, '10'],
  [/年[末底终]/, '12'],
];

/** The first ISO day of a period; null without a year. */
export function firstDay({ year, text }: Pick<Period, 'year' | 'text'>): string | null {
  if (year === null) return null;
  const [, month, day = '1'] = MONTH.exec(text) ?? [];
  if (month !== undefined) return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return `${year}-${PARTS.find(([part]) => part.test(text))?.[1] ?? '01'}-01`;
}
