import type { ByteStream, NamedBytes } from './input.js';

/** So many bytes are kept, in all, of streams that are there once only. */
const KEPT = 1 << 22;

/** The bytes of an input from the start once more; null where nobody has them, or where several inputs bear the name. */
export function readAgain(inputs: readonly NamedBytes[]): ByteStream | null {
  const [input, another] = inputs;
  if (!input || another) return null;
  const { bytes } = input;
  if (ArrayBuffer.isView(bytes)) return each([bytes]);
  if (bytes instanceof KeptStream) return bytes.kept;
  return bytes.isRepeatable ? bytes : null;
}

/** The same inputs; of streams that are there once only, what passes is kept as long as it is little. */
export function keptInputs(inputs: readonly NamedBytes[]): readonly NamedBytes[] {
  const room = { left: KEPT };
  return inputs.map((input) => {
    const { bytes } = input;
    const isOnce = !ArrayBuffer.isView(bytes) && !bytes.isRepeatable;
    return isOnce ? { ...input, bytes: new KeptStream(bytes, room) } : input;
  });
}

class KeptStream implements ByteStream {
  #chunks: Uint8Array[] | null = [];
  #isWhole = false;

  constructor(
    private readonly stream: ByteStream,
    private readonly room: { left: number },
  ) {}

  size(): number | null {
    return this.stream.size?.() ?? null;
  }

  problem(): ReturnType<NonNullable<ByteStream['problem']>> {
    return this.stream.problem?.() ?? null;
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<Uint8Array> {
    for await (const chunk of this.stream) {
      this.#keep(chunk);
      yield chunk;
    }
    this.#isWhole = true;
  }

  get kept(): ByteStream | null {
    return this.#isWhole && this.#chunks ? each(this.#chunks) : null;
  }

  /** All or nothing: of half a text there is nothing to be said. */
  #keep(chunk: Uint8Array): void {
    if (!this.#chunks) return;
    this.room.left -= chunk.length;
    if (this.room.left >= 0) this.#chunks.push(chunk);
    else {
      this.room.left += chunk.length + this.#chunks.reduce((sum, { length }) => sum + length, 0);
      this.#chunks = null;
    }
  }
}

async function* each(chunks: readonly Uint8Array[]): AsyncGenerator<Uint8Array> {
  yield* chunks;
}
