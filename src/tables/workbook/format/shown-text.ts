import { SSF } from '@e965/xlsx';
import { plainDecimal } from './decimal.js';

/** No program writes longer codes; the library takes time that grows with their square, and for every cell. */
const LONGEST = 128;

/** A number as its format shows it on the screen; where the library cannot tell, the number once more. */
export function shownText(code: string, value: number, date1904: boolean): string {
  if (code.length > LONGEST) return plainDecimal(value);
  try {
    return String(SSF.format(code, value, { date1904 }));
  } catch {
    return plainDecimal(value);
  }
}
