import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Context, createContext, runInContext } from 'node:vm';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { FORMAT_NAMES } from '../../src/report/format.js';
import { runProgram } from '../streams.js';
import { encoded } from '../tables/delimited/encoded.js';
import { fixtures } from './fixtures.js';

/**
 * `plancheck/core` as it is built, bundled once more as a web page would bundle it, in a bare engine: no process, no Buffer,
 * no require, no crypto, and of the web's own nothing but how text is encoded.
 */
process.chdir(join(import.meta.dirname, '../..'));

const folder = mkdtempSync(join(tmpdir(), 'plancheck-bare-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Known by its name once it is built, and not before. */
const NAME: string = 'plancheck/core';
type Core = typeof import('../../src/core.js');
const { run: program } = createRequire(import.meta.url)(
  '../../dist/main.cjs',
) as typeof import('../../src/main.js');
let bare: Core;
let inNode: Core;
let context: Context;

beforeAll(async () => {
  if (!existsSync('dist/core.js')) throw new Error('run npm run build first');
  inNode = await import(/* @vite-ignore */ NAME);
  const { outputFiles } = await build({
    stdin: { contents: `export * from '${NAME}';`, resolveDir: process.cwd() },
    bundle: true,
    platform: 'browser',
    format: 'iife',
    globalName: 'core',
    write: false,
    logLevel: 'error',
  });
  context = createContext({ TextDecoder, TextEncoder });
  bare = runInContext(`${outputFiles[0]?.text};core`, context) as Core;
}, 60_000);

/** The same bytes as an array of that engine. */
function bytesThere(bytes: Uint8Array): Uint8Array {
  const made = new (runInContext('Uint8Array', context) as Uint8ArrayConstructor)(bytes.length);
  made.set(bytes);
  return made;
}

/** Data of that engine as data of ours. */
function dataOf<T>(there: T): T {
  return JSON.parse(JSON.stringify(there)) as T;
}

test('there is nothing of Node in that engine', () => {
  const missing = ['process', 'Buffer', 'require', 'setTimeout', 'crypto', 'btoa', 'fetch', 'URL'];
  expect(missing.map((name) => runInContext(`typeof ${name}`, context))).toEqual(
    missing.map(() => 'undefined'),
  );
});

/** As Excel writes it: in GB18030, with a title, quotes, a cell of two lines, and full-width digits. */
const QUOTED = `"衡水市职业病防治规划, 指标完成情况",,,
"序号","指标名称","2023年","备注"
"2","工业企业职业病危害项目申报率","８８．９％","含""小微""企业,
另附清单"
"3","工作场所职业病危害因素监测合格率","91.25%",""
`;

describe('reads what people hand in, and says in every format what the command says', () => {
  const quoted = join(folder, '衡水市.csv');
  beforeAll(() => writeFileSync(quoted, encoded(QUOTED, 'gb18030')));

  test.each([
    ['a CSV with quotes in GB18030', quoted, 2],
    ['an xlsx', 'fixtures/workbooks/libreoffice.xlsx', 1],
    ['an ods', 'fixtures/workbooks/libreoffice.ods', 1],
    ['an xls', 'fixtures/workbooks/libreoffice.xls', 1],
  ])('%s', async (_, file, measured) => {
    const report = await bare.assess([{ name: file, bytes: bytesThere(readFileSync(file)) }]);
    const results = report.evaluations.flatMap((evaluation) => [...evaluation.results]);
    expect(results.filter((result) => result.measured !== null).length).toBeGreaterThanOrEqual(measured);
    for (const format of FORMAT_NAMES) {
      const args = ['evaluate', file, '--format', format, '--lang', 'zh'];
      const { stdout, code } = await runProgram(args, {}, program);
      const output = await bare.render(report, format, { lang: 'zh' });
      expect(typeof output === 'string' ? output : Buffer.from(output).toString('utf8'), format).toBe(stdout);
      expect(code).toBe(report.exitCode);
    }
  });
});

describe('gives the same report as in Node', () => {
  test.each(fixtures())('$name', async ({ inputs, options }) => {
    const there = inputs.map(({ name, bytes }) => ({ name, bytes: bytesThere(bytes as Uint8Array) }));
    const report = dataOf(await bare.assess(there, options));
    expect(report).toEqual(dataOf(await inNode.assess(inputs, options)));
  });
});

test('takes bytes as they come', async () => {
  const bytes = readFileSync('fixtures/hengshui-midterm/input.csv');
  async function* pieces() {
    for (let at = 0; at < bytes.length; at += 100) yield bytes.subarray(at, at + 100);
  }
  const whole = await inNode.assess([{ name: 'a.csv', bytes }]);
  expect(await inNode.assess([{ name: 'a.csv', bytes: pieces() }])).toEqual(whole);
});
