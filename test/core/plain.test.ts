import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { assess, type Report, render } from '../../src/core.js';
import { FORMAT_NAMES, type Format } from '../../src/report/format.js';
import { LANGUAGES, type Language } from '../../src/text/language.js';
import { runProgram } from '../streams.js';
import { fixtures } from './fixtures.js';

process.chdir(join(import.meta.dirname, '../..'));

/** What a report is in every format, in one language. */
async function shown(report: Report, lang: Language): Promise<Record<Format, string>> {
  const outputs = FORMAT_NAMES.map(async (format) => {
    const output = await render(report, format, { lang });
    return [format, typeof output === 'string' ? output : Buffer.from(output).toString('hex')] as const;
  });
  return Object.fromEntries(await Promise.all(outputs)) as Record<Format, string>;
}

describe.each(fixtures())('$name', ({ args, inputs, options }) => {
  test('is the same report as data, and rendered from that', async () => {
    const report = await assess(inputs, options);
    const [cloned, parsed] = [structuredClone(report), JSON.parse(JSON.stringify(report)) as Report];
    expect([cloned, parsed]).toEqual([report, report]);
    for (const lang of LANGUAGES) {
      const own = await shown(report, lang);
      expect(await shown(cloned, lang)).toEqual(own);
      expect(await shown(parsed, lang)).toEqual(own);
    }
  });

  test.each(LANGUAGES)('is what the command says, in %s', async (lang) => {
    const report = await assess(inputs, options);
    for (const format of FORMAT_NAMES) {
      const { code, stdout } = await runProgram([...args, '--format', format, '--lang', lang]);
      const output = await render(report, format, { lang });
      expect(typeof output === 'string' ? output : Buffer.from(output).toString('utf8'), format).toBe(stdout);
      expect(code).toBe(report.exitCode);
    }
  });
});
