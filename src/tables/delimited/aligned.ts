/** The bytes without the first ones. */
export async function* skipping(bytes: AsyncIterable<Uint8Array>, count: number): AsyncGenerator<Uint8Array> {
  let left = count;
  for await (const chunk of bytes) {
    const rest = chunk.subarray(left);
    left -= chunk.length - rest.length;
    if (rest.length > 0) yield rest;
  }
}

/**
 * The bytes in chunks that start with a whole character: cut after a line feed, which no longer character contains. The last
 * chunk, which may be empty, is what stands behind the last line feed.
 */
export async function* aligned(
  bytes: AsyncIterable<Uint8Array>,
  encoding: string,
): AsyncGenerator<{ chunk: Uint8Array; isLast: boolean }> {
  let held = new Uint8Array();
  for await (const chunk of bytes) {
    const all = held.length === 0 ? chunk : joined(held, chunk);
    const end = afterLastLineFeed(all, encoding);
    const cut = end === 0 ? all.length : end; // a chunk that is one line is decoded all the same
    held = all.slice(cut);
    yield { chunk: all.subarray(0, cut), isLast: false };
  }
  yield { chunk: held, isLast: true };
}

const LINE_FEED = 0x0a;

/** 0 where there is none. */
function afterLastLineFeed(bytes: Uint8Array, encoding: string): number {
  if (!encoding.startsWith('utf-16')) return bytes.lastIndexOf(LINE_FEED) + 1;
  const low = encoding === 'utf-16le' ? 0 : 1;
  let at = bytes.length - (bytes.length % 2) - 2;
  while (at >= 0 && !(bytes[at + low] === LINE_FEED && bytes[at + 1 - low] === 0)) at -= 2;
  return at + 2;
}

function joined(a: Uint8Array, b: Uint8Array): Uint8Array {
  const both = new Uint8Array(a.length + b.length);
  both.set(a);
  both.set(b, a.length);
  return both;
}
