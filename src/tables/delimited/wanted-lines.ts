/** A line of a text, as bytes without what ends it. */
export interface Line {
  readonly number: number;
  readonly bytes: Uint8Array;
}

const LINE_FEED = 0x0a;
const RETURN = 0x0d;

/**
 * The lines that are wanted, of a text in which line feeds and returns are single bytes. Those before them are counted and neither
 * decoded nor kept; reading ends behind the last.
 */
export async function* wantedLines(
  chunks: AsyncIterable<Uint8Array>,
  isWanted: (line: number) => boolean,
  isLast: (line: number) => boolean,
): AsyncGenerator<Line> {
  let line = 1;
  let held: Uint8Array[] = [];
  let afterReturn = false;
  for await (const chunk of chunks) {
    if (chunk.length === 0) continue;
    const breaks = new Breaks(chunk);
    let at = afterReturn && chunk[0] === LINE_FEED ? 1 : 0;
    afterReturn = chunk.at(-1) === RETURN;
    for (let end = breaks.from(at); ; end = breaks.from(at)) {
      if (isWanted(line)) held.push(chunk.slice(at, end));
      if (end === chunk.length) break;
      if (isWanted(line)) yield { number: line, bytes: joined(held) };
      held = [];
      if (isLast(line)) return;
      line += 1;
      at = end + (chunk[end] === RETURN && chunk[end + 1] === LINE_FEED ? 2 : 1);
    }
  }
  if (isWanted(line)) yield { number: line, bytes: joined(held) };
}

/** Where the lines end in a piece of a text; asked for places further and further on. */
class Breaks {
  #feed = -1;
  #return = -1;

  constructor(private readonly bytes: Uint8Array) {}

  /** The length of the piece where no line ends any more. */
  from(at: number): number {
    if (this.#feed < at) this.#feed = this.#next(LINE_FEED, at);
    if (this.#return < at) this.#return = this.#next(RETURN, at);
    return Math.min(this.#feed, this.#return);
  }

  #next(byte: number, at: number): number {
    const found = this.bytes.indexOf(byte, at);
    return found < 0 ? this.bytes.length : found;
  }
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
