/** Where the lines of a text end; asked for places further and further on. */
export class LineBreaks {
  #lineFeed = -1;
  #carriageReturn = -1;

  constructor(
    readonly text: string,
    readonly isLast: boolean,
    /** Known once for all that look through the same text: behind the last one none need be looked for. */
    private readonly last = { feed: text.lastIndexOf('\n'), return: text.lastIndexOf('\r') },
  ) {}

  /** The end of the line that holds `from`; the text's length where the line goes on in the next piece. */
  endOf(from: number): number {
    const { text, last } = this;
    if (this.#lineFeed < from) this.#lineFeed = next(text, '\n', from, last.feed);
    if (this.#carriageReturn < from) this.#carriageReturn = next(text, '\r', from, last.return);
    const end = Math.min(this.#lineFeed, this.#carriageReturn);
    const mayGoOn = !this.isLast && end === text.length - 1 && end === this.#carriageReturn;
    return mayGoOn ? text.length : end; // a line feed may follow
  }

  /** Whether some line is longer than so many characters; true at the latest for one of twice as many. */
  hasLonger(most: number): boolean {
    const breaks = new LineBreaks(this.text, this.isLast, this.last);
    for (let at = 0; at + most < this.text.length; at += most) if (breaks.endOf(at) > at + most) return true;
    return false;
  }

  /** Where the line after the one that ends here begins. */
  after(end: number): number {
    return end + (this.text.startsWith('\r\n', end) ? 2 : 1);
  }

  /** Where the line begins that comes so many lines after the one at `start`. */
  afterLines(start: number, count: number): number {
    const breaks = new LineBreaks(this.text, this.isLast, this.last);
    let from = start;
    for (let left = count; left > 0; left -= 1) from = breaks.after(breaks.endOf(from));
    return from;
  }

  /** The end of the first line that ends so many characters behind `start` or later, at most `end`. */
  lineEndWithin(start: number, end: number, most: number): number {
    if (end - start <= most) return end;
    return Math.min(end, this.afterLines(start + most, 1));
  }

  /** The texts of at most so many lines from `start` on. */
  linesFrom(start: number, count: number): string[] {
    const breaks = new LineBreaks(this.text, this.isLast, this.last);
    const lines: string[] = [];
    for (let from = start; lines.length < count && from < this.text.length; ) {
      const end = breaks.endOf(from);
      lines.push(this.text.slice(from, end));
      from = breaks.after(end);
    }
    return lines;
  }

  /** The end of the whole lines from `start` on up to the last one with a quote; `start` where there are none yet. */
  endOfBlock(start: number): number {
    const last = this.text.lastIndexOf('"');
    const end = new LineBreaks(this.text, this.isLast, this.last).endOf(last);
    if (end < this.text.length) return this.after(end);
    if (this.isLast) return this.text.length;
    const before = Math.max(this.text.lastIndexOf('\n', last), this.text.lastIndexOf('\r', last)) + 1;
    return Math.max(start, before);
  }
}

function next(text: string, mark: string, from: number, last: number): number {
  return from > last ? text.length : text.indexOf(mark, from);
}

export function orEnd(found: number, text: string): number {
  return found < 0 ? text.length : found;
}
