import { fold } from '../../quantity/fold.js';
import { CITIES, COUNTED_APART } from './cities.js';
import { withoutOffices } from './division.js';
import { goesOnAsPaper } from './paper-words.js';
import { periodsIn } from './period-forms.js';
import { isOfUnit, narrowest, type PlaceIndex } from './places.js';

/** What may join a name to what it is told of together; 及时, 和谐 and 加强 are other words. */
const AND = '(?:以及|及(?![时格早])其?|和(?![谐平])|与(?!会)|暨|加上?(?![强快大速入])|连同|[+、])';
/** Behind the name of a place, which stands as U+0001: what it is joined to. */
const JOINED = new RegExp(`\u0001\\s*[([]?\\s*${AND}\\s*(.+)`);
/** Before it: 定州及衡水. */
const JOINED_BEFORE = new RegExp(`(?:^|[\\s([])([\\u4e00-\\u9fff]{2,6}?)${AND}\u0001`);
const BETWEEN = new RegExp(`^\\s*${AND}\\s*$`);
/** What lies around a place is not in it, and a part of it, or what it was once, is not all of it. */
const AROUND =
  /\u0001\s*[([]?\s*(?:等地|周[边围]|附近|[邻毗]近|毗邻|一带|以[东南西北外]|[东南西北中]部(?!各?[县区])|[东南西北中]片区?)/;
const SOME =
  /\u0001\s*[([]?\s*(?:部分|局部|个别|其余|大部分?)(?:县[市区]*|区[县域]?|市县|地区|乡镇|街道|镇街)?\s*(?:$|[)\]])/;
const FORMER = /(?:^|[\s([])(?:原|拟设?|筹建)\u0001/;

/** What is counted with a place, or without it: behind its name, or in brackets anywhere. */
const CONTAINED = '(?:不|未|并|另)?(?:含|包括|包含)|剔除|扣除|除(?!外)';
const DIRECTLY = new RegExp(`\u0001\\s*[([]?\\s*(${CONTAINED})([^()\\[\\]]+)`);
const BRACKETED = new RegExp(`[([]\\s*(${CONTAINED})([^()\\[\\]]+)`);
const WITHOUT =
  /(?:不含|不包括|不包含|剔除|扣除|除)([\u4e00-\u9fff]{2,12})|([\u4e00-\u9fff]{2,12})(?:除外|以外|之外)|([\u4e00-\u9fff]{2,12})等\s*(?:$|(?:\d+|[一二两三四五六七八九十几多])?\s*个?(?:县|区|市|单位|地))/;
const LEFT_OUT =
  /(?:不含|不包[含括]|剔除|扣除|(?<![消解排免扫清铲根去])除)([\u4e00-\u9fff]{2,12})|([\u4e00-\u9fff]{2,6})(?:除外|以外|之外)/;
const PART = /^(?:市区|主城区|城区|县城|市本级|[省市县区]直|开发区|高新区|经开区)/;
const INCLUDED = /\s*[([](?:含|包括)([^()[\]]*)[)\]]/g;

/** People, firms and figures are no territory, of which a place would have more or less. */
const NO_TERRITORY =
  /(?:企业|单位|机构|行业|部门|医院|学校|人[员口群]|职工|对象|用户|居民|学生|[民员临合]工|[户人业数值率额量税费比表]|(?<!本)级|数据|项目|增减|排名|异常|预[计估测]|目标|情况|说明)$/;
/** What lies in every city, and what in every county. */
const OF_ANY =
  '各|所[辖属]|下[辖属]|辖|全部|所有|两级|三级|[\\d一二两三四五六七八九十]+个?(?:县|区|市|乡|镇)|[省市县区]?(?:直|属)(?!辖)|驻|中央|乡|镇|街道|村|社区|城区|城镇|农村';
const OF_CITY = new RegExp(
  `^(?:${OF_ANY}|\u0001|市?本级|县|区|市(?:区|辖)|主城|高新|经开|开发|保税|综保|工业园|产业园|新区|示范区|度假区|风景区)`,
);
const OF_COUNTY = new RegExp(`^(?:${OF_ANY}|[县区]?本级)`);
/** What a city runs itself, which beside a county is something else than that. */
const OWN = /本级$|[市县区](?:直|属)/;
const ELSEWHERE = [...COUNTED_APART, ...CITIES].join('|');
/** 滨湖新区 lies in the city whose value has it; 雄安新区 and 天津开发区 do not. */
const ZONE = new RegExp(
  `^(?!${ELSEWHERE})[\\u4e00-\\u9fff]{1,8}(?:新区|开发区|高新区|园区|示范区|度假区|风景区|管理区)`,
);
const TERRITORY = new RegExp(
  `\u0001|本级|[省市县区]直|(?:${ELSEWHERE}|[县区市旗镇乡州盟]|街道|周边)(?:等|外)?$`,
);

/**
 * True where a text speaks of more or less than the place that it names: 衡水市及周边, 桃城区（含高新区）, 全市（不含开发区）. What every
 * city has in it, 各县区, 市本级 or a zone of its own, is no more than the city.
 */
export function isOfMoreOrLess(text: string, index: PlaceIndex): boolean {
  const placed = index.within(text);
  if (placed.places.length === 0) return false;
  if (joinsWithUnit(text, index)) return true;
  const isCity = !isOfUnit(narrowest(index.within(text.replace(INCLUDED, '')).places));
  const marked = withoutOffices(placed).rest;
  if ([AROUND, SOME, FORMER].some((form) => form.test(marked)) || isJoined(marked, isCity)) return true;
  const [, word = '', direct = ''] = DIRECTLY.exec(marked) ?? [];
  if (partsOf(direct).some((part) => isOther(part, word, isCity))) return true;
  return containsOther(marked, isCity) || isWithoutKnown(text, index);
}

/** A text without what it is only said to contain besides, be that people or what lies in the place, 桃城区（含乡镇）; of a time it is not only said. */
export function withoutIncluded(text: string, index: PlaceIndex): string {
  const [own] = index.within(text.replace(INCLUDED, '')).places.flatMap(({ owners }) => owners);
  return text.replace(INCLUDED, (all, what: string) => {
    const { places, rest } = index.within(what);
    const isOwn = !own || places.every(({ owners }) => owners.some(({ plan }) => plan === own.plan));
    return isOwn && !isForeign(rest) && !isOfTime(rest) ? '' : all;
  });
}

/** 2024年1月, and not what another year is told for: 2022年对比, 2020年基期. */
function isOfTime(what: string): boolean {
  const { periods, rest } = periodsIn(what);
  return periods.some(({ period }) => period.year !== null) && /^[\s、,及和]*(?:的?数据?)?$/.test(rest);
}

/** True for a remark by which more than the place is in a value: 含定州市, 包括周边县区. */
export function tellsOfMore(remark: string): boolean {
  const [, what = ''] =
    /^[([]?(?:数据)?(?:均|已|还)?(?:含|包括|包含)了?([^()[\],，;；。]+)/.exec(fold(remark)) ?? [];
  return what !== '' && isForeign(what.replace(/的?(?:数据|数值|情况)$/, ''));
}

function isForeign(what: string): boolean {
  return partsOf(what).some((part) => isTerritory(part) && isOther(part, '含', true));
}

/** 衡水市和桃城区 is of both; 衡水市桃城区 is of the latter. */
function joinsWithUnit(text: string, index: PlaceIndex): boolean {
  const { places, rest } = index.within(text);
  const between = rest.split('\u0001').slice(1, -1);
  const isUnit = (at: number) => isOfUnit(narrowest(places.slice(at, at + 1)));
  return between.some((words, at) => BETWEEN.test(words) && isUnit(at) !== isUnit(at + 1));
}

function isJoined(marked: string, isCity: boolean): boolean {
  const before = JOINED_BEFORE.exec(marked)?.[1] ?? '';
  const isKnown = goesOnAsPaper(before) || isWithin(before, isCity);
  if (before !== '' && (OWN.test(before) || !isKnown)) return true;
  const after = JOINED.exec(marked)?.[1] ?? '';
  // of two names that are known, the reader of names tells what they say together
  return after !== '' && !after.startsWith('\u0001') && !goesOnAsPaper(after) && !isWithin(after, isCity);
}

function containsOther(marked: string, isCity: boolean): boolean {
  const [, how = '', what = ''] = BRACKETED.exec(marked) ?? [];
  return partsOf(what).some((part) => isTerritory(part) && isOther(part, how, isCity));
}

/** 不含 takes away what 含 only tells once more. */
function isOther(part: string, word: string, isCity: boolean): boolean {
  if (NO_TERRITORY.test(part)) return false;
  return /^(?:[不未]|剔|扣|除)/.test(word) || !isWithin(part, isCity);
}

function isWithin(part: string, isCity: boolean): boolean {
  return isCity ? OF_CITY.test(part) || ZONE.test(part) : OF_COUNTY.test(part);
}

function isTerritory(part: string): boolean {
  return TERRITORY.test(part) || /^(?:周[边围]|附近|[邻毗]近)/.test(part);
}

function partsOf(text: string): readonly string[] {
  return text.split(/[、,，;；+\s]|和|及|与/).filter((part) => part !== '');
}

/** 全市不含开发区, 市区除外; 消除尘毒 leaves nothing out. */
function isLeftOut(text: string): boolean {
  const found = LEFT_OUT.exec(text)?.slice(1);
  const without = found?.find((name) => name !== undefined) ?? '';
  return PART.test(without) || ZONE.test(without);
}

/** 不含桃城区, 桃城区除外: what is left is neither the whole nor the place. */
function isWithoutKnown(text: string, index: PlaceIndex): boolean {
  const found = WITHOUT.exec(text)?.slice(1);
  const without = found?.find((name) => name !== undefined) ?? '';
  if (without === '') return false;
  return index.within(without).places.length > 0 || isLeftOut(text);
}
