import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { SETTINGS } from '../../src/text/desk.js';
import { optionOf } from '../../src/text/ways.js';
import { runProgram } from '../streams.js';

const DECISION = readFileSync(join(import.meta.dirname, '../../docs/decisions/desk.md'), 'utf8');

test('every option of evaluate has a field on the page, or the decision says why it has none', async () => {
  const { stdout } = await runProgram(['evaluate', '--help', '--lang', 'en']);
  const options = [...new Set(stdout.match(/--[a-z][a-z-]+/g))].filter((one) => one !== '--help');
  const fields = ['plan', 'at', ...SETTINGS].map(optionOf);
  const without = [...DECISION.matchAll(/^\| (`--[^|]*) \|/gm)].flatMap(([, cell = '']) =>
    [...cell.matchAll(/`(--[a-z-]+)`/g)].map(([, one]) => one),
  );
  expect(options.length).toBeGreaterThan(30);
  expect([...fields, ...without].sort()).toEqual([...options].sort());
});
