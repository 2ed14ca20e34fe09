import { rowFieldOf } from './blocks.js';
import type { ColumnHeading } from './column-heading.js';
import { isAmong, isOfTowns, isSlice } from './slices.js';

/** Beside it 乡镇 tells what is within a county; else it may as well tell whose the values are. */
export function isOfCounties(column: ColumnHeading): boolean {
  return rowFieldOf(column) === 'area' && !isOfTowns(column.text);
}

/** 国有企业, or whatever stands under 其中. */
export function isOfSlice({ text, lowest }: ColumnHeading): boolean {
  return isSlice(lowest) || text.split(' ').some(isAmong);
}
