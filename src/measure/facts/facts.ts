import type { Unit } from '../../quantity/unit.js';
import type { Doubt } from './doubt.js';
import type { Field } from './field.js';
import { narrowed, type Period } from './period.js';
import { narrowest, type PlaceSaid } from './places.js';
import type { Role } from './role.js';

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
  /** 填报单位： of which nothing was filled in. */
  readonly isUnfilled: boolean;
  readonly period: Period | null;
  /** Years that contradict each other within the text. */
  readonly otherYears: readonly string[];
  readonly role: Role | null;
  /** For bare numbers; several where a title gives one for each kind: 单位：万人、%. */
  readonly units: readonly Unit[];
  /** 填报日期, as an ISO day. */
  readonly submitted: string | null;
  /** The last day, as an ISO day, on which the paper may have been written; of a mere month its last. */
  readonly written: string | null;
  /** The text says it of all that it belongs to: 以下数据均为目标值. */
  readonly isOfAll: boolean;
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
  /** The text is a name, and says of its values that they are not final or not verified: 2025年初步, 桃城区（未核实）. */
  readonly doubt: Doubt | null;
  /** What none of this explains: empty where the text is a name and nothing else. */
  readonly rest: string;
}

export const NO_FACTS: Facts = {
  field: null,
  isIndicatorValue: false,
  indicator: null,
  place: null,
  stranger: null,
  isUnfilled: false,
  period: null,
  otherYears: [],
  role: null,
  units: [],
  submitted: null,
  written: null,
  isOfAll: false,
  isRemark: false,
  numbering: '',
  checkpoint: null,
  isMixed: false,
  isDay: false,
  isPlaceFirst: false,
  isTotal: false,
  doubt: null,
  rest: '',
};

/** What a text says that is only remarked. */
export function remarkOf(rest: string): Facts {
  return { ...NO_FACTS, isRemark: true, rest };
}

/** The facts of several labels in one line; the first that says a thing says it. */
export function joined(a: Facts, b: Facts): Facts {
  const [first, second] = [a.period, b.period];
  const both = first && second ? narrowed(second, first) : (first ?? second);
  const against = first && second && !both ? [first.text, second.text] : [];
  return {
    ...a,
    indicator: a.indicator ?? b.indicator,
    place: placeOf(a, b),
    stranger: a.stranger ?? b.stranger,
    isUnfilled: a.isUnfilled || b.isUnfilled,
    period: both,
    isDay: first === null ? b.isDay : a.isDay,
    otherYears: [...a.otherYears, ...b.otherYears, ...against],
    role: a.role ?? b.role,
    units: [...a.units, ...b.units],
    submitted: a.submitted ?? b.submitted,
    written: a.written ?? b.written,
    doubt: a.doubt ?? b.doubt,
    isRemark: a.isRemark && b.isRemark,
    rest: [a, b].map((one) => (one.isRemark && !(a.isRemark && b.isRemark) ? '' : one.rest)).join(''),
  };
}

/** 填报单位：景县 beside 区划代码：131102 is of two places; the city beside one of its counties is whoever comes first. */
function placeOf(a: Facts, b: Facts): PlaceSaid | null {
  if (a.place === null || b.place === null) return a.place ?? b.place;
  const [first, second] = [a.place, b.place];
  const isUnit = ({ owners }: PlaceSaid) => owners.length > 0 && owners.every(({ area }) => area !== null);
  if (!isUnit(first) || !isUnit(second) || narrowest([first, second])?.several !== true) return first;
  return {
    text: `${first.text}、${second.text}`,
    owners: [...first.owners, ...second.owners],
    several: true,
  };
}
