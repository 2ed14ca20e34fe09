import { whyNoBytes } from '../assess/bytes.js';
import type { ByteStream, NamedBytes } from '../assess/inputs/input.js';

/** What is handed in is held against what it must be, since nobody's compiler may have seen it. */

/** Inputs of an engine that has no disk; what they must be, and are not, is a TypeError. */
export function namedBytes(inputs: unknown, of: string, orElse = ''): NamedBytes[] {
  const must = `${of}: the inputs are a list of ${orElse}{ name, bytes }, the bytes a Uint8Array or an async iterable of them`;
  if (!Array.isArray(inputs)) throw new TypeError(must);
  return inputs.map((input) => {
    const { name, bytes } = Object(input) as { name?: unknown; bytes?: unknown };
    if (typeof name !== 'string') throw new TypeError(must);
    if (isStream(bytes)) return { ...input, bytes: checkedStream(bytes, name, of) };
    const why = whyNoBytes(bytes);
    if (why !== null) throw new TypeError(`${must}; those of "${name}" are ${why}`);
    return input;
  });
}

function isStream(bytes: unknown): bytes is ByteStream {
  return typeof Object(bytes)[Symbol.asyncIterator] === 'function';
}

/**
 * The same bytes, of which each chunk is one. They are copied: whoever fills one buffer again and again hands in the same one each
 * time, and chunks are kept longer than that.
 */
export function checkedStream(stream: ByteStream, name: string, of: string): ByteStream {
  const { size, problem, isRepeatable = false } = stream;
  async function* chunks(): AsyncGenerator<Uint8Array> {
    for await (const chunk of stream) {
      const why = whyNoBytes(chunk);
      if (why !== null) throw new TypeError(`${of}: each chunk of "${name}" is a Uint8Array, not ${why}`);
      yield chunk.slice();
    }
  }
  return {
    ...(typeof size === 'function' && { size: () => size.call(stream) }),
    ...(typeof problem === 'function' && { problem: () => problem.call(stream) }),
    isRepeatable,
    [Symbol.asyncIterator]: chunks,
  };
}
