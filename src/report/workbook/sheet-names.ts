import { printable } from '../said/printable.js';

/** Excel's own bounds: so many characters, none of these, and one name that it keeps for itself. */
const LONGEST = 31;
const FORBIDDEN = /[[\]:*?/\\]/g;
const RESERVED = 'history';

/** Gives each sheet a name that Excel takes and that no other sheet of the workbook has, whatever it was to be called. */
export class SheetNames {
  readonly #taken = new Set<string>([RESERVED]);

  take(wanted: string): string {
    const plain = fitting(wanted) || '-';
    let name = plain;
    for (let n = 2; this.#taken.has(name.toLowerCase()); n += 1) {
      name = `${shortened(plain, LONGEST - String(n).length - 1)} ${n}`;
    }
    this.#taken.add(name.toLowerCase());
    return name;
  }
}

/** No apostrophe may stand at either end: references to the sheet are quoted by it. */
function fitting(wanted: string): string {
  const allowed = printable(wanted.replaceAll(/\s+/g, ' ')).replaceAll(FORBIDDEN, '-');
  return shortened(allowed, LONGEST).replaceAll(/^['\s]+|['\s]+$/g, '');
}

/** By UTF-16 units, which is how Excel counts, but never through a pair of them. */
function shortened(text: string, most: number): string {
  const cut = text.slice(0, most);
  return /[\ud800-\udbff]$/.test(cut) ? cut.slice(0, -1) : cut;
}
