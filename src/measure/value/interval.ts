import { Fraction } from 'fraction.js';

const LABEL = '(?:9[059](?:\\.\\d)?\\s*%?\\s*)?(?:c\\.?i\\.?|置信区间|可信区间)\\s*[:=,]?\\s*';
const NUMBER = '(\\d{1,3}(?:\\.\\d+)?)';
const BOUNDS = new RegExp(`^(?:${LABEL})?[([]?${NUMBER}%?\\s*[-—–~至到,、]+\\s*${NUMBER}%?[)\\]]?$`, 'i');
const SHARE = /^(\d{1,3}(?:\.\d+)?)\s*%?$/;

/** True for the bounds of confidence in brackets behind a share, which lies between them: 88.9%（95%CI：86.1—91.0）. */
export function isInterval(remark: string, share: string): boolean {
  const [, low, high] = BOUNDS.exec(remark.trim()) ?? [];
  const [, value] = SHARE.exec(share.trim()) ?? [];
  if (low === undefined || high === undefined || value === undefined) return false;
  const between = new Fraction(value);
  return between.gt(new Fraction(low)) && between.lt(new Fraction(high));
}
