import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readDocument } from '../../src/assess/rules/document.js';
import { packText } from '../../src/assess/rules/pack.js';
import { hashOf } from '../../src/digest/hash.js';
import { newHash } from '../../src/io/hash.js';
import { runProgram } from '../streams.js';

/** Sizes of docs/limits.md: what comes up to one is read, and a little more is refused. */

const MIB = 1 << 20;
/** A rule file of so many bytes: a plan of one indicator, and a comment. */
function plan(id: string, bytes: number): string {
  const text = `schema: plancheck/plan@1
id: ${id}
title: ${id}规划
jurisdiction: { name: ${id}市 }
document: { source: ${id}.txt }
period: { start: 2026, end: 2030, base: 2025 }
checkpoints: { final: { year: 2030 } }
indicators:
  - { row: 1, id: declaration, name: 申报率, kind: rate, target: ">= 90%" }
#`;
  return `${text}${'x'.repeat(bytes - Buffer.byteLength(text) - 1)}\n`;
}

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'plancheck-sizes-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const run = (...args: string[]) => runProgram([...args, '--lang', 'en']);

test.each([
  [50_000, ''],
  [50_000, '\n'],
  [50_000, '\r\n'],
  [50_001, ''],
])('a document of %i lines with %j at its end', async (lines, end) => {
  const bytes = new TextEncoder().encode(`${'第一条\n'.repeat(lines - 1)}第二条${end}`);
  const read = await readDocument('a.txt', bytes, {}, { readPdf: () => Promise.reject(new Error('no PDF')) });
  expect('lines' in read ? read.lines.length : read.fault.code).toBe(lines > 50_000 ? 'PC200' : 50_000);
});

/** The exit code, whether the plan is there, and whether it is said why not. */
const outcome = (more: number) => (more === 0 ? [0, true, false] : [2, false, true]);

test.each([0, 1])('rule files of 64 MiB together, and %i bytes more', async (more) => {
  const rules = join(folder, 'rules');
  mkdirSync(rules);
  const sizes = [...Array.from({ length: 63 }, () => MIB), MIB / 2, MIB / 2 + more];
  for (const [i, size] of sizes.entries()) writeFileSync(join(rules, `${i}.yaml`), plan(`p${i}`, size));
  const { code, stdout, stderr } = await run('plans', '--rules', rules);
  expect([code, stdout.includes('p64市'), stderr.includes('PC110')]).toEqual(outcome(more));
});

test.each([0, 1])('a pack of 16 MiB, and %i bytes more', async (more) => {
  const text = plan('west', MIB);
  const files = [{ name: 'a.yaml', sha256: hashOf(new TextEncoder().encode(text), newHash), text }];
  const pack = packText(files, []);
  const path = join(folder, 'all.json');
  writeFileSync(path, `${pack}${' '.repeat(16 * MIB + more - Buffer.byteLength(pack))}`);
  const { code, stdout, stderr } = await run('plans', '--rules', path);
  expect([code, stdout.includes('west市'), stderr.includes('PC110')]).toEqual(outcome(more));
});

test.each([0, 1])('a text of 16 MiB that is marked, and %i bytes more', async (more) => {
  const head = '指标,年份,数值,备注\n工业企业职业病危害项目申报率,2025,95%,';
  const line = (bytes: number) => `\n,,,${'x'.repeat(bytes - 4)}`;
  const rest = 16 * MIB + more - Buffer.byteLength(head);
  const long = Math.floor(rest / 900_000);
  const data = join(folder, 'data.csv');
  const made = join(folder, 'made.xlsx');
  writeFileSync(data, `${head}${line(900_000).repeat(long)}${line(rest - long * 900_000)}`);
  const { stderr } = await run('evaluate', data, '--plan', 'hengshui', '--at', '2025', '--annotate', made);
  const isRefused = stderr.includes(`No annotations written to "${made}": more than`);
  expect([isRefused, readdirSync(folder).length]).toEqual(more === 0 ? [false, 2] : [true, 1]);
});
