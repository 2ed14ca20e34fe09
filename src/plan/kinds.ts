import { Fraction } from 'fraction.js';
import { unitOf } from '../quantity/amount.js';
import { isDivisible } from '../quantity/unit.js';
import type { Direction, Kind } from './plan.js';

const NONE = new Fraction(0);
const ALL = new Fraction(1);
const SHARE = { least: NONE, most: ALL };

/** Between what the values of a kind lie: a share between none and all, a number of things from none up; an amount or a growth may be negative. */
export const LIMITS: {
  readonly [K in Kind]: { readonly least: Fraction | null; readonly most: Fraction | null };
} = {
  rate: SHARE,
  count: { least: NONE, most: null },
  quantity: { least: null, most: null },
  presence: SHARE,
  coverage: SHARE,
  growth: { least: null, most: null },
  attestation: { least: null, most: null },
};

/** Whether a kind's values lie between none and all of something; a growth has a sign and no upper end. */
export const IS_SHARE: { readonly [K in Kind]: boolean } = {
  rate: true,
  count: false,
  quantity: false,
  presence: true,
  coverage: true,
  growth: false,
  attestation: false,
};

/** Whether values come in whole numbers: persons and houses do, money and weights do not. */
export function isCountedWhole({ kind, unit }: { readonly kind: Kind; readonly unit: string }): boolean {
  return kind === 'count' && !isDivisible(unitOf(unit).noun);
}

const BRACKETS = /[(（][^()（）]*[)）]$/;
const RISE = /(?:(?:增长|上升|增加)(?:率|速度|比例|幅度)?|提高率|提升率|增速|增幅|涨幅)$/;
const FALL = /(?:(?:下降|降低|减少)(?:率|速度|比例|幅度)?|降幅|减幅)$/;

/** Whether a name says that it is a growth: 年均增长率, 增速, 下降率, 单位GDP能耗降低. */
export function namesGrowth(name: string): boolean {
  return directionOfName(name) !== null;
}

/** Which way the name of a growth counts: a 下降率 of 25 % is a fall by 25 %. Null where it does not tell. */
export function directionOfName(name: string): Direction | null {
  const words = bare(name);
  if (FALL.test(words)) return 'fall';
  return RISE.test(words) ? 'rise' : null;
}

/** Whether a growth counts falls. */
export function countsFalls({ direction }: { readonly direction: Direction | null }): boolean {
  return direction === 'fall';
}

function bare(name: string): string {
  return name.trim().replace(BRACKETS, '').trim();
}
