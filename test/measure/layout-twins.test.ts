import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { runProgram } from '../streams.js';

/** A fixture that has a `clean.csv` beside its `input.csv` must be judged as that clean long table is. */
const TWINS = readdirSync('fixtures').filter((name) => existsSync(join('fixtures', name, 'clean.csv')));

interface Judged {
  readonly evaluations: readonly {
    readonly plan: string;
    readonly results: readonly { readonly measured: object | null }[];
  }[];
}

test('there are twins', () => expect(TWINS.length).toBeGreaterThan(15));

test.for(TWINS)('%s is judged like its clean twin', async (name) => {
  const { args } = parse(readFileSync(join('fixtures', name, 'case.yaml'), 'utf8')) as { args: string[] };
  const dirty = await runProgram([...args, '--format', 'json']);
  const clean = await runProgram(['evaluate', `fixtures/${name}/clean.csv`, '--format', 'json']);
  expect(verdicts(dirty.stdout)).toEqual(verdicts(clean.stdout));
  expect(dirty.code).toBe(clean.code);
});

/** All that was judged; where a value stands in its file and how it was written there is not compared. */
function verdicts(json: string): unknown {
  const { evaluations } = JSON.parse(json) as Judged;
  return JSON.parse(JSON.stringify(evaluations), (key, value) =>
    key === 'source' || key === 'text' || key === 'note' ? undefined : value,
  );
}
