import { SSF } from '@e965/xlsx';
import { plainDecimal } from './decimal.js';

/** A number as its format shows it on the screen; where the library cannot tell, the number once more. */
export function shownText(code: string, value: number, date1904: boolean): string {
  try {
    return String(SSF.format(code, value, { date1904 }));
  } catch {
    return plainDecimal(value);
  }
}
