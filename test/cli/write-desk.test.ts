import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { runProgram } from '../streams.js';

process.chdir(resolve(import.meta.dirname, '../..'));
const scratch = mkdtempSync(join(tmpdir(), 'plancheck-page-'));
afterAll(() => rmSync(scratch, { recursive: true }));
const PAGE = readFileSync('dist/plancheck.html', 'utf8');

test('the page is printed as it was built, or written over an earlier one', async () => {
  const { stdout, code } = await runProgram(['page']);
  expect([code, stdout === PAGE]).toEqual([0, true]);
  const path = join(scratch, 'plancheck.html');
  writeFileSync(path, PAGE.replace('plancheck 0', 'plancheck 00'));
  const written = await runProgram(['page', '-o', path, '--lang', 'zh']);
  expect([written.code, written.stdout]).toEqual([0, '']);
  expect(written.stderr).toBe(`已写出“${path}”，双击即可在浏览器中打开。\n`);
  expect(readFileSync(path, 'utf8')).toBe(PAGE);
});

test('nothing else is written over', async () => {
  const path = join(scratch, 'other.html');
  writeFileSync(path, '<!DOCTYPE html><title>theirs</title>');
  const { code } = await runProgram(['page', '-o', path]);
  expect([code, readFileSync(path, 'utf8')]).toEqual([2, '<!DOCTYPE html><title>theirs</title>']);
});

test('the page asks nobody for anything', () => {
  const [, policy = ''] = /Content-Security-Policy" content="([^"]+)"/.exec(PAGE) ?? [];
  const rules = policy.split('; ').map((rule) => rule.replaceAll(/'sha256-[\w+/=]+'/g, 'HASH'));
  expect(rules).toEqual([
    "default-src 'none'",
    'script-src HASH',
    'worker-src blob:',
    'style-src HASH HASH HASH HASH',
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ]);
  expect(Buffer.byteLength(PAGE)).toBeLessThan(2.5 * 1024 * 1024);
});
