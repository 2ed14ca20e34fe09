import type { Plan } from '../../plan/plan.js';
import { fold, foldName } from '../../quantity/fold.js';
import { latest, remembered } from '../../quantity/remembered.js';
import { parseUnit, type Unit } from '../../quantity/unit.js';
import { type Field, fieldOf, isIndicatorValue, isRemarkHeading, isValuePart } from './field.js';
import { labelsIn, reporterInWords } from './label.js';
import { type PlanNames, takeNumbering } from './names.js';
import { narrowed, type Period } from './period.js';
import { periodsIn } from './period-forms.js';
import { isSum, narrowest, type Place, type PlaceSaid } from './places.js';
import { isRemark } from './remark.js';
import { type Role, takeRole } from './role.js';

/** What a text outside a value says; all of it may be nothing. */
export interface Facts {
  /** The text names a kind of column: 指标名称, 年份, 分子. */
  readonly field: Field | null;
  /** 指标值, which may be measured or the plan's: what stands beside it tells. */
  readonly isIndicatorValue: boolean;
  /** The name of an indicator of some plan, as it stands in the text. */
  readonly indicator: string | null;
  readonly place: PlaceSaid | null;
  /** Who fills in a form, where no plan knows the name: whose the values are is then not known. */
  readonly stranger: string | null;
  readonly period: Period | null;
  /** Years that contradict each other within the text. */
  readonly otherYears: readonly string[];
  readonly role: Role | null;
  /** For bare numbers; several where a title gives one for each kind: 单位：万人、%. */
  readonly units: readonly Unit[];
  /** 填报日期, as an ISO day. */
  readonly submitted: string | null;
  /** Notes, sources, signatures: what is named in them says nothing of the values. */
  readonly isRemark: boolean;
  /** The kind of numbering before the text (`一、`), which tells levels of sections. */
  readonly numbering: string;
  /** The text names a checkpoint of plans: 中期评估. */
  readonly checkpoint: 'midterm' | 'final' | null;
  /** The role is one of several that the text speaks of (完成情况及排名). */
  readonly isMixed: boolean;
  /** The period is a day without 截至 before it, which may be that of signing. */
  readonly isDay: boolean;
  /** The text begins with the name of the place: 桃城区第一批. */
  readonly isPlaceFirst: boolean;
  /** 累计: what is said is the sum up to the time that is named. */
  readonly isTotal: boolean;
  /** What none of this explains: empty where the text is a name and nothing else. */
  readonly rest: string;
}

export const NO_FACTS: Facts = {
  field: null,
  isIndicatorValue: false,
  indicator: null,
  place: null,
  stranger: null,
  period: null,
  otherYears: [],
  role: null,
  units: [],
  submitted: null,
  isRemark: false,
  numbering: '',
  checkpoint: null,
  isMixed: false,
  isDay: false,
  isPlaceFirst: false,
  isTotal: false,
  rest: '',
};

/** No fact is said in more; what is longer is prose, and not worth the time. */
const LONGEST = 500;
/** With the blanks by which a title is set into the middle. */
const LONGEST_CELL = 20_000;

const LETTERS_APART = /(?<=[\u4e00-\u9fff]) (?=[\u4e00-\u9fff年])/g;
const FIGURES_APART = /(?<![\d])(\d) (\d) (\d) (\d)(?= ?年)/g;

/** 景 县 and 2 0 2 5 年 are set apart to fill a line, and mean the same. */
function together(folded: string): string {
  return folded.replace(FIGURES_APART, '$1$2$3$4').replace(LETTERS_APART, '');
}

/** The one reader of what any text that is no value says: headings, titles, sections, corners, names of sheets and files. */
export class FactsReader {
  readonly read = remembered(latest((text) => this.#read(text)));

  constructor(private readonly names: PlanNames) {}

  #read(text: string): Facts {
    const folded = fold(text.slice(0, LONGEST_CELL)).slice(0, LONGEST);
    if (folded === '') return NO_FACTS;
    const { name, style } = takeNumbering(together(folded));
    const whole = this.#wholeName(name);
    if (whole) return { ...whole, numbering: style };
    const labels = labelsIn(folded);
    if (labels.length > 0) return labels.map((label) => this.#labelled(label)).reduce(joined);
    const reporter = reporterInWords(folded);
    if (reporter !== null) return this.#reporter(reporter, false);
    const ofTable = saidOfTable(together(folded));
    if (ofTable !== null) return this.#parts(ofTable, '');
    if (isRemark(folded)) return { ...NO_FACTS, isRemark: true, rest: folded };
    return this.#parts(name, style);
  }

  #labelled({ kind, value, isStrict }: ReturnType<typeof labelsIn>[number]): Facts {
    switch (kind) {
      case 'reporter':
        return this.#reporter(value, isStrict);
      case 'unit': {
        const [first = '', ...rest] = value.split(/(?=[\s([])/);
        const units = unitsIn(first);
        if (units.length === 0) return this.#reporter(value, false);
        const beside = rest.join('').trim();
        return beside === ''
          ? { ...NO_FACTS, units }
          : joined({ ...NO_FACTS, units }, this.#parts(beside, ''));
      }
      case 'submitted':
        return { ...NO_FACTS, submitted: dayOf(value) };
      case 'remark':
        return { ...NO_FACTS, isRemark: true, rest: value };
      case 'text':
        return this.#wholeName(value) ?? this.#parts(value, '');
    }
  }

  /** 填报单位：桃城区卫生健康局（盖章） reports for 桃城区. */
  #reporter(written: string, isStrict: boolean): Facts {
    const value = together(written);
    const { places, rest } = this.names.places.within(value);
    const place = narrowest(places);
    const smaller = divisionIn(rest);
    const isFirm = smaller !== null && FIRM.test(smaller);
    if (smaller !== null && (isStrict || !isFirm)) return { ...NO_FACTS, stranger: value };
    if (isFirm) return { ...NO_FACTS, isRemark: true, rest: value };
    if (place) return { ...NO_FACTS, place };
    const byName = this.names.find(value);
    const only = byName.length === 1 ? byName[0] : undefined;
    if (only) return { ...NO_FACTS, place: wholeOf(only, value) };
    return isStrict ? { ...NO_FACTS, stranger: value } : { ...NO_FACTS, isRemark: true, rest: value };
  }

  /** A text that is one name and nothing else; the exact name of an indicator wins over any word within it. */
  #wholeName(name: string): Facts | null {
    if (this.names.knowsIndicator(name)) return { ...NO_FACTS, indicator: name };
    if (name !== '' && isSum(name)) return { ...NO_FACTS, place: { text: name, owners: [], several: false } };
    const field = fieldOf(name);
    if (field) {
      const role = field === 'value' ? takeRole(name).role : null;
      const open = isIndicatorValue(name);
      return { ...NO_FACTS, field, isIndicatorValue: open, role: open ? null : role };
    }
    const units = unitsIn(unbracketed(name));
    return units.length > 0 ? { ...NO_FACTS, units } : null;
  }

  /** Takes out of a text what it says, one kind after the other; what is left, nothing explains. */
  #parts(written: string, numbering: string): Facts {
    const plain = together(written).replace(APPENDIX, '').replace(OF_THE_TABLE, '');
    const text = plain.replace(INCLUDED, '').replace(THAN_A_YEAR, '$1上年');
    const { units, rest: unitless } = takeUnits(text);
    const left = this.#wholeName(unitless);
    if (left && units.length > 0) return { ...left, units, numbering };
    const titled = this.#takeTitle(unitless);
    const { periods, rest: timeless } = periodsIn(titled.rest);
    const { periods: said, submitted } = signedOff(periods);
    const time = oneOf(said.map(({ period }) => period));
    const named = this.#indicatorIn(timeless);
    const placed = withoutOffices(this.names.places.within(named.rest));
    const fielded = fieldOf(placed.rest.replaceAll('\u0001', ''));
    const { role, isMixed, rest } = takeRole(placed.rest);
    const found = narrowest([...titled.places, ...placed.places]);
    const place = this.#isWithout(plain)
      ? { text: plain, owners: found?.owners ?? [], several: true }
      : found;
    return {
      ...NO_FACTS,
      field: fielded,
      indicator: named.indicator,
      place,
      stranger: fielded ? null : divisionIn(placed.rest),
      period: time.period,
      otherYears: time.others,
      role,
      units,
      submitted,
      numbering,
      checkpoint: checkpointIn(placed.rest),
      isMixed,
      isDay: said.length > 0 && said.every((one) => one.isDay),
      isPlaceFirst: placed.rest.startsWith('\u0001'),
      isTotal: TOTAL.test(placed.rest),
      rest: isRemarkHeading(text)
        ? text
        : fielded
          ? ''
          : unexplained(rest, role, time.period !== null || named.indicator !== null),
    };
  }

  /** 不含桃城区, 除桃城区外: what is left is neither the whole nor the place. */
  #isWithout(text: string): boolean {
    const match = WITHOUT.exec(text);
    const without = match?.[1] ?? match?.[2] ?? '';
    return without !== '' && this.names.places.within(without).places.length > 0;
  }

  /** The title of a plan holds years and words of its own, and names its place. */
  #takeTitle(text: string): { readonly places: readonly Place[]; readonly rest: string } {
    for (const [title, plan] of this.names.titles) {
      if (!text.includes(title)) continue;
      const { name } = plan.jurisdiction;
      return { places: [{ text: name, owners: [{ plan, area: null }] }], rest: text.replace(title, ' ') };
    }
    return { places: [], rest: text };
  }

  #indicatorIn(text: string): { readonly indicator: string | null; readonly rest: string } {
    const key = this.names.indicatorWithin(foldName(text));
    if (key === null) return { indicator: null, rest: text };
    const [before = '', after = ''] = foldName(text).split(key);
    const around = takeRole(this.names.places.within(`${before} ${after}`).rest);
    const left = around.rest.replace(OF_TABLES, '');
    const isAll = unexplained(left, around.role, true) === '' || isValuePart(fieldOf(left));
    return isAll ? { indicator: key, rest: `${before} ${after}` } : { indicator: null, rest: text };
  }
}

/** 附件1： opens a title. */
const APPENDIX = /^附(?:件|表)?\s*\d{0,2}\s*[:.、-]?\s*(?=\S)/;
/** 较2020年 compares, and is of another year. */
const THAN_A_YEAR = /(比|较|与)\s*(?:19|20)\d{2}\s*年/g;
/** 以上为目标值 under a table says it of the table. */
const OF_THE_TABLE = /^(?:以上|本表|表中)(?:各项)?(?:数据|数值|数|指标)?(?:均|都)?(?:为|是|系)\s*/;
const WITHOUT =
  /(?:不含|不包括|不包含|剔除|扣除|除)([\u4e00-\u9fff]{2,12})|([\u4e00-\u9fff]{2,12})等\s*\d*\s*个?(?:县|区|市|单位|地)/;
/** A note that says of the whole table what a title would: 注：下表为桃城区数据, 说明：以下为目标值, 注：数据截至9月底. */
const NOTE_OF_TABLE =
  /^(?:注|备注|说明|附注)\s*\d*\s*[:.、]\s*(?:\d+\s*[.、]\s*)?(?:(?:以上|以下|上表|下表|本表|此表|表中|表内)(?:各项)?(?:所列)?(?:数据|数值|数|指标)*(?:均|都)?(?:为|是|系)|(?:本表|表中)?(?:数据|数值)(?:均|都)?(?=截至|截止)|(?:完成值|实际值|数据|数值|(?:19|20)\d{2}年(?:数据|数值|数)?)(?:均|都)?(?:为|是|系)(?=预计|预测|目标|计划|上年))([^,，;；。]{2,24})。?$/;

function saidOfTable(folded: string): string | null {
  return NOTE_OF_TABLE.exec(folded)?.[1] ?? null;
}

/** What a value is said to contain besides is a remark on it: 桃城区（含高新区）. */
const INCLUDED = /\s*[([](?:不?含|不?包括|其中)[^()[\]]*[)\]]/g;

/** 中期评估 and 终期评估 are of the plan's own years for them. */
function checkpointIn(text: string): 'midterm' | 'final' | null {
  if (/中期(?:评估|评价|检查|考核|自查)/.test(text)) return 'midterm';
  return /(?:终期|末期|期末|期满|总结性)(?:评估|评价|检查|考核|自查)/.test(text) ? 'final' : null;
}

/** The authority of a place, and the stamp after its name: 桃城区卫生健康局（盖章） stands for 桃城区. */
const OFFICE =
  /\u0001\s*(?:(?:卫生健康|卫生和计划生育|卫生计生|卫健|卫计|卫生|疾病预防控制|疾病控制|疾控|职业病防治|职防|卫生监督|应急管理|人力资源和社会保障|人社|人民)?(?:合计|总计|总体|委员会|管理局|局|委|中心|所|院|政府|办公室)(?:职业(?:健康|卫生|病防治)|综合监督|公共卫生|职防)?[科股室]?)?\s*(?:\((?:盖章|公章|章|签章)\))?/g;

function withoutOffices<P extends { readonly rest: string }>(placed: P): P {
  return { ...placed, rest: placed.rest.replace(OFFICE, '\u0001') };
}

/** A name that opens a text, or follows a known place, and ends as the names of divisions, zones and firms do. */
const DIVISION =
  /^[\s\u0001]*(?!各|全|本|我|该|分|设区|城|地|市|县|区|省|乡|镇|村|街|重点|所|主要|约束|预期|集中)([\u4e00-\u9fff]{1,6}?(?:自治县|自治旗|管委会|开发区|高新区|街道|[县区市旗乡镇]))(?![级直属本县区市域内外场政村镇乡])/;
/** Words that end like the name of a division and are none. */
const NO_DIVISION =
  /(?:地区|县区|市区|园区|社区|矿区|厂区|城区|辖区|郊区|片区|山区|校区|院区|小区|灾区|疫区|城市|都市|超市|上市|区市|县市|乡镇|城镇|村镇|各镇|各乡)$/;
/** 衡水某某股份有限公司 is no place, though it begins with the name of one. */
const FIRM = /[\u4e00-\u9fff]{2,}(?:公司|集团)(?![数家总个])/;

/** What a city runs itself is not all of the city: 市本级 (the name of the city may have been taken from before it). */
const OWN =
  /^[\s\u0001]*(?:[我本](?:县|区|旗)(?![级直])|市辖区|[县区](?:卫|人社|疾控|应急))|[省市县区\u0001]本级|[省市县区](?:直属|直)(?=$|[^接径线辖管])|[省市县]属(?=$|[^于地])/;

/** 长安区 in 长安区2025年指标: somebody that no plan knows. */
function divisionIn(rest: string): string | null {
  const own = OWN.exec(rest)?.[0];
  if (own) return own;
  const firm = FIRM.exec(rest)?.[0];
  if (firm) return firm;
  const name = DIVISION.exec(rest)?.[1] ?? null;
  return name === null || NO_DIVISION.test(name) ? null : name;
}

/** What titles of a table of one indicator say besides. */
const OF_TABLES = /(?:统计|汇总|调查|监测|填报|指标)*(?:报表|表|一览|台账|明细)$|各|县区|县市区|分/g;

function wholeOf(plan: Plan, text: string): PlaceSaid {
  return { text, owners: [{ plan, area: null }], several: false };
}

/** The facts of several labels in one line; the first that says a thing says it. */
function joined(a: Facts, b: Facts): Facts {
  return {
    ...a,
    indicator: a.indicator ?? b.indicator,
    place: a.place ?? b.place,
    stranger: a.stranger ?? b.stranger,
    period: a.period ?? b.period,
    otherYears: [...a.otherYears, ...b.otherYears],
    role: a.role ?? b.role,
    units: [...a.units, ...b.units],
    submitted: a.submitted ?? b.submitted,
    isRemark: a.isRemark && b.isRemark,
    rest: `${a.rest}${b.rest}`,
  };
}

/** A bare day beside another period, or alone, is the day of signing. */
function signedOff<P extends { readonly isDay: boolean; readonly period: Period }>(
  periods: readonly P[],
): { readonly periods: readonly P[]; readonly submitted: string | null } {
  const others = periods.filter(({ isDay }) => !isDay);
  if (others.length === 0 || others.length === periods.length) return { periods, submitted: null };
  const day = periods.find(({ isDay }) => isDay)?.period;
  return { periods: others, submitted: day ? dayOf(day.text) : null };
}

/** One period out of several: months go with their year, a base year with its number; else the years that differ. */
function oneOf(periods: readonly Period[]): {
  readonly period: Period | null;
  readonly others: readonly string[];
} {
  let all: Period | null = null;
  for (const period of periods) {
    const both: Period | null = all === null ? period : narrowed(period, all);
    if (!both) return { period: null, others: periods.map(({ text }) => text) };
    all = both;
  }
  return { period: all, others: [] };
}

const DAY = /(\d{4})\s*[-年/.]\s*(\d{1,2})\s*[-月/.]\s*(\d{1,2})/;

function dayOf(text: string): string | null {
  const [, year, month = '', day = ''] = DAY.exec(text) ?? [];
  return year === undefined ? null : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

const BRACKETED = /\s*[([【〔]\s*([^()[\]【】〔〕]*)\s*[)\]】〕]/g;

function unbracketed(text: string): string {
  return text.replace(/^[([]\s*|\s*[)\]]$/g, '');
}

/** Units in brackets or after 单位, `参保人数（万人）`, `指标（单位：万人、%）`, and the text without them. */
function takeUnits(text: string): { readonly units: readonly Unit[]; readonly rest: string } {
  const units: Unit[] = [];
  const rest = text.replace(BRACKETED, (all, inside: string) => {
    const found = unitsIn(inside.replace(/^(?:计量)?单位\s*[::]?\s*/, ''));
    units.push(...found);
    return found.length > 0 ? ' ' : all;
  });
  return { units, rest: rest.trim() };
}

/** `万人`, `万人、%`: nothing where any of it is no unit. */
function unitsIn(text: string): readonly Unit[] {
  const units = text.split(/[、,，;；]\s*/).map((one) => parseUnit(unbracketed(one.trim())));
  return units.every((unit) => unit !== null) ? units : [];
}

/** Words that say nothing beside a role or a part, and those that say nothing by themselves. */
const BESIDE_A_ROLE = /(?:累计|值|数据|数值|数|情况|量|指标|结果)/g;
const ALONE = /^(?:数据|数值|末数|数|情况)$/;

const TOTAL = /累计|累积/;

function unexplained(rest: string, role: Role | null, isDated: boolean): string {
  const left = foldName(rest.replaceAll('\u0001', ' '));
  if (role !== null) return left.replace(BESIDE_A_ROLE, '');
  return (isDated ? left.replace(TOTAL, '') : left).replace(ALONE, '');
}

const READERS = new WeakMap<PlanNames, FactsReader>();

/** One reader for all tables of a run, so that what a text says is found out once. */
export function factsReaderFor(names: PlanNames): FactsReader {
  const known = READERS.get(names);
  if (known) return known;
  const made = new FactsReader(names);
  READERS.set(names, made);
  return made;
}
