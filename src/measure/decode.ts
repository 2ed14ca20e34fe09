/** Decoded text as it streams, and where the first byte stood that is not of the encoding. */
export interface Decoded {
  readonly chunks: AsyncIterable<string>;
  /** Offset of the chunk in which decoding failed, or null; known once the chunks have been read. */
  faultAt(): number | null;
}

/** Strict UTF-8, a byte order mark dropped; never a replacement character in place of a byte. */
export function decodeUtf8(bytes: AsyncIterable<Uint8Array>): Decoded {
  let fault: number | null = null;
  async function* decode(): AsyncGenerator<string> {
    const decoder = new TextDecoder('utf-8', { fatal: true });
    let offset = 0;
    try {
      for await (const chunk of bytes) {
        yield decoder.decode(chunk, { stream: true });
        offset += chunk.length;
      }
      yield decoder.decode();
    } catch (error) {
      if (!(error instanceof TypeError)) throw error;
      fault = offset;
    }
  }
  return { chunks: decode(), faultAt: () => fault };
}
