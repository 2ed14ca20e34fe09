import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { assess, type Report, render } from '../../src/core.js';
import { FORMAT_NAMES, type Format } from '../../src/report/format.js';
import type { Language } from '../../src/text/language.js';
import { runProgram } from '../streams.js';
import { fixtures } from './fixtures.js';

process.chdir(join(import.meta.dirname, '../..'));
const folder = mkdtempSync(join(tmpdir(), 'plancheck-core-'));

type Outputs = { readonly [F in Format]: string };

async function outputs(outputOf: (format: Format) => Promise<string | Uint8Array>): Promise<Outputs> {
  const all = FORMAT_NAMES.map(async (format) => {
    const output = await outputOf(format);
    return [format, typeof output === 'string' ? output : Buffer.from(output).toString('latin1')] as const;
  });
  return Object.fromEntries(await Promise.all(all)) as Outputs;
}

/** What a report is in every format, in one language. */
function rendered(report: Report, lang: Language): Promise<Outputs> {
  return outputs((format) => render(report, format, { lang }));
}

/** What the command writes in every format. */
async function written(args: readonly string[], lang: Language): Promise<Outputs> {
  const fileOf = (format: Format) => join(folder, `${lang}.${format}`);
  const reports = FORMAT_NAMES.flatMap((format) => ['--report', `${format}=${fileOf(format)}`]);
  await runProgram([...args, ...reports, '--lang', lang]);
  return outputs(async (format) => {
    const bytes = readFileSync(fileOf(format));
    return format === 'xlsx' ? bytes : bytes.toString();
  });
}

/** Holds every fixture: the report, its clone and its JSON say the same in every format, and so does the command. */
export function holdFixtures(lang: Language): void {
  afterAll(() => rmSync(folder, { recursive: true }));
  test.each(fixtures())('$name', async ({ args, inputs, options }) => {
    const report = await assess(inputs, options);
    const [cloned, parsed] = [structuredClone(report), JSON.parse(JSON.stringify(report)) as Report];
    expect([cloned, parsed]).toEqual([report, report]);
    const own = await rendered(report, lang);
    expect(await rendered(cloned, lang)).toEqual(own);
    expect(await rendered(parsed, lang)).toEqual(own);
    expect(await written(args, lang)).toEqual(own);
  });
}
