import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readDelimited } from '../../../src/tables/delimited/rows.js';

const LIMITS = { columns: 50, rowLength: 300 };

/** The rows of a text that comes in these pieces, and the line that each starts on. */
async function rowsOf(pieces: readonly string[], delimiter = ',') {
  const rows: { cells: string[]; line: number }[] = [];
  const { fault, strayQuotes } = await readDelimited(arriving(pieces), delimiter, LIMITS, (cells, line) =>
    rows.push({ cells, line }),
  );
  return { rows, fault, strayQuotes };
}

async function* arriving(pieces: readonly string[]): AsyncGenerator<string> {
  yield* pieces;
}

/** What csv-parse alone makes of the text. */
function parsed(text: string, delimiter: string): string[][] {
  return parse(text, {
    delimiter,
    relax_column_count: true,
    relax_quotes: true,
    record_delimiter: ['\r\n', '\n', '\r'],
    max_record_size: LIMITS.rowLength,
  });
}

function inPieces(text: string, cuts: readonly number[]): string[] {
  const at = [...new Set([0, ...cuts.map((cut) => cut % (text.length + 1)), text.length])].sort(
    (a, b) => a - b,
  );
  return at.slice(1).map((end, i) => text.slice(at[i], end));
}

const character = fc.constantFrom(...'ab1 ,,;\t，县"\n\n\r'.split(''), '\r\n', '""', ',"x\ny",');

test('rows are those of csv-parse where no quote is stray, and the same however the text is cut into pieces', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(character, { maxLength: 60 }).map((all) => all.join('')),
      fc.array(fc.nat(200), { maxLength: 6 }),
      fc.constantFrom(',', ';', '\t', '，'),
      async (text, cuts, delimiter) => {
        const found = await rowsOf(inPieces(text, cuts), delimiter);
        expect(found).toEqual(await rowsOf([text], delimiter));
        const { rows, fault, strayQuotes } = found;
        if (strayQuotes.length > 0) return;
        let wanted: string[][] | null = null;
        try {
          wanted = parsed(text, delimiter);
        } catch {
          expect(fault).not.toBeNull();
        }
        if (wanted)
          expect({ rows: rows.map(({ cells }) => cells), fault }).toEqual({ rows: wanted, fault: null });
      },
    ),
    { numRuns: 5000 },
  );
});

test('lines are counted through every kind of line break, and on where quotes begin', async () => {
  const { rows } = await rowsOf(['a\nb\r', '\nc\r', 'd\n\n"e\nf"\n', 'g']);
  expect(rows.map(({ cells, line }) => [line, ...cells])).toEqual([
    [1, 'a'],
    [2, 'b'],
    [3, 'c'],
    [4, 'd'],
    [5, ''],
    [6, 'e\nf'],
    [8, 'g'],
  ]);
});

test('a row with too many cells is a fault at its line, with and without quotes', async () => {
  const wide = ','.repeat(60);
  expect((await rowsOf([`a\n${wide}\n`])).fault).toEqual({ line: 2, detail: 'TOO_MANY_COLUMNS', most: 50 });
  expect((await rowsOf([`"a"\n${wide}\n`])).fault).toEqual({ line: 2, detail: 'TOO_MANY_COLUMNS', most: 50 });
});

test('a row that is too long is a fault at its line, in letters of one byte and of three', async () => {
  const fault = { line: 2, detail: 'CSV_MAX_RECORD_SIZE', most: 300 };
  expect((await rowsOf(['a\n', 'b'.repeat(200), 'b'.repeat(200)])).fault).toEqual(fault);
  expect((await rowsOf([`a\n${'县'.repeat(120)}\n`])).fault).toEqual(fault);
  expect((await rowsOf([`a\n${'县'.repeat(99)}\n`])).fault).toBeNull();
});

test('what breaks in the reader of the rows is no fault of the text', async () => {
  const broken = (text: string) =>
    readDelimited(arriving([text]), ',', LIMITS, () => {
      throw new Error('broken');
    });
  await expect(broken('a\n')).rejects.toThrow('broken');
  await expect(broken('"a"\n')).rejects.toThrow('broken');
});
