import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { compileConsumer, RESOLUTIONS } from './consumer.js';

const ROOT = resolve(import.meta.dirname, '../..');
let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'plancheck-consumer-'));
  mkdirSync(join(folder, 'node_modules'));
  symlinkSync(ROOT, join(folder, 'node_modules/plancheck'), 'junction');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test.each(RESOLUTIONS)(
  'a strict consumer compiles, module %s, resolved as %s',
  (module, moduleResolution) => {
    expect(() => compileConsumer(folder, module, moduleResolution)).not.toThrow();
  },
  60_000,
);

test.each(['index', 'core'])(
  'the types of %s stand in one file, and take none from anywhere else',
  (entry) => {
    const text = readFileSync(join(ROOT, `dist/${entry}.d.ts`), 'utf8');
    expect(text.match(/(?:\bfrom|\bimport\(|\bimport)\s*['"].*/g)).toBeNull();
    expect(text).not.toMatch(/\bany\b(?=[;,)\]>])/);
  },
);
