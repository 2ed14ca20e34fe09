import { foldName } from '../../quantity/fold.js';
import type { Facts } from './facts.js';
import { labelsIn } from './label.js';
import { isOfPaper } from './paper-words.js';
import { partAlone, partOfTitle } from './part.js';
import { isAllOf, isOfUnit, isSum, type PlaceSaid } from './places.js';
import { isSetAside } from './role.js';

const BRACKETED = /[([【〔]([^()[\]【】〔〕]+)[)\]】〕]/g;

/** What stands in brackets in a folded text. */
export function bracketsIn(folded: string): readonly string[] {
  return [...folded.matchAll(BRACKETED)].map(([, inside = '']) => inside.trim());
}

/** （含桃城区） has been held against the place that it stands behind, and a part of all is told by itself. */
const INCLUDES = /^(?:不?含|不?包[含括])/;
/** Words of papers that, alone in brackets, tell which of all the values are of. */
const SELECTS = /新增|净增|增[加减长量]|抽|[受被]检|随机|处罚|罚款|超标|试点|示范|项目|^[乡镇村街社]/;
/** （附目标值） and （与上年对比） tell what the table has besides. */
const BESIDES = /[及和与、,，;；/]|含|附|并|对[比照]/;

/**
 * True for what a title says in brackets, where that is nothing but what the whole of it was taken to say, or words of papers
 * that leave its values what they are: 指标完成情况（续表）, and not （新增）, （公立医院） or, of 2023, （2022年）.
 */
export function isBracketHeard(inside: string, said: Facts, whole: Facts): boolean {
  if (
    labelsIn(inside).length > 0 ||
    INCLUDES.test(inside) ||
    partAlone(inside) !== null ||
    isTold(partOfTitle(whole.rest), foldName(inside))
  )
    return true;
  if (SELECTS.test(inside) || !isOfPaper(said.rest)) return false;
  const isOtherRole = isSetAside(said.role) && (!isSetAside(whole.role) || whole.isMixed);
  if (isOtherRole && !BESIDES.test(inside)) return false;
  return isOfTime(said, whole) && isOfPlace(said.place, whole.place);
}

/** （县区用） is the part by which the title is told. */
function isTold(part: string | null, inside: string): boolean {
  return part !== null && (part.includes(inside) || inside.includes(part));
}

/** A day, or a month of a later year, is that of writing. */
function isOfTime({ period, isDay }: Facts, whole: Facts): boolean {
  const year = period?.year ?? null;
  if (period === null || year === null || isDay || year === whole.period?.year) return true;
  const of = whole.period?.year ?? Number(whole.otherYears[0]?.slice(0, 4));
  return year > of && period.month !== undefined;
}

/** 衡水市…（全市） is of one place; of 桃城区…（全市）, and of 台山市…（江门市）, nobody knows. */
function isOfPlace(place: PlaceSaid | null, whole: PlaceSaid | null): boolean {
  if (place === null || whole === null || place.text === whole.text || isSum(place.text)) return true;
  if (place.owners.length > 0) return !isOfUnit(place) || isOfUnit(whole);
  return whole.owners.some(({ plan, area }) => isAllOf(place.text, area ?? plan.jurisdiction.name));
}
