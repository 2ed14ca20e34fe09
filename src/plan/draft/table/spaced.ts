import { isNoValue, looksLikeDemand } from './cell-looks.js';
import { isHeader, meaningOf } from './heading.js';
import { bare, type DraftLine, onlyText, rowNumber } from './line.js';

/** The headings of a line that parts them by blanks only: `指标名称 2025年值 指标性质`; null where it is no such line. */
export function spacedHeads(line: DraftLine): string[] | null {
  const text = onlyText(line);
  if (text === null || text.length > 120) return null;
  const joined = text.trim().replace(/(\d{4})\s+(?=年)/g, '$1');
  const heads = joined.split(/\s+/);
  return heads.length > 1 && isHeader(heads) && heads.every((head) => head.length <= 16) ? heads : null;
}

/** Splits a line under such headings: a number before the name, and behind it as many values as there are headings. */
export function spacedCells(text: string, heads: readonly string[]): string[] {
  const name = heads.findIndex((head) => meaningOf(head) === 'name');
  const values = heads.slice(name + 1);
  const words = text.trim().split(/\s+/);
  const [first = ''] = words;
  const number = rowNumber(first) === null ? '' : first;
  const rest = number === '' ? words : words.slice(1);
  const last = rest.slice(-values.length);
  // with one word for each column only the target needs to look like one
  const isExact = rest.length === values.length + 1;
  const target = targetAmong(values);
  const fits =
    last.length === values.length &&
    last.every((word, i) => (isExact && i !== target) || suits(word, values[i] ?? ''));
  const names = fits ? rest.slice(0, -values.length) : rest;
  return [number, names.join(''), ...values.map((_, i) => (fits ? (last[i] ?? '') : ''))];
}

function targetAmong(heads: readonly string[]): number {
  const meanings = heads.map(meaningOf);
  return meanings.includes('target') ? meanings.lastIndexOf('target') : meanings.lastIndexOf('year');
}

function suits(word: string, head: string): boolean {
  const meaning = meaningOf(head);
  if (meaning === 'nature') return /约束|预期|倡导|力争/.test(word) || isNoValue(bare(word));
  if (meaning === 'target' || meaning === 'year' || meaning === 'baseline')
    return looksLikeDemand(bare(word));
  return true;
}

/** The headings as `spacedCells` lays the cells out. */
export function spacedColumns(heads: readonly string[]): string[] {
  const name = heads.findIndex((head) => meaningOf(head) === 'name');
  return ['序号', ...heads.slice(name)];
}
