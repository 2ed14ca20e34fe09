import { divisionOfCode } from './county-codes.js';

/** The code of a division, of 6, 9 or 12 digits, before or behind its name: 131102桃城区, 桃城区（131102）. */
const CODE = '(\\d{6}(?:\\d{3}|\\d{6})?)';
const ALONE = new RegExp(`^${CODE}$`);
const BEFORE = new RegExp(`^${CODE}\\s*[-_/:]?\\s*(\\D+)$`);
const BEHIND = new RegExp(`^(\\D+?)\\s*[-_/]?\\s*[([]?${CODE}[)\\]]?$`);

/** The name beside a code of the plan's own place or of one within it; null for any other text. */
export function besideCode(folded: string, ofPlan: string | null): string | null {
  if (ofPlan === null) return null;
  const { code = '', name = '' } = codeAndName(folded) ?? {};
  return name !== '' && code.startsWith(ofPlan.replace(/(?:00)+$/, '')) ? name.trim() : null;
}

function codeAndName(folded: string): { readonly code?: string; readonly name?: string } | null {
  if (!/\d{6}/.test(folded)) return null;
  const [, first, second] = BEFORE.exec(folded) ?? [];
  if (first !== undefined) return { code: first, name: second ?? '' };
  const [, name, code] = BEHIND.exec(folded) ?? [];
  return code === undefined ? null : { code, name: name ?? '' };
}

/** A code by itself or beside a name, and whose it is, where that is known; null where there is none. */
export function codeIn(folded: string): { readonly code: string; readonly division: string | null } | null {
  const code = ALONE.exec(folded)?.[1] ?? codeAndName(folded)?.code;
  return code === undefined ? null : { code, division: divisionOfCode(code) };
}

const OF_COUNTY = /^(\d{6})(?:000|000000)?$/;

/** The name of the county that a code by itself stands for; null for any other text, and for the code of a town within one. */
export function countyOfCode(folded: string): string | null {
  const [, code] = OF_COUNTY.exec(folded) ?? [];
  return code === undefined ? null : divisionOfCode(code);
}

/** True for a code of something that neither lies in the place of another code nor has that in it. */
export function liesApart(code: string, ofPlan: string): boolean {
  const [own, other] = [code.slice(0, 6), ofPlan].map((one) => one.replace(/(?:00)+$/, ''));
  return own !== undefined && other !== undefined && !own.startsWith(other) && !other.startsWith(own);
}

const HEADS_CODES =
  /(?:(?:区划|区域|地区|地域|县区|县市区|区县|市县|单位|机构|组织)?(?:代码|代号|编码|编号)|区划码|code)$/i;

/** True for the heading of a column that may hold such codes. */
export function headsCodes(heading: string): boolean {
  return HEADS_CODES.test(heading);
}

/** True for one that holds nothing else: 行政区划代码. */
export function headsDivisions(heading: string): boolean {
  return /(?:区划|地区|县区|县市区|区县|市县)(?:代码|代号|编码|码)$/.test(heading);
}
