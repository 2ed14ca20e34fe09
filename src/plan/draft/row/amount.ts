import { fold } from '../../../quantity/fold.js';
import { saysNothing } from '../../../quantity/no-value.js';
import { parseBaseline } from '../../build/build.js';

const BARE =
  /^((?:[≥≤<>=]+|不低于|不少于|不小于|不高于|不超过|不大于|不多于|大于|小于|高于|低于|超过|至少|达到|达|控制在|累计|年均)*)(-?\d[\d,]*(?:\.\d+)?)(以上|以下|以内|左右|及以上|及以下)?$/;

/** A bare number in the unit that its column, its name or its heading says: 68.3 under （%） is 68.3%, 16.9 under 1/10万 is 16.9/10万; none needs no unit. */
export function inUnit(text: string, unit: string): string {
  const [, sign = '', number, end = ''] = BARE.exec(text.replaceAll(' ', '')) ?? [];
  const behind = unit.replace(/^1(?=\/)/, '');
  return number === undefined || unit === '' || number === '0' ? text : `${sign}${number}${behind}${end}`;
}

/** A number that the plan prints in the indicator's own terms, else its words; a count is whole, so 11.29 lacks its unit. */
export function baselineOf(cell: string, unit: string, isCounted: boolean): string | { text: string } | null {
  const text = fold(cell);
  if (saysNothing(text.toLowerCase())) return null;
  const number = parseBaseline(text, unit);
  const usable = number && (!isCounted || !/^[\d.,]+$/.test(text) || number.value.d === 1n);
  return usable ? text : { text };
}

/** Whether a baseline is beyond a target, both as printed: then less is better. Null where either is no number. */
export function isBeyond(
  baseline: string | { text: string } | null,
  target: string,
  unit: string,
): boolean | null {
  if (typeof baseline !== 'string') return null;
  const [from, to] = [parseBaseline(baseline, unit), parseBaseline(target, unit)];
  return from && to ? from.value.gt(to.value) : null;
}
