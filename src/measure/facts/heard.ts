import type { Kind } from '../../plan/plan.js';
import { fold, foldName } from '../../quantity/fold.js';
import { bracketsIn, isBracketHeard } from './brackets.js';
import { isCounted, tellsCounting } from './counting.js';
import type { Facts } from './facts.js';
import { isValuePart } from './field.js';
import { type FiveYears, fiveYearsIn } from './five-years.js';
import { englishPlaces } from './givers.js';
import { labelsIn } from './label.js';
import type { PlanNames } from './names.js';
import { clausesOf, noteItself, ownWordsOutright, withoutNote } from './own-words.js';
import { isOfPaper, isOfSome, withoutTerms } from './paper-words.js';
import { isAllOf } from './places.js';
import { isChangeOfTime, isGroupOfTime } from './plain.js';
import type { FactsReader } from './reader.js';
import type { Readers } from './readers.js';
import { isDefinition, isInstruction, isSource } from './remark.js';
import { SAMPLED } from './remark-words.js';

const LONGEST = 500;
/** More of them than any title has. */
const MOST_BRACKETS = 10;

/** What reads titles. */
interface Titling {
  readonly facts: FactsReader;
  readonly names: PlanNames;
}

/** True for a title of which nothing is left but what it names, what the plans are about, and the words of papers. */
export function isTitleHeard(text: string, titling: Titling): boolean {
  const { facts, names } = titling;
  if (
    UNFILLED.test(fold(text)) ||
    RAW.test(text) ||
    NUMBER.test(fold(text)) ||
    saysOther(text, facts) ||
    !areBracketsHeard(text, titling)
  )
    return false;
  const years = fiveYearsIn(facts.read(text).rest);
  if (years !== null && !names.words.areOfPlan(years)) return false;
  return clausesIn(text).every((clause) => {
    const said = facts.read(withoutTerms(clause));
    if (said.place?.passing || isOfSome(said.rest) || isWithWider(clause, said)) return false;
    const own = ownWordsOutright(clause);
    const isOwn = own === null || said.rest === '' || isBracketHeard(own, facts.read(own), said);
    return saysHowToRead(clause) || (isOwn && isOfPaper(names.words.without(said.rest.replace(YEARS, ''))));
  });
}

/** 衡水市和全省 is of the city and the province; 衡水市县 may be of all that lies in it. */
function isWithWider(clause: string, { place }: Facts): boolean {
  const [wider] = /(?<!落实|贯彻|按照|根据|执行)全[省国]/.exec(clause) ?? [];
  const isOwn = place?.owners.some(
    ({ plan, area }) => area === null && isAllOf(wider ?? '', plan.jurisdiction.name),
  );
  return (wider !== undefined && !isOwn) || /市县(?![区市级域])/.test(clause);
}

/** True where nothing stands in brackets but what all of the text says, or what leaves the values what they are. */
export function areBracketsHeard(text: string, { facts, names }: Titling): boolean {
  const folded = fold(text.slice(0, LONGEST));
  const title = names.titles.within(folded)?.title ?? '';
  const brackets = bracketsIn(title === '' ? folded : folded.replace(title, ' '));
  if (brackets.length === 0) return true;
  if (brackets.length > MOST_BRACKETS) return false;
  const whole = facts.read(folded);
  const name = foldName(whole.indicator ?? '');
  return brackets.every(
    (inside) => name.includes(foldName(inside)) || isBracketHeard(inside, facts.read(inside), whole),
  );
}

/** 衡水市____县 was to be filled in. */
const UNFILLED = /_{2,}|\(\s*\)|×{2,}/;

/** What came of it is named before what was to come, 完成情况目标值, or a unit that is not understood: 完成情况单位：‰. */
function saysOther(text: string, facts: FactsReader): boolean {
  const folded = fold(text);
  const isUnit = /\S单位:\s*\S/.test(folded) && !/填报单位|报送单位|上报单位|制表单位|编制单位/.test(folded);
  return DONE_THEN_DUE.test(folded) || (isUnit && facts.read(text).units.length === 0);
}

const DONE_THEN_DUE =
  /(?:完成|实际|现状)(?:情况|[值数])?(?:目标|计划|任务|增长|增幅|增[量减]|新增|净增|[同环]比|变化|差距|得分|评分|分值|[人户]均|平?均)[值数]?表?$/;

/** A share, or more than numbers a page, may be a value: 完成情况85%, 582000. */
const NUMBER = /\d\s*[%‰]|^[\d,.]{5,}$|(?<![\d.])0\.\d/;

/** Of what was reported first nobody knows whether it was corrected since. */
const RAW = /原始|原报|(?:核[查实对定]|审[核定查]|修[改订正]|更正|调整)之?前(?![置期])/;

/** As portals of statistics write over what they export. */
const LATELY = /^最近\s*\d+\s*[年季月]$/;

const YEAR = /(?:19|20)\d{2}/;
/** Of 2023年 the plan's own 2021—2025年 would leave 3年. */
const YEARS = /(?<!\d)(?:19|20)\d{2}\s*年/g;

/** True where all that stands behind the labels of a line is understood: 填报单位：桃城区, and not 填报单位：衡水市8县. */
export function areLabelsHeard(text: string, titling: Titling): boolean {
  const { facts } = titling;
  return labelsIn(fold(text).slice(0, LONGEST)).every(({ kind, value }) => {
    if (kind === 'submitted') return YEAR.test(value) || !/\d/.test(value); // 6月30日 is of no year that is known
    if (kind === 'remark' || LATELY.test(value)) return true;
    if (kind === 'title') return isTitleHeard(value, titling);
    // ‰ 2024年1月5日 names a unit behind its label only
    const { field, role, rest } = facts.read(kind === 'unit' ? `单位:${value}` : value);
    // of 填报单位：全市平均 only the place is taken
    return rest === '' && field === null && (kind !== 'reporter' || role === null);
  });
}

/**
 * True for a remark or a note which says nothing against the values, as others found, and of which every clause is understood:
 * that it names what they are of, tells who found them, compares them, or speaks of other times. `on` is what the value counts
 * that a remark is on; null for a note on all of a table.
 */
export function isRemarkHeard(text: string, readers: Readers & Titling, on: Kind | null): boolean {
  return (
    isDefinition(text) ||
    isName(readers.facts.read(fold(text).slice(0, LONGEST))) ||
    text
      .split('\n')
      .every(
        (line) =>
          (isSource(fold(line)) && areOfficesKnown(fold(line), readers)) ||
          clausesIn(line).every((clause) => isHarmless(clause, readers, on)),
      )
  );
}

/** Of Shantou Health Bureau nobody knows whose it is. */
export function areOfficesKnown(text: string, { names }: Titling): boolean {
  return englishPlaces(text).every((name) => names.find(name).length > 0);
}

function clausesIn(text: string): readonly string[] {
  return clausesOf(withoutNote(noteItself(fold(text).slice(0, LONGEST))));
}

/** What templates note on their rows: what a share is made of, and how to fill them in. */
const OF_FORM =
  /^(?:(?:分子|分母|numerator|denominator)\s*:|或?(?:填|写成)(?=["“”\s\da-z是否空]|当年|累计)|(?:write|or) |["“][^\u4e00-\u9fff]*["”]$|the year.s own$|a running total is written)/i;

/** Signatures, sources, and what is said to those who fill in a form. */
function saysHowToRead(clause: string): boolean {
  const labels = labelsIn(clause);
  const isOfSigners =
    labels.length > 0 && labels.every(({ kind }) => kind === 'remark' || kind === 'submitted');
  return isOfSigners || isSource(clause) || isInstruction(clause) || OF_FORM.test(clause);
}

/** The natures that plans print, rows that are none, and marks. */
const NOTHING =
  /^(?!国家$)(?:[\s*、/]|(?:预期性|约束性)(?:指标)?|[省市]?规划|国家)+$|^(?:小计|合计|总计|其中|以下空白|此页无正文)$|^.{0,8}(?:详见|参见|见)(?:规划|附件|附表|附注|说明|备注).{0,6}$|^[^\p{L}\p{N}×✕✖✗✘☒❌!‼⚠]*$/u;

const ADDED = /累计|以来|[年月]\s*起|至今|合计/;

/** 2016—2020年累计 and 自2018年起: the years over which a remark says that a count adds up. */
function yearsAdded(clause: string): Pick<FiveYears, 'first' | 'last'> | null {
  const years = ADDED.test(clause) ? (clause.match(/(?<!\d)(?:19|20)\d{2}(?!\d)/g) ?? []).map(Number) : [];
  if (years.length === 0) return null;
  return { first: Math.min(...years), last: Math.max(...years) };
}

/** Of what is counted the names may be told, 1家（市人民医院）, and when it came to be. */
function isHarmless(clause: string, readers: Readers & Titling, on: Kind | null): boolean {
  const { facts, remarks } = readers;
  const years = fiveYearsIn(clause) ?? (isCounted(on) ? yearsAdded(clause) : null);
  if (years !== null && !readers.names.words.areOfPlan(years)) return false;
  if (NOTHING.test(clause) || isName(facts.read(clause))) return true;
  if (saysHowToRead(clause)) return areOfficesKnown(clause, readers);
  const { isPlain, isPending, isBody, forecasts, periods, units } = remarks.read(clause);
  if (isPending || (SAMPLED.test(clause) && !isCounted(on))) return false;
  // a unit beside a value is the value's, or was refused
  if (on !== null && units.length > 0) return true;
  if (isCounted(on) && tellsCounting(clause)) return true;
  const isOfEvents =
    !isChangeOfTime(clause) &&
    !isGroupOfTime(clause) &&
    periods.some(({ isEvent, isFounding }) => isEvent && (on !== null || !isFounding));
  return isPlain || (isBody && on !== null && on !== 'rate') || forecasts.length > 0 || isOfEvents;
}

/** What is named has been held against what values are of, and units are those of bare numbers. */
function isName(said: Facts): boolean {
  const { place, period, role, indicator, field, submitted, units, checkpoint, rest } = said;
  // 全市最高 ranks the value, 2023年最高 may be that of several
  if (role === 'statistic' && place === null) return false;
  // 2021—2025年累计 is the name of a column, and none of a value
  const column = isValuePart(field) ? null : field;
  const named = place ?? period ?? role ?? indicator ?? column ?? submitted ?? checkpoint;
  return rest === '' && (named !== null || (said.isOfAll && units.length > 0));
}
