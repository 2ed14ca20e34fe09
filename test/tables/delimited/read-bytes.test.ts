import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decode, type Encoding } from '../../../src/tables/delimited/decode.js';
import { readBytes } from '../../../src/tables/delimited/read-bytes.js';
import { readDelimited } from '../../../src/tables/delimited/rows.js';
import { NO_PAUSE } from '../../../src/tables/pause.js';

const LIMITS = { columns: 12, rowLength: 300 };

interface Found {
  readonly rows: readonly { readonly cells: readonly string[]; readonly line: number }[];
  readonly fault: unknown;
  readonly quotes: readonly (readonly number[])[];
  readonly badLine: number | null;
}

/** The rows as they are read line by line, and how many of them were known. */
async function byLines(bytes: Uint8Array, encoding: Encoding, chunk: number) {
  const rows: { cells: string[]; line: number }[] = [];
  let again = 0;
  const onRow = (cells: string[], line: number, isAgain = false) => {
    rows.push({ cells, line });
    if (isAgain) again += 1;
  };
  const { fault, strayQuotes, doubtfulQuotes, badLine } = await readBytes(
    inChunks(bytes, chunk),
    encoding,
    ',',
    LIMITS,
    onRow,
    NO_PAUSE,
  );
  const found: Found = { rows, fault, quotes: [strayQuotes, doubtfulQuotes], badLine };
  return { found, again };
}

async function asText(bytes: Uint8Array, encoding: Encoding, chunk: number): Promise<Found> {
  const rows: { cells: string[]; line: number }[] = [];
  const { chunks, faultLine } = decode(inChunks(bytes, chunk), encoding);
  const { fault, strayQuotes, doubtfulQuotes } = await readDelimited(chunks, ',', LIMITS, (cells, line) =>
    rows.push({ cells, line }),
  );
  return { rows, fault, quotes: [strayQuotes, doubtfulQuotes], badLine: faultLine() };
}

async function* inChunks(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

/** 县区 in GB18030, and a letter of four bytes. */
const GB = [
  [0xcf, 0xd8, 0xc7, 0xf8],
  [0x95, 0x32, 0x82, 0x36],
  [0xa3, 0xac],
];
const PLAIN = ['a', 'b', ',', '1', '22', '"x"', '"', '""', '"y,z"', '\r', '\x1a', ' ', '"p\nq"', ''];
const utf8 = (text: string) => [...new TextEncoder().encode(text)];

function lineOf(letters: readonly (readonly number[])[]) {
  const letter = fc.constantFrom(...letters, ...PLAIN.map(utf8));
  return fc.array(
    fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...letters, utf8(','), utf8('7')) }, letter),
    {
      maxLength: 7,
    },
  );
}

const file = fc
  .constantFrom<[string, number[][]]>(
    ['utf-8', ['县', '𠀀', '，', 'é'].map(utf8)],
    ['gb18030', GB],
    ['utf-8', [[0xff], utf8('县')]],
    ['gb18030', [[0xcf], [0xcf, 0xd8]]],
  )
  .chain(([name, letters]) =>
    fc.record({
      name: fc.constant(name),
      pool: fc.array(lineOf(letters), { minLength: 1, maxLength: 4 }),
      order: fc.array(fc.nat(100), { minLength: 5, maxLength: 90 }),
      feed: fc.constantFrom('\n', '\n', '\r\n'),
      isEnded: fc.boolean(),
      chunk: fc.integer({ min: 1, max: 200 }),
    }),
  );

test('lines that are known by their bytes are the rows that they were, however the bytes are cut', async () => {
  let known = 0;
  await fc.assert(
    fc.asyncProperty(file, async ({ name, pool, order, feed, isEnded, chunk }) => {
      const lines = order.flatMap((at, i) => [
        ...(pool[at % pool.length] ?? []).flat(),
        ...(isEnded || i < order.length - 1 ? utf8(feed) : []),
      ]);
      const bytes = new Uint8Array(lines);
      const { found, again } = await byLines(bytes, { name, skip: 0 }, chunk);
      expect(found).toEqual(await asText(bytes, { name, skip: 0 }, chunk));
      known += again;
    }),
    { numRuns: 2000 },
  );
  expect(known).toBeGreaterThan(2000);
});

test.each<[string, Encoding, boolean]>([
  ['a long text', { name: 'utf-8', skip: 0 }, true],
  ['a short one that has been decoded', { name: 'utf-8', skip: 0, text: 'a,b\n'.repeat(9) }, false],
  ['bytes of which lines have none of their own', { name: 'iso-2022-jp', skip: 0 }, false],
])('lines are known of %s: %s', async (_, encoding, isKnown) => {
  const { found, again } = await byLines(new TextEncoder().encode('a,b\n'.repeat(9)), encoding, 8);
  expect([found.rows.length, again > 0]).toEqual([9, isKnown]);
});
