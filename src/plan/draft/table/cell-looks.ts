import { saysNothing } from '../../../quantity/no-value.js';

export function isNoValue(bareCell: string): boolean {
  return saysNothing(bareCell.toLowerCase());
}

const WORDS =
  /^(?:(?:逐年|逐步|稳步|持续|不断|进一步|基本|全面|已)?(?:提升|提高|上升|增长|增加|递增|扩大|下降|降低|减少|完成|建成|建立|设立|实现|覆盖|全覆盖|落实|达到|启动|推进中))/;

/** Whether a cell looks like a value or a demand: a number with what belongs to it, a direction, something to be done. */
export function looksLikeDemand(bareCell: string): boolean {
  return (
    isNoValue(bareCell) || /^[≥≤<>=〔[【(]*\d/.test(bareCell) || WORDS.test(bareCell) || isBounded(bareCell)
  );
}

function isBounded(cell: string): boolean {
  return /^(?:不低于|不少于|不高于|不超过|达到?|控制在|高于|低于|至少|大于|小于|比|较|到|每年|年均).{0,30}\d/.test(
    cell,
  );
}
