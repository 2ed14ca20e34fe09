import { fold } from '../../../quantity/fold.js';
import { fitsKind } from '../../build/fitting.js';
import { isTargetFault, parseTarget, type TargetText } from '../../build/target.js';
import { LIMITS } from '../../kinds.js';
import type { Kind, Period } from '../../plan.js';
import { nearIn } from './printed-near.js';
import { isAllOfThem, isThere } from './printed-words.js';

/** A target as a rule file writes it, and what the author should know of how it was read. */
export interface PrintedTarget {
  readonly target: TargetText | null;
  readonly remark: 'no-sign' | 'no-sign-less' | 'attested' | 'no-tolerance' | null;
  /** What it is but for how far is near enough, which the plan does not say. */
  readonly proposed?: TargetText;
  /** The name of the series that the target is, where it is no number: 当地居民平均水平. */
  readonly other?: string;
  /** Every single year is promised: 每年不少于20人. */
  readonly annual?: true;
  /** What all years come to together is promised: 累计不少于5000人. */
  readonly accumulates?: true;
  /** A steady yearly rate is promised: 年均增长6%以上. */
  readonly steady?: true;
}

/** The id that a comparison bears until its series has one. */
const NEEDS_ID = 'other-series';

const UNREAD: PrintedTarget = { target: null, remark: null };
const RISING =
  /^(?:逐年|逐步|稳步|持续|不断|进一步|明显|显著|大幅|较大幅度|有所)?(?:提升|提高|上升|增长|增加|递增|扩大)$/;
const FALLING = /^(?:逐年|逐步|稳步|持续|不断|进一步|明显|显著|大幅|较大幅度|有所)?(?:下降|降低|减少|递减)$/;
const CHANGE =
  /^(?:比|较|与)?((?:19|20)\d{2}) ?年?(?:相比)?(下降|降低|减少|增长|增加|上升|提高)(?:不低于|不少于|至少|达到)?(\d+(?:\.\d+)?) ?%(?:以上)?$/;
const POINTS =
  /^(?:(?:比|较|与)?((?:19|20)\d{2}) ?年?(?:相比)?)?(下降|降低|减少|增长|增加|上升|提高|提升)(?:不低于|不少于|至少|达到)?(\d+(?:\.\d+)?)个?百分点(?:以上)?$/;
/** Of another place or group; the same series of an earlier year is not another one. */
const OTHER = /^(高于|超过|大于|不低于|低于|不高于)([^\d%‰年]*(?:平均水平|平均值|平均数))$/;
const OTHER_SIGNS: Readonly<Record<string, '>' | '>=' | '<' | '<='>> = {
  高于: '>',
  超过: '>',
  大于: '>',
  不低于: '>=',
  低于: '<',
  不高于: '<=',
};
const YEARLY = /^(?:每年|逐年)(?:均|都)?/;
const BARE_CHANGE = /^(下降|降低|减少|增长|增加)(?:不低于|不少于|至少|达到)?(\d+(?:\.\d+)?) ?%(?:以上)?$/;

const SIGNS: readonly (readonly [RegExp, string])[] = [
  [/^(?:≥|>=|不低于|不少于|不小于|至少|达到|达)(.+?)(?:以上)?$/, '>='],
  [/^(?:≤|<=|不高于|不超过|不大于|不多于|控制在)(.+?)(?:以内|以下)?$/, '<='],
  [/^(?:>|大于|高于|超过|多于)(.+)$/, '>'],
  [/^(?:<|小于|低于|少于)(.+)$/, '<'],
  [/^(.+?)(?:及以上|以上)$/, '>='],
  [/^(.+?)(?:及以下|以下|以内)$/, '<='],
];

/**
 * Reads a target as plans print it: `≥90%`, `不超过5%`, `100%`, `稳步提升`, `比2015年下降25%`, `比2020年提高5个百分点`,
 * `高于当地居民平均水平`, `每年不少于20人`.
 */
export function readPrintedTarget(
  cell: string,
  kind: Kind,
  unit: string,
  period: Period | null,
  lessIsBetter = false,
): PrintedTarget {
  const text = plainly(fold(cell).replaceAll(' ', ''));
  if (TOTAL.test(text) && kind !== 'rate') {
    const read = readPrintedTarget(text.replace(TOTAL, ''), kind, unit, period, lessIsBetter);
    return isAmount(read) ? { ...read, accumulates: true } : UNREAD;
  }
  const steady = steadyOf(text, kind, unit, period);
  if (steady) return steady;
  if (YEARLY.test(text) && kind !== 'attestation' && !RISING.test(text) && !FALLING.test(text)) {
    const read = readPrintedTarget(text.replace(YEARLY, ''), kind, unit, period);
    const numeric = read.target !== null && read.target !== 'rising' && read.target !== 'falling';
    return numeric ? { ...read, annual: true } : UNREAD;
  }
  if (kind === 'coverage' && isAllOfThem(text)) {
    const all = checked('= 100%', kind, unit);
    return /每年/.test(text) ? { ...all, annual: true } : all;
  }
  if (kind === 'presence' && isThere(text)) return checked('= 100%', kind, unit);
  if (kind === 'attestation') return { target: 'attested', remark: 'attested' };
  if (RISING.test(text)) return checked('rising', kind, unit);
  if (FALLING.test(text)) return checked('falling', kind, unit);
  const relative = pointsOf(text, period) ?? changeOf(text, kind, period) ?? differenceOf(text, kind, period);
  if (relative) return checked(relative, kind, unit);
  const [, sign = '', other = ''] = OTHER.exec(text) ?? [];
  const op = OTHER_SIGNS[sign];
  if (op) {
    const read = checked({ than: NEEDS_ID, op }, kind, unit);
    return read.target === null ? read : { ...read, other };
  }
  const near = nearOf(text, kind, unit);
  if (near) return near;
  for (const [pattern, sign] of SIGNS) {
    const [, amount] = pattern.exec(text) ?? [];
    if (amount !== undefined) return checked(`${sign} ${amount}`, kind, unit);
  }
  const between = betweenOf(text, kind, unit);
  return between ?? withoutSign(text, kind, unit, lessIsBetter);
}

const UP_TO = /^(?:提高|提升|增加|上升|增长|扩大|达)(?:到|至)(?=.*\d)/;
const DOWN_TO = /^(?:降低|下降|减少|压减|控制|降)(?:到|至)(?=.*\d)/;
const KEPT = /^(?:保持|维持|稳定)在?(?=.*\d)/;

/** Without words that change nothing, and one word for others that say the same: 提高到95% is 达到95%. */
function plainly(text: string): string {
  return text
    .replace(/^(?:各项|各类)?均/, '')
    .replace(UP_TO, '达到')
    .replace(DOWN_TO, '控制在')
    .replace(KEPT, '');
}

const STEADY = /^年均(增长|增加|提高|上升|下降|降低|减少)?(?=.)/;

/** 年均增长6%以上 of a growth is such a rate itself, of an amount a change that goes on from year to year. */
function steadyOf(text: string, kind: Kind, unit: string, period: Period | null): PrintedTarget | null {
  const [whole, way] = STEADY.exec(text) ?? [];
  // whether 年均下降3% is 3% or -3% of a growth, only its name can tell
  const isOpen = kind === 'growth' ? /下降|降低|减少/.test(way ?? '') : way === undefined;
  if (whole === undefined || isOpen) return null;
  const rate = text.slice(whole.length);
  const read = readPrintedTarget(kind === 'growth' ? rate : way + floored(rate), kind, unit, period);
  const isRate = kind === 'growth' ? isAmount(read) : isChange(read.target);
  return isRate ? { ...read, steady: true } : null;
}

/** Whether a number is demanded, or about a number. */
function isAmount({ target, proposed }: PrintedTarget): boolean {
  const demanded = target ?? proposed ?? '';
  return typeof demanded === 'string' ? /\d/.test(demanded) : 'about' in demanded;
}

/** A distance of no unit that fits, as ±3家 of a share, is as good as none. */
function nearOf(text: string, kind: Kind, unit: string): PrintedTarget | null {
  const near = nearIn(text, kind, unit, NEEDS_ID);
  if (!near) return null;
  const { target, other, within } = near;
  const named = other === undefined ? {} : { other };
  const read = within === null ? UNREAD : checked(target(within), kind, unit);
  if (read.target !== null) return { ...read, ...named };
  const isPossible = checked(target('1'), kind, unit).target !== null;
  return isPossible ? { target: null, remark: 'no-tolerance', proposed: target(''), ...named } : UNREAD;
}

/** What is at least 6% grows by it. */
function floored(rate: string): string {
  return rate.replace(/^(?:≥|>=)/, '');
}

function isChange(target: TargetText | null): boolean {
  return target !== null && typeof target === 'object' && 'change' in target;
}

const TOTAL = /^(?:五年|期内|规划期内?)?累计(?:新增|培训|培养|达到|达|为)*/;
const BETWEEN = /^(\d+(?:\.\d+)?)([^\d~—–-]*)[~—–-]+(\d+(?:\.\d+)?)([^\d~—–-]*)$/;

/** 25%—30% must be reached and not passed. */
function betweenOf(text: string, kind: Kind, unit: string): PrintedTarget | null {
  const [, low, lowUnit = '', high, highUnit = ''] = BETWEEN.exec(text) ?? [];
  if (low === undefined || high === undefined || Number(low) >= Number(high)) return null;
  const read = checked([`>= ${low}${lowUnit || highUnit}`, `<= ${high}${highUnit}`], kind, unit);
  return read.target === null ? null : read;
}

/** 比2020年提高5个百分点; without a year of its own, against the base year. */
function pointsOf(text: string, period: Period | null): TargetText | null {
  const [, dated, way = '', number = ''] = POINTS.exec(text) ?? [];
  const from = dated === undefined ? period?.base : Number(dated);
  if (from === undefined || way === '') return null;
  return { points: /下降|降低|减少/.test(way) ? `<= -${number}` : `>= ${number}`, from };
}

const DIFFERENCE =
  /^(?:(?:比|较|与)?((?:19|20)\d{2}) ?年?(?:相比)?)?(下降|降低|减少|增长|增加|上升|提高|提升)(?:不低于|不少于|至少|达到)?(\d+(?:\.\d+)?)([^\d%‰]{1,6}?)(?:以上)?$/;

/** 比2020年提高1岁; without a year of its own, against the base year. */
function differenceOf(text: string, kind: Kind, period: Period | null): TargetText | null {
  const [, dated, way = '', number = '', unit = ''] = DIFFERENCE.exec(text) ?? [];
  const from = dated === undefined ? period?.base : Number(dated);
  if (from === undefined || way === '' || (kind !== 'count' && kind !== 'quantity')) return null;
  return { difference: /下降|降低|减少/.test(way) ? `<= -${number}${unit}` : `>= ${number}${unit}`, from };
}

/** Where a share itself falls by so many per cent, nobody can tell points from per cent; it is left to the author. */
function changeOf(text: string, kind: Kind, period: Period | null): TargetText | null {
  const dated = CHANGE.exec(text);
  const bare = BARE_CHANGE.exec(text);
  const [from, way, percent] = dated
    ? [Number(dated[1]), dated[2], dated[3]]
    : [period?.base, bare?.[1], bare?.[2]];
  if (from === undefined || way === undefined || (kind !== 'count' && kind !== 'quantity')) return null;
  const falls = /下降|降低|减少/.test(way);
  return { change: falls ? `<= -${percent}%` : `>= ${percent}%`, from };
}

/** A bare `100%` is all there can be, and none of what cannot be fewer is none; another bare number is a floor, or a roof, and said to be read as one. */
function withoutSign(text: string, kind: Kind, unit: string, lessIsBetter: boolean): PrintedTarget {
  const whole = checked(`= ${text}`, kind, unit);
  if (whole.target === null || text === '100%') return whole;
  if (/^0(?![.\d])/.test(text)) return LIMITS[kind].least === null ? UNREAD : whole;
  return lessIsBetter
    ? { ...checked(`<= ${text}`, kind, unit), remark: 'no-sign-less' }
    : { ...checked(`>= ${text}`, kind, unit), remark: 'no-sign' };
}

function checked(target: TargetText, kind: Kind, unit: string): PrintedTarget {
  const read = parseTarget(target, unit);
  return isTargetFault(read) || !fitsKind(read, kind) ? UNREAD : { target, remark: null };
}
