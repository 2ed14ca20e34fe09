import { expect, test } from 'vitest';
import { placeCharacters } from '../../src/assess/inputs/characters.js';
import { type ByteStream, Unreadable } from '../../src/assess/inputs/input.js';
import type { FileProblem } from '../../src/diagnostic/codes.js';
import type { ReadInput } from '../../src/measure/input.js';

/** A text is looked through once more for the characters of its places, when all that it says has been read. */
const understood = {
  file: 'a.csv',
  encoding: 'utf-8',
  delimiter: ',',
  strayQuotes: [],
} as unknown as ReadInput;

async function placed(stream: ByteStream) {
  const place = { file: 'a.csv', line: 1, column: 2 };
  await placeCharacters([{ name: 'a.csv', bytes: stream }], [understood], [place]);
  return place;
}

function streamOf(...chunks: readonly (string | Error)[]): ByteStream {
  return {
    isRepeatable: true,
    async *[Symbol.asyncIterator]() {
      for (const chunk of chunks) {
        if (chunk instanceof Error) throw chunk;
        yield new TextEncoder().encode(chunk);
      }
    },
  };
}

test('the character of a place', async () => {
  expect(await placed(streamOf('指标,', '数值\n'))).toMatchObject({ character: 4 });
});

test.each<FileProblem>(['not-found', 'directory', 'not-a-file', 'permission', 'read'])(
  'of a file that was read and then is %s no character is known, and what was read stands',
  async (problem) => {
    const place = { file: 'a.csv', line: 1, column: 2 };
    expect(await placed(streamOf(new Unreadable(problem)))).toEqual(place);
    expect(await placed(streamOf('指', new Unreadable(problem)))).toEqual(place);
    expect(await placed({ ...streamOf('指标,数值\n'), problem: () => problem })).toEqual(place);
  },
);

test('a fault of the program stays one', async () => {
  await expect(placed(streamOf(new TypeError('no')))).rejects.toThrow('no');
});
