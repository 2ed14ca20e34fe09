import { utils, write } from '@e965/xlsx';
import { describe, expect, test } from 'vitest';
import { readInputs } from '../../src/assess/inputs/read.js';
import { PLANS } from '../measure/example.js';

/**
 * Within one file, of whatever kind, the work pauses again and again, so that a signal is heard and whatever waits has its
 * turn. How long it goes on between two pauses is told in docs/performance.md.
 */
const ROWS = 5000;
const TABLE = [
  ['城市', '指标', '年份', '数值'],
  ...Array.from({ length: ROWS }, (_, i) => ['衡水市', '申报率', 2023, `${(i % 90) + 1}.5%`]),
];

function workbook(bookType: 'xlsx' | 'biff8' | 'ods' | 'fods' | 'xlml' | 'html'): Uint8Array {
  const book = utils.book_new(utils.aoa_to_sheet(TABLE), '表');
  return new Uint8Array(write(book, { type: 'array', bookType }));
}

/** Text of some megabytes: what is read at one go, and what streams after it. */
const LINE = '衡水市,申报率,2023,92.5%\n';
const text = (megabytes: number) =>
  new TextEncoder().encode(`${TABLE[0]?.join(',')}\n${LINE.repeat((megabytes << 20) / 34)}`);

const FILES: Readonly<Record<string, () => Uint8Array>> = {
  'a text of 4 MB': () => text(4),
  'a text of 20 MB, whose end streams': () => text(20),
  '.xlsx': () => workbook('xlsx'),
  '.xls': () => workbook('biff8'),
  '.ods': () => workbook('ods'),
  '.fods': () => workbook('fods'),
  'an XML Spreadsheet': () => workbook('xlml'),
  'a web page': () => workbook('html'),
};

describe.each(Object.entries(FILES))('%s', (_, make) => {
  const bytes = make();
  const reading = (pause: () => Promise<void> | undefined) =>
    readInputs([{ name: 'a', bytes }], PLANS, { pause });

  test('pauses many times', async () => {
    let pauses = 0;
    await reading(() => {
      pauses += 1;
      return undefined;
    });
    expect(pauses).toBeGreaterThan(bytes.length / (1 << 18));
  });

  test('ends in any of them where it is stopped, and is called no broken file', async () => {
    for (const which of [1, 3, 9]) {
      let left = which;
      const stopped = reading(() => {
        left -= 1;
        return left === 0 ? Promise.reject(new Error('stopped')) : undefined;
      });
      await expect(stopped).rejects.toThrow('stopped');
    }
  });
});
