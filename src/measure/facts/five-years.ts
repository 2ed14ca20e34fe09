import { fold } from '../../quantity/fold.js';

/** The years of one of the national plans, by which those of cities are named. */
export interface FiveYears {
  /** As it was written. */
  readonly text: string;
  readonly first: number;
  readonly last: number;
}

const NAMED = /(?<![一二三四五六七八九百\d])十([一二三四五六七八九])五(?![\d一二三四五六七八九十个年])/;

/** 十三五 are the years from 2016 to 2020; null where a text names no such plan. */
export function fiveYearsIn(written: string): FiveYears | null {
  const [text, unit = ''] = NAMED.exec(fold(written)) ?? [];
  if (text === undefined) return null;
  const last = 2010 + 5 * '一二三四五六七八九'.indexOf(unit);
  return { text, first: last - 4, last };
}
