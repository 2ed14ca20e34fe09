import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { assess, type Report, render } from '../../src/core.js';
import { FORMAT_NAMES, type Format, isBinary } from '../../src/report/format.js';
import type { Language } from '../../src/text/language.js';
import { runProgram } from '../streams.js';
import { COSTLY, fixtures } from './fixtures.js';

/**
 * A report is plain data: its clone and its JSON are the very same, so that whatever is rendered from one of them is rendered from
 * all. In Chinese the report itself is rendered, in English what its JSON reads back as; the command must write the same.
 */
process.chdir(join(import.meta.dirname, '../..'));
const folder = mkdtempSync(join(tmpdir(), 'plancheck-core-'));
afterAll(() => rmSync(folder, { recursive: true }));

const CHEAP = FORMAT_NAMES.filter((format) => !COSTLY.includes(format));
/** So many fixtures apart are those of which the costly formats too are compared. */
const APART = 4;

type Outputs = { readonly [F in Format]?: string };

async function outputs(
  formats: readonly Format[],
  outputOf: (format: Format) => Promise<string | Uint8Array>,
): Promise<Outputs> {
  const all = formats.map(async (format) => {
    const output = await outputOf(format);
    return [format, typeof output === 'string' ? output : Buffer.from(output).toString('latin1')] as const;
  });
  return Object.fromEntries(await Promise.all(all)) as Outputs;
}

function rendered(report: Report, lang: Language, formats: readonly Format[]): Promise<Outputs> {
  return outputs(formats, (format) => render(report, format, { lang }));
}

/** What the command writes. */
async function written(
  args: readonly string[],
  lang: Language,
  formats: readonly Format[],
): Promise<Outputs> {
  const fileOf = (format: Format) => join(folder, `${lang}.${format}`);
  const reports = formats.flatMap((format) => ['--report', `${format}=${fileOf(format)}`]);
  await runProgram([...args, ...reports, '--lang', lang]);
  return outputs(formats, async (format) => {
    const bytes = readFileSync(fileOf(format));
    return isBinary(format) ? bytes : bytes.toString();
  });
}

const cases = fixtures().map((fixture, i) => ({
  ...fixture,
  zh: i % APART === 0 ? FORMAT_NAMES : CHEAP,
  en: i % APART === 1 ? FORMAT_NAMES : CHEAP,
}));

test.each(cases)('$name', async ({ args, inputs, options, zh, en }) => {
  const report = await assess(inputs, options);
  const parsed = JSON.parse(JSON.stringify(report)) as Report;
  expect([structuredClone(report), parsed]).toStrictEqual([report, report]);
  expect(await written(args, 'zh', zh)).toEqual(await rendered(report, 'zh', zh));
  expect(await written(args, 'en', en)).toEqual(await rendered(parsed, 'en', en));
});
