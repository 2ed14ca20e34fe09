import { Fraction } from 'fraction.js';
import { parseUnit, type Unit } from '../../quantity/unit.js';

const BRACKETED = /\s*[([【〔]\s*([^()[\]【】〔〕]*)\s*[)\]】〕]/g;

export function unbracketed(text: string): string {
  return text.replace(/^[([]\s*|\s*[)\]]$/g, '');
}

/** Shares in so many that stand in words without brackets: 2025年千分之, rates per mille. */
const IN_WORDS = /千分[之率比数](?![\d一二三四五六七八九十])|\bper (?:mille|thousand|1,?000)\b|\bpermille\b/i;

/** A unit behind a stroke, as headings of axes have it: 参保人数/万人, 申报率/%; 市/县 are two names, and 元/人 is one unit. */
const BEHIND_STROKE = /(?<=^[^/]{2,})(?<!单位)\s*\/\s*(%|‰|万?(?:人次?|家|户|元))$/;

/** Units in brackets, behind a stroke or after 单位, `参保人数（万人）`, `指标（单位：万人、%）`, and the text without them. */
export function takeUnits(text: string): { readonly units: readonly Unit[]; readonly rest: string } {
  const units: Unit[] = [];
  const unstroked = text.replace(BEHIND_STROKE, ' ($1)');
  const rest = unstroked.replace(BRACKETED, (all, inside: string) => {
    const labelled = inside.replace(/^(?:计量)?单位\s*[::]?\s*/, '');
    const stated = labelled === inside ? unitsIn(inside) : statedUnits(labelled);
    const found = stated.length > 0 ? stated : unitsOfTable(inside);
    units.push(...found);
    return found.length > 0 ? ' ' : all;
  });
  const [word] = units.length === 0 ? (IN_WORDS.exec(rest) ?? []) : [];
  const unit = word === undefined ? null : parseUnit(word.toLowerCase());
  if (word === undefined || !unit) return { units, rest: rest.trim() };
  return { units: [unit], rest: rest.replace(word, ' ').trim() };
}

/** `万人`, `万人、%`: nothing where any of it is no unit. */
export function unitsIn(text: string): readonly Unit[] {
  return unitsBy(text, (word) => parseUnit(word));
}

/** What only 单位 shows to be a unit: 户数, 企业数, 个百分点, and any word of one letter. */
const AS_STATED = /^(?:[\u4e00-\u9fff]{1,5}数|个?百分点|[评得]?分值?|[\u4e00-\u9fff])$/;

/** Units behind 单位, where a word that nobody knows is a unit, too: no indicator is counted in it. */
export function statedUnits(text: string): readonly Unit[] {
  return unitsBy(text, (word) => parseUnit(word) ?? (AS_STATED.test(word) ? unknownUnit(word) : null));
}

function unknownUnit(noun: string): Unit {
  return { dimension: 'count', scale: new Fraction(1), noun };
}

/** What parts units; a stroke only beside signs of shares, since 元/人 is one. */
const BETWEEN = /[、,，;；]\s*/;
const OR_STROKE = /[、,，;；/或]\s*/;

function unitsBy(text: string, unitOf: (word: string) => Unit | null): readonly Unit[] {
  const units = text
    .split(/[%‰]/.test(text) ? OR_STROKE : BETWEEN)
    .map((one) => unitOf(unbracketed(one.trim())));
  return units.every((unit) => unit !== null) ? units : [];
}

const OF_TABLE =
  /^(?:(?:注|备注|说明)\s*\d*\s*[:.、]?\s*)?(?:(?:以上|以下|本表|表中|表内)(?:各项|所有)?)?(?:数据|数值|指标值?|比率|比例)*(?:的)?(?:计量)?单位(?:均|都|统一)?(?:为|是|[:：])\s*([^,，;；。\s]{1,8})。?$/;
const RATIO = '[百千万]分[数率比]|[%‰‱]';
const WRITTEN_IN = new RegExp(
  `^(?:(?:注|备注|说明)\\s*\\d*\\s*[:.、]?\\s*)?(?:以上|以下|本表|表中|表内|各项)?(?:数据|数值|指标值?|比率|比例)*(?:均|都)?(?:(?:以|用|按)(${RATIO})(?:表示|计算?|填报|填列)|(?<=[据值率例均都表])(?:为|是|系)(${RATIO}))。?$`,
);

/** What a note says of the unit of a table: 注：单位为‰, 表中比率以千分数表示; none where it says nothing of it. */
export function unitsOfTable(folded: string): readonly Unit[] {
  const [, word, share = word] = OF_TABLE.exec(folded) ?? WRITTEN_IN.exec(folded) ?? [];
  return share === undefined ? [] : statedUnits(share);
}
