import { printable } from '../said/printable.js';

/** Excel's own bounds: so many characters, none of these, and one name that it keeps for itself. */
const LONGEST = 31;
const FORBIDDEN = /[[\]:*?/\\]/g;
const RESERVED = 'history';

/** Gives each sheet a name that Excel takes and that no other sheet of the workbook has, whatever it was to be called. */
export class SheetNames {
  readonly #taken = new Set<string>([RESERVED]);

  /** As a file is called, whose ending stays where the name is too long. */
  takeFile(wanted: string): string {
    const [ending = ''] = ENDING.exec(wanted) ?? [];
    const stem = fitting(wanted.slice(0, wanted.length - ending.length));
    return this.take(`${shortened(stem, LONGEST - ending.length)}${ending}`);
  }

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

const ENDING = /\.\w{1,5}$/;

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
