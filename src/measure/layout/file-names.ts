import { fold } from '../../quantity/fold.js';
import { CITIES } from '../facts/cities.js';
import { divisionOfCode } from '../facts/county-codes.js';
import { type Facts, NO_FACTS } from '../facts/facts.js';
import { partIn } from '../facts/part.js';
import { isOfUnit } from '../facts/places.js';
import type { FactsReader } from '../facts/reader.js';
import { type Scope, type ScopeText, scopeOf } from '../facts/scope.js';
import { dayOf } from '../facts/time.js';
import { isUnderstood } from './title-words.js';

/** How far above a file its folders speak of it: 榕城区/2023年/上半年. */
const FOLDERS = 3;

/** Whose the values are any of these may tell: 武强县/上报/2023年/职业病/第二批. */
const FOLDERS_OF_PLACE = 12;

/** The name of a file and those of its folders, the nearest first. */
export function pathOf(file: string): readonly string[] {
  return foldersOf(file, FOLDERS);
}

function foldersOf(file: string, most: number): readonly string[] {
  return file
    .split(/[\\/]/)
    .reverse()
    .slice(0, most + 1);
}

/** What a file or one of its folders is called, and what that says by itself. */
export interface Named {
  readonly name: string;
  readonly by: 'file' | 'folder';
  readonly facts: Facts;
  readonly isUnderstood: boolean;
  /** 旧, 备份, 测试, 不用: what lies there is kept, and hardly meant. */
  readonly isPutAside: boolean;
}

/** The names of a file and of its folders, the nearest first. */
export function namesOfPath(file: string, facts: FactsReader): readonly Named[] {
  return pathOf(file).map((name, i, path) => {
    const by = i === 0 ? 'file' : 'folder';
    const written = by === 'file' ? name.replace(/\.[^.]+$/, '') : monthIn(name, path[i + 1] ?? '');
    const said = facts.read(nameIn(written));
    const isPutAside = (said.role === 'void' || isNotMeant(name)) && !MAY_BE_MEANT[by].test(name);
    return { name, by, facts: said, isUnderstood: isUnderstood(said), isPutAside };
  });
}

/** True for what is called 测试 or 不用, and not 测试结果. */
export function isNotMeant(name: string): boolean {
  return /^\s*(?:测试|[不勿]用|不要|错误?|有误)[的了]?\s*\d*(?:\.[a-z]+)?$/.test(name);
}

const FORM =
  '模板|样[表例]|空表|填[报写]|范[本例]|^[\\w.\\s-]*\\b(?:te?mp|test|demo|sample|template)\\b[\\w.\\s-]*$';
/** Forms, and trials of a program, bear such names for ever; the copy of a file may be all that is left. */
const MAY_BE_MEANT = {
  folder: new RegExp(FORM, 'i'),
  file: new RegExp(`${FORM}|备份|\\bbak|backup`, 'i'),
} as const;

/** What the name of a file without its ending says, and for the place, the time and the role those of its folders, the nearest first. */
export function fileScope(file: string, facts: FactsReader): Scope {
  const [base = '', ...folders] = foldersOf(file, FOLDERS_OF_PLACE);
  const own = factsOfFile(base, facts);
  const texts: ScopeText[] = [{ text: base, facts: own, at: { in: 'file', name: base } }];
  // 汇总 and 上报衡水市 in the folder of a county are that county's
  let isPlaced = isOfUnit(own.place) || own.stranger !== null;
  let isDated = own.period?.year != null;
  for (const [i, folder] of folders.entries()) {
    const said = facts.read(nameIn(monthIn(folder, folders[i + 1] ?? '')));
    const { place, stranger } = isPlaced ? NO_FACTS : said;
    // 职业病防治规划 keeps what came of it
    const isOfPlan = /[计规]划/.test(folder) && !PLANNED.test(folder);
    const role = speaksOfRole(folder, said.role) && !isOfPlan ? said.role : null;
    const period = isDated ? null : said.period;
    const isNear = i < FOLDERS;
    texts.push({
      text: folder,
      facts: {
        ...NO_FACTS,
        place,
        stranger,
        ...(isNear && isUnderstood(said) && { period, role }),
        ...(isNear && partIn(said.rest) !== null && { rest: said.rest }),
      },
      at: { in: 'file', name: `${folder}/` },
    });
    isPlaced ||= (place ?? stranger) !== null;
    isDated ||= isNear && isUnderstood(said) && period?.year != null;
  }
  return scopeOf(texts);
}

/** 06 in the folder 2023 is a month. */
function monthIn(folder: string, above: string): string {
  return /^(?:0?[1-9]|1[0-2])$/.test(folder) && /^(?:19|20)\d{2}年?度?$/.test(fold(above))
    ? `${folder}月`
    : folder;
}

const HAN = /\p{Script=Han}/u;

export function factsOfFile(base: string, facts: FactsReader): Facts {
  const own = facts.read(nameIn(base.replace(/\.[^.]+$/, '')));
  // 参保人数（万人）.xlsx says what is counted in; of fraction.csv and percent.csv nobody knows what for they are called so
  const units = HAN.test(base) ? own.units : [];
  const day = own.isDay ? dayOf(own.period?.text ?? '') : own.written;
  // in December the year is as good as over
  const written = day?.slice(5, 7) === '12' ? null : day;
  const period = own.isDay && !ENDS_QUARTER.test(day ?? '') ? null : own.period;
  return { ...own, units, written, period, role: speaksOfRole(base, own.role) ? own.role : null };
}

/** Of any other day in its name a file was sent or exported, and its values are not of that day. */
const ENDS_QUARTER = /-(?:03-31|06-30|09-30|12-31)$/;

/** Files are kept under names such as 完成率统计 or 样表, which say little of what is filled in; others leave no doubt. */
function speaksOfRole(name: string, role: Facts['role']): boolean {
  if (role === 'void')
    return /作废|废止|失效|无效|撤[销回]|退回|驳回|示例|演[练示]|回收站|\b(?:void|invalid|withdrawn|rejected)\b/i.test(
      name,
    );
  return role === 'target' || role === 'forecast' || role === 'earlier' || role === 'average';
}

/** A day or a month in digits: 20230630, 202306. */
const DIGITS = /(?<!\d)((?:19|20)\d{2})(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])?(?!\d)/;

const CODE = /(?<!\d)\d{6}(?:\d{3}|\d{6})?(?!\d)/g;

/** Ways to write a time in the name of a file, and what they are elsewhere: 22年, FY2022, 06-2022. */
const TIMES: readonly (readonly [RegExp, string])[] = [
  [/(?<!\d)(2\d)(?=年)/g, '20$1'],
  [/\bfy\s?(?=(?:19|20)\d{2}(?!\d))/gi, ''],
  [/(?<!\d)(0[1-9]|1[0-2])-((?:19|20)\d{2})(?!\d)/g, '$2年$1月'],
];
/** 榕城区计划 holds what is planned; 工作计划 is a paper. */
const PLANNED = /(?<=^|[市县区旗年度\s])计划数?$/;
const CITY = new Set(CITIES);

/** True for the name of any city, be it in a plan or not: 石家庄市. */
export function isCity(name: string): boolean {
  return CITY.has(name.replace(/市$/, ''));
}

/** 131102.csv bears the code of 桃城区, and 桃城区20230630.csv a day; 汕头 by itself is the city. */
function nameIn(name: string): string {
  const written = name.replace(/_+|-+(?!\d)|(?<!\d)-+/g, ' ').replace(PLANNED, '计划值');
  const timed = withTimes(written);
  const placed = CITY.has(timed.trim()) ? `${timed.trim()}市` : timed;
  return withDates(placed).replace(CODE, (code) => divisionOfCode(code) ?? code);
}

/** With the times in it as they are written elsewhere. */
export function withTimes(name: string): string {
  return TIMES.reduce((text, [form, instead]) => text.replace(form, instead), name);
}

export function withDates(name: string): string {
  return name.replace(DIGITS, (_, year: string, month: string, day?: string) =>
    day === undefined ? `${year}年${month}月` : `${year}年${month}月${day}日`,
  );
}
