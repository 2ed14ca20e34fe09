import { expect, test } from 'vitest';
import { FORMAT_NAMES } from '../../src/report/format.js';
import { rendered } from '../../src/report/registry.js';
import { LANGUAGES } from '../../src/text/language.js';
import { look, makeReport, reportByArea } from './sample.js';

/** No clock and no chance has a say: the same report is the same file, whatever was made before it. */
test.each(FORMAT_NAMES)('%s is the same byte by byte when made again', async (format) => {
  for (const language of LANGUAGES) {
    for (const make of [makeReport, reportByArea]) {
      const [first, again] = [
        await rendered(format, make(), look(language)),
        await rendered(format, make(), look(language)),
      ];
      expect(Buffer.from(again).equals(Buffer.from(first))).toBe(true);
    }
  }
});
