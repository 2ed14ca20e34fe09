import fc from 'fast-check';

/** One change of bytes; `at` is taken modulo their number, so that it falls into any file. */
export type Edit =
  | { readonly type: 'insert'; readonly at: number; readonly bytes: Uint8Array }
  | { readonly type: 'delete' | 'repeat'; readonly at: number; readonly length: number }
  | { readonly type: 'set'; readonly at: number; readonly byte: number };

/** Changes anywhere in the first `reach` bytes, which put in these pieces. */
export function edits(pieces: readonly Uint8Array[], reach = 4096): fc.Arbitrary<readonly Edit[]> {
  const at = fc.nat(reach);
  const one = fc.oneof(
    fc.record({ type: fc.constant('insert' as const), at, bytes: fc.constantFrom(...pieces) }),
    fc.record({
      type: fc.constantFrom('delete' as const, 'repeat' as const),
      at,
      length: fc.integer({ min: 1, max: 40 }),
    }),
    fc.record({ type: fc.constant('set' as const), at, byte: fc.nat(255) }),
  );
  return fc.array(one, { minLength: 1, maxLength: 8 });
}

export function edited(bytes: Uint8Array, all: readonly Edit[]): Uint8Array {
  return all.reduce(apply, bytes);
}

function apply(bytes: Uint8Array, one: Edit): Uint8Array {
  const here = one.at % (bytes.length + 1);
  const before = bytes.subarray(0, here);
  switch (one.type) {
    case 'insert':
      return Buffer.concat([before, one.bytes, bytes.subarray(here)]);
    case 'delete':
      return Buffer.concat([before, bytes.subarray(here + one.length)]);
    case 'repeat':
      return Buffer.concat([before, bytes.subarray(here, here + one.length), bytes.subarray(here)]);
    case 'set':
      return Buffer.concat([before, Uint8Array.of(one.byte), bytes.subarray(here + 1)]);
  }
}

export const encoded = (pieces: readonly string[]): readonly Uint8Array[] =>
  pieces.map((piece) => new TextEncoder().encode(piece));
