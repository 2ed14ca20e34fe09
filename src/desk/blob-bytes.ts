import type { ByteStream } from '../assess/inputs/input.js';

const SLICE = 1 << 20;

/** The bytes of a chosen file as they are read, piece by piece, as often as they are asked for. */
export function blobBytes(file: Blob): ByteStream {
  return {
    size: () => file.size,
    isRepeatable: true,
    async *[Symbol.asyncIterator]() {
      for (let at = 0; at < file.size; at += SLICE) {
        yield new Uint8Array(await file.slice(at, at + SLICE).arrayBuffer());
      }
    },
  };
}
