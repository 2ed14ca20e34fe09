import type { Book, BookCell } from '../books.js';

/** A workbook, and what it must say. */
export interface BookCase {
  readonly book: Book;
  readonly values: readonly string[];
  readonly faults?: readonly string[];
  /** The number under which it is known that this is not read yet. */
  readonly notYet?: number;
}

export const DECLARED = '申报率';
export const share = (of: number): BookCell => ({ share: of });
export const sheet = (name: string, ...rows: BookCell[][]) => ({ name, rows });
export const TWO = ['冀州区 申报率 2025 0.92', '桃城区 申报率 2025 0.91'];
export const one = (of: number): BookCell[][] => [
  ['指标', '年份', '数值'],
  [DECLARED, 2025, share(of)],
];
export const yearless = (of: number): BookCell[][] => [
  ['指标', '数值'],
  [DECLARED, share(of)],
];
export const YEARS = ['* 申报率 2024 0.88', '* 申报率 2025 0.91'];
export const CITY = ['* 申报率 2025 0.91'];
