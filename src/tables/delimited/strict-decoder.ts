/** Decodes bytes that come in chunks which begin with a whole character; never a replacement character in place of a byte. */
export class StrictDecoder {
  /** The line of the first byte that is not of the encoding: nothing behind it is decoded. Null where there was none yet. */
  faultLine: number | null = null;
  readonly #decoder: InstanceType<typeof TextDecoder>;
  readonly #lines = new LineCount();

  constructor(private readonly name: string) {
    this.#decoder = new TextDecoder(name, { fatal: true, ignoreBOM: true });
  }

  /** The text of a chunk, or its whole lines before the fault. */
  take(chunk: Uint8Array, isLast: boolean): string {
    const whole = decodeChunk(this.#decoder, chunk, isLast);
    const text = whole ?? longestPrefix(chunk, this.name);
    const line = this.#lines.add(text);
    if (whole !== null) return whole;
    this.faultLine = line;
    return wholeLines(text);
  }

  /** So many whole lines come before the next chunk, whose text is known. */
  pass(lines: number): void {
    this.#lines.pass(lines);
  }
}

function decoded(bytes: Uint8Array, name: string, whole: boolean): string | null {
  try {
    return new TextDecoder(name, { fatal: true, ignoreBOM: true }).decode(bytes, { stream: !whole });
  } catch {
    return null;
  }
}

/** Of these no letter holds a line feed, nor does one line say anything of how the next is to be decoded. */
const BY_LINES: ReadonlySet<string> = new Set(['utf-8', 'gb18030', 'gbk']);

/** True where each line can be decoded by itself. */
export function isByLines(encoding: string): boolean {
  return BY_LINES.has(encoding);
}

/**
 * Null where a byte of the chunk is not of the encoding, or the last one ends within a character. One that ends with a line is
 * decoded as if it were the last: nothing of it is left for the next, and engines take a fraction of the time.
 */
export function decodeChunk(
  decoder: InstanceType<typeof TextDecoder>,
  bytes: Uint8Array,
  isLast: boolean,
): string | null {
  const isWhole = isLast || (isByLines(decoder.encoding) && bytes.at(-1) === LINE_FEED);
  try {
    return decoder.decode(bytes, { stream: !isWhole });
  } catch (error) {
    if ((error as Error).name !== 'TypeError') throw error; // by its name: the decoder may be of another realm
    return null;
  }
}

const LINE_FEED = 0x0a;

/** Without the beginning of a line that cannot be read to its end: half a row says something else. */
function wholeLines(text: string): string {
  return text.slice(0, Math.max(text.lastIndexOf('\n'), text.lastIndexOf('\r')) + 1);
}

/** The text before the first undecodable byte, found by halving. */
function longestPrefix(bytes: Uint8Array, encoding: string): string {
  let good = 0;
  let bad = bytes.length;
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (decoded(bytes.subarray(0, middle), encoding, false) !== null) good = middle;
    else bad = middle;
  }
  return new TextDecoder(encoding).decode(bytes.subarray(0, good), { stream: true });
}

/** Counts the lines of a text that comes in pieces. */
export class LineCount {
  #line = 1;
  #afterReturn = false;

  /** Takes whole lines that nobody looks at. */
  pass(count: number): void {
    this.#line += count;
  }

  /** Takes a piece, and gives the line on which it ends. */
  add(text: string): number {
    const goesOn = this.#afterReturn && text.startsWith('\n');
    this.#line += breaksIn(text) - (goesOn ? 1 : 0);
    if (text !== '') this.#afterReturn = text.endsWith('\r');
    return this.#line;
  }
}

function breaksIn(text: string): number {
  if (text.includes('\r')) return text.match(/\r\n|\n|\r/g)?.length ?? 0;
  let breaks = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) breaks += 1;
  return breaks;
}
