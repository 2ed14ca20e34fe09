import { Fraction } from 'fraction.js';
import { unitOf } from '../quantity/amount.js';
import { isDivisible } from '../quantity/unit.js';
import type { Kind } from './plan.js';

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
const RISE = /(?:增长率|增长速度|增速|增幅|上升率|上升幅度)$/;
const FALL = /(?:下降率|下降速度|下降幅度|降幅|降低率|减少率)$/;

/** Whether a name says that it is a growth: 年均增长率, 增速, 下降率. */
export function namesGrowth(name: string): boolean {
  return RISE.test(bare(name)) || countsFalls(name);
}

/** Whether a growth counts falls, as its name says: a 下降率 of 25 % is a fall by 25 %. */
export function countsFalls(name: string): boolean {
  return FALL.test(bare(name));
}

function bare(name: string): string {
  return name.trim().replace(BRACKETS, '').trim();
}
