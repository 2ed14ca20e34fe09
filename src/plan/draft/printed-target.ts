import { fold } from '../../quantity/fold.js';
import { fitsKind } from '../build/fitting.js';
import { isTargetFault, parseTarget, type TargetText } from '../build/target.js';
import type { Kind, Period } from '../plan.js';
import { isAllOfThem, isThere } from './printed-words.js';

/** A target as a rule file writes it, and what the author should know of how it was read. */
export interface PrintedTarget {
  readonly target: TargetText | null;
  readonly remark: 'no-sign' | 'attested' | null;
  /** The name of the series that the target is, where it is no number: 当地居民平均水平. */
  readonly other?: string;
  /** Every single year is promised: 每年不少于20人. */
  readonly annual?: true;
}

/** The id that a comparison bears until its series has one. */
const NEEDS_ID = 'other-series';

const UNREAD: PrintedTarget = { target: null, remark: null };
const RISING = /^(?:逐年|逐步|稳步|持续|不断|进一步)?(?:提升|提高|上升|增长|增加|递增|扩大)$/;
const FALLING = /^(?:逐年|逐步|稳步|持续|不断|进一步)?(?:下降|降低|减少|递减)$/;
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
): PrintedTarget {
  const text = fold(cell)
    .replaceAll(' ', '')
    .replace(/^(?:各项|各类)?均/, '');
  if (YEARLY.test(text) && kind !== 'attestation' && !RISING.test(text) && !FALLING.test(text)) {
    const read = readPrintedTarget(text.replace(YEARLY, ''), kind, unit, period);
    const numeric = read.target !== null && read.target !== 'rising' && read.target !== 'falling';
    return numeric ? { ...read, annual: true } : UNREAD;
  }
  if (kind === 'coverage' && isAllOfThem(text)) return checked('= 100%', kind, unit);
  if (kind === 'presence' && isThere(text)) return checked('= 100%', kind, unit);
  if (kind === 'attestation') return { target: 'attested', remark: 'attested' };
  if (RISING.test(text)) return checked('rising', kind, unit);
  if (FALLING.test(text)) return checked('falling', kind, unit);
  const relative = pointsOf(text, period) ?? changeOf(text, kind, period);
  if (relative) return checked(relative, kind, unit);
  const [, sign = '', other = ''] = OTHER.exec(text) ?? [];
  const op = OTHER_SIGNS[sign];
  if (op) {
    const read = checked({ than: NEEDS_ID, op }, kind, unit);
    return read.target === null ? read : { ...read, other };
  }
  for (const [pattern, sign] of SIGNS) {
    const [, amount] = pattern.exec(text) ?? [];
    if (amount !== undefined) return checked(`${sign} ${amount}`, kind, unit);
  }
  return withoutSign(text, kind, unit);
}

/** 比2020年提高5个百分点; without a year of its own, against the base year. */
function pointsOf(text: string, period: Period | null): TargetText | null {
  const [, dated, way = '', number = ''] = POINTS.exec(text) ?? [];
  const from = dated === undefined ? period?.base : Number(dated);
  if (from === undefined || way === '') return null;
  return { points: /下降|降低|减少/.test(way) ? `<= -${number}` : `>= ${number}`, from };
}

/** Where a share itself falls by so many per cent, nobody can tell points from per cent; it is left to the author. */
function changeOf(text: string, kind: Kind, period: Period | null): TargetText | null {
  const dated = CHANGE.exec(text);
  const bare = BARE_CHANGE.exec(text);
  const [from, way, percent] = dated
    ? [Number(dated[1]), dated[2], dated[3]]
    : [period?.base, bare?.[1], bare?.[2]];
  if (from === undefined || way === undefined || kind !== 'count') return null;
  const falls = /下降|降低|减少/.test(way);
  return { change: falls ? `<= -${percent}%` : `>= ${percent}%`, from };
}

/** A bare `100%` is all there can be; another bare number is a floor, and said to be read as one. */
function withoutSign(text: string, kind: Kind, unit: string): PrintedTarget {
  const whole = checked(`= ${text}`, kind, unit);
  if (whole.target === null || text === '100%') return whole;
  return { ...checked(`>= ${text}`, kind, unit), remark: 'no-sign' };
}

function checked(target: TargetText, kind: Kind, unit: string): PrintedTarget {
  const read = parseTarget(target, unit);
  return isTargetFault(read) || !fitsKind(read, kind) ? UNREAD : { target, remark: null };
}
