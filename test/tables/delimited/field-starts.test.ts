import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fieldStarts } from '../../../src/tables/delimited/field-starts.js';
import { readDelimited } from '../../../src/tables/delimited/rows.js';
import { type EncodingName, encoded } from './encoded.js';

const LIMITS = { columns: 50, rowLength: 300 };

async function* each<T>(pieces: readonly T[]): AsyncGenerator<T> {
  yield* pieces;
}

function piecesOf(bytes: Uint8Array, cuts: readonly number[]): Uint8Array[] {
  const at = [0, ...cuts.map((cut) => cut % (bytes.length + 1)).sort((a, b) => a - b), bytes.length];
  return at.slice(1).map((end, i) => bytes.subarray(at[i], end));
}

/** Where one field of a text is found, as `line:character`. */
async function found(
  text: string,
  line: number,
  field: number,
  encoding: EncodingName = 'utf-8',
  delimiter = ',',
) {
  const dialect = { encoding, delimiter, strayQuotes: [] };
  const wanted = new Map([[line, new Set([field])]]);
  const place = (await fieldStarts(each([encoded(text, encoding)]), dialect, wanted)).get(line)?.get(field);
  return place ? `${place.line}:${place.character}` : null;
}

test.each([
  ['the first field', 'a,b\nc,d', 2, 1, '2:1'],
  ['a later one', '城市,年份\n衡水市,2023', 2, 2, '2:5'],
  ['𠮷 is two units of UTF-16', '𠮷𠮷,b', 1, 2, '1:6'],
  ['behind quotes', '"a,b",c', 1, 2, '1:7'],
  ['behind quotes in quotes', '"a "",b",c', 1, 2, '1:10'],
  ['a field in quotes begins with the quote', 'a,"b"', 1, 2, '1:3'],
  ['behind a cell of two lines', 'h\n"a\nbc",d,e', 2, 3, '3:7'],
  ['the row behind one', '"a\nb",c\nd,e', 3, 2, '3:3'],
  ['a quote within a cell is a letter', 'a"b,c"d,e', 1, 3, '1:9'],
  ['a field that the row lacks', 'a,b', 1, 4, '1:4'],
  ['lines that end in returns', 'a,b\rc,d\re,ff', 3, 2, '3:3'],
  ['a line that is not there', 'a,b', 9, 1, null],
] as const)('%s', async (_, text, line, field, wanted) => {
  expect(await found(text, line, field)).toBe(wanted);
});

test.each(['gb18030', 'utf-16le', 'utf-16be', 'utf-8'] as const)(
  'of %s the letters are counted, not the bytes',
  async (encoding) => {
    expect(await found('县区，指标，值\n桃城区，县，1', 2, 3, encoding, '，')).toBe('2:7');
  },
);

test('a mark at the start of a file is no letter', async () => {
  expect(await found('\ufeff城市,年份', 1, 2)).toBe('1:4');
});

const piece = fc.constantFrom(...[...'ab县𠮷 ,,""\n\r'], '\r\n', '""', ',"x\ny",', ',"');

test('at the place of each field stands what was read of it, however the bytes arrive', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(piece, { maxLength: 50 }).map((all) => all.join('')),
      fc.array(fc.nat(200), { maxLength: 6 }),
      async (text, cuts) => {
        const rows = new Map<number, string[]>();
        const { strayQuotes } = await readDelimited(each([text]), ',', LIMITS, (cells, line) =>
          rows.set(line, cells),
        );
        const wanted = new Map(
          [...rows].map(([line, cells]) => [line, new Set(cells.map((__, i) => i + 1))]),
        );
        const bytes = piecesOf(new TextEncoder().encode(text), cuts);
        const starts = await fieldStarts(
          each(bytes),
          { encoding: 'utf-8', delimiter: ',', strayQuotes },
          wanted,
        );
        const lines = text.split(/(?<=\r\n|\n|\r(?!\n))/);
        for (const [line, cells] of rows)
          for (const [i, cell] of cells.entries()) {
            const place = starts.get(line)?.get(i + 1) ?? { line: 0, character: 0 };
            const own = lines.slice(place.line - 1).join('');
            expect(own.slice(place.character - 1).replaceAll('"', '')).toMatch(startOf(cell));
            expect(lines[place.line - 1]?.[place.character - 2] ?? ',').toBe(',');
          }
      },
    ),
    { numRuns: 500 },
  );
});

function startOf(cell: string): RegExp {
  return new RegExp(`^${cell.replaceAll('"', '').replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')}`);
}
