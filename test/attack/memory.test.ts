import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ATTACKS, harmlessTable } from './corpus.js';

/**
 * How much memory the program holds for files that are made to be small and to cost much, beside what it holds for a harmless
 * table of as many bytes. What is derived from a file counts against the limits like the file itself (docs/limits.md), so that
 * none of these takes more than five times as much: 300 MB where a small table takes 60.
 */
const MOST = 5;
const ROOT = join(import.meta.dirname, '..', '..');

let folder = '';
beforeAll(() => {
  if (!existsSync(join(ROOT, 'dist', 'main.cjs'))) throw new Error('run npm run build first');
  folder = mkdtempSync(join(tmpdir(), 'plancheck-attack-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** In kilobytes; the program must end by itself, with one of its exit codes. */
function peak(name: string, bytes: Uint8Array): number {
  const file = join(folder, name);
  writeFileSync(file, bytes);
  const hook = join(import.meta.dirname, 'peak.cjs');
  const args = ['-r', hook, join(ROOT, 'bin', 'plancheck.cjs'), 'evaluate', file, '--plan', 'hengshui'];
  const { status, output } = spawnSync(process.execPath, args, {
    stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
    maxBuffer: 1 << 26,
  });
  rmSync(file);
  expect([0, 1, 2, 3]).toContain(status);
  return Number(output[3]);
}

/** By size in megabytes, rounded down: the harmless files need be read once each. */
const known = new Map<number, number>();
function harmless(size: number): number {
  const megabytes = Math.floor(size / 1e6);
  const before = known.get(megabytes);
  if (before !== undefined) return before;
  const measured = peak('harmless.csv', harmlessTable(megabytes * 1e6));
  known.set(megabytes, measured);
  return measured;
}

test.each(ATTACKS)('$name', { timeout: 300_000 }, ({ file, bytes }) => {
  const attack = bytes();
  const held = peak(file, attack) / harmless(attack.length);
  expect(held, `${held.toFixed(1)} times as much as a harmless file of ${attack.length} bytes`).toBeLessThan(
    MOST,
  );
});
