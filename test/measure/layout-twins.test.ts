import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { loadPlans } from '../../src/index.js';
import type { Measurement } from '../../src/measure/measurement.js';
import { runProgram } from '../streams.js';
import { type ExampleOptions, faultLine, readExample, valueLine } from './example.js';

/** A fixture that has a `clean.csv` beside its `input.csv` must be judged as that clean long table is. */
const TWINS = withFile('clean.csv');
/**
 * One that has a `twin.csv` holds the same measurements as that long table, one by one. The twin leaves out what the input
 * says in a way that cannot be trusted.
 */
const MEASURED = withFile('twin.csv');

function withFile(file: string): readonly string[] {
  return readdirSync('fixtures').filter((name) => existsSync(join('fixtures', name, file)));
}

interface Judged {
  readonly evaluations: readonly {
    readonly plan: string;
    readonly results: readonly { readonly measured: object | null }[];
  }[];
}

test('there are twins', () => {
  expect(TWINS.length).toBeGreaterThan(15);
  expect(MEASURED.length).toBeGreaterThan(25);
});

test.for(TWINS)('%s is judged like its clean twin', async (name) => {
  const dirty = await runProgram([...argsOf(name), '--format', 'json']);
  const clean = await runProgram(['evaluate', `fixtures/${name}/clean.csv`, '--format', 'json']);
  expect(verdicts(dirty.stdout)).toEqual(verdicts(clean.stdout));
  expect(dirty.code).toBe(clean.code);
});

test.for(MEASURED)('%s is measured like its twin', async (name) => {
  const [, input = '', ...options] = argsOf(name);
  const option = (flag: string) => options[options.indexOf(flag) + 1];
  const { plans } = await loadPlans({ rules: options.includes('--rules') ? [option('--rules') ?? ''] : [] });
  const settings: ExampleOptions = {
    plans,
    file: input,
    ...(options.includes('--plan') && { plan: option('--plan') ?? '' }),
    ...(options.includes('--year') && { year: Number(option('--year')) }),
  };
  const seen = await readExample(readFileSync(input), settings);
  const twin = await readExample(readFileSync(join('fixtures', name, 'twin.csv')), { plans });
  const errors = twin.diagnostics.filter(({ severity }) => severity === 'error').map(faultLine);
  expect(errors, 'a twin is a plain table').toEqual(twin.measurements.length === 0 ? ['PC202@-:-'] : []);
  expect(trusted(seen.measurements)).toEqual(trusted(twin.measurements));
});

function argsOf(name: string): readonly string[] {
  const { args } = parse(readFileSync(join('fixtures', name, 'case.yaml'), 'utf8')) as { args: unknown[] };
  return args.map(String);
}

/** What was measured, whatever the order of the cells, and without those of which nothing is known. */
function trusted(measurements: readonly Measurement[]): readonly string[] {
  const known = measurements.filter(({ reading }) => reading.kind !== 'faulty' && reading.kind !== 'missing');
  return known.map(valueLine).sort();
}

/** All that was judged; where a value stands in its file and how it was written there is not compared. */
function verdicts(json: string): unknown {
  const { evaluations } = JSON.parse(json) as Judged;
  return JSON.parse(JSON.stringify(evaluations), (key, value) =>
    key === 'source' || key === 'text' || key === 'note' ? undefined : value,
  );
}
