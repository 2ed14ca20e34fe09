/** How a text file's bytes are to be read, and how many of them the mark at their start takes. */
export interface Encoding {
  readonly name: string;
  readonly skip: number;
  /** All of the text, where it took decoding it to find out the encoding. */
  readonly text?: string;
}

const MARKS: readonly (readonly [readonly number[], string])[] = [
  [[0xef, 0xbb, 0xbf], 'utf-8'],
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
];

/** The encodings tried where nothing says which: Excel's "CSV UTF-8", and the GBK that Chinese Excel writes without a mark. */
const TRIED = ['utf-8', 'gb18030'] as const;

/**
 * The encoding of a file that begins with these bytes: the forced one, else that of a byte order mark, else strict UTF-8,
 * else GB18030. `whole` says that these are all the bytes; a head may end within a character. Null where none fits.
 */
export function detectEncoding(head: Uint8Array, whole: boolean, forced: string | null): Encoding | null {
  const mark = markOf(head);
  if (mark && (forced === null || sameFamily(mark[1], forced)))
    return { name: mark[1], skip: mark[0].length };
  if (forced !== null) return { name: forced, skip: 0 };
  for (const name of TRIED) {
    const text = decoded(head, name, whole);
    if (text !== null) return { name, skip: 0, ...(whole && { text }) };
  }
  return null;
}

/** The canonical name of an encoding label, or null where there is none of that name. */
export function encodingNamed(label: string): string | null {
  try {
    return new TextDecoder(label).encoding.replace(/^gbk$/, 'gb18030');
  } catch {
    return null;
  }
}

/** The encoding that a byte order mark at the start tells, or null where there is none. */
export function markedEncoding(head: Uint8Array): string | null {
  return markOf(head)?.[1] ?? null;
}

function markOf(head: Uint8Array) {
  return MARKS.find(([bytes]) => bytes.every((byte, i) => head[i] === byte));
}

/** Of the two kinds of UTF-16 the mark knows better than who asked for UTF-16. */
function sameFamily(a: string, b: string): boolean {
  return a.replace(/[lb]e$/, '') === b.replace(/[lb]e$/, '');
}

function decoded(bytes: Uint8Array, name: string, whole: boolean): string | null {
  try {
    return new TextDecoder(name, { fatal: true, ignoreBOM: true }).decode(bytes, { stream: !whole });
  } catch {
    return null;
  }
}

/** Decoded text as it streams, and the line of the first byte that is not of the encoding. */
export interface Decoded {
  readonly chunks: AsyncIterable<string>;
  /** Null while nothing has failed; known once the chunks have been read. */
  faultLine(): number | null;
}

/**
 * Decodes strictly; never a replacement character in place of a byte. Reads the bytes to their end, even where their text
 * is known.
 */
export function decode(bytes: AsyncIterable<Uint8Array>, encoding: Encoding): Decoded {
  let fault: number | null = null;
  async function* known(text: string): AsyncGenerator<string> {
    for await (const _ of bytes);
    yield text;
  }
  async function* pieces(): AsyncGenerator<string> {
    const decoder = new TextDecoder(encoding.name, { fatal: true, ignoreBOM: true });
    let lines = 1;
    try {
      for await (const chunk of aligned(skipping(bytes, encoding.skip), encoding.name)) {
        const text = decodeChunk(decoder, chunk, (before) => {
          fault = lines + before;
        });
        lines += breaksIn(text);
        yield text;
        if (fault !== null) return;
      }
      yield decoder.decode();
    } catch (error) {
      if (!(error instanceof TypeError)) throw error;
      fault = lines; // the bytes end within a character
    }
  }
  return { chunks: encoding.text === undefined ? pieces() : known(encoding.text), faultLine: () => fault };
}

async function* skipping(bytes: AsyncIterable<Uint8Array>, count: number): AsyncGenerator<Uint8Array> {
  let left = count;
  for await (const chunk of bytes) {
    const rest = chunk.subarray(left);
    left -= chunk.length - rest.length;
    if (rest.length > 0) yield rest;
  }
}

const LINE_FEED = 0x0a;

/** The bytes in chunks that start with a whole character: cut after a line feed, which no longer character contains. */
async function* aligned(bytes: AsyncIterable<Uint8Array>, encoding: string): AsyncGenerator<Uint8Array> {
  const wide = encoding.startsWith('utf-16');
  let held = new Uint8Array();
  for await (const chunk of bytes) {
    const all = held.length === 0 ? chunk : joined(held, chunk);
    const end = wide ? all.length - (all.length % 2) : all.lastIndexOf(LINE_FEED) + 1;
    const cut = end === 0 ? all.length : end; // a chunk that is one line is decoded all the same
    held = all.slice(cut);
    yield all.subarray(0, cut);
  }
  if (held.length > 0) yield held;
}

function joined(a: Uint8Array, b: Uint8Array): Uint8Array {
  const both = new Uint8Array(a.length + b.length);
  both.set(a);
  both.set(b, a.length);
  return both;
}

/** Decodes a chunk; where a byte of it is not of the encoding, gives the text before it and says how many lines that is. */
function decodeChunk(
  decoder: InstanceType<typeof TextDecoder>,
  bytes: Uint8Array,
  onFault: (linesBefore: number) => void,
): string {
  try {
    return decoder.decode(bytes, { stream: true });
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    const text = longestPrefix(bytes, decoder.encoding);
    onFault(breaksIn(text));
    return text;
  }
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

function breaksIn(text: string): number {
  if (text.includes('\r')) return text.match(/\r\n|\n|\r/g)?.length ?? 0;
  let breaks = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) breaks += 1;
  return breaks;
}
